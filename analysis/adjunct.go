package analysis

import (
	"strings"

	"standpoint/analysis/lexicon"
)

// adjunctPreps open phrases that may stand between a cue and its content.
var adjunctPreps = wordSet(`in on at during after before to by from via over through with late early of`)

// skipAdjuncts steps from h over an addressee ("told reporters"), a time, and phrases such as
// "in a statement", and tells what kind of content begins there: that, marks, wh, infinitive,
// clause, of, as, object, or "" for none.
func (f *finder) skipAdjuncts(p *paragraph, h hit, end int) (int, string) {
	i := h.after
	c := h.cue
	if h.phrase {
		return i, ""
	}
	if k := f.asContent(p, h, i, end); k > 0 {
		return k, "as"
	}
	if k := f.ofContent(p, h, i, end); k > 0 {
		return k, "of"
	}
	if k := f.objectContent(p, h, i, end); k > 0 {
		return k, "object"
	}
	if k := f.thatAhead(p, i, end); k > 0 && !h.inverted && (c.Takes('c') || c.Takes('t')) {
		return k, "that"
	}
	for n := 0; n < 5 && i < end; n++ {
		if kind := f.contentAt(p, h, i, end); kind != "" {
			return i, kind
		}
		k := f.adjunct(p, h, i, end, n == 0)
		if k == i {
			break
		}
		i = k
	}
	if i < end && (p.low(i) == "," || p.low(i) == ":") {
		if i+1 < end && p.outer[i+1] >= 0 {
			return i + 1, "marks"
		}
		if p.low(i) == "," && f.parenthesis(p, i, end) > 0 {
			return f.parenthesis(p, i, end), f.contentAt(p, h, f.parenthesis(p, i, end), end)
		}
		if p.low(i) == ":" && p.hasFinite(i+1, end) && !h.inverted && c.Takes('q') {
			return i + 1, "clause"
		}
	}
	return i, ""
}

// thatAhead is the token of "that" which follows an addressee or time within eight words that
// hold no verb and no punctuation, or 0.
func (f *finder) thatAhead(p *paragraph, i, end int) int {
	for k := i; k < end && k < i+8; k++ {
		switch {
		case p.outer[k] >= 0, !p.toks[k].Word(), p.is(k, "VERB", "AUX"):
			return 0
		case p.low(k) == "that" && p.is(k, "SCONJ") && p.hasFinite(k+1, end):
			return k
		}
	}
	return 0
}

// parenthesis is the token after a short aside between commas that "that" follows: "said, for
// the first time, that …", or 0.
func (f *finder) parenthesis(p *paragraph, i, end int) int {
	for k := i + 1; k < end && k < i+9; k++ {
		if p.low(k) == "," && p.low(k+1) == "that" {
			return k + 1
		}
	}
	return 0
}

// contentAt tells what content begins at token i, "" for none.
func (f *finder) contentAt(p *paragraph, h hit, i, end int) string {
	c := h.cue
	switch w := p.low(i); {
	case p.outer[i] >= 0:
		return "marks"
	case w == "that" && (c.Takes('c') || c.Takes('t')) && (!p.is(i, "DET") || p.hasFinite(i+1, end) && !h.inverted):
		return "that"
	case h.inverted:
		return ""
	case c.Takes('w') && (w == "whether" || w == "if" && c.Class == lexicon.Ask || w == "why" || w == "how" || w == "who" || w == "what" || w == "when" || w == "where") && p.hasFinite(i, end):
		return "wh"
	case w == "to" && p.is(i+1, "VERB", "AUX") && p.tags[i+1].X == "VB" && (c.Takes('i') || c.Takes('p') && i > h.after):
		return "infinitive"
	case w == "not" && p.low(i+1) == "to" && c.Takes('p') && i > h.after:
		return "infinitive"
	}
	if c.Class == lexicon.Promise && !c.Takes('c') && !c.Takes('a') && c.Frames == "t" && i == h.after && f.gerund(p, i, end) {
		return "clause"
	}
	if (c.Takes('c') || c.Takes('t') && !strictThat[c.Lemma]) && f.clauseAt(p, i, end) && (!c.Takes('a') || c.Lemma != "tell" || i > h.after) {
		return "clause"
	}
	return ""
}

// strictThat are verbs too common in other uses to take a clause without "that".
var strictThat = wordSet(`find know hold judge consider expect reject deem project read report mention comment observe object`)

// clauseAt reports whether a clause with a subject begins at token i: a noun phrase and then a
// finite verb, with at most adverbs and a relative clause between.
func (f *finder) clauseAt(p *paragraph, i, end int) bool {
	if i >= end || p.low(i) == "," {
		return false
	}
	if p.is(i, "SCONJ") && (p.low(i) == "if" || p.low(i) == "when" || p.low(i) == "because" || p.low(i) == "as" || p.low(i) == "while") {
		return p.low(i) == "if" && p.hasFinite(i+1, end)
	}
	if p.low(i) == "there" && p.finite(i+1) {
		return true
	}
	e := p.phraseRight(i, end)
	for e == i && i < end && p.is(i, "DET", "ADV", "NUM") {
		e++
		i++
	}
	if e <= i && !p.is(i, "PRON", "DET", "VERB") {
		return false
	}
	if weekdays[p.low(i)] {
		return false
	}
	for k := i + 1; k < end && k < e+14; k++ {
		if p.outer[k] >= 0 {
			continue
		}
		if p.finite(k) || p.is(k, "ADJ", "VERB") && strings.HasSuffix(p.low(k), "ed") && p.is(k-1, "NOUN", "PROPN", "PRON") {
			return true // the tagger takes some verbs for adjectives: "their talks exceeded hopes"
		}
		if p.low(k) == "," && k > e+8 || p.low(k) == ":" {
			return false
		}
	}
	return false
}

// adjunct is the token after an addressee, time or prepositional phrase that begins at i, or i.
func (f *finder) adjunct(p *paragraph, h hit, i, end int, first bool) int {
	if weekdays[p.low(i)] || temporal[p.low(i)] && p.is(i, "NOUN", "ADV", "ADJ", "PROPN") || p.is(i, "ADV") && p.low(i) != "not" {
		return i + 1
	}
	if first && (h.cue.Takes('a') || h.cue.Takes('p')) && !h.inverted {
		if e := p.phraseRight(i, end); e > i {
			return e
		}
		if p.is(i, "PRON") {
			return i + 1
		}
	}
	if p.is(i, "ADP") && adjunctPreps[p.low(i)] {
		k := i + 1
		for k < end && (p.is(k, "DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PART") || p.possessive(k)) && p.outer[k] < 0 && !p.finite(k) {
			k++
		}
		if k > i+1 && k-i <= 9 && !p.finite(k) {
			return k
		}
		e := p.phraseRight(i+1, end)
		if e > i+1 && e-i <= 9 && !p.finite(e) {
			return e
		}
	}
	return i
}

// asContent is the token of "as" in "described X as Y", or 0.
func (f *finder) asContent(p *paragraph, h hit, i, end int) int {
	if !h.cue.Takes('j') || h.inverted {
		return 0
	}
	for k := i; k < end && k < i+14; k++ {
		if p.outer[k] >= 0 || p.low(k) == "," {
			return 0
		}
		if p.low(k) == "as" && k+1 < end {
			return k
		}
	}
	return 0
}

// ofContent is the token of "of" in "accused X of Y" and "warned of Y", or 0.
func (f *finder) ofContent(p *paragraph, h hit, i, end int) int {
	if !h.cue.Takes('o') || h.inverted {
		return 0
	}
	if p.low(i) == "of" && h.cue.Lemma != "accuse" && f.gerund(p, i+1, end) {
		return i
	}
	if h.cue.Lemma != "accuse" {
		return 0
	}
	for k := i; k < end && k < i+10; k++ {
		if p.low(k) == "of" && p.outer[k] < 0 && k+1 < end && (p.tags[k+1].X == "VBG" || p.outer[k+1] >= 0 || p.is(k+1, "NOUN")) {
			return k
		}
	}
	return 0
}

// objectContent is where the content begins in "called it a farce", or 0.
func (f *finder) objectContent(p *paragraph, h hit, i, end int) int {
	if !h.cue.Takes('k') || h.inverted {
		return 0
	}
	e := i
	if e < end && p.is(e, "PRON") && !p.possessive(e) {
		e++
	} else {
		e = p.phraseRight(i, end)
	}
	if e <= i || e >= end {
		return 0
	}
	if p.outer[e] >= 0 {
		return e
	}
	if p.is(i, "PRON") && (p.low(e) == "a" || p.low(e) == "an" || p.is(e, "ADJ")) {
		return e
	}
	return 0
}

// skipApposition steps over ", an associate at Y" or ", whose ships call here," after a source,
// to the comma that ends it.
func (f *finder) skipApposition(p *paragraph, i, end int) int {
	if i >= end || p.low(i) != "," {
		return i
	}
	for k := i + 1; k < end; k++ {
		if p.outer[k] >= 0 {
			return i
		}
		if p.low(k) != "," {
			continue
		}
		relative := p.low(i+1) == "who" || p.low(i+1) == "whose" || p.low(i+1) == "which"
		if relative || !p.hasFinite(i+1, k) && (p.is(i+1, "DET", "NOUN", "NUM", "ADJ", "PROPN") || p.possessive(i+1)) && p.hasFinite(k, end) {
			return k
		}
		return i
	}
	if e := p.phraseRight(i+1, end); e == end {
		return end
	}
	return i
}
