package analysis

import "standpoint/analysis/lexicon"

// reattach hangs a phrase that the parser has given to the verb on the object right before it, where the
// preposition says that it belongs there: "opposed sanctions on the island", "saw no need for a fund".
// Which of the two is the parser's commonest mistake; for stances much rests on it.
func (p *paragraph) reattach(lex *lexicon.Lexicon) {
	for k := range p.toks {
		p.gerund(lex, k)
		if p.rel(k) != "obl" || p.heads[k] < 0 {
			continue
		}
		c := p.child(k, "case")
		o := c - 1
		if c < 1 || o <= p.heads[k] || p.heads[o] != p.heads[k] || p.rel(o) != "obj" || !p.is(o, "NOUN") {
			continue
		}
		switch p.low(c) {
		case "of", "on", "against", "about", "into":
		case "for", "to", "toward", "towards":
			if p.sign(lex, o, lexicon.UseHold, lexicon.UseWant, lexicon.UseKeep, lexicon.UseHelp) == 0 {
				continue
			}
		default:
			continue
		}
		p.heads[k], p.rels[k] = o, "nmod"
	}
}

// gerund makes the noun at k the object of a gerund before it that the parser has hung on it or beside it:
// "closing the clinic was unforgivable".
func (p *paragraph) gerund(lex *lexicon.Lexicon, k int) {
	if p.rel(k) != "nsubj" || p.heads[k] < 0 || !p.is(k, "NOUN", "PROPN") {
		return
	}
	lo := p.phrase(k).lo
	if lo < k && p.tags[lo].X == "VBG" {
		lo++ // inside the phrase
	}
	g := lo - 1
	if g < p.sentenceAt(k).lo || p.tags[g].X != "VBG" || !p.is(lo, "DET") && !p.possessive(lo) || p.has(g, "aux", "nsubj") {
		return
	}
	if p.heads[g] != k && p.heads[g] != p.heads[k] || p.sign(lex, g, lexicon.UseKeep, lexicon.UseHelp) == 0 {
		return
	}
	p.heads[g], p.rels[g] = p.heads[k], "csubj"
	p.heads[k], p.rels[k] = g, "obj"
}
