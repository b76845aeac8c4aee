// Package charset turns the bytes of a text in any encoding into UTF-8.
package charset

import (
	"bytes"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	utf "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// How is how a text was decoded.
type How struct {
	Name    string // of the encoding, as web standards write it: "windows-1250"
	Guessed bool   // nothing names the encoding: it is the one that makes most sense of the bytes
}

var errBinary = errors.New("is a binary file, not a text")

// Decode gives the text of data as valid UTF-8 with LF line ends and no byte order mark. declared is
// the encoding that a server or a mail names for it, or "". What tells the encoding, the first of
//
//	a byte order mark · the pattern of UTF-16 · UTF-8 that is valid to the end, or but for a few
//	bytes · what is declared · what the head of a page declares · the letters that come out
//
// Declarations come after UTF-8, since many name an encoding that the text is not in. Bytes that
// mean nothing become U+FFFD. It fails on data that is not a text.
func Decode(data []byte, declared string, isHTML bool) (t string, how How, err error) {
	data, e, how := choose(data, declared, isHTML)
	if e != nil {
		if data, err = e.NewDecoder().Bytes(data); err != nil {
			return "", How{}, errBinary
		}
	}
	if binary(data) || e != nil && senseless(data) {
		return "", How{}, errBinary
	}
	t = strings.TrimPrefix(strings.ToValidUTF8(string(data), "\uFFFD"), "\uFEFF")
	return lineEnds(t), how, nil
}

// choose tells the encoding of data, nil for UTF-8, and cuts off the byte order mark.
func choose(data []byte, declared string, isHTML bool) ([]byte, encoding.Encoding, How) {
	for _, m := range marks {
		if rest, ok := bytes.CutPrefix(data, []byte(m.mark)); ok {
			return rest, m.e, How{Name: m.name}
		}
	}
	// Latin letters in UTF-16 are valid UTF-8 with zeros between them.
	valid := mostlyUTF8(data)
	if !valid || bytes.IndexByte(data, 0) >= 0 {
		if e, name := wide(data); e != nil {
			return data, e, How{Name: name}
		}
	}
	if valid {
		if bytes.Contains(data, []byte("\x1B$")) {
			return data, japanese.ISO2022JP, How{Name: "iso-2022-jp"}
		}
		return data, nil, How{Name: "utf-8"}
	}
	for _, label := range []string{declared, headLabel(data, isHTML)} {
		if e, name := named(label); e != nil && fits(data, e) {
			return data, e, How{Name: name}
		}
	}
	e, name := guess(data)
	return data, e, How{Name: name, Guessed: true}
}

// marks are the byte order marks. Those of UTF-32 come first, as one begins with that of UTF-16.
var marks = []struct {
	mark, name string
	e          encoding.Encoding
}{
	{"\xFF\xFE\x00\x00", "utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{"\x00\x00\xFE\xFF", "utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{"\xEF\xBB\xBF", "utf-8", nil},
	{"\xFF\xFE", "utf-16le", littleEndian},
	{"\xFE\xFF", "utf-16be", bigEndian},
}

var (
	littleEndian = utf.UTF16(utf.LittleEndian, utf.IgnoreBOM)
	bigEndian    = utf.UTF16(utf.BigEndian, utf.IgnoreBOM)
)

// mostlyUTF8 reports whether data is UTF-8, maybe cut off in a letter or with a stray byte here and
// there. In other encodings letters seldom come out as a sequence of UTF-8, and then beside many that do not.
func mostlyUTF8(data []byte) bool {
	if utf8.Valid(data) {
		return true
	}
	good, bad := 0, 0 // bytes that go on a sequence, bytes that are no part of one
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case n > 1:
			good += n - 1
		case r == utf8.RuneError && len(data) < utf8.UTFMax && !utf8.FullRune(data):
			return bad*2 <= good && good > 0
		case r == utf8.RuneError:
			bad++
		}
		data = data[n:]
	}
	return bad*2 <= good
}

// binary reports whether data has a zero byte, or more control characters than the odd one
// that slips into a text: over one in a hundred bytes.
func binary(data []byte) bool {
	n := 0
	for _, b := range data {
		if b == 0 {
			return true
		}
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' || b == 0x7F {
			n++
		}
	}
	return n*100 > len(data)
}

// senseless reports whether t, as decoded, has more that no text has than a broken one may: over one
// in twenty.
func senseless(t []byte) bool {
	bad, n := 0, 0
	for i := 0; i < len(t) && i < sampleSize; n++ {
		r, size := utf8.DecodeRune(t[i:])
		if i += size; r == utf8.RuneError || !unicode.IsGraphic(r) && !unicode.In(r, unicode.Cc, unicode.Cf, unicode.Z) {
			bad++
		}
	}
	return bad*20 > n+20
}

// lineEnds makes CRLF and a CR alone LF.
func lineEnds(t string) string {
	if strings.IndexByte(t, '\r') < 0 {
		return t
	}
	return strings.ReplaceAll(strings.ReplaceAll(t, "\r\n", "\n"), "\r", "\n")
}
