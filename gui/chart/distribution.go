package chart

import (
	"cmp"
	"fmt"
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
	sort    Sort
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
	v := &distribution{sort: o.Sort, targets: o.Rows == RowsTargets || o.Rows == RowsAuto && picked.byName && len(speaking.people) == 1}
	v.on, v.by = scope(len(o.Targets), names(picked.topics), "all targets"), scope(len(o.Speakers), names(picked.people), "all speakers")
	if v.targets {
		for _, t := range picked.topics {
			l := likert{name: t.name, colour: -1}
			for _, p := range speaking.people {
				l.sum(p, t)
			}
			v.add(l)
		}
	} else {
		v.byName = picked.byName
		for _, p := range speaking.people {
			l := likert{name: p.name, colour: p.colour}
			l.sum(p, picked.topics...)
			v.add(l)
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

func (v *distribution) add(l likert) {
	if l.counts.total() > 0 {
		v.bars = append(v.bars, l)
	}
}

// sum takes in what a person said of the topics.
func (l *likert) sum(p *person, on ...*topic) {
	for _, t := range on {
		if st := p.stances[t.key]; st != nil {
			l.counts = l.counts.plus(st.counts)
			l.places = append(l.places, st.places...)
		}
	}
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
		items = append(items, keyItem{width: 16, text: name, sign: func(s *scene, b box) {
			b = b.inset(0, 1, 0, 1)
			s.rect(b, s.look.segments()[i])
			if i == mixedSegment {
				hatch{s, 6, s.look.ink, false}.box(b)
			}
		}})
	}
	return items
}

// segmentNames are the parts of a bar from left to right.
var segmentNames = [4]string{"against", "mixed", "neutral", "for"}

// mixedSegment is the one that is hatched.
const mixedSegment = 1

// segment is one part of a bar: n statements, and where it lies on the axis.
type segment struct {
	n      int
	x0, x1 float64
}

func (t tally) segments() (list [4]segment) {
	reach, _ := t.reach()
	x := -reach
	for i, n := range [4]int{t.against, t.mixed, t.neutral, t.favour} {
		list[i] = segment{n, x, x + float64(n)}
		x += float64(n)
	}
	return list
}

// reach is how far the bar goes to the left and right of the zero line, in statements.
func (t tally) reach() (left, right float64) {
	half := float64(t.mixed+t.neutral) / 2
	return float64(t.against) + half, float64(t.favour) + half
}

func (v *distribution) rows() []string {
	var list []string
	for _, l := range v.shown(mostSpeakers) {
		list = append(list, l.name+": "+l.counts.words())
	}
	return list
}

// shown are the n bars with the most statements, those most in favour first.
func (v *distribution) shown(n int) []likert {
	list := slices.Clone(v.bars[:min(n, len(v.bars))])
	if v.sort != SortUsual {
		return arranged(list, n, v.sort, func(l likert) place { return place{l.name, l.counts.balance(), l.counts.total()} })
	}
	if !v.byName {
		slices.SortStableFunc(list, func(a, b likert) int { return cmp.Compare(b.counts.balance(), a.counts.balance()) })
	}
	return list
}

// balance is the share for less the share against, in [-1, 1].
func (t tally) balance() float64 {
	return float64(t.favour-t.against) / float64(t.total())
}

// mark leads to the statements of the bar.
func (l likert) mark() Mark {
	m := rowMark(l.places)
	if l.colour >= 0 {
		m.Target = ""
	} else {
		m.Speaker = ""
	}
	m.Quotes, m.Others = nil, nil
	for _, p := range l.places {
		if p.Report != m.Report {
			m.Others = append(m.Others, p)
			continue
		}
		for _, q := range p.Quotes {
			if !slices.Contains(m.Quotes, q) {
				m.Quotes = append(m.Quotes, q)
			}
		}
	}
	return m
}
