package news

import (
	"sync"

	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/text"
)

// builder gathers the features of a text as seen from one target or none.
type builder struct {
	linear.Builder
	*Text
	seen    []uint32 // by word: hash of its form with the target masked
	lemmas  []uint32 // by word: hash of its lemma with the target masked
	target  []bool   // by word
	symbols []symbol
}

// symbol is a word as the features of neighbours see it: a word, a mark, the target or a name. A
// run of target or name words is one symbol, so that no weight can rest on who is meant.
type symbol struct {
	hash        uint32
	first, last int // words
	mask        bool
}

var builders = sync.Pool{New: func() any { return new(builder) }}

// build has add put features into a builder for t and target, and gives them.
func build(t *Text, target text.Span, add func(*builder)) linear.Features {
	b := builders.Get().(*builder)
	defer builders.Put(b)
	b.Reset()
	b.Text = t
	b.seen, b.lemmas, b.target = b.seen[:0], b.lemmas[:0], b.target[:0]
	for i := range t.words {
		w := &t.words[i]
		form, base, is := w.form, w.base, !target.Empty() && w.Overlaps(target)
		if is {
			form, base = targetHash, targetHash
		}
		b.seen, b.lemmas, b.target = append(b.seen, form), append(b.lemmas, base), append(b.target, is)
	}
	b.symbolize()
	add(b)
	return b.Features(len(t.words))
}

func (b *builder) symbolize() {
	b.symbols = b.symbols[:0]
	for i := range b.words {
		w := &b.words[i]
		h, mask := b.seen[i], b.target[i] || w.name
		if !mask && !w.function && w.word {
			h = w.turned(h)
		}
		if n := len(b.symbols); mask && n > 0 && b.symbols[n-1].hash == h {
			b.symbols[n-1].last = i
			continue
		}
		b.symbols = append(b.symbols, symbol{h, i, i, mask})
	}
}

// plain reports whether word i can carry a share: a word, and neither target nor name.
func (b *builder) plain(i int) bool { return b.words[i].plain() && !b.target[i] }

// content reports whether word i is one of meaning, and neither target nor name.
func (b *builder) content(i int) bool { return b.words[i].content() && !b.target[i] }

// on sets the feature k on account of word i, or of no word when that is the target, a name or
// a mark.
func (b *builder) on(k uint32, i int) {
	if !b.plain(i) {
		i = linear.Context
	}
	b.Set(k, i, 1)
}

// context sets the feature k on account of no word.
func (b *builder) context(k uint32) { b.Set(k, linear.Context, 1) }

// over sets the feature k on account of words [first, last]. The words of meaning among them
// share it; function words only when there are no others.
func (b *builder) over(k uint32, first, last int) {
	any := false
	for _, accept := range [...]func(int) bool{b.content, b.plain} {
		for i := first; i <= last; i++ {
			if accept(i) {
				b.Set(k, i, 1)
				any = true
			}
		}
		if any {
			return
		}
	}
	b.context(k)
}

// both sets the feature k on account of words i and j.
func (b *builder) both(k uint32, i, j int) {
	switch x, y := b.content(i), b.content(j); {
	case x && y:
		b.Set(k, i, 1)
		b.Set(k, j, 1)
	case x:
		b.Set(k, i, 1)
	case y:
		b.Set(k, j, 1)
	default:
		b.context(k)
	}
}
