package correct

import (
	"slices"
	"strings"

	"standpoint/analysis"
)

// speaker is the place of the speaker of this name, else of one with this other wording; -1 for none.
func (w *work) speaker(name string) int {
	i := slices.IndexFunc(w.r.Speakers, func(s analysis.Speaker) bool { return s.Name == name })
	if i >= 0 {
		return i
	}
	return slices.IndexFunc(w.r.Speakers, func(s analysis.Speaker) bool {
		return slices.ContainsFunc(s.Aliases, func(a analysis.Alias) bool { return !a.Suggested && a.Text == name })
	})
}

func (w *work) newSpeaker(name string, kind analysis.SpeakerKind, coder string) int {
	w.r.Speakers = append(w.r.Speakers, analysis.Speaker{
		ID: w.newID("cs"), Name: name, Kind: kind, Aliases: []analysis.Alias{}, Stances: []analysis.SpeakerStance{},
		Review: analysis.Review{State: analysis.Changed, Coder: coder},
	})
	return len(w.r.Speakers) - 1
}

// rename gives a speaker another name. Where another speaker has it, all that the first said is the other's.
func (w *work) rename(e Edit, coder string) bool {
	to := strings.TrimSpace(e.To)
	i := w.speaker(e.Name)
	if i < 0 || to == "" {
		return false
	}
	j := slices.IndexFunc(w.r.Speakers, func(s analysis.Speaker) bool { return s.Name == to })
	switch {
	case j == i:
		return true
	case j >= 0:
		w.join(i, j, coder)
		return true
	}
	s := &w.r.Speakers[i]
	s.Aliases = withAlias(s.Aliases, s.Name, coder)
	s.Name, s.State, s.Coder = to, analysis.Changed, coder
	w.nameQuotes()
	return true
}

// join makes speaker i and speaker j one, with the name of j.
func (w *work) join(i, j int, coder string) {
	from, to := w.r.Speakers[i], &w.r.Speakers[j]
	to.Aliases = withAlias(to.Aliases, from.Name, coder)
	for _, a := range from.Aliases {
		if !a.Suggested && !slices.ContainsFunc(to.Aliases, func(o analysis.Alias) bool { return o.Text == a.Text }) {
			to.Aliases = append(to.Aliases, a)
		}
	}
	if to.Role == "" {
		to.Role = from.Role
	}
	to.State, to.Coder = analysis.Changed, coder
	id := to.ID
	for k := range w.r.Quotes {
		if q := &w.r.Quotes[k]; q.SpeakerID != nil && *q.SpeakerID == from.ID {
			q.SpeakerID = &id
		}
	}
	for k := range w.r.Paragraphs {
		for n := range w.r.Paragraphs[k].Stances {
			if s := &w.r.Paragraphs[k].Stances[n]; s.Holder == from.ID {
				s.Holder = id
			}
		}
	}
	w.r.Speakers = slices.Delete(w.r.Speakers, i, i+1)
	w.nameQuotes()
}

// nameQuotes gives every quote the name and a copy of the ID of its speaker, as both may have moved.
func (w *work) nameQuotes() {
	for k := range w.r.Quotes {
		q := &w.r.Quotes[k]
		if q.SpeakerID == nil {
			continue
		}
		id := *q.SpeakerID
		if i := slices.IndexFunc(w.r.Speakers, func(s analysis.Speaker) bool { return s.ID == id }); i >= 0 {
			name := w.r.Speakers[i].Name
			q.Speaker, q.SpeakerID = &name, &id
		}
	}
}

// withAlias adds a wording that a person gave, in the place of a suggestion of the same.
func withAlias(list []analysis.Alias, t, coder string) []analysis.Alias {
	list = slices.DeleteFunc(list, func(a analysis.Alias) bool { return a.Text == t })
	reason := ByHand
	if coder != "" {
		reason = "joined by " + coder
	}
	return append(list, analysis.Alias{Text: t, Reason: reason})
}

// split gives the quotes of a speaker that have one wording for their source to another speaker.
func (w *work) split(e Edit, coder string) bool {
	i := w.speaker(e.Name)
	to := strings.TrimSpace(e.To)
	if i < 0 || to == "" {
		return false
	}
	id, kind := w.r.Speakers[i].ID, w.r.Speakers[i].Kind
	w.r.Speakers[i].Aliases = slices.DeleteFunc(w.r.Speakers[i].Aliases, func(a analysis.Alias) bool { return a.Text == e.Alias })
	j := slices.IndexFunc(w.r.Speakers, func(s analysis.Speaker) bool { return s.Name == to })
	if j < 0 {
		j = w.newSpeaker(to, kind, coder)
	}
	moved := false
	for k := range w.r.Quotes {
		q := &w.r.Quotes[k]
		if q.SpeakerID != nil && *q.SpeakerID == id && strings.EqualFold(q.Mention, e.Alias) {
			name, id := w.r.Speakers[j].Name, w.r.Speakers[j].ID
			q.Speaker, q.SpeakerID, q.State, q.Coder = &name, &id, analysis.Changed, coder
			moved = true
		}
	}
	return moved
}

// alias accepts or refuses a suggested wording. A speaker of that name becomes one with the other.
func (w *work) alias(e Edit, coder string) bool {
	i := w.speaker(e.Name)
	if i < 0 {
		return false
	}
	s := &w.r.Speakers[i]
	w.r.Warnings = slices.DeleteFunc(slices.Clone(w.r.Warnings), func(x analysis.Warning) bool {
		return x.Code == "name-variant" && strings.Contains(x.Message, e.Alias) && strings.Contains(x.Message, e.Name)
	})
	if e.Op == Refuse {
		s.Aliases = slices.DeleteFunc(s.Aliases, func(a analysis.Alias) bool { return a.Suggested && a.Text == e.Alias })
		return true
	}
	s.Aliases = withAlias(s.Aliases, e.Alias, coder)
	if j := slices.IndexFunc(w.r.Speakers, func(s analysis.Speaker) bool { return s.Name == e.Alias }); j >= 0 && j != i {
		w.join(j, i, coder)
	}
	return true
}
