package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word, a clitic ("'s", "n't") or a punctuation mark.
type Token struct {
	Span
	Text  string // as written
	Lower string // lower case, with straight apostrophes
}

// Word reports whether the token holds a letter or digit.
func (t Token) Word() bool {
	r, n := utf8.DecodeRuneInString(t.Text)
	if isWord(r) {
		return true
	}
	r, _ = utf8.DecodeRuneInString(t.Text[n:])
	return isWord(r)
}

// Capital reports whether the token begins with an upper-case letter.
func (t Token) Capital() bool {
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsUpper(r)
}

// Tokens cuts the part of t that s covers. Spans rise and hold every character that is not white
// space. Clitics stand apart as in English treebanks ("Russia|'s", "do|n't"), hyphenated words
// and abbreviations with their stop ("Mr.", "U.S.") stay whole.
func Tokens(t string, s Span) []Token {
	out := make([]Token, 0, s.Len()/5)
	for at := s.Start; at < s.End; {
		r, n := utf8.DecodeRuneInString(t[at:s.End])
		switch {
		case unicode.IsSpace(r) || r == '\u200b':
			at += n
			continue
		case isWord(r):
			end := wordEnd(t, at, s.End)
			out = appendWord(out, t, Span{at, end})
			at = out[len(out)-1].End
			continue
		case isApostrophe(r):
			if c := leadingClitic(t[at:s.End]); c > 0 && len(out) > 0 && out[len(out)-1].End == at {
				out, at = append(out, token(t, Span{at, at + c})), at+c
				continue
			}
		}
		end := at + n
		for end < s.End && (r == '.' || r == '-' || r == '\'' || r == '`') { // "...", "--", "''"
			q, m := utf8.DecodeRuneInString(t[end:])
			if q != r || (r == '\'' && end-at >= 2) {
				break
			}
			end += m
		}
		out = append(out, token(t, Span{at, end}))
		at = end
	}
	return out
}

func token(t string, s Span) Token {
	w := s.Of(t)
	return Token{Span: s, Text: w, Lower: fold(w)}
}

// fold lowers w and writes its apostrophes straight.
func fold(w string) string { return strings.ReplaceAll(strings.ToLower(w), "’", "'") }

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// wordEnd is where the word that begins at i ends: letters, digits, and single joints between
// them (hyphen, apostrophe, "." in U.S. and 3.5, "," in 1,000, "&" in AT&T, "/", "@", "_").
func wordEnd(t string, i, end int) int {
	if m := strings.IndexFunc(t[i:end], unicode.IsSpace); m > 0 || m < 0 {
		w := t[i:end]
		if m > 0 {
			w = t[i : i+m]
		}
		if strings.HasPrefix(w, "http://") || strings.HasPrefix(w, "https://") || strings.HasPrefix(w, "www.") {
			return i + len(strings.TrimRight(w, `.,;:!?)"'”’»`))
		}
	}
	prev := rune(0)
	for i < end {
		r, n := utf8.DecodeRuneInString(t[i:end])
		if !isWord(r) {
			next, _ := utf8.DecodeRuneInString(t[i+n : end])
			if !isWord(next) || !joins(prev, r, next) {
				break
			}
		}
		prev = r
		i += n
	}
	return i
}

func joins(prev, r, next rune) bool {
	switch r {
	case '-', '‐', '‑', '@', '_', '&', '·':
		return true
	case '\'', '’':
		return unicode.IsLetter(next)
	case '.':
		return unicode.IsDigit(prev) && unicode.IsDigit(next) || unicode.IsLetter(prev) && unicode.IsLetter(next)
	case ',', ':':
		return unicode.IsDigit(prev) && unicode.IsDigit(next)
	case '/':
		return unicode.IsDigit(prev) == unicode.IsDigit(next)
	}
	return false
}

// appendWord adds the word at s, parted from its clitic and joined with the stop of an
// abbreviation.
func appendWord(out []Token, t string, s Span) []Token {
	w := s.Of(t)
	low := fold(w)
	if s.End < len(t) && t[s.End] == '.' && (abbreviated(w, low) || numbered[low] && digitAfter(t, s.End+1)) {
		return append(out, token(t, Span{s.Start, s.End + 1}))
	}
	if cut := cliticAt(w); cut > 0 {
		out = append(out, token(t, Span{s.Start, s.Start + cut}))
		return append(out, token(t, Span{s.Start + cut, s.End}))
	}
	return append(out, token(t, s))
}

// digitAfter tells whether a space and a digit follow byte i.
func digitAfter(t string, i int) bool {
	return i+1 < len(t) && t[i] == ' ' && t[i+1] >= '0' && t[i+1] <= '9'
}

// abbreviated tells whether a full stop after w belongs to it.
func abbreviated(w, low string) bool {
	if abbreviations[low] || months[low] {
		return true
	}
	r, n := utf8.DecodeRuneInString(w)
	return n == len(w) && unicode.IsUpper(r) && r != 'I' || acronym(w)
}

// acronym tells whether w is capitals with inner stops, as "U.S".
func acronym(w string) bool {
	inner := false
	for i, r := range w {
		if r == '.' {
			inner = true
		} else if !unicode.IsLetter(r) || i > 0 && !inner {
			return false
		} else {
			inner = false
		}
	}
	return strings.Contains(w, ".")
}

// clitics are the endings that stand apart, longest first.
var clitics = []string{"n't", "'re", "'ve", "'ll", "'s", "'d", "'m"}

// cliticAt is the byte at which w's clitic begins, or 0.
func cliticAt(w string) int {
	if !strings.ContainsAny(w, "'’") {
		return 0
	}
	for _, c := range clitics {
		for _, form := range [2]string{c, strings.Replace(c, "'", "’", 1)} {
			if len(w) > len(form) && strings.EqualFold(w[len(w)-len(form):], form) {
				return len(w) - len(form)
			}
		}
	}
	return 0
}

// leadingClitic is the length of a clitic at the start of s, which begins with an apostrophe
// that follows a word at once: "'s" after a closing bracket or a digit, and the bare apostrophe
// of a plural possessive is left to the marks.
func leadingClitic(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	for _, c := range clitics[1:] {
		tail := c[1:]
		if strings.HasPrefix(s[n:], tail) {
			r, _ := utf8.DecodeRuneInString(s[n+len(tail):])
			if !isWord(r) {
				return n + len(tail)
			}
		}
	}
	return 0
}
