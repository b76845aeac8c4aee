package parse

import "strings"

// relations are those of Universal Dependencies v2, without subtypes.
var relations = strings.Fields(`root acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det
	discourse dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct
	reparandum vocative xcomp`)

var numbers = func() map[string]int {
	m := map[string]int{}
	for i, r := range relations {
		m[r] = i + 1
	}
	return m
}()

// Relation is the number of a label's relation, its subtype left aside, from 1 to Relations; 0 for an
// unknown one.
func Relation(label string) int { return numbers[Base(label)] }

// Relations is how many there are.
const Relations = 37

// Base is a label without its subtype: "nsubj" of "nsubj:pass".
func Base(label string) string {
	b, _, _ := strings.Cut(label, ":")
	return b
}
