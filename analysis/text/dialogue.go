package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Dialogue is the speech of a paragraph that uses dashes for quotation marks, "— Words, — she said. —
// More words.": each stretch from an opening dash to the dash that takes the word from the speaker,
// or to the end. attributed reports whether such a second dash is there, which tells dialogue from
// the items of a list. The result is nil when the paragraph does not open with a dash and a capital.
func Dialogue(t string, p Span) (marks []Mark, attributed bool) {
	for at := p.Start; at < p.End; {
		n := dash(t[at:p.End])
		if n == 0 || at == p.Start && !opensSpeech(t[at+n:p.End]) {
			break
		}
		m := Mark{Span: Span{at, p.End}, Inner: trim(t, Span{at + n, p.End}), openStyle: '—', width: n, Unclosed: true}
		next := takesOver(t, m.Inner)
		if next < p.End {
			attributed = true
			m.End, m.Unclosed = next, false
			m.Inner = trim(t, Span{m.Inner.Start, next})
		}
		if m.Inner.Empty() {
			break
		}
		marks = append(marks, m)
		if next >= p.End {
			break
		}
		at = takesOver(t, Span{next + dash(t[next:p.End]), p.End})
	}
	return marks, attributed
}

// dash is the length of the dash that s begins with, 0 for none.
func dash(s string) int {
	for _, d := range [...]string{"—", "–", "―", "--"} {
		if strings.HasPrefix(s, d) {
			return len(d)
		}
	}
	return 0
}

func opensSpeech(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \u00a0"))
	return unicode.IsUpper(r) || r == '¿' || r == '¡'
}

// takesOver is where the first dash after punctuation and a space stands in s, or s.End.
func takesOver(t string, s Span) int {
	prev, before := rune(0), rune(0)
	for i := s.Start; i < s.End; {
		if dash(t[i:s.End]) > 0 && unicode.IsSpace(prev) && strings.ContainsRune(",.!?…", before) {
			return i
		}
		r, n := utf8.DecodeRuneInString(t[i:])
		prev, before = r, prev
		i += n
	}
	return s.End
}
