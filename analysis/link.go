package analysis

import (
	"standpoint/analysis/lexicon"
)

// A link is how a word of judgement bears on a mention of a target, read off the parse: the share of the
// word's weight that counts, negative where the sentence turns it, and the rule.
type link struct {
	share float64
	rule  string
}

// The shares. Between the surest and the loosest lies what the parse cannot settle.
const (
	direct  = 1.0 // said of the target itself
	linked  = 0.8 // through a verb or an attribute
	remote  = 0.6 // for each noun more between the word and the target
	weakest = 0.4 // up to here a tie to another target goes first
	nearby  = 0.3 // in the same sentence, no tie
	firm    = 0.7 // the least share that counts toward a person, body or place the program found
)

// objectLike are the relations by which a noun undergoes what its head says.
var objectLike = wordSet(`obj nmod obl compound iobj acl ccomp xcomp advcl csubj`)

// view is a quote as the stance stage reads it.
type view struct {
	f          *stanceFinder
	p          *paragraph
	lo, hi     int        // tokens of the content
	pieces     []sentence // of all parts of a split quote in the paragraph
	floor, end int        // around these
	said       cueView
	stands     func(k int) bool // the phrase there is whom the speaker speaks for
	first      bool             // "I" and "we" are the speaker: the words are marked or in the first person
	self       func(k int) bool
}

// cueView is the cue of a quote: its tokens and what it does to the content.
type cueView struct {
	lo, hi int
	urge   bool // the content is wanted
	deny   bool // and is denied
	wish   bool // the cue is a wish: not "asked when", "called it"
}

// in reports whether token k belongs to the content.
func (v *view) in(k int) bool {
	if k >= v.lo && k < v.hi {
		return true
	}
	for _, s := range v.pieces {
		if k >= s.lo && k < s.hi {
			return true
		}
	}
	return false
}

// holder is how far the subject of predicate k is the speaker: 1 the speaker or nobody else, 0.6 people at
// large, 0 somebody else.
func (v *view) holder(k int) float64 {
	p := v.p
	if k >= v.said.lo && k < v.said.hi {
		return 1
	}
	s, passive := p.subject(k)
	if passive {
		if bs := v.f.lex.Bearings(p.low(k), "ADJ"); s >= 0 && len(bs) > 0 && bs[0].Use == lexicon.UseHold {
			return v.speaks(s)
		}
		if a := p.child(k, "obl"); a >= 0 && p.rels[a] == "obl:agent" {
			return v.speaks(a)
		}
		return 0.4
	}
	if s < 0 {
		for _, d := range p.children(k) { // "my support", "her opposition"
			if p.rel(d) == "nmod" && p.is(d, "PRON") && p.possessive(d) {
				return v.speaks(d)
			}
			if p.rels[d] == "nmod:poss" {
				return v.speaks(d)
			}
		}
		if h := p.heads[k]; h >= 0 && p.is(k, "NOUN") && v.in(h) {
			if p.rel(k) == "obj" {
				return v.holder(h)
			}
			return 0 // "support for it stands at 58 per cent"
		}
		return 1
	}
	return v.speaks(s)
}

func (v *view) speaks(s int) float64 {
	p := v.p
	switch w := p.low(s); w {
	case "i", "we", "my", "our", "me", "us", "mine", "ours":
		return 1
	case "he", "she", "they", "it", "his", "her", "their", "its", "him", "them":
		if v.first && v.in(s) {
			return 0
		}
		return 1
	case "everyone", "everybody", "nobody", "people", "you", "one", "anyone", "anybody", "who", "none", "all":
		return 0.6
	}
	if v.self(s) || v.stands(s) {
		return 1
	}
	for _, d := range p.children(s) { // "his members", "our staff"
		if p.possessive(d) && v.speaks(d) == 1 {
			return 0.8
		}
	}
	return 0
}

// chain is what stands between the mention m and the token a above it: the product of what keeps and
// helps (+) or cuts and harms (-), of attitudes and of negations on the way; hit tells that there was
// something that acts on the target, below that there was anything at all.
func (v *view) chain(m, a int) (sign float64, hit bool) {
	sign = 1
	p := v.p
	nouns := 0 // that lead to the target and say nothing of what it means to it
	defer func() {
		for ; nouns > 1; nouns-- {
			sign *= remote
		}
	}()
	if p.ratherThan(m) {
		sign = -1
	}
	if i := p.negatorOf(m, v.floor, v.end); i >= 0 && !p.idle(i, m) && p.rel(i) != "advmod" {
		sign = -sign // "admired neither"
	}
	if p.rels[m] == "nmod:poss" && m != a && p.heads[m] != a {
		sign *= p.owned(m)
	}
	for cur := m; cur != a; {
		h := p.heads[cur]
		if h < 0 {
			return sign, hit
		}
		if h == a {
			break
		}
		if p.rel(cur) == "conj" {
			if i := p.negatorOf(h, v.floor, v.end); i >= 0 && !p.is(h, "VERB") {
				sign = -sign // "neither the one nor the other"
			}
		}
		if c := p.child(cur, "case"); c >= 0 && p.low(c) == "against" && p.is(h, "NOUN") {
			sign, hit = -sign, true // "a petition against it"
		}
		if r := p.rel(cur); objectLike[r] || p.rels[cur] == "nsubj:pass" {
			if s := p.sign(v.f.lex, h, lexicon.UseKeep, lexicon.UseHelp, lexicon.UseHold); s != 0 {
				sign *= s
				hit = true
			} else if s := p.idiomSign(v.f.lex, h); s != 0 {
				sign *= s
				hit = true
			} else if r == "nmod" && p.is(h, "NOUN") {
				nouns++
			}
			if i := p.negatorOf(h, v.floor, v.end); i >= 0 && !p.idle(i, h) && p.is(h, "VERB") {
				sign = -sign
			}
		} else if r == "nsubj" && (p.verbal(h) || p.is(h, "ADJ")) {
			hit = true // the target itself does or is something there
			if s := p.sign(v.f.lex, h, lexicon.UseAct, lexicon.UseJudge); s != 0 {
				sign *= s
			} else if s := p.sign(v.f.lex, h, lexicon.UseKeep); s != 0 && p.child(h, "obj") < 0 {
				sign *= s
			} else if s := p.idiomSign(v.f.lex, h); s != 0 {
				sign *= s
			}
		}
		cur = h
	}
	return sign, hit
}

// ratherThan reports whether the token or a word above it up to its clause is what something else is
// preferred to.
func (p *paragraph) ratherThan(m int) bool {
	for n, x := range p.climb(m) {
		if n > 2 {
			break
		}
		for _, d := range p.children(x) {
			if d < x && (p.low(d) == "than" && (p.low(d-1) == "rather" || p.ratherBefore(d)) || p.low(d) == "instead" && p.low(d+1) == "of") {
				return true
			}
		}
	}
	return false
}

// ratherBefore reports whether "rather" or "sooner" stands in the few words before "than" at k.
func (p *paragraph) ratherBefore(k int) bool {
	for i := k - 1; i >= max(0, k-5); i-- {
		if w := p.low(i); w == "rather" || w == "sooner" {
			return true
		}
	}
	return false
}

// link finds how signal s in its use b bears on the mention at token m.
func (v *view) link(s signal, b lexicon.Bearing, m int) link {
	if m >= s.lo && m < s.hi {
		return link{}
	}
	c := v.p.child(m, "case")
	switch inside := c >= s.lo && c < s.hi; {
	case inside && b.Use == lexicon.UseJudge: // "better off without it", "the fault of it"
		return link{direct, "of it"}
	case c >= 0 && !inside && (v.p.low(c) == "because" || v.p.low(c) == "due") && !v.p.under(s.head, m) && v.p.sentenceAt(m) == v.p.sentenceAt(s.head) &&
		(b.Use == lexicon.UseJudge || b.Use == lexicon.UseAct || b.Use == lexicon.UseThing):
		return link{linked, "because of it"}
	case c >= 0 && !inside && v.p.low(c) == "without":
		return link{} // weighed as a whole
	}
	switch b.Use {
	case lexicon.UseJudge:
		return v.judged(s.head, m)
	case lexicon.UseImage:
		if l := v.judged(s.head, m); l.rule == "said of it" || l.rule == "named so" {
			return l
		}
		return link{}
	case lexicon.UseHold:
		return v.held(s, m)
	case lexicon.UseWant:
		return v.wanted(s.head, m)
	case lexicon.UseKeep, lexicon.UseHelp:
		return v.done(s.head, b, m)
	case lexicon.UseAct:
		return v.acted(s.head, m)
	case lexicon.UseThing:
		return v.brought(s.head, m)
	}
	return link{}
}
