package analysis

import (
	"strings"

	"standpoint/analysis/text"
)

// The shallow grammar that the quote finder stands on: noun phrases, verb groups and clause
// ends read off the part-of-speech tags, no parse.

// words is a set of lower-case words.
type words map[string]bool

func wordSet(s string) words {
	m := words{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

var (
	temporal = wordSet(`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow
		tonight january february march april may june july august september october november december
		jan. feb. mar. apr. jun. jul. aug. sept. oct. nov. dec. morning afternoon evening night week month year
		earlier later recently then now late early ago last next this`)
	weekdays     = wordSet(`monday tuesday wednesday thursday friday saturday sunday today yesterday`)
	indefinite   = wordSet(`nobody everybody somebody anybody everyone someone anyone nothing everything something`)
	personal     = wordSet(`he she they it i we you`)
	nounPreps    = wordSet(`of in for at from with to on about against under near`)
	subordinates = wordSet(`that because although though while when if unless until since whereas as before after whether so than`)
	haveForms    = wordSet(`has have had 's 've 'd having`)
	beForms      = wordSet(`is are was were be been being 's 're 'm am`)
)

func (p *paragraph) is(i int, u ...string) bool {
	if i < 0 || i >= len(p.tags) {
		return false
	}
	for _, x := range u {
		if p.tags[i].U == x {
			return true
		}
	}
	return false
}

func (p *paragraph) low(i int) string {
	if i < 0 || i >= len(p.toks) {
		return ""
	}
	return p.toks[i].Lower
}

// finite reports whether token i is a finite verb or a modal.
func (p *paragraph) finite(i int) bool {
	if i < 0 || i >= len(p.tags) || !p.is(i, "VERB", "AUX") {
		return false
	}
	switch p.tags[i].X {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	return false
}

// hasFinite reports whether tokens [i, j) hold a finite verb.
func (p *paragraph) hasFinite(i, j int) bool {
	for ; i < j; i++ {
		if p.finite(i) {
			return true
		}
	}
	return false
}

// hasVerb reports whether tokens [i, j) hold a verb of any form.
func (p *paragraph) hasVerb(i, j int) bool {
	for ; i < j; i++ {
		if p.is(i, "VERB", "AUX") {
			return true
		}
	}
	return false
}

// nominal reports whether token i can be inside a noun phrase right of its start.
func (p *paragraph) nominal(i int) bool {
	return p.is(i, "NOUN", "PROPN", "NUM", "ADJ", "SYM") || p.is(i, "PRON") && personal[p.low(i)] ||
		i >= 0 && i < len(p.toks) && p.toks[i].Capital() && p.toks[i].Word() && !p.is(i, "ADP", "SCONJ", "AUX", "DET", "PRON", "ADV")
}

// head reports whether token i can end a noun phrase.
func (p *paragraph) head(i int) bool {
	return p.is(i, "NOUN", "PROPN") || p.is(i, "PRON") && !p.possessive(i) || p.adjectiveHead(i) || p.is(i, "ADJ", "NUM", "DET") && p.groupWord(i) ||
		i >= 0 && i < len(p.toks) && p.toks[i].Capital() && p.toks[i].Word() && !p.is(i, "ADP", "SCONJ", "AUX", "DET", "ADV")
}

// adjectiveHead reports whether an adjective ends a noun phrase: "an official said", "the poor
// want"; the tagger takes some nouns for adjectives.
func (p *paragraph) adjectiveHead(i int) bool {
	if !p.is(i, "ADJ") || !(p.is(i-1, "DET", "ADJ") || p.possessive(i-1)) {
		return false
	}
	k := i + 1
	for p.is(k, "ADV", "PART") {
		k++
	}
	return p.finite(k) || p.is(k, "AUX") || p.low(k) == "," || strings.HasSuffix(p.low(k), "ed")
}

// groupWord is a word other than a noun that stands for people: "many", "some", "both", "others".
func (p *paragraph) groupWord(i int) bool {
	switch p.low(i) {
	case "many", "some", "others", "both", "several", "most", "few", "all", "none", "two", "three":
		return true
	}
	return false
}

// possessive reports whether token i is "his", "their" or the like.
func (p *paragraph) possessive(i int) bool {
	return p.is(i, "PRON") && i < len(p.tags) && p.tags[i].X == "PRP$"
}

// phraseLeft is where the noun phrase that ends before token end begins; floor bounds it. It is
// end itself when there is none.
func (p *paragraph) phraseLeft(end, floor int) int {
	i := end
	if i > floor && p.low(i-1) == ")" { // "Jane Roe (D-Ohio)"
		k := i - 1
		for k > floor && p.low(k) != "(" {
			k--
		}
		if k > floor {
			end, i = k, k
		}
	}
	if i <= floor || !p.head(i-1) {
		return end
	}
	if p.is(i-1, "PRON") && personal[p.low(i-1)] {
		return i - 1
	}
	i--
	for i > floor {
		k := i - 1
		switch {
		case weekdays[p.low(k)] && !p.is(i, "PART"):
			return i
		case p.is(k, "DET") || p.possessive(k):
			i = k
			if i > floor+2 && p.is(i-1, "ADP") && nounPreps[p.low(i-1)] && p.low(i-2) == "and" && p.head(i-3) {
				i -= 2 // "the ministers of oil and of the economy"
			} else if !(i > floor && (p.is(i-1, "ADP") && nounPreps[p.low(i-1)] && p.head(i-2) || p.low(i-1) == "all" || p.low(i-1) == "both")) {
				return i
			}
		case p.is(k, "NOUN", "PROPN", "ADJ", "NUM", "SYM") || p.toks[k].Capital() && p.toks[k].Word() && !p.is(k, "ADP", "SCONJ", "AUX", "ADV", "PRON", "VERB", "CCONJ"):
			i = k
		case p.is(k, "PART") && (p.low(k) == "'s" || p.low(k) == "'") || p.low(k) == "’":
			i = k
		case p.is(k, "VERB") && !p.finite(k) && !p.toks[k].Capital() && !indefinite[p.low(i)] && k > floor && (p.low(k-1) == "," || p.low(k-1) == "?" || p.outer[k-1] >= 0 || p.is(k-1, "NOUN") && p.low(k-2) == "," || p.is(k-1, "NOUN") && k > floor+1 && p.outer[k-2] >= 0):
			i = k // "…, returning officer Jane Roe said": an odd noun taken for a verb
		case p.is(k, "VERB") && (p.tags[k].X == "VBN" || p.tags[k].X == "VBG") && k > floor && (p.is(k-1, "DET", "ADJ") || p.possessive(k-1)):
			i = k
		case p.is(k, "ADP") && nounPreps[p.low(k)] && k > floor && p.head(k-1) && !personal[p.low(k-1)]:
			i = k
		case (p.low(k) == "and" || p.low(k) == "&" || p.low(k) == "or") && k > floor && p.head(k-1) && p.coordinated(k, floor):
			i = k
		default:
			return i
		}
	}
	return i
}

// coordinated reports whether the noun phrase left of "and" at k starts a clause, so that the
// phrase right of it belongs to the same subject ("A and B said" against "met A and B said").
func (p *paragraph) coordinated(k, floor int) bool {
	i := k
	for n := 0; i > floor && n < 8; n++ {
		if !(p.nominal(i-1) || p.is(i-1, "DET") || p.possessive(i-1) || p.is(i-1, "PART") || p.is(i-1, "ADP") && n > 0 && p.head(i-2)) {
			break
		}
		i--
	}
	return i == floor || p.is(i-1, "PUNCT", "SCONJ") || p.low(i-1) == "both" || p.low(i-1) == "that" || p.outer[i-1] >= 0
}

// phraseRight is where the noun phrase that begins at token i ends; limit bounds it. It is i
// when there is none.
func (p *paragraph) phraseRight(i, limit int) int {
	begin := i
	if i < limit && p.is(i, "PRON") && personal[p.low(i)] {
		return i + 1
	}
	for i < limit && p.outer[i] < 0 {
		switch {
		case p.is(i, "DET", "NUM", "ADJ") || p.possessive(i):
		case p.nominal(i) && !weekdays[p.low(i)] && !personal[p.low(i)]:
		case i > begin && (p.is(i, "PART") && p.low(i) == "'s" || p.low(i) == "'" || p.low(i) == "’") && p.is(i-1, "NOUN", "PROPN"):
		case i > begin && p.is(i, "ADP") && nounPreps[p.low(i)] && p.head(i-1) && (p.nominal(i+1) || p.is(i+1, "DET") || p.possessive(i+1)) && !temporal[p.low(i+1)]:
		case i > begin && (p.low(i) == "and" || p.low(i) == "&") && p.nominal(i+1) && !p.finite(i+2):
		default:
			return p.trimPhrase(begin, i)
		}
		i++
	}
	return p.trimPhrase(begin, i)
}

// trimPhrase cuts from [begin, end) what cannot end a noun phrase.
func (p *paragraph) trimPhrase(begin, end int) int {
	for end > begin && !p.head(end-1) {
		end--
	}
	return end
}

// verbGroup is where the group of the verb at v begins: auxiliaries, adverbs and "not".
func (p *paragraph) verbGroup(v, floor int) int {
	i := v
	for i > floor {
		k := i - 1
		if p.outer[k] >= 0 || !(p.is(k, "AUX", "ADV") && !weekdays[p.low(k)] || p.is(k, "PART") && (p.low(k) == "not" || p.low(k) == "n't") || haveForms[p.low(k)] && p.low(k) != "'s") {
			break
		}
		if subordinates[p.low(k)] {
			break
		}
		i = k
	}
	return i
}

// skipTemporalLeft steps left over "on Wednesday", "Monday", "last week", "at a press conference
// on Friday" that stand between a subject and its verb.
func (p *paragraph) skipTemporalLeft(i, floor int) int {
	for n := 0; n < 3; n++ {
		k := i
		for k > floor && (weekdays[p.low(k-1)] || temporal[p.low(k-1)] && p.is(k-1, "NOUN", "ADJ", "DET", "PROPN", "ADV")) {
			k--
		}
		if k == i {
			return i
		}
		if k > floor && p.is(k-1, "ADP") {
			k--
		}
		i = k
	}
	return i
}

// sentenceEnd is the first of the closing punctuation of s, or s.hi.
func (p *paragraph) sentenceEnd(s sentence) int {
	e := s.hi
	for e > s.lo && p.outer[e-1] < 0 && !p.toks[e-1].Word() {
		switch p.toks[e-1].Text {
		case ")", "]", "%", "$":
			return e
		}
		e--
	}
	return e
}

// clean cuts punctuation that does not belong to content from both ends of tokens [i, j), and
// gives the span, empty when nothing is left. Quotation marks stay.
func (p *paragraph) clean(i, j int) text.Span {
	for i < j && p.outer[i] < 0 && !p.toks[i].Word() && !strings.ContainsAny(p.toks[i].Text, "$£€([") {
		i++
	}
	for j > i && p.outer[j-1] < 0 && !p.toks[j-1].Word() && !strings.ContainsAny(p.toks[j-1].Text, ")]%") {
		j--
	}
	if i >= j {
		return text.Span{}
	}
	return p.span(i, j)
}
