package analysis

import (
	"standpoint/analysis/engine"
	"standpoint/analysis/lexicon"
)

// narrated is a position that the narration states of somebody: "She opposed the levy then".
type narrated struct {
	par    int
	holder *entity
	Stance
}

// narratedStances finds sentences in which a speaker is the subject of an attitude, a wish or a position
// withheld toward a target, outside any quote.
func (f *stanceFinder) narratedStances(r *resolver, qs []found) []narrated {
	var out []narrated
	for i := range f.d.pars {
		p := &f.d.pars[i]
		for _, s := range f.signals[i] {
			if p.outer[s.head] >= 0 || insideAny(p, s.head, qs) || !attitude(s) {
				continue
			}
			if e := f.subjectOf(r, p, s); e != nil && e.isSource {
				out = append(out, f.narratedAt(p, s, e, qs)...)
			}
		}
	}
	return out
}

// attitude reports whether the signal can state somebody's position.
func attitude(s signal) bool {
	for _, b := range s.bearings {
		if b.Use == lexicon.UseHold || b.Use == lexicon.UseWant || b.Use == lexicon.UseWithhold {
			return true
		}
	}
	return false
}

// insideAny reports whether token v lies in the words or the cue of a quote.
func insideAny(p *paragraph, v int, qs []found) bool {
	for _, q := range qs {
		if q.par == p.index && (q.Span.Contains(p.toks[v].Span) || q.cueAt.Contains(p.toks[v].Span)) {
			return true
		}
	}
	return false
}

// subjectOf is the speaker that is the subject of the signal, or nil.
func (f *stanceFinder) subjectOf(r *resolver, p *paragraph, s signal) *entity {
	k := s.head
	if p.is(k, "NOUN") && !p.has(k, "nsubj") && p.heads[k] >= 0 && p.rel(k) == "obj" {
		k = p.heads[k] // "has no time for"
	}
	subj, passive := p.subject(k)
	if passive {
		a := p.child(k, "obl")
		if a < 0 || p.rels[a] != "obl:agent" {
			return nil
		}
		subj = a
	}
	if subj < 0 {
		return nil
	}
	if p.is(subj, "PRON") {
		switch w := p.low(subj); {
		case w == "who" || w == "which" || w == "that":
			for _, x := range p.climb(k) {
				if p.rels[x] == "acl:relcl" {
					return f.entityAt(r, p, p.heads[x])
				}
			}
			return nil
		case personal[w]:
			return r.pronoun(found{source: mention{p.index, subj, subj + 1}, par: p.index}, nil, nil)
		}
		return nil
	}
	if e := f.entityAt(r, p, subj); e != nil {
		return e
	}
	for _, d := range p.children(p.heads[subj]) { // the parser may give two subjects for "driver Ann Lee"
		if p.rel(d) == "nsubj" {
			if e := f.entityAt(r, p, d); e != nil {
				return e
			}
		}
	}
	return nil
}

// entityAt is the speaker that the phrase headed by token k names, or nil.
func (f *stanceFinder) entityAt(r *resolver, p *paragraph, k int) *entity {
	m := p.phrase(k)
	for _, e := range r.entities {
		if !e.isSource {
			continue
		}
		for _, s := range e.seen {
			if s.par == p.index && s.tok >= m.lo && s.tok < m.hi && p.under(s.tok, k) {
				return e
			}
		}
	}
	return nil
}

// pastShare is what is left of a position that somebody once had, to be outweighed by a present one.
const pastShare = 0.3

// past reports whether the sentence tells of a time gone by.
func (p *paragraph) past(s sentence) bool {
	for k := s.lo; k < s.hi; k++ {
		switch w := p.low(k); w {
		case "once", "formerly", "previously", "initially", "originally", "ago", "then":
			return true
		case "last", "used":
			if w == "last" && p.is(k+1, "NOUN") || p.low(k+1) == "to" {
				return true
			}
		}
	}
	return false
}

// narratedAt gives a stance for each target that the attitude is toward.
func (f *stanceFinder) narratedAt(p *paragraph, s signal, e *entity, qs []found) []narrated {
	x := p.sentenceAt(s.head)
	v := &view{f: f, p: p, lo: x.lo, hi: x.hi, floor: x.lo, end: x.hi, self: func(k int) bool { return e.mentionedAt(p, k) }, stands: func(int) bool { return false }}
	var out []narrated
	for _, t := range f.targets {
		if f.own(t, e) {
			continue
		}
		share := foundShare
		if t.Kind == User {
			share = mentioned
		}
		c, at := t.cover(p, f.lex, x.lo, x.hi)
		if c < share {
			at = nil
		}
		var ms []mentionOf
		for _, k := range p.tops(at) {
			if !insideAny(p, k, qs) && !e.mentionedAt(p, k) {
				ms = append(ms, mentionOf{k, 1, "content"})
			}
		}
		for k := x.lo; k < x.hi && t.Kind == User; k++ {
			if !insideAny(p, k, qs) && p.rel(k) != "nsubj" && f.pronounFor(v, k) == t {
				ms = append(ms, mentionOf{k, pronounShare, "anaphor"})
			}
		}
		if len(ms) == 0 {
			continue
		}
		y := &tally{}
		one := s
		one.bearings = nil
		for _, b := range s.bearings {
			if b.Use == lexicon.UseHold || b.Use == lexicon.UseWant || b.Use == lexicon.UseWithhold {
				one.bearings = append(one.bearings, b)
			}
		}
		f.weigh(v, one, t, ms, y)
		if p.past(x) {
			y.fade(pastShare)
		}
		y.mixed = f.conditional(v, ms)
		if st, ok := f.verdict(v, found{}, t, nil, y); ok && st.Label != engine.None {
			for i := range st.Evidence {
				st.Evidence[i].Rule = "narrated " + st.Evidence[i].Rule
			}
			out = append(out, narrated{p.index, e, st})
		}
	}
	return out
}
