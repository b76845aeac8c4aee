package analysis

import (
	"sort"
	"strings"

	"standpoint/analysis/lexicon"
	"standpoint/analysis/text"
)

// combine joins what the rules and the network have found. The network is right more often and
// goes first (the comparison is in docs/accuracy.md); the rules have the word where the form of the
// text makes them sure:
//
//   - the turns of an interview, and what is quoted inside direct speech;
//   - where content begins, after an object ("described it as …", "called it …") or where the network
//     leaves out its subject;
//   - who spoke, when the network sees nobody;
//   - quotes that the network passed over but does not exclude, and marked words beside a verb of
//     saying.
func combine(d *document, lex *lexicon.Lexicon, rules []found, n network) []found {
	f := &finder{lex: lex, d: d}
	for _, q := range rules {
		f.groups = max(f.groups, q.group)
	}
	quotes, inside := n.speech.Find(d.speechTokens(lex, rules))
	net := f.trained(quotes)
	turns := map[int]bool{}
	for _, q := range rules {
		if q.rule == "turn" || q.rule == "turn-on" {
			turns[q.par] = true
		}
	}
	at := placesOf(d)
	groups := map[int]int{} // of the rules, to the network's for the same quote
	taken := make([]bool, len(rules))
	for _, q := range net {
		if turns[q.par] {
			continue
		}
		p := &d.pars[q.par]
		k := likest(rules, q)
		if k < 0 {
			k = f.sameEnd(rules, q)
		}
		q.agreed = k >= 0
		if q.agreed {
			taken[k] = true
			if g := groups[rules[k].group]; g > 0 {
				q.group = g
			} else {
				groups[rules[k].group] = q.group
			}
			f.mend(&q, rules[k])
		}
		if q.source.empty() && !q.cueAt.Empty() {
			q.source, q.filled = p.subjectOf(p.tokensIn(q.cueAt)), true
		}
		if q.kind == Indirect && (q.source.empty() || !q.agreed && f.noStatement(q)) || n.trust.doubts(d, &q) {
			continue
		}
		f.out = append(f.out, q)
	}
	sortFound(f.out)
	sure := f.out[:len(f.out):len(f.out)]
	for k, r := range rules {
		if taken[k] {
			continue
		}
		if turns[r.par] || r.nested && within(sure, r.Span) {
			f.out = append(f.out, r)
			continue
		}
		if len(near(sure, r.Span)) > 0 {
			continue
		}
		p := &d.pars[r.par]
		lo, hi := p.tokensIn(r.Span)
		g := groups[r.group]
		if g > 0 {
			r.group = g
		}
		if r.continuation || g > 0 || r.kind == Direct && r.cue != nil || mean(inside[at.first[r.par]+lo:at.first[r.par]+hi]) > passedOver {
			f.out = append(f.out, r)
		}
	}
	return inOrder(f.out)
}

// mend takes over into q, which the network has found, what rule r's quote of about the same words
// knows better.
func (f *finder) mend(q *found, r found) {
	if f.surer(r, *q) {
		q.Span, q.kind = r.Span, r.kind
		if f.inside(q.source, r.Span) {
			q.source, q.filled = r.source, true
		}
	}
	if !r.source.empty() && (q.source.empty() || f.inverted(r) || f.document(q.source) || f.beside(r) && !f.beside(*q)) {
		q.source, q.filled, q.told = r.source, true, f.beside(r)
		if !r.cueAt.Empty() {
			q.cue, q.cueAt = r.cue, r.cueAt
		}
	}
	if q.cue == nil {
		q.cue, q.cueAt = r.cue, r.cueAt
	}
}

// inverted reports whether marked words are followed at once by verb and source: “It is late,” said Lee.
func (f *finder) inverted(r found) bool {
	p := &f.d.pars[r.par]
	if r.kind != Direct || r.cueAt.Empty() || r.source.par != r.par || !p.Span.Contains(r.cueAt) {
		return false
	}
	_, end := p.tokensIn(r.Span)
	c, after := p.tokensIn(r.cueAt)
	return c >= end && c-end <= 2 && r.source.lo == after
}

// surer reports whether the words of rule r's quote are better than those of q, which the network has
// for about the same.
func (f *finder) surer(r, q found) bool {
	if afterObject[r.rule] || r.End < q.End && strings.HasPrefix(f.d.Text[r.End:], ";") {
		return true
	}
	if r.Start > q.Start && r.End == q.End && (plainStart[r.rule] || r.cue != nil && !f.speaks(r.cue)) {
		return true
	}
	p := &f.d.pars[q.par]
	lo, _ := p.tokensIn(q.Span)
	return q.kind == Indirect && r.Start < q.Start && (p.finite(lo) || f.inside(q.source, r.Span) || p.sentenceAt(lo) != p.sentenceAt(p.firstIn(r.Span)))
}

// sameEnd is the index of a rule's quote that shares an end with q and differs for a good reason, or
// -1: it stops at a semicolon, leaves out an object, or has several sentences of which the network saw
// the last.
func (f *finder) sameEnd(rules []found, q found) int {
	p := &f.d.pars[q.par]
	for _, k := range near(rules, q.Span) {
		r := rules[k]
		if r.Start == q.Start && strings.HasPrefix(f.d.Text[r.End:], ";") {
			return k
		}
		if r.End != q.End {
			continue
		}
		if afterObject[r.rule] && q.Contains(r.Span) {
			return k
		}
		if r.rule == "trailing" && r.Contains(q.Span) && p.sentenceAt(p.firstIn(r.Span)) != p.sentenceAt(p.firstIn(q.Span)) {
			return k
		}
	}
	return -1
}

// inside reports whether mention m lies in span s.
func (f *finder) inside(m mention, s text.Span) bool {
	return !m.empty() && s.Contains(f.d.pars[m.par].span(m.lo, m.hi))
}

// passedOver is the mean probability of being content from which words that the network did not
// take are left to the rules.
const passedOver = 0.3

// beside reports whether the source of q stands in the sentence in which its words begin or end, or
// signs them.
func (f *finder) beside(q found) bool {
	if q.source.empty() || q.source.par != q.par {
		return false
	}
	p := &f.d.pars[q.par]
	lo, hi := p.tokensIn(q.Span)
	if lo >= hi || q.rule == "signed" {
		return q.rule == "signed"
	}
	s := p.sentenceAt(q.source.lo)
	return s == p.sentenceAt(lo) || s == p.sentenceAt(hi-1)
}

// document reports whether m is only what somebody spoke in: "in a statement it said".
func (f *finder) document(m mention) bool {
	p := &f.d.pars[m.par]
	return p.low(m.lo-1) == "in" && p.is(m.hi-1, "NOUN")
}

// plainStart are the rules that see where content begins: at "that", "whether", after "according to X,".
var plainStart = map[string]bool{"that": true, "wh": true, "according": true}

// afterObject are the rules whose content begins after an object.
var afterObject = map[string]bool{"object": true, "as": true, "of": true, "infinitive": true}

// likest is the index of the quote of qs that shares at least half of what it and q cover, or -1.
func likest(qs []found, q found) int {
	best, most := -1, 0.5
	for _, i := range near(qs, q.Span) {
		r := qs[i]
		n := min(q.End, r.End) - max(q.Start, r.Start)
		if n <= 0 {
			continue
		}
		if s := float64(n) / float64(max(q.End, r.End)-min(q.Start, r.Start)); s >= most {
			best, most = i, s
		}
	}
	return best
}

// near are the indices of those of qs, which rise by start, that may overlap s. Quotes lie in one
// another a few deep at most, so that it looks no further back than a few dozen.
func near(qs []found, s text.Span) []int {
	var out []int
	hi := sort.Search(len(qs), func(i int) bool { return qs[i].Start >= s.End })
	for i := max(0, hi-48); i < hi; i++ {
		if qs[i].Overlaps(s) {
			out = append(out, i)
		}
	}
	return out
}

func mean(x []float32) float64 {
	s := 0.0
	for _, v := range x {
		s += float64(v)
	}
	return s / max(1, float64(len(x)))
}

// within reports whether s lies inside the words of one of qs.
func within(qs []found, s text.Span) bool {
	for _, i := range near(qs, s) {
		if qs[i].Contains(s) {
			return true
		}
	}
	return false
}
