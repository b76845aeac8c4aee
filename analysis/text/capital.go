package text

import (
	"unicode"
	"unicode/utf8"
)

// Capital is s with its first letter in upper case.
func Capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if u := unicode.ToUpper(r); n > 0 && u != r {
		return string(u) + s[n:]
	}
	return s
}

// IsCapital reports whether s begins with a letter in upper case.
func IsCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
