package tag

import (
	"maps"
	"slices"
)

const (
	// minSeen is how often training text must have a word for it to count as itself.
	minSeen = 4
	// minShare is the part of a word's uses a label needs to be in the word's class.
	minShare = 0.1
	// maxName is the part of a word's uses as a proper noun from which it is a name.
	maxName = 0.9
)

// vocabulary maps the 32-bit hash of each known word, in lower case, to the number of its
// class, from 1: words that take the same labels, with the same one most often, share a
// class. The words themselves are not kept. Names are left out however frequent: a tagger
// that knows some by heart does worse on all others, and who is in the news changes.
type vocabulary map[uint32]uint32

// newVocabulary counts the words of training text; number is the place of a tag in labels.
func newVocabulary(text []Sentence, labels []Tag, number map[Tag]int) vocabulary {
	counts := map[uint32]map[int]int{}
	for _, s := range text {
		for i, w := range s.Words {
			k := fold32(hash(Lower(Fold(w))))
			if counts[k] == nil {
				counts[k] = map[int]int{}
			}
			counts[k][number[s.Tags[i]]]++
		}
	}
	classes := map[uint32]string{}
	for k, uses := range counts {
		if c := class(uses, labels); c != "" {
			classes[k] = c
		}
	}
	return numbered(classes)
}

// class spells the label used most and then all with a share of at least minShare; it is
// empty for a word seen too rarely and for a name.
func class(uses map[int]int, labels []Tag) string {
	total, name, best := 0, 0, -1
	for l, n := range uses {
		total += n
		if labels[l].U == "PROPN" {
			name += n
		}
		if best < 0 || n > uses[best] || n == uses[best] && l < best {
			best = l
		}
	}
	if total < minSeen || float64(name) >= maxName*float64(total) {
		return ""
	}
	var taken []byte
	for l, n := range uses {
		if float64(n) >= minShare*float64(total) {
			taken = append(taken, byte(l))
		}
	}
	slices.Sort(taken)
	return string(append([]byte{byte(best)}, taken...))
}

// numbered replaces each class by its place among all classes in order.
func numbered(classes map[uint32]string) vocabulary {
	names := slices.Sorted(maps.Values(classes))
	names = slices.Compact(names)
	v := make(vocabulary, len(classes))
	for k, c := range classes {
		i, _ := slices.BinarySearch(names, c)
		v[k] = uint32(i + 1)
	}
	return v
}

// sentence describes words for the features.
func (v vocabulary) sentence(words []string) sentence {
	s := sentence{words: make([]word, len(words)+2*margin)}
	folded := make([]string, len(words))
	open := false
	for i, w := range words {
		folded[i] = Fold(w)
		d := v.word(folded[i])
		if folded[i] == `"` {
			open = !open
		}
		if open {
			d.traits |= quoted
		}
		s.words[i+margin] = d
	}
	s.casing = casingOf(folded)
	return s
}

// word describes one folded word. An unknown one gets the class of its looks: the traits
// and the last two characters.
func (v vocabulary) word(folded string) word {
	plain := Lower(folded)
	w := newWord(folded, plain)
	h := hash(plain)
	if c, ok := v[fold32(h)]; ok {
		w.class, w.plain, w.cased = uint64(c), h, hash(folded)
	} else {
		w.class = mix(w.traits, w.end[1])
	}
	return w
}
