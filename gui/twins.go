//go:build !headless

package gui

import (
	"fmt"

	"standpoint/analysis"
	"standpoint/analysis/duplicate"
)

// tellTwin notes on d that its text is that of an open article, or nearly.
func (w *window) tellTwin(d *document) {
	var f duplicate.Finder
	for _, o := range w.session.docs {
		if o.path == d.path {
			continue
		}
		f.Add(o.path, o.report.Text)
	}
	m, found := f.Add(d.path, d.report.Text)
	if !found {
		return
	}
	other := w.session.docs[w.session.find(m.ID)].name
	what := fmt.Sprintf("It has the same text as “%s”, which is open.", other)
	if m.Share < 1 {
		what = fmt.Sprintf("It shares about %.0f %% of its text with “%s”, which is open.", 100*m.Share, other)
	}
	d.notes = append(d.notes, analysis.Warning{Code: "duplicate", Message: what})
	w.status.say("“" + d.name + "”: " + what)
}
