package chart

import (
	"cmp"
	"fmt"
	"slices"
)

// comparison sets two to four speakers side by side on every target that any of them spoke on.
type comparison struct {
	people []*person
	topics []*topic // most statements of these people first
	more   int      // chosen speakers beyond the fourth
}

// How many speakers are compared when chosen, and when not.
const mostCompared, usuallyCompared = 4, 3

func newComparison(d *dataset, picked selection, o Options) view {
	if len(picked.people) == 0 {
		return nothing{Compare, whyNobody(d, picked, o)}
	}
	if len(picked.speaking().people) == 0 {
		return nothing{Compare, whyNoStance(d, picked, o)}
	}
	c := &comparison{}
	list, most := picked.ranked(func(p *person) int { return p.statements(picked.topics) }), mostCompared
	if !picked.byName {
		most = usuallyCompared
		list = slices.DeleteFunc(list, func(p *person) bool { return p.statements(picked.topics) == 0 })
	} else {
		c.more = max(0, len(list)-most)
	}
	c.people = list[:min(most, len(list))]
	if len(c.people) < 2 {
		return nothing{Compare, "Nothing to compare: choose two to four speakers. Only " + c.people[0].name + " is left here."}
	}
	for _, t := range picked.topics {
		if c.total(t) > 0 {
			c.topics = append(c.topics, t)
		}
	}
	if len(c.topics) == 0 {
		return nothing{Compare, "Nothing to compare: neither " + among(names(c.people)) + " takes a stance on a target."}
	}
	if len(o.Targets) == 0 {
		slices.SortStableFunc(c.topics, func(a, b *topic) int { return cmp.Compare(c.total(b), c.total(a)) })
	}
	c.topics = arranged(c.topics, mostTargets, o.Sort, func(t *topic) place { return place{t.name, t.meanBy(c.people), c.total(t)} })
	return c
}

// total is how many statements those compared made on t.
func (c *comparison) total(t *topic) (n int) {
	for _, p := range c.people {
		n += p.statements([]*topic{t})
	}
	return n
}

func (c *comparison) title() string { return Compare.Title() }

func (c *comparison) subtitle() string {
	return fmt.Sprintf("Mean stance toward each target, from %s1 (against) to +1 (in favour), with the 95 %% interval; n = statements", minus())
}

func (c *comparison) key() []keyItem {
	var items []keyItem
	for i, p := range c.people {
		items = append(items, keyItem{width: 12, text: p.name, tip: p.name, sign: func(s *scene, b box) {
			s.dot(b.midX(), b.midY(), s.glyph(symbol(i), 5, SpeakerColour(p.colour), filled))
		}})
	}
	return append(items, keyDot(disc, hollow, "hollow: interval includes 0, or none"))
}

func (c *comparison) rows() []string {
	var list []string
	for _, t := range c.topics[:min(mostTargets, len(c.topics))] {
		for _, p := range c.people {
			list = append(list, pairTip(p, t))
		}
	}
	return list
}
