package news

import (
	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/engine/internal/passage"
	"standpoint/analysis/text"
)

// Attitude makes the features of t as it bears on the target, a span of the passage. A target
// that overlaps no word leaves the features of the whole passage.
func Attitude(t *Text, target text.Span) linear.Features {
	return build(t, target, func(b *builder) {
		b.whole()
		for k := range b.symbols {
			if b.target[b.symbols[k].first] {
				a := b.anchorAt(k)
				a.touching()
				a.beside()
				a.sums()
				a.places()
				return
			}
		}
	})
}

// anchor is the target's place among the symbols and in the tree, and the part it plays there.
type anchor struct {
	*builder
	at          int // symbol
	first, last int // words
	top         int // the word of the target that its others hang on
	ways        []way
	near        uint32 // role by the neighbours
	role        uint32 // role by the tree
	speaks      bool   // next to a verb of saying
}

func (b *builder) anchorAt(k int) *anchor {
	s := b.symbols[k]
	a := &anchor{builder: b, at: k, first: s.first, last: s.last, top: s.last}
	for i := s.first; i <= s.last; i++ {
		if w := &b.words[i]; (w.head < s.first || w.head > s.last) && w.arc != mark {
			a.top = i
			break
		}
	}
	for _, n := range [...]int{-1, 1, 2, 3} {
		a.speaks = a.speaks || passage.Speech(a.lower(n))
	}
	a.ways = b.ways(a.top)
	a.near = a.roleByNeighbours()
	a.role = uint32(a.roleInTree()) + 1
	return a
}

// symbol is the one that stands n after the target, or before it for n < 0; nil outside.
func (a *anchor) symbol(n int) *symbol {
	if k := a.at + n; k >= 0 && k < len(a.symbols) {
		return &a.symbols[k]
	}
	return nil
}

// lower is the first word of symbol n, "" outside.
func (a *anchor) lower(n int) string {
	if s := a.symbol(n); s != nil {
		return a.words[s.first].lower
	}
	return ""
}

// roleByNeighbours guesses the target's part from the words that touch it.
func (a *anchor) roleByNeighbours() uint32 {
	before := a.lower(-1)
	switch {
	case a.lower(1) == "'s":
		return 1
	case before == "by":
		return 2
	case a.at == 0, before == ",", before == "“", before == "that", before == "and" && a.at < 3:
		return 3
	case passage.Preposition(before):
		return 4
	}
	return 5
}

// roleInTree is the target's arc; in a list, apposition or compound that of the whole.
func (a *anchor) roleInTree() arc {
	i := a.top
	for a.words[i].head >= 0 && (a.words[i].arc == coordinate || a.words[i].arc == apposed || a.words[i].arc == joined) {
		i = a.words[i].head
	}
	return a.words[i].arc
}

// touching adds the words and phrases that touch the target, and the nearest words of meaning
// before and after it, each also with the target's role.
func (a *anchor) touching() {
	for n := 1; n <= 3; n++ {
		a.phrase(1, 1, n)
		a.phrase(2, -n, -1)
		a.phrase(3, n, n)
		a.phrase(3, -n, -n)
	}
	a.meaning(1)
	a.meaning(-1)
	a.context(key(touchingRole, a.near))
	if a.speaks {
		a.context(key(touchingRole, 11))
	}
	if w := &a.words[a.first]; w.quoted {
		a.context(key(touchingRole, 12))
	}
	if passage.Pronoun(a.words[a.first].lower) {
		a.context(key(touchingRole, 13))
	}
}

// phrase sets the symbols from..to, counted from the target, when all are there.
func (a *anchor) phrase(kind uint32, from, to int) {
	first, last := a.symbol(from), a.symbol(to)
	if first == nil || last == nil {
		return
	}
	h := key(touching, kind, uint32(from+8))
	for _, s := range a.symbols[a.at+from : a.at+to+1] {
		h = mix(h, s.hash)
	}
	a.over(h, first.first, last.last)
}

// meaning sets the nearest word of meaning within four symbols in direction step.
func (a *anchor) meaning(step int) {
	for n := 1; n <= 4; n++ {
		s := a.symbol(n * step)
		if s == nil {
			return
		}
		w := &a.words[s.first]
		if !w.word || w.function && w.lower != "by" {
			continue
		}
		h := w.turned(a.lemmas[s.first])
		a.over(key(touching, 4, uint32(step+8), h), s.first, s.last)
		a.over(key(touching, 5, uint32(step+8), a.near, h), s.first, s.last)
		return
	}
}

// side tells on which side of the target word i stands, and how many words away.
func (a *anchor) side(i int) (side uint32, distance int) {
	if i < a.first {
		return 1, a.first - i
	}
	return 2, i - a.last
}

// beside adds each word of meaning with the side of the target it stands on, how near, whether
// between the same marks, and in whose quote.
func (a *anchor) beside() {
	clause := a.words[a.first].clause
	for i := range a.words {
		w := &a.words[i]
		if !a.plain(i) || w.function && !passage.Negates(w.lower) {
			continue
		}
		h := w.turned(a.lemmas[i])
		side, d := a.side(i)
		a.Set(key(beside, side, h), i, 1)
		a.Set(key(beside, side, 10+a.near, h), i, 1)
		if d <= 3 {
			a.Set(key(beside, side, 3, h), i, 1)
		}
		if d <= 7 {
			a.Set(key(beside, side, 7, h), i, 1)
		}
		if w.clause == clause {
			a.Set(key(beside, 3, h), i, 1)
		}
		if w.quoted {
			a.Set(key(beside, 4, a.voice(), h), i, 1)
		}
	}
}

// voice tells whose quote a quoted word is in, as seen from the target.
func (a *anchor) voice() uint32 {
	switch {
	case a.words[a.first].quoted:
		return 1
	case a.speaks:
		return 2
	}
	return 3
}

// sums adds the rated sums left and right of the target, around it, between the same marks, and
// in and out of quotes.
func (a *anchor) sums() {
	near := func(n int) func(int) bool {
		return func(i int) bool { _, d := a.side(i); return d <= n }
	}
	between := func(i int) bool { return a.words[i].clause == a.words[a.first].clause }
	before := func(i int) bool { return i < a.first }
	after := func(i int) bool { return i > a.last }
	role := a.near
	if a.speaks {
		role += 10
	}
	a.sum(50, role, rated, before)
	a.sum(51, role, rated, after)
	a.sum(52, role, rated, near(3))
	a.sum(53, role, rated, near(6))
	a.sum(54, role, rated, near(10))
	a.sum(55, role, rated, between)
	a.sum(56, role, rated, func(i int) bool { return a.words[i].quoted })
	a.sum(57, role, rated, func(i int) bool { return !a.words[i].quoted })
	a.sum(58, 0, reviewed, near(6))
	a.sum(59, 0, reviewed, between)
	a.sum(60, a.role, owned, before)
	a.sum(61, a.role, owned, after)
	a.sum(62, a.role, owned, near(5))
}
