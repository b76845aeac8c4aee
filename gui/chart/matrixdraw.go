package chart

import (
	"fmt"
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/palette"
	"gonum.org/v1/plot/plotter"

	"standpoint/analysis/engine"
)

// Cell sizes.
const leastCellW, mostCellW, leastCellH, mostCellH = 68, 170, 19, 76

func (m *matrix) draw(s *scene, b box) []string {
	rowNames := names(m.people[:min(mostSpeakers, len(m.people))])
	room := b.width() - min(s.widest(s.body(), rowNames...), .22*s.w) - nameGap
	cols := min(len(m.topics), mostTargets, max(1, int(room/leastCellW)))
	w := min(room/float64(cols), mostCellW)
	shown := cells{m.people, m.topics[:cols]}
	heads, height := shown.heads(s, w-8)
	top := b.y0 + height
	rows := min(len(rowNames), max(1, int((b.y1-top)/leastCellH)))
	h := min((b.y1-top)/float64(rows), mostCellH)
	shown.people = m.people[:rows]
	f := s.frame(box{b.x0, top, b.x1 - room + w*float64(cols), top + h*float64(rows)})
	f.nameRows(rowNames[:rows], .22)
	f.X.Min, f.X.Max = -.5, float64(cols)-.5
	f.Add(shown.plotters(s, w, h)...)
	f.draw()
	for j, t := range shown.topics {
		s.head(t, heads[j], box{f.x(float64(j) - .5), b.y0, f.x(float64(j) + .5), top})
	}
	n := 0
	for i, p := range shown.people {
		f.swatch(i, p.colour)
		row := f.row(i, b)
		mark := rowMark(p.tone.places)
		mark.Tip = p.name
		s.mark(box{row.x0, row.y0, f.data.x0, row.y1}, mark)
		for j, t := range shown.topics {
			s.mark(box{f.x(float64(j) - .5), row.y0, f.x(float64(j) + .5), row.y1}, pairMark(p, t))
		}
		n += p.statements(shown.topics)
	}
	return m.notes(n, rows, cols)
}

// plotters are the cells of w by h design units: their colours, the gaps between them, their
// numbers and signs.
func (m cells) plotters(s *scene, w, h float64) (all []plot.Plotter) {
	heat := heatMap{&plotter.HeatMap{GridXYZ: m, Palette: s.look.palette(), Min: -1, Max: 1}}
	empty := hatched{hatch: hatch{s, 8, blend(s.look.axis, s.look.ground, .7), true}, inset: 1}
	var mixed dots
	var numbers texts
	const r = 3.2 // of the sign for mixed
	for j := range m.topics {
		for i := range m.people {
			x, y, st := float64(j), float64(i), m.at(j, i)
			if st == nil {
				empty.parts = append(empty.parts, extent{x - .5, x + .5, y - .5, y + .5})
				continue
			}
			shift := 0.0
			if st.label == engine.Mixed {
				mixed.add(x-.5+(2*r+2)/w, y-.5+min(2*r+4, h/2)/h, s.glyph(diamond, r, s.look.ink, hollow))
				if h-2 < twoLines { // the number stands beside it
					shift = (3*r + 2) / 2
				}
			}
			numbers.cell(s, x+shift/w, y, w, h, st)
		}
	}
	all = append([]plot.Plotter{heat}, m.gutters(s)...)
	return append(all, empty, &numbers, mixed.scatter())
}

// heatMap is a plotter.HeatMap whose cells are not taken for glyphs of 10 points, which the plot
// would move away from its edges in a small picture.
type heatMap struct{ *plotter.HeatMap }

// GlyphBoxes implements plot.GlyphBoxer.
func (heatMap) GlyphBoxes(*plot.Plot) []plot.GlyphBox { return nil }

// gutters are rules in the colour of the ground between the cells.
func (m cells) gutters(s *scene) (all []plot.Plotter) {
	cols, rows := float64(len(m.topics))-.5, float64(len(m.people))-.5
	for x := -.5; x <= cols; x++ {
		all = append(all, s.straight(s.look.ground, 2, x, -.5, x, rows))
	}
	for y := -.5; y <= rows; y++ {
		all = append(all, s.straight(s.look.ground, 2, -.5, y, cols, y))
	}
	return all
}

// twoLines is the height inside a cell from which n has a line of its own.
const twoLines = 32

// cell writes the mean about x, y, and n where the cell has room for it.
func (t *texts) cell(s *scene, x, y, w, h float64, st *summary) {
	ink := over(s.look.heat(st.mean))
	number, n, f, small := signed(st.mean), nOf(st.n), style{12.5, false, ink}, style{10, false, ink}
	if h-2 >= twoLines {
		t.add(x, y-7/h, number, s.style(f, centre))
		t.add(x, y+8/h, n, s.style(small, centre))
		return
	}
	f.size = 11
	if both := s.text.width(number, f) + 5 + s.text.width(n, small); both+20 <= w {
		t.add(x-both/2/w, y, number, s.style(f, left))
		t.add(x+both/2/w, y, n, s.style(small, right))
		return
	}
	t.add(x, y, number, s.style(f, centre))
}

// heatPalette are the colours from -1 to 1 in steps of 0.01, as fine as the numbers are written.
type heatPalette []color.Color

var _ palette.Palette = heatPalette{}

// Colors implements palette.Palette.
func (p heatPalette) Colors() []color.Color { return p }

func (l look) palette() heatPalette {
	p := make(heatPalette, 201)
	for i := range p {
		p[i] = l.heat(float64(i-100) / 100)
	}
	return p
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

// heads are the targets' names as they stand over their columns, on up to three lines, and how
// high they are together.
func (m cells) heads(s *scene, width float64) (heads [][]string, height float64) {
	for _, t := range m.topics {
		lines := s.text.wrap(t.name, s.headStyle(), width, 3)
		heads, height = append(heads, lines), max(height, headLine*float64(max(len(lines), 1))+8)
	}
	return heads, height
}

const headLine = 15

// head writes a target's name over its column.
func (s *scene) head(t *topic, lines []string, b box) {
	y := b.y1 - 12 - headLine*float64(len(lines)-1)
	for _, l := range lines {
		s.write(b.midX(), y, l, s.headStyle(), centre)
		y += headLine
	}
	s.mark(b, Mark{Report: -1, Paragraph: -1, Tip: t.name + ": " + count(t.n, "statement", "statements")})
}
