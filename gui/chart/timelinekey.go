package chart

import "standpoint/analysis/engine"

func (t *timeline) key() []keyItem {
	pro, con, none := "positive", "negative", "nothing to judge"
	if t.topic != nil {
		pro, con, none = "in favour", "against", "no statement"
	}
	items := []keyItem{keyBar(1, pro), keyBar(-1, con)}
	seen := map[engine.Label]bool{}
	gap, heading := false, false
	for _, s := range t.slots {
		seen[s.label] = seen[s.label] || s.judged
		gap = gap || s.body() && !s.judged
		heading = heading || s.heading != ""
	}
	if seen[engine.Neutral] {
		items = append(items, keyItem{width: 12, text: "neutral", sign: func(s *scene, b box) {
			s.line(s.look.even, 4, b.x0, b.midY(), b.x1, b.midY())
		}})
	}
	if seen[engine.Mixed] {
		items = append(items, keyDot(diamond, hollow, "mixed"))
	}
	if gap {
		items = append(items, keyItem{width: 6, text: none, sign: func(s *scene, b box) {
			s.dot(b.midX(), b.midY(), s.glyph(disc, 2.4, s.look.muted, ring))
		}})
	}
	if t.smooth {
		items = append(items, keyItem{width: 18, text: "mean of five", sign: func(s *scene, b box) {
			s.line(s.look.ink, 1.8, b.x0, b.y1-3, b.midX(), b.midY(), b.x1, b.y0+4)
		}})
	}
	if heading {
		items = append(items, keyItem{width: 3, text: "section", sign: func(s *scene, b box) {
			c := s.canvas(b)
			s.dashes(c, c.Min, c.Max.Y)
		}})
	}
	for _, v := range t.voices {
		items = append(items, t.keyVoice(v))
	}
	return items
}

func (t *timeline) keyVoice(v voice) keyItem {
	letter := t.letter(v.person)
	return keyItem{
		width: 14,
		text:  v.name,
		tip:   v.name + ": voice of " + count(v.paragraphs, "paragraph", "paragraphs"),
		sign: func(s *scene, b box) {
			s.rect(b, SpeakerColour(v.colour))
			s.write(b.midX(), b.midY(), letter, style{9, true, over(SpeakerColour(v.colour))}, centre)
		},
	}
}
