package chart

import (
	"fmt"
	"image/color"
)

// Heights of one speaker's line, and the room about a target's lines.
const leastLine, mostLine, groupGap = 14, 30, 10

func (c *comparison) draw(s *scene, b box) []string {
	b.y1 -= axisHeight
	k := float64(len(c.people))
	rows := min(mostTargets, len(c.topics), max(1, int(b.height()/(leastLine*k+groupGap))))
	list := c.topics[:rows]
	h := min((b.height()/float64(rows)-groupGap)/k, mostLine)
	group := h*k + groupGap
	b.y1 = b.y0 + group*float64(rows)
	nameW := s.nameColumn(topicNames(list), s.body(), .24)
	numbers, column := c.columns(s, list)
	a := s.scaleX(b.inset(nameW+36, 0, column+44, 0), "against", "in favour")
	a.rule(s)
	n := 0
	for i, t := range list {
		g := box{b.x0, b.y0 + float64(i)*group, b.x1, b.y0 + float64(i+1)*group}
		if i > 0 {
			s.horizontal(g.x0, g.x1, g.y0, 1, s.look.grid)
		}
		s.rowName(b.x0+nameW, g.midY(), nameW, group-2, t.name, s.body(), Mark{Report: -1, Paragraph: -1})
		for j, p := range c.people {
			y := g.y0 + groupGap/2 + (float64(j)+.5)*h
			c.drawLine(s, a, p, t, symbol(j), box{b.x0 + nameW + 4, y - h/2, b.x1, y + h/2}, numbers)
		}
		n += c.total(t)
	}
	a.draw()
	return c.notes(n, rows)
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
	return signed(st.mean), fmt.Sprintf("n=%d", st.n)
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

func (c *comparison) drawLine(s *scene, a scaleX, p *person, t *topic, k symbol, b box, numbers float64) {
	y, colour := b.midY(), SpeakerColour(p.colour)
	st := p.stances[t.key]
	m := Mark{Report: -1, Paragraph: -1}
	if st != nil {
		m = rowMark(st.places)
	}
	m.Tip = pairTip(p, t)
	s.mark(b, m)
	value, n := c.numbers(p, t)
	s.dot(k, a.x1+24, y, 3, colour, false)
	s.write(b.x1, y, n, s.numbers(), right)
	if st == nil {
		return
	}
	s.write(b.x1-numbers-10, y, value, s.numbers(), right)
	a.interval(s, y, st, k, 4.2, func(*summary) color.NRGBA { return colour })
}
