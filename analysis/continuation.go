package analysis

import (
	"sort"

	"standpoint/analysis/text"
)

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

// stripped reports whether the document seems to have lost its quotation marks: at least three times
// ", X said" follows words with no mark, and they outnumber the marked ones.
func (f *finder) stripped() bool {
	bare, marked := 0, 0
	for _, q := range f.out {
		switch {
		case q.kind == Direct:
			marked++
		case q.kind == Indirect && q.cueAt.Start >= q.End:
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
