package font

import (
	"strings"

	"golang.org/x/text/encoding/charmap"

	"standpoint/analysis/load/internal/pdf/object"
)

// letters are what the codes of a simple font stand for (9.6.6): a base encoding, and differences to it.
func letters(f *object.File, d object.Dict, name string) *[256]string {
	enc := f.Get(d["Encoding"])
	base, _ := enc.(object.Name)
	diff, _ := enc.(object.Dict)
	if diff != nil {
		base = object.As[object.Name](f, diff["BaseEncoding"])
	}
	t := *baseEncoding(base, name)
	if object.As[object.Name](f, d["Subtype"]) == "Type3" && f.Dict(enc) == nil || d == nil {
		t = [256]string{} // glyphs drawn by hand, or no font at all
	}
	code := 0
	for _, v := range object.As[object.Array](f, diff["Differences"]) {
		switch v := f.Get(v).(type) {
		case int:
			code = v
		case object.Name:
			if code >= 0 && code < 256 {
				t[code] = glyphText(string(v))
			}
			code++
		}
	}
	for i := range t {
		if t[i] == "" {
			t[i] = Unknown
		}
	}
	return &t
}

var (
	winAnsi  = table(charmap.Windows1252)
	macRoman = table(charmap.Macintosh)
	standard = standardEncoding()
	symbol   = symbolEncoding()
	dingbats = [256]string{' ': " ", 0x6C: "•", 0x6E: "▪", 0xA7: "▪", 0xD8: "➢", 0xFC: "✓"}
)

// baseEncoding is the encoding of that name, and without one that of the font: that of Windows has
// all letters of ASCII that the standard encoding has, and more, so it serves for unknown fonts.
func baseEncoding(base object.Name, font string) *[256]string {
	font = strings.ToLower(font)
	switch {
	case strings.Contains(font, "dingbats"), strings.Contains(font, "wingdings"):
		return &dingbats
	case strings.Contains(font, "symbol"):
		return &symbol
	case base == "MacRomanEncoding":
		return &macRoman
	case base == "StandardEncoding":
		return &standard
	}
	return &winAnsi
}

func table(m *charmap.Charmap) (t [256]string) {
	for i := ' '; i < 256; i++ {
		if r := m.DecodeByte(byte(i)); r != '\uFFFD' {
			t[i] = string(r)
		}
	}
	return t
}

// standardEncoding is Table D.2, column STD: ASCII with curly quotes, and what is above 160.
func standardEncoding() (t [256]string) {
	for i := ' '; i < 127; i++ {
		t[i] = string(i)
	}
	t['\''], t['`'] = "’", "‘"
	i := 0xA1
	for _, r := range "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\x00–†‡·\x00¶•‚„”»…‰\x00¿\x00`´ˆ˜¯˘˙¨\x00˚¸\x00˝˛ˇ—" {
		if r != 0 {
			t[i] = string(r)
		}
		i++
	}
	for code, s := range map[int]string{0xE1: "Æ", 0xE3: "ª", 0xE8: "Ł", 0xE9: "Ø", 0xEA: "Œ", 0xEB: "º",
		0xF1: "æ", 0xF5: "ı", 0xF8: "ł", 0xF9: "ø", 0xFA: "œ", 0xFB: "ß"} {
		t[code] = s
	}
	return t
}

// symbolEncoding is what text is written with in the font Symbol: Greek letters and bullets.
func symbolEncoding() (t [256]string) {
	for i := ' '; i < 'A'; i++ {
		t[i] = string(i)
	}
	for i, s := range map[rune]string{'A': "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", 'a': "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"} {
		for _, r := range s {
			t[i] = string(r)
			i++
		}
	}
	t[0xA3], t[0xB0], t[0xB1], t[0xB3], t[0xB4], t[0xB7] = "≤", "°", "±", "≥", "×", "•"
	return t
}

// DocText is a string of the document, not of a page, as text: PDFDocEncoding (D.2), which is Latin-1 but for some.
func DocText(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		switch {
		case c >= 0x80 && c <= 0x9E:
			b.WriteRune([]rune("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž")[c-0x80])
		case c == 0xA0:
			b.WriteRune('€')
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}
