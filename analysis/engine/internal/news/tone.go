package news

import (
	"math"

	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/engine/internal/passage"
	"standpoint/analysis/text"
)

// Tone makes the features of a whole passage.
func Tone(t *Text) linear.Features {
	return build(t, text.Span{}, func(b *builder) {
		b.whole()
		b.sections()
		b.amounts()
	})
}

// whole adds the features that need no target: words, pairs in the row and in the tree, and the
// rated sums of the passage.
func (b *builder) whole() {
	b.context(linear.BiasKey)
	for k, s := range b.symbols {
		b.over(key(wordForm, s.hash), s.first, s.last)
		if k > 0 {
			p := b.symbols[k-1]
			b.over(key(formPair, p.hash, s.hash), p.first, s.last)
		}
	}
	for i := range b.words {
		w := &b.words[i]
		if b.content(i) {
			b.Set(key(lemma, w.turned(b.lemmas[i])), i, 1)
		}
		if w.head >= 0 && w.word && (!w.function || passage.Negates(w.lower)) {
			b.both(key(lemmaPair, b.lemmas[w.head], b.lemmas[i]), w.head, i)
		}
		for _, x := range w.bearings {
			b.on(key(sumSign, x.hash()), i)
			b.on(key(sumSign, x.hash(), uint32(w.arc)), i)
		}
	}
	for n, value := range [...]func(*word) float64{rated, owned} {
		at := uint32(10 * n)
		b.sum(at, 0, value, all)
		b.sum(at+1, 0, value, func(i int) bool { return value(&b.words[i]) > 0 })
		b.sum(at+2, 0, value, func(i int) bool { return value(&b.words[i]) < 0 })
	}
	b.sum(20, 0, reviewed, all)
	b.counts()
}

// counts adds how often the passage hedges, negates, asks and shouts, and how much of it is
// quoted.
func (b *builder) counts() {
	quoted := 0
	for i := range b.words {
		w := &b.words[i]
		switch {
		case b.plain(i) && passage.Modal(w.lower):
			b.Add(key(count, 1), i, 1.0/3)
		case b.plain(i) && passage.Negates(w.lower):
			b.Add(key(count, 2), i, 1.0/3)
		case w.lower == "?":
			b.Set(key(count, 3), i, 1)
		case w.lower == "!":
			b.Set(key(count, 4), i, 1)
		}
		if w.quoted {
			quoted++
		}
	}
	if quoted > 0 {
		b.Add(key(count, 5), linear.Context, math.Sqrt(float64(quoted)/float64(len(b.words))))
	}
}

// sections adds rated sums of the main clauses, of what is quoted and what is not, and of each
// half of the passage.
func (b *builder) sections() {
	main := func(i int) bool { return b.words[b.words[i].pred].head < 0 }
	b.sum(30, 0, owned, main)
	b.sum(31, 0, rated, main)
	b.sum(32, 0, jointly, all)
	b.sum(33, 0, jointly, func(i int) bool { return b.words[i].quoted })
	b.sum(34, 0, jointly, func(i int) bool { return !b.words[i].quoted })
	b.sum(35, 0, jointly, func(i int) bool { return i*2 > len(b.words) })
	b.sum(36, 0, jointly, func(i int) bool { return i*2 <= len(b.words) })
	b.sum(37, 0, agreed, all)
	b.sum(38, 0, jointly, func(i int) bool {
		h := b.words[i].head
		return h < 0 || b.words[h].head < 0
	})
	for u := range uint32(useCount) {
		b.sum(40+u, 0, used(u+1), all)
	}
}
