package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"standpoint/analysis/load/internal/page"
)

// line is a line of text on a page.
type line struct {
	text   string // clean, but for the soft hyphen at its end
	page   int
	x0, x1 float64
	y      float64
	size   float64
	bold   bool
	noted  bool     // it begins with the mark of a footnote
	column *column  // what it stands in
	part   *element // of the structure that most of it belongs to, or nil
	at     int      // its place among all lines
	left   string   // why it does not belong to the article, or ""
}

// column is where the text of a column begins and ends; its lines are on any number of pages.
type column struct {
	lefts, rights []float64
	x0, x1        float64
}

// settleColumns finds the edges of the columns in which lines stand. Some lines hang out, so the
// outermost do not count.
func settleColumns(lines []line) {
	for _, l := range lines {
		l.column.lefts, l.column.rights = append(l.column.lefts, l.x0), append(l.column.rights, l.x1)
	}
	for _, l := range lines {
		if c := l.column; c.lefts != nil {
			c.x0, c.x1 = quantile(c.lefts, 0.1), quantile(c.rights, 0.9)
			c.lefts, c.rights = nil, nil
		}
	}
}

// sorter makes lines of what the pages show.
type sorter struct {
	columns map[[2]int]*column
	lines   []line
}

// add adds the lines of a page in the order in which they are read.
func (s *sorter) add(number int, glyphs []glyph) {
	shown, aside := sift(glyphs)
	for _, r := range arrange(segments(shown)) {
		c := s.column(r)
		lines := levels(r.segs)
		dropCaps(lines)
		for _, l := range lines {
			if out, ok := newLine(l, number); ok {
				out.column = c
				s.lines = append(s.lines, out)
			}
		}
	}
	for why, gs := range aside {
		for _, x := range segments(gs) {
			if out, ok := newLine([]segment{x}, number); ok {
				out.left = why
				s.lines = append(s.lines, out)
			}
		}
	}
}

// column is the column between the same gutters on other pages.
func (s *sorter) column(r region) *column {
	k := [2]int{int(max(-1e6, r.x0) / 8), int(min(1e6, r.x1) / 8)}
	if s.columns[k] == nil {
		s.columns[k] = &column{}
	}
	return s.columns[k]
}

// sift parts what is read from what is not. Invisible text is read where there is nearly no other: it is
// what was recognised in the picture of a page.
func sift(glyphs []glyph) (shown []glyph, aside map[string][]glyph) {
	turns, hidden, seen := map[int8]int{}, 0, 0
	for _, g := range glyphs {
		if g.hidden {
			hidden++
		} else {
			seen++
		}
		turns[g.turn]++
	}
	recognised := hidden > 4*seen
	main := int8(0)
	for t := range int8(4) {
		if turns[t] > turns[main] {
			main = t
		}
	}
	aside = map[string][]glyph{}
	shown = make([]glyph, 0, len(glyphs))
	for _, g := range glyphs {
		switch {
		case g.hidden && !recognised:
			aside["invisible text"] = append(aside["invisible text"], g)
		case g.outside:
			aside["outside the page"] = append(aside["outside the page"], g)
		case g.turn != main:
			aside["rotated text"] = append(aside["rotated text"], g)
		default:
			shown = append(shown, g)
		}
	}
	return shown, aside
}

// levels puts segments at the same height into one line, from left to right.
func levels(segs []segment) [][]segment {
	slices.SortStableFunc(segs, func(a, b segment) int { return cmp.Compare(b.y, a.y) })
	var out [][]segment
	for _, s := range segs {
		if n := len(out); n > 0 && sameLevel(out[n-1], s) {
			out[n-1] = append(out[n-1], s)
		} else {
			out = append(out, []segment{s})
		}
	}
	for _, l := range out {
		slices.SortStableFunc(l, func(a, b segment) int { return cmp.Compare(a.x0, b.x0) })
	}
	return out
}

func sameLevel(l []segment, s segment) bool {
	last := l[len(l)-1]
	return last.artifact == s.artifact && math.Abs(last.y-s.y) <= 0.3*min(last.size, s.size)
}

// dropCaps puts a large first letter, whose foot is some lines lower, where it is read.
func dropCaps(lines [][]segment) {
	for i, l := range lines {
		c := l[0]
		if len(c.glyphs) > 2 || i == 0 {
			continue
		}
		to := -1
		for j := i - 1; j >= max(0, i-5); j-- {
			s := lines[j][0]
			if c.size > 1.8*s.size && s.y < c.y+c.size && s.x0 > c.x0 && s.x0-c.x1 < 2*s.size {
				to = j
			}
		}
		if to < 0 {
			continue
		}
		for k := range c.glyphs { // to the height of the line, and close to it
			g := c.glyphs[k]
			g.y, g.size, g.space = lines[to][0].y, lines[to][0].size, false
			g.x0 = lines[to][0].x0 - 0.1*float64(len(c.glyphs)-k)
			g.x1 = g.x0
			c.glyphs[k] = g
		}
		first := lines[to][0]
		first.glyphs = append(c.glyphs, first.glyphs...)
		lines[to][0] = first
		lines[i] = l[1:]
		if len(l) == 1 {
			lines[i] = nil
		}
	}
}

// newLine is the line of the segments; false when it holds no text.
func newLine(segs []segment, number int) (line, bool) {
	if len(segs) == 0 {
		return line{}, false
	}
	l := line{page: number, x0: segs[0].x0, y: segs[0].y, noted: segs[0].glyphs[0].raised}
	var b strings.Builder
	sizes, parts, bold, count := map[float64]int{}, map[*element]int{}, 0, 0
	for i, s := range segs {
		if i > 0 {
			b.WriteByte(' ')
		}
		s.write(&b)
		l.x1 = max(l.x1, s.x1)
		for _, g := range s.glyphs {
			sizes[math.Round(g.size*4)/4]++
			parts[g.element]++
			count++
			if g.bold {
				bold++
			}
		}
	}
	if segs[0].artifact {
		l.left = "page furniture"
	}
	l.size = heaviest(sizes)
	for e, n := range parts {
		if 2*n > count {
			l.part = e
		}
	}
	l.bold = bold > count*9/10
	t := b.String()
	l.text = page.Line(t)
	if l.text != "" && strings.HasSuffix(strings.TrimSpace(t), softHyphen) {
		l.text += softHyphen
	}
	return l, l.text != ""
}

// heaviest is the key with the largest count, and of several such the larger.
func heaviest(counts map[float64]int) (key float64) {
	for k, n := range counts {
		if m := counts[key]; n > m || n == m && k > key {
			key = k
		}
	}
	return key
}
