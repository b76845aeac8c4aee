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
	unit := p.width() / (lo + hi)
	zero := p.x0 + lo*unit
	s.write(zero-10, b.y0-11, "← against", s.small(), right)
	s.write(zero+10, b.y0-11, "for →", s.small(), left)
	s.vertical(zero, b.y0-4, b.y1, 1.5, s.look.axis)
	for i, l := range list {
		y := b.y0 + (float64(i)+.5)*h
		v.drawBar(s, l, box{b.x0, y - h/2, b.x1, y + h/2}, zero, unit, nameW)
	}
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

func (v *distribution) drawBar(s *scene, l likert, row box, zero, unit, nameW float64) {
	y := row.midY()
	m := rowMark(l.places)
	s.write(row.x0+nameW, y, s.text.elide(l.name, s.body(), nameW), s.body(), right)
	if l.colour >= 0 {
		s.rect(box{row.x0 + nameW + 8, y - 4, row.x0 + nameW + 16, y + 4}, SpeakerColour(l.colour))
		m.Target = ""
	} else {
		m.Speaker = ""
	}
	m.Quotes, m.Others = allQuotes(l.places, m.Report), elsewhere(l.places, m.Report)
	m.Tip = l.name + ": " + l.counts.words()
	s.mark(row, m)
	s.write(row.x1, y, fmt.Sprintf("n=%d", l.counts.total()), s.numbers(), right)
	reach, _ := l.counts.reach()
	x, half := zero-reach*unit, min(row.height()*.36, 17)
	for i, n := range l.counts.segments() {
		if n == 0 {
			continue
		}
		b := box{x, y - half, x + float64(n)*unit, y + half}
		x = b.x1
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
