package analysis

import (
	"strings"

	"standpoint/analysis/text"
)

// direct takes the marked speech of p that no cue has claimed. Its source is, in this order: the name
// that signs it ("“Go!” — Jane Roe");
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
		if s := f.signature(p, m); !s.empty() {
			q.source, q.rule = s, "signed"
		} else if c := f.commentary(p, m); c != nil {
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

// signature is the name that a dash after mark m gives to its words, to the end of the paragraph: “No!”
// — Jane Roe, a lawyer.
func (f *finder) signature(p *paragraph, m int) mention {
	_, j := p.tokensIn(p.marks[m].Span)
	if j+1 >= len(p.toks) || p.marks[m].Unclosed || len(p.toks)-j > 16 {
		return mention{}
	}
	switch p.low(j) {
	case "—", "–", "-", "--", "―":
	default:
		return mention{}
	}
	e := p.phraseRight(j+1, len(p.toks))
	if e == j+1 || !p.toks[j+1].Capital() || p.hasFinite(j+1, len(p.toks)) || e < len(p.toks) && p.low(e) != "," && p.low(e) != "." {
		return mention{}
	}
	return mention{p.index, j + 1, e}
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
		if in.Depth != 1 && !f.covered(in.Span, p.index) {
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

// covered reports whether a turn of paragraph par holds span s, and no quote in the turn has its words.
func (f *finder) covered(s text.Span, par int) bool {
	in := false
	for _, q := range f.out {
		if q.par != par {
			continue
		}
		if q.nested && q.Overlaps(s) {
			return false
		}
		in = in || (q.rule == "turn" || q.rule == "turn-on") && q.Contains(s)
	}
	return in
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
