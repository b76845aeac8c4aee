// Package news is a linear model of tone and attitude that knows grammar. It turns a parsed
// passage into features: of the words, of the way from the target to each of them through the
// tree, and of what lexicons say of them. It multiplies them with fitted weights, so that every
// word's part in the result is exact.
//
//	sentences ── join ──> Text ── Tone, Attitude ──> features ── Model ──> sum
//
//	fold.go     names become one stand-in before a passage is read
//	text.go     a passage with what holds for any target; mark.go the surface, tree.go the grammar
//	bearing.go  what the stance lexicon says
//	key.go      features by number; builder.go gathers them
//	tone.go     features of the whole passage; attitude.go those near the target, place.go by the tree
package news

import (
	"strings"

	"standpoint/analysis/engine/internal/valence"
	"standpoint/analysis/syntax"
	"standpoint/analysis/text"
)

// word is a token of a passage with all that holds whatever the target is.
type word struct {
	text.Span
	lower    string
	lemma    string // in lower case
	tag      string // universal part of speech
	form     uint32 // hash of lower, or of the mask that stands for names
	base     uint32 // hash of lemma, or of the mask
	arc      arc    // to the head
	head     int    // index in the passage, -1 for a root
	kids     []int  // that hang on it, in text order
	pred     int    // the word that heads its clause
	sentence int
	clause   int  // grows at punctuation, quotation marks and connectives
	word     bool // not a mark
	name     bool // part of a name, so its letters say nothing
	function bool // function word, of no tone itself
	quoted   bool
	negated  bool      // within reach of a negation before it
	denied   bool      // a negation hangs on it
	valence  float64   // VADER's part
	film     float64   // log-odds of film reviews, turned around when negated
	own      float64   // the stance lexicon's, in VADER's units
	bearings []bearing // the stance lexicon's uses
}

// plain reports whether the meaning of w counts: it is a word and no name.
func (w *word) plain() bool { return w.word && !w.name }

// content reports whether w is a word of meaning.
func (w *word) content() bool { return w.plain() && !w.function }

// turned is h, marked when w is negated.
func (w *word) turned(h uint32) uint32 {
	if w.negated {
		return mix(h, turnedMark)
	}
	return h
}

// Text is a passage read once for any number of targets. It does not change once made.
type Text struct {
	words []word
}

// Len is how many words and marks there are.
func (t *Text) Len() int { return len(t.words) }

// Span is where word i stands.
func (t *Text) Span(i int) text.Span { return t.words[i].Span }

// Rated reports whether a lexicon rates word i.
func (t *Text) Rated(i int) bool { return t.words[i].valence != 0 || len(t.words[i].bearings) > 0 }

// Negated reports whether word i is negated.
func (t *Text) Negated(i int) bool { return t.words[i].negated || t.words[i].denied }

// Extractor makes texts of sentences. It is safe for concurrent use.
type Extractor struct {
	rater *valence.Rater
	words Lexicon
	film  map[string]float64
}

// NewExtractor makes an Extractor. film gives words the log-odds of standing in a good rather
// than a bad film review.
func NewExtractor(r *valence.Rater, l Lexicon, film map[string]float64) *Extractor {
	return &Extractor{r, l, film}
}

// Text prepares s, which the sentences are read from.
func (x *Extractor) Text(s string, sentences []syntax.Sentence) *Text {
	n := 0
	for i := range sentences {
		n += len(sentences[i].Tokens)
	}
	t := &Text{make([]word, 0, n)}
	for i := range sentences {
		t.join(&sentences[i], i)
	}
	t.mark()
	t.link()
	t.rate(x.rater.Parts(s))
	t.review(x.film)
	t.bear(x.words)
	return t
}

// join appends a sentence.
func (t *Text) join(x *syntax.Sentence, number int) {
	at := len(t.words)
	for i, k := range x.Tokens {
		w := word{
			Span: k.Span, lower: k.Lower, lemma: strings.ToLower(x.Lemmas[i]), tag: x.Tags[i].U,
			arc: arcOf(x.Rels[i]), head: -1, sentence: number,
			word: k.Word() || len(k.Lower) > 1 && k.Lower[0] == '\'',
			name: x.Tags[i].U == "PROPN" && k.Capital(),
		}
		if h := x.Heads[i]; h >= 0 {
			w.head = at + h
		}
		w.form, w.base = nameHash, nameHash
		if !w.name {
			w.form, w.base = hash(w.lower), hash(w.lemma)
		}
		t.words = append(t.words, w)
	}
}

// rate gives each part of VADER's sum to the first word it covers. Parts on names are dropped:
// "Justice Department" is no praise.
func (t *Text) rate(parts []valence.Part) {
	i := 0
	for _, p := range parts {
		if i > 0 && i < len(t.words) && p.Start < t.words[i].Start {
			i = 0 // the marks come after the words
		}
		for i < len(t.words) && t.words[i].End <= p.Start {
			i++
		}
		if i == len(t.words) {
			i = 0
			continue
		}
		if w := &t.words[i]; w.Overlaps(p.Span) && !w.name {
			w.valence += p.Value
		}
	}
}

// review gives the words what film reviews say of them.
func (t *Text) review(film map[string]float64) {
	for i := range t.words {
		w := &t.words[i]
		if !w.plain() {
			continue
		}
		w.film = film[w.lower]
		if w.negated {
			w.film = -w.film
		}
	}
}
