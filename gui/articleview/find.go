package articleview

import (
	"unicode"
	"unicode/utf8"

	"standpoint/analysis/text"
)

// findAll lists where query occurs in t, from left to right without overlap. Upper and lower
// case are the same, and so are the typewriter and the typographic forms of quotation marks
// and apostrophes, which nobody can type.
func findAll(t, query string) []text.Span {
	q := []rune(query)
	if len(q) == 0 {
		return nil
	}
	for i, r := range q {
		q[i] = fold(r)
	}
	var out []text.Span
	for i := 0; i < len(t); {
		if n := matchLen(t[i:], q); n > 0 {
			out = append(out, text.Span{Start: i, End: i + n})
			i += n
			continue
		}
		_, n := utf8.DecodeRuneInString(t[i:])
		i += n
	}
	return out
}

// matchLen is how many bytes at the start of t match the folded query q, 0 for no match.
func matchLen(t string, q []rune) int {
	n := 0
	for _, want := range q {
		if n >= len(t) {
			return 0
		}
		r, size := rune(t[n]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(t[n:])
		}
		if fold(r) != want {
			return 0
		}
		n += size
	}
	return n
}

func fold(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r + 'a' - 'A'
	case r < utf8.RuneSelf:
		if r == '\n' || r == '\t' {
			return ' '
		}
		return r
	case r == '‘' || r == '’':
		return '\''
	case r == '“' || r == '”' || r == '„':
		return '"'
	case r == '\u00a0':
		return ' '
	}
	return unicode.ToLower(r)
}
