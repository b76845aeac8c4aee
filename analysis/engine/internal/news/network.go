package news

import (
	"math"

	"standpoint/analysis/nn"
	"standpoint/analysis/vector"
)

// network reads a passage in both directions and gives each symbol a say in the verdict: how much it
// is attended to, and what it speaks for. The verdict is the sum of what the symbols say, so that each
// one's part is exact.
type network struct {
	tables         []*nn.Param
	lstm           *nn.BiLSTM
	iw, ib, ow, ob *nn.Param
	tw             *nn.Param // what the target makes of a symbol
}

var widths = [tables]int{wordTable: 24, tagTable: 8, placeTable: 16}

const (
	units = 64 // of the memories, in each direction
	inner = 64
	loud  = 4 // by what the sums are scaled, so that they are quick to learn
)

// Columns of what a symbol says.
const (
	attention = iota // to it, where the attitude is asked for
	forIt
	neither
	againstIt
	toneAttention
	toneShared // by all kinds of text
	toneNews   // beside, in news; the other kinds follow
	saidWidth  = 16
)

// Kinds is how many kinds of rated texts there are, news the first (Daumé, "Frustratingly Easy Domain
// Adaptation", ACL 2007): what they share and what is each one's own are added.
const (
	Kinds = 4
)

func newNetwork(ps *nn.Params, words int) network {
	n := network{}
	sizes := [tables]int{words + reserved, len(tags) + 1, places}
	width := vector.Width + numbers
	for k, w := range widths {
		n.tables = append(n.tables, ps.AddLookup("look up", sizes[k], w))
		width += w
	}
	n.lstm = ps.AddBiLSTM("lstm", width, units, 1)
	n.iw, n.ib = ps.Add("inner", 2*units, inner, 1/math.Sqrt(2*units)), ps.Add("inner bias", 1, inner, 0)
	n.tw = ps.Add("target", 2*units, inner, 1/math.Sqrt(2*units))
	n.ow, n.ob = ps.Add("said", inner, saidWidth, 0.3/math.Sqrt(inner)), ps.Add("said bias", 1, saidWidth, 0)
	return n
}

// dropout of a run.
type dropout struct{ in, layer float64 }

// read gives what each symbol says.
func (n *network) read(g *nn.Graph, in *input, d dropout) *nn.Value {
	rows := len(in.ids)
	x := g.Beside(g.Lookup(n.tables, in.ids),
		g.Given(rows, vector.Width, func(i int) []float32 { return in.vectors[i] }),
		g.Given(rows, numbers, func(i int) []float32 { return in.numbers[i] }))
	h := g.BiLSTM(g.Dropout(x, d.in), n.lstm, d.layer)
	seen := g.Affine(h, n.iw, n.ib)
	if t := in.target(); t >= 0 {
		seen = g.Sum(seen, g.Rows(g.Affine(g.Rows(h, []int{t}), n.tw, nil), make([]int, rows)))
	}
	return g.Affine(g.Dropout(g.Leaky(seen), d.layer), n.ow, n.ob)
}
