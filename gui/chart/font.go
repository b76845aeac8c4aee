package chart

import (
	"bytes"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationmonoregular"
	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
	"github.com/go-text/typesetting/font"
)

// Cap height and the reach of letters above and below the baseline, in ems. Liberation Sans has
// capitals of 1409 and descenders of 431 units to an em of 2048; 0.76 leaves room for ascenders.
const (
	capHeight = 1409.0 / 2048
	ascent    = 0.76
	descent   = 431.0 / 2048
)

// builtin are the fonts inside the program, parsed once: Liberation Sans regular and bold, then
// Serif and Mono, which have symbols that Sans lacks.
var builtin = sync.OnceValue(func() (f struct{ regular, bold, serif, mono *font.Font }) {
	f.regular = mustParse(liberationsansregular.TTF)
	f.bold = mustParse(liberationsansbold.TTF)
	f.serif = mustParse(liberationserifregular.TTF)
	f.mono = mustParse(liberationmonoregular.TTF)
	return f
})

// mustParse panics on a font that came with the program and cannot be read: it was built wrong.
func mustParse(ttf []byte) *font.Font {
	face, err := font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		panic("chart: built-in font: " + err.Error())
	}
	return face.Font
}

// minus is U+2212, or a hyphen should the font not have it: a lost sign would turn a number round.
var minus = sync.OnceValue(func() string {
	if _, ok := builtin().regular.NominalGlyph('\u2212'); ok {
		return "\u2212"
	}
	return "-"
})
