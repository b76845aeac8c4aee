package analysis

import "standpoint/analysis/lexicon"

// desire is what the speaker thinks of the event at k, from -1 unwanted to 1 wanted, and of 0 when it
// is only told.
func (v *view) desire(k int) float64 {
	p := v.p
	want := 0.0
	if p.ratherThan(k) {
		return 1 // turned where it is linked
	}
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
			case "will", "'ll", "wo", "would":
				if p.low(d) == "would" && !p.turns(k, v) {
					continue
				}
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
		if r == "acl" && p.rels[cur] == "acl:relcl" && p.lemmas[h] != "time" || r == "parataxis" {
			break
		}
		if r == "conj" || r == "obj" || r == "xcomp" || r == "ccomp" || r == "csubj" || r == "nsubj" || r == "obl" || r == "nmod" || r == "acl" || r == "advcl" {
			if want == 0 && r != "conj" {
				w := 0.0
				switch {
				case r == "acl" && v.wish(h):
					w = v.holder(p.heads[h])
				case r == "acl" && p.rel(h) == "nmod" && v.wish(p.heads[h]):
					w = v.holder(p.heads[p.heads[h]])
				case p.lemmas[h] == "time" && p.has(h, "cop"):
					w = 1 // "it is time to close it"
				case p.lemmas[h] == "have" && r == "xcomp", p.lemmas[h] == "need" && r == "xcomp" && verb:
					w = 1
				case p.sign(v.f.lex, h, lexicon.UseWant, lexicon.UseHold) != 0 && r != "nsubj" && !doubting[p.lemmas[h]]:
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

// doubting verbs are on whether something is so, not on whether it should be.
var doubting = wordSet(`doubt question dispute deny suspect challenge doubtful sceptical skeptical dubious unconvinced`)

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
	if s, passive := p.subject(k); s >= 0 && !passive && p.under(m, s) && p.is(k, "VERB") && (b.Use == lexicon.UseHelp || p.object(k) >= 0) {
		return v.doneBy(k, b, s, m)
	}
	top, up, down := p.meet(k, m)
	if s := p.child(k, "nsubj"); top == m && up == k && p.rels[k] == "acl:relcl" && s >= 0 && (p.low(s) == "that" || p.low(s) == "which" || p.low(s) == "who") {
		return v.doneBy(k, b, m, m) // "it was the strike that emptied the shelves"
	}
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
		to = (p.rel(down) == "obj" || p.rels[down] == "nsubj:pass") && (p.rel(up) == "xcomp" || p.rel(up) == "obl" || p.rel(up) == "ccomp" || p.rel(up) == "advcl" && p.infinitive(k))
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
		share = p.owned(m)
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

// peopleAdjectives stand for people.
var peopleAdjectives = wordSet(`poor weak sick elderly innocent vulnerable unemployed homeless hungry young old rich disabled needy blind deaf injured dead`)

// hard reports whether the adjective at d makes what it describes an evil rather than a pity: "an unjust law",
// not "poor families".
func (p *paragraph) hard(lex *lexicon.Lexicon, d int) bool {
	for _, b := range p.bearings(lex, d) {
		if b.Use == lexicon.UseJudge && (b.Weight <= -1 || b.Weight >= 1) {
			return true
		}
	}
	return false
}

// worth is the sign of what stands at o, and of what hangs on it when whole: 1 a good, -1 an evil.
func (v *view) worth(o int, whole bool) (sign float64, known bool) {
	p := v.p
	sum := 0.0
	for _, d := range append([]int{o}, p.children(o)...) {
		if d == o && p.is(o, "ADJ") || d == o && peopleAdjectives[p.low(o)] {
			return 1, true // "punishes the poor"
		}
		if d != o && (!whole || p.is(d, "ADJ") && !p.hard(v.f.lex, d)) || d != o && p.rel(d) != "amod" && p.rel(d) != "compound" && p.rel(d) != "nmod" && p.rel(d) != "conj" {
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
