package correct

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"standpoint/analysis/text"
)

// Anchor finds words again in a text that may have changed a little since: it holds the words, some
// of the text before and after them, and where they stood.
type Anchor struct {
	Start  int    `json:"start"` // in bytes
	Text   string `json:"text"`
	Before string `json:"before"`
	After  string `json:"after"`
}

// context is how many bytes before and after the words an anchor holds.
const context = 48

// At is the anchor of the words at s of t.
func At(t string, s text.Span) Anchor {
	from, to := max(0, s.Start-context), min(len(t), s.End+context)
	for from > 0 && !utf8.RuneStart(t[from]) {
		from--
	}
	for to < len(t) && !utf8.RuneStart(t[to]) {
		to++
	}
	return Anchor{Start: s.Start, Text: s.Of(t), Before: t[from:s.Start], After: t[s.End:to]}
}

// alike is the least share of an anchor's words that must stand in their order where it is found.
const alike = 0.6

// Find is where the anchor's words are in t: as they were, in the place whose surroundings are the
// most like those they had, the nearest of equals; else where most of the words stand in their
// order. It reports false when neither is anywhere.
func (a Anchor) Find(t string) (text.Span, bool) {
	if a.Text == "" {
		return text.Span{}, false
	}
	best, at := -1, 0
	for from := 0; ; {
		i := strings.Index(t[from:], a.Text)
		if i < 0 {
			break
		}
		i += from
		if l := a.likeness(t, i); l > best || l == best && near(i, a.Start) < near(at, a.Start) {
			best, at = l, i
		}
		_, size := utf8.DecodeRuneInString(t[i:])
		from = i + size
	}
	if best >= 0 {
		return text.Span{Start: at, End: at + len(a.Text)}, true
	}
	return a.resemble(t)
}

// likeness is how many bytes around place i of t are as they were around the words.
func (a Anchor) likeness(t string, i int) int {
	n := 0
	for b, c := len(a.Before), i; b > 0 && c > 0 && a.Before[b-1] == t[c-1]; b, c = b-1, c-1 {
		n++
	}
	for b, c := 0, i+len(a.Text); b < len(a.After) && c < len(t) && a.After[b] == t[c]; b, c = b+1, c+1 {
		n++
	}
	return n
}

func near(a, b int) int { return max(a-b, b-a) }

// word is a word of a text, written small, with its place.
type word struct {
	text.Span
	low string
}

func words(t string) []word {
	var out []word
	start := -1
	for i, r := range t {
		switch in := unicode.IsLetter(r) || unicode.IsDigit(r); {
		case in && start < 0:
			start = i
		case !in && start >= 0:
			out = append(out, word{text.Span{Start: start, End: i}, strings.ToLower(t[start:i])})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, word{text.Span{Start: start, End: len(t)}, strings.ToLower(t[start:])})
	}
	return out
}

// resemble looks for the run of words in t, of about as many words as the anchor has, that has the
// most of them in their order. Runs begin with a word of the anchor, so that few have to be looked at.
func (a Anchor) resemble(t string) (text.Span, bool) {
	want, have := words(a.Text), words(t)
	if len(want) < 3 { // too few to tell one place from another
		return text.Span{}, false
	}
	in := map[string]bool{}
	for _, w := range want {
		in[w.low] = true
	}
	best := 0
	var at text.Span
	for i, w := range have {
		if !in[w.low] {
			continue
		}
		run := have[i:min(len(have), i+len(want)+len(want)/4+2)]
		n, last := common(want, run)
		s := text.Span{Start: w.Start, End: run[last].End}
		if n > best || n == best && near(s.Start, a.Start) < near(at.Start, a.Start) {
			best, at = n, s
		}
	}
	if float64(best) < alike*float64(len(want)) {
		return text.Span{}, false
	}
	return at, true
}

// common is how many words of a stand in b in their order (their longest common subsequence), and the
// place in b of the last of them.
func common(a, b []word) (n, last int) {
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for j := range b {
			above := row[j+1]
			if a[i].low == b[j].low {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	for j := range b {
		if row[j+1] > n {
			n, last = row[j+1], j
		}
	}
	return n, last
}
