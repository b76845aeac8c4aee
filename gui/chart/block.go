package chart

import (
	"cmp"
	"slices"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// block is one paragraph of one report.
type block struct {
	report, index int
	kind          text.Kind
	voice         *person // nil for narration
	speaker       string  // voice's id in that report
	tone          engine.Score
	stances       []analysis.Stance
	quotes        []string
	heading       string
}

// readBlocks lists the paragraphs of all reports in date order; reports with no date come last.
func readBlocks(reports []*analysis.Report, people map[string]*person) []block {
	order := make([]int, len(reports))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		x, y := reports[a].Date, reports[b].Date
		if (x == "") != (y == "") {
			return cmp.Compare(y, x)
		}
		return cmp.Compare(x, y)
	})
	var list []block
	for _, i := range order {
		list = append(list, reportBlocks(i, reports[i], people)...)
	}
	return list
}

func reportBlocks(i int, r *analysis.Report, people map[string]*person) []block {
	byID := map[string]*person{}
	for _, s := range r.Speakers {
		byID[s.ID] = people[fold(s.Name)]
	}
	said := map[int][]analysis.Quote{}
	for _, q := range r.Quotes {
		said[q.Paragraph] = append(said[q.Paragraph], q)
	}
	list := make([]block, 0, len(r.Paragraphs))
	for _, p := range r.Paragraphs {
		b := block{report: i, index: p.Index, kind: p.Kind, tone: p.Tone}
		b.tone.Evidence = nil
		for _, q := range said[p.Index] {
			b.quotes = append(b.quotes, q.ID)
		}
		b.stances = paragraphStances(p, said[p.Index])
		if p.Voice != nil && byID[*p.Voice] != nil {
			b.voice, b.speaker = byID[*p.Voice], *p.Voice
		}
		if p.Kind == text.Heading && p.Start >= 0 && p.Start <= p.End && p.End <= len(r.Text) {
			b.heading = clean(p.Of(r.Text))
		}
		list = append(list, b)
	}
	return list
}

// paragraphStances are those of the paragraph, and for targets it has none on, those that its
// quotes come to.
func paragraphStances(p analysis.Paragraph, said []analysis.Quote) []analysis.Stance {
	var list []analysis.Stance
	has := map[string]bool{}
	for _, s := range p.Stances {
		s.Evidence = nil
		list = append(list, s)
		has[s.TargetID] = true
	}
	var order []string
	byTarget := map[string][]analysis.Stance{}
	for _, q := range said {
		for _, s := range q.Stances {
			if has[s.TargetID] {
				continue
			}
			if byTarget[s.TargetID] == nil {
				order = append(order, s.TargetID)
			}
			byTarget[s.TargetID] = append(byTarget[s.TargetID], s)
		}
	}
	for _, id := range order {
		list = append(list, meanStance(byTarget[id]))
	}
	return list
}

// meanStance is the mean of stances on one target, mixed where their labels differ.
func meanStance(list []analysis.Stance) analysis.Stance {
	m := list[0]
	m.Evidence, m.Confidence, m.Value = nil, nil, 0
	for _, s := range list {
		m.Value += s.Value / float64(len(list))
		if s.Label != m.Label {
			m.Label = engine.Mixed
		}
	}
	m.Value = clip(m.Value)
	return m
}
