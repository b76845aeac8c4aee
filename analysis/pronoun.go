package analysis

import (
	"sort"
	"strings"

	"standpoint/analysis/text"
)

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
	not := outerSpeakers(p.toks[q.source.lo].Span, before, qs)
	for _, e := range r.entities {
		if !r.fits(e, w) || not[e] {
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

// farBack is how many bytes before a pronoun the quotes may end that it can stand in; those in order
// before it end later, but for ones inside longer ones.
const farBack = 10_000

// outerSpeakers are those whom "he" or "she" in a direct quote cannot mean: who speaks it, and in an
// interview who else does, to whom it is said.
func outerSpeakers(at text.Span, before []*entity, qs []found) map[*entity]bool {
	not := map[*entity]bool{}
	for i := len(before) - 1; i >= 0 && qs[i].End+farBack > at.Start; i-- {
		if qs[i].kind == Direct && qs[i].Contains(at) {
			not[before[i]] = true
			if qs[i].rule == "turn" || qs[i].rule == "turn-on" {
				for k := range before {
					not[before[k]] = not[before[k]] || qs[k].rule == "turn"
				}
			}
			break
		}
	}
	return not
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
			if at.par == par && r.leads(at, tok) && !r.inside(q, at) { // "Lee is not persuaded: it fails, he said"
				v += 0.5
			}
		}
		if r.inside(q, at) {
			if r.opens(q, at) && i == 0 { // "Prosecutor Lee defended it, he wrote": news of somebody new
				v += 0.6
			} else { // "The mayor would not sign, she said": possible, but others go first
				v *= 0.5
			}
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

// leads reports whether the mention opens the sentence in which token tok stands, later.
func (r *resolver) leads(at place, tok int) bool {
	p := &r.d.pars[at.par]
	s := p.sentenceAt(tok)
	if at.tok < s.lo || at.tok >= tok {
		return false
	}
	for k := s.lo; k < at.tok; k++ {
		if !p.is(k, "DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT") {
			return false
		}
	}
	return true
}

// opens reports whether a mention is the subject of the sentence that the quote begins with, and stands
// first in it.
func (r *resolver) opens(q found, at place) bool {
	p := &r.d.pars[at.par]
	if !at.subject || q.kind == Direct {
		return false
	}
	s := p.sentenceAt(at.tok)
	k := s.lo
	for k < at.tok && (p.is(k, "DET", "ADJ", "NOUN", "PROPN") || p.is(k, "PART")) {
		k++
	}
	return k == at.tok && p.firstIn(q.Span) <= at.tok
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
