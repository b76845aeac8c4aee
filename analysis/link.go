package analysis

import (
	"math"

	"standpoint/analysis/lexicon"
)

// feeling words take a clause as what they are about: "regrets that it closed".
var feeling = wordSet(`regret fear dread welcome celebrate like love hate lament rue afraid glad happy delighted sorry sad worried
	thrilled pleased horrified dismayed concern fear worry relieved disappointed angry furious outraged hopeful proud ashamed deplore resent`)

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

// naming verbs say of their object what follows it.
var naming = wordSet(`call name consider find think deem describe regard see label dub brand judge believe hold render make
	declare pronounce term rate view portray paint depict denounce condemn praise hail dismiss treat decry deride reckon count rank keep leave`)

// linking verbs say of their subject what follows them.
var linking = wordSet(`be become seem appear remain look sound feel prove stay make mean bring cause create lead spell offer provide give
	represent constitute amount turn come go do have get leave deserve add be-worth serve deliver produce yield bear carry show promise guarantee generate spread sow breed invite`)

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
		} else if r == "nsubj" && p.is(h, "VERB", "ADJ") {
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
			if d < x && (p.low(d) == "than" && p.low(d-1) == "rather" || p.low(d) == "instead" && p.low(d+1) == "of") {
				return true
			}
		}
	}
	return false
}

// link finds how signal s in its use b bears on the mention at token m.
func (v *view) link(s signal, b lexicon.Bearing, m int) link {
	if m >= s.lo && m < s.hi {
		return link{}
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

// judged links an evaluating word at k: it describes the mention, is predicated of it, or judges what is
// done to it.
func (v *view) judged(k, m int) link {
	p := v.p
	top, up, down := p.meet(k, m)
	switch {
	case top < 0:
		return v.loose(k, m)
	case top == m: // the word hangs on the mention
		if p.rel(up) == "nmod" || p.rel(up) == "obl" {
			return link{nearby, "beside"}
		}
		return link{direct, "describes"}
	case top == k:
		return v.judgedBelow(k, m, down)
	}
	if s, passive := p.subject(k); s >= 0 && p.under(m, s) {
		sign, _ := v.chain(m, s)
		if m != s && p.rels[m] == "nmod:poss" {
			return link{nearby, "its own"}
		}
		if m != s {
			return link{linked * sign * v.subjectSign(s, m), "said of it"}
		}
		if passive {
			return link{direct * sign, "said of it"}
		}
		return link{direct * sign, "said of it"}
	}
	subj := p.rel(down) == "nsubj" || p.rel(down) == "csubj"
	switch ru := p.rel(up); {
	case subj && (p.sign(v.f.lex, top, lexicon.UseKeep, lexicon.UseHelp) != 0) && ru == "obj":
		return link{} // the verb's own rule weighs it
	case subj && (ru == "amod" || ru == "compound" || ru == "nmod" || ru == "nummod") && p.has(top, "cop"):
		sign, _ := v.chain(m, down)
		return link{0.9 * sign, "said of it"}
	case subj && (ru == "obj" || ru == "obl" || ru == "xcomp" || ru == "advmod" || ru == "ccomp"):
		sign, _ := v.chain(m, top)
		share := 0.5
		if linking[p.lemmas[top]] || ru == "xcomp" || ru == "advmod" {
			share = linked
		}
		if p.rel(k) == "conj" && !p.is(p.heads[k], "ADJ") && len(v.f.lex.Bearings(p.low(k), "ADJ")) > 0 {
			share = linked // "excellent for some and hopeless for others", hung on "some"
		} else if up != k && !(p.heads[k] == up && p.rel(k) == "amod" && ru == "obj") {
			share *= 0.3 // "hurts honest people"
		}
		return link{share * sign, "said of it"}
	case naming[p.lemmas[top]] && (p.rel(down) == "obj" || p.rels[down] == "nsubj:pass") && ru != "nsubj":
		sign, _ := v.chain(m, top)
		return link{direct * sign, "named so"}
	case (ru == "amod" || ru == "advmod" || p.rel(k) == "amod" && p.heads[k] == up) && (p.rel(down) == "acl" || p.rel(down) == "advcl" || p.rel(down) == "xcomp" || p.rel(down) == "ccomp"):
		if sign, hit := v.chain(m, top); hit { // "a good reason to keep it"
			return link{linked * sign, "what is done to it"}
		}
	case p.rel(down) == "obj" && ru != "nsubj" && ru != "advcl" && ru != "conj":
		return link{0.5, "beside"}
	case (p.rel(down) == "obl" || p.rel(down) == "nmod") && (ru == "nsubj" || ru == "obj"):
		return link{0.6, "about it"}
	}
	return v.loose(k, m)
}

// subjectSign is the attitude of a subject's own noun: critics of it who are wrong speak for it.
func (v *view) subjectSign(s, m int) float64 {
	if g := v.p.sign(v.f.lex, s, lexicon.UseHold, lexicon.UseKeep); g != 0 {
		return g
	}
	return 1
}

// judgedBelow links an evaluating word at k to a mention below it; down is the token just under k.
func (v *view) judgedBelow(k, m, down int) link {
	p := v.p
	sign, hit := v.chain(m, k)
	switch r := p.rel(down); r {
	case "nsubj", "csubj":
		share := direct
		if down != m {
			share = linked * v.subjectSign(down, m)
			if p.rels[m] == "nmod:poss" {
				share = nearby
			}
		}
		return link{share * sign, "said of it"}
	case "xcomp", "ccomp", "advcl", "acl":
		if hit {
			return link{linked * sign, "what is done to it"}
		}
		return link{0.4 * sign, "beside"}
	case "nmod", "obl":
		c := p.child(down, "case")
		switch {
		case c < 0:
			return link{nearby, "beside"}
		case p.low(c) == "of", p.low(c) == "in", p.low(c) == "about", p.low(c) == "with":
			return link{linked * sign, "of it"}
		case p.low(c) == "than":
			return link{-linked * sign, "than it"}
		case p.low(c) == "for", p.low(c) == "to":
			return link{}
		}
		return link{nearby, "beside"}
	case "appos", "conj", "parataxis":
		return link{0.6, "beside"}
	case "obj":
		return link{0.4 * sign, "beside"}
	}
	return v.loose(k, m)
}

// loose links what the parse does not tie: near by in the same sentence.
func (v *view) loose(k, m int) link {
	p := v.p
	d := max(k-m, m-k)
	if p.sentenceAt(k) != p.sentenceAt(m) {
		return link{}
	}
	// the parse may have lost the tie: what follows a subject is said of it until the next one
	for i := k - 1; i > m && i >= v.lo; i-- {
		if r := p.rel(i); r == "nsubj" || r == "csubj" {
			return link{nearby / (1 + float64(d)/10), "near"}
		}
	}
	if m < k && p.rel(m) == "nsubj" {
		return link{0.6, "after it"}
	}
	return link{nearby / (1 + float64(d)/10), "near"}
}

// earning verbs give their subject what the speaker feels for it: "it has my support".
var earning = wordSet(`have get enjoy deserve win keep count earn merit rely retain gain command`)

// held links an attitude: its holder must be the speaker and the mention in what it is toward.
func (v *view) held(s signal, m int) link {
	p, k := v.p, s.head
	top, up, down := p.meet(k, m)
	switch {
	case top < 0:
		return link{}
	case top == k || s.rule == "idiom" && m >= s.hi && top >= s.lo && top < s.hi:
		if top != k {
			k = top
		}
		r := p.rel(down)
		if r == "nsubj" && p.rels[down] != "nsubj:pass" {
			if s.rule == "idiom" || p.is(k, "NOUN") && v.possessed(k) {
				return link{linked * v.holder(k), "attitude"}
			}
			return link{}
		}
		if r == "ccomp" && !feeling[p.lemmas[k]] {
			return link{} // what it says of the target is weighed there
		}
		if r == "parataxis" || r == "conj" || r == "advcl" && s.rule != "idiom" || r == "appos" {
			return link{}
		}
		sign, hit := v.chain(m, k)
		if r == "xcomp" && !hit && !p.is(m, "VERB") {
			return link{nearby * sign * v.holder(k), "attitude"} // "ready to fight for it"
		}
		if c := p.child(down, "case"); c >= 0 && (p.low(c) == "than" || p.low(c) == "to" && p.lemmas[k] == "prefer") {
			sign = -sign
		}
		if p.is(k, "NOUN") && p.rel(k) == "obj" && p.heads[k] >= 0 && p.sign(v.f.lex, p.heads[k], lexicon.UseKeep) < 0 {
			sign = -sign // "dropped its objection"
		}
		return link{direct * sign * v.holder(k), "attitude"}
	case top == m:
		if p.rels[up] == "acl:relcl" || p.rel(up) == "acl" {
			return link{direct * v.holder(k), "attitude"}
		}
		if p.rel(up) == "amod" || p.rel(up) == "compound" {
			return link{nearby, "beside"}
		}
		return link{}
	}
	// "it has my support", "they can count on our backing"
	if r := p.rel(down); (r == "nsubj" || r == "obl" || r == "iobj") && p.is(k, "NOUN") && v.possessed(k) && earning[p.lemmas[top]] {
		return link{linked, "attitude"}
	}
	// "they voiced support for it": the noun's complement hangs on the verb
	if r := p.rel(down); (r == "obl" || r == "obj" || r == "advcl" || r == "xcomp") && p.rel(up) == "obj" && p.is(k, "NOUN", "ADJ") {
		sign, _ := v.chain(m, top)
		return link{linked * sign * v.holder(top), "attitude"}
	}
	if s.rule == "idiom" && m >= s.hi && m-s.hi < 6 {
		return link{linked * v.holder(k), "attitude"}
	}
	if r := p.rel(up); (r == "xcomp" || r == "conj") && p.rel(down) != "nsubj" && m > k {
		return link{0.5 * v.holder(k), "attitude"}
	}
	return link{}
}

// possessed reports whether the noun at k is the speaker's: "my vote", "our backing".
func (v *view) possessed(k int) bool {
	for _, d := range v.p.children(k) {
		if v.p.possessive(d) {
			return v.speaks(d) == 1
		}
	}
	return false
}

// wanted links a wish: for the thing itself, or for what is to be done with it.
func (v *view) wanted(k, m int) link {
	p := v.p
	top, _, down := p.meet(k, m)
	if top != k {
		return link{}
	}
	h := v.holder(k)
	if k >= v.said.lo && k < v.said.hi && !v.said.wish || p.lemmas[k] == "call" && p.low(k+1) != "for" && p.low(k+1) != "on" {
		return link{}
	}
	sign, hit := v.chain(m, k)
	switch p.rel(down) {
	case "obj", "obl", "nmod", "advcl":
		if down != m && !hit {
			return link{0.5 * sign * h, "wished"}
		}
		if v.doneTo(m) || p.has(k, "xcomp", "ccomp") {
			return link{0.5 * sign * h, "wished"} // for something to be done with it
		}
		return link{linked * sign * h, "wanted"}
	case "xcomp", "ccomp", "acl":
		if !hit && !p.is(m, "VERB") {
			if k >= v.said.lo && k < v.said.hi { // "hopes to see progress on it"
				return link{0.5 * sign * h, "hoped"}
			}
			return link{}
		}
		return link{linked * sign * h, "wanted"}
	case "nsubj":
		if p.rels[down] == "nsubj:pass" {
			return link{linked * sign, "wanted"}
		}
	}
	return link{}
}

// desire is what the speaker thinks of the event at k, from -1 unwanted to 1 wanted, and of 0 when it
// is only told.
func (v *view) desire(k int) float64 {
	p := v.p
	want := 0.0
	verb := p.is(k, "VERB")
	if verb {
		for _, d := range p.children(k) {
			if !v.in(d) || p.rel(d) != "aux" && p.rel(d) != "advmod" && p.rel(d) != "mark" {
				continue
			}
			switch p.low(d) {
			case "should", "must", "ought", "let", "better":
				want = 1
			case "can", "cannot", "ca", "could":
				if p.turns(k, v) {
					want = 1 // "we cannot scrap it": turned below
				}
			case "will", "'ll":
				if s, _ := p.subject(k); s >= 0 && (p.low(s) == "i" || p.low(s) == "we") {
					want = 0.7
				}
			}
		}
		if s, _ := p.subject(k); s < 0 && p.tags[k].X == "VB" && p.child(k, "mark", "aux") < 0 && p.heads[k] < v.lo || p.low(v.lo) == "let" && v.in(k) {
			want = 1 // an order
		}
		if m := p.child(k, "mark"); m >= 0 && p.low(m) == "unless" {
			return 0.8
		}
	}
	cur := k
	for n := 0; n < 5; n++ {
		h := p.heads[cur]
		r := p.rel(cur)
		if h < 0 || !v.in(h) && !(h >= v.said.lo && h < v.said.hi) {
			break
		}
		if r == "acl" && p.rels[cur] == "acl:relcl" || r == "parataxis" {
			break
		}
		if r == "conj" || r == "obj" || r == "xcomp" || r == "ccomp" || r == "csubj" || r == "nsubj" || r == "obl" || r == "nmod" || r == "acl" || r == "advcl" {
			if want == 0 {
				w := 0.0
				switch {
				case r == "acl" && v.wish(h):
					w = v.holder(p.heads[h])
				case r == "acl" && p.rel(h) == "nmod" && v.wish(p.heads[h]):
					w = v.holder(p.heads[p.heads[h]])
				case p.lemmas[h] == "have" && r == "xcomp", p.lemmas[h] == "need" && r == "xcomp" && verb:
					w = 1
				case p.sign(v.f.lex, h, lexicon.UseWant, lexicon.UseHold) != 0 && r != "nsubj":
					w = p.sign(v.f.lex, h, lexicon.UseWant, lexicon.UseHold) * v.holder(h)
				case p.sign(v.f.lex, h, lexicon.UseJudge) != 0 && r != "obl" && r != "nmod" && r != "advcl":
					w = p.sign(v.f.lex, h, lexicon.UseJudge)
				case (r == "csubj" || r == "nsubj" || r == "ccomp") && p.modal(h, "should", "must"):
					w = 1
				}
				if w != 0 {
					if t, _ := p.turned(h, v.floor, v.end); t%2 == 1 {
						w = -w
					}
					return w
				}
			}
		}
		cur = h
	}
	if want == 0 && v.said.urge && !p.inRelative(k, v.lo) {
		want = 1
	}
	return want
}

// doneTo reports whether the phrase at m goes on to what is to be done: "the limit on it lifted".
func (v *view) doneTo(m int) bool {
	p := v.p
	for k := m + 1; k < min(m+8, v.end); k++ {
		if (p.rel(k) == "acl" || p.rel(k) == "xcomp") && p.tags[k].X != "VBG" && p.rels[k] != "acl:relcl" && p.under(k, m) {
			return true
		}
	}
	return false
}

// wish reports whether the noun at k is the object of a wish: "want the limit on it lifted".
func (v *view) wish(k int) bool {
	h := v.p.heads[k]
	if h < 0 || v.p.sign(v.f.lex, h, lexicon.UseWant) == 0 {
		return false
	}
	c := v.p.child(k, "case")
	return v.p.rel(k) == "obj" || v.p.rel(k) == "obl" && c >= 0 && v.p.low(c) == "for"
}

// modal reports whether the predicate k has one of the auxiliaries.
func (p *paragraph) modal(k int, words ...string) bool {
	for _, d := range p.children(k) {
		for _, w := range words {
			if p.low(d) == w && p.rel(d) == "aux" {
				return true
			}
		}
	}
	return false
}

// turns reports whether the predicate k is negated within the view.
func (p *paragraph) turns(k int, v *view) bool {
	t, _ := p.turned(k, v.floor, v.end)
	return t%2 == 1
}

// inRelative reports whether k stands in a relative or adverbial clause of the content.
func (p *paragraph) inRelative(k, lo int) bool {
	for _, x := range p.climb(k) {
		if x < lo {
			return false
		}
		if p.rels[x] == "acl:relcl" || p.rel(x) == "advcl" {
			return true
		}
	}
	return false
}

// done links what is done at k: to the mention, where that is wanted, or by it. What merely happens to a
// target tells nothing: in news as many dislike who is probed as pity who is harmed.
func (v *view) done(k int, b lexicon.Bearing, m int) link {
	p := v.p
	if p.tags[k].X == "NNS" && b.Use == lexicon.UseHelp && m == k-1 {
		return link{linked, "what it does"} // a verb that the tagger took for a noun
	}
	if s, passive := p.subject(k); s >= 0 && !passive && p.under(m, s) && p.is(k, "VERB") {
		return v.doneBy(k, b, s, m)
	}
	top, up, down := p.meet(k, m)
	if top == k && p.rels[down] == "obl:agent" {
		return v.doneBy(k, b, down, m)
	}
	to := false
	sign := 1.0
	switch {
	case top == k:
		r := p.rel(down)
		to = r == "obj" || p.rels[down] == "nsubj:pass" || r == "nmod" || r == "compound" || r == "obl" && p.is(k, "NOUN") || r == "iobj" ||
			r == "obl" && p.child(k, "obj") < 0 && p.rels[down] != "obl:tmod" && b.Use == lexicon.UseKeep || r == "xcomp" || r == "ccomp"
		if r == "nsubj" && (p.is(k, "NOUN") || p.child(k, "obj") < 0 && b.Use == lexicon.UseKeep) {
			to = true // "the plant should close"
		}
		sign, _ = v.chain(m, k)
	case top == m:
		to = p.rel(up) == "acl" && !(p.rel(m) == "nmod" && v.wish(p.heads[m])) || p.rel(up) == "amod" && p.tags[k].X == "VBN" ||
			p.rel(up) == "nmod" && p.rel(k) == "acl" && p.heads[k] == up && v.wish(m)
	case top >= 0:
		// "make it permanent", "have it lifted", "bring it to an end"
		to = (p.rel(down) == "obj" || p.rels[down] == "nsubj:pass") && (p.rel(up) == "xcomp" || p.rel(up) == "obl" || p.rel(up) == "ccomp")
		if s, _ := p.subject(k); s == m || s >= 0 && p.under(m, s) {
			to = true
		}
	}
	if !to {
		return link{}
	}
	if d := v.desire(k); d != 0 {
		return link{direct * sign * d, "wanted done"}
	}
	return link{}
}

// doneBy links what the mention itself does to something: good if that is worth it.
func (v *view) doneBy(k int, b lexicon.Bearing, s, m int) link {
	p := v.p
	share := linked
	if s != m {
		share = 0.6
	}
	if p.rels[m] == "nmod:poss" {
		return link{}
	}
	sign, _ := v.chain(m, s)
	o := p.object(k)
	if p.child(k, "nsubj") >= 0 && p.rels[p.child(k, "nsubj")] == "nsubj:pass" {
		o = p.child(k, "nsubj")
	}
	worth, known := 0.0, false
	if o >= 0 && o != m {
		worth, known = v.worth(o, b.Use == lexicon.UseHelp)
	}
	if !known {
		if b.Use == lexicon.UseKeep {
			return link{}
		}
		worth = 1
	}
	return link{share * sign * worth, "what it does"}
}

// worth is the sign of what stands at o, and of what hangs on it when whole: 1 a good, -1 an evil.
func (v *view) worth(o int, whole bool) (sign float64, known bool) {
	p := v.p
	sum := 0.0
	for _, d := range append([]int{o}, p.children(o)...) {
		if d != o && !whole || d != o && p.rel(d) != "amod" && p.rel(d) != "compound" && p.rel(d) != "nmod" && p.rel(d) != "conj" {
			continue
		}
		for _, b := range p.bearings(v.f.lex, d) {
			if b.Use == lexicon.UseThing || b.Use == lexicon.UseJudge || b.Use == lexicon.UseKeep && p.is(d, "NOUN") || b.Use == lexicon.UseHelp && p.is(d, "NOUN") {
				if d == o {
					sum += 2 * b.Weight
				} else {
					sum += b.Weight
				}
				break
			}
		}
	}
	switch {
	case sum > 0:
		return 1, true
	case sum < 0:
		return -1, true
	}
	return 0, false
}

// acted links a verb that tells good or bad of its subject.
func (v *view) acted(k, m int) link {
	p := v.p
	if p.is(k, "NOUN") {
		if m == k-1 {
			return link{direct, "what it does"}
		}
		return link{}
	}
	s, passive := p.subject(k)
	if s >= 0 && !passive && p.under(m, s) {
		if s == m {
			return link{direct, "what it does"}
		}
		if p.rels[m] == "nmod:poss" {
			return link{}
		}
		sign, _ := v.chain(m, s)
		return link{linked * sign * v.subjectSign(s, m), "what it does"}
	}
	if top, up, _ := p.meet(k, m); top == m && (p.rel(up) == "acl") {
		return link{linked, "what it does"}
	}
	return link{}
}

// brought links a good or bad thing that the mention is said to be or to bring.
func (v *view) brought(k, m int) link {
	p := v.p
	top, up, down := p.meet(k, m)
	if top < 0 || top == m {
		return link{}
	}
	if top == k {
		if p.rel(down) == "nsubj" {
			return link{linked, "said of it"}
		}
		return link{}
	}
	if p.rel(down) != "nsubj" || p.rels[down] == "nsubj:pass" {
		return link{}
	}
	if r := p.rel(up); (r == "obj" || r == "obl") && linking[p.lemmas[top]] && p.sign(v.f.lex, top, lexicon.UseKeep, lexicon.UseHelp) == 0 {
		return link{0.6, "brought by it"}
	}
	return link{}
}

// stronger is the link with the larger share.
func stronger(a, b link) link {
	if math.Abs(b.share) > math.Abs(a.share) {
		return b
	}
	return a
}
