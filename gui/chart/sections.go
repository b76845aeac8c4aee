package chart

// boundary is a heading, or where a text begins when there are several.
type boundary struct {
	x     float64
	label string
	text  bool
}

// minSection is the least room for which a label is worth writing.
const minSection = 44

// drawSections rules the sections, and the texts when there are several, and labels them where
// there is room. With several texts only these are labelled.
func (t *timeline) drawSections(s *scene, p bars) {
	list := t.boundaries(p)
	for i, b := range list {
		if b.text {
			s.vertical(b.x, p.y0-20, p.y1, 1, s.look.axis)
		} else {
			s.dashes(b.x, b.top(p), p.y1, s.look.axis)
		}
		if b.label == "" {
			continue
		}
		end := p.x1
		for _, next := range list[i+1:] {
			if next.text || !b.text {
				end = next.x
				break
			}
		}
		if room := end - b.x - 12; room >= minSection {
			s.write(b.x+6, p.y0-14, s.text.elide(b.label, s.small(), room), s.small(), left)
		}
	}
}

// top keeps the rule of a heading without a label out of the labels of the texts.
func (b boundary) top(p bars) float64 {
	if b.label == "" {
		return p.y0
	}
	return p.y0 - 20
}

func (t *timeline) boundaries(p bars) []boundary {
	var list []boundary
	several := len(t.texts) > 1
	for i, sl := range t.slots {
		if several && (i == 0 || t.slots[i-1].report != sl.report) {
			src := t.texts[sl.report]
			label := src.title
			if src.date != "" {
				label = src.date + "  " + label
			}
			list = append(list, boundary{p.left(i), label, true})
		}
		if sl.heading != "" {
			b := boundary{x: p.mid(i)}
			if !several {
				b.label = sl.heading
			}
			list = append(list, b)
		}
	}
	return list
}
