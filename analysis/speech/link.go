package speech

import "standpoint/analysis/nn"

// buckets is how many ways a source can lie to a content, as bucket tells them apart.
const buckets = 32

// bucket tells how source s lies to content c: the difference of their sentences, held to 4
// either way, whether they share a paragraph, and in one sentence which is first and, beyond 6
// tokens, how far.
func bucket(toks []Token, c, s Span) int {
	between := toks[s.Lo].Sentence - toks[c.Lo].Sentence
	after := s.Lo > c.Lo
	if after && toks[c.Hi-1].Sentence != toks[c.Lo].Sentence { // measured from the content's end
		between = max(0, toks[s.Lo].Sentence-toks[c.Hi-1].Sentence)
	}
	between = max(-4, min(4, between))
	b := between + 4
	if between == 0 && after {
		b = 9
	}
	if toks[c.Lo].Paragraph == toks[s.Lo].Paragraph {
		b += 10
	}
	if between != 0 {
		return b
	}
	gap := c.Lo - s.Hi
	if after {
		gap = s.Lo - c.Hi
	}
	if gap <= 6 {
		return b
	}
	b = 20
	if after {
		b += 2
	}
	if gap >= 20 {
		b++
	}
	return b
}

// pace is how much faster a distance's bias moves than other weights.
const pace = 10

// link scores each source, and last "none", for each content: a row for each content.
func (n *network) link(g *nn.Graph, states *nn.Value, toks []Token, contents, sources []Span) *nn.Value {
	c := g.Leaky(g.Affine(g.Ends(states, ends(contents)), n.cw, n.cb))
	none := g.Weights(n.none)
	var index []int
	s := none
	if len(sources) > 0 {
		s = g.Below(g.Leaky(g.Affine(g.Ends(states, ends(sources)), n.sw, n.sb)), none)
	}
	for _, c := range contents {
		for _, s := range sources {
			index = append(index, bucket(toks, c, s))
		}
		index = append(index, -1)
	}
	return g.Biases(g.Dots(c, s), n.distance, index, pace)
}

// ends turns half-open spans into first and last.
func ends(spans []Span) [][2]int {
	out := make([][2]int, len(spans))
	for i, s := range spans {
		out[i] = [2]int{s.Lo, s.Hi - 1}
	}
	return out
}
