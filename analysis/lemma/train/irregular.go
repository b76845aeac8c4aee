package main

import (
	_ "embed"
	"fmt"
	"strings"
)

// irregularTable has a lemma a line, with the tag of the class and its forms, from general knowledge
// of English.
//
//go:embed irregular.tsv
var irregularTable string

// irregular reads the table. Errors name the line.
func irregular(table string) ([]spelling, error) {
	var out []spelling
	for i, line := range strings.Split(table, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 || !letters(cells[1]) || cells[2] == "" {
			return nil, fmt.Errorf("irregular forms, line %d: want a tag, a lemma and its forms", i+1)
		}
		class, inflected := classOf(cells[0])
		if !inflected || class != cells[0] {
			return nil, fmt.Errorf("irregular forms, line %d: %q names no class", i+1, cells[0])
		}
		for _, w := range strings.Fields(cells[2]) {
			out = append(out, spelling{form{class, w}, cells[1], true})
		}
	}
	return out, nil
}

// verbTable has a lemma a line.
//
//go:embed verbs.txt
var verbTable string

// listedVerbs are lemmas to spell forms of as if the treebank had them.
func listedVerbs() []base {
	var out []base
	for line := range strings.Lines(verbTable) {
		if line = strings.TrimSpace(line); letters(line) {
			out = append(out, base{verb, line, minBase})
		}
	}
	return out
}
