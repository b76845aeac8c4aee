package chart

import (
	"cmp"
	"fmt"
	"image/color"
	"slices"

	"standpoint/analysis/engine"
)

// speakers compares the speakers' mean tone, or their stance toward one target.
type speakers struct {
	people []speakerRow // those with the most quotes first
	byName bool
	topic  *topic // nil for tone
}

type speakerRow struct {
	*person
	sum *summary
}

// mostSpeakers is how many rows a chart shows at most.
const mostSpeakers = 20

// colourOf is how a summary is coloured.
type colourOf func(*summary) color.NRGBA

func newSpeakers(d *dataset, picked selection, o Options) view {
	v := &speakers{byName: picked.byName}
	if len(o.Targets) == 1 {
		if len(picked.topics) == 0 || len(picked.speaking().people) == 0 {
			return nothing{Speakers, whyNoStance(d, picked, o)}
		}
		v.topic = picked.topics[0]
	}
	if len(picked.people) == 0 {
		return nothing{Speakers, whyNobody(d, picked, o)}
	}
	for _, p := range picked.ranked(func(p *person) int { return p.quotes }) {
		switch {
		case v.topic == nil:
			v.people = append(v.people, speakerRow{p, &p.tone})
		case p.stances[v.topic.key] != nil:
			v.people = append(v.people, speakerRow{p, p.stances[v.topic.key]})
		case picked.byName:
			v.people = append(v.people, speakerRow{p, &summary{label: engine.None}})
		}
	}
	return v
}

// shown are the rows kept of all, at most n: the warmest first, those without a number last,
// chosen ones as they were chosen.
func (v *speakers) shown(n int) []speakerRow {
	list := slices.Clone(v.people[:min(n, mostSpeakers, len(v.people))])
	if v.byName {
		return list
	}
	slices.SortStableFunc(list, func(a, b speakerRow) int {
		if (a.sum.n == 0) != (b.sum.n == 0) {
			return cmp.Compare(b.sum.n, a.sum.n)
		}
		return cmp.Compare(b.sum.mean, a.sum.mean)
	})
	return list
}

func (v *speakers) title() string {
	if v.topic != nil {
		return "Stance toward " + v.topic.name + " by speaker"
	}
	return Speakers.Title()
}

func (v *speakers) subtitle() string {
	if v.topic != nil {
		return "Mean stance of each speaker's statements toward " + v.topic.name + ", with the 95 % interval; n = statements"
	}
	return "Mean tone of each speaker's quotes, with the 95 % interval; n = quotes with a tone"
}

func (v *speakers) key() []keyItem {
	items := []keyItem{
		keyInterval("mean and 95 % interval"),
		keyDot(disc, true, "interval includes 0, or none can be given"),
	}
	for _, p := range v.people {
		if p.sum.label == engine.Mixed {
			return append(items, keyDot(diamond, false, "mixed"))
		}
	}
	return items
}

func (v *speakers) rows() []string {
	var list []string
	for _, p := range v.shown(mostSpeakers) {
		list = append(list, v.tip(p))
	}
	return list
}

func (v *speakers) tip(r speakerRow) string {
	what := "tone "
	switch {
	case v.topic != nil && r.sum.n == 0:
		return r.name + ": no statement on " + v.topic.name
	case v.topic != nil:
		what = "stance toward " + v.topic.name + " "
	case r.sum.n == 0:
		what = ""
	}
	return r.name + ": " + what + r.sum.words() + "; " + count(r.quotes, "quote", "quotes")
}

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
	a := scaleX{b.inset(nameW+34, 0, numbers+signedW+44, 0), "negative", "positive"}
	if v.topic != nil {
		a.negative, a.positive = "against", "in favour"
	}
	a.draw(s)
	n := 0
	for i, r := range list {
		n += r.sum.n
		y := b.y0 + (float64(i)+.5)*h
		s.horizontal(a.x0, a.x1, y, 1, s.look.grid)
		v.drawRow(s, a, r, b, y, h, nameW, numbers)
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
