package chart

import (
	"fmt"
	"math"

	"gonum.org/v1/plot/plotter"

	"standpoint/analysis/engine"
)

// matrix is the stance of each speaker toward each target.
type matrix struct {
	cells
	mixed, gaps bool
}

// cells are a matrix of means; those of no statement are NaN.
type cells struct {
	people []*person // most statements first
	topics []*topic
}

var _ plotter.GridXYZ = cells{}

// Dims, X, Y and Z implement plotter.GridXYZ.
func (m cells) Dims() (columns, rows int) { return len(m.topics), len(m.people) }
func (m cells) X(column int) float64      { return float64(column) }
func (m cells) Y(row int) float64         { return float64(row) }
func (m cells) Z(column, row int) float64 {
	if st := m.at(column, row); st != nil {
		return st.mean
	}
	return math.NaN()
}

func (m cells) at(column, row int) *summary { return m.people[row].stances[m.topics[column].key] }

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
	m := &matrix{cells: cells{topics: picked.topics}}
	m.people = picked.ranked(func(p *person) int { return p.statements(picked.topics) })
	m.people = arranged(m.people, mostSpeakers, o.Sort, func(p *person) place {
		return place{p.name, p.meanOn(picked.topics), p.statements(picked.topics)}
	})
	m.topics = arranged(m.topics, mostTargets, o.Sort, func(t *topic) place { return place{t.name, t.meanBy(m.people), t.n} })
	for j := range m.topics {
		for i := range m.people {
			c := m.at(j, i)
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
		items = append(items, keyDot(diamond, hollow, "mixed: for and against"))
	}
	return items
}

// gradient draws the colours from -1 to 1 with the meaning of the left end before them.
func gradient(s *scene, b box) {
	f := style{smallSize + .5, false, s.look.muted}
	text := minus() + "1 against"
	s.write(b.x0, b.midY(), text, f, left)
	end := b.x0 + s.text.width(text, f) + 6
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

// pairMark leads to what a person said of a target.
func pairMark(p *person, t *topic) Mark {
	m := Mark{Report: -1, Paragraph: -1}
	if st := p.stances[t.key]; st != nil {
		m = rowMark(st.places)
	}
	m.Tip = pairTip(p, t)
	return m
}
