package analysis

import "standpoint/analysis/lexicon"

// naming verbs say of their object what follows it.
var naming = wordSet(`call name consider find think deem describe regard see label dub brand judge believe hold render make
	declare pronounce term rate view portray paint depict denounce condemn praise hail dismiss treat decry deride reckon count rank keep leave`)

// linking verbs say of their subject what follows them.
var linking = wordSet(`be become seem appear remain look sound feel prove stay make mean bring cause create lead spell offer provide give
	represent constitute amount turn come go do have get leave deserve add be-worth serve deliver produce yield bear carry show promise guarantee generate spread sow breed invite`)

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
			return link{p.owned(m), "its own"}
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

// owned is what is said of a thing's own counts for the thing, "its smoke"; what is said of a person's counts
// little for the person.
func (p *paragraph) owned(m int) float64 {
	switch p.low(m) {
	case "its":
		return 0.7
	case "his", "her", "my", "our", "your":
		return 0
	}
	return nearby
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
			share = linked
			if p.rels[m] == "nmod:poss" {
				share = p.owned(m)
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
		case p.is(k, "VERB") && (p.low(c) == "from" || p.low(c) == "under" || p.low(c) == "by" || p.low(c) == "because"):
			return link{linked * sign, "because of it"}
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
			return link{p.owned(m), "its own"}
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
