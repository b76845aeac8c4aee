//go:build !headless

package gui

import (
	"slices"

	"standpoint/analysis"
	"standpoint/analysis/correct"
)

// targetNames are those of the document's targets, with the one that is looked at first.
func targetNames(d *document) []string {
	var list []string
	for _, t := range d.report.Targets {
		if t.ID == d.target() {
			list = slices.Insert(list, 0, t.Name)
		} else {
			list = append(list, t.Name)
		}
	}
	return list
}

// targetDialog asks for a target, and what it is to be called; the name of another joins the two.
func (w *window) targetDialog() {
	d := w.session.current()
	names := targetNames(d)
	if len(names) == 0 {
		w.status.say("Nothing in this text is a target. Settings takes targets of your own.")
		return
	}
	w.pickDialog("Rename or join which target?", "Next", names, names[0], func(name string) {
		if !slices.Contains(names, name) {
			w.status.say("“" + name + "” is no target here; nothing was changed.")
			return
		}
		others := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == name })
		w.pickDialogWith("Rename “"+name+"”, or join with another target", "Do it", others, name, func(to string) string {
			return wouldChange(d, correct.Edit{Op: correct.Retarget, Name: name, To: to})
		}, func(to string) {
			w.do("Rename "+name, correct.Edit{Op: correct.Retarget, Name: name, To: to})
		})
	})
}

// splitTargetDialog gives some of the stances toward a target to another one.
func (w *window) splitTargetDialog() {
	d := w.session.current()
	names := targetNames(d)
	if len(names) == 0 {
		w.status.say("Nothing in this text is a target.")
		return
	}
	w.pickDialog("Split which target?", "Next", names, names[0], func(name string) {
		var quotes []*analysis.Quote
		var said []string
		for i := range d.report.Quotes {
			if q := &d.report.Quotes[i]; slices.ContainsFunc(q.Stances, func(s analysis.Stance) bool { return s.Target == name }) {
				quotes, said = append(quotes, q), append(said, shorten(speakerOr(q, nobody)+": "+q.Text, 70))
			}
		}
		if len(quotes) == 0 {
			w.status.say("No statement takes a stance toward “" + name + "”.")
			return
		}
		w.tickDialog("Which statements are about something else than “"+name+"”?", "Next", said, make([]bool, len(said)), func(on []bool) {
			edits := func(to string) (list []correct.Edit) {
				for i, q := range quotes {
					if on[i] {
						list = append(list, moved(w.on(q), q, name, to)...)
					}
				}
				return list
			}
			w.pickDialogWith("What are they about?", "Split", slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == name }), "",
				func(to string) string { return wouldChange(d, edits(to)...) },
				func(to string) { w.do("Split "+name, edits(to)...) })
		})
	})
}

// moved are the edits that make a quote's stance toward one target a stance toward another.
func moved(on *correct.Quote, q *analysis.Quote, from, to string) (list []correct.Edit) {
	if to == "" || to == from {
		return nil
	}
	for _, s := range q.Stances {
		if s.Target == from {
			list = append(list, correct.Edit{Op: correct.Stance, On: on, Name: from},
				correct.Edit{Op: correct.Stance, On: on, Name: to, Label: s.Label, Value: s.Value})
		}
	}
	return list
}

// dropDialog asks for a target that is none.
func (w *window) dropDialog() {
	d := w.session.current()
	names := targetNames(d)
	if len(names) == 0 {
		w.status.say("Nothing in this text is a target.")
		return
	}
	drop := func(name string) correct.Edit { return correct.Edit{Op: correct.Drop, Name: name} }
	w.pickDialogWith("Which target is to go, with all stances toward it?", "Drop", names, names[0], func(name string) string {
		return wouldChange(d, drop(name))
	}, func(name string) {
		if slices.Contains(names, name) {
			w.do("Drop target "+name, drop(name))
		}
	})
}

// targetsDialog asks which targets the charts are to show.
func (w *window) targetsDialog() {
	d := w.session.current()
	var names []string
	var on []bool
	all := statedTargets(d.report)
	for _, t := range all {
		names, on = append(names, t.Name), append(on, slices.Contains(d.targets, t.ID))
	}
	w.charts.show(d) // the selector shows again what is chosen now
	w.tickDialog("Targets in the charts", "Show", names, on, func(on []bool) {
		var ids []string
		for i, t := range all {
			if on[i] {
				ids = append(ids, t.ID)
			}
		}
		if len(ids) == len(all) {
			ids = nil
		}
		w.session.setTargets(ids...)
	})
}
