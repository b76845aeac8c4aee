package speech

import (
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
	passes  = 12
	trained = 300  // tokens of a chunk in training, on the average
	strip   = 0.15 // share of articles read without their quotation marks, as some texts have lost them
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
	var jobs []job
	course := nn.Course{Passes: o.Passes, Batch: 500, Rate: 0.002, WarmUp: 60, Flat: 0.3, Log: o.Log}
	tr.Run(course, total, func() []int {
		jobs = cut(golds, rng)
		lengths := make([]int, len(jobs))
		for i, j := range jobs {
			lengths[i] = j.at.Hi - j.at.Lo
		}
		return lengths
	}, func(g *nn.Graph, rng *rand.Rand, i int) float64 {
		return m.loss(g, rng, jobs[i], counts)
	})
	return m, ps
}

// cut cuts all articles, some of them without their marks, into chunks, and shuffles these.
func cut(golds []gold, rng *rand.Rand) []job {
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
	return jobs
}

// job is a chunk of an article.
type job struct {
	*gold
	at Span
}

// label turns the quotes of a into labels. Of a span that overlaps one before it in its chain, what
// lies before that one is labelled.
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

// links gives the chunk's contents and sources and, for each content, which source is its own: the
// number of sources for none, or for one in another chunk.
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
		if !ok {
			k = len(sources)
		}
		contents = append(contents, c.minus(j.at.Lo))
		which = append(which, k)
	}
	return contents, sources, which
}

func (s Span) minus(n int) Span { return Span{s.Lo - n, s.Hi - n} }
