package pdf

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const softHyphen = "\u00AD"

// vocabulary is what tells whether a hyphen at the end of a line belongs to the word.
type vocabulary struct {
	words map[string]bool // those that stand whole in a line, in lower case
	// mark is the hyphen that words are broken with, and "" where none are: then a hyphen at the end of a line is that of
	// a compound.
	mark string
}

const (
	plainHyphen = "-"
	trueHyphen  = "\u2010" // browsers break words with it, and nobody types it
	fewBreaks   = 40       // of so many lines one ends in a hyphen where words are not broken
)

func isWordPart(r rune) bool { return unicode.IsLetter(r) || r == '-' || r == '’' || r == '\'' }

func newVocabulary(lines []line) vocabulary {
	v := vocabulary{words: map[string]bool{}}
	plain := 0
	for _, l := range lines {
		for w := range strings.FieldsFuncSeq(l.text, func(r rune) bool { return !isWordPart(r) }) {
			v.words[strings.ToLower(w)] = true
		}
		switch {
		case strings.HasSuffix(l.text, trueHyphen):
			v.mark = trueHyphen
		case strings.HasSuffix(l.text, plainHyphen):
			plain++
		}
	}
	if v.mark == "" && plain*fewBreaks > len(lines) {
		v.mark = plainHyphen
	}
	return v
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

var (
	// These are followed by a hyphen, or by nothing when what follows is not a word.
	prefixes = set("self well vice ill ex non half all cross high low long short full right left mid co pro anti post pre one two three four five six seven eight nine ten first second third old new")
	// These are written with a hyphen after whatever they follow.
	suffixes = set("based backed led old wing term making level style owned funded elect born held like free wide")
	// These grow together with the word that follows, though both are words.
	solid = set("some any every no with where when what who how there here under over out up down in on off through news inter after for never more further him her them your our my it day house life work air land water head hand foot back fore side gentle states sports business")
)

// link says how a line goes on in the next: what remains of its end, and what comes between them.
func (v vocabulary) link(end, next string) (rest, between string) {
	if whole, ok := strings.CutSuffix(end, softHyphen); ok {
		return whole, ""
	}
	whole := strings.TrimSuffix(strings.TrimSuffix(end, plainHyphen), trueHyphen)
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(whole)
	switch {
	case whole != end && unicode.IsLetter(last) && unicode.IsLower(first):
		if v.compound(whole, next, strings.TrimPrefix(end, whole)) {
			return whole + plainHyphen, ""
		}
		return whole, ""
	case whole != end && isAlphanumeric(last) && isAlphanumeric(first):
		return end, ""
	case strings.HasSuffix(end, "—") && !strings.HasSuffix(end, " —"):
		return end, ""
	case spaceless(last) && (spaceless(first) || strings.ContainsRune("「『", first)):
		return end, ""
	}
	return end, " "
}

func isAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// spaceless reports whether r is of a script that is written without spaces.
func spaceless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || strings.ContainsRune("。、，」』！？", r)
}

// compound reports whether the hyphen between the last word of end and the first of next stays
// when they stand in one line; mark is that hyphen. What the rest of the document does decides, then a rule.
func (v vocabulary) compound(end, next, mark string) bool {
	head := end[len(strings.TrimRightFunc(end, isWordPart)):]
	tail := strings.ToLower(next[:len(next)-len(strings.TrimLeftFunc(next, isWordPart))])
	first, _ := utf8.DecodeRuneInString(head)
	head = strings.ToLower(head)
	switch known := v.words[tail] && len(tail) > 2; {
	case v.words[head+"-"+tail]:
		return true
	case v.words[head+tail]:
		return false
	case mark != v.mark:
		return true
	case strings.Contains(head, "-"), suffixes[tail]:
		return true
	case prefixes[head]:
		return known
	case unicode.IsUpper(first):
		return known && v.words[head]
	default:
		return known && v.words[head] && len(head) > 3 && !solid[head]
	}
}
