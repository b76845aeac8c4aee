package chart

import (
	"cmp"
	"fmt"
	"image/color"
	"slices"
	"strconv"
)

// distribution counts statements for, mixed, neutral and against: a bar a speaker over the
// targets, or a bar a target over the speakers. The middle of mixed and neutral lies on the zero
// line (a centred Likert chart), so that the side a bar leans to is the side with more words.
type distribution struct {
	bars    []likert // most statements first
	targets bool
	on, by  string // what one bar sums over, in words
	byName  bool
}

// likert is one bar.
type likert struct {
	name   string
	colour int // of the speaker, -1 for a target
	counts tally
	places []Place
}

func newDistribution(d *dataset, picked selection, o Options) view {
	speaking := picked.speaking()
	if len(speaking.people) == 0 {
		return nothing{Distribution, whyNoStance(d, picked, o)}
	}
	v := &distribution{targets: o.Rows == RowsTargets || o.Rows == RowsAuto && picked.byName && len(speaking.people) == 1}
	v.on, v.by = scope(len(o.Targets), topicNames(picked.topics), "all targets"), scope(len(o.Speakers), personNames(picked.people), "all speakers")
	if v.targets {
		for _, t := range picked.topics {
			v.add(topicBar(t, speaking.people))
		}
	} else {
		v.byName = picked.byName
		for _, p := range speaking.people {
			v.add(personBar(p, picked.topics))
		}
	}
	if len(v.bars) == 0 {
		return nothing{Distribution, "Nothing to draw: no statement in " + these(d) + " is counted as for, mixed, neutral or against."}
	}
	if !v.byName {
		slices.SortStableFunc(v.bars, func(a, b likert) int { return cmp.Compare(b.counts.total(), a.counts.total()) })
	}
	return v
}

// scope names what was chosen, or says all.
func scope(chosen int, names []string, all string) string {
	if chosen == 0 {
		return all
	}
	if len(names) > 3 {
		return fmt.Sprintf("%d chosen", len(names))
	}
	return among(names)
}

func topicNames(list []*topic) (names []string) {
	for _, t := range list {
		names = append(names, t.name)
	}
	return names
}

func personNames(list []*person) (names []string) {
	for _, p := range list {
		names = append(names, p.name)
	}
	return names
}

func (v *distribution) add(l likert) {
	if l.counts.total() > 0 {
		v.bars = append(v.bars, l)
	}
}

func personBar(p *person, on []*topic) likert {
	l := likert{name: p.name, colour: p.colour}
	for _, t := range on {
		if st := p.stances[t.key]; st != nil {
			l.counts = l.counts.plus(st.counts)
			l.places = append(l.places, st.places...)
		}
	}
	return l
}

func topicBar(t *topic, by []*person) likert {
	l := likert{name: t.name, colour: -1}
	for _, p := range by {
		if st := p.stances[t.key]; st != nil {
			l.counts = l.counts.plus(st.counts)
			l.places = append(l.places, st.places...)
		}
	}
	return l
}

func (v *distribution) title() string { return Distribution.Title() }

func (v *distribution) subtitle() string {
	if v.targets {
		return "Statements on each target by " + v.by + ", counted; mixed and neutral ones are centred"
	}
	return "Statements of each speaker on " + v.on + ", counted; mixed and neutral ones are centred"
}

func (v *distribution) key() []keyItem {
	items := []keyItem{}
	for i, name := range segmentNames {
		items = append(items, keyItem{width: 16, text: name, sign: func(s *scene, b box) { s.segment(b.inset(0, 1, 0, 1), i) }})
	}
	return items
}

// segmentNames are the parts of a bar from left to right.
var segmentNames = [4]string{"against", "mixed", "neutral", "for"}

func (t tally) segments() [4]int { return [4]int{t.against, t.mixed, t.neutral, t.favour} }

// reach is how far the bar goes to the left and right of the zero line, in statements.
func (t tally) reach() (left, right float64) {
	half := float64(t.mixed+t.neutral) / 2
	return float64(t.against) + half, float64(t.favour) + half
}

// segment fills one part of a bar; mixed is hatched.
func (s *scene) segment(b box, i int) {
	fills := [4]color.NRGBA{s.look.con, blend(s.look.even, s.look.ground, .35), s.look.even, s.look.pro}
	s.rect(b, fills[i])
	if i == 1 {
		s.hatch(b, 6, s.look.ink)
	}
}

func (v *distribution) rows() []string {
	var list []string
	for _, l := range v.bars[:min(mostSpeakers, len(v.bars))] {
		list = append(list, l.name+": "+l.counts.words())
	}
	return list
}

// shown are the n bars with the most statements, those most in favour first.
func (v *distribution) shown(n int) []likert {
	list := slices.Clone(v.bars[:min(n, len(v.bars))])
	if !v.byName {
		slices.SortStableFunc(list, func(a, b likert) int { return cmp.Compare(b.counts.balance(), a.counts.balance()) })
	}
	return list
}

// balance is the share for less the share against, in [-1, 1].
func (t tally) balance() float64 {
	return float64(t.favour-t.against) / float64(t.total())
}

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
