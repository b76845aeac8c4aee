package chart

import (
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// em is the size that text is shaped at; widths and places scale from it.
const em = 1000

// typesetter measures and shapes text. It keeps what it has shaped and is not safe for
// concurrent use.
type typesetter struct {
	regular, bold faceList
	shaper        shaping.HarfbuzzShaper
	segmenter     shaping.Segmenter
	wrapper       shaping.LineWrapper
	lines         map[lineKey]line
	outlines      map[glyphKey][]opentype.Segment
}

type lineKey struct {
	text string
	bold bool
}

type glyphKey struct {
	face *font.Face
	id   font.GID
}

// line is shaped text. Places and the width are for a size of em.
type line struct {
	glyphs  []glyph
	width   float64
	missing int // letters that no font has, drawn as boxes
}

type glyph struct {
	face    *font.Face
	id      font.GID
	x, y    float64 // of its origin; y up from the baseline
	advance float64
	missing bool
}

// faceList gives each letter the first face that has it, then one of a font that is found for it, or
// the first of all.
type faceList struct {
	faces []*font.Face
	found *[]*font.Face // so far, the same for all lists
	find  func(rune) *font.Font
}

// ResolveFace implements shaping.Fontmap.
func (l faceList) ResolveFace(r rune) *font.Face {
	for _, list := range [][]*font.Face{l.faces, *l.found} {
		for _, f := range list {
			if _, ok := f.NominalGlyph(r); ok {
				return f
			}
		}
	}
	if l.find != nil && !unicode.In(r, unicode.Cf, unicode.Variation_Selector) {
		if f := l.find(r); f != nil {
			face := font.NewFace(f)
			*l.found = append(*l.found, face)
			return face
		}
	}
	return l.faces[0]
}

func newTypesetter(find func(rune) *font.Font) *typesetter {
	b := builtin()
	t := &typesetter{lines: map[lineKey]line{}, outlines: map[glyphKey][]opentype.Segment{}}
	bold, rest, found := font.NewFace(b.bold), []*font.Face{font.NewFace(b.regular), font.NewFace(b.serif), font.NewFace(b.mono)}, new([]*font.Face)
	t.regular, t.bold = faceList{rest, found, find}, faceList{append([]*font.Face{bold}, rest...), found, find}
	t.shaper.SetFontCacheSize(12)
	return t
}

// shape lays out s on one line, in visual order.
func (t *typesetter) shape(s string, bold bool) line {
	key := lineKey{s, bold}
	if l, ok := t.lines[key]; ok {
		return l
	}
	faces := t.regular
	if bold {
		faces = t.bold
	}
	l := t.place(t.runs([]rune(s), faces))
	t.lines[key] = l
	return l
}

func (t *typesetter) runs(text []rune, faces faceList) []shaping.Output {
	in := shaping.Input{Text: text, RunEnd: len(text), Face: faces.faces[0], Size: fixed.I(em), Direction: di.DirectionLTR}
	var outs []shaping.Output
	turned := false
	for _, run := range t.segmenter.Split(in, faces) {
		outs = append(outs, t.shaper.Shape(run))
		turned = turned || run.Direction == di.DirectionRTL
	}
	if !turned {
		return outs
	}
	lines, _ := t.wrapper.WrapParagraph(shaping.WrapConfig{Direction: di.DirectionLTR}, 1<<24, text, shaping.NewSliceIterator(outs))
	if len(lines) != 1 {
		return outs
	}
	outs = slices.Clone([]shaping.Output(lines[0]))
	slices.SortStableFunc(outs, func(a, b shaping.Output) int { return int(a.VisualIndex - b.VisualIndex) })
	return outs
}

func (t *typesetter) place(runs []shaping.Output) line {
	var l line
	for _, run := range runs {
		for _, g := range run.Glyphs {
			p := glyph{face: run.Face, id: g.GlyphID, advance: float(g.Advance), missing: g.GlyphID == 0}
			if p.missing {
				p.advance = 0.6 * em
				l.missing++
			}
			p.x, p.y = l.width+float(g.XOffset), float(g.YOffset)
			l.glyphs = append(l.glyphs, p)
			l.width += p.advance
		}
	}
	return l
}

func float(v fixed.Int26_6) float64 { return float64(v) / 64 }

// outline is the shape of a glyph in font units, y up.
func (t *typesetter) outline(g glyph) []opentype.Segment {
	key := glyphKey{g.face, g.id}
	s, ok := t.outlines[key]
	if !ok {
		o, _ := g.face.GlyphDataOutline(g.id)
		s = o.Segments
		t.outlines[key] = s
	}
	return s
}

func (t *typesetter) width(s string, f style) float64 {
	return t.shape(s, f.bold).width * f.size / em
}

// elide shortens s to fit into width, between letters as a reader sees them, and ends it with an
// ellipsis; "" when not even one letter fits.
func (t *typesetter) elide(s string, f style, width float64) string {
	if t.width(s, f) <= width {
		return s
	}
	cuts := letterEnds(s)
	lo, hi := 0, len(cuts) // the longest cuts[:lo] that fits
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if t.width(ellipsis(s[:cuts[mid-1]]), f) <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	if lo == 0 {
		return ""
	}
	return ellipsis(s[:cuts[lo-1]])
}

func ellipsis(s string) string { return strings.TrimRight(s, " ,;:.·–-") + "…" }

// letterEnds are the byte offsets at which the letters (grapheme clusters) of s end.
func letterEnds(s string) []int {
	var seg segmenter.Segmenter
	if err := seg.InitWithString(s); err != nil {
		return nil
	}
	var ends []int
	for it := seg.GraphemeIterator(); it.Next(); {
		g := it.Grapheme()
		ends = append(ends, g.OffsetInBytes+g.LengthInBytes)
	}
	return ends
}

// wrap breaks s at spaces, but not at U+00A0, into at most n lines of the width; the last is elided.
func (t *typesetter) wrap(s string, f style, width float64, n int) []string {
	var lines []string
	words, space := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' }), t.width(" ", f)
	for len(words) > 0 {
		k, x := 1, t.width(words[0], f)
		for k < len(words) && x+space+t.width(words[k], f) <= width {
			x += space + t.width(words[k], f)
			k++
		}
		if len(lines) == n-1 {
			k = len(words)
		}
		if l := t.elide(strings.Join(words[:k], " "), f, width); l != "" {
			lines = append(lines, l)
		}
		words = words[k:]
	}
	return lines
}
