package lemma

import (
	"strings"
	"unicode"

	"standpoint/analysis/tag"
)

// Lemmatizer holds a model. It does not change once loaded and is safe for concurrent use.
type Lemmatizer struct {
	words   map[key]string // whole words to their lemma
	rules   map[key]string // endings to what takes their place, which may be nothing
	longest int            // ending of a rule, in bytes
}

// key is a word or an ending under one English tag.
type key struct{ tag, text string }

// Lemma is the dictionary form of word as the part of speech t, in lower case ("I" is "i") and with
// plain punctuation. A proper noun keeps its case, and its form unless it is plural (NNPS). A number
// in digits loses its commas. A word with a tag unknown to the model, or none, is only put in lower
// case. The empty word gives "".
func (l *Lemmatizer) Lemma(word string, t tag.Tag) string {
	folded := tag.Fold(word)
	switch {
	case t.X == "NNPS":
		return l.singular(folded)
	case t.X == "NNP" || t.U == "PROPN":
		return folded
	}
	low := strings.ToLower(folded)
	if lemma, ok := l.words[key{t.X, low}]; ok {
		return lemma
	}
	if t.X == "CD" {
		return number(low)
	}
	n, end := l.rule(t.X, low)
	return low[:len(low)-n] + end
}

// singular applies the rules for plural names to folded and keeps its case: "STATES" becomes
// "STATE", "Allies" becomes "Ally". Whole words are not looked up, since a name is no other noun:
// a party called "Greens" is not the colour.
func (l *Lemmatizer) singular(folded string) string {
	low := strings.ToLower(folded)
	n, end := l.rule("NNPS", low)
	// Case folding may change the length of letters beyond ASCII; such a name stays.
	if n > len(folded) || strings.ToLower(folded[len(folded)-n:]) != low[len(low)-n:] {
		return folded
	}
	if n > 0 && strings.ToUpper(folded) == folded {
		end = strings.ToUpper(end)
	}
	return folded[:len(folded)-n] + end
}

// rule is how many bytes at the end of low go by the rule for tag t with the longest ending, and
// what takes their place; 0 and "" when no rule holds.
func (l *Lemmatizer) rule(t, low string) (n int, end string) {
	for n := min(l.longest, len(low)-1); n > 0; n-- {
		end, ok := l.rules[key{t, low[len(low)-n:]}]
		if ok && sound(t, low[:len(low)-n]+end) {
			return n, end
		}
	}
	return 0, ""
}

// sound reports whether s may be a word with a form of tag t: two bytes or more and, for a verb, a
// vowel among them. Nouns may be abbreviations.
func sound(t, s string) bool {
	return len(s) > 1 && (!strings.HasPrefix(t, "VB") || strings.ContainsAny(s, "aeiouy"))
}

// number is low without the commas between its digits; words for numbers are left alone.
func number(low string) string {
	if low == "" || !unicode.IsDigit(rune(low[0])) {
		return low
	}
	return strings.ReplaceAll(low, ",", "")
}
