package engine

import (
	"slices"
	"sync"

	"standpoint/analysis/engine/internal/news"
	"standpoint/analysis/text"
)

// keepRecent is how many readings are kept. Items with one text and several targets mostly
// follow one another, also when several are rated at once.
const keepRecent = 16

// recent keeps the last texts that were read. It is safe for concurrent use.
type recent struct {
	mu   sync.Mutex
	kept [keepRecent]reading
	next int
}

// reading is a text that is read, or that is just being read.
type reading struct {
	passage string
	folded  [][]text.Token
	text    func() *news.Text
}

// get is the text of passage with its names folded so, made with make if it is not kept.
func (r *recent) get(passage string, folded [][]text.Token, make func() *news.Text) *news.Text {
	return r.find(passage, folded, make)()
}

func (r *recent) find(passage string, folded [][]text.Token, make func() *news.Text) func() *news.Text {
	r.mu.Lock()
	defer r.mu.Unlock()
	for i := range r.kept {
		k := &r.kept[i]
		if k.text != nil && k.passage == passage && slices.EqualFunc(k.folded, folded, slices.Equal[[]text.Token]) {
			return k.text
		}
	}
	f := sync.OnceValue(make)
	r.kept[r.next] = reading{passage, folded, f}
	r.next = (r.next + 1) % keepRecent
	return f
}
