package parse

import (
	"errors"
	"io"
	"math"

	"standpoint/analysis/nn"
	"standpoint/analysis/tag"
	"standpoint/analysis/vector"
	"standpoint/analysis/vocab"
)

// Model is a trained parser. It does not change once made and is safe for concurrent use.
type Model struct {
	head    head
	net     network
	vectors *vector.Table
}

// head is what the model file says beside the weights.
type head struct {
	Vocab  vocab.Vocab
	Labels []string
}

// widths are the columns of each look-up table.
var widths = [vocab.Parts]int{vocab.Word: 64, vocab.End: 24, vocab.Start: 16, vocab.Shape: 8, vocab.Tag: 32}

const (
	units = 128 // of the memories, in each direction
	depth = 2
	arcs  = 96 // width of a word as dependent and as head
	names = 96 // width of a word for labels
)

// network is the layers. Line 0 of each sentence stands for the root.
type network struct {
	tables         []*nn.Param
	lstm           *nn.BiLSTM
	dw, db, hw, hb *nn.Param // a word as dependent, and as head
	u, ub          *nn.Param // dependent to head
	lw, lb, mw     *nn.Param // for labels: the word, and its head
	ow, ob         *nn.Param // scores of labels
}

func newNetwork(ps *nn.Params, v *vocab.Vocab, labels int) network {
	n := network{}
	width := vector.Width
	for k, w := range widths {
		n.tables = append(n.tables, ps.AddLookup("look up", v.Len(k), w))
		width += w
	}
	n.lstm = ps.AddBiLSTM("lstm", width, units, depth)
	d := 1 / math.Sqrt(2*units)
	n.dw, n.db = ps.Add("dependent", 2*units, arcs, d), ps.Add("dependent bias", 1, arcs, 0)
	n.hw, n.hb = ps.Add("head", 2*units, arcs, d), ps.Add("head bias", 1, arcs, 0)
	n.u, n.ub = ps.Add("arc", arcs, arcs, 0.05), ps.Add("arc bias", 1, arcs, 0.05)
	n.lw, n.lb = ps.Add("label of word", 2*units, names, d), ps.Add("label bias", 1, names, 0)
	n.mw = ps.Add("label of head", 2*units, names, d)
	n.ow, n.ob = ps.Add("labels", names, (labels+15)&^15, 1/math.Sqrt(names)), ps.Add("labels bias", 1, (labels+15)&^15, 0)
	return n
}

// dropout of a run.
type dropout struct{ in, layer float64 }

// read runs the memories and scores each arc: a row for each dependent, a column for each head.
func (n *network) read(g *nn.Graph, in input, d dropout) (states, scored *nn.Value) {
	known := g.Given(len(in.vectors), vector.Width, func(i int) []float32 { return in.vectors[i] })
	h := g.BiLSTM(g.Dropout(g.Beside(g.Lookup(n.tables, in.ids), known), d.in), n.lstm, d.layer)
	dep := g.Dropout(g.Leaky(g.Affine(h, n.dw, n.db)), d.layer)
	top := g.Dropout(g.Leaky(g.Affine(h, n.hw, n.hb)), d.layer)
	s := g.Dots(g.Affine(dep, n.u, n.ub), top)
	for i := range s.Rows {
		s.Row(i)[i] = never
	}
	return h, s
}

// never is the score of an arc that cannot be.
const never = -1e4

// label scores the labels of each line, given its head.
func (n *network) label(g *nn.Graph, h *nn.Value, heads []int, d dropout) *nn.Value {
	word := g.Affine(h, n.lw, n.lb)
	top := g.Rows(g.Affine(h, n.mw, nil), heads)
	return g.Affine(g.Dropout(g.Leaky(g.Sum(word, top)), d.layer), n.ow, n.ob)
}

// input is what the lines of a sentence look up, and the vectors of their words.
type input struct {
	ids     [][]int32
	vectors [][]float32
}

func (m *Model) input(words []string, tags []tag.Tag) input {
	in := input{make([][]int32, 1, len(words)+1), make([][]float32, 1, len(words)+1)}
	in.ids[0] = []int32{vocab.Special, vocab.Special, vocab.Special, vocab.Special, vocab.Special}
	for i, w := range words {
		in.ids = append(in.ids, m.head.Vocab.IDs(make([]int32, 0, vocab.Parts), w, tags[i]))
		in.vectors = append(in.vectors, vocab.Vector(m.vectors, w, tags[i]))
	}
	return in
}

const magic = "standpoint parser 2\n"

// Load reads a model as Write writes it; it reads words with the vectors it was trained with. It
// returns an error, and never panics, for anything else.
func Load(r io.Reader, vectors *vector.Table) (*Model, error) {
	m := &Model{vectors: vectors}
	err := nn.Read(r, magic, &m.head, func(ps *nn.Params) error {
		if len(m.head.Labels) == 0 || len(m.head.Labels) > 200 {
			return errors.New("no labels, or too many")
		}
		if err := m.head.Vocab.Index(); err != nil {
			return err
		}
		m.net = newNetwork(ps, &m.head.Vocab, len(m.head.Labels))
		return nil
	})
	if err != nil {
		return nil, err
	}
	return m, nil
}
