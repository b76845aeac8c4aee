// Package language tells what language a text is in, with care that English is never taken for
// another one.
package language

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"
)

const (
	fewest  = 20      // words that tell a language
	excerpt = 4 << 10 // how many bytes from the start are compared with profiles of languages
	ideas   = 2       // ideographs or kana that make a word
	english = 0.10    // share of function words from which a text is English: English prose has 0.2 to 0.35
	foreign = 0.04    // share below which it can be foreign: other languages have up to 0.02
	running = 0.5     // share of words in small letters below which it is a list of names rather than a text
	likely  = 0.8     // confidence of whatlanggo from which its finding counts
)

// Of is the language of t as an ISO 639-1 code (639-3 where there is none), and whether that is
// sure; "" and false when t is too short or too odd to tell. All of t is read for English words, but
// only its beginning is compared with other languages.
func Of(t string) (code string, sure bool) {
	c := count(t)
	switch {
	case c.words < fewest:
		return "", false
	case float64(c.function) >= english*float64(c.words):
		return "en", true
	case c.latin*2 > c.letters && (float64(c.function) > foreign*float64(c.words) || float64(c.small) < running*float64(c.words)):
		return "", false
	}
	head := strings.ToLower(beginning(t))
	x := whatlanggo.Detect(head)
	if near := twins[x.Lang]; near != nil && x.Confidence > 0 && x.Confidence < likely {
		x = whatlanggo.DetectWithOptions(head, whatlanggo.Options{Blacklist: near})
	}
	if x.Lang < 0 || x.Lang == whatlanggo.Eng || x.Confidence < likely {
		return "", false
	}
	return codeOf(x.Lang), true
}

// twins are languages so near to another one that a text is hardly surely in one of them, though surely in
// no other.
var twins = map[whatlanggo.Lang]map[whatlanggo.Lang]bool{
	whatlanggo.Dan: {whatlanggo.Nob: true, whatlanggo.Nno: true},
	whatlanggo.Nob: {whatlanggo.Dan: true, whatlanggo.Nno: true},
	whatlanggo.Nno: {whatlanggo.Dan: true, whatlanggo.Nob: true},
}

// beginning is the first bytes of t, whole letters.
func beginning(t string) string {
	if len(t) <= excerpt {
		return t
	}
	n := excerpt
	for n > 0 && !utf8.RuneStart(t[n]) {
		n--
	}
	return t[:n]
}

// counts are of a text's words and letters.
type counts struct {
	words, function, small int // all, English function words, those that begin with a small letter
	letters, latin         int
}

func count(t string) counts {
	var c counts
	unspaced := 0
	for w := range strings.FieldsFuncSeq(t, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\u00AD' }) {
		c.words++
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsLower(first) {
			c.small++
		}
		if len(w) <= longest && functionWords[strings.ToLower(w)] {
			c.function++
		}
		for _, r := range w {
			c.letters++
			switch {
			case r < utf8.RuneSelf || unicode.Is(unicode.Latin, r):
				c.latin++
			case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
				unspaced++
			}
		}
	}
	c.words += unspaced / ideas
	return c
}

// functionWords are English words that stand all over English texts and hardly ever in those of
// other languages. So "in", "a", "is", "was" and "for" are left out.
var functionWords = func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(`the of and that with this from are were been have had which they their would will
		said but not by it its his who she you your our has than then there these those when where what could should about
		after before because into over more only also other such any may can must do did does how while through`) {
		m[w] = true
	}
	return m
}()

const longest = len("through")

// codeOf is the code of l.
func codeOf(l whatlanggo.Lang) string {
	switch l {
	case whatlanggo.Nno, whatlanggo.Nob:
		return "no"
	case whatlanggo.Pes:
		return "fa"
	}
	if c := l.Iso6391(); c != "" {
		return c
	}
	return l.Iso6393()
}

// Name is the English name of the language with the given code, the code itself when there is none.
func Name(code string) string {
	switch code {
	case "no":
		return "Norwegian"
	case "zh":
		return "Chinese"
	}
	for l := range whatlanggo.Zul + 1 {
		if codeOf(l) == code {
			return l.String()
		}
	}
	return code
}
