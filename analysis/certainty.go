package analysis

import (
	"sort"

	"standpoint/analysis/engine"
	"standpoint/analysis/lexicon"
)

// certaintyOf tells how firmly q is put: the commitment of its cue times the factor of each
// hedging word in it, strongest of a kind once. Flags: hedged, conditional, reported (the content
// passes on what somebody else says), negated (its main verb is denied).
func certaintyOf(d *document, lex *lexicon.Lexicon, q found) Certainty {
	c := Certainty{Value: 1, Flags: []string{}, Evidence: []engine.Evidence{}}
	p := &d.pars[q.par]
	note := func(i, j int, factor float64, rule string) {
		s := p.span(i, j)
		c.Evidence = append(c.Evidence, engine.Evidence{Span: s, Text: s.Of(d.Text), Weight: factor, Rule: rule})
	}
	if q.cue != nil && q.cue.Commitment < 1 && q.cue.Class != lexicon.Ask {
		c.Value *= q.cue.Commitment
		c.Flags = append(c.Flags, "hedged")
		c.Evidence = append(c.Evidence, engine.Evidence{Span: q.cueAt, Text: q.cueAt.Of(d.Text), Weight: q.cue.Commitment, Rule: "cue"})
	}
	lowest := map[string]float64{}
	i, j := p.tokensIn(q.Span)
	negated := false
	for k := i; k < j; k++ {
		w := p.low(k)
		if h, ok := lex.Certainty[w]; ok && h.Flag != "boosted" && !(w == "may" && p.toks[k].Capital() && k > i) {
			if f, seen := lowest[h.Flag]; !seen || h.Factor < f {
				lowest[h.Flag] = h.Factor
			}
			note(k, k+1, h.Factor, h.Flag)
		}
		if !negated && (w == "not" || w == "n't") && p.is(k-1, "AUX") {
			negated = true
			note(k, k+1, 1, "negated")
		}
		if w == "according" || k > i && (w == "said" || w == "says") && !p.is(k-1, "PUNCT") || w == "reportedly" || w == "allegedly" {
			if q.kind != Direct {
				lowest["reported"] = 0.7
				note(k, k+1, 0.7, "reported")
			}
		}
	}
	flags := make([]string, 0, len(lowest))
	for f := range lowest {
		flags = append(flags, f)
	}
	sort.Strings(flags)
	for _, f := range flags {
		c.Value *= lowest[f]
		if len(c.Flags) == 0 || c.Flags[0] != f {
			c.Flags = append(c.Flags, f)
		}
	}
	if negated {
		c.Flags = append(c.Flags, "negated")
	}
	c.Value = round(c.Value)
	return c
}
