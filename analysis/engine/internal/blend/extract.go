package blend

import (
	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/engine/internal/passage"
	"standpoint/analysis/engine/internal/valence"
	"standpoint/analysis/text"
)

// Extractor makes features. It is safe for concurrent use.
type Extractor struct {
	rater *valence.Rater
	film  map[string]float64
}

// NewExtractor makes an Extractor. film gives words the log-odds of standing in a good rather
// than a bad film review.
func NewExtractor(r *valence.Rater, film map[string]float64) *Extractor {
	return &Extractor{r, film}
}

// reading is a passage with what its words bring.
type reading struct {
	linear.Builder
	tokens  []passage.Token
	valence []float64 // by token, VADER's part
	film    []float64 // by token, log-odds, turned around when negated
	symbols []symbol
}

// symbol is a token as the word features see it: a word, a mark, the target or a name. A run of
// target or name tokens is one symbol, so that no weight can rest on who is meant.
type symbol struct {
	name        string
	first, last int // tokens
	mask        bool
}

const (
	targetSymbol = "\x01target"
	nameSymbol   = "\x01name"
)

func (x *Extractor) read(s string, target text.Span) *reading {
	ts := passage.Read(s, target, x.rater.Known)
	r := &reading{tokens: ts}
	r.Grow(16 * len(ts))
	r.valence = make([]float64, len(ts))
	r.film = make([]float64, len(ts))
	r.rate(x.rater.Parts(s))
	for i, t := range ts {
		if !t.Plain() {
			continue
		}
		v := x.film[t.Lower]
		if t.Negated {
			v = -v
		}
		r.film[i] = v
	}
	r.symbolize()
	return r
}

// rate gives each part of VADER's sum to the first token it covers. Parts on names and on the
// target are dropped: "Justice Department" is no praise.
func (r *reading) rate(parts []valence.Part) {
	i := 0
	for _, p := range parts {
		if i > 0 && i < len(r.tokens) && p.Start < r.tokens[i].Start {
			i = 0 // the marks come after the words
		}
		for i < len(r.tokens) && r.tokens[i].End <= p.Start {
			i++
		}
		if i == len(r.tokens) {
			i = 0
			continue
		}
		if t := r.tokens[i]; t.Overlaps(p.Span) && !t.Target && !t.Name {
			r.valence[i] += p.Value
		}
	}
}

func (r *reading) symbolize() {
	for i, t := range r.tokens {
		name, mask := t.Lower, false
		switch {
		case t.Target:
			name, mask = targetSymbol, true
		case t.Name:
			name, mask = nameSymbol, true
		case t.Negated && !passage.Function(t.Lower) && t.Word:
			name = "!" + t.Lower
		}
		if n := len(r.symbols); mask && n > 0 && r.symbols[n-1].name == name {
			r.symbols[n-1].last = i
			continue
		}
		r.symbols = append(r.symbols, symbol{name, i, i, mask})
	}
}

func (r *reading) result() *Features {
	f := &Features{Tokens: r.tokens, Scored: make([]bool, len(r.tokens))}
	for i := range r.tokens {
		f.Scored[i] = r.valence[i] != 0
	}
	f.Features = r.Features(len(r.tokens))
	return f
}
