package analysis

import "standpoint/analysis/lexicon"

// feeling words take a clause as what they are about: "regrets that it closed".
var feeling = wordSet(`regret fear dread welcome celebrate like love hate lament rue afraid glad happy delighted sorry sad worried
	thrilled pleased horrified dismayed concern fear worry relieved disappointed angry furious outraged hopeful proud ashamed deplore resent`)

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
		if r == "xcomp" && !hit && !p.is(m, "VERB") && !(feeling[p.lemmas[k]] && p.tags[down].X == "VBG") {
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
		if subj, _ := p.subject(k); subj == m { // "long may it last"
			return link{linked, "attitude near by"}
		}
		return link{linked * v.holder(k), "attitude near by"}
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
	if u := p.heads[k]; p.is(k, "NOUN") && p.rel(k) == "obj" && u >= 0 && p.sign(v.f.lex, u, lexicon.UseHold, lexicon.UseKeep) < 0 {
		sign = -sign // "questioned the need for it"
	}
	switch p.rel(down) {
	case "obj", "obl", "nmod", "advcl":
		if down != m && !hit {
			return link{0.5 * sign * h, "wished"}
		}
		if p.called(k, m) || v.doneTo(m) || p.has(k, "xcomp", "ccomp") {
			return link{0.5 * sign * h, "wished"} // for something to be done with it
		}
		if c := p.child(down, "case"); p.rel(down) == "obl" && c >= 0 && p.low(c) != "for" && p.low(c) != "on" {
			return link{nearby * sign * h, "wished"} // "urged patience with it"
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

// called reports whether the wish at k for m goes on to what m is to do: "called for him to go".
func (p *paragraph) called(k, m int) bool {
	for _, d := range p.children(k) {
		if d > m && p.rel(d) == "advcl" && p.infinitive(d) {
			return true
		}
	}
	return false
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
