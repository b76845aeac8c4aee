// Package font tells which letters the codes in a PDF's strings stand for, and how wide they are.
// What a font draws is not looked at: a font that does not say in words what its glyphs mean
// gives Unknown for them.
package font

import (
	"iter"
	"strings"
	"unicode"

	"standpoint/analysis/load/internal/pdf/object"
)

// Unknown is the text of a glyph of which nobody can say which letter it is.
const Unknown = "\uFFFD"

// Font is a font of a PDF.
type Font struct {
	Bold bool

	unicode  *charMap // ToUnicode, or nil
	letters  *[256]string
	codes    *charMap // how strings are cut into codes in fonts of many letters; nil in others
	utf16    bool     // the codes are UTF-16
	widths   widths
	perUnit  float64 // of a width, in text space
	standard func(letter string) float64
}

// Glyph is one code of a string.
type Glyph struct {
	Text  string
	Width float64 // in sizes of the font
	Space bool    // word spacing is added
}

// New reads a font. One that is missing has unknown letters of a usual width.
func New(f *object.File, v object.Value) *Font {
	d := f.Dict(v)
	name := string(object.As[object.Name](f, d["BaseFont"]))
	t := &Font{perUnit: 1. / 1000, Bold: isBold(name)}
	if s := object.As[*object.Stream](f, d["ToUnicode"]); s != nil {
		t.unicode = readMap(f, s)
	}
	if object.As[object.Name](f, d["Subtype"]) == "Type0" {
		t.composite(f, d)
		return t
	}
	descriptor := f.Dict(d["FontDescriptor"])
	t.Bold = t.Bold || heavy(f, descriptor)
	t.letters = letters(f, d, name)
	t.widths.simple(f, d, f.Number(descriptor["MissingWidth"]))
	if m := f.Numbers(d["FontMatrix"]); len(m) == 6 && m[0] != 0 {
		t.perUnit = m[0]
	}
	if len(t.widths.of) == 0 {
		t.standard = standardWidths(name)
	}
	return t
}

// composite reads a font of many letters, whose codes have one to four bytes.
func (t *Font) composite(f *object.File, d object.Dict) {
	under := object.Dict{}
	if a := object.As[object.Array](f, d["DescendantFonts"]); len(a) > 0 {
		under = f.Dict(a[0])
	}
	t.Bold = t.Bold || heavy(f, f.Dict(under["FontDescriptor"]))
	t.widths.composite(f, under)
	switch enc := f.Get(d["Encoding"]).(type) {
	case *object.Stream:
		t.codes = readMap(f, enc)
	case object.Name:
		t.utf16 = strings.Contains(string(enc), "UCS2") || strings.Contains(string(enc), "UTF16")
	}
	if t.codes == nil || len(t.codes.spaces) == 0 {
		t.codes = twoBytes
	}
}

func isBold(name string) bool {
	name = strings.ToLower(name)
	for _, w := range []string{"bold", "black", "heavy", "demi", "-bd"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// heavy reports whether a font says of itself that it is bold (Tables 122 and 123).
func heavy(f *object.File, descriptor object.Dict) bool {
	const forceBold = 1 << 18
	return f.Int(descriptor["Flags"])&forceBold != 0 || f.Int(descriptor["FontWeight"]) >= 600
}

// Glyphs are the glyphs that s shows.
func (t *Font) Glyphs(s object.String) iter.Seq[Glyph] {
	return func(yield func(Glyph) bool) {
		for len(s) > 0 {
			n := 1
			if t.codes != nil {
				n = t.codes.length(string(s))
			}
			if !yield(t.glyph(string(s[:n]))) {
				return
			}
			s = s[n:]
		}
	}
}

func (t *Font) glyph(code string) Glyph {
	number := uint32(0)
	for _, c := range []byte(code) {
		number = number<<8 | uint32(c)
	}
	g := Glyph{Text: t.text(number, len(code)), Space: code == " "}
	if t.codes != nil {
		g.Width = t.widths.width(t.codes.cid(number)) * t.perUnit
	} else if t.standard != nil {
		g.Width = t.standard(g.Text)
	} else {
		g.Width = t.widths.width(number) * t.perUnit
	}
	return g
}

// text asks the map that was made for it first; a font that was cut down to the letters in use
// often has one and nothing else that is true.
func (t *Font) text(code uint32, size int) string {
	if s, ok := t.unicode.text(code); ok && known(s) {
		return s
	}
	switch {
	case t.letters != nil:
		return t.letters[byte(code)]
	case t.utf16 && size == 2 && (code < 0xD800 || code > 0xDFFF):
		return string(rune(code))
	}
	return Unknown
}

// known reports whether s has a meaning. Writers that do not know a letter give a number of the private
// area or a control character.
func known(s string) bool {
	for _, r := range s {
		if unicode.Is(unicode.Co, r) || unicode.IsControl(r) && !unicode.IsSpace(r) || r == unicode.ReplacementChar {
			return false
		}
	}
	return true
}
