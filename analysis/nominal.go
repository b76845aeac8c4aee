package analysis

import (
	"strings"

	"standpoint/analysis/text"
)

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
	if e := r.spouse(p, m, single); e != nil {
		e.alias(r.label(p, m), "described as", nil, false)
		e.see(place{m.par, m.lo, true})
		return e
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
	e := &entity{n: len(r.entities), canon: text.Capital(words), plural: plural, heads: map[string]bool{noun: true}}
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
