package chart

import (
	"fmt"
	"image/color"

	"standpoint/analysis/engine"
)

// Cell sizes.
const leastCellW, mostCellW, leastCellH, mostCellH = 68, 170, 19, 76

func (m *matrix) draw(s *scene, b box) []string {
	names := make([]string, 0, mostSpeakers)
	for _, p := range m.people[:min(mostSpeakers, len(m.people))] {
		names = append(names, p.name)
	}
	nameW := s.nameColumn(names, s.body(), .22)
	grid := b.inset(nameW+34, 0, 0, 0)
	cols := min(len(m.topics), mostTargets, max(1, int(grid.width()/leastCellW)))
	w := min(grid.width()/float64(cols), mostCellW)
	heads := m.heads(s, m.topics[:cols], w-8)
	grid.y0 += headHeight(heads)
	rows := min(len(names), max(1, int(grid.height()/leastCellH)))
	h := min(grid.height()/float64(rows), mostCellH)
	for j, t := range m.topics[:cols] {
		m.drawHead(s, t, heads[j], box{grid.x0 + float64(j)*w, b.y0, grid.x0 + float64(j+1)*w, grid.y0})
	}
	grid.x1, grid.y1 = grid.x0+w*float64(cols), grid.y0+h*float64(rows)
	a := s.area(grid, 0, float64(cols), float64(rows), 0) // rows run down
	n := 0
	for i, p := range m.people[:rows] {
		y := a.y(float64(i) + .5)
		s.rowName(b.x0+nameW, y, nameW, h, p.name, s.body(), rowMark(p.tone.places))
		s.rect(box{b.x0 + nameW + 8, y - 4, b.x0 + nameW + 16, y + 4}, SpeakerColour(p.colour))
		for j, t := range m.topics[:cols] {
			cell := box{a.x(float64(j)), a.y(float64(i)), a.x(float64(j + 1)), a.y(float64(i + 1))}
			a.add(plotter(func() { m.drawCell(s, p, t, cell) }))
		}
		n += p.statements(m.topics[:cols])
	}
	a.draw()
	return m.notes(n, rows, cols)
}

func (m *matrix) notes(n, rows, cols int) []string {
	notes := []string{fmt.Sprintf("n = %s by %s on %s", count(n, "statement", "statements"),
		count(rows, "speaker", "speakers"), count(cols, "target", "targets"))}
	return append(notes, leftOut(len(m.people)-rows, len(m.topics)-cols)...)
}

// leftOut says how many rows there was no room for.
func leftOut(people, topics int) []string {
	var parts []string
	if people > 0 {
		parts = append(parts, count(people, "speaker", "speakers"))
	}
	if topics > 0 {
		parts = append(parts, count(topics, "target", "targets"))
	}
	if len(parts) == 0 {
		return nil
	}
	return []string{among(parts) + " with fewer statements left out"}
}

func (s *scene) headStyle() style { return style{11.5, false, s.look.ink} }

// heads are the targets' names as they stand over their columns, on up to three lines.
func (m *matrix) heads(s *scene, list []*topic, width float64) [][]string {
	heads := make([][]string, len(list))
	for i, t := range list {
		heads[i] = s.text.wrap(t.name, s.headStyle(), width, 3)
	}
	return heads
}

const headLine = 15

func headHeight(heads [][]string) float64 {
	most := 1
	for _, h := range heads {
		most = max(most, len(h))
	}
	return headLine*float64(most) + 8
}

// drawHead writes a target's name over its column.
func (m *matrix) drawHead(s *scene, t *topic, lines []string, b box) {
	y := b.y1 - 12 - headLine*float64(len(lines)-1)
	for _, l := range lines {
		s.write(b.midX(), y, l, s.headStyle(), centre)
		y += headLine
	}
	s.mark(b, Mark{Report: -1, Paragraph: -1, Tip: t.name + ": " + count(t.n, "statement", "statements")})
}

func (m *matrix) drawCell(s *scene, p *person, t *topic, b box) {
	inner := b.inset(1, 1, 1, 1)
	st := p.stances[t.key]
	mark := Mark{Report: -1, Paragraph: -1}
	if st != nil {
		mark = rowMark(st.places)
	}
	mark.Tip = pairTip(p, t)
	s.mark(b, mark)
	if st == nil {
		inner = s.snapBox(inner)
		s.hatch(inner, 8, blend(s.look.axis, s.look.ground, .7))
		s.outline(inner, s.look.grid)
		return
	}
	c := s.look.heat(st.mean)
	s.rect(inner, c)
	if st.label == engine.Mixed {
		r := 3.2
		s.dot(diamond, inner.x0+2*r+1, min(inner.y0+2*r+3, inner.midY()), r, s.look.ink, true)
		if inner.height() < twoLines { // the number stands beside it
			inner.x0 += 3*r + 2
		}
	}
	m.drawNumber(s, inner, st, over(c))
}

// twoLines is the cell height from which n has a line of its own.
const twoLines = 32

// drawNumber writes the mean, and n where the cell has room for it.
func (m *matrix) drawNumber(s *scene, b box, st *summary, ink color.NRGBA) {
	f, small := style{12.5, false, ink}, style{10, false, ink}
	number, n := signed(st.mean), fmt.Sprintf("n=%d", st.n)
	if b.height() < twoLines {
		f.size = 11
	}
	switch {
	case b.height() >= twoLines:
		s.write(b.midX(), b.midY()-7, number, f, centre)
		s.write(b.midX(), b.midY()+8, n, small, centre)
	case s.text.width(number, f)+s.text.width(n, small)+8 <= b.width():
		w := s.text.width(number, f) + 5 + s.text.width(n, small)
		s.write(b.midX()-w/2, b.midY(), number, f, left)
		s.write(b.midX()+w/2, b.midY(), n, small, right)
	default:
		s.write(b.midX(), b.midY(), number, f, centre)
	}
}
