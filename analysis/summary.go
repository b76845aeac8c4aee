package analysis

import (
	"slices"
	"strings"
)

// Summarize works out from the quotes of r, and from the positions that its narration states, what
// it says of each speaker and paragraph as a whole: counts, shares, tone, stances and voices. Speakers
// without a quote are dropped, the others stand in the order of their first one.
func (r *Report) Summarize() {
	of := map[string][]*Quote{}
	var order []string
	all := 0
	for i := range r.Quotes {
		q := &r.Quotes[i]
		all += len(strings.Fields(q.Text))
		if q.SpeakerID == nil {
			continue
		}
		if of[*q.SpeakerID] == nil {
			order = append(order, *q.SpeakerID)
		}
		of[*q.SpeakerID] = append(of[*q.SpeakerID], q)
	}
	r.Speakers = slices.DeleteFunc(r.Speakers, func(s Speaker) bool { return of[s.ID] == nil })
	slices.SortStableFunc(r.Speakers, func(a, b Speaker) int { return slices.Index(order, a.ID) - slices.Index(order, b.ID) })
	for i := range r.Speakers {
		s := &r.Speakers[i]
		s.Quotes, s.Words, s.Share = 0, 0, 0
		groups := map[int]bool{}
		for _, q := range of[s.ID] {
			groups[q.Group] = true
			s.Words += len(strings.Fields(q.Text))
		}
		s.Quotes = len(groups)
		if all > 0 {
			s.Share = round(float64(s.Words) / float64(all))
		}
		s.Tone = toneAggregate(of[s.ID])
		s.Stances = r.stancesOf(s.ID, of[s.ID])
	}
	for i := range r.Paragraphs {
		r.Paragraphs[i].Voice = r.voice(i)
	}
}

// stancesOf sums up a speaker's stances by target, quotes and narrated positions alike.
func (r *Report) stancesOf(id string, quotes []*Quote) []SpeakerStance {
	said := map[string][]Stance{}
	for _, q := range quotes {
		for _, s := range q.Stances {
			said[s.TargetID] = append(said[s.TargetID], s)
		}
	}
	for i := range r.Paragraphs {
		for _, s := range r.Paragraphs[i].Stances {
			if s.Holder == id {
				said[s.TargetID] = append(said[s.TargetID], s)
			}
		}
	}
	out := []SpeakerStance{}
	for _, t := range r.Targets {
		if ss := said[t.ID]; len(ss) > 0 {
			out = append(out, stanceAggregate(t.Name, t.ID, ss))
		}
	}
	return out
}

// voice is the speaker whose words take up most of paragraph i, nil when less than 40 % of it is
// quoted. Words of a nested quote belong to the outer one.
func (r *Report) voice(i int) *string {
	n := map[string]int{}
	best := ""
	for k := range r.Quotes {
		q := &r.Quotes[k]
		if q.Paragraph == i && q.SpeakerID != nil && !q.Nested {
			n[*q.SpeakerID] += q.Len()
			if best == "" || n[*q.SpeakerID] > n[best] {
				best = *q.SpeakerID
			}
		}
	}
	body := r.Paragraphs[i].Span
	if d := r.Paragraphs[i].Dateline; d != nil {
		body.Start = min(d.End, body.End)
	}
	if best == "" || float64(n[best]) < 0.4*float64(body.Len()) {
		return nil
	}
	return &best
}
