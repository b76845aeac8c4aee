package chart

import (
	"fmt"
	"image/color"
	"slices"
	"strconv"
)

func (v *distribution) draw(s *scene, b box) []string {
	most := mostSpeakers
	if v.targets {
		most = mostTargets
	}
	b.y0 += 18
	list := v.shown(min(most, max(1, int(b.height()/leastRow))))
	h := min(b.height()/float64(len(list)), mostRow)
	names, numbers, n := make([]string, len(list)), 0.0, 0
	lo, hi := 0.0, 0.0
	for i, l := range list {
		names[i] = l.name
		numbers = max(numbers, s.text.width(fmt.Sprintf("n=%d", l.counts.total()), s.numbers()))
		n += l.counts.total()
		x, y := l.counts.reach()
		lo, hi = max(lo, x), max(hi, y)
	}
	nameW := s.nameColumn(names, s.body(), .28)
	b.y1 = b.y0 + h*float64(len(list))
	p := b.inset(nameW+34, 0, numbers+18, 0)
	// Either side keeps room for the word above it.
	side := max(lo, hi)
	lo, hi = max(lo, side*.25), max(hi, side*.25)
	a := s.area(p, -lo, hi, 0, float64(len(list)))
	zero := a.x(0)
	s.write(zero-10, b.y0-11, "← against", s.small(), right)
	s.write(zero+10, b.y0-11, "for →", s.small(), left)
	a.add(plotter(func() { s.vertical(zero, b.y0-4, b.y1, 1.5, s.look.axis) }))
	for i, l := range list {
		y := b.y0 + (float64(i)+.5)*h
		row := box{b.x0, y - h/2, b.x1, y + h/2}
		v.drawName(s, l, row, nameW)
		a.add(plotter(func() { v.drawBar(s, l, row, a) }))
	}
	a.draw()
	return v.notes(n, len(list))
}

func (v *distribution) notes(n, rows int) []string {
	one, many := "speaker", "speakers"
	notes := []string{"n = " + count(n, "statement", "statements")}
	if v.targets {
		return append(notes, leftOut(0, len(v.bars)-rows)...)
	}
	notes[0] += " by " + count(rows, one, many)
	return append(notes, leftOut(len(v.bars)-rows, 0)...)
}

// drawName writes a row's name and n.
func (v *distribution) drawName(s *scene, l likert, row box, nameW float64) {
	y := row.midY()
	m := v.rowMark(l)
	s.write(row.x0+nameW, y, s.text.elide(l.name, s.body(), nameW), s.body(), right)
	if l.colour >= 0 {
		s.rect(box{row.x0 + nameW + 8, y - 4, row.x0 + nameW + 16, y + 4}, SpeakerColour(l.colour))
	}
	m.Tip = l.name + ": " + l.counts.words()
	s.mark(row, m)
	s.write(row.x1, y, fmt.Sprintf("n=%d", l.counts.total()), s.numbers(), right)
}

// rowMark leads to the statements of a row.
func (v *distribution) rowMark(l likert) Mark {
	m := rowMark(l.places)
	if l.colour >= 0 {
		m.Target = ""
	} else {
		m.Speaker = ""
	}
	m.Quotes, m.Others = allQuotes(l.places, m.Report), elsewhere(l.places, m.Report)
	return m
}

// drawBar draws the counts of a row side by side about zero, from against to for.
func (v *distribution) drawBar(s *scene, l likert, row box, a *area) {
	y, m := row.midY(), v.rowMark(l)
	reach, _ := l.counts.reach()
	at, half := -reach, min(row.height()*.36, 17)
	for i, n := range l.counts.segments() {
		if n == 0 {
			continue
		}
		b := box{a.x(at), y - half, a.x(at + float64(n)), y + half}
		at += float64(n)
		s.segment(s.snapBox(b), i)
		v.drawCount(s, b, i, n)
		m.Tip = fmt.Sprintf("%s: %d %s of %s", l.name, n, segmentNames[i], count(l.counts.total(), "statement", "statements"))
		s.mark(b, m)
	}
}

// drawCount writes a count into its segment, on a plate where that is hatched.
func (v *distribution) drawCount(s *scene, b box, i, n int) {
	text := strconv.Itoa(n)
	inks := [4]color.NRGBA{over(s.look.con), s.look.ink, over(s.look.even), over(s.look.pro)}
	f := style{11, true, inks[i]}
	w := s.text.width(text, f)
	if w+8 > b.width() || b.height() < 10 {
		return
	}
	if i == 1 {
		s.rect(box{b.midX() - w/2 - 3, b.midY() - 7, b.midX() + w/2 + 3, b.midY() + 7}, s.look.ground)
	}
	s.write(b.midX(), b.midY(), text, f, centre)
}

// allQuotes are the quotes at the places in one report, each once.
func allQuotes(places []Place, report int) (ids []string) {
	for _, p := range places {
		if p.Report == report {
			for _, q := range p.Quotes {
				if !slices.Contains(ids, q) {
					ids = append(ids, q)
				}
			}
		}
	}
	return ids
}

// elsewhere are the places outside one report.
func elsewhere(places []Place, report int) (list []Place) {
	for _, p := range places {
		if p.Report != report {
			list = append(list, p)
		}
	}
	return list
}
