package speech

import (
	"fmt"
	"io"
	"math/rand/v2"

	"standpoint/analysis/nn"
	"standpoint/analysis/vocab"
)

// Article is a labelled article.
type Article struct {
	Tokens   []Token
	Quotes   []Labelled
	Stripped *Article // the same without its quotation marks; nil for none
}

// Labelled is a quote as people marked it; Source and Cue may be empty.
type Labelled struct {
	Content, Source, Cue Span
	Spoken               bool // or written; false for a belief, a wish or a plan
}

// Options of training. The zero value is what the shipped model was made with.
type Options struct {
	Seed   uint64
	Passes int // over all articles; 0 for 12
	Log    io.Writer
}

const (
	passes    = 12
	batch     = 500 // tokens
	trained   = 150 // tokens of a chunk in training, on the average
	startRate = 0.002
	warmUp    = 60   // steps
	flat      = 0.3  // part of training before the rate falls, to 0
	lossScale = 10   // of the gradient; sums are of 10 tokens
	strip     = 0.15 // share of articles read without their quotation marks, as some texts have lost them
)

// gold is an article's labels.
type gold struct {
	Article
	contents, parts []int8
	stripped        *gold
}

// Write writes the model that Train gave.
func Write(w io.Writer, m *Model, ps *nn.Params) error { return nn.Write(w, magic, m.vocab, ps) }

// Train fits a model to labelled articles.
func Train(articles []Article, o Options) (*Model, *nn.Params) {
	if o.Passes == 0 {
		o.Passes = passes
	}
	counts := &vocab.Counts{}
	total := 0
	for _, a := range articles {
		for _, t := range a.Tokens {
			counts.Count(t.Text, t.Tag)
		}
		total += len(a.Tokens)
	}
	v := vocab.New(counts, 4, 3)
	ps := nn.NewParams(o.Seed + 1)
	m := &Model{vocab: v, net: newNetwork(ps, v)}
	tr := nn.NewTrainer(ps, o.Seed+2)
	rng := rand.New(rand.NewPCG(o.Seed+3, 0))
	golds := make([]gold, len(articles))
	for i, a := range articles {
		golds[i] = label(a)
	}
	steps := float64(o.Passes*total) / batch
	step := 0.0
	for pass := range o.Passes {
		var jobs []job
		for i := range golds {
			a := &golds[i]
			if a.stripped != nil && rng.Float64() < strip {
				a = a.stripped
			}
			for _, c := range chunks(a.Tokens, func() int { return trained/2 + rng.IntN(trained) }) {
				jobs = append(jobs, job{a, c})
			}
		}
		rng.Shuffle(len(jobs), func(a, b int) { jobs[a], jobs[b] = jobs[b], jobs[a] })
		loss := 0.0
		for len(jobs) > 0 {
			n, tokens := 0, 0
			for n < len(jobs) && tokens < batch {
				tokens += jobs[n].at.Hi - jobs[n].at.Lo
				n++
			}
			step++
			loss += tr.Step(n, float64(tokens)/lossScale, rate(step, steps), func(g *nn.Graph, rng *rand.Rand, i int) float64 {
				return m.loss(g, rng, jobs[i], counts)
			})
			jobs = jobs[n:]
		}
		if o.Log != nil {
			fmt.Fprintf(o.Log, "pass %d: loss %.4f a token\n", pass+1, loss/float64(total))
		}
	}
	return m, ps
}

// rate rises over the first steps, stays, and falls to 0.
func rate(step, steps float64) float64 {
	r := startRate * min(1, step/warmUp)
	if done := step / steps; done > flat {
		r *= max(0.01, (1-done)/(1-flat))
	}
	return r
}

// job is a chunk of an article.
type job struct {
	*gold
	at Span
}

// label turns the quotes of a into labels. A span that begins inside another of its chain is
// left out.
func label(a Article) gold {
	g := gold{Article: a, contents: make([]int8, len(a.Tokens)), parts: make([]int8, len(a.Tokens))}
	for _, q := range a.Quotes {
		if q.Spoken {
			mark(g.contents, q.Content, content)
		} else {
			mark(g.contents, q.Content, thought)
		}
		mark(g.parts, q.Source, source)
		mark(g.parts, q.Cue, said)
	}
	if a.Stripped != nil {
		s := label(*a.Stripped)
		g.stripped = &s
	}
	return g
}

func mark(chain []int8, s Span, l int8) {
	for i := s.Lo; i < s.Hi; i++ {
		if chain[i] != outside {
			return
		}
		chain[i] = l
		if i > s.Lo {
			chain[i] = l + 1
		}
	}
}

// loss of one chunk.
func (m *Model) loss(g *nn.Graph, rng *rand.Rand, j job, counts *vocab.Counts) float64 {
	toks := j.Tokens[j.at.Lo:j.at.Hi]
	look := make([][]int32, len(toks))
	for i := range toks {
		look[i] = ids(m.vocab, toks, i)
		m.vocab.Hide(look[i][:vocab.Shape], toks[i].Text, counts, rng)
	}
	states, scored := m.net.read(g, look, dropout{in: 0.3, layer: 0.4})
	loss := g.CRF(scored, m.net.contents, legal(j.contents[j.at.Lo:j.at.Hi]))
	loss += g.CRF(scored, m.net.parts, legal(j.parts[j.at.Lo:j.at.Hi]))
	contents, sources, links := j.links()
	if len(contents) > 0 {
		loss += g.CrossEntropy(m.net.link(g, states, toks, contents, sources), links, 1)
	}
	return loss
}

// legal makes the rest of a span whose beginning was cut off a beginning.
func legal(chain []int8) []int8 {
	out := append([]int8{}, chain...)
	if len(out) > 0 && out[0] > 0 && out[0]%2 == 0 {
		out[0]--
	}
	return out
}

// links gives the chunk's contents and sources and, for each content, which source is its own:
// the number of sources for none, -1 when that lies in another chunk.
func (j job) links() (contents, sources []Span, which []int) {
	index := map[Span]int{}
	for _, q := range j.Quotes {
		s := q.Source
		if _, ok := index[s]; !ok && !s.Empty() && j.at.Lo <= s.Lo && s.Hi <= j.at.Hi {
			index[s] = len(sources)
			sources = append(sources, s.minus(j.at.Lo))
		}
	}
	for _, q := range j.Quotes {
		c := q.Content
		if c.Lo < j.at.Lo || c.Hi > j.at.Hi || c.Empty() {
			continue
		}
		k, ok := index[q.Source]
		switch {
		case q.Source.Empty():
			k = len(sources)
		case !ok:
			k = len(sources) // its source is out of reach: here it has none
		}
		contents = append(contents, c.minus(j.at.Lo))
		which = append(which, k)
	}
	return contents, sources, which
}

func (s Span) minus(n int) Span { return Span{s.Lo - n, s.Hi - n} }
