package gui

import (
	"cmp"
	"slices"

	"standpoint/analysis"
)

// quoteOf is the quote with the id, nil when there is none.
func quoteOf(r *analysis.Report, id string) *analysis.Quote {
	for i := range r.Quotes {
		if r.Quotes[i].ID == id {
			return &r.Quotes[i]
		}
	}
	return nil
}

// speakerOf is the speaker with the id, nil when there is none.
func speakerOf(r *analysis.Report, id string) *analysis.Speaker {
	for i := range r.Speakers {
		if r.Speakers[i].ID == id {
			return &r.Speakers[i]
		}
	}
	return nil
}

// quotesOf are the quotes of a speaker, in text order; with "" those of nobody known.
func quotesOf(r *analysis.Report, speaker string) []*analysis.Quote {
	var out []*analysis.Quote
	for i := range r.Quotes {
		q := &r.Quotes[i]
		if q.SpeakerID == nil && speaker == "" || q.SpeakerID != nil && *q.SpeakerID == speaker {
			out = append(out, q)
		}
	}
	return out
}

// speakerOr is the name of a quote's speaker, or what is written where that is not known.
func speakerOr(q *analysis.Quote, unknown string) string {
	if q.Speaker == nil {
		return unknown
	}
	return *q.Speaker
}

// certaintyOf is the mean certainty of quotes; ok is false without any.
func certaintyOf(qs []*analysis.Quote) (mean float64, ok bool) {
	for _, q := range qs {
		mean += q.Certainty.Value
	}
	return mean / float64(max(1, len(qs))), len(qs) > 0
}

// byWords are the speakers' places in the report, those quoted at most length first.
func byWords(r *analysis.Report) []int {
	order := make([]int, len(r.Speakers))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(r.Speakers[b].Words, r.Speakers[a].Words)
	})
	return order
}

// statedTargets are the targets that someone took a stance on, in the report's order.
func statedTargets(r *analysis.Report) []analysis.Target {
	stated := map[string]bool{}
	for i := range r.Speakers {
		for _, s := range r.Speakers[i].Stances {
			stated[s.TargetID] = true
		}
	}
	for i := range r.Paragraphs {
		for _, s := range r.Paragraphs[i].Stances {
			stated[s.TargetID] = true
		}
	}
	var out []analysis.Target
	for _, t := range r.Targets {
		if stated[t.ID] {
			out = append(out, t)
		}
	}
	return out
}
