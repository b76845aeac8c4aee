package chart

import "fmt"

// Heights of one speaker's line, and the room about a target's lines.
const leastLine, mostLine, groupGap = 14, 30, 10

func (c *comparison) draw(s *scene, b box) []string {
	k, height := float64(len(c.people)), b.height()-axisHeight
	rows := min(mostTargets, len(c.topics), max(1, int(height/(leastLine*k+groupGap))))
	list := c.topics[:rows]
	h := min((height/float64(rows)-groupGap)/k, mostLine)
	group := h*k + groupGap
	b.y1 = b.y0 + group*float64(rows) + axisHeight
	ns, column := c.columns(s, list)
	f := s.frame(b.inset(0, 0, column+26, 6))
	f.nameRows(names(list), .24)
	f.scoreAxis("against", "in favour")
	f.grid(s.look.grid, nil)
	f.zero()
	at := func(i, j int) float64 { return float64(i) + (float64(j)+.5-k/2)*h/group }
	f.Add(s.estimates(c.estimates(list, at), 4.2)...)
	f.settle()
	for i := 1; i < rows; i++ {
		y := f.y(float64(i) - .5)
		s.line(s.look.grid, 1, b.x0, y, b.x1, y)
	}
	f.draw()
	n := 0
	for i, t := range list {
		name := f.row(i, b)
		name.x1 = f.data.x0
		s.mark(name, Mark{Report: -1, Paragraph: -1, Tip: t.name})
		for j, p := range c.people {
			y := f.y(at(i, j))
			s.mark(box{f.data.x0 - nameGap + 4, y - h/2, b.x1, y + h/2}, pairMark(p, t))
			s.dot(b.x1-column-16, y, s.glyph(symbol(j), 3, SpeakerColour(p.colour), filled))
			value, n := c.numbers(p, t)
			s.write(b.x1, y, n, s.numbers(), right)
			s.write(b.x1-ns-10, y, value, s.numbers(), right)
		}
		n += c.total(t)
	}
	return c.notes(n, rows)
}

// estimates are those of each speaker on each target, at the line that at gives.
func (c *comparison) estimates(list []*topic, at func(target, speaker int) float64) (all []estimate) {
	for i, t := range list {
		for j, p := range c.people {
			if st := p.stances[t.key]; st != nil {
				all = append(all, estimate{st, at(i, j), symbol(j), SpeakerColour(p.colour)})
			}
		}
	}
	return all
}

func (c *comparison) notes(n, rows int) []string {
	notes := []string{fmt.Sprintf("n = %s by %d speakers on %s", count(n, "statement", "statements"), len(c.people), count(rows, "target", "targets"))}
	if c.more > 0 {
		notes = append(notes, count(c.more, "further speaker", "further speakers")+" chosen but not drawn")
	}
	return append(notes, leftOut(0, len(c.topics)-rows)...)
}

// noStatement stands where a speaker said nothing on a target.
const noStatement = "no statement"

// numbers are the value and n of a line; a line without a statement has only words.
func (c *comparison) numbers(p *person, t *topic) (value, n string) {
	st := p.stances[t.key]
	if st == nil {
		return "", noStatement
	}
	return signed(st.mean), nOf(st.n)
}

// columns are how wide the ns are, and they and the values together.
func (c *comparison) columns(s *scene, list []*topic) (ns, both float64) {
	both = s.text.width(noStatement, s.numbers())
	for _, t := range list {
		for _, p := range c.people {
			if value, n := c.numbers(p, t); value != "" {
				ns = max(ns, s.text.width(n, s.numbers()))
			}
		}
	}
	return ns, max(both, ns+10+s.text.width(signed(-.88), s.numbers()))
}
