package analysis

import (
	"strings"

	"standpoint/analysis/lexicon"
	"standpoint/analysis/parse"
)

// reports adds what the quotes report others as saying or thinking: "the minister's aide said the
// minister believes the deal is sound" holds words of the minister. Such quotes are nested.
func reports(d *document, lex *lexicon.Lexicon, qs []found) []found {
	f := &finder{lex: lex, d: d}
	for i := range qs {
		f.groups = max(f.groups, qs[i].group)
		f.governed(&qs[i])
		f.fronted(&qs[i], qs)
		f.participle(&qs[i])
	}
	for i := range d.pars {
		if p := &d.pars[i]; p.narrative() {
			f.passives(p, qs)
		}
	}
	for _, q := range qs {
		if q.nested || q.continuation || q.rule == "turn" || q.rule == "turn-on" {
			continue
		}
		p := &d.pars[q.par]
		lo, hi := p.tokensIn(q.Span)
		for k := lo; k < hi; k++ {
			n, ok := f.reportAt(p, k, lo, hi)
			if !ok || n.Span == q.Span || taken(qs, n, q) {
				continue
			}
			n.group = f.newGroup()
			f.out = append(f.out, n)
		}
	}
	if len(f.out) == 0 {
		return qs
	}
	return inOrder(append(qs[:len(qs):len(qs)], f.out...))
}

// taken reports whether another quote than the outer one has about the words of n.
func taken(qs []found, n, outer found) bool {
	for _, i := range near(qs, n.Span) {
		if qs[i].Span != outer.Span && likest(qs[i:i+1], n) >= 0 {
			return true
		}
	}
	return false
}

// human reports whether the noun at k is somebody, by the list of nouns, its ending, or as kin.
func (f *finder) human(p *paragraph, k int) bool {
	if p.is(k, "PROPN") {
		return true
	}
	if n, ok := f.lex.Nouns[p.low(k)]; ok {
		return n.Kind != ""
	}
	w := p.lemmas[k]
	if kin[w] || people[w] {
		return true
	}
	for _, end := range []string{"er", "or", "ist", "ian", "herd", "man", "woman", "eer"} {
		if len(w) > len(end)+2 && strings.HasSuffix(w, end) && p.is(k, "NOUN") && !things[w] {
			return true
		}
	}
	return false
}

var (
	kin = wordSet(`mother father parent brother sister son daughter wife husband uncle aunt grandmother grandfather cousin nephew niece
		mother-in-law father-in-law widow friend neighbour neighbor colleague boss`)
	people = wordSet(`client patient tenant guest student pupil critic official people folk public crew staff member opponent rival youth parent
		merchant servant assistant priest monk nun judge chief saint pilot nurse guide cook scout host`)
	things = wordSet(`paper letter number figure order matter power water weather river computer poster newspaper answer corner tower
		error mirror factor sector door floor minor motor author-title chapter dinner winter summer centre center border letter`)
)

// governed gives q to the speaker whose verb governs its words, where the words were given to somebody who
// passes them on: "opponents say the museum lies, the curator noted".
func (f *finder) governed(q *found) {
	p := &f.d.pars[q.par]
	lo, hi := p.tokensIn(q.Span)
	if q.kind != Indirect || lo >= hi || q.cueAt.Empty() || q.cueAt.Start < q.End || !p.Span.Contains(q.cueAt) {
		return
	}
	c := lo
	for n := 0; n < maxSteps && p.heads[c] >= lo && p.heads[c] < hi; n++ {
		c = p.heads[c]
	}
	h := p.heads[c]
	if h < 0 || h >= lo || lo-h > 3 || p.rel(c) != "ccomp" && p.rel(c) != "obj" || !p.is(h, "VERB") || q.cueAt.Contains(p.toks[h].Span) {
		return
	}
	cues := f.lex.Cues[p.low(h)]
	if len(cues) == 0 || cues[0].Class == lexicon.Ask || p.rel(c) == "obj" && cues[0].Class != lexicon.Judge {
		return
	}
	s := p.child(h, "nsubj")
	if s < 0 || p.rels[s] == "nsubj:pass" || !f.human(p, s) && !f.lex.OrgWords[p.low(s)] {
		return
	}
	if src := p.phrase(s); src.hi <= h {
		q.source, q.cue, q.cueAt, q.nested = src, cues[0], p.span(h, h+1), false
	}
}

// passives finds judgements in the passive: "was described as reckless by the opposition", "is regarded as a
// blessing by growers".
func (f *finder) passives(p *paragraph, qs []found) {
	for k := range p.toks {
		if !p.is(k, "VERB") || p.tags[k].X != "VBN" || !naming[p.lemmas[k]] || p.outer[k] >= 0 {
			continue
		}
		by := -1
		for _, d := range p.children(k) {
			if p.rels[d] == "obl:agent" {
				by = d
			}
		}
		if by < 0 || by < k || !f.human(p, by) && !f.lex.OrgWords[p.low(by)] {
			continue
		}
		c := p.child(k, "xcomp")
		if c < 0 {
			for _, d := range p.children(k) {
				if i := p.child(d, "case"); p.rel(d) == "obl" && i >= 0 && (p.low(i) == "as" || p.low(i) == "of") {
					c = d
				}
			}
		}
		if c < k || c == by {
			continue
		}
		lo, hi := p.spread(c, k+1, p.reach(k).hi)
		src := p.phrase(by)
		if src.lo > lo {
			hi = min(hi, src.lo-1)
		}
		for lo < hi && (p.low(lo) == "as" || p.low(lo) == "of") {
			lo++
		}
		if hi <= lo || src.lo < hi && src.hi > lo {
			continue
		}
		var cue *lexicon.Cue
		if cs := f.lex.Cues[p.low(k)]; len(cs) > 0 {
			cue = cs[0]
		}
		for src.lo < src.hi && (p.low(src.lo) == "by" || p.low(src.lo) == ",") {
			src.lo++
		}
		q := found{Span: p.span(lo, hi), par: p.index, kind: Indirect, cue: cue, cueAt: p.span(k, k+1), source: src, rule: "passive"}
		if len(near(qs, q.Span)) > 0 {
			continue
		}
		q.group = f.newGroup()
		f.out = append(f.out, q)
	}
}

// reportAt is the report whose verb is token k of the content [lo, hi): a verb of saying or thinking with
// somebody named as its subject and a clause, or a verb of naming with object and what it is called.
func (f *finder) reportAt(p *paragraph, k, lo, hi int) (found, bool) {
	cues := f.lex.Cues[p.low(k)]
	if len(cues) == 0 || !p.is(k, "VERB") || p.tags[k].X == "VBG" || p.negatorOf(k, lo, hi) >= 0 {
		return found{}, false
	}
	cue := cues[0]
	for _, c := range cues {
		if c.Particle == "" {
			cue = c
			break
		}
	}
	if cue.Particle != "" || cue.Class == lexicon.Ask || cue.Class == lexicon.Urge {
		return found{}, false
	}
	s, passive := p.subject(k)
	if s < lo && s >= 0 || s < 0 || passive || !p.is(s, "NOUN", "PROPN") || s > k {
		return found{}, false
	}
	if !f.human(p, s) {
		return found{}, false
	}
	c := p.child(k, "ccomp")
	if c < 0 && naming[p.lemmas[k]] {
		c = p.child(k, "xcomp")
		for _, d := range p.children(k) {
			if p.rel(d) == "obj" && d > k { // the last of two objects: "consider it a disgrace"
				c = max(c, d)
			}
		}
		if o := p.child(k, "obj"); o < 0 || o == c || p.lemmas[k] == "find" {
			return found{}, false
		}
	}
	if c < k || c >= hi {
		return found{}, false
	}
	from, to := p.spread(c, k+1, hi)
	if p.rel(c) != "ccomp" {
		if o := p.child(k, "obj"); o > k && o < c {
			from = p.phrase(o).lo
		}
	}
	if p.rel(c) == "ccomp" && (!p.has(c, "nsubj", "expl", "csubj") || from > k+1 && p.child(k, "iobj", "obj") < 0) {
		return found{}, false
	}
	if from < hi && p.low(from) == "that" && p.is(from, "SCONJ") {
		from++
	}
	for to > from && !p.toks[to-1].Word() {
		to--
	}
	if to-from < 3 || !p.hasFinite(from, to) && p.rel(c) == "ccomp" {
		return found{}, false
	}
	src := p.phrase(s)
	src.lo = max(src.lo, lo)
	return found{Span: p.span(from, to), par: p.index, kind: Indirect, cue: cue, cueAt: p.span(k, k+1), source: src, rule: "report", nested: true}, true
}

// spread is the range of tokens from floor on, before end, that hang below token c.
func (p *paragraph) spread(c, floor, end int) (lo, hi int) {
	lo, hi = c, c+1
	for k := floor; k < end; k++ {
		if p.under(k, c) && parse.Base(p.rels[k]) != "punct" {
			lo, hi = min(lo, k), max(hi, k+1)
		}
	}
	return max(lo, floor), hi
}
