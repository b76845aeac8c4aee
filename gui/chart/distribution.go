package chart

import (
	"cmp"
	"fmt"
	"image/color"
	"slices"
)

// distribution counts statements for, mixed, neutral and against: a bar a speaker over the
// targets, or a bar a target over the speakers. The middle of mixed and neutral lies on the zero
// line (a centred Likert chart), so that the side a bar leans to is the side with more words.
type distribution struct {
	bars    []likert // most statements first
	targets bool
	on, by  string // what one bar sums over, in words
	byName  bool
}

// likert is one bar.
type likert struct {
	name   string
	colour int // of the speaker, -1 for a target
	counts tally
	places []Place
}

func newDistribution(d *dataset, picked selection, o Options) view {
	speaking := picked.speaking()
	if len(speaking.people) == 0 {
		return nothing{Distribution, whyNoStance(d, picked, o)}
	}
	v := &distribution{targets: o.Rows == RowsTargets || o.Rows == RowsAuto && picked.byName && len(speaking.people) == 1}
	v.on, v.by = scope(len(o.Targets), topicNames(picked.topics), "all targets"), scope(len(o.Speakers), personNames(picked.people), "all speakers")
	if v.targets {
		for _, t := range picked.topics {
			v.add(topicBar(t, speaking.people))
		}
	} else {
		v.byName = picked.byName
		for _, p := range speaking.people {
			v.add(personBar(p, picked.topics))
		}
	}
	if len(v.bars) == 0 {
		return nothing{Distribution, "Nothing to draw: no statement in " + these(d) + " is counted as for, mixed, neutral or against."}
	}
	if !v.byName {
		slices.SortStableFunc(v.bars, func(a, b likert) int { return cmp.Compare(b.counts.total(), a.counts.total()) })
	}
	return v
}

// scope names what was chosen, or says all.
func scope(chosen int, names []string, all string) string {
	if chosen == 0 {
		return all
	}
	if len(names) > 3 {
		return fmt.Sprintf("%d chosen", len(names))
	}
	return among(names)
}

func topicNames(list []*topic) (names []string) {
	for _, t := range list {
		names = append(names, t.name)
	}
	return names
}

func personNames(list []*person) (names []string) {
	for _, p := range list {
		names = append(names, p.name)
	}
	return names
}

func (v *distribution) add(l likert) {
	if l.counts.total() > 0 {
		v.bars = append(v.bars, l)
	}
}

func personBar(p *person, on []*topic) likert {
	l := likert{name: p.name, colour: p.colour}
	for _, t := range on {
		if st := p.stances[t.key]; st != nil {
			l.counts = l.counts.plus(st.counts)
			l.places = append(l.places, st.places...)
		}
	}
	return l
}

func topicBar(t *topic, by []*person) likert {
	l := likert{name: t.name, colour: -1}
	for _, p := range by {
		if st := p.stances[t.key]; st != nil {
			l.counts = l.counts.plus(st.counts)
			l.places = append(l.places, st.places...)
		}
	}
	return l
}

func (v *distribution) title() string { return Distribution.Title() }

func (v *distribution) subtitle() string {
	if v.targets {
		return "Statements on each target by " + v.by + ", counted; mixed and neutral ones are centred"
	}
	return "Statements of each speaker on " + v.on + ", counted; mixed and neutral ones are centred"
}

func (v *distribution) key() []keyItem {
	items := []keyItem{}
	for i, name := range segmentNames {
		items = append(items, keyItem{width: 16, text: name, sign: func(s *scene, b box) { s.segment(b.inset(0, 1, 0, 1), i) }})
	}
	return items
}

// segmentNames are the parts of a bar from left to right.
var segmentNames = [4]string{"against", "mixed", "neutral", "for"}

func (t tally) segments() [4]int { return [4]int{t.against, t.mixed, t.neutral, t.favour} }

// reach is how far the bar goes to the left and right of the zero line, in statements.
func (t tally) reach() (left, right float64) {
	half := float64(t.mixed+t.neutral) / 2
	return float64(t.against) + half, float64(t.favour) + half
}

// segment fills one part of a bar; mixed is hatched.
func (s *scene) segment(b box, i int) {
	fills := [4]color.NRGBA{s.look.con, blend(s.look.even, s.look.ground, .35), s.look.even, s.look.pro}
	s.rect(b, fills[i])
	if i == 1 {
		s.hatch(b, 6, s.look.ink)
	}
}

func (v *distribution) rows() []string {
	var list []string
	for _, l := range v.bars[:min(mostSpeakers, len(v.bars))] {
		list = append(list, l.name+": "+l.counts.words())
	}
	return list
}

// shown are the n bars with the most statements, those most in favour first.
func (v *distribution) shown(n int) []likert {
	list := slices.Clone(v.bars[:min(n, len(v.bars))])
	if !v.byName {
		slices.SortStableFunc(list, func(a, b likert) int { return cmp.Compare(b.counts.balance(), a.counts.balance()) })
	}
	return list
}

// balance is the share for less the share against, in [-1, 1].
func (t tally) balance() float64 {
	return float64(t.favour-t.against) / float64(t.total())
}
