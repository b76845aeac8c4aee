package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"standpoint/analysis/lemma"
	"standpoint/analysis/tag"
	"standpoint/analysis/treebank"
)

// open are the universal tags of the parts of speech that take new words.
var open = []string{"ADJ", "ADV", "INTJ", "NOUN", "PROPN", "VERB"}

// score counts the words with the right lemma.
type score struct{ right, all int }

func (s *score) add(right bool) {
	s.all++
	if right {
		s.right++
	}
}

// String is the share in percent; there must be words.
func (s *score) String() string {
	return fmt.Sprintf("%.2f %% of %d words", 100*float64(s.right)/float64(s.all), s.all)
}

// evaluate prints the share of words with the right lemma, given their right tags: of all words, and
// of each open class that occurs. Case and typographic punctuation do not count, nor do words whose
// lemma the treebank leaves out. It fails when there is nothing to measure on.
func evaluate(out io.Writer, l *lemma.Lemmatizer, text []treebank.Sentence) error {
	all, by := score{}, map[string]*score{}
	for _, u := range open {
		by[u] = &score{}
	}
	for _, s := range text {
		for i, w := range s.Words {
			if without(w, s.Lemmas[i]) {
				continue
			}
			right := strings.EqualFold(l.Lemma(w, s.Tags[i]), tag.Fold(s.Lemmas[i]))
			all.add(right)
			if c := by[s.Tags[i].U]; c != nil {
				c.add(right)
			}
		}
	}
	if all.all == 0 {
		return errors.New("no words to measure on")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "all    %s\n", &all)
	for _, u := range open {
		if by[u].all > 0 {
			fmt.Fprintf(&b, "%-6s %s\n", u, by[u])
		}
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// without reports whether the treebank gives the word no lemma, as it does for the second part of a
// word that was split by mistake.
func without(word, lemma string) bool { return lemma == "_" && word != "_" }
