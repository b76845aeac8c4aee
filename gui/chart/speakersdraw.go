package chart

func (v *speakers) draw(s *scene, b box) []string {
	list := v.shown(max(1, int((b.height()-axisHeight)/leastRow)))
	b.y1 = min(b.y1, b.y0+mostRow*float64(len(list))+axisHeight)
	names, ns := make([]string, len(list)), make([]string, len(list))
	var means []estimate
	n := 0
	for i, r := range list {
		names[i], ns[i] = r.name, nOf(r.sum.n)
		n += r.sum.n
		if r.sum.n > 0 {
			means = append(means, estimate{r.sum, float64(i), disc, s.look.sign(r.sum.mean)})
		}
	}
	nsWidth := s.widest(s.numbers(), ns...)
	f := s.frame(b.inset(0, 0, nsWidth+s.text.width(signed(-.88), s.numbers())+26, 6))
	f.nameRows(names, .28)
	if v.topic != nil {
		f.scoreAxis("against", "in favour")
	} else {
		f.scoreAxis("negative", "positive")
	}
	f.grid(s.look.grid, s.look.grid)
	f.zero()
	f.Add(s.estimates(means, 5)...)
	f.draw()
	for i, r := range list {
		f.swatch(i, r.colour)
		v.beside(f, i, r, b, nsWidth)
	}
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

// beside writes the numbers of row i and marks it.
func (v *speakers) beside(f *frame, i int, r speakerRow, b box, nsWidth float64) {
	m, y := rowMark(r.sum.places), f.y(float64(i))
	m.Tip = v.tip(r)
	f.s.mark(f.row(i, b), m)
	switch {
	case r.sum.n > 0:
		f.s.write(b.x1, y, nOf(r.sum.n), f.s.numbers(), right)
		f.s.write(b.x1-nsWidth-12, y, signed(r.sum.mean), f.s.numbers(), right)
	case v.topic != nil:
		f.s.write(b.x1, y, noStatement, f.s.small(), right)
	default:
		f.s.write(b.x1, y, "no tone", f.s.small(), right)
	}
}
