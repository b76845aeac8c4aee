package news

import (
	"errors"
	"fmt"
	"io"
	"math"
	"strings"
	"sync"

	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/nn"
	"standpoint/analysis/text"
	"standpoint/analysis/vector"
)

// Model is the trained part of the engine: some networks whose verdicts are averaged. It does not
// change once made and is safe for concurrent use.
type Model struct {
	Head
	nets    []network
	known   map[string]int32 // words that the networks know by themselves
	vectors *vector.Table
}

// Head is what the model file says beside the weights.
type Head struct {
	Data        map[string]string // training file to SHA-256
	Words       string            // that the networks know by themselves, with spaces between them
	Networks    int
	Scale       linear.Scale // of the tone
	Temperature float64      // by which the logits of an attitude are divided
}

const (
	magic       = "standpoint news 2\n"
	maxNetworks = 16
)

// Load reads a model as Write writes it; it reads words with the vectors it was trained with. It
// returns an error, and never panics, for anything else.
func Load(r io.Reader, vectors *vector.Table) (*Model, error) {
	m := &Model{vectors: vectors}
	err := nn.Read(r, magic, &m.Head, func(ps *nn.Params) error {
		switch {
		case !m.Scale.Sound():
			return fmt.Errorf("scale %+v", m.Scale)
		case !(m.Temperature > 0.01 && m.Temperature < 100):
			return fmt.Errorf("temperature %v", m.Temperature)
		case m.Networks < 1 || m.Networks > maxNetworks:
			return fmt.Errorf("%d networks", m.Networks)
		}
		return m.layout(ps)
	})
	if err != nil {
		return nil, err
	}
	return m, nil
}

// Write writes m with its weights ps. The same model gives the same bytes.
func Write(w io.Writer, m *Model, ps *nn.Params) error { return nn.Write(w, magic, m.Head, ps) }

// layout adds the networks that the head tells of.
func (m *Model) layout(ps *nn.Params) error {
	words := strings.Fields(m.Words)
	m.known = make(map[string]int32, len(words))
	for i, w := range words {
		m.known[w] = int32(i + reserved)
	}
	if len(m.known) != len(words) {
		return errors.New("a word stands twice")
	}
	for range m.Networks {
		m.nets = append(m.nets, newNetwork(ps, len(words)))
	}
	return nil
}

var graphs = sync.Pool{New: func() any { return nn.NewGraph() }}

// Tone is the tone of t as a sum over its words.
func (m *Model) Tone(t *Text) linear.Sum {
	return m.sum(t, text.Span{}, func(n *network, g *nn.Graph, in *input, said *nn.Value, add adder) {
		_, shares := g.Pool(said, in.counts, toneAttention, toneShared, toneNews+1, 1)
		for i, share := range whole(shares) {
			r := said.Row(i)
			add(i, share*(float64(r[toneShared])+float64(r[toneNews])-n.bias(toneShared)-n.bias(toneNews)))
		}
		add(constant, n.bias(toneShared)+n.bias(toneNews))
	})
}

// Attitude gives the probabilities that t is in favour of the target and against it, and the logit
// of the former against the latter as a sum over its words.
func (m *Model) Attitude(t *Text, target text.Span) (favour, against float64, s linear.Sum) {
	var logits [3]float64
	scale := loud / m.Temperature
	s = m.sum(t, target, func(n *network, g *nn.Graph, in *input, said *nn.Value, add adder) {
		_, shares := g.Pool(said, in.counts, attention, forIt, againstIt+1, 1)
		for i, share := range whole(shares) {
			r := said.Row(i)
			for k := range logits {
				logits[k] += share * float64(r[forIt+k]) * scale / float64(len(m.nets))
			}
			add(i, scale*share*(float64(r[forIt])-float64(r[againstIt])-n.bias(forIt)+n.bias(againstIt)))
		}
		add(constant, scale*(n.bias(forIt)-n.bias(againstIt)))
	})
	p := softmax(logits)
	return p[0], p[2], s
}

func softmax(z [3]float64) [3]float64 {
	top, sum := max(z[0], z[1], z[2]), 0.0
	for k := range z {
		z[k] = math.Exp(z[k] - top)
		sum += z[k]
	}
	for k := range z {
		z[k] /= sum
	}
	return z
}

// evidence reports whether s can be named: it is a word, and neither target nor name.
func (t *Text) evidence(s symbol) bool { return !s.name && !s.target && t.words[s.last].word }

// whole is shares, rounded as they are, scaled so that they add up to 1.
func whole(shares []float32) []float64 {
	out, sum := make([]float64, len(shares)), 0.0
	for i, s := range shares {
		out[i] = float64(s)
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
	return out
}

// adder adds what a symbol brings to a sum; constant stands for none.
type adder func(symbol int, v float64)

const constant = -1

// sum adds up what say tells of each network's reading of t, divided by their number. What target,
// names and marks bring is context.
func (m *Model) sum(t *Text, target text.Span, say func(n *network, g *nn.Graph, in *input, said *nn.Value, add adder)) linear.Sum {
	s := linear.Sum{Words: make([]float64, len(t.words))}
	in := t.input(target, m.known, m.vectors)
	if len(in.symbols) == 0 {
		return s
	}
	g := graphs.Get().(*nn.Graph)
	defer graphs.Put(g)
	for k := range m.nets {
		g.Reset()
		n := &m.nets[k]
		say(n, g, in, n.read(g, in, dropout{}), func(i int, v float64) {
			v /= float64(len(m.nets))
			s.Total += v
			switch {
			case i == constant:
				s.Bias += v
			case t.evidence(in.symbols[i]):
				s.Words[in.symbols[i].last] += v
			default:
				s.Context += v
			}
		})
	}
	return s
}

// bias is what every symbol says in a column, whatever it is.
func (n *network) bias(column int) float64 { return float64(n.ob.W[column]) }
