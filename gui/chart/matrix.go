package chart

import (
	"fmt"

	"standpoint/analysis/engine"
)

// matrix is the stance of each speaker toward each target.
type matrix struct {
	people []*person // most statements first
	topics []*topic
	mixed  bool
	gaps   bool
}

// mostTargets is how many targets a chart shows at most.
const mostTargets = 12

func newMatrix(d *dataset, picked selection, o Options) view {
	speaking := picked.speaking()
	if len(speaking.people) == 0 {
		return nothing{Matrix, whyNoStance(d, picked, o)}
	}
	if !picked.byName {
		picked = speaking
	}
	m := &matrix{topics: picked.topics}
	m.people = picked.ranked(func(p *person) int { return p.statements(picked.topics) })
	for _, p := range m.people {
		for _, t := range m.topics {
			c := p.stances[t.key]
			m.gaps = m.gaps || c == nil
			m.mixed = m.mixed || c != nil && c.label == engine.Mixed
		}
	}
	return m
}

func (m *matrix) title() string { return Matrix.Title() }

func (m *matrix) subtitle() string {
	return fmt.Sprintf("Mean stance of each speaker toward each target, from %s1 (against) to +1 (in favour); n = statements", minus())
}

func (m *matrix) key() []keyItem {
	items := []keyItem{{width: 150, text: "+1 in favour", sign: gradient}}
	if m.gaps {
		items = append(items, keyHatch("no statement"))
	}
	if m.mixed {
		items = append(items, keyDot(diamond, true, "mixed: for and against"))
	}
	return items
}

// gradient draws the colours from -1 to 1 with the meaning of the left end before them.
func gradient(s *scene, b box) {
	f := style{smallSize + .5, false, s.look.muted}
	text := minus() + "1 against"
	end := s.write(b.x0, b.midY(), text, f, left).x1 + 6
	const steps = 41
	w := (b.x1 - end) / steps
	for i := range steps {
		v := 2*float64(i)/(steps-1) - 1
		s.rect(box{end + float64(i)*w, b.y0, end + float64(i+1)*w, b.y1}, s.look.heat(v))
	}
}

func (m *matrix) rows() []string {
	var list []string
	for _, p := range m.people[:min(mostSpeakers, len(m.people))] {
		for _, t := range m.topics[:min(mostTargets, len(m.topics))] {
			list = append(list, pairTip(p, t))
		}
	}
	return list
}

// pairTip is what a person holds of a target, in words.
func pairTip(p *person, t *topic) string {
	st := p.stances[t.key]
	if st == nil {
		return p.name + " on " + t.name + ": no statement"
	}
	tip := p.name + " on " + t.name + ": " + st.words()
	if c := st.counts; c.total() > 0 {
		tip += "; " + c.words()
	}
	return tip
}

func (t tally) words() string {
	return fmt.Sprintf("%d for, %d mixed, %d neutral, %d against", t.favour, t.mixed, t.neutral, t.against)
}
