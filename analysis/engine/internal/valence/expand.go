package valence

import (
	"strings"
	"unicode/utf8"

	"standpoint/analysis/text"
)

// expanded is a passage with each emoji replaced by its description, as VADER reads it, and
// the way back to the passage for every byte.
type expanded struct {
	text string
	from []text.Span // nil when the text is the passage itself
	base int         // bytes of leading white space cut off
}

// origin is the span of the passage that bytes [start, end) of the expanded text stand for.
func (e expanded) origin(start, end int) text.Span {
	start, end = start+e.base, end+e.base
	if e.from == nil {
		return text.Span{Start: start, End: end}
	}
	if start >= end {
		return text.Span{}
	}
	return e.from[start].Join(e.from[end-1])
}

func (r *Rater) expand(s string) expanded {
	e := expanded{text: s}
	if !utf8.ValidString(s) || r.hasEmoji(s) {
		e.text, e.from = r.describe(s)
	}
	left := strings.TrimSpace(e.text)
	e.base = strings.Index(e.text, left)
	e.text = left
	return e
}

func (r *Rater) hasEmoji(s string) bool {
	for i, c := range s {
		if c < utf8.RuneSelf {
			continue
		}
		if _, ok := r.emoji[s[i:i+utf8.RuneLen(c)]]; ok {
			return true
		}
	}
	return false
}

func (r *Rater) describe(s string) (string, []text.Span) {
	var b strings.Builder
	var from []text.Span
	put := func(w string, at text.Span) {
		b.WriteString(w)
		for range len(w) {
			from = append(from, at)
		}
	}
	space := true
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		at := text.Span{Start: i, End: i + n}
		word, isEmoji := r.emoji[string(c)]
		if !isEmoji {
			word = string(c)
		} else if !space {
			put(" ", at)
		}
		put(word, at)
		space = !isEmoji && c == ' '
		i += n
	}
	return b.String(), from
}
