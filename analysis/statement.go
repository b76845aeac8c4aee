package analysis

import "standpoint/analysis/lexicon"

// noStatement reports whether indirect content is none by its form: a thing that is only spoken of
// ("praised the efforts"), a few words cut off ("First, he said, …"), the wish not to be named, a
// clause of degree, or what was not said.
func (f *finder) noStatement(q found) bool {
	p := &f.d.pars[q.par]
	lo, hi := p.tokensIn(q.Span)
	return hi-lo <= 3 && !p.hasVerb(lo, hi) && !(q.cue != nil && callings[q.cue.Lemma] && hi-lo >= 2) || p.thing(lo, hi) && (!f.speaks(q.cue) || q.seen*q.linked < sureThing) || p.unnamed(lo, hi) || p.result(lo) || p.withheld(q, lo)
}

// callings are cues after which a few words are what somebody calls something: "called the plan reckless".
var callings = wordSet(`call label dub brand deem term consider`)

// result reports whether a clause at token lo tells to what degree: "so loudly that …".
func (p *paragraph) result(lo int) bool {
	if lo > 0 && p.low(lo) != "that" {
		lo--
	}
	return p.low(lo) == "that" && p.is(lo-1, "ADV", "ADJ") && p.low(lo-2) == "so"
}

// sureThing is the probability from which a thing that is spoken of after a verb of saying ("called for
// restraint") is taken for what was said all the same: labelled articles take two in three of them so.
const sureThing = 0.7

// speaks reports whether c is a listed verb of saying, no noun and no verb of thinking.
func (f *finder) speaks(c *lexicon.Cue) bool {
	return c != nil && c.Class != lexicon.Think && f.lex.NounCues[c.Lemma] != c
}

// withheld reports whether q is what somebody would not say: "declined to say when", "did not say why".
func (p *paragraph) withheld(q found, lo int) bool {
	switch p.low(lo) {
	case "when", "why", "who", "what", "where", "how", "whether", "which", "if":
	default:
		return false
	}
	i, _ := p.tokensIn(q.cueAt)
	if q.cueAt.Empty() {
		return false
	}
	for k := max(0, i-3); k < lo; k++ {
		if w := p.lemmas[k]; w == "not" || w == "decline" || w == "refuse" {
			return true
		}
	}
	return false
}

// unnamed reports whether tokens [lo, hi) ask for anonymity: "not to be named".
func (p *paragraph) unnamed(lo, hi int) bool {
	not := false
	for k := max(0, lo-3); k < hi; k++ {
		switch w := p.low(k); {
		case w == "not", w == "n't", w == "remain":
			not = true
		case not && k >= lo && (w == "named" || w == "identified" || w == "quoted" || w == "cited" || w == "anonymous" || w == "unnamed" || w == "name"):
			return true
		}
	}
	return false
}
