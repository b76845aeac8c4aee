package publish

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/text/unicode/bidi"
)

// letters is the font that tells which letters can be printed; the others have the same.
var letters = sync.OnceValue(func() *sfnt.Font {
	f, err := sfnt.Parse(liberationsansregular.TTF)
	if err != nil {
		panic("publish: built-in font: " + err.Error()) // the program was built wrong
	}
	return f
})

// printable is s without what has no shape at all, such as joiners. A letter that the fonts do not
// have stays, so that it can be copied out, and is drawn as a box; one beyond the 65,536 that the
// PDF's fonts can number becomes U+FFFD, which is drawn as a box too.
func (p *pen) printable(s string) string {
	var buf sfnt.Buffer
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cf, unicode.Variation_Selector) {
			return -1
		}
		if i, err := letters().GlyphIndex(&buf, r); i == 0 || err != nil {
			p.missing++
		}
		if r > 0xFFFF {
			return '\uFFFD'
		}
		return r
	}, s)
}

// visual is a line in the order in which it is drawn, from left to right. Package bidi finds the
// runs of one direction and leaves their order to its user (Unicode UAX 9, rule L2).
func visual(s string) string {
	var p bidi.Paragraph
	if _, err := p.SetString(s); err != nil {
		return s
	}
	o, err := p.Order()
	if err != nil || o.NumRuns() == 0 {
		return s
	}
	runs := make([]string, o.NumRuns())
	turned := make([]bool, len(runs))
	for i := range runs {
		r := o.Run(i)
		runs[i], turned[i] = r.String(), r.Direction() == bidi.RightToLeft
		if turned[i] {
			runs[i] = bidi.ReverseString(runs[i])
		}
	}
	if rightToLeft(s) {
		slices.Reverse(runs)
		return strings.Join(runs, "")
	}
	for i := 0; i < len(runs); i++ { // numbers between words from right to left belong to them
		j := i
		for turned[i] && j+2 < len(runs) && !wordy(runs[j+1]) {
			j += 2
		}
		slices.Reverse(runs[i : j+1])
		i = j
	}
	return strings.Join(runs, "")
}

// rightToLeft tells the direction of a line, which is that of its first word.
func rightToLeft(s string) bool {
	for _, r := range s {
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

// wordy reports whether s has a letter and not just numbers and signs.
func wordy(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }
