package analysis

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
)

// formulaStarts are the first characters at which a spreadsheet may take a cell for a formula, and
// the guard itself, so that taking it off again gives back what was written.
const formulaStarts = "=+-@\t\r'"

// guard makes a text cell harmless to a spreadsheet by a leading apostrophe.
func guard(cell string) string {
	if cell != "" && strings.IndexByte(formulaStarts, cell[0]) >= 0 {
		return "'" + cell
	}
	return cell
}

// unguard is the inverse of guard.
func unguard(cell string) string {
	return strings.TrimPrefix(cell, "'")
}

// writeRow writes cells as one line of RFC 4180. The standard library's writer and reader do
// not keep a carriage return in a cell; these do.
func writeRow(w *bufio.Writer, cells []string) error {
	for i, cell := range cells {
		if i > 0 {
			w.WriteByte(',')
		}
		if !strings.ContainsAny(cell, ",\"\r\n") {
			w.WriteString(cell)
			continue
		}
		w.WriteByte('"')
		w.WriteString(strings.ReplaceAll(cell, `"`, `""`))
		w.WriteByte('"')
	}
	w.WriteString("\r\n")
	return w.Flush()
}

// ReadCSV reads a table as WriteCSV writes it, header row first, and gives back the cells as
// they were before they were guarded against spreadsheets. Lines may end in LF or CRLF; a byte
// order mark is skipped. It fails on a quotation mark in the wrong place and on rows of unequal
// length.
func ReadCSV(r io.Reader) ([][]string, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("analysis: table: %w", err)
	}
	rest := strings.TrimPrefix(string(data), "\uFEFF")
	var rows [][]string
	for rest != "" {
		var row []string
		row, rest, err = readRow(rest)
		if err != nil {
			return nil, fmt.Errorf("analysis: table: row %d: %w", len(rows)+1, err)
		}
		if len(rows) > 0 && len(row) != len(rows[0]) {
			return nil, fmt.Errorf("analysis: table: row %d has %d cells, the first has %d", len(rows)+1, len(row), len(rows[0]))
		}
		rows = append(rows, row)
	}
	return rows, nil
}

// readRow takes one line off s.
func readRow(s string) (row []string, rest string, err error) {
	for {
		var cell string
		if cell, s, err = readCell(s); err != nil {
			return nil, "", err
		}
		row = append(row, unguard(cell))
		switch {
		case strings.HasPrefix(s, ","):
			s = s[1:]
		case strings.HasPrefix(s, "\r\n"):
			return row, s[2:], nil
		default:
			return row, strings.TrimPrefix(s, "\n"), nil
		}
	}
}

// readCell takes one cell off s; what is left begins with a comma or a line end, or is empty.
func readCell(s string) (cell, rest string, err error) {
	if !strings.HasPrefix(s, `"`) {
		end := strings.IndexAny(s, ",\n")
		if end < 0 {
			end = len(s)
		}
		if s[:end] != "" && end < len(s) && s[end] == '\n' && s[end-1] == '\r' {
			end--
		}
		if strings.Contains(s[:end], `"`) {
			return "", "", errors.New("a quotation mark inside a cell that does not begin with one")
		}
		return s[:end], s[end:], nil
	}
	var b strings.Builder
	for s = s[1:]; ; s = s[1:] {
		end := strings.IndexByte(s, '"')
		if end < 0 {
			return "", "", errors.New("a quotation mark without its partner")
		}
		b.WriteString(s[:end])
		if s = s[end+1:]; !strings.HasPrefix(s, `"`) {
			break
		}
		b.WriteByte('"')
	}
	if s != "" && s[0] != ',' && s[0] != '\n' && !strings.HasPrefix(s, "\r\n") {
		return "", "", errors.New("text after the closing quotation mark")
	}
	return b.String(), s, nil
}
