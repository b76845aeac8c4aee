package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// segment is a run of glyphs on one line without a wide gap. All measures below are in sizes of
// its letters.
type segment struct {
	glyphs    []glyph
	x0, x1, y float64
	size      float64
	wide      bool    // the last was white space
	after     float64 // where the next letter must stand for that to be seen: some writers step back over it
	artifact  bool
}

const (
	wideGap  = 1.2  // between columns; after a space, which may be stretched, more is allowed
	spaceGap = 2.5  // a space and what stretched it
	wordGap  = 0.16 // between words; spaces are a quarter wide, and seldom narrower than a fifth
	backward = 0.6  // how far the next letter may step back; pairs are moved closer by a tenth
	sameLine = 0.15 // how far letters on one line may be apart in height
	small    = 0.8  // the size of raised marks, of that of the letters beside them
)

// segments cuts the glyphs of a page where they leave the line. It goes by the order in which they
// were drawn, which is that of the letters in a line even where lines are in disorder.
func segments(glyphs []glyph) []segment {
	var out []segment
	kept := make([]glyph, 0, len(glyphs)) // of all segments, one behind the other
	for _, g := range glyphs {
		blank := strings.TrimSpace(g.text) == ""
		var s *segment
		if n := len(out); n > 0 && out[n-1].takes(g, blank) {
			s = &out[n-1]
		}
		switch {
		case blank:
			if s != nil && g.text != "" {
				s.wide, s.after = true, g.x0+0.3*(g.x1-g.x0)
			}
		case s == nil:
			kept = append(kept, g)
			out = append(out, segment{glyphs: kept[len(kept)-1:], x0: g.x0, x1: g.x1, y: g.y, size: g.size, artifact: g.artifact})
		default:
			s.level(&g)
			kept = append(kept, g)
			s.glyphs = kept[len(kept)-len(s.glyphs)-1:]
		}
	}
	for i := range out {
		out[i].glyphs = slices.Clip(out[i].glyphs)
	}
	return slices.DeleteFunc(out, repeated())
}

// takes reports whether g stands on in the line.
func (s *segment) takes(g glyph, blank bool) bool {
	size := max(s.size, g.size)
	gap := (g.x0 - s.x1) / size
	most := wideGap
	if s.wide || blank {
		most = spaceGap
	}
	if g.artifact != s.artifact || gap < -backward || gap > most {
		return false
	}
	up := math.Abs(g.y-s.y) / size
	return up <= sameLine || up < 0.7 && min(s.size, g.size) < small*size
}

// level takes over the height and extent of g, which stands on in the line.
func (s *segment) level(g *glyph) {
	switch up := g.y - s.y; {
	case math.Abs(up) <= sameLine*max(s.size, g.size) || g.size < small*s.size:
		g.raised = up > sameLine*s.size && g.size < small*s.size
	case up < 0 && s.size < small*g.size: // what came first was raised
		for i := range s.glyphs {
			s.glyphs[i].raised = true
		}
		s.y = g.y
	}
	g.space, s.wide = s.wide && g.x0 >= s.after-0.01*s.size, false
	s.size = max(s.size, g.size)
	s.x0, s.x1 = min(s.x0, g.x0), max(s.x1, g.x1)
}

// repeated finds segments that were drawn twice in nearly the same place: so some make letters bold
// or give them a shadow.
func repeated() func(segment) bool {
	type mark struct {
		n    int
		text string
	}
	last := map[mark][2]float64{}
	return func(s segment) bool {
		k := mark{n: len(s.glyphs), text: s.glyphs[0].text + s.glyphs[len(s.glyphs)-1].text}
		at, ok := last[k]
		last[k] = [2]float64{s.x0, s.y}
		return ok && math.Abs(at[0]-s.x0) < 0.15*s.size && math.Abs(at[1]-s.y) < 0.15*s.size
	}
}

// space finds the words: it sets space before the glyphs that stand a gap apart from the one before.
// In spaced-out text every letter does, so what the closer ones of a line have in common is no gap.
func (s *segment) space() {
	gaps := make([]float64, 0, len(s.glyphs))
	for i := 1; i < len(s.glyphs); i++ {
		gaps = append(gaps, (s.glyphs[i].x0-s.glyphs[i-1].x1)/s.size)
	}
	usual := 0.
	if len(gaps) >= 4 {
		usual = max(0, quantile(gaps, 0.25))
	}
	for i, gap := range gaps {
		g := &s.glyphs[i+1]
		g.space = g.space && (usual < 2*wordGap || gap > usual+wordGap) || gap > usual+wordGap
	}
}

// quantile is the value below which the share q of vs lies.
func quantile(vs []float64, q float64) float64 {
	if len(vs) == 0 {
		return 0
	}
	vs = slices.Sorted(slices.Values(vs))
	return vs[int(q*float64(len(vs)-1))]
}

// write appends the text. Marks of footnotes are left out; other raised digits become those that
// Unicode has for it.
func (s *segment) write(b *strings.Builder) {
	s.space()
	for i := 0; i < len(s.glyphs); i++ {
		g := s.glyphs[i]
		if g.raised {
			end := i
			for end < len(s.glyphs) && s.glyphs[end].raised {
				end++
			}
			b.WriteString(raisedText(s.glyphs[i:end], b.String()))
			i = end - 1
			continue
		}
		if g.space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(g.text)
	}
}

// units are the words whose raised digits belong to them. The longest comes with its number.
var units = []string{"m", "km", "cm", "mm", "ft", "mi", "s", "in"}

const longestUnit = 20

// raisedText is what raised glyphs say after the text before them.
func raisedText(gs []glyph, before string) string {
	var b strings.Builder
	for _, g := range gs {
		b.WriteString(g.text)
	}
	t := b.String()
	if strings.IndexFunc(t, func(r rune) bool { return !unicode.IsDigit(r) && !strings.ContainsRune("*†‡§,–-[]() ", r) }) >= 0 {
		return t // the ending of "1st", or a word
	}
	before = before[max(0, len(before)-longestUnit):]
	word := before[strings.LastIndexAny(before, " \n")+1:]
	last := strings.TrimLeftFunc(word, func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == ',' })
	if t == "" || !(slices.Contains(units, last) || last == "" && word != "") {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if i := strings.IndexRune("0123456789-", r); i >= 0 {
			return []rune("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")[i]
		}
		return r
	}, t)
}
