package analysis

import (
	"slices"
	"sort"

	"standpoint/analysis/engine"
	"standpoint/analysis/lexicon"
)

// What lowers certainty beside the words of the list, by judgement.
const (
	reportedFactor = 0.7 // the content passes on what somebody else says
	questionFactor = 0.3 // it asks
)

// certaintyOf tells how firmly q is put: the commitment of its cue times the factor of each kind of
// word in it that weakens it, the strongest of a kind once. Flags: hedged, conditional, reported (the
// content passes on what somebody else says), question, and, without bearing on the value, boosted
// ("certainly"), prediction ("will") and negated (its main verb is denied). The evidence names the
// words; its weights are the factors.
func certaintyOf(d *document, lex *lexicon.Lexicon, q found) Certainty {
	c := Certainty{Value: 1, Flags: []string{}, Evidence: []engine.Evidence{}}
	p := &d.pars[q.par]
	lowest := map[string]float64{}
	note := func(i, j int, factor float64, flag string) {
		if f, seen := lowest[flag]; !seen || factor < f {
			lowest[flag] = factor
		}
		s := p.span(i, j)
		c.Evidence = append(c.Evidence, engine.Evidence{Span: s, Text: s.Of(d.Text), Weight: factor, Rule: flag})
	}
	if q.cue != nil && q.cue.Commitment < 1 && q.cue.Class != lexicon.Ask {
		c.Value *= q.cue.Commitment
		c.Flags = append(c.Flags, "hedged")
		c.Evidence = append(c.Evidence, engine.Evidence{Span: q.cueAt, Text: q.cueAt.Of(d.Text), Weight: q.cue.Commitment, Rule: "cue"})
	}
	i, j := p.tokensIn(q.Span)
	for k := i; k < j; k++ {
		w := p.low(k)
		if h, ok := lex.Certainty[w]; ok && !(w == "may" && p.toks[k].Capital() && k > i) {
			note(k, k+1, h.Factor, h.Flag)
		}
		switch {
		case (w == "not" || w == "n't") && p.is(k-1, "AUX"):
			note(k, k+1, 1, "negated")
		case (w == "will" || w == "'ll" || w == "shall") && p.is(k, "AUX"):
			note(k, k+1, 1, "prediction")
		case w == "?":
			note(k, k+1, questionFactor, "question")
		case q.kind != Direct && (w == "according" || k > i && (w == "said" || w == "says") && !p.is(k-1, "PUNCT")), w == "reportedly", w == "allegedly":
			note(k, k+1, reportedFactor, "reported")
		}
	}
	if q.cue != nil && q.cue.Class == lexicon.Ask && q.kind != Direct && lowest["question"] == 0 && !q.cueAt.Empty() && p.low(i) != "to" {
		if a, b := p.tokensIn(q.cueAt); a < b {
			note(a, b, questionFactor, "question")
		}
	}
	flags := make([]string, 0, len(lowest))
	for f := range lowest {
		flags = append(flags, f)
	}
	sort.Strings(flags)
	for _, f := range flags {
		c.Value *= lowest[f]
		if !slices.Contains(c.Flags, f) {
			c.Flags = append(c.Flags, f)
		}
	}
	sort.SliceStable(c.Evidence, func(a, b int) bool { return c.Evidence[a].Start < c.Evidence[b].Start })
	c.Value = round(c.Value)
	return c
}
