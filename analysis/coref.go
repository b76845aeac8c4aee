package analysis

import (
	"sort"
	"strings"
)

// who finds the entity behind the source of q: a name, a pronoun, or a common noun that takes up
// somebody known or brings in somebody new.
func (r *resolver) who(q found, qs []found, before []*entity) *entity {
	m := q.source
	p := &r.d.pars[m.par]
	lo := m.lo
	if m.hi-lo == 1 && p.is(lo, "PRON") {
		return r.pronoun(q, before, qs)
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
		e.alias(p.span(m.lo, m.hi).Of(r.d.Text), "title and name", nil, false)
	}
}

// headEnd is where the head of a mention ends: before its first preposition, after a possessive.
func (r *resolver) headEnd(p *paragraph, m mention) int {
	i := m.lo
	for k := m.lo; k < m.hi; k++ {
		if p.low(k) == "'s" {
			i = k + 1
		}
	}
	for k := i + 1; k < m.hi; k++ {
		if p.is(k, "ADP") && nounPreps[p.low(k)] || p.low(k) == "," || p.low(k) == "(" {
			return k
		}
	}
	return m.hi
}

// reach is how many paragraphs back a pronoun or "the minister" may point.
const reach = 4

// reachTokens is how far back a pronoun may point in a paragraph that has no end.
const reachTokens = 600

// pronoun finds whom "he", "she", "they" or "it" means.
func (r *resolver) pronoun(q found, before []*entity, qs []found) *entity {
	p := &r.d.pars[q.source.par]
	w := p.low(q.source.lo)
	switch w {
	case "i", "we":
		return r.author()
	case "who", "which", "that", "this", "these", "those", "you":
		return nil
	}
	var best *entity
	score := 0.0
	for _, e := range r.entities {
		if !r.fits(e, w) {
			continue
		}
		if s := r.salience(e, q, before, qs, w); s > score {
			best, score = e, s
		}
	}
	if best != nil && (w == "he" || w == "she") && best.gender == 0 && best.kind == Person && !q.nested && r.lastSeen(best, q.source.par, q.source.lo) >= q.source.par*perParagraph {
		best.gender = map[string]byte{"he": 'm', "she": 'f'}[w]
	}
	return best
}

// fits reports whether pronoun w can mean e.
func (r *resolver) fits(e *entity, w string) bool {
	switch w {
	case "he", "she":
		if e.place {
			return false
		}
		g := map[string]byte{"he": 'm', "she": 'f'}[w]
		return !e.plural && (e.kind == Person || e.kind == Anonymous) && (e.gender == 0 || e.gender == g)
	case "it":
		return !e.plural && e.kind == Organization
	}
	return e.plural || e.kind == Group || e.kind == Organization
}

// salience rates how likely e is meant at q's source: how near its last mention is, whether it
// was a subject there, whether it speaks in the quote before, whether it is a proven person.
func (r *resolver) salience(e *entity, q found, before []*entity, qs []found, w string) float64 {
	par, tok := q.source.par, q.source.lo
	s := 0.0
	last := sort.Search(len(e.seen), func(i int) bool { return !e.seen[i].before(par, tok) })
	for i := last - 1; i >= 0; i-- {
		at := e.seen[i]
		if at.par < par-reach || at.par == par && at.tok < tok-reachTokens {
			break
		}
		p := &r.d.pars[at.par]
		if r.insideSpeech(at) {
			continue
		}
		v := 1 / (1 + 1.2*float64(par-at.par))
		if at.par == par {
			v += 0.8 + 0.4*float64(at.tok)/float64(tok+1)
			if p.sentenceAt(at.tok) == p.sentenceAt(tok) {
				v -= 0.1
			}
		}
		if at.subject {
			v += 0.5
		}
		if r.inside(q, at) { // "The mayor would not sign, she said": possible, but others go first
			v *= 0.5
		}
		if v > s {
			s = v
		}
	}
	for i := len(before) - 1; i >= 0; i-- { // the last speaker
		if before[i] == nil || qs[i].nested {
			continue
		}
		if before[i] == e && qs[i].par >= par-reach {
			s += 0.9 / (1 + 0.8*float64(par-qs[i].par))
			if s < 0.9 && qs[i].par == par {
				s = 0.9
			}
		}
		break
	}
	if s == 0 {
		return 0
	}
	if e.kind == Person && len(e.words) > 0 && !r.provenPerson(e) && (w == "he" || w == "she") {
		s *= 0.35
	}
	if e.gender != 0 && (w == "he" || w == "she") {
		s += 0.25
	}
	return s
}

// inside reports whether a mention lies in the content of q itself.
func (r *resolver) inside(q found, at place) bool {
	p := &r.d.pars[at.par]
	return q.Span.Contains(p.toks[at.tok].Span) && q.source.par == at.par && q.rule != "trailing-right"
}

// insideSpeech reports whether a mention lies in somebody's direct speech.
func (r *resolver) insideSpeech(at place) bool {
	t, spans := r.d.pars[at.par].toks[at.tok].Span, r.spoken[at.par]
	k := sort.Search(len(spans), func(i int) bool { return spans[i].Start > t.Start })
	return k > 0 && spans[k-1].Contains(t)
}

// provenPerson reports whether more than capital letters says that e is a person: a title, a
// given name, a role, or that it is the source of a quote.
func (r *resolver) provenPerson(e *entity) bool {
	if e.isSource || e.role != "" || e.gender != 0 {
		return true
	}
	for h := range e.heads {
		if r.lex.IsTitle(h) {
			return true
		}
	}
	for _, at := range e.seen {
		if r.sourceAt[[2]int{at.par, at.tok}] || r.followedByWho(at) || r.speaks(at) {
			return true
		}
	}
	return len(e.words) > 1 && r.lex.GivenNames[strings.ToLower(e.words[0])] != ""
}

// speaks reports whether a verb of saying follows the name at a place.
func (r *resolver) speaks(at place) bool {
	p := &r.d.pars[at.par]
	k := at.tok
	for k < len(p.toks) && p.toks[k].Capital() {
		k++
	}
	for p.is(k, "AUX", "ADV") {
		k++
	}
	return p.is(k, "VERB") && len(r.lex.Cues[p.low(k)]) > 0
}

// followedByWho reports whether ", who" or ", 51," follows the name at a place.
func (r *resolver) followedByWho(at place) bool {
	p := &r.d.pars[at.par]
	k := at.tok
	for k < len(p.toks) && p.toks[k].Capital() {
		k++
	}
	return p.low(k) == "," && (p.low(k+1) == "who" || p.low(k+1) == "whose" || p.is(k+1, "NUM") && p.low(k+2) == ",")
}

func (r *resolver) author() *entity {
	for _, e := range r.entities {
		if e.kind == Author {
			return e
		}
	}
	name := r.d.Author
	if name == "" {
		name = "Author"
	}
	e := &entity{n: len(r.entities), kind: Author, canon: name, heads: map[string]bool{}}
	r.entities = append(r.entities, e)
	return e
}

// nominal finds whom a common noun means: with "the" or a possessive somebody known who goes by
// that noun; else a new source of its own kind.
func (r *resolver) nominal(q found, before []*entity) *entity {
	m := q.source
	p := &r.d.pars[m.par]
	end := r.headEnd(p, m)
	head := p.low(end - 1)
	noun, known := r.lex.Nouns[head]
	definite := p.low(m.lo) == "the" || p.low(m.lo) == "this" || p.low(m.lo) == "that" || p.possessive(m.lo)
	single := noun.Singular
	if !known {
		single = head
	}
	plural := noun.Plural || !known && (p.is(end-1, "NOUN") && p.tags[end-1].X == "NNS" || p.groupWord(end-1)) || noun.Kind == "group" && single != "public"
	for i := len(before) - 1; i >= 0; i-- { // the same words again
		if e := before[i]; e != nil && e.hasAlias(r.label(p, m)) {
			return e
		}
	}
	if definite && !p.possessive(m.lo) && end == m.hi {
		if e := r.antecedent(q, single, plural, noun.Kind, m.hi-m.lo > 2); e != nil {
			e.alias(r.label(p, m), "described as", nil, false)
			e.see(place{m.par, m.lo, true})
			return e
		}
	}
	return r.newNominal(p, m, single, plural, noun.Kind, known)
}

// antecedent is the entity mentioned last that goes by the noun; for bodies any organisation that
// spoke or was named near. modified says that an adjective narrows the noun.
func (r *resolver) antecedent(q found, noun string, plural bool, kind string, modified bool) *entity {
	var best *entity
	at := -1
	par, tok := q.source.par, q.source.lo
	for _, e := range r.entities {
		if e.heads[noun] && e.plural == plural && !e.place {
			if s := r.lastSeen(e, par, tok); s > at {
				best, at = e, s
			}
		}
	}
	if best != nil || plural || modified || kind != "organization" {
		return best
	}
	for _, e := range r.entities {
		if e.kind == Organization && !e.place && r.generic(noun) {
			if s := r.lastSeen(e, par, tok); s > at && s >= (par-1)*perParagraph {
				best, at = e, s
			}
		}
	}
	return best
}

// generic nouns take up any organisation just named.
func (r *resolver) generic(noun string) bool {
	switch noun {
	case "company", "firm", "group", "carrier", "organization", "organisation", "agency", "operator", "body", "manufacturer", "airline", "bank", "charity", "party", "newspaper", "paper", "broadcaster", "union", "club", "society", "alliance":
		return true
	}
	return false
}

func (e *entity) hasAlias(w string) bool {
	if strings.EqualFold(e.canon, w) {
		return true
	}
	for _, a := range e.aliases {
		if strings.EqualFold(a.Text, w) && !a.Suggested {
			return true
		}
	}
	return false
}

// label is a mention's words without article, as a name for who has none.
func (r *resolver) label(p *paragraph, m mention) string {
	i := m.lo
	for i < m.hi-1 && (p.is(i, "DET") && !p.groupWord(i) || p.low(i) == "both") {
		i++
	}
	return p.span(i, m.hi).Of(r.d.Text)
}

// newNominal brings in a source without a name.
func (r *resolver) newNominal(p *paragraph, m mention, noun string, plural bool, kind string, known bool) *entity {
	words := r.label(p, m)
	e := &entity{n: len(r.entities), canon: capital(words), plural: plural, heads: map[string]bool{noun: true}}
	article := p.low(m.lo)
	switch {
	case kind == "organization" && !plural:
		e.kind = Organization
	case plural:
		e.kind = Group
	case article == "a" || article == "an" || article == "one" || article == "another" || noun == "source":
		e.kind = Anonymous
	case r.asksAnonymity(p, m):
		e.kind = Anonymous
	case known || article == "the" || p.possessive(m.lo):
		e.kind = Person
	default:
		e.kind = Organization
	}
	if g := r.lex.Nouns[noun].Gender; g == "m" || g == "f" {
		e.gender = g[0]
	}
	if e.kind == Person || e.kind == Anonymous {
		e.role = words
	}
	e.alias(words, "as first named", nil, false)
	if head := p.low(r.headEnd(p, m) - 1); head != words {
		e.alias(head, "common noun", nil, false)
	}
	e.see(place{m.par, m.lo, true})
	r.entities = append(r.entities, e)
	return e
}

// asksAnonymity reports whether the sentence says that the source is not to be named.
func (r *resolver) asksAnonymity(p *paragraph, m mention) bool {
	s := p.sentenceAt(m.lo)
	for i := s.lo; i < s.hi; i++ {
		if w := p.low(i); w == "anonymity" || w == "anonymously" || w == "named" && (p.low(i-1) == "be" || p.low(i-2) == "be") {
			return true
		}
	}
	return false
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
