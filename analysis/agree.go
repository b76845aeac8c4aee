package analysis

import (
	"standpoint/analysis/engine"
	"standpoint/analysis/lexicon"
)

// Agreement: "Seconded", "he is mistaken", "that is a lie" take up what somebody else has just said, and
// with it that speaker's position, or turn it round.

// verdicts are words that judge what was said when they are said of "that" or of who said it.
var verdicts = map[string]float64{"right": 1, "correct": 1, "true": 1, "wrong": -1, "mistaken": -1, "lie": -1, "untrue": -1, "false": -1,
	"nonsense": -1, "rubbish": -1, "unfair": -1, "unfounded": -1, "baseless": -1, "absurd": -1, "ridiculous": -1, "fabrication": -1, "slander": -1, "myth": -1}

// claims are nouns for what somebody has said against something.
var claims = wordSet(`charge claim accusation allegation criticism complaint report rumour rumor story suggestion objection argument fear`)

// takesUpWords reports whether the verdict at k is on what was said rather than on a thing: "that is a lie",
// "she's right", "the charge was unfair".
func (p *paragraph) takesUpWords(k int) bool {
	if verdicts[p.lemmas[k]] == 0 && verdicts[p.low(k)] == 0 {
		return false
	}
	s, passive := p.subject(k)
	if s < 0 || passive {
		return false
	}
	switch p.low(s) {
	case "he", "she", "they", "you", "that", "this", "both":
		return true
	}
	return claims[p.lemmas[s]]
}

// onClaim reports whether the verdict at k is on a clause: "it is untrue that he took bribes".
func (p *paragraph) onClaim(k int) bool {
	if verdicts[p.lemmas[k]] == 0 && verdicts[p.low(k)] == 0 {
		return false
	}
	for _, d := range p.children(k) {
		if r := p.rel(d); (r == "csubj" || r == "ccomp" || r == "acl") && p.child(d, "mark") >= 0 && p.low(p.child(d, "mark")) == "that" {
			return true
		}
	}
	return false
}

// agreement is the sign with which the quote takes up what was said before it, and the words; 0 for
// none.
func (f *stanceFinder) agreement(v *view) (sign float64, lo, hi int) {
	p := v.p
	for _, s := range f.signals[p.index] {
		cue := s.head >= v.said.lo && s.head < v.said.hi
		if !cue && (s.head < v.lo || s.head >= v.hi) {
			continue
		}
		w := 0.0
		switch {
		case s.bearings[0].Use == lexicon.UseAgree:
			if s.rule != "idiom" && p.has(s.head, "obl", "obj", "ccomp", "xcomp") && !f.takesUpObject(p, s.head) {
				continue // "agreed to a sale", "agrees with the plan"
			}
			w = s.bearings[0].Weight
		case !cue && p.takesUpWords(s.head):
			if w = verdicts[p.lemmas[s.head]]; w == 0 {
				w = verdicts[p.low(s.head)]
			}
		}
		if w == 0 {
			continue
		}
		if n, _ := p.turned(s.head, v.floor, v.end); n%2 == 1 && !cue {
			w = -w
		}
		return w, s.lo, s.hi
	}
	return 0, 0, 0
}

// takesUpObject reports whether what the verb of agreeing at k governs stands for what was said: "with
// him", "her opinion", "that".
func (f *stanceFinder) takesUpObject(p *paragraph, k int) bool {
	for _, r := range []string{"obl", "obj"} {
		o := p.child(k, r)
		if o < 0 {
			continue
		}
		switch p.lemmas[o] {
		case "opinion", "view", "position", "sentiment", "assessment", "verdict", "that", "this":
			return true
		}
		if p.is(o, "PRON", "PROPN") {
			return true
		}
	}
	return false
}

// agreed adds, to the stances of quote i, those that it takes over from what others have just said.
func (f *stanceFinder) agreed(i int, who []*entity, of [][]Stance) []Stance {
	q := f.quotes[i]
	v := f.view(q, who[i])
	sign, lo, hi := f.agreement(v)
	if sign == 0 {
		return nil
	}
	var out []Stance
	for _, t := range f.targets {
		if t.Kind != User || f.own(t, who[i]) || has(of[i], t.ID) {
			continue
		}
		j := f.heard(i, who, of, t)
		if j < 0 {
			continue
		}
		for _, s := range of[j] {
			if s.TargetID != t.ID || s.Label != engine.Favour && s.Label != engine.Against {
				continue
			}
			w := agreedWeight * sign
			if s.Value < 0 {
				w = -w
			}
			y := &tally{}
			rule := "agree: with " + who[j].canon
			if sign < 0 {
				rule = "agree: not with " + who[j].canon
			}
			y.add(v.p.span(lo, hi), v.words(lo, hi), w, rule)
			if st, ok := f.verdict(v, q, t, nil, y); ok {
				out = append(out, st)
			}
		}
	}
	return out
}

// agreedWeight is what agreeing counts: a little less than words of one's own.
const agreedWeight = 0.8

// heard is the quote that quote i takes up: the last by somebody else that has a stance on t, in the paragraph or the one
// before, or the next in the same sentence.
func (f *stanceFinder) heard(i int, who []*entity, of [][]Stance, t *target) int {
	q := f.quotes[i]
	for j := i - 1; j >= 0 && f.quotes[j].par >= q.par-1; j-- {
		if who[j] != nil && who[j] != who[i] && has(of[j], t.ID) {
			return j
		}
	}
	p := &f.d.pars[q.par]
	end := p.sentenceAt(p.firstIn(q.Span))
	for j := i + 1; j < len(f.quotes) && f.quotes[j].par == q.par; j++ {
		if k := p.firstIn(f.quotes[j].Span); k >= end.hi {
			break
		}
		if who[j] != nil && who[j] != who[i] && has(of[j], t.ID) {
			return j
		}
	}
	return -1
}

func has(ss []Stance, target string) bool {
	for _, s := range ss {
		if s.TargetID == target {
			return true
		}
	}
	return false
}

// stances gives the stances of every quote, first from its own words, then by agreement.
func (f *stanceFinder) stances(who []*entity) [][]Stance {
	of := make([][]Stance, len(f.quotes))
	for i, q := range f.quotes {
		of[i] = f.ofQuote(q, who[i])
	}
	for i := range f.quotes {
		of[i] = append(of[i], f.agreed(i, who, of)...)
	}
	return of
}
