package main

import (
	"cmp"
	"slices"
)

// row is a line of a model.
type row struct {
	tags     []string
	from, to string
}

// compareRows sorts by class, inflected ones first, then by word and tag.
func compareRows(a, b row) int {
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(group(a), group(b)),
		cmp.Compare(a.from, b.from), slices.Compare(a.tags, b.tags))
}

func group(r row) string {
	class, _ := classOf(r.tags[0])
	return class
}

// rank is the place of the row's class in classes, past the end for others.
func rank(r row) int {
	for i, c := range classes {
		if slices.Contains(c, r.tags[0]) {
			return i
		}
	}
	return len(classes)
}
