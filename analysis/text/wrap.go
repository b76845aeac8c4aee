package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text wrapped by a machine or by hand breaks a line where the next word would pass the margin. So a
// break where that word would have fitted is one that somebody meant.

const (
	wrapLines  = 5   // fewer lines prove nothing
	wrapLow    = 45  // the narrowest margin, in code points
	wrapHigh   = 100 // the widest
	wrapSlack  = 4   // code points by which a wrapped line may miss a word that fits
	wrapShort  = 2   // a line shorter than the margin over this is a heading when no sentence ends there
	wrapIndent = 12  // code points of white space; what stands deeper is centred or a table
)

// wrapped reports whether the lines of t are broken at one margin: three in four breaks are where the
// next word does not fit, not counting those behind a short line that ends a sentence and so a paragraph; and most
// of them do not end a sentence, as lists of sentences do.
func wrapped(t string, lines []Span) bool {
	width, n := margin(t, lines), len(lines)
	if n < wrapLines || width < wrapLow || width > wrapHigh {
		return false
	}
	full, open, ended := 0, 0, 0
	for i := range n - 1 {
		switch whole := endsSentence(lines[i].Of(t)); {
		case fits(t, lines[i], lines[i+1], width):
			if whole {
				ended++
			}
		case whole:
			full++
		default:
			full++
			open++
		}
	}
	return 4*full >= 3*(n-1-ended) && 2*full >= n-1 && 3*open >= 2*full
}

// margin is the length of the longest line of several words, with its indent.
func margin(t string, lines []Span) int {
	width := 0
	for _, l := range lines {
		if l.Len() > 4*wrapHigh { // also keeps long lines from being counted
			return l.Len()
		}
		if strings.ContainsAny(l.Of(t), " \t") {
			width = max(width, indent(t, l)+utf8.RuneCountInString(l.Of(t)))
		}
	}
	return width
}

// indent is how far line l stands in, up to wrapIndent.
func indent(t string, l Span) int {
	n := 0
	for n < l.Start && n < wrapIndent && (t[l.Start-n-1] == ' ' || t[l.Start-n-1] == '\t') {
		n++
	}
	return n
}

// fits reports whether the first word of next had found room on line l.
func fits(t string, l, next Span, width int) bool {
	word := next.Of(t)
	if i := strings.IndexFunc(word, unicode.IsSpace); i >= 0 {
		word = word[:i]
	}
	return indent(t, l)+utf8.RuneCountInString(l.Of(t))+1+utf8.RuneCountInString(word) <= width-wrapSlack
}

// unwrap joins the lines of wrapped text. A paragraph begins at a line that stands further in than
// the one before it, or after a short line that ends a sentence or is a heading.
func unwrap(t string, lines []Span) []Span {
	width := margin(t, lines)
	var out []Span
	for i, l := range lines {
		if l.Empty() {
			continue
		}
		if len(out) > 0 && !begins(t, lines[i-1], l, width) {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, l)
	}
	return out
}

func begins(t string, before, l Span, width int) bool {
	s := before.Of(t)
	switch {
	case before.Empty() || indent(t, l) > indent(t, before):
		return true
	case !fits(t, before, l, width):
		return false
	}
	return endsSentence(s) || utf8.RuneCountInString(s) < width/wrapShort
}
