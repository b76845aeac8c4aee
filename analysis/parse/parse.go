package parse

import (
	"sync"

	"standpoint/analysis/nn"
	"standpoint/analysis/tag"
)

// Tree is the structure of a sentence.
type Tree struct {
	Heads  []int    // the word that each word hangs on, -1 for a root
	Labels []string // how, such as "nsubj", "root"
}

// Longest is how many words are parsed at once: the time grows with their square.
const Longest = 160

var graphs = sync.Pool{New: func() any { return nn.NewGraph() }}

// Parse gives the tree of a sentence: one root, and one more for each piece that a sentence of more
// than 160 words is cut into. The same words and tags always give the same tree.
func (m *Model) Parse(words []string, tags []tag.Tag) Tree {
	t := Tree{Heads: make([]int, 0, len(words)), Labels: make([]string, 0, len(words))}
	for lo := 0; lo < len(words); {
		hi := cut(words, lo)
		m.piece(&t, words[lo:hi], tags[lo:hi])
		lo = hi
	}
	return t
}

// cut is where the piece that begins at lo ends: at the last comma or semicolon within reach, if
// the rest is too long.
func cut(words []string, lo int) int {
	if len(words)-lo <= Longest {
		return len(words)
	}
	for hi := lo + Longest; hi > lo+Longest/2; hi-- {
		if w := words[hi-1]; w == "," || w == ";" {
			return hi
		}
	}
	return lo + Longest
}

// piece parses words and appends their arcs to t.
func (m *Model) piece(t *Tree, words []string, tags []tag.Tag) {
	g := graphs.Get().(*nn.Graph)
	defer graphs.Put(g)
	g.Reset()
	h, scored := m.net.read(g, m.input(words, tags), dropout{})
	heads := tree(scored)
	labels := m.net.label(g, h, heads, dropout{})
	at := len(t.Heads)
	for i := 1; i < len(heads); i++ {
		if heads[i] == 0 {
			t.Heads = append(t.Heads, -1)
			t.Labels = append(t.Labels, root)
			continue
		}
		t.Heads = append(t.Heads, at+heads[i]-1)
		t.Labels = append(t.Labels, m.head.Labels[bestLabel(labels.Row(i), m.head.Labels)])
	}
}

// root is the label of the word that hangs on none.
const root = "root"

// bestLabel is the label with the highest score, root left out.
func bestLabel(scores []float32, labels []string) int {
	best := -1
	for k, l := range labels {
		if l != root && (best < 0 || scores[k] > scores[best]) {
			best = k
		}
	}
	return max(best, 0)
}
