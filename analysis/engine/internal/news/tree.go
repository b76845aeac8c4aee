package news

import (
	"strings"

	"standpoint/analysis/engine/internal/passage"
	"standpoint/analysis/parse"
)

// arc is a relation of Universal Dependencies as the features see it: those that say the same
// of an attitude are one.
type arc uint8

const (
	other arc = iota
	subject
	passiveSubject // also of a passive clause
	object
	oblique
	nominal // noun on noun, with its preposition
	coordinate
	apposed
	joined   // parts of a name or compound
	modifier // adjective or adverb
	clausal  // relative and adverbial clauses
	complement
	open // complement without a subject of its own
	loose
	root
	preposition
	article
	auxiliary
	mark
)

var arcs = map[string]arc{
	"nsubj": subject, "csubj": subject, "obj": object, "iobj": object, "obl": oblique,
	"nmod": nominal, "conj": coordinate, "appos": apposed, "flat": joined, "compound": joined,
	"amod": modifier, "advmod": modifier, "acl": clausal, "advcl": clausal, "ccomp": complement,
	"xcomp": open, "parataxis": loose, "root": root, "case": preposition, "det": article,
	"aux": auxiliary, "cop": auxiliary, "punct": mark,
}

func arcOf(label string) arc {
	a := arcs[parse.Base(label)]
	if a == subject && strings.HasSuffix(label, ":pass") {
		return passiveSubject
	}
	return a
}

// link sets what the tree tells.
func (t *Text) link() {
	for i := range t.words {
		if h := t.words[i].head; h >= 0 {
			t.words[h].kids = append(t.words[h].kids, i)
		}
	}
	for i := range t.words {
		w := &t.words[i]
		if w.head >= 0 && w.word && passage.Negates(w.lower) && (w.arc == modifier || w.arc == article || w.arc == other) {
			h := &t.words[w.head]
			h.denied = !h.denied
		}
	}
	for i := range t.words {
		t.words[i].pred = t.predicate(i)
	}
}

// predicate is the word that heads the clause of word i.
func (t *Text) predicate(i int) int {
	for {
		w := &t.words[i]
		switch w.arc {
		case clausal, complement, open, loose:
			return i
		case coordinate:
			if w.tag == "VERB" {
				return i
			}
		}
		if w.head < 0 {
			return i
		}
		i = w.head
	}
}

// casing is the hash of the preposition of word i, 0 for none.
func (t *Text) casing(i int) uint32 {
	for _, k := range t.words[i].kids {
		if w := &t.words[k]; w.arc == preposition {
			return w.form
		}
	}
	return 0
}

// step is the hash of the arc above word i, with its preposition.
func (t *Text) step(i int) uint32 {
	a := t.words[i].arc
	if a == oblique || a == nominal {
		return mix(uint32(a), t.casing(i))
	}
	return uint32(a)
}

// far is the distance of words that no arcs join to the target.
const far = 30

// way is how word i lies from another through the tree.
type way struct {
	length int    // arcs; far when there is no way
	path   uint32 // hash of the arcs up and down; arcs of coordination do not count
}

// ways finds the way from word top to each word of its sentence.
func (t *Text) ways(top int) []way {
	ws := make([]way, len(t.words))
	for i := range ws {
		ws[i].length = far
	}
	ws[top] = way{0, 1}
	queue := make([]int, 1, len(ws))
	queue[0] = top
	for n := 0; n < len(queue); n++ {
		i := queue[n]
		here := ws[i]
		visit := func(j int, a arc, down uint32) {
			if ws[j].length != far {
				return
			}
			next := way{here.length + 1, here.path}
			if a != coordinate {
				next.path = mix(here.path, uint32(a)+down)
			}
			ws[j] = next
			queue = append(queue, j)
		}
		if h := t.words[i].head; h >= 0 {
			visit(h, t.words[i].arc, 0)
		}
		for _, k := range t.words[i].kids {
			visit(k, t.words[k].arc, 100)
		}
	}
	return ws
}
