//go:build !headless

package gui

import (
	"testing"

	"standpoint/analysis"
)

func TestSpeakersKeepTheirColours(t *testing.T) {
	w := openDam(t)
	d := w.session.current()
	colours := func() map[string]int {
		m := map[string]int{}
		for i := range d.report.Speakers {
			m[d.report.Speakers[i].Name] = d.colour(&d.report.Speakers[i])
		}
		return m
	}
	before := colours()
	w.showQuote(d.report.Quotes[0].ID)
	first := *d.report.Quotes[0].Speaker
	w.typed('x') // the first speaker may be gone now
	w.showQuote(d.report.Quotes[0].ID)
	w.speakerDialog()
	answer(t, w, "Ada Quist")
	seen := map[int]string{}
	for name, n := range colours() {
		if was, ok := before[name]; ok && was != n {
			t.Errorf("%s has colour %d, had %d", name, n, was)
		}
		if other, ok := seen[n]; ok {
			t.Errorf("%s and %s have the same colour", name, other)
		}
		seen[n] = name
	}
	w.undo()
	w.undo()
	w.session.explain(focus{kind: speakerInFocus, id: speakerNamed(t, w, first).ID})
	w.renameDialog()
	answer(t, w, "Somebody Else")
	if got := colours()["Somebody Else"]; got != before[first] {
		t.Errorf("renamed, the speaker has colour %d, had %d", got, before[first])
	}
	if got := d.chart().Colours[speakerNamed(t, w, "Somebody Else").ID]; got != before[first] {
		t.Errorf("in charts it has colour %d", got)
	}
}

func TestThoseQuotedAtMostLengthGetColoursFirst(t *testing.T) {
	r := &analysis.Report{Speakers: []analysis.Speaker{{ID: "a", Name: "A", Words: 3}, {ID: "b", Name: "B", Words: 9}}}
	var c colouring
	c.settle(r)
	if c.of["B"] != 0 || c.of["A"] != 1 {
		t.Errorf("colours %v", c.of)
	}
}
