package news

import "standpoint/analysis/lexicon"

// Lexicon tells how words and idioms bear on a stance.
type Lexicon interface {
	Bearings(lemma, tag string) []lexicon.Bearing
	Idioms(word string) []lexicon.Idiom
}

// bearing is a use of the stance lexicon, its sign turned around when the word is negated.
type bearing struct {
	use    uint32
	weight float64
}

// A use's number is part of the keys. Its share is what a weight of 1 counts in the own sum, in
// VADER's units: a plain "good" counts 1.9 there.
var uses = map[lexicon.Use]struct {
	number uint32
	share  float64
}{
	lexicon.UseJudge: {1, 2.5}, lexicon.UseHold: {2, 2.5}, lexicon.UseWant: {3, 1.25},
	lexicon.UseKeep: {4, 1.25}, lexicon.UseHelp: {5, 1.25}, lexicon.UseAct: {6, 2.5},
	lexicon.UseThing: {7, 2.5}, lexicon.UseWithhold: {8, 0}, lexicon.UseIrony: {9, 0},
	lexicon.UseImage: {10, 1.25}, lexicon.UseAgree: {11, 1.25},
}

// bear gives the words what the stance lexicon says. An idiom counts as a whole, at its last
// word of meaning.
func (t *Text) bear(lex Lexicon) {
	for i := 0; i < len(t.words); i++ {
		w := &t.words[i]
		if !w.plain() {
			continue
		}
		if n, b := t.idiom(lex, i); n > 0 {
			at := i
			for k := i; k < i+n; k++ {
				if t.words[k].content() {
					at = k
				}
			}
			t.words[at].bear(b)
			i += n - 1
			continue
		}
		for _, b := range lex.Bearings(w.lemma, w.tag) {
			w.bear(b)
		}
	}
}

func (w *word) bear(b lexicon.Bearing) {
	v := b.Weight
	if w.negated {
		v = -v
	}
	u := uses[b.Use]
	w.bearings = append(w.bearings, bearing{u.number, v})
	w.own += v * u.share
}

// idiom is the longest idiom that begins at word i, and how many words it covers.
func (t *Text) idiom(lex Lexicon, i int) (n int, b lexicon.Bearing) {
	w := &t.words[i]
	try := func(first string) {
		for _, x := range lex.Idioms(first) {
			if m := t.covers(x.Words, i); m > n {
				n, b = m, x.Bearing
			}
		}
	}
	try(w.lower)
	if w.lemma != w.lower {
		try(w.lemma)
	}
	return n, b
}

// covers is how many words from i on the idiom takes, 0 when it does not stand there.
func (t *Text) covers(idiom []string, i int) int {
	at := i
	for k, want := range idiom {
		if want == "_" {
			return t.gap(idiom[k+1:], i, at)
		}
		if !t.inSentence(at, i) {
			return 0
		}
		if w := &t.words[at]; w.lower != want && w.lemma != want {
			return 0
		}
		at++
	}
	return at - i
}

// gap goes on after one or two words of any kind at word at.
func (t *Text) gap(rest []string, i, at int) int {
	if len(rest) == 0 {
		if t.inSentence(at, i) {
			return at + 1 - i
		}
		return 0
	}
	for skip := 1; skip <= 2; skip++ {
		if t.inSentence(at+skip, i) {
			if n := t.covers(rest, at+skip); n > 0 {
				return at + skip + n - i
			}
		}
	}
	return 0
}

// inSentence reports whether there is a word at, in the sentence of word i.
func (t *Text) inSentence(at, i int) bool {
	return at < len(t.words) && t.words[at].sentence == t.words[i].sentence
}
