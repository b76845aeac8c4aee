package analysis

import "standpoint/analysis/parse"

// Walks through the parse of a sentence. All take the tree as it is, right or wrong, and end after
// maxSteps arcs.

const maxSteps = 24

// rel is how token k hangs on its head, without subtype.
func (p *paragraph) rel(k int) string { return parse.Base(p.rels[k]) }

// climb lists k and the tokens above it, up to a root.
func (p *paragraph) climb(k int) []int {
	var up []int
	for n := 0; k >= 0 && n < maxSteps; n++ {
		up = append(up, k)
		k = p.heads[k]
	}
	return up
}

// meet gives the lowest token above both a and b (which may be one of them), and the tokens just
// below it on either side: -1 where that side is the token itself. top is -1 when they do not meet.
func (p *paragraph) meet(a, b int) (top, belowA, belowB int) {
	at := map[int]int{}
	prev := -1
	for _, k := range p.climb(a) {
		at[k] = prev
		prev = k
	}
	prev = -1
	for _, k := range p.climb(b) {
		if below, ok := at[k]; ok {
			return k, below, prev
		}
		prev = k
	}
	return -1, -1, -1
}

// under reports whether token k is a or hangs below it.
func (p *paragraph) under(k, a int) bool {
	for _, x := range p.climb(k) {
		if x == a {
			return true
		}
	}
	return false
}

// children are the tokens that hang on k.
func (p *paragraph) children(k int) []int {
	var out []int
	s := p.reach(k)
	for d := s.lo; d < s.hi; d++ {
		if p.heads[d] == k {
			out = append(out, d)
		}
	}
	return out
}

// subject is the token that is the subject of the predicate k, its own or the one it shares with
// the predicate above it ("wants to go", "came and went"); -1 when none is said. passive tells that
// it undergoes what k says.
func (p *paragraph) subject(k int) (s int, passive bool) {
	undergoes := p.undergoes(k)
	for n := 0; k >= 0 && n < 5; n++ {
		if s := p.child(k, "nsubj", "csubj"); s >= 0 {
			return s, undergoes || p.rels[s] == "nsubj:pass" || p.rels[s] == "csubj:pass"
		}
		switch p.rel(k) {
		case "xcomp":
			h := p.heads[k]
			if o := p.child(h, "obj", "iobj"); o >= 0 && o < k { // "urged him to go"
				return o, undergoes
			}
			k = h
		case "advcl":
			h := p.heads[k]
			if o := p.child(h, "obj", "obl"); o > h && o < k && p.infinitive(k) { // "called for him to go"
				return o, undergoes
			}
			k = h
		case "conj", "aux", "cop":
			k = p.heads[k]
		case "obl":
			if h := p.heads[k]; p.low(h) != "far" && p.low(h) != "anything" && p.low(h) != "nothing" {
				return -1, false
			}
			k = p.heads[k]
		default:
			return -1, false
		}
	}
	return -1, false
}

// infinitive reports whether the verb at k has "to" right before it.
func (p *paragraph) infinitive(k int) bool { return p.low(k-1) == "to" }

// undergoes reports whether the verb k is in the passive.
func (p *paragraph) undergoes(k int) bool {
	if p.tags[k].X != "VBN" {
		return false
	}
	for _, d := range p.children(k) {
		if p.rels[d] == "aux:pass" || p.rel(d) == "aux" && (beForms[p.low(d)] || p.low(d) == "get" || p.low(d) == "got") {
			return true
		}
	}
	return false
}

// object is what the verb k is done to, -1 when nothing is said: its object, its subject in the
// passive, or the noun that a relative clause describes ("the plan she opposes").
func (p *paragraph) object(k int) int {
	if o := p.child(k, "obj"); o >= 0 {
		return o
	}
	if s := p.child(k, "nsubj"); s >= 0 && p.rels[s] == "nsubj:pass" {
		return s
	}
	if p.rels[k] == "acl:relcl" && p.is(k, "VERB") && p.child(k, "nsubj") >= 0 {
		return p.heads[k]
	}
	return -1
}
