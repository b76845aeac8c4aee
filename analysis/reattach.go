package analysis

import "standpoint/analysis/lexicon"

// reattach hangs a phrase that the parser has given to the verb on the object right before it, where the
// preposition says that it belongs there: "opposed sanctions on the island", "saw no need for a fund".
// Which of the two is the parser's commonest mistake; for stances much rests on it.
func (p *paragraph) reattach(lex *lexicon.Lexicon) {
	for k := range p.toks {
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
