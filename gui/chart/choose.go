package chart

import (
	"cmp"
	"slices"
)

// selection is who and what a chart is about.
type selection struct {
	people  []*person
	topics  []*topic
	byName  bool     // the user chose the people
	unknown []string // names that no report has
}

func (d *dataset) choose(o Options) selection {
	var s selection
	if len(o.Speakers) == 0 {
		for _, p := range d.people {
			if p.quotes > 0 {
				s.people = append(s.people, p)
			}
		}
	}
	for _, name := range o.Speakers {
		s.byName = true
		i := slices.IndexFunc(d.people, func(p *person) bool { return p.key == fold(name) })
		if i < 0 && len(d.texts) == 1 { // an id means something only within one report
			i = slices.IndexFunc(d.people, func(p *person) bool { return slices.Contains(p.ids, name) })
		}
		if i < 0 {
			s.unknown = append(s.unknown, clean(name))
		} else if !slices.Contains(s.people, d.people[i]) {
			s.people = append(s.people, d.people[i])
		}
	}
	if len(o.Targets) == 0 {
		s.topics = d.topics
	}
	for _, name := range o.Targets {
		i := slices.IndexFunc(d.topics, func(t *topic) bool { return t.key == fold(name) })
		if i < 0 && len(d.texts) == 1 {
			i = slices.IndexFunc(d.topics, func(t *topic) bool { return slices.Contains(t.ids, name) })
		}
		if i < 0 {
			s.unknown = append(s.unknown, clean(name))
		} else if !slices.Contains(s.topics, d.topics[i]) {
			s.topics = append(s.topics, d.topics[i])
		}
	}
	return s
}

// ranked are people by weight, most first, ties in their order; a choice by name keeps its order.
func (s selection) ranked(weight func(*person) int) []*person {
	list := slices.Clone(s.people)
	if !s.byName {
		slices.SortStableFunc(list, func(a, b *person) int { return cmp.Compare(weight(b), weight(a)) })
	}
	return list
}

// speaking are the people of s with a statement on its topics.
func (s selection) speaking() selection {
	s.people = slices.DeleteFunc(slices.Clone(s.people), func(p *person) bool {
		return p.statements(s.topics) == 0
	})
	return s
}
