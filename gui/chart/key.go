package chart

import "fmt"

// keyItem explains one sign of the chart.
type keyItem struct {
	width float64               // of the sign
	sign  func(s *scene, b box) // draws it; b is width by 12
	text  string                // may be elided
	tip   string                // the full text, when that may happen
}

// keyText is the widest a name in the key gets.
const keyText = 190

// key writes the items from the left, line by line, and returns where the chart begins. When
// three lines are full the last place says how many are missing.
func (s *scene) key(b box, items []keyItem) float64 {
	lines := 3
	if s.h < 450 {
		lines = 2
	}
	f := style{smallSize + .5, false, s.look.muted}
	x, y := b.x0, b.y0
	for i, it := range items {
		most := b.width() - it.width - 6
		if it.tip != "" {
			most = min(most, keyText)
		}
		text := s.text.elide(it.text, f, most)
		w := it.width + 6 + s.text.width(text, f)
		more := fmt.Sprintf("and %d more", len(items)-i)
		room := b.x1
		if lines == 1 && i < len(items)-1 {
			room -= s.text.width(more, f) + 18
		}
		if x > b.x0 && x+w > room {
			if lines == 1 {
				s.write(x, y+keyLine/2, more, f, left)
				break
			}
			lines--
			x, y = b.x0, y+keyLine
		}
		s.keyItem(box{x, y, x + w, y + keyLine}, it, text, f)
		x += w + 18
	}
	if len(items) == 0 {
		return b.y0
	}
	return y + keyLine
}

func (s *scene) keyItem(b box, it keyItem, text string, f style) {
	it.sign(s, box{b.x0, b.midY() - 6, b.x0 + it.width, b.midY() + 6})
	s.write(b.x0+it.width+6, b.midY(), text, f, left)
	if it.tip != "" {
		s.mark(b, Mark{Report: -1, Paragraph: -1, Tip: it.tip})
	}
}

func keyBar(score float64, text string) keyItem {
	return keyItem{width: 8, text: text, sign: func(s *scene, b box) {
		s.line(s.look.axis, 1, b.x0-2, b.midY(), b.x1+2, b.midY())
		if score > 0 {
			s.rect(box{b.x0, b.y0, b.x1, b.midY()}, s.look.pro)
		} else {
			s.rect(box{b.x0, b.midY(), b.x1, b.y1}, s.look.con)
		}
	}}
}

func keyDot(k symbol, line float64, text string) keyItem {
	return keyItem{width: 9, text: text, sign: func(s *scene, b box) {
		s.dot(b.midX(), b.midY(), s.glyph(k, 4, s.look.muted, line))
	}}
}

func keyHatch(text string) keyItem {
	return keyItem{width: 22, text: text, sign: func(s *scene, b box) {
		hatch{s, 6, s.look.axis, true}.box(b)
	}}
}

// keyInterval shows a dot on its line.
func keyInterval(text string) keyItem {
	return keyItem{width: 26, text: text, sign: func(s *scene, b box) {
		s.line(s.look.muted, 2, b.x0, b.midY(), b.x1, b.midY())
		s.dot(b.midX(), b.midY(), s.glyph(disc, 4, s.look.muted, filled))
	}}
}
