package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes t what the rest of the program expects: valid UTF-8 (each bad byte becomes
// U+FFFD), LF line ends, no byte order mark. Clean text comes back unchanged.
func Clean(t string) string {
	t = strings.TrimPrefix(t, "\ufeff")
	if strings.ContainsRune(t, '\r') {
		t = strings.ReplaceAll(t, "\r\n", "\n")
		t = strings.ReplaceAll(t, "\r", "\n")
	}
	if !utf8.ValidString(t) {
		t = string([]rune(t))
	}
	return t
}

// Paragraphs are the blocks of t between blank lines, without the white space around them. In a
// text that has no blank line every line that is not empty is a paragraph, and so it is in one whose
// lines plainly are paragraphs but for a blank line or two, under the title and the like. The one exception are
// lines all broken at the same width: they are joined, as their paragraphs show by indents and short
// last lines.
func Paragraphs(t string) []Span {
	lines, blanks := linesOf(t)
	switch {
	case blanks > 0 && !linesAreParagraphs(t, lines, blanks):
		return blocks(lines)
	case blanks == 0 && wrapped(t, lines):
		return unwrap(t, lines)
	}
	return slices.DeleteFunc(lines, Span.Empty)
}

// linesOf are the lines of t without the white space around them, and how many stretches of empty lines
// lie between others.
func linesOf(t string) (lines []Span, blanks int) {
	gap, any := false, false
	for at := 0; at < len(t); {
		end := len(t)
		if n := strings.IndexByte(t[at:], '\n'); n >= 0 {
			end = at + n
		}
		line := trim(t, Span{at, end})
		if !line.Empty() {
			if gap && any {
				blanks++
			}
			any = true
		}
		gap = line.Empty()
		lines = append(lines, line)
		at = end + 1
	}
	return lines, blanks
}

// blocks joins the lines that no empty line parts.
func blocks(lines []Span) []Span {
	var out []Span
	open := false
	for _, l := range lines {
		switch {
		case l.Empty():
			open = false
		case open:
			out[len(out)-1].End = l.End
		default:
			out, open = append(out, l), true
		}
	}
	return out
}

const (
	fewBlanks = 2  // blank lines in a text whose lines are its paragraphs: under the title, over the foot
	longLine  = 80 // bytes of a line that is longer than a wrapped one
)

// linesAreParagraphs reports whether t has paragraphs on single lines in spite of its few blank
// ones: blocks of four and more lines, most of them long and almost all of them ending a sentence or
// too short to be part of one.
func linesAreParagraphs(t string, lines []Span, blanks int) bool {
	if blanks > fewBlanks {
		return false
	}
	n, long, whole := 0, 0, 0
	for _, l := range lines {
		if l.Empty() {
			continue
		}
		n++
		if l.Len() > longLine {
			long++
		}
		if endsSentence(l.Of(t)) || l.Len() < longLine/2 {
			whole++
		}
	}
	return n >= 4*(blanks+1) && 2*long > n && 10*whole >= 9*n
}

// closers may follow the mark that ends a sentence.
const closers = `"'”’»)]`

// endsSentence reports whether s ends as sentences do.
func endsSentence(s string) bool {
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, closers))
	return strings.ContainsRune(".!?…", end)
}

func trim(t string, s Span) Span {
	s.Start += len(t[s.Start:s.End]) - len(strings.TrimLeftFunc(t[s.Start:s.End], unicode.IsSpace))
	s.End = s.Start + len(strings.TrimRightFunc(t[s.Start:s.End], unicode.IsSpace))
	return s
}
