package news

import (
	"math/bits"
)

// places adds what the tree tells of the target: its role, what governs it, what hangs on it,
// its predicate, and the way to every other word.
func (a *anchor) places() {
	w := &a.words[a.top]
	a.context(key(role, 1, a.step(a.top)))
	a.context(key(role, 2, a.role))
	if w.head >= 0 {
		a.context(key(role, 3, a.step(a.top), a.step(w.head)))
	}
	a.governors()
	for _, k := range w.kids {
		if a.target[k] || a.words[k].arc == mark {
			continue
		}
		h := a.denied(k)
		a.on(key(dependent, uint32(a.words[k].arc), h), k)
		a.on(key(dependent, 100, h), k)
	}
	a.predicates()
	a.paths()
	a.regions()
}

// denied is the lemma of word i, marked when a negation hangs on it.
func (b *builder) denied(i int) uint32 {
	if b.words[i].denied {
		return mix(b.lemmas[i], turnedMark)
	}
	return b.lemmas[i]
}

// governors adds up to four words above the target, each with the arcs that lead to it; arcs of
// lists, appositions and compounds are looked through.
func (a *anchor) governors() {
	h := key(governor, 1)
	below := uint32(0)
	for n, i := 0, a.top; n < 4 && a.words[i].head >= 0; n++ {
		if c := a.words[i].arc; c != coordinate && c != apposed && c != joined {
			h = mix(h, a.step(i))
		}
		i = a.words[i].head
		l := a.denied(i)
		a.on(mix(h, l), i)
		a.on(key(governor, 2, uint32(n), l), i)
		if below != 0 {
			a.on(mix(mix(h, l), below), i)
		}
		below = l
	}
}

// predicates adds the predicate of the target's clause, its other parts, and the word that the
// clause itself hangs on.
func (a *anchor) predicates() {
	p := a.words[a.top].pred
	if a.target[p] {
		a.context(key(predicate, 1)) // "It was the boy."
		return
	}
	l := a.denied(p)
	a.on(key(predicate, 2, l), p)
	a.on(key(predicate, 3, l, a.role), p)
	if a.words[p].denied {
		a.context(key(predicate, 4, a.role))
	}
	for _, k := range a.words[p].kids {
		w := &a.words[k]
		if a.target[k] || w.arc == mark {
			continue
		}
		a.on(key(predicate, 5, uint32(w.arc), a.lemmas[k], a.role), k)
		a.both(key(predicate, 6, l, uint32(w.arc), a.lemmas[k]), p, k)
	}
	if h := a.words[p].head; h >= 0 {
		up := key(predicate, 7, uint32(a.words[p].arc), a.denied(h))
		a.on(up, h)
		a.on(mix(up, a.role), h)
	}
}

// paths adds the words of meaning, and the signs of the rated ones, with the way to them.
func (a *anchor) paths() {
	const longest, longestRated = 4, 5
	for i, way := range a.ways {
		if way.length == 0 || way.length > longestRated || !a.content(i) {
			continue
		}
		w := &a.words[i]
		if way.length <= longest {
			h := a.lemmas[i]
			if w.denied || w.negated {
				h = mix(h, turnedMark)
			}
			a.Set(key(path, way.path, h), i, 1)
		}
		for _, x := range w.bearings {
			a.Set(key(path, way.path, 1, x.hash()), i, 1)
		}
		switch {
		case w.valence > 0:
			a.Set(key(path, way.path, 2, 1), i, 1)
		case w.valence < 0:
			a.Set(key(path, way.path, 2, 2), i, 1)
		}
	}
}

// regions adds words, uses of the stance lexicon and rated sums by where in the tree they are:
// under the target, in its clause, elsewhere, and how many arcs away.
func (a *anchor) regions() {
	p := a.words[a.top].pred
	clause := func(i int) bool { return a.words[i].pred == p }
	under := a.under()
	for i := range a.words {
		w := &a.words[i]
		if a.target[i] {
			continue
		}
		d := uint32(min(a.ways[i].length, 6))
		side, _ := a.side(i)
		for _, x := range w.bearings {
			h := x.hash()
			a.on(key(bears, 1, h, d), i)
			a.on(key(bears, 2, h, a.role), i)
			a.on(key(bears, 3, h, a.role, d), i)
			a.on(key(bears, 4, h, a.role, side), i)
			if clause(i) {
				a.on(key(bears, 5, h, a.role), i)
			}
		}
		if !a.content(i) {
			continue
		}
		h := a.denied(i)
		switch {
		case under[i]:
			a.Set(key(region, 1, h), i, 1)
		case clause(i):
			a.Set(key(region, 2, h), i, 1)
			a.Set(key(region, 3, h, a.role), i, 1)
		default:
			a.Set(key(region, 4, h), i, 1)
		}
		a.Set(key(region, 5, h, uint32(bits.Len(uint(a.ways[i].length)))), i, 1)
	}
	within := func(lo, hi int) func(int) bool {
		return func(i int) bool { d := a.ways[i].length; return lo <= d && d <= hi }
	}
	a.sum(70, a.role, rated, func(i int) bool { return under[i] })
	a.sum(71, a.role, rated, clause)
	a.sum(72, a.role, rated, func(i int) bool { return !clause(i) && a.ways[i].length < far })
	a.sum(73, a.role, rated, within(0, 2))
	a.sum(74, a.role, rated, within(3, 4))
	a.sum(75, a.role, rated, within(5, far))
	if up := a.words[p].head; up >= 0 {
		a.sum(76, a.role, rated, func(i int) bool { return a.words[i].pred == a.words[up].pred })
	}
	a.sum(77, 0, reviewed, within(0, 3))
	a.sum(80, a.role, owned, all)
	a.sum(81, a.role, owned, clause)
	a.sum(82, a.role, owned, within(0, 2))
	a.sum(83, a.role, owned, within(3, 4))
}

// under tells which words hang on the target, however far down.
func (a *anchor) under() []bool {
	in := make([]bool, len(a.words))
	stack := []int{a.top}
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		in[i] = true
		stack = append(stack, a.words[i].kids...)
	}
	return in
}
