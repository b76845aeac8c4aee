package rtf

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// symbols stands for the code page of fonts that hold pictures, not letters.
const symbols = -1

// codePages are the encodings by the numbers of Windows. All others are read as 1252.
var codePages = map[int]encoding.Encoding{
	437: charmap.CodePage437, 850: charmap.CodePage850, 852: charmap.CodePage852, 855: charmap.CodePage855,
	858: charmap.CodePage858, 866: charmap.CodePage866, 874: charmap.Windows874,
	932: japanese.ShiftJIS, 936: simplifiedchinese.GB18030, 949: korean.EUCKR, 950: traditionalchinese.Big5,
	1250: charmap.Windows1250, 1251: charmap.Windows1251, 1252: charmap.Windows1252, 1253: charmap.Windows1253,
	1254: charmap.Windows1254, 1255: charmap.Windows1255, 1256: charmap.Windows1256, 1257: charmap.Windows1257,
	1258: charmap.Windows1258, 10000: charmap.Macintosh, 10007: charmap.MacintoshCyrillic, 65001: encoding.Nop,
}

// fontPages are the code pages by the numbers that a font table has for character sets. 0 and 1 are
// not among them: they leave it to the document, as programs other than Word rely on.
var fontPages = map[int]int{
	2: symbols, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256,
	186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}

// decode gives the text of bytes in a code page. Some programs write UTF-8 where the format allows
// ASCII only; raw says that none of the bytes beyond ASCII were written as \'hh.
func decode(b []byte, codePage int, raw bool) string {
	e := codePages[codePage]
	switch {
	case ascii(b), raw && utf8.Valid(b):
		return string(b)
	case codePage == symbols:
		return pictures(b)
	case e == nil:
		e = charmap.Windows1252
	}
	t, err := e.NewDecoder().Bytes(b)
	if err != nil {
		t = b
	}
	return strings.ToValidUTF8(string(t), "\uFFFD")
}

// pictures gives what can be read of bytes in a font of symbols: letters that programs write in one by
// mistake, and bullets.
func pictures(b []byte) string {
	return strings.ToValidUTF8(string(bytes.ReplaceAll(b, []byte("\xB7"), []byte("•"))), "")
}

func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
