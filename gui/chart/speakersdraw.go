package chart

import (
	"fmt"
	"image/color"
	"slices"
)

// Row heights.
const leastRow, mostRow = 18, 72

func (v *speakers) draw(s *scene, b box) []string {
	b.y1 -= axisHeight
	list := v.shown(max(1, int(b.height()/leastRow)))
	h := min(b.height()/float64(len(list)), mostRow)
	names, numbers := make([]string, len(list)), 0.0
	for i, r := range list {
		names[i] = r.name
		numbers = max(numbers, s.text.width(fmt.Sprintf("n=%d", r.sum.n), s.numbers()))
	}
	nameW := s.nameColumn(names, s.body(), .28)
	signedW := s.text.width(signed(-.88), s.numbers())
	b.y1 = b.y0 + h*float64(len(list))
	a := s.scaleX(b.inset(nameW+34, 0, numbers+signedW+44, 0), "negative", "positive")
	if v.topic != nil {
		a.negative, a.positive = "against", "in favour"
	}
	a.rule(s)
	n := 0
	for i, r := range list {
		n += r.sum.n
		y := b.y0 + (float64(i)+.5)*h
		a.add(plotter(func() { s.horizontal(a.x0, a.x1, y, 1, s.look.grid) }))
		v.drawRow(s, a, r, b, y, h, nameW, numbers)
	}
	a.draw()
	notes := []string{v.note(n, len(list))}
	if left := len(v.people) - len(list); left > 0 {
		notes = append(notes, count(left, "speaker", "speakers")+" with fewer quotes left out")
	}
	return notes
}

func (v *speakers) note(n, people int) string {
	one, many := "quote", "quotes"
	if v.topic != nil {
		one, many = "statement", "statements"
	}
	return "n = " + count(n, one, many) + " by " + count(people, "speaker", "speakers")
}

func (s *scene) numbers() style { return style{11.5, false, s.look.muted} }

func (v *speakers) drawRow(s *scene, a scaleX, r speakerRow, b box, y, h, nameW, numbers float64) {
	m := rowMark(r.sum.places)
	m.Tip = v.tip(r)
	s.mark(box{b.x0, y - h/2, b.x1, y + h/2}, m)
	s.write(b.x0+nameW, y, s.text.elide(r.name, s.body(), nameW), s.body(), right)
	s.rect(box{b.x0 + nameW + 8, y - 4, b.x0 + nameW + 16, y + 4}, SpeakerColour(r.colour))
	if r.sum.n == 0 {
		none := "no tone"
		if v.topic != nil {
			none = "no statement"
		}
		s.write(b.x1, y, none, s.small(), right)
		return
	}
	s.write(b.x1, y, fmt.Sprintf("n=%d", r.sum.n), s.numbers(), right)
	s.write(b.x1-numbers-12, y, signed(r.sum.mean), s.numbers(), right)
	a.interval(s, y, r.sum, disc, 5, func(m *summary) color.NRGBA { return s.look.sign(m.mean) })
}

// rowMark leads to all places of a summary, the first of them foremost.
func rowMark(places []Place) Mark {
	m := Mark{Report: -1, Paragraph: -1}
	if len(places) > 0 {
		p := places[0]
		m.Report, m.Speaker, m.Target, m.Quotes = p.Report, p.Speaker, p.Target, slices.Clone(p.Quotes)
		m.Others = slices.Clone(places[1:])
	}
	return m
}
