package charset

import (
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/encoding"
)

// wide tells UTF-16 without a byte order mark, nil when data is in something else. In the right order of
// bytes nearly all units are letters or punctuation, spaces and full stops among them; in the wrong one
// many are not, since the low bytes run through all blocks of Unicode.
func wide(data []byte) (encoding.Encoding, string) {
	head := data[:min(len(data), 8<<10)&^1]
	if len(head) < 4 {
		return nil, ""
	}
	le, leSigns := sense(head, 1)
	be, beSigns := sense(head, 0)
	switch {
	case le >= sensible && leSigns > 0 && le > be+clearly:
		return littleEndian, "utf-16le"
	case be >= sensible && beSigns > 0 && be > le+clearly:
		return bigEndian, "utf-16be"
	}
	return nil, ""
}

const (
	sensible = 0.9 // share of units that a text has at least
	clearly  = 0.2 // by how much the right order is better
)

// sense is which share of the units of data, with the high byte at place 0 or 1 of each, a text could
// have, and how many are signs that no other encoding has at such a place: ASCII or a Chinese comma or full stop.
func sense(data []byte, high int) (share float64, signs int) {
	good := 0
	for i := 0; i < len(data); i += 2 {
		switch u := rune(data[i+high])<<8 | rune(data[i+1-high]); {
		case u >= ' ' && u < 0x7F, u == '\n', u == '\r', u == '\t', u == '、', u == '。', u == '，':
			good++
			signs++
		case unicode.In(u, scripts...), utf16.IsSurrogate(u),
			u > 0xA0 && u < 0xC0, u >= 0x2010 && u <= 0x203A, u >= 0x3000 && u < 0x3020, u >= 0xFF00 && u < 0xFFF0: // punctuation
			good++
		}
	}
	return float64(good) * 2 / float64(len(data)), signs
}

// scripts are those of news; the rare ideographs of the extensions are left out.
var scripts = []*unicode.RangeTable{
	unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Arabic, unicode.Hebrew, unicode.Devanagari, unicode.Thai,
	unicode.Armenian, unicode.Georgian,
	unicode.Hiragana, unicode.Katakana, unicode.Hangul, {R16: []unicode.Range16{{Lo: 0x4E00, Hi: 0x9FFF, Stride: 1}}},
}
