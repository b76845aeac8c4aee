package tag

import (
	"unicode"
	"unicode/utf8"
)

// margin is how many empty places stand on either side of a sentence's words, so that
// features may look that far without asking where it ends.
const margin = 2

// sentence is the words of one sentence with the margin around them.
type sentence struct {
	words  []word
	casing casing
}

func (s sentence) len() int { return len(s.words) - 2*margin }

// casing tells in which style capitals are used in a sentence: how much they say about a
// word depends on it.
type casing uint64

const (
	running  casing = iota // as in running text
	headline               // Most Words Have a Capital
	capitals               // ALL CAPITALS
)

// casingOf needs more than 8 capital letters to speak of capitals, and at least 3 long
// words, nearly all with a first capital, to speak of a headline.
func casingOf(folded []string) casing {
	ups, lows, long, high := 0, 0, 0, 0
	for _, f := range folded {
		for _, r := range f {
			if unicode.IsUpper(r) {
				ups++
			} else if unicode.IsLower(r) {
				lows++
			}
		}
		first, _ := utf8.DecodeRuneInString(f)
		if len(f) > 3 && unicode.IsLetter(first) {
			long++
			if unicode.IsUpper(first) {
				high++
			}
		}
	}
	switch {
	case ups > 8 && 4*lows < ups:
		return capitals
	case long >= 3 && 6*high >= 5*long:
		return headline
	}
	return running
}
