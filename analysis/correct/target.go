package correct

import (
	"slices"
	"strings"

	"standpoint/analysis"
)

// target is the place of the target of this name, else of one with this other wording; -1 for none.
func (w *work) target(name string) int {
	i := slices.IndexFunc(w.r.Targets, func(t analysis.Target) bool { return t.Name == name })
	if i >= 0 {
		return i
	}
	return slices.IndexFunc(w.r.Targets, func(t analysis.Target) bool { return slices.Contains(t.Aliases, name) })
}

// retarget gives a target another name. Where another target has it, the two are one: a quote with a
// stance on both keeps that on the other.
func (w *work) retarget(e Edit, coder string) bool {
	to := strings.TrimSpace(e.To)
	i := w.target(e.Name)
	if i < 0 || to == "" {
		return false
	}
	j := slices.IndexFunc(w.r.Targets, func(t analysis.Target) bool { return t.Name == to })
	if j == i {
		return true
	}
	from := w.r.Targets[i]
	into := &w.r.Targets[i]
	if j >= 0 {
		into = &w.r.Targets[j]
		into.Mentions += from.Mentions
		into.Aliases = append(into.Aliases, from.Aliases...)
	}
	into.Aliases = append(slices.DeleteFunc(into.Aliases, func(a string) bool { return a == to || a == from.Name }), from.Name)
	into.Name, into.State, into.Coder = to, analysis.Changed, coder
	id := into.ID
	w.eachStances(func(list []analysis.Stance) []analysis.Stance {
		had := slices.ContainsFunc(list, func(s analysis.Stance) bool { return s.TargetID == id }) && id != from.ID
		list = slices.DeleteFunc(list, func(s analysis.Stance) bool { return had && s.TargetID == from.ID })
		for k := range list {
			if list[k].TargetID == from.ID {
				list[k].TargetID = id
			}
			if list[k].TargetID == id {
				list[k].Target = to
			}
		}
		return list
	})
	if j >= 0 {
		w.r.Targets = slices.Delete(w.r.Targets, i, i+1)
	}
	return true
}

// drop takes a target away, with all stances toward it.
func (w *work) drop(e Edit) bool {
	i := w.target(e.Name)
	if i < 0 {
		return false
	}
	id := w.r.Targets[i].ID
	w.r.Targets = slices.Delete(w.r.Targets, i, i+1)
	w.eachStances(func(list []analysis.Stance) []analysis.Stance {
		return slices.DeleteFunc(list, func(s analysis.Stance) bool { return s.TargetID == id })
	})
	return true
}

// eachStances replaces the stances of every quote and paragraph.
func (w *work) eachStances(change func([]analysis.Stance) []analysis.Stance) {
	for i := range w.r.Quotes {
		w.r.Quotes[i].Stances = change(w.r.Quotes[i].Stances)
	}
	for i := range w.r.Paragraphs {
		w.r.Paragraphs[i].Stances = change(w.r.Paragraphs[i].Stances)
	}
}
