package analysis

import (
	"context"

	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// Finding is a quote with the signs its confidence is computed from, for calibration.
type Finding struct {
	Span, Source   text.Span // bytes; Source is empty when there is none
	Rule           string
	Words, Sources []float64 // signs of the network's quotes; nil for one that a rule alone has found
}

// Findings are the quotes of an article, in text order, doubtful ones too.
func (a *Analyzer) Findings(article string) ([]Finding, error) {
	d := read(a.reader, Article{Text: article})
	net, err := a.network()
	if err != nil {
		return nil, err
	}
	net.trust = nil // what it would leave out is measured too
	var out []Finding
	for _, q := range combine(d, a.lex, findQuotes(d, a.lex), net) {
		f := Finding{Span: q.Span, Rule: q.rule}
		if !q.source.empty() {
			f.Source = d.pars[q.source.par].span(q.source.lo, q.source.hi)
		}
		if q.rule == fromNetwork && !q.told {
			f.Words, f.Sources = q.wordSigns(), q.sourceSigns(d)
		}
		out = append(out, f)
	}
	return out, nil
}

// Position is a stance with the signs its confidence is computed from, for calibration.
type Position struct {
	Speaker, Target string
	Label           engine.Label
	Signs           []float64
}

// Positions are the stances of an article's quotes that have a speaker, in text order.
func (a *Analyzer) Positions(article Article) ([]Position, error) {
	r, err := a.Analyze(context.Background(), article)
	if err != nil {
		return nil, err
	}
	var out []Position
	for _, q := range r.Quotes {
		for _, s := range q.Stances {
			if q.Speaker != nil {
				out = append(out, Position{*q.Speaker, s.Target, s.Label, stanceSigns(s)})
			}
		}
	}
	return out, nil
}
