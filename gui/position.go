package gui

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/text"
)

// position is a stance of a speaker on a target, with where it is taken: in a quote, or in the
// narration, which says where somebody stands.
type position struct {
	value float64
	quote *analysis.Quote // nil in the narration
	words text.Span
}

// positionsOn are a speaker's positions on a target, the clearest first.
func positionsOn(r *analysis.Report, speaker, target string) []position {
	var list []position
	for _, q := range quotesOf(r, speaker) {
		for _, s := range q.Stances {
			if s.TargetID == target {
				list = append(list, position{s.Value, q, q.Span})
			}
		}
	}
	for _, p := range r.Paragraphs {
		for _, s := range p.Stances {
			if s.Holder == speaker && s.TargetID == target {
				at := p.Span
				if len(s.Evidence) > 0 {
					at = sentenceAt(r.Text, p.Span, s.Evidence[0].Span)
				}
				list = append(list, position{s.Value, nil, at})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b position) int { return cmp.Compare(math.Abs(b.value), math.Abs(a.value)) })
	return list
}

// entry is the position's words, which lead to their place.
func (p position) entry(r *analysis.Report, label string, letters int) entry {
	e := entry{label: label, value: shorten(r.Text[p.words.Start:p.words.End], letters)}
	if p.quote != nil {
		e.quote = p.quote.ID
	} else {
		e.value, e.at = "narrated: "+e.value, p.words
	}
	return e
}

// sentenceAt is about the sentence of a paragraph in which words stand.
func sentenceAt(t string, paragraph, words text.Span) text.Span {
	s := paragraph
	if i := strings.LastIndex(t[s.Start:words.Start], ". "); i >= 0 {
		s.Start += i + 2
	}
	if i := strings.Index(t[words.End:s.End], ". "); i >= 0 {
		s.End = words.End + i + 1
	}
	return s
}
