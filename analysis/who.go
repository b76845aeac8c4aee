package analysis

import "strings"

// who finds the entity behind the source of q: a name, a pronoun, or a common noun that takes up
// somebody known or brings in somebody new.
func (r *resolver) who(q found, qs []found, before []*entity) *entity {
	m := q.source
	p := &r.d.pars[m.par]
	lo := m.lo
	if w := p.toks[lo].Text; m.hi-lo == 1 && upper(w) && !p.shouts(lo) { // "WHO" is no pronoun
		if e := r.match(name{par: m.par, lo: lo, hi: m.hi, titleLo: lo, words: []string{w}}); e != nil {
			return e
		}
	}
	if q.source = r.relative(m); !q.source.empty() {
		return r.who(q, qs, before)
	}
	q.source = m
	if m.hi-lo == 1 && (p.is(lo, "PRON") || personal[p.low(lo)]) {
		if e := r.pronoun(q, before, qs); e != nil {
			return e
		}
		if q.source = r.selfNamed(q); q.source.empty() {
			q.source = r.lastSubject(m)
		}
		if !q.source.empty() {
			return r.who(q, qs, before)
		}
		return nil
	}
	if names := p.names(r.lex, lo, m.hi); len(names) > 0 {
		if e := r.joint(p, m, names); e != nil {
			return e
		}
		if e := r.named(p, m, names); e != nil {
			return e
		}
	}
	if e := r.byToken[[2]int{m.par, m.lo}]; e != nil {
		e.isSource = true
		return e
	}
	return r.nominal(q, before)
}

// lastSubject is the subject of the sentence before "he" or "she" in m, where nobody else fits: "The bishop
// defended it. “I was wrong,” he said". Empty when there is none.
func (r *resolver) lastSubject(m mention) mention {
	p := &r.d.pars[m.par]
	if w := p.low(m.lo); w != "he" && w != "she" {
		return mention{}
	}
	for i := 1; i < len(p.sents); i++ {
		if p.sents[i].lo > m.lo || m.lo >= p.sents[i].hi {
			continue
		}
		for k := p.sents[i-1].lo; k < p.sents[i-1].hi; k++ {
			if p.rel(k) == "nsubj" && p.outer[k] < 0 && p.tags[k].X == "NN" && p.definite(k) {
				return p.phrase(k)
			}
			if p.is(k, "VERB") {
				break
			}
		}
	}
	return mention{}
}

// selfNamed is the subject of the sentence that an indirect quote begins with, where the source is a pronoun
// that nobody before fits: "The six ministers support it, they said". Empty when there is none.
func (r *resolver) selfNamed(q found) mention {
	p := &r.d.pars[q.par]
	w := p.low(q.source.lo)
	if q.kind == Direct || q.source.par != q.par || w != "he" && w != "she" && w != "they" && w != "it" {
		return mention{}
	}
	lo, hi := p.tokensIn(q.Span)
	if lo >= hi || p.sentenceAt(lo).lo != lo {
		return mention{}
	}
	for k := lo; k < hi; k++ {
		if !p.is(k, "NOUN", "PROPN") || p.rel(k) != "nsubj" {
			if p.is(k, "VERB", "AUX") {
				break
			}
			continue
		}
		m := p.phrase(k)
		plural := strings.HasSuffix(p.tags[k].X, "S")
		_, known := r.lex.Nouns[p.low(k)]
		if m.lo >= lo && m.hi <= q.source.lo && (known || r.lex.OrgWords[p.low(k)] || p.is(k, "PROPN")) && plural == (w == "they") {
			return m
		}
		break
	}
	return mention{}
}

// shouts reports whether the words beside token k are all capitals too.
func (p *paragraph) shouts(k int) bool {
	capitals := func(i int) bool {
		return i < 0 || i >= len(p.toks) || !p.toks[i].Word() || upper(p.toks[i].Text)
	}
	return capitals(k-1) && capitals(k+1)
}

// relative is what a relative pronoun stands for, "the ministers" in "the ministers, who said"; empty
// when m is none.
func (r *resolver) relative(m mention) mention {
	p := &r.d.pars[m.par]
	if w := p.low(m.lo); w != "who" && w != "which" && (w != "that" || m.hi-m.lo > 1) {
		return mention{}
	}
	s := p.sentenceAt(m.lo)
	end := m.lo
	for end > s.lo && p.low(end-1) == "," {
		end--
	}
	if lo := p.phraseLeft(end, s.lo); lo < end {
		return mention{m.par, lo, end}
	}
	return mention{}
}

// nominalSubjects makes known who is the subject of a sentence under a common noun ("The manager
// of a bank was less sure"), so that pronouns after it can mean them.
func (r *resolver) nominalSubjects() {
	f := &finder{lex: r.lex, d: r.d}
	for i := range r.d.pars {
		p := &r.d.pars[i]
		if !p.narrative() {
			continue
		}
		for _, s := range p.sents {
			m := f.sentenceSubject(p, s, s.hi)
			if m.empty() || p.outer[m.lo] >= 0 {
				continue
			}
			if ns := p.names(r.lex, m.lo, r.headEnd(p, m)); len(ns) > 0 && ns[len(ns)-1].hi == r.headEnd(p, m) {
				continue
			}
			if n, ok := r.lex.Nouns[p.low(r.headEnd(p, m)-1)]; !ok || n.Singular == "people" {
				continue
			}
			e := r.nominal(found{par: i, source: m}, nil)
			r.byToken[[2]int{i, m.lo}] = e
		}
	}
}

// joint makes one entity of two names that speak together, "Ann Lee and Bo Ray".
func (r *resolver) joint(p *paragraph, m mention, names []name) *entity {
	if len(names) != 2 || p.low(names[1].titleLo-1) != "and" && p.low(names[1].lo-1) != "and" || names[1].hi != m.hi {
		return nil
	}
	a, b := r.byToken[[2]int{names[0].par, names[0].lo}], r.byToken[[2]int{names[1].par, names[1].lo}]
	if a == nil || b == nil || a == b {
		return nil
	}
	return r.jointOf(a, b, p.span(names[0].titleLo, names[1].hi).Of(r.d.Text))
}

func (r *resolver) jointOf(a, b *entity, words string) *entity {
	for _, e := range r.entities {
		if len(e.members) == 2 && e.members[0] == a && e.members[1] == b {
			return e
		}
	}
	e := &entity{n: len(r.entities), kind: Group, canon: a.canon + " and " + b.canon, plural: true, heads: map[string]bool{}, members: []*entity{a, b}}
	e.alias(words, "as named together", nil, false)
	r.entities = append(r.entities, e)
	return e
}

// joinSubjects makes an entity of two people who are the subject of a verb together ("Both Ann
// Lee and Bo Ray praised …"), for "they" and "the two" to mean later.
func (r *resolver) joinSubjects() {
	for i := 0; i+1 < len(r.names); i++ {
		a, b := r.names[i], r.names[i+1]
		if a.par != b.par {
			continue
		}
		p := &r.d.pars[a.par]
		if a.hi+1 != b.titleLo || p.low(a.hi) != "and" || !p.subjectAt(b.hi) {
			continue
		}
		x, y := r.byToken[[2]int{a.par, a.lo}], r.byToken[[2]int{b.par, b.lo}]
		if x == nil || y == nil || x == y || x.kind != Person || y.kind != Person {
			continue
		}
		e := r.jointOf(x, y, p.span(a.titleLo, b.hi).Of(r.d.Text))
		e.see(place{a.par, a.lo, true})
	}
}

// named is the entity of a mention whose head is a name: the name that ends it, or a body's name
// at its head ("Transport Ministry in Oslo").
func (r *resolver) named(p *paragraph, m mention, names []name) *entity {
	head := r.headEnd(p, m)
	var n *name
	for i := range names {
		if names[i].hi == head || names[i].hi == m.hi && (names[i].lo == m.lo || names[i].titleLo <= m.lo+1) {
			n = &names[i]
		}
	}
	for i := range names { // "his counterpart, Jane Roe"
		if n == nil && names[i].titleLo == head+1 && p.low(head) == "," && (names[i].hi == m.hi || p.low(names[i].hi) == ",") {
			n = &names[i]
		}
	}
	if n == nil {
		return nil
	}
	e := r.byToken[[2]int{n.par, n.lo}]
	if e == nil { // cut otherwise here than in the whole text
		e = r.matchSource(*n)
	}
	if e == nil {
		e = r.create(*n)
		r.link(*n, e)
	}
	r.aliasMention(p, m, n, e)
	return e
}

// matchSource is the entity for a name that a source gives: as match, or by its last word when
// what goes before is an affiliation ("Coastal Institute's Roe").
func (r *resolver) matchSource(n name) *entity {
	if e := r.match(n); e != nil {
		return e
	}
	last := n
	last.words = n.words[len(n.words)-1:]
	return r.match(last)
}

func (r *resolver) aliasMention(p *paragraph, m mention, n *name, e *entity) {
	if m.lo < n.lo && p.toks[m.lo].Capital() && n.hi == m.hi {
		e.alias(p.span(m.lo, m.hi).Of(r.d.Text), titleAndName, nil, false)
	}
}

// headEnd is where the head of a mention ends: before its first preposition, after a possessive.
func (r *resolver) headEnd(p *paragraph, m mention) int {
	i := m.lo
	for k := m.lo; k < m.hi; k++ {
		if p.low(k) == "of" && p.is(k-1, "PROPN") {
			break // "driver Ann Lee of the town's buses"
		}
		if p.low(k) == "'s" {
			i = k + 1
		}
	}
	for k := i + 1; k < m.hi; k++ {
		switch w := p.low(k); {
		case p.is(k, "ADP") && nounPreps[w], w == ",", w == "(", w == "who", w == "which", w == "whose":
			return k
		}
	}
	return m.hi
}
