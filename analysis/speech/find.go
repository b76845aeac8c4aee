package speech

import (
	"slices"
	"sync"

	"standpoint/analysis/nn"
	"standpoint/analysis/parallel"
)

// Quote is a quote in tokens of the article.
type Quote struct {
	Content Span
	Spoken  bool // or written; false for a belief, a wish or a plan
	Source  Span // empty when there is none in its chunk
	Cue     Span // empty when there is none near
	// Probabilities: that the content begins and ends there, and that the source is this one, or
	// none, given the content.
	Found, Linked float64
}

var graphs = sync.Pool{New: func() any { return nn.NewGraph() }}

// Find gives the quotes of an article, in text order, and for each token the probability that it
// is inside content.
func (m *Model) Find(toks []Token) ([]Quote, []float32) {
	pieces := chunks(toks, func() int { return chunkLength })
	found := make([][]Quote, len(pieces))
	inside := make([]float32, len(toks))
	parallel.Each(len(pieces), func(i int) {
		g := graphs.Get().(*nn.Graph)
		defer graphs.Put(g)
		g.Reset()
		c := pieces[i]
		found[i] = m.chunk(g, toks[c.Lo:c.Hi], inside[c.Lo:c.Hi])
		for k := range found[i] {
			q := &found[i][k]
			q.Content, q.Source, q.Cue = q.Content.shift(c.Lo), q.Source.shift(c.Lo), q.Cue.shift(c.Lo)
		}
	})
	return slices.Concat(found...), inside
}

func (s Span) shift(n int) Span {
	if s.Empty() {
		return Span{}
	}
	return Span{s.Lo + n, s.Hi + n}
}

// chunk finds the quotes of one chunk, and fills inside.
func (m *Model) chunk(g *nn.Graph, toks []Token, inside []float32) []Quote {
	look := make([][]int32, len(toks))
	for i := range toks {
		look[i] = ids(m.vocab, toks, i)
	}
	states, scored := m.net.read(g, look, dropout{})
	best := m.net.contents.Best(scored)
	contents := spans(best, content)
	spoken := len(contents)
	contents = append(contents, spans(best, thought)...)
	chances := m.net.contents.Chances(scored)
	for i := range inside {
		inside[i] = 1 - chances[i*labels+outside]
	}
	if len(contents) == 0 {
		return nil
	}
	parts := m.net.parts.Best(scored)
	sources, cues := spans(parts, source), spans(parts, said)
	links := m.net.link(g, states, toks, contents, sources)
	out := make([]Quote, 0, len(contents))
	for i, c := range contents {
		shares := links.Shares(i)
		best := 0
		for k := range shares {
			if shares[k] > shares[best] {
				best = k
			}
		}
		q := Quote{Content: c, Spoken: i < spoken, Found: found(chances, c), Linked: float64(shares[best])}
		if best < len(sources) {
			q.Source = sources[best]
		}
		q.Cue = nearestCue(cues, c, q.Source)
		out = append(out, q)
	}
	slices.SortFunc(out, func(a, b Quote) int { return a.Content.Lo - b.Content.Lo })
	return out
}

// found is the probability that a content begins where c does, times that it goes on to c's last token
// and no further.
func found(chances []float32, c Span) float64 {
	sum := func(i int, of ...int) (p float64) {
		for _, l := range of {
			p += float64(chances[i*labels+l])
		}
		return p
	}
	last := 1 - sum(c.Hi-1, outside)
	if c.Hi*labels < len(chances) {
		last = min(last, 1-sum(c.Hi, content+1, thought+1))
	}
	return sum(c.Lo, content, thought) * last
}

// nearestCue is the cue with the least distance to content and source together; one on their far
// sides counts as far as it is.
func nearestCue(cues []Span, c, s Span) Span {
	best, least := Span{}, 40
	for _, q := range cues {
		d := apart(q, c)
		if !s.Empty() {
			d += apart(q, s)
		}
		if d < least {
			best, least = q, d
		}
	}
	return best
}

// apart is how many tokens lie between two spans, 0 when they touch or overlap.
func apart(a, b Span) int { return max(0, a.Lo-b.Hi, b.Lo-a.Hi) }
