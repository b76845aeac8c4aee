package speech

import (
	"math"

	"standpoint/analysis/nn"
	"standpoint/analysis/vocab"
)

// Model is a trained finder. It does not change once made and is safe for concurrent use.
type Model struct {
	vocab *vocab.Vocab
	net   network
}

// network is the layers of a model.
type network struct {
	tables         []*nn.Param
	lstm           *nn.BiLSTM
	w, b           *nn.Param // scores: 5 for contents, 5 for sources and cues
	contents       *nn.CRF
	parts          *nn.CRF
	cw, cb, sw, sb *nn.Param // what the pointer makes of contents and of sources
	none, distance *nn.Param
}

const (
	units   = 96 // in each direction
	depth   = 2
	pointer = 64 // width of the pointer's vectors
)

// Labels of the two chains. The one after each is for the rest of its span.
const (
	outside = 0
	content = 1 // spoken or written
	thought = 3 // a content that nobody spoke: a belief, a wish, a plan
	source  = 1
	said    = 3 // the cue
	labels  = 5 // of each chain
	scores  = 16
)

func newNetwork(ps *nn.Params, v *vocab.Vocab) network {
	n := network{}
	sizes := [inputs]int{state: states, cue: Cues, list: Lists, rule: Rules, relation: Relations, head: reaches, underCue: Relations}
	for k := range vocab.Parts {
		sizes[k] = v.Len(k)
	}
	width := 0
	for k, size := range sizes {
		n.tables = append(n.tables, ps.AddLookup("look up", size, widths[k]))
		width += widths[k]
	}
	n.lstm = ps.AddBiLSTM("lstm", width, units, depth)
	out, ends := 1/math.Sqrt(2*units), 1/math.Sqrt(4*units)
	n.w, n.b = ps.Add("scores", 2*units, scores, out), ps.Add("scores bias", 1, scores, 0)
	n.contents, n.parts = ps.AddCRF("contents", 0, labels), ps.AddCRF("parts", labels, labels)
	n.cw, n.cb = ps.Add("contents' ends", 4*units, pointer, ends), ps.Add("contents' bias", 1, pointer, 0)
	n.sw, n.sb = ps.Add("sources' ends", 4*units, pointer, ends), ps.Add("sources' bias", 1, pointer, 0)
	n.none, n.distance = ps.Add("no source", 1, pointer, 0.1), ps.Add("distance", 1, buckets, 0.01)
	return n
}

// dropout of a run: how much of the inputs and of the layers' outputs is left out.
type dropout struct{ in, layer float64 }

// read runs the network over a chunk: a row for each token, and its scores.
func (n *network) read(g *nn.Graph, ids [][]int32, d dropout) (states, scored *nn.Value) {
	x := g.Dropout(g.Lookup(n.tables, ids), d.in)
	h := g.BiLSTM(x, n.lstm, d.layer)
	return h, g.Affine(h, n.w, n.b)
}

// spans are the spans of the kind that label begins.
func spans(chain []int8, label int8) []Span {
	var out []Span
	for i := 0; i < len(chain); i++ {
		if chain[i] != label {
			continue
		}
		j := i + 1
		for j < len(chain) && chain[j] == label+1 {
			j++
		}
		out = append(out, Span{i, j})
		i = j - 1
	}
	return out
}
