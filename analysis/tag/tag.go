package tag

// Tag is the part of speech of one word.
type Tag struct {
	U string // universal: "NOUN", "VERB"; the 17 of Universal Dependencies
	X string // English: "NNS", "VBD"; the Penn set with the treebank's additions
}

// Tagger holds a trained model. It does not change once made and is safe for concurrent use.
type Tagger struct {
	labels  []Tag
	known   vocabulary
	weights weights
}

// Tag labels the words of one sentence, in order; the result is as long as words, and nil
// for none. The same words always get the same tags. Time grows linearly with the words.
func (t *Tagger) Tag(words []string) []Tag {
	if len(words) == 0 {
		return nil
	}
	tags := make([]Tag, 0, len(words))
	sums := make([]int32, len(t.labels))
	read(t.known.sentence(words), func(_ int, keys []uint32) int {
		t.weights.sum(keys, sums)
		best := largest(sums)
		tags = append(tags, t.labels[best])
		return best
	})
	return tags
}

// read walks s from left to right. For each word it hands choose the place of the word and
// the keys of its features, which hold until the next call, and takes back a label.
func read(s sentence, choose func(i int, keys []uint32) (label int)) {
	f := features{keys: make([]uint32, 0, maxFeatures)}
	before, before2 := noLabel, noLabel
	for i := range s.len() {
		label := choose(i, f.of(s, i, before, before2))
		before, before2 = label, before
	}
}

// largest is the index of the largest sum, the first of equals.
func largest(sums []int32) int {
	best := 0
	for i, s := range sums {
		if s > sums[best] {
			best = i
		}
	}
	return best
}
