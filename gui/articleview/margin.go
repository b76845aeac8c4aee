//go:build !headless

package articleview

import (
	"image/color"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// The tone mark, in units: a bar left of the column and a sign left of the bar.
const (
	barGap   float32 = 18 // from the column to the bar's left edge
	barWide  float32 = 4
	barThin  float32 = 2  // of a neutral paragraph
	signGap  float32 = 33 // from the column to the sign's middle
	signArm  float32 = 4.5
	signLine float32 = 2
)

// tone draws block i's margin mark. The bar's strength tells how far the tone is from 0; the
// sign tells its direction without colour.
func (b *brush) tone(i int) {
	mark := b.flow.blocks[i].Mark
	kind := mark.sign()
	if kind == noSign {
		return
	}
	c := b.toneColour(kind)
	strength := 0.45 + 0.55*min(1, math.Abs(mark.Value))
	wide := barWide
	if kind == neutralSign {
		wide, strength = barThin, 0.6
	}
	cell := &b.flow.cells[i]
	line := b.flow.rules[cell.role].line
	face := b.faces[cell.role]
	// From the first line's capitals to the last line's baseline, like the text itself.
	top := b.flow.tops[i] + (line-face.height)/2 + face.baseline - 0.72*face.size
	end := b.flow.tops[i] + cell.height - (line-face.height)/2 - face.height + face.baseline
	x := b.snap(b.columns.left - barGap)
	r := b.sheet.rect(x, b.snap(top), b.hair(wide), b.snap(end-top), faded(c, uint8(255*strength)))
	r.CornerRadius = wide / 2
	b.sign(kind, b.columns.left-signGap, top+0.36*face.size, c)
}

func (b *brush) toneColour(k sign) color.NRGBA {
	switch k {
	case plusSign:
		return b.colours.plus
	case minusSign:
		return b.colours.minus
	}
	return b.colours.middle
}

// sign draws +, −, a dot or ± around (x, y), of rectangles, which stay sharp.
func (b *brush) sign(k sign, x, y float32, c color.NRGBA) {
	thick := b.hair(signLine)
	bar := func(x, y, arm float32) {
		b.sheet.rect(b.snap(x-arm), b.snap(y-thick/2), b.snap(2*arm), thick, c)
	}
	post := func(x, y, arm float32) {
		b.sheet.rect(b.snap(x-thick/2), b.snap(y-arm), thick, b.snap(2*arm), c)
	}
	switch k {
	case plusSign:
		bar(x, y, signArm)
		post(x, y, signArm)
	case minusSign:
		bar(x, y, signArm)
	case neutralSign:
		b.sheet.rect(b.snap(x-thick), b.snap(y-thick), b.snap(2*thick), b.snap(2*thick), c)
	case mixedSign:
		bar(x, y-2, signArm)
		post(x, y-2, signArm)
		bar(x, y+signArm+2, signArm)
	}
}

// Notes are set small, but not below noteMin units.
const (
	noteSize   float32 = 0.75
	noteMin    float32 = 11
	noteSwatch float32 = 3
	noteIndent float32 = 9
)

// noteReach is how far above the view lines are still looked at for their notes, in units: a
// note may stand well below its line when others are in its way.
const noteReach float32 = 160

// jotting is what is to be written beside a line.
type jotting struct {
	id, words string
	colour    color.NRGBA
	faded     bool
}

// notes writes, beside s, the speakers of the quotes that begin there and the labels of the
// underlined words. Where notes would touch they move down.
func (b *brush) notes(s spot) {
	if b.columns.notes <= 0 {
		return
	}
	face := b.noteFace()
	step := b.snap(face.height)
	y := max(b.snap(s.textY+s.face.baseline-face.baseline), b.noteY)
	x := b.snap(b.columns.left + b.columns.width + noteGap)
	for n, j := range b.jottings(s) {
		ink := b.colours.legible(j.colour)
		if j.faded {
			ink = mix(b.colours.paper, ink, 2*fades)
		}
		words, width := b.fitNote(j.words, face)
		b.sheet.rect(x, y+3, b.hair(noteSwatch), step-6, ink).CornerRadius = noteSwatch / 2
		b.sheet.text(textKey{s.block, s.line, -1 - n}, words, b.snap(x+noteIndent), y, width, face, ink)
		b.sheet.notes = append(b.sheet.notes, note{
			id: j.id, block: s.block, at: fyne.NewPos(x, y), size: fyne.NewSize(noteIndent+width, step),
		})
		y += step
		b.noteY = y
	}
}

func (b *brush) noteFace() typeface {
	t := typeface{size: max(noteMin, noteSize*b.size)}
	box, base := fyne.CurrentApp().Driver().RenderedTextSize("Hg", t.size, t.style, nil)
	t.height, t.baseline = box.Height, base
	return t
}

func (b *brush) jottings(s spot) []jotting {
	var out []jotting
	base := b.flow.blocks[s.block].Start
	starts := func(off int) bool { return off >= base+int(s.l.start) && off < base+int(s.l.next) }
	for _, k := range b.marks.on[s.block] {
		h := &b.marks.all[k]
		if h.Tag == "" || !starts(h.Start) || len(out) > 0 && out[len(out)-1].words == h.Tag {
			continue
		}
		out = append(out, jotting{
			id: h.ID, words: h.Tag, colour: solid(h.Colour),
			faded: h.ID != b.picked && b.dimmed != nil && b.dimmed(h.ID),
		})
	}
	for _, k := range b.lines.in(s.block) {
		if l := b.lines.all[k]; l.Label != "" && starts(l.Start) {
			out = append(out, jotting{words: l.Label, colour: b.lines.colours[k]})
		}
	}
	return out
}

// fitNote cuts words to the margin: whole, with an ellipsis, or to initials where the margin
// is narrow.
func (b *brush) fitNote(words string, face typeface) (string, float32) {
	words = strings.ReplaceAll(words, "\u2212", "\u2013") // Fyne's own font has no minus sign
	measure := func(s string) float32 { return fyne.MeasureText(s, face.size, face.style).Width }
	room := b.columns.notes - noteIndent
	if w := measure(words); w <= room {
		return words, w
	}
	if !b.columns.wide {
		s := initials(words)
		return s, measure(s)
	}
	for cut := words; cut != ""; {
		_, n := utf8.DecodeLastRuneInString(cut)
		cut = cut[:len(cut)-n]
		if s := strings.TrimRight(cut, " ,.") + "…"; measure(s) <= room {
			return s, measure(s)
		}
	}
	return "", 0
}

// initials are the first letters of the first and the last word that have any.
func initials(s string) string {
	var first, last rune
	for _, w := range strings.Fields(s) {
		i := strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
		if i < 0 {
			continue
		}
		r, _ := utf8.DecodeRuneInString(w[i:])
		if first == 0 {
			first = unicode.ToUpper(r)
		} else {
			last = unicode.ToUpper(r)
		}
	}
	return strings.Trim(string([]rune{first, last}), "\x00")
}
