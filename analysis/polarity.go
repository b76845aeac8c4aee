package analysis

import (
	"standpoint/analysis/lexicon"
)

// Polarity: what stands around a word of judgement and turns it.

// negators turn what they belong to.
var negators = wordSet(`not n't never no nobody none nothing neither nor hardly without cannot scarcely barely no-one nowhere seldom rarely`)

// raising verbs pass a negation down to their clause: "I do not think it is fair".
var raising = wordSet(`think believe suppose expect imagine feel see say find seem appear consider call want deem guess accept agree concede admit buy intend plan regard describe convinced convince sure certain persuaded persuade confident`)

// lacking verbs and nouns deny what they govern.
var lacking = wordSet(`lack fail cease stop avoid prevent want-for absence end miss refuse`)

// denying predicates turn what their clause says: "it is untrue that", "dismissed fears that".
var denying = wordSet(`deny reject dismiss refute dispute rebut disprove contradict lie untrue false nonsense myth falsehood unfounded baseless groundless rubbish doubt mistaken wrong`)

// inner relations are those by which a negation at the head reaches what hangs on it.
var inner = wordSet(`obj iobj obl xcomp nmod amod advmod ccomp acl compound csubj nsubj fixed conj`)

// turned counts the turns that the words around token k give it, and names the words of the first: -1,
// -1 when there are none. floor and end bound the words that are read.
func (p *paragraph) turned(k, floor, end int) (turns int, at int) {
	at = -1
	note := func(i int) {
		turns++
		if at < 0 {
			at = i
		}
	}
	if p.peerless(k) {
		return 0, -1
	}
	if p.farFrom(k, floor) >= 0 {
		note(p.farFrom(k, floor))
	}
	cur := k
	for n := 0; n < 6; n++ {
		if i := p.negatorOf(cur, floor, end); i >= 0 && !p.idle(i, k) {
			note(i)
		}
		h := p.heads[cur]
		if h < floor || h >= end {
			break
		}
		r := p.rel(cur)
		if p.rels[cur] == "acl:relcl" && p.definite(h) {
			break
		}
		if !inner[r] {
			break
		}
		switch {
		case r == "conj":
			// "not fair or just", but "no lawyer and a good man"
			if c := p.child(cur, "cc"); c >= 0 && p.low(c) != "or" && p.low(c) != "nor" {
				return turns, at
			}
		case (r == "amod" || r == "acl" || r == "nmod") && negators[p.low(h)]:
			note(h)
			return turns, at
		case r == "csubj" && denying[p.lemmas[h]]:
			note(h)
			return turns, at
		case r == "nsubj" && p.rels[cur] == "nsubj", r == "csubj":
			return turns, at // "no good comes of it" is read at the noun
		case r == "ccomp" && !raising[p.lemmas[h]]:
			if denying[p.lemmas[h]] {
				note(h)
			}
			return turns, at
		}
		if denying[p.lemmas[h]] && h != k && (r == "acl" || r == "csubj" || r == "ccomp") {
			note(h)
			return turns, at
		}
		if lacking[p.lemmas[h]] && (r == "obj" || r == "xcomp" || r == "nmod" || r == "obl") {
			note(h)
		}
		cur = h
	}
	return turns, at
}

// never are nouns that with "no" deny a whole clause: "on no account".
var never = wordSet(`account circumstance condition mean event sense case time way`)

// peerless reports whether a comparative at k stands under "never" or "no" as the height of its kind: "never
// seen a worse contract".
func (p *paragraph) peerless(k int) bool {
	if p.tags[k].X != "JJR" || p.rel(k) != "amod" {
		return false
	}
	v := p.heads[p.heads[k]]
	return v >= 0 && p.is(v, "VERB") && p.rel(p.heads[k]) == "obj" && p.low(k+2) != "than"
}

// negatorOf is the negator that belongs to token k itself, or -1.
func (p *paragraph) negatorOf(k, floor, end int) int {
	for _, d := range p.children(k) {
		if d < floor || d >= end {
			continue
		}
		w := p.low(d)
		switch r := p.rel(d); {
		case negators[w] && (r == "advmod" || r == "det" || r == "cc" || r == "case" || r == "nsubj" || r == "aux" || r == "mark" || r == "obj" || r == "discourse"):
			if r == "cc" && w == "nor" {
				continue
			}
			return d
		case r == "obl" && never[p.lemmas[d]] && p.negatedPhrase(d, floor):
			return d
		case r == "nsubj" && p.negatedPhrase(d, floor):
			return d
		case r == "aux" && p.heads[d] == k:
			for _, x := range p.children(d) {
				if negators[p.low(x)] && x >= floor && x < end {
					return x
				}
			}
		case (w == "little" || w == "few") && (r == "amod" || r == "det" || r == "advmod") && p.low(d-1) != "a" && d < k:
			return d
		case w == "yet" && p.low(d+1) == "to", w == "longer" && p.low(d-1) == "no":
			return d
		}
	}
	if p.low(k-1) == "to" && p.low(k-2) == "yet" && k-2 >= floor {
		return k - 2
	}
	return -1
}

// negatedPhrase reports whether the noun at k is one that is said not to be: "no driver", "not one of".
func (p *paragraph) negatedPhrase(k, floor int) bool {
	for _, d := range p.children(k) {
		if d >= floor && (p.low(d) == "no" || p.low(d) == "not" || p.low(d) == "neither") && d < k {
			return true
		}
	}
	return false
}

// idle reports whether the negator at i does not deny: "not only", "no doubt", "nothing but", "could not
// be better".
func (p *paragraph) idle(i, k int) bool {
	switch next := p.low(i + 1); next {
	case "only", "just", "merely", "simply", "doubt", "wonder", "matter", "least":
		return true
	case "but":
		return p.low(i) == "nothing"
	case "less":
		return true
	}
	if p.low(i-1) == "why" || p.low(i-1) == "whether" && p.low(i) == "or" {
		return true
	}
	if w := p.low(i - 1); w == "could" || w == "can" {
		for j := i + 1; j <= i+4 && j < len(p.tags); j++ {
			if p.tags[j].X == "JJR" || p.tags[j].X == "RBR" {
				return true
			}
		}
	}
	return false
}

// farFrom is where "far from", "anything but" or "hardly" stand right before the words of k, or -1.
func (p *paragraph) farFrom(k, floor int) int {
	for i := k - 1; i >= floor && i >= k-4; i-- {
		switch {
		case p.low(i) == "far" && p.low(i+1) == "from", p.low(i) == "anything" && p.low(i+1) == "but", p.low(i) == "short" && p.low(i+1) == "of":
			return i
		case !p.toks[i].Word():
			return -1
		}
	}
	return -1
}

// tooAt is the "too" that turns an adjective of degree into a complaint ("too dear"), or -1.
func (p *paragraph) tooAt(k int) int {
	if p.low(k-1) == "too" && p.is(k, "ADJ", "ADV") {
		return k - 1
	}
	return -1
}

// weight says how much of what a clause says counts: less what is granted ("although …") or was once
// so, more what follows "but".
func (p *paragraph) clauseShare(k, floor, end int) float64 {
	for _, x := range p.climb(k) {
		if x < floor || x >= end {
			break
		}
		if h := p.heads[x]; h >= floor && p.low(h) == "used" && p.rel(x) == "xcomp" {
			return pastShare
		}
		if p.rel(x) == "advcl" || x == k {
			if m := p.child(x, "mark"); m >= 0 {
				switch p.low(m) {
				case "although", "though", "while", "whilst", "whereas":
					return 0.3
				}
			}
			if m := p.child(x, "advmod"); m >= 0 && p.low(m) == "however" && m < x && p.is(m+1, "ADJ", "ADV") {
				return 0.3
			}
		}
	}
	s := p.sentenceAt(k)
	switch p.low(max(s.lo, floor)) {
	case "granted", "admittedly", "true", "sure", "yes":
		if p.low(max(s.lo, floor)+1) == "," && p.low(k) != "yes" {
			return 0.4
		}
	}
	for i := max(s.lo, floor); i < min(s.hi, end); i++ {
		if p.low(i) == "but" && p.is(i, "CCONJ") && p.low(i-1) != "nothing" && p.low(i-1) != "anything" && (p.finite(p.heads[i]) || p.has(p.heads[i], "nsubj", "cop", "aux")) {
			if k < i {
				return 0.5
			}
			return 1.2
		}
		if k < i+1 {
			continue
		}
	}
	return 1
}

// sign is the sign of the first bearing of the wanted uses at token k, 0 without one.
func (p *paragraph) sign(lex *lexicon.Lexicon, k int, uses ...lexicon.Use) float64 {
	for _, b := range p.bearings(lex, k) {
		for _, u := range uses {
			if b.Use == u && b.Weight != 0 {
				if b.Weight < 0 {
					return -1
				}
				return 1
			}
		}
	}
	return 0
}
