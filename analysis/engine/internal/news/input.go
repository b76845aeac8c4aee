package news

import (
	"math"
	"slices"
	"strings"

	"standpoint/analysis/engine/internal/passage"
	"standpoint/analysis/text"
	"standpoint/analysis/vector"
)

// symbol is a word as the network sees it. A run of words of the target, or of names, is one, so that
// nothing can rest on who is meant or on how long the name is.
type symbol struct {
	first, last  int // words
	name, target bool
}

// input is a passage as the network reads it, a line for each symbol.
type input struct {
	symbols []symbol
	counts  []bool // which have a say
	ids     [][]int32
	vectors [][]float32
	numbers [][]float32
}

// The tables of the network, in the order of ids.
const (
	wordTable = iota // frequent words, by themselves
	tagTable
	placeTable // how far from the target, and on which side
	tables
)

// Numbers with a meaning of their own in the table of words.
const (
	unknown = iota
	aName
	aTarget
	reserved
)

// tags are the universal parts of speech; any other is 0.
var tags = func() map[string]int32 {
	m := map[string]int32{}
	for i, t := range [...]string{"ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"} {
		m[t] = int32(i + 1)
	}
	return m
}()

// bands end the ranges of distance from the target, in symbols, that the network tells apart.
var bands = [bandCount]int{1, 2, 3, 5, 10, 20, math.MaxInt}

const (
	bandCount = 7
	noTarget  = 0
	onTarget  = 1
	before    = 2 // and the bands
	after     = before + bandCount
	places    = after + bandCount
)

// numbers of a symbol: what marks and lexicons say.
const (
	quotedAt = iota
	negatedAt
	valenceAt
	ownAt
	useAt   // and the uses of the stance lexicon
	numbers = useAt + 12
)

// symbols cuts t as seen from target.
func (t *Text) symbols(target text.Span) []symbol {
	var out []symbol
	called := t.called(target)
	for i := range t.words {
		w := &t.words[i]
		is := !target.Empty() && (w.Overlaps(target) || w.name && called(w.Span))
		s := symbol{i, i, w.name && !is, is}
		if n := len(out); n > 0 && (s.name && out[n-1].name || is && out[n-1].target) && t.words[out[n-1].last].sentence == w.sentence {
			out[n-1].last = i
			continue
		}
		out = append(out, s)
	}
	return out
}

// marks may stand beside a name's words.
const marks = ".,’'"

// called tells which names hold a word of the target's own, so that they likely mean the same.
func (t *Text) called(target text.Span) func(text.Span) bool {
	own := map[string]bool{}
	words := strings.Fields(target.Of(t.source))
	for _, w := range words {
		w = strings.Trim(w, marks)
		low := strings.ToLower(w)
		if text.IsCapital(w) && !passage.Pronoun(low) && (len(words) == 1 || len(w) > 2 && !passage.Function(low)) {
			own[w] = true
		}
	}
	return func(at text.Span) bool {
		for _, w := range strings.Fields(at.Of(t.source)) {
			if own[strings.Trim(w, marks)] {
				return true
			}
		}
		return false
	}
}

// input prepares t as it bears on target, or as a whole when that is empty.
func (t *Text) input(target text.Span, known map[string]int32, vectors *vector.Table) *input {
	in := &input{symbols: t.symbols(target)}
	n := len(in.symbols)
	in.ids, in.vectors, in.numbers = make([][]int32, n), make([][]float32, n), make([][]float32, n)
	flat, all := make([]int32, n*tables), make([]float32, n*numbers)
	in.counts = t.counts(in.symbols)
	at := placesOf(in.symbols)
	for i, s := range in.symbols {
		w := &t.words[s.last]
		id, x := flat[i*tables:(i+1)*tables], all[i*numbers:(i+1)*numbers]
		id[tagTable], id[placeTable] = tags[w.tag], at[i]
		switch {
		case s.target:
			id[wordTable] = aTarget
		case s.name:
			id[wordTable] = aName
		default:
			id[wordTable] = known[w.lower]
			in.vectors[i] = vectors.Of(w.lower)
			w.fill(x)
		}
		in.ids[i], in.numbers[i] = id, x
	}
	return in
}

// target is the first symbol of the target itself, -1 for none.
func (in *input) target() int {
	return slices.IndexFunc(in.symbols, func(s symbol) bool { return s.target })
}

// fill sets what is said of w.
func (w *word) fill(x []float32) {
	if w.quoted {
		x[quotedAt] = 1
	}
	if w.negated {
		x[negatedAt] = 1
	}
	x[valenceAt], x[ownAt] = float32(w.valence/3), float32(w.own/2)
	for _, b := range w.bearings {
		x[useAt+int(b.use)] += float32(b.weight)
	}
}

// placesOf numbers where each symbol stands, seen from the nearest of the target.
func placesOf(ss []symbol) []int32 {
	out := make([]int32, len(ss))
	far := func(step, from int, side int32) {
		d := 0
		for i := from; i >= 0 && i < len(ss); i += step {
			switch {
			case ss[i].target:
				d, out[i] = 1, onTarget
				continue
			case d == 0:
				continue
			}
			k := int32(0)
			for d > bands[k] {
				k++
			}
			if had := out[i]; had == noTarget || (had-before)%bandCount > k {
				out[i] = side + k
			}
			d++
		}
	}
	far(1, 0, after)
	far(-1, len(ss)-1, before)
	return out
}

// counts tells which symbols have a say in the verdict: the words of meaning, and negations. Names, the
// target, marks and words of grammar only tell the others what to make of it. Where there are no words of
// meaning, all have.
func (t *Text) counts(ss []symbol) []bool {
	out := make([]bool, len(ss))
	for i, s := range ss {
		w := &t.words[s.last]
		out[i] = !s.name && !s.target && w.word && (!w.function || passage.Negates(w.lower))
	}
	if !slices.Contains(out, true) {
		for i := range out {
			out[i] = true
		}
	}
	return out
}
