package analysis

import (
	"strings"

	"standpoint/analysis/text"
)

// all are words for every target mentioned before: "no feelings about either".
var all = wordSet(`either neither both`)

// pronouns and the number and kind of what they stand for.
var (
	thingPronouns  = wordSet(`it its this that itself`)
	pluralPronouns = wordSet(`they them their these those theirs themselves`)
	humanPronouns  = wordSet(`he him his she her hers himself herself`)
	genericThings  = wordSet(`thing stuff place idea business matter affair move measure notion concept undertaking venture practice system arrangement
		policy decision project scheme plan proposal programme program institution operation outfit contraption enterprise rule custom`)
	genericPeople = wordSet(`man woman fellow chap lad guy lady bloke creature`)
)

// pronounFor is the user's target that the word at k takes up, nil for none.
func (f *stanceFinder) pronounFor(v *view, k int) *target {
	p, w := v.p, v.p.low(k)
	kind := ""
	switch {
	case pluralPronouns[w] && p.is(k, "PRON", "DET"):
		kind = "plural"
	case thingPronouns[w] && p.is(k, "PRON", "DET") && p.rel(k) != "expl" && p.rel(k) != "det" && p.rel(k) != "mark" && !p.clausal(k) && p.tags[k].X != "WDT":
		kind = "thing"
	case humanPronouns[w] && (v.first || p.rel(k) != "nsubj"):
		kind = "human"
	case p.is(k, "NOUN") && genericThings[p.lemmas[k]] && p.definite(k) && !p.has(k, "cop"):
		kind = "thing"
		if strings.HasSuffix(p.tags[k].X, "S") {
			kind = "plural"
		}
	case p.is(k, "NOUN", "PROPN") && (p.definite(k) || p.has(k, "nmod:poss")) && f.headed(k, p) != nil:
		return f.headed(k, p)
	case p.is(k, "NOUN") && genericPeople[p.lemmas[k]] && p.definite(k) && !p.has(k, "cop"):
		kind = "human"
	default:
		return nil
	}
	fits := func(s spot) bool {
		if s.par == p.index && v.in(s.tok) && s.tok > k {
			return false
		}
		human := f.human(s.t)
		switch kind {
		case "plural":
			return s.plural || human && s.t.by == nil && strings.Contains(s.t.Name, " ") && !s.plural && f.body(s.t)
		case "human":
			return human && !s.plural
		}
		return !human && !s.plural
	}
	if s := f.lastSpot(p.index, k, fits); s != nil {
		return s.t
	}
	// said of it, later in the sentence
	if v.said.hi > 0 {
		cs := p.sentenceAt(v.said.lo)
		for i := range f.spots {
			if s := f.spots[i]; s.par == p.index && s.tok > k && s.tok < cs.hi && !v.in(s.tok) && fits(s) {
				return s.t
			}
		}
	}
	return nil
}

// headed is the last user's target before token k whose main noun stands there: "the ban" for a "ban on
// street music".
func (f *stanceFinder) headed(k int, p *paragraph) *target {
	key := keyOf(f.lex, p.low(k))
	if s := f.lastSpot(p.index, k, func(s spot) bool { return s.t.headKey == key && s.t.told(p, k) }); s != nil {
		return s.t
	}
	var only *target
	for _, t := range f.targets {
		if t.Kind == User && t.headKey == key && t.told(p, k) {
			if only != nil {
				return nil
			}
			only = t
		}
	}
	return only
}

// clausal reports whether "it" or "that" at k stands for a clause that follows: "it is wrong to".
func (p *paragraph) clausal(k int) bool {
	if p.rel(k) != "nsubj" || p.low(k) != "it" {
		return false
	}
	h := p.heads[k]
	for _, d := range p.children(h) {
		if r := p.rel(d); (r == "csubj" || r == "ccomp" || r == "advcl" && p.low(d-1) == "to" || r == "xcomp" && p.is(h, "ADJ", "NOUN")) && d > h {
			return true
		}
	}
	return false
}

// definite reports whether the noun at k has "the", "this" or "that" before it.
func (p *paragraph) definite(k int) bool {
	d := p.child(k, "det")
	if d < 0 {
		return false
	}
	switch p.low(d) {
	case "the", "this", "that", "these", "those":
		return true
	}
	return false
}

// human reports whether the target is a person, by its name.
func (f *stanceFinder) human(t *target) bool {
	fields := strings.Fields(t.Name)
	if len(fields) == 0 {
		return false
	}
	last := strings.ToLower(fields[len(fields)-1])
	if n, ok := f.lex.Nouns[last]; ok {
		return n.Kind == "person"
	}
	if _, ok := f.lex.Titles[last]; ok {
		return true
	}
	if _, ok := f.lex.GivenNames[strings.ToLower(fields[0])]; ok && text.IsCapital(fields[0]) {
		return true
	}
	for _, w := range fields {
		if !text.IsCapital(w) || f.lex.OrgWords[strings.ToLower(w)] || f.lex.Places[strings.ToLower(w)] != "" {
			return false
		}
	}
	return len(fields) == 2
}

// body reports whether the target may be a body of people, which "they" takes up.
func (f *stanceFinder) body(t *target) bool { return text.IsCapital(t.Name) }
