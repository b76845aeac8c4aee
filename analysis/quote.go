package analysis

import (
	"standpoint/analysis/lexicon"
	"standpoint/analysis/text"
)

// The rules read the document and find stretches of content that the text attributes to a source.
// What they find is told to the network and then combined with what that finds (combine.go). For each
// paragraph:
//
//	interview turn?      the whole turn is a direct quote                       turn.go
//	cues                 verbs and phrases of saying, each with its source      cue.go
//	content              what each cue governs, left, right or around it        content.go
//	marked speech        quotation marks that no cue has claimed                direct.go
//	continuation         reported speech that carries on with no cue            direct.go
//
// Rules stand on part-of-speech tags only. What they cannot see: content that spreads over
// several sentences without marks, and sources far from their cue.

// found is a quote before it is known who its source is.
type found struct {
	text.Span
	par          int
	kind         QuoteKind
	group        int // parts of one split quote share it
	cue          *lexicon.Cue
	cueAt        text.Span // empty when there is none
	source       mention   // empty when there is none
	rule         string    // what found it, the key of its confidence
	seen, linked float64   // probabilities the network gives words and source
	agreed       bool      // the rules found about the same words
	filled       bool      // the source is not the network's
	told         bool      // but that of a rule, in the same sentence
	spoken       bool      // or written, as the network sees it
	nested       bool
	continuation bool
}

// mention is the words that stand for a source: tokens [lo, hi) of paragraph par.
type mention struct{ par, lo, hi int }

func (m mention) empty() bool { return m.hi <= m.lo }

// finder finds the quotes of one document.
type finder struct {
	lex    *lexicon.Lexicon
	d      *document
	out    []found
	groups int
	labels map[string]int // interview labels, by how many paragraphs open with them
}

// findQuotes returns the quotes of d in text order.
func findQuotes(d *document, lex *lexicon.Lexicon) []found {
	f := &finder{lex: lex, d: d, labels: interviewLabels(d)}
	for i := range d.pars {
		p := &d.pars[i]
		if !p.narrative() || len(p.toks) == 0 {
			continue
		}
		if f.turn(p) {
			f.innerMarks(p)
			continue
		}
		claimed := make([]bool, len(p.marks))
		for _, s := range p.sents {
			f.sentence(p, s, claimed)
		}
		f.direct(p, claimed)
		f.innerMarks(p)
	}
	f.joinParagraphs()
	f.continuations()
	return inOrder(f.out)
}

// group opens a new group of quote parts.
func (f *finder) newGroup() int {
	f.groups++
	return f.groups
}

func (f *finder) add(p *paragraph, q found) {
	if q.Empty() {
		return
	}
	q.par = p.index
	if q.group == 0 {
		q.group = f.newGroup()
	}
	f.out = append(f.out, q)
}

// inOrder sorts quotes by start, outer before inner, drops exact doubles and numbers the groups
// by first appearance.
func inOrder(qs []found) []found {
	sortFound(qs)
	var out []found
	for _, q := range qs {
		if n := len(out); n > 0 && out[n-1].Span == q.Span {
			continue
		}
		out = append(out, q)
	}
	seen := map[int]int{}
	for i := range out {
		g, ok := seen[out[i].group]
		if !ok {
			g = len(seen) + 1
			seen[out[i].group] = g
		}
		out[i].group = g
	}
	return out
}
