package analysis

import (
	"sort"

	"standpoint/analysis/lexicon"
	"standpoint/analysis/speech"
)

// places tells where tokens of the whole article stand in its paragraphs.
type places struct {
	d     *document
	first []int // token of the article that each paragraph begins with, and their number
}

func placesOf(d *document) places {
	first := []int{0}
	for i := range d.pars {
		first = append(first, first[i]+len(d.pars[i].toks))
	}
	return places{d, first}
}

// in is the part of s in paragraph par.
func (x places) in(s speech.Span, par int) mention {
	lo, hi := max(s.Lo, x.first[par]), min(s.Hi, x.first[par+1])
	return mention{par, lo - x.first[par], hi - x.first[par]}
}

// split cuts s at the ends of paragraphs.
func (x places) split(s speech.Span) []mention {
	var out []mention
	if s.Empty() {
		return nil
	}
	par := sort.Search(len(x.d.pars), func(i int) bool { return x.first[i+1] > s.Lo })
	for ; par < len(x.d.pars) && x.first[par] < s.Hi; par++ {
		if m := x.in(s, par); !m.empty() {
			out = append(out, m)
		}
	}
	return out
}

// at is the first part of s, empty when s is.
func (x places) at(s speech.Span) mention {
	if ms := x.split(s); len(ms) > 0 {
		return ms[0]
	}
	return mention{}
}

// fromNetwork is the rule of a quote that the network found.
const fromNetwork = "trained"

// trained turns what the network found into quotes, each cut at the ends of paragraphs, and its
// ends mended where the grammar is plain.
func (f *finder) trained(qs []speech.Quote) []found {
	at := placesOf(f.d)
	before := map[speech.Span]int{} // the group of what stands before a cue
	var out []found
	for _, q := range qs {
		base := found{group: f.newGroup(), source: f.named(at.at(q.Source)), rule: fromNetwork, seen: q.Found, linked: q.Linked, spoken: q.Spoken}
		if c := at.at(q.Cue); !c.empty() {
			p := &f.d.pars[c.par]
			base.cueAt, base.cue = p.span(c.lo, c.hi), f.cueIn(p, c)
			if p.passive(base.source, c) {
				base.source = mention{}
			}
			if q.Content.Hi <= q.Cue.Lo {
				before[q.Cue] = base.group
			} else if g := before[q.Cue]; g > 0 { // the cue parts one quote
				base.group = g
				delete(before, q.Cue)
			}
		}
		if !q.Spoken && (base.cue == nil || base.cue.Class != lexicon.Think) {
			continue
		}
		for _, m := range at.split(q.Content) {
			p := &f.d.pars[m.par]
			for i, c := range p.clauses(f.snap(p, m.lo, m.hi)) {
				x, ok := f.asFound(p, base, c[0], c[1])
				if i > 0 {
					x.group = f.newGroup()
				}
				if ok {
					out = append(out, x)
				}
			}
		}
	}
	return out
}

// named cuts from a source what is said of it: "Jane Roe" of "Jane Roe, a lawyer,", "the engineers" of
// "the engineers who met".
func (f *finder) named(m mention) mention {
	if m.empty() {
		return m
	}
	p := &f.d.pars[m.par]
	for k := m.lo + 1; k+1 < m.hi; k++ {
		said := p.low(k) == "," && p.is(k-1, "PROPN") && (p.is(k+1, "DET", "NOUN", "ADJ", "NUM", "ADV") && !p.toks[k+1].Capital() || p.possessive(k+1))
		if w := p.low(k); said || (w == "who" || w == "which" || w == "whose") && p.is(k-1, "NOUN", "PROPN", "PUNCT") {
			m.hi = k
			break
		}
	}
	for m.hi > m.lo+1 && !p.toks[m.hi-1].Word() && p.low(m.hi-1) != ")" {
		m.hi--
	}
	return m
}

// clauses cuts tokens [lo, hi) between content clauses that each have their own "that".
func (p *paragraph) clauses(lo, hi int) [][2]int {
	var out [][2]int
	for k := lo + 1; k+1 < hi; k++ {
		if p.outer[k] >= 0 || p.low(k) != "that" || !p.is(k, "SCONJ") || k-1 <= lo || !p.hasFinite(lo, k-1) {
			continue
		}
		first := p.low(lo) == "that" || lo > 0 && p.low(lo-1) == "that"
		if p.is(k-1, "CCONJ") && (first || p.low(k-2) == ",") || p.low(k-1) == "," && first {
			out = append(out, [2]int{lo, k - 1})
			lo = k + 1
		}
	}
	return append(out, [2]int{lo, hi})
}

// asFound gives base the words of tokens [lo, hi) of p, without punctuation or marks around.
func (f *finder) asFound(p *paragraph, base found, lo, hi int) (found, bool) {
	if lo >= hi {
		return found{}, false
	}
	if p.outer[lo] < 0 && hi-lo > 1 && (p.is(lo, "CCONJ") || p.low(lo) == "that" && p.is(lo, "SCONJ")) {
		lo++ // "…, she said, and …"
	}
	base.par = p.index
	base.kind = f.kindOf(p, lo, hi, base.cue)
	base.Span = p.clean(lo, hi)
	if ms := f.marksIn(p, lo, hi); len(ms) == 1 && base.kind != Indirect {
		mark := p.marks[ms[0]]
		if f.titled(p, ms[0]) && (mark.Contains(base.Span) || base.kind == MixedQ && !p.hasFinite(lo, hi)) {
			return found{}, false // read “The Old Bridge” in a day
		}
		if base.kind == Direct {
			base.Span = trimSpan(f.d.Text, mark.Inner)
		}
	}
	return base, !base.Empty()
}

// snap moves the ends of tokens [lo, hi) that lie inside quotation marks: a marked stretch of which
// at least half is in is taken whole, of another the part is given up.
func (f *finder) snap(p *paragraph, lo, hi int) (int, int) {
	edge := func(m int) (i, j int, inside bool) {
		i, j = p.tokensIn(p.marks[m].Span)
		n := min(hi, j) - max(lo, i)
		return i, j, 2*n >= j-i
	}
	if m := p.outer[lo]; m >= 0 {
		if i, j, whole := edge(m); whole {
			lo = i
		} else if hi > j {
			lo = j
		}
	}
	if lo >= hi {
		return lo, hi
	}
	if m := p.outer[hi-1]; m >= 0 {
		if i, j, whole := edge(m); whole {
			hi = j
			if i > lo && i-lo <= 4 && (p.low(i-1) == "," || p.low(i-1) == ":") && p.toks[min(i+1, hi-1)].Capital() && !p.hasFinite(lo, i) {
				lo = i // "told the queue, “I knew it”"
			}
		} else if lo < i {
			hi = i
		}
	}
	return lo, hi
}

// cueIn is the listed cue among the words of a mention of one, or nil.
func (f *finder) cueIn(p *paragraph, m mention) *lexicon.Cue {
	for k := m.hi - 1; k >= m.lo; k-- {
		for _, c := range f.lex.Cues[p.low(k)] {
			if c.Particle == "" || p.low(k+1) == c.Particle {
				return c
			}
		}
		if c := f.lex.NounCues[p.low(k)]; c != nil {
			return c
		}
		if p.low(k) == "according" {
			return according
		}
	}
	return nil
}
