package load

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/text"
)

// Documents reads articles given as JSON objects, one a line:
//
//	{"id": "a1", "text": "…", "title"?, "date"?, "source"?, "author"?, "targets"?: ["…"]}
//
// It yields each as soon as its line is there and holds one line at a time. An id may be a
// number. A bad line, one without id or text and one longer than the limit give an error in
// their place, with the article's ID when it is known, and reading goes on; an error of r ends
// it. Empty lines are skipped.
func Documents(r io.Reader, lim Limits) iter.Seq2[analysis.Article, error] {
	return func(yield func(analysis.Article, error) bool) {
		n := 0
		for line, err := range Lines(r, lim) {
			n++
			if err == nil && len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			var a analysis.Article
			if err == nil {
				a, err = document(line)
			}
			if err != nil {
				err = fmt.Errorf("line %d: %w", n, err)
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// Lines yields the lines of r without their ends. A line longer than the limit gives an error
// in its place; an error of r is yielded last. The bytes are good until the next line.
func Lines(r io.Reader, lim Limits) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		b := bufio.NewReaderSize(r, 64<<10)
		for {
			line, err := readLine(b, lim.Or().Bytes)
			switch {
			case errors.Is(err, io.EOF):
				if len(line) > 0 {
					yield(line, nil)
				}
				return
			case errors.Is(err, errLongLine):
				err = fmt.Errorf("longer than %d bytes: allow more with --max-bytes", lim.Or().Bytes)
				if !yield(nil, err) {
					return
				}
			case err != nil:
				yield(nil, err)
				return
			case !yield(line, nil):
				return
			}
		}
	}
}

var errLongLine = errors.New("long line")

// readLine reads up to and without the next line end; of a line over limit it reads on to the
// end but keeps nothing. The end of input before a line end comes with what was read.
func readLine(b *bufio.Reader, limit int64) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := b.ReadSlice('\n')
		if long = long || int64(len(line)+len(part)) > limit+1; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if long && (err == nil || errors.Is(err, io.EOF)) {
			return nil, errLongLine
		}
		return bytes.TrimSuffix(line, []byte("\n")), err
	}
}

// document parses one line.
func document(line []byte) (analysis.Article, error) {
	var d struct {
		ID      json.RawMessage `json:"id"`
		Text    *string         `json:"text"`
		Title   string          `json:"title"`
		Date    string          `json:"date"`
		Source  string          `json:"source"`
		Author  string          `json:"author"`
		Targets []string        `json:"targets"`
	}
	err := json.Unmarshal(bytes.TrimPrefix(line, []byte("\xEF\xBB\xBF")), &d)
	a := analysis.Article{ID: ID(d.ID), Title: d.Title, Date: d.Date, Source: d.Source, Author: d.Author, Targets: d.Targets}
	switch {
	case err != nil:
		return a, fmt.Errorf("not a document: %w", err)
	case a.ID == "":
		return a, errors.New(`not a document: it has no "id"`)
	case d.Text == nil:
		return a, errors.New(`not a document: it has no "text"`)
	case strings.TrimSpace(*d.Text) == "":
		return a, errors.New("the text is empty")
	}
	a.Text = text.Clean(*d.Text)
	return a, nil
}

// ID is the text of a JSON string or number, and "" for anything else.
func ID(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String()
	}
	return ""
}
