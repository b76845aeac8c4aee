package analysis

import (
	"sort"
	"strings"

	"standpoint/analysis/text"
)

// direct takes the marked speech of p that no cue has claimed. Its source is, in this order:
// the one of a sentence that only attributes and follows at once ("“Go!” Jane said."), the one
// who leads in ("He had painted on his barn:"), the one of the quote before it in the paragraph,
// or after it; and for a paragraph that is nothing but marked speech the last speaker.
func (f *finder) direct(p *paragraph, claimed []bool) {
	for m := range p.marks {
		if p.marks[m].Depth > 0 || claimed[m] || !f.speech(p, m) {
			continue
		}
		q := found{Span: trimSpan(f.d.Text, p.marks[m].Inner), kind: Direct}
		claimed[m] = true
		if c := f.commentary(p, m); c != nil {
			q.cue, q.cueAt, q.source, q.rule = c.cue, c.at, c.source, "next-sentence"
		} else if c := f.leadIn(p, m); c != nil {
			q.cue, q.cueAt, q.source, q.rule = c.cue, c.at, c.source, "lead-in"
		} else if !f.utterance(p, m) {
			continue
		} else if prev := f.lastIn(p.index, q.Start); prev != nil {
			q.source, q.rule, q.cue, q.cueAt = prev.source, "same-paragraph", prev.cue, prev.cueAt
		} else if f.alone(p, m) {
			q.rule = "floating"
			if prev := f.lastBefore(p.index); prev != nil {
				q.source, q.continuation = prev.source, true
			}
		} else {
			q.rule = "unattributed"
			if i, _ := p.tokensIn(p.marks[m].Inner); i < len(p.toks) {
				s := p.sentenceAt(i)
				if sub := f.sentenceSubject(p, s, s.hi); !sub.empty() && f.animate(p, sub) {
					q.source, q.rule = sub, "subject"
				}
			}
		}
		f.add(p, q)
	}
}

// speech reports whether mark m holds speech: an utterance with its own punctuation, or one that
// runs on, or long and with a verb. Titles, slogans, nicknames and scare quotes do not.
func (f *finder) speech(p *paragraph, m int) bool {
	i, j := p.tokensIn(p.marks[m].Inner)
	if i >= j {
		return false
	}
	last := p.toks[j-1]
	closed := strings.ContainsAny(last.Text, ".,!?…—–") && !last.Word() || strings.HasSuffix(last.Text, ".") && j-i > 2
	if p.marks[m].Unclosed {
		return j-i >= 4
	}
	if j-i <= 3 && last.Text == "," && !p.hasFinite(i, j) {
		return f.alone(p, m)
	}
	return closed && (j-i > 2 || strings.ContainsAny(last.Text, "!?")) || j-i >= 7 && p.hasFinite(i, j) && p.toks[i].Capital()
}

// utterance reports whether mark m, which no attribution touches, is speech all the same: it makes
// up its sentence, or it is a clause of at least four words that begins with a capital. A comma or
// stop inside the marks proves little, as American usage puts it there after titles too.
func (f *finder) utterance(p *paragraph, m int) bool {
	i, j := p.tokensIn(p.marks[m].Inner)
	s := p.sentenceAt(i)
	whole := true
	for k := s.lo; k < s.hi; k++ {
		if p.outer[k] != m && p.toks[k].Word() {
			whole = false
		}
	}
	return whole || p.marks[m].Unclosed || j-i >= 4 && p.toks[i].Capital() && p.hasFinite(i, j)
}

// commentary is the attribution in a sentence of its own right after mark m: "Jane said."
func (f *finder) commentary(p *paragraph, m int) *hit {
	_, j := p.tokensIn(p.marks[m].Span)
	if j >= len(p.toks) {
		return nil
	}
	s := p.sentenceAt(j)
	if s.lo != j {
		return nil
	}
	for _, h := range f.hits(p, s) {
		if h.begin == s.lo && h.cue.Takes('q') && !h.shared {
			if after, kind := f.skipAdjuncts(p, h, p.sentenceEnd(s)); kind == "" && (after >= p.sentenceEnd(s) || p.low(after) == ",") {
				return &h
			}
		}
	}
	return nil
}

// leadIn is the attribution that ends with a colon before mark m, in its sentence or the
// paragraph before ("Jane wrote:").
func (f *finder) leadIn(p *paragraph, m int) *hit {
	i, _ := p.tokensIn(p.marks[m].Span)
	if i > 0 && i <= len(p.toks) && p.low(i-1) == ":" {
		s := p.sentenceAt(i - 1)
		return f.lastHit(p, sentence{s.lo, i})
	}
	if i == 0 && p.index > 0 {
		q := &f.d.pars[p.index-1]
		if n := len(q.toks); n > 0 && q.low(n-1) == ":" && q.narrative() {
			return f.lastHit(q, q.sents[len(q.sents)-1])
		}
	}
	return nil
}

// lastHit is the last cue in s that has a source; a sentence without a cue still gives its
// subject.
func (f *finder) lastHit(p *paragraph, s sentence) *hit {
	hs := f.hits(p, s)
	if len(hs) > 0 {
		return &hs[len(hs)-1]
	}
	if sub := f.sentenceSubject(p, s, s.hi); !sub.empty() {
		return &hit{source: sub}
	}
	return nil
}

// alone reports whether paragraph p holds no words outside its quotation marks.
func (f *finder) alone(p *paragraph, m int) bool {
	for i, k := range p.toks {
		if p.outer[i] < 0 && k.Word() {
			return false
		}
	}
	return true
}

// animate reports whether a mention can speak: a name, a personal pronoun, or a noun for people.
func (f *finder) animate(p *paragraph, m mention) bool {
	h := p.low(m.hi - 1)
	if n, ok := f.lex.Nouns[h]; ok {
		return n.Kind != "organization"
	}
	return personal[h] && h != "it" || p.is(m.hi-1, "PROPN")
}

// lastIn is the last quote of paragraph par that begins before byte offset at and has a source.
func (f *finder) lastIn(par, at int) *found {
	var best *found
	for i := range f.out {
		q := &f.out[i]
		if q.par == par && q.Start < at && !q.source.empty() && !q.nested && (best == nil || q.Start > best.Start) {
			best = q
		}
	}
	return best
}

// lastBefore is the last quote with a source in the nearest paragraph before par, no more than
// two paragraphs of narration away.
func (f *finder) lastBefore(par int) *found {
	for k := par - 1; k >= 0 && k >= par-2; k-- {
		if q := f.lastIn(k, 1<<60); q != nil {
			return q
		}
	}
	return nil
}

// innerMarks finds quotes inside direct speech: marked words with a cue and a source of their own
// ("She used to say to me, “Go.”").
func (f *finder) innerMarks(p *paragraph) {
	for m := range p.marks {
		in := p.marks[m]
		if in.Depth != 1 {
			continue
		}
		i, j := p.tokensIn(in.Inner)
		if j-i < 3 {
			continue
		}
		if h := f.innerHit(p, i); h != nil {
			f.add(p, found{Span: trimSpan(f.d.Text, in.Inner), kind: Direct, cue: h.cue, cueAt: h.at, source: h.source, rule: "inner", nested: true})
		}
	}
}

// innerHit is a cue of saying at most six tokens before token i, with a pronoun or noun before it.
func (f *finder) innerHit(p *paragraph, i int) *hit {
	for v := i - 1; v >= 0 && v >= i-6; v-- {
		for _, c := range f.lex.Cues[p.low(v)] {
			if c.Particle != "" || !c.Takes('q') || !p.is(v, "VERB") {
				continue
			}
			g := v
			for g > 0 && (p.is(g-1, "AUX", "ADV", "PART") || p.low(g-1) == "used" || p.low(g-1) == "to") {
				g--
			}
			lo := p.phraseLeft(g, 0)
			if lo < g && p.low(lo) != "i" && p.low(lo) != "we" {
				return &hit{cue: c, at: p.span(v, v+1), source: mention{p.index, lo, g}}
			}
		}
	}
	return nil
}

// joinParagraphs makes the parts of a quote that runs over several paragraphs one group with one
// source: a mark left open is taken up again by the next paragraph, and the attribution may stand
// in any of them.
func (f *finder) joinParagraphs() {
	for i := 0; i+1 < len(f.d.pars); i++ {
		p, next := &f.d.pars[i], &f.d.pars[i+1]
		if n := len(p.marks); n == 0 || !f.unclosed(p) || len(next.marks) == 0 || next.marks[0].Start != next.Start {
			continue
		}
		a, b := f.lastQuote(p.index), f.firstQuote(next.index)
		if a == nil || b == nil {
			continue
		}
		if a.rule == "floating" || a.source.empty() || a.rule == "unattributed" {
			a.source, a.cue, a.cueAt, a.rule, a.continuation = b.source, b.cue, b.cueAt, "multi-paragraph", false
		} else if b.rule == "floating" || b.source.empty() || b.rule == "unattributed" {
			b.source, b.cue, b.cueAt, b.rule, b.continuation = a.source, a.cue, a.cueAt, "multi-paragraph", false
		}
		b.group = a.group
	}
}

func (f *finder) unclosed(p *paragraph) bool {
	for _, m := range p.marks {
		if m.Unclosed {
			return true
		}
	}
	return false
}

func (f *finder) lastQuote(par int) *found {
	var best *found
	for i := range f.out {
		if q := &f.out[i]; q.par == par && !q.nested && (best == nil || q.Start > best.Start) {
			best = q
		}
	}
	return best
}

func (f *finder) firstQuote(par int) *found {
	var best *found
	for i := range f.out {
		if q := &f.out[i]; q.par == par && !q.nested && (best == nil || q.Start < best.Start) {
			best = q
		}
	}
	return best
}

// continuations adds reported speech that carries on with no cue, where the text has lost its
// quotation marks: a paragraph of narration right between two of one name, the second of which
// takes it up ("However, Roe noted …"). Such a quote is flagged and of low confidence. It also
// draws a sentence that is no clause of its own into the content after it.
func (f *finder) continuations() {
	if !f.stripped() {
		return
	}
	f.extendFragments()
	for i := 1; i+1 < len(f.d.pars); i++ {
		p := &f.d.pars[i]
		if p.kind != text.Body || f.lastQuote(i) != nil || len(p.toks) == 0 {
			continue
		}
		a, b := f.lastQuote(i-1), f.firstQuote(i+1)
		if a == nil || b == nil || a.source.empty() || b.source.empty() || !f.sameName(a.source, b.source) {
			continue
		}
		q := found{Span: p.Span, kind: Indirect, source: a.source, rule: "continuation", continuation: true}
		f.add(p, q)
	}
}

// stripped reports whether the document seems to have lost its quotation marks: at least three
// sentences end in ", X said" with no mark, and they outnumber the marked ones.
func (f *finder) stripped() bool {
	bare, marked := 0, 0
	for _, q := range f.out {
		switch {
		case q.kind == Direct:
			marked++
		case q.kind == Indirect && q.rule == "trailing":
			bare++
		}
	}
	return bare >= 3 && bare > marked
}

// sameName reports whether two mentions end in the same name.
func (f *finder) sameName(a, b mention) bool {
	p, q := &f.d.pars[a.par], &f.d.pars[b.par]
	return p.is(a.hi-1, "PROPN") && p.low(a.hi-1) == q.low(b.hi-1)
}

// extendFragments carries trailing content back over the sentences before it in its paragraph,
// when its own sentence has no main clause and those sentences hold no quote.
func (f *finder) extendFragments() {
	for i := range f.out {
		q := &f.out[i]
		p := &f.d.pars[q.par]
		if q.rule != "trailing" || q.kind != Indirect || f.firstQuote(q.par) != q {
			continue
		}
		lo, hi := p.tokensIn(q.Span)
		if lo == 0 || lo != p.sentenceAt(lo).lo || f.mainClause(p, lo, hi) {
			continue
		}
		q.Start = p.toks[0].Start
	}
}

// mainClause reports whether tokens [i, j) hold a finite verb outside subordinate clauses.
func (f *finder) mainClause(p *paragraph, i, j int) bool {
	sub := false
	for k := i; k < j; k++ {
		switch {
		case p.low(k) == ",":
			sub = false
		case subordinates[p.low(k)] && p.is(k, "SCONJ", "ADV", "ADP"):
			sub = true
		case p.finite(k) && !sub:
			return true
		}
	}
	return false
}

func sortFound(qs []found) {
	sort.SliceStable(qs, func(i, j int) bool {
		a, b := qs[i], qs[j]
		if a.Start != b.Start {
			return a.Start < b.Start
		}
		if a.End != b.End {
			return a.End > b.End
		}
		return !a.nested && b.nested
	})
}
