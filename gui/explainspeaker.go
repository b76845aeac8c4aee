package gui

import (
	"fmt"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

const (
	bestPositions = 2  // that stand for a stance
	listedQuotes  = 40 // of a speaker; more would be slow to lay out, and nobody reads them here
)

// explainSpeaker says who s is, by which names, and where s stands.
func explainSpeaker(d *document, s *analysis.Speaker) explanation {
	r := d.report
	x := explanation{title: s.Name, subtitle: speakerKind(s.Kind), colour: d.colour(s)}
	if s.Role != "" {
		x.subtitle += ", " + s.Role
	}
	x.subtitle += reviewed(s.Review)
	qs := quotesOf(r, s.ID)
	said := fmt.Sprint(s.Quotes)
	if len(qs) > s.Quotes { // the text breaks into some; n counts the parts
		said += fmt.Sprintf(" in %d parts", len(qs))
	}
	sum := part{heading: "In this article", entries: []entry{
		{label: "Quotes", value: fmt.Sprintf("%s, with %s of all quoted words", said, percent(s.Share))},
		aggregate("Tone", s.Tone),
	}}
	if c, ok := certaintyOf(qs); ok {
		sum.entries = append(sum.entries, entry{
			kind: scoreEntry, label: "Certainty", value: fmt.Sprintf("%.2f  on average", c),
			score: c, judged: true, unsigned: true,
		})
	}
	x.parts = append(x.parts, sum)
	x.parts = append(x.parts, positions(d, s))
	if p, ok := names(s); ok {
		x.parts = append(x.parts, p)
	}
	x.parts = append(append(x.parts, quoteList(qs)), memo(s.Review)...)
	return x
}

func speakerKind(k analysis.SpeakerKind) string {
	if k == analysis.Anonymous {
		return "Unnamed source"
	}
	return text.Capital(string(k))
}

func aggregate(label string, a analysis.Aggregate) entry {
	return entry{
		kind: scoreEntry, label: label, value: summed(a), score: a.Score, low: a.Low, up: a.High,
		judged: a.N > 0 && a.Label != engine.None,
	}
}

// positions are the stances of s, target by target, each with its clearest statements; then the
// target of the chart when s has nothing on it.
func positions(d *document, s *analysis.Speaker) part {
	p := part{heading: "Stances"}
	said := false
	for _, st := range s.Stances {
		p.entries = append(p.entries, aggregate(st.Target, st.Aggregate))
		list := positionsOn(d.report, s.ID, st.TargetID)
		for _, at := range list[:min(len(list), bestPositions)] {
			p.entries = append(p.entries, at.entry(d.report, "", 90))
		}
		said = said || st.TargetID == d.target()
	}
	for _, t := range d.report.Targets {
		if t.ID == d.target() && !said {
			p.entries = append(p.entries, entry{label: t.Name, value: "no statement"})
		}
	}
	if len(p.entries) == 0 {
		p.entries = []entry{{kind: noteEntry, value: "No statement for or against anything."}}
	}
	return p
}

// names are the other wordings for s, and those that may be meant.
func names(s *analysis.Speaker) (part, bool) {
	p := part{heading: "Also called"}
	for _, a := range s.Aliases {
		value := a.Reason
		if a.Confidence != nil {
			value += fmt.Sprintf(", confidence %.2f", *a.Confidence)
		}
		if a.Suggested {
			value = "also “" + a.Text + "”? (" + value + "); kept apart"
			p.entries = append(p.entries, entry{kind: noteEntry, value: value})
			continue
		}
		p.entries = append(p.entries, entry{label: a.Text, value: value})
	}
	return p, len(p.entries) > 0
}

func quoteList(qs []*analysis.Quote) part {
	p := part{heading: "Quotes"}
	for i, q := range qs {
		if i == listedQuotes {
			p.entries = append(p.entries, entry{kind: noteEntry, value: fmt.Sprintf("and %d more in the article", len(qs)-i)})
			break
		}
		p.entries = append(p.entries, entry{
			label: fmt.Sprintf("Par. %d", q.Paragraph+1), value: shorten(q.Text, 110), quote: q.ID,
		})
	}
	return p
}
