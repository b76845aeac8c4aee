// Package news is small networks that rate tone and attitude. They read a passage in both directions
// and give each word a share of the attention and something to say; the verdict is the sum of what
// the words say, so that every word's part in it is exact.
//
//	sentences ── join ──> Text ── seen from a target ──> input ── networks ──> sum
//
//	fold.go     names become one stand-in before a passage is read
//	text.go     a passage with what holds for any target; mark.go negation, quotes
//	bearing.go  what the stance lexicon says
//	input.go    a passage as the networks see it from a target
//	network.go  the layers; model.go their use and file; train.go how they are trained
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
	sentence int
	word     bool // not a mark
	name     bool // part of a name, so its letters say nothing
	function bool // function word, of no tone itself
	quoted   bool
	negated  bool      // within reach of a negation before it
	valence  float64   // VADER's part
	own      float64   // the stance lexicon's, in VADER's units
	bearings []bearing // the stance lexicon's uses
}

// plain reports whether the meaning of w counts: it is a word and no name.
func (w *word) plain() bool { return w.word && !w.name }

// content reports whether w is a word of meaning.
func (w *word) content() bool { return w.plain() && !w.function }

// Text is a passage read once for any number of targets. It does not change once made.
type Text struct {
	source string
	words  []word
}

// Len is how many words and marks there are.
func (t *Text) Len() int { return len(t.words) }

// Span is where word i stands.
func (t *Text) Span(i int) text.Span { return t.words[i].Span }

// Rated reports whether a lexicon rates word i.
func (t *Text) Rated(i int) bool { return t.words[i].valence != 0 || len(t.words[i].bearings) > 0 }

// Negated reports whether word i is negated.
func (t *Text) Negated(i int) bool { return t.words[i].negated }

// Extractor makes texts of sentences. It is safe for concurrent use.
type Extractor struct {
	rater *valence.Rater
	words Lexicon
}

// NewExtractor makes an Extractor.
func NewExtractor(r *valence.Rater, l Lexicon) *Extractor { return &Extractor{r, l} }

// Text prepares s, which the sentences are read from.
func (x *Extractor) Text(s string, sentences []syntax.Sentence) *Text {
	n := 0
	for i := range sentences {
		n += len(sentences[i].Tokens)
	}
	t := &Text{s, make([]word, 0, n)}
	for i := range sentences {
		t.join(&sentences[i], i)
	}
	t.mark()
	t.rate(x.rater.Parts(s))
	t.bear(x.words)
	return t
}

// join appends a sentence.
func (t *Text) join(x *syntax.Sentence, number int) {
	for i, k := range x.Tokens {
		w := word{
			Span: k.Span, lower: k.Lower, lemma: strings.ToLower(x.Lemmas[i]), tag: x.Tags[i].U,
			sentence: number,
			word:     k.Word() || len(k.Lower) > 1 && k.Lower[0] == '\'',
			name:     x.Tags[i].U == "PROPN" && k.Capital(),
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
