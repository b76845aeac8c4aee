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
	s := selection{topics: d.topics, byName: len(o.Speakers) > 0}
	single := len(d.texts) == 1
	if s.byName {
		s.people, s.unknown = pick(d.people, o.Speakers, single)
	} else {
		s.people = slices.DeleteFunc(slices.Clone(d.people), func(p *person) bool { return p.quotes == 0 })
	}
	if len(o.Targets) > 0 {
		topics, unknown := pick(d.topics, o.Targets, single)
		s.topics, s.unknown = topics, append(s.unknown, unknown...)
	}
	return s
}

// pick finds those with the names, each once, in the order of the names. An id will do as well in
// a single report; over several it means nothing.
func pick[T interface {
	comparable
	id() identity
}](all []T, names []string, single bool) (list []T, unknown []string) {
	for _, name := range names {
		i := slices.IndexFunc(all, func(x T) bool { return x.id().key == fold(name) })
		if i < 0 && single {
			i = slices.IndexFunc(all, func(x T) bool { return slices.Contains(x.id().ids, name) })
		}
		if i < 0 {
			unknown = append(unknown, clean(name))
		} else if !slices.Contains(list, all[i]) {
			list = append(list, all[i])
		}
	}
	return list, unknown
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
