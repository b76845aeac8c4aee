package analysis

import (
	"math"
	"slices"

	"standpoint/analysis/lexicon"
)

// signal is a word or idiom that bears on a stance.
type signal struct {
	lo, hi   int // tokens
	head     int // the token that stands for it in the parse
	bearings []lexicon.Bearing
	rule     string // for the evidence: "idiom", "" for a word of the list
}

// signals finds the signals of p in text order. An idiom hides the words in it.
func (p *paragraph) signals(lex *lexicon.Lexicon) []signal {
	var out []signal
	for k := 0; k < len(p.toks); k++ {
		if s, ok := p.idiomAt(lex, k); ok {
			out = append(out, s)
			k = s.hi - 1
			continue
		}
		if bs := p.particled(lex, k); len(bs) > 0 {
			out = append(out, signal{k, k + 1, k, bs, "idiom"})
			continue
		}
		if p.low(k) == "responsible" && p.low(k+1) == "for" || p.low(k) == "worth" && p.is(k+1, "NUM", "SYM") {
			continue
		}
		if p.intensifies(lex, k) {
			continue
		}
		if bs := p.bearings(lex, k); len(bs) > 0 {
			out = append(out, signal{k, k + 1, k, bs, ""})
		} else if i := p.farFrom(k, max(0, k-3)); i >= 0 && p.is(k, "ADJ") {
			out = append(out, signal{i, k + 1, k, []lexicon.Bearing{{Use: lexicon.UseJudge, Weight: 0.7}}, "far from"})
		} else if p.low(k-1) == "too" && p.is(k, "ADJ", "ADV") {
			out = append(out, signal{k - 1, k + 1, k, []lexicon.Bearing{{Use: lexicon.UseJudge, Weight: -0.7}}, "too"})
		}
	}
	return out
}

// bearings are the ways token k bears on a stance. A capitalised word inside a sentence is part of a
// name and has none.
func (p *paragraph) bearings(lex *lexicon.Lexicon, k int) []lexicon.Bearing {
	if !p.toks[k].Word() || p.is(k, "PROPN") && p.toks[k].Capital() && p.sentenceAt(k).lo != k {
		return nil
	}
	tag := p.tags[k].U
	if tag == "AUX" {
		return nil
	}
	lemma := p.lemmas[k]
	if tag == "PROPN" { // a sentence's first word, or a title in a headline
		tag = "NOUN"
	}
	if x := p.tags[k].X; x == "VBN" || x == "VBG" { // "appalled", "caring": the tagger's verbs may be the list's adjectives
		if bs := lex.Bearings(p.low(k), "ADJ"); bs != nil && !(x == "VBN" && p.has(k, "obj")) {
			return bs
		}
	}
	if p.verbal(k) && tag == "NOUN" { // "demanded that she resign"
		if bs := lex.Bearings(lemma, "VERB"); bs != nil {
			return bs
		}
	}
	if bs := lex.Bearings(lemma, tag); bs != nil {
		return bs
	}
	if bs := lex.Bearings(p.low(k), tag); bs != nil {
		return bs
	}
	if tag == "NOUN" && (p.has(k, "cop") || p.rel(k) == "root" || p.rel(k) == "conj") || tag == "PRON" && p.toks[k].Capital() {
		if bs := lex.Bearings(p.low(k), "ADJ"); bs != nil {
			return bs
		}
	}
	switch p.tags[k].X {
	case "JJ": // and the other way round: "it was nonsense"
		if bs := lex.Bearings(p.low(k), "NOUN"); bs != nil && bs[0].Use == lexicon.UseJudge && (p.hyphened(k) || p.has(k, "cop")) {
			return bs
		}
	case "JJR", "JJS":
		if p.low(k) == "latest" || p.low(k) == "later" {
			return nil
		}
		s := degreeStem(p.low(k))
		if bs := lex.Bearings(s, "ADJ"); bs != nil {
			return bs
		}
		return lex.Bearings(s+"e", "ADJ")
	case "NN", "NNP", "NNS":
		if len(p.low(k)) > 5 {
			if bs := lex.Bearings(p.low(k), "ADJ"); bs != nil {
				return bs // an adjective that the tagger took for a noun
			}
		}
		if p.tags[k].X == "NNS" && p.is(k-1, "NOUN", "PROPN") {
			if bs := lex.Bearings(lemma, "VERB"); bs != nil && (bs[0].Use == lexicon.UseAct || bs[0].Use == lexicon.UseHelp) {
				return bs // or a verb: "the deal stinks"
			}
		}
	case "VB", "VBP", "VBZ", "VBD":
		return nil
	case "RB":
		if w, ok := adverbStem(p.low(k)); ok { // not "clearly", "simply"
			if bs := lex.Bearings(w, "ADJ"); len(bs) > 0 && math.Abs(bs[0].Weight) == 1 {
				return bs
			}
		}
	}
	return nil
}

// intensifies reports whether the adjective at k only strengthens a noun that judges the other way: "a great
// disaster", "a real shame".
func (p *paragraph) intensifies(lex *lexicon.Lexicon, k int) bool {
	if h := p.heads[k]; p.is(k, "ADJ") && p.rel(k) == "amod" && h > k {
		a, b := p.sign(lex, k, lexicon.UseJudge), p.sign(lex, h, lexicon.UseJudge, lexicon.UseThing, lexicon.UseImage)
		return a > 0 && b < 0
	}
	return false
}

// verbal reports whether token k is a verb, or one by its place in the sentence: it has a subject and no copula.
func (p *paragraph) verbal(k int) bool {
	return p.is(k, "VERB") || p.is(k, "NOUN") && p.rel(k) == "ccomp" && p.has(k, "nsubj") && !p.has(k, "cop")
}

// particled are the bearings of a verb with its particle set off: "shut it down".
func (p *paragraph) particled(lex *lexicon.Lexicon, k int) []lexicon.Bearing {
	if !p.is(k, "VERB") {
		return nil
	}
	for d := k + 2; d < min(p.sentenceAt(k).hi, k+8); d++ {
		if p.heads[d] != k || p.rels[d] != "compound:prt" {
			continue
		}
		for _, i := range lex.Idioms(p.lemmas[k]) {
			if len(i.Words) == 2 && i.Words[1] == p.low(d) {
				return []lexicon.Bearing{i.Bearing}
			}
		}
	}
	return nil
}

func (p *paragraph) hyphened(k int) bool { return slices.Contains([]rune(p.low(k)), '-') }

// degreeStem is the adjective of a comparative or superlative: "finest", "uglier".
func degreeStem(w string) string {
	for _, end := range []string{"est", "er"} {
		if n := len(w) - len(end); n > 2 && w[n:] == end {
			switch s := w[:n]; {
			case s[n-1] == 'i':
				return s[:n-1] + "y"
			case n > 3 && s[n-1] == s[n-2] && s[n-1] != 'l' && s[n-1] != 's':
				return s[:n-1]
			default:
				return s
			}
		}
	}
	return w
}

// adverbStem is the adjective of an adverb in -ly.
func adverbStem(w string) (string, bool) {
	n := len(w) - 2
	if n < 3 || w[n:] != "ly" {
		return w, false
	}
	switch s := w[:n]; {
	case s[n-1] == 'i':
		return s[:n-1] + "y", true
	case s[n-1] == 'b' || s[n-1] == 'p':
		return s + "le", true
	default:
		return s, true
	}
}

// idiomAt finds the longest idiom that begins at token k.
func (p *paragraph) idiomAt(lex *lexicon.Lexicon, k int) (signal, bool) {
	best := signal{}
	for _, first := range []string{p.low(k), p.lemmas[k]} {
		for _, i := range lex.Idioms(first) {
			if hi, ok := p.matches(i.Words, k); ok && hi > best.hi && p.sentenceAt(k) == p.sentenceAt(hi-1) {
				best = signal{k, hi, p.top(k, hi), []lexicon.Bearing{i.Bearing}, "idiom"}
			}
		}
		if p.low(k) == p.lemmas[k] {
			break
		}
	}
	return best, best.hi > 0
}

// matches reports whether the words of an idiom stand at token k on, and where they end.
func (p *paragraph) matches(words []string, k int) (hi int, ok bool) {
	for n, w := range words {
		if w == "_" {
			for gap := 1; gap <= 2; gap++ {
				if hi, ok := p.matches(words[n+1:], k+gap); ok && k+gap <= len(p.toks) {
					return hi, true
				}
			}
			return 0, false
		}
		if k >= len(p.toks) || p.low(k) != w && p.lemmas[k] != w && !(w == "not" && p.low(k) == "n't") && !(w == "can" && p.low(k) == "ca") {
			return 0, false
		}
		k++
	}
	return k, true
}
