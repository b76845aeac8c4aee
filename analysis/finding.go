package analysis

import "standpoint/analysis/text"

// Finding is a quote with the signs its confidence is computed from, for calibration.
type Finding struct {
	Span, Source   text.Span // bytes; Source is empty when there is none
	Rule           string
	Words, Sources []float64 // signs of the network's quotes; nil for one that a rule alone has found
}

// Findings are the quotes of an article, in text order.
func (a *Analyzer) Findings(article string) ([]Finding, error) {
	d := read(Article{Text: article}, a.tagger, a.parser)
	net, err := a.network()
	if err != nil {
		return nil, err
	}
	var out []Finding
	for _, q := range combine(d, a.lex, findQuotes(d, a.lex), net) {
		f := Finding{Span: q.Span, Rule: q.rule}
		if !q.source.empty() {
			f.Source = d.pars[q.source.par].span(q.source.lo, q.source.hi)
		}
		if q.rule == fromNetwork {
			f.Words, f.Sources = q.wordSigns(), q.sourceSigns(d)
		}
		out = append(out, f)
	}
	return out, nil
}
