package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"standpoint/analysis/tag"
)

// evaluate prints how many words of a treebank get the right tags, in percent: as written,
// as headlines and in capitals.
func evaluate(out io.Writer, model, gold string) error {
	b, err := os.ReadFile(model)
	if err != nil {
		return fmt.Errorf("train: %w", err)
	}
	t, err := tag.Load(bytes.NewReader(b))
	if err != nil {
		return err
	}
	text, err := readTagged(gold)
	if err != nil {
		return err
	}
	asIs := func(words []string) []string { return words }
	for _, v := range []struct {
		name  string
		write func([]string) []string
	}{{"as written", asIs}, {"Title Case", titled}, {"CAPITALS", uppered}} {
		u, x, n := accuracy(t, text, v.write)
		if _, err := fmt.Fprintf(out, "%s: UPOS %.2f  XPOS %.2f  (%d words)\n", v.name, u, x, n); err != nil {
			return fmt.Errorf("train: %w", err)
		}
	}
	return nil
}

// accuracy is the percentage of the n words of text that get their universal (u) and
// English (x) tag when written by write; 0 when there are none.
func accuracy(t *tag.Tagger, text []tag.Sentence, write func([]string) []string) (u, x float64, n int) {
	for _, s := range text {
		for i, got := range t.Tag(write(s.Words)) {
			n++
			if got.U == s.Tags[i].U {
				u++
			}
			if got.X == s.Tags[i].X {
				x++
			}
		}
	}
	if n == 0 {
		return 0, 0, 0
	}
	return 100 * u / float64(n), 100 * x / float64(n), n
}
