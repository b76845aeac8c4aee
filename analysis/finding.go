package analysis

import "standpoint/analysis/text"

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
