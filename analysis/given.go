package analysis

import "standpoint/analysis/text"

// Given is a quote that a person has marked in the article.
type Given struct {
	text.Span
	Kind QuoteKind
}

// GivenRule is what has found a quote that a person marked.
const GivenRule = "marked by hand"

// withGiven puts the quotes that a person marked in the place of those found that share most of their
// words with them; of those they keep cue and source. One that does not lie in one paragraph is left
// out.
func withGiven(d *document, qs []found, gs []Given) []found {
	if len(gs) == 0 {
		return qs
	}
	group := 0
	for _, q := range qs {
		group = max(group, q.group)
	}
	for _, g := range gs {
		par := d.paragraphOf(g.Span)
		if par < 0 {
			continue
		}
		group++
		new := found{Span: g.Span, par: par, kind: g.Kind, group: group, rule: GivenRule}
		kept := make([]found, 0, len(qs)+1)
		for _, q := range qs {
			both := min(q.End, g.End) - max(q.Start, g.Start)
			if !q.Overlaps(g.Span) || 2*both < q.Span.Join(g.Span).Len() {
				kept = append(kept, q)
				continue
			}
			new.cue, new.cueAt, new.source, new.group = q.cue, q.cueAt, q.source, q.group
		}
		qs = append(kept, new)
	}
	return inOrder(qs)
}

// paragraphOf is the paragraph that holds all of s, -1 for none.
func (d *document) paragraphOf(s text.Span) int {
	for i := range d.pars {
		if d.pars[i].Span.Contains(s) {
			return i
		}
	}
	return -1
}
