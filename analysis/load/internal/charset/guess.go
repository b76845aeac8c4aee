package charset

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// candidates are the encodings that are guessed, the likeliest first: it is taken when others do as well.
var candidates = []struct {
	name      string
	e         encoding.Encoding
	alphabets []alphabet
}{
	{"windows-1252", charmap.Windows1252, western},
	{"windows-1250", charmap.Windows1250, central},
	{"windows-1251", charmap.Windows1251, cyrillic},
	{"iso-8859-15", charmap.ISO8859_15, western},
	{"iso-8859-2", charmap.ISO8859_2, central},
	{"koi8-r", charmap.KOI8R, cyrillic},
	{"koi8-u", charmap.KOI8U, cyrillic},
	{"ibm866", charmap.CodePage866, cyrillic},
	{"macintosh", charmap.Macintosh, western},
	{"windows-1253", charmap.Windows1253, greek},
	{"windows-1254", charmap.Windows1254, turkish},
	{"windows-1255", charmap.Windows1255, hebrew},
	{"windows-1256", charmap.Windows1256, arabic},
	{"windows-1257", charmap.Windows1257, baltic},
	{"shift_jis", japanese.ShiftJIS, japaneseLetters},
	{"euc-jp", japanese.EUCJP, japaneseLetters},
	{"euc-kr", korean.EUCKR, koreanLetters},
	{"gb18030", simplifiedchinese.GB18030, simplifiedLetters},
	{"big5", traditionalchinese.Big5, traditionalLetters},
}

// guess is the encoding in which data makes most sense.
func guess(data []byte) (encoding.Encoding, string) {
	data = excerpt(data)
	best, top := 0, -1000.0
	for i, c := range candidates {
		t, err := c.e.NewDecoder().Bytes(data)
		if err != nil {
			continue
		}
		v := view(t)
		for _, a := range c.alphabets {
			if s := v.score(a); s > top+1e-9 {
				best, top = i, s
			}
		}
	}
	return candidates[best].e, candidates[best].name
}

// excerpt is the lines of data that have more than ASCII, as far as they fit into a sample: a page
// may begin with long scripts.
func excerpt(data []byte) []byte {
	var out []byte
	for line := range bytes.Lines(data) {
		if bytes.ContainsFunc(line, func(r rune) bool { return r >= utf8.RuneSelf }) {
			out = append(out, line[:min(len(line), sampleSize-len(out))]...)
		}
		if len(out) >= sampleSize {
			break
		}
	}
	return out
}

// A look is what a decoded text has beyond ASCII.
type look struct {
	letters map[rune]int
	signs   float64 // summed weight of what is not a letter
	n       int     // letters and signs
	ascii   int     // ASCII letters beside them
}

// Weights of what is not a letter of the alphabet.
const (
	quotation = 0.8  // a sign that news has
	symbol    = -1   // another
	misplaced = -1.5 // letters that do not go together, a symbol within a word
	nothing   = -3   // a byte with no meaning, a control character
	sparse    = 0.2  // off the score of a text with few letters of a language that has many
	alone     = -1.5 // an ideograph, syllable or kana between others' letters
)

// view sums up t, whatever its language.
func view(t []byte) look {
	v := look{letters: map[rune]int{}}
	before := ' '
	for i := 0; i < len(t); {
		r, n := utf8.DecodeRune(t[i:])
		i += n
		switch {
		case r >= utf8.RuneSelf:
			after, _ := utf8.DecodeRune(t[i:])
			v.add(before, r, after)
		case r|0x20 >= 'a' && r|0x20 <= 'z':
			v.ascii++
			if before >= utf8.RuneSelf && misfit(before, r) {
				v.signs += misplaced
			}
		}
		before = r
	}
	return v
}

func (v *look) add(before, r, after rune) {
	v.n++
	switch {
	case r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Co, r):
		v.signs += nothing
	case unicode.IsLetter(r) || r == 'º':
		v.letters[unicode.ToLower(r)]++
		if misfit(before, r) {
			v.signs += misplaced
		}
		if ideographic(r) && !ideographic(before) && !ideographic(after) {
			v.signs += alone
		}
	case strings.ContainsRune(news, r):
		v.signs += quotation
		if r != '’' && unicode.IsLetter(before) && unicode.IsLetter(after) && !ideographic(before) {
			v.signs += misplaced
		}
	default:
		v.signs += symbol
	}
}

// misfit reports whether no word has b right after a: a capital after a small letter, or a letter of
// the Latin script beside one of another.
func misfit(a, b rune) bool {
	if !unicode.IsLetter(a) || !unicode.IsLetter(b) || ideographic(a) || ideographic(b) {
		return false
	}
	return unicode.IsUpper(b) && unicode.IsLower(a) || unicode.Is(unicode.Latin, a) != unicode.Is(unicode.Latin, b)
}

// news are the signs that are common in news of any language.
const news = "“”„‘’‚«»‹›–—…·•€£§°©®™¿¡‰\u00a0、。，「」『』（）：；！？・《》"

func ideographic(r rune) bool {
	return r >= 0x3041 && r <= 0x30FF || r >= 0x3400 && r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3
}

// score is how well the text fits a language: the mean weight of its letters and signs beyond
// ASCII, at most 1; less when the language would have more of them.
func (v *look) score(a alphabet) float64 {
	sum := v.signs
	for r, n := range v.letters {
		w, ok := a.weight[r]
		if !ok {
			w = a.rare
		}
		sum += w * float64(n)
	}
	score := sum / float64(max(1, v.n))
	if float64(v.n) < a.dense*float64(v.ascii) {
		score -= sparse
	}
	return score
}
