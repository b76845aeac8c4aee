package main

import (
	"fmt"

	"standpoint/analysis/tag"
	"standpoint/analysis/treebank"
)

// readTagged reads the words and tags of a treebank.
func readTagged(name string) ([]tag.Sentence, error) {
	text, err := treebank.Read(name)
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	out := make([]tag.Sentence, len(text))
	for i := range text {
		out[i] = text[i].Tagged()
	}
	return out, nil
}
