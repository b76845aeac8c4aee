package gui

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/correct"
)

// wouldChange says what edits would change for speakers.
func wouldChange(d *document, edits ...correct.Edit) string {
	after := correct.Apply(d.machine, append(slices.Clone(d.log.Current()), correct.Step{Edits: edits})).Report
	return differences(d.report, after)
}

// differences says which speakers differ between two reports on one text.
func differences(a, b *analysis.Report) string {
	var out []string
	for i := range a.Speakers {
		s := &a.Speakers[i]
		t := speakerOf(b, s.ID)
		switch {
		case t == nil:
			out = append(out, s.Name+" is no speaker any more.")
		case t.Name != s.Name && t.Quotes == s.Quotes:
			out = append(out, s.Name+" is called "+t.Name+".")
		case t.Quotes != s.Quotes:
			out = append(out, fmt.Sprintf("%s has %s, before %d.", t.Name, count(t.Quotes, "quote", "quotes"), s.Quotes))
		}
		if t != nil {
			out = append(out, stanceDifferences(s, t)...)
		}
	}
	for i := range b.Speakers {
		if t := &b.Speakers[i]; !slices.ContainsFunc(a.Speakers, func(s analysis.Speaker) bool { return s.ID == t.ID }) {
			out = append(out, fmt.Sprintf("%s is a new speaker with %s.", t.Name, count(t.Quotes, "quote", "quotes")))
		}
	}
	if len(out) == 0 {
		return "Nothing changes."
	}
	return strings.Join(out, "\n")
}

// stanceDifferences says where a speaker stands elsewhere in t than in s.
func stanceDifferences(s, t *analysis.Speaker) []string {
	on := func(list []analysis.SpeakerStance, target string) string {
		for _, x := range list {
			if x.TargetID == target {
				return string(x.Label)
			}
		}
		return "no statement"
	}
	var out []string
	add := func(name string, x analysis.SpeakerStance) {
		if was, is := on(s.Stances, x.TargetID), on(t.Stances, x.TargetID); was != is {
			out = append(out, fmt.Sprintf("%s on %s: %s, before %s.", name, x.Target, is, was))
		}
	}
	for _, x := range t.Stances {
		add(t.Name, x)
	}
	for _, x := range s.Stances {
		if on(t.Stances, x.TargetID) == "no statement" {
			add(t.Name, x)
		}
	}
	return out
}
