package gui

import (
	"time"

	"standpoint/analysis"
	"standpoint/analysis/correct"
)

// settle works out what the document shows: what the machine found, as its reader has corrected it.
func (d *document) settle() {
	r := correct.Apply(d.machine, d.log.Current())
	d.report, d.rejected, d.lost = r.Report, r.Rejected, r.Lost
	d.colours.settle(d.machine)
	d.colours.settle(d.report)
}

// do adds a step to what the reader did to the document shown, and shows what comes of it.
func (s *session) do(name, coder string, edits ...correct.Edit) {
	d := s.current()
	if d == nil || d.pending || len(edits) == 0 {
		return
	}
	d.log.Do(correct.Step{Name: name, Edits: edits, Coder: coder, Time: time.Now().UTC().Truncate(time.Second)})
	s.corrected(d)
}

// undo takes the last step back, and redo does it again. They return its name, "" when there is none.
func (s *session) undo() string {
	d := s.current()
	if d == nil {
		return ""
	}
	name, _ := d.log.Next()
	if d.log.Undo() {
		s.corrected(d)
		s.explainEdited(d.log.Steps[d.log.Done])
	}
	return name
}

func (s *session) redo() string {
	d := s.current()
	if d == nil {
		return ""
	}
	_, name := d.log.Next()
	if d.log.Redo() {
		s.corrected(d)
		s.explainEdited(d.log.Steps[d.log.Done-1])
	}
	return name
}

// explainEdited puts the quote that a step edited in focus, if it is there and the only one.
func (s *session) explainEdited(step correct.Step) {
	d := s.current()
	if len(step.Edits) != 1 || step.Edits[0].On == nil {
		return
	}
	at, ok := step.Edits[0].On.Find(d.report.Text)
	for i := range d.report.Quotes {
		if q := &d.report.Quotes[i]; ok && q.Overlaps(at) {
			s.explain(focus{kind: quoteInFocus, id: q.ID})
			return
		}
	}
}

// corrected shows d after its log has changed. What is in focus stays, by its words.
func (s *session) corrected(d *document) {
	at := d.inFocus()
	d.settle()
	d.refocus(at)
	s.tidy(d)
	s.onChange(correctionsChanged)
}

// inFocus is the quote that is explained, nil for none.
func (d *document) inFocus() *analysis.Quote {
	if d.focus.kind != quoteInFocus || d.report == nil {
		return nil
	}
	return quoteOf(d.report, d.focus.id)
}

// refocus explains the quote of a new report that was explained in the last one.
func (d *document) refocus(was *analysis.Quote) {
	if was == nil {
		return
	}
	d.focus.id = ""
	for i := range d.report.Quotes {
		q := &d.report.Quotes[i]
		if q.Overlaps(was.Span) && (d.focus.id == "" || q.ID == was.ID) {
			d.focus.id = q.ID
		}
	}
}

// tidy drops of what is chosen in d what is no longer there.
func (s *session) tidy(d *document) {
	d.chosen = keep(d.chosen, func(id string) bool { x := speakerOf(d.report, id); return x != nil })
	switch d.focus.kind {
	case quoteInFocus:
		if quoteOf(d.report, d.focus.id) == nil {
			d.focus = focus{}
		}
	case speakerInFocus:
		if x := speakerOf(d.report, d.focus.id); x == nil {
			d.focus = focus{}
		}
	}
	d.targets = keep(d.targets, func(id string) bool { return hasTarget(d.report, id) })
}

func keep(list []string, good func(string) bool) []string {
	var out []string
	for _, x := range list {
		if good(x) {
			out = append(out, x)
		}
	}
	return out
}

func hasTarget(r *analysis.Report, id string) bool {
	for _, t := range r.Targets {
		if t.ID == id {
			return true
		}
	}
	return false
}
