package analysis

import "standpoint/analysis/text"

// plain is the article as it is analysed: with its text as it is read, and without what is only passed
// on. back leads to the text as it is shown.
func (a Article) plain() (p Article, back text.Map) {
	p = a
	p.LeftOut, p.Warnings = nil, nil
	if p.Text, back = text.Plain(a.Text); back == nil {
		return p, nil
	}
	to := back.Inverse()
	p.Given = make([]Given, len(a.Given))
	for i, x := range a.Given {
		p.Given[i] = Given{Span: to.Span(x.Span), Kind: x.Kind}
	}
	p.Parts = make([]text.Part, len(a.Parts))
	for i, x := range a.Parts {
		p.Parts[i] = text.Part{Span: to.Span(x.Span), Kind: x.Kind}
	}
	return p, back
}

// shown is r, made of a's plain text, as the report on a: what it cites stands in a's own text. The
// names of speakers and targets stay plain.
func (r *Report) shown(a Article, back text.Map) (*Report, error) {
	if back != nil {
		c := respan{to: back.Span, limit: len(r.Text), cut: func(was string, from, to text.Span) string {
			if was == from.Of(r.Text) {
				return to.Of(a.Text)
			}
			return was
		}}
		if r = c.report(r); c.err != nil {
			return nil, c.err
		}
	}
	r.Text, r.LeftOut = a.Text, append([]LeftOut{}, a.LeftOut...)
	r.Warnings = append(append([]Warning{}, a.Warnings...), r.Warnings...)
	return r, nil
}
