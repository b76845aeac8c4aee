package gui

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// compareMost is how many speakers are set side by side.
const compareMost = 4

// compare sets the chosen speakers side by side, target by target: where each stands, how sure that is,
// with the strongest statements. Targets on which most of them have said something come first.
func compare(d *document) explanation {
	x := explanation{colour: -1}
	var who []*analysis.Speaker
	for _, id := range d.chosen[:min(len(d.chosen), compareMost)] {
		if s := speakerOf(d.report, id); s != nil {
			who = append(who, s)
		}
	}
	if len(who) < 2 {
		x.parts = []part{{entries: []entry{{kind: noteEntry, value: "Choose two to four speakers: tick their boxes, or Ctrl+click them."}}}}
		return x
	}
	var names []string
	for _, s := range who {
		names = append(names, s.Name)
	}
	x.title, x.subtitle = strings.Join(names, ", "), "Side by side on what they spoke about"
	var parts [compareMost + 1][]part
	verdicts := map[string][]string{}
	for _, t := range d.report.Targets {
		stands := standsOn(who, t.ID)
		if said := countStands(stands); said > 0 {
			parts[said] = append(parts[said], comparePart(d.report, who, stands, t))
			verdict := verdictOf(stands)
			verdicts[verdict] = append(verdicts[verdict], t.Name)
		}
	}
	x.parts = append(x.parts, summaryPart(verdicts))
	if more := len(d.chosen) - compareMost; more > 0 {
		x.parts[0].entries = append(x.parts[0].entries, entry{kind: noteEntry, value: "Only the four that were chosen first stand here."})
	}
	for n := len(parts) - 1; n > 0; n-- {
		x.parts = append(x.parts, parts[n]...)
	}
	if len(verdicts) == 0 {
		x.parts = append(x.parts, part{entries: []entry{{kind: noteEntry, value: "None of them takes a position on anything."}}})
	}
	return x
}

// standsOn is each speaker's stance on a target, nil where there is no statement.
func standsOn(who []*analysis.Speaker, target string) []*analysis.SpeakerStance {
	out := make([]*analysis.SpeakerStance, len(who))
	for i, s := range who {
		for k := range s.Stances {
			if s.Stances[k].TargetID == target {
				out[i] = &s.Stances[k]
			}
		}
	}
	return out
}

func countStands(list []*analysis.SpeakerStance) int {
	n := 0
	for _, s := range list {
		if s != nil {
			n++
		}
	}
	return n
}

const (
	agreeing    = "agree"
	disagreeing = "disagree"
	mixedViews  = "differ in part"
	aloneViews  = "only one speaks"
)

// verdictOf says whether speakers stand on one side. Somebody without a statement is on no side.
func verdictOf(list []*analysis.SpeakerStance) string {
	sides := map[engine.Label]int{}
	for _, s := range list {
		if s != nil {
			sides[s.Label]++
		}
	}
	switch n := countStands(list); {
	case n < 2:
		return aloneViews
	case sides[engine.Favour] > 0 && sides[engine.Against] > 0:
		return disagreeing
	case sides[engine.Favour] == n || sides[engine.Against] == n || sides[engine.Neutral] == n:
		return agreeing
	}
	return mixedViews
}

func summaryPart(verdicts map[string][]string) part {
	p := part{heading: "In short"}
	for _, v := range []struct{ key, label string }{{agreeing, "Agree on"}, {disagreeing, "Disagree on"}, {mixedViews, "Differ in part"}, {aloneViews, "One alone on"}} {
		if list := verdicts[v.key]; len(list) > 0 {
			p.entries = append(p.entries, entry{label: v.label, value: strings.Join(list, ", ")})
		}
	}
	return p
}

// comparePart is one target: a line for each speaker, and the strongest statements for and against.
func comparePart(r *analysis.Report, who []*analysis.Speaker, stands []*analysis.SpeakerStance, t analysis.Target) part {
	p := part{heading: t.Name}
	if v := verdictOf(stands); v != aloneViews {
		p.heading += ": they " + v
	}
	for i, s := range stands {
		if s == nil {
			p.entries = append(p.entries, entry{label: who[i].Name, value: "no statement"})
			continue
		}
		e := aggregate(who[i].Name, s.Aggregate)
		said := positionsOn(r, who[i].ID, t.ID)
		var quotes []*analysis.Quote
		for _, at := range said {
			if at.quote != nil {
				quotes = append(quotes, at.quote)
			}
		}
		if c, ok := certaintyOf(quotes); ok {
			e.value += fmt.Sprintf(", certainty %.2f", c)
		}
		p.entries = append(p.entries, e)
		p.entries = append(p.entries, clearest(r, said)...)
	}
	return p
}

// clearest are the clearest position for and that against, and one on neither side when there are no
// others.
func clearest(r *analysis.Report, said []position) []entry {
	var out []entry
	for _, side := range []struct {
		name string
		sign float64
	}{{"for", 1}, {"against", -1}} {
		if i := slices.IndexFunc(said, func(p position) bool { return side.sign*p.value > 0 }); i >= 0 {
			out = append(out, said[i].entry(r, side.name, 140))
		}
	}
	if len(out) == 0 && len(said) > 0 {
		out = append(out, said[0].entry(r, "neither", 140))
	}
	return out
}
