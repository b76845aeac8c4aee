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

// narratedStances finds sentences whose subject is a speaker and whose verb takes a position on a
// target that follows it, outside any quote.
func (f *stanceFinder) narratedStances(r *resolver, qs []found) []narrated {
	var out []narrated
	for i := range f.d.pars {
		p := &f.d.pars[i]
		if !p.narrative() {
			continue
		}
		for v := range p.toks {
			s, ok := f.lex.Stance[p.low(v)]
			if !ok || s.Use != lexicon.Commit || !p.finite(v) && p.tags[v].X != "VBN" || p.outer[v] >= 0 || insideAny(p, v, qs) {
				continue
			}
			if e := f.subject(r, p, v); e != nil && e.isSource {
				out = append(out, f.narratedAt(p, v, s, e)...)
			}
		}
	}
	return out
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

// subject is the speaker that is the subject of the verb at v, or nil.
func (f *stanceFinder) subject(r *resolver, p *paragraph, v int) *entity {
	s := p.sentenceAt(v)
	finder := &finder{lex: f.lex, d: f.d}
	lo, hi := finder.subjectLeft(p, s, p.verbGroup(v, s.lo))
	if hi <= lo {
		return nil
	}
	if hi-lo == 1 && p.is(lo, "PRON") {
		return r.pronoun(found{source: mention{p.index, lo, hi}, par: p.index}, nil, nil)
	}
	names := p.names(f.lex, lo, hi)
	if len(names) == 0 || names[len(names)-1].hi != hi {
		return nil
	}
	n := names[len(names)-1]
	return r.byToken[[2]int{n.par, n.lo}]
}

// narratedAt gives a stance for each target mentioned after the verb in its sentence.
func (f *stanceFinder) narratedAt(p *paragraph, v int, s lexicon.Stance, e *entity) []narrated {
	end := p.sentenceEnd(p.sentenceAt(v))
	if end > v+14 {
		end = v + 14
	}
	var out []narrated
	for _, t := range f.targets {
		if f.own(t, e) {
			continue
		}
		share := foundShare
		if t.Kind == User {
			share = mentioned
		}
		stop := end
		if t.by != nil {
			stop = min(end, v+4) // the name itself must be the object
		}
		if c, _ := t.cover(p, f.lex, v+1, stop); c < share {
			continue
		}
		w, rule, from := s.Weight, "narrated", v
		if n, neg := f.negatedAt(p, v, p.sentenceAt(v).lo); neg {
			w, rule, from = -0.8*w, "narrated, negated", n
			if s.Weight < 0 {
				w = 0
			}
		}
		y := &tally{}
		y.add(p.span(from, v+1), p.span(from, v+1).Of(f.d.Text), w, rule)
		y.withheld = w == 0
		if st, ok := f.verdict(found{}, t, zone{p: p}, y); ok && st.Label != engine.None {
			out = append(out, narrated{p.index, e, st})
		}
	}
	return out
}
