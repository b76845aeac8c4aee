// Package passage cuts a passage into tokens and marks on each what the tone engines ask
// about: is it part of the target or of a name, is it negated, is it quoted, in which clause
// and sentence does it stand.
package passage

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/analysis/text"
)

// Token is a word or a single punctuation mark. Every byte that is not white space belongs to
// exactly one token.
type Token struct {
	text.Span
	Lower    string // lower case, with a straight apostrophe
	Word     bool   // begins with a letter or digit
	Capital  bool   // begins with an upper-case letter
	Target   bool   // overlaps the target
	Name     bool   // part of a name, so its letters say nothing about tone
	Quoted   bool   // inside quotation marks
	Negated  bool   // within reach of a negation before it
	Clause   int    // 0-based; grows at punctuation, quotation marks and connectives
	Sentence int    // 0-based
}

// Plain reports whether t is a word whose meaning counts: neither target nor name.
func (t Token) Plain() bool { return t.Word && !t.Target && !t.Name }

// Read cuts s and marks its tokens. target is a span in s, empty when there is none; known
// tells which lower-case words carry a rating, so that a lone capital does not make a name of
// "Tragic". It takes any bytes: what is not UTF-8 becomes one-byte marks.
func Read(s string, target text.Span, known func(string) bool) []Token {
	ts := cut(s)
	for i := range ts {
		ts[i].Target = !target.Empty() && ts[i].Overlaps(target)
	}
	markSentences(ts)
	markQuotes(ts)
	markClauses(ts)
	markNegation(ts)
	markNames(ts, known)
	return ts
}

func cut(s string) []Token {
	ts := make([]Token, 0, len(s)/5+1)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
		case isWord(r):
			n = wordLen(s[i:])
			ts = appendWord(ts, s[i:i+n], i, unicode.IsUpper(r))
		default:
			ts = append(ts, Token{Span: text.Span{Start: i, End: i + n}, Lower: s[i : i+n]})
		}
		i += n
	}
	return ts
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordLen is the length of the word at the start of s. An apostrophe or hyphen between two
// letters belongs to it, a full stop after a single letter too ("U.S").
func wordLen(s string) int {
	end, letters := 0, 0
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		next, _ := utf8.DecodeRuneInString(s[end+n:])
		switch {
		case isWord(r) || unicode.IsMark(r):
			letters++
		case (r == '\'' || r == '’' || r == '-' || r == '.' && letters == 1) && isWord(next):
			letters = 0
		default:
			return end
		}
		end += n
	}
	return end
}

// appendWord splits a possessive 's off, so that "Smith's" and "Smith" are the same word.
func appendWord(ts []Token, w string, at int, capital bool) []Token {
	lower := strings.ToLower(strings.ReplaceAll(w, "’", "'"))
	end := at + len(w)
	if stem, ok := strings.CutSuffix(lower, "'s"); ok && stem != "" {
		cut := end - len("s") - apostrophe(w)
		return append(ts,
			Token{Span: text.Span{Start: at, End: cut}, Lower: stem, Word: true, Capital: capital},
			Token{Span: text.Span{Start: cut, End: end}, Lower: "'s", Word: true})
	}
	return append(ts, Token{Span: text.Span{Start: at, End: end}, Lower: lower, Word: true, Capital: capital})
}

// apostrophe is the length in bytes of the apostrophe before the last letter of w.
func apostrophe(w string) int {
	_, n := utf8.DecodeLastRuneInString(w[:len(w)-1])
	return n
}
