package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"

	"standpoint/analysis/tag"
)

// readTreebank reads a file in CoNLL-U; one whose name ends in .gz is unpacked.
func readTreebank(name string) ([]tag.Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("train: %w", err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("train: %s: %w", name, err)
		}
	}
	text, err := parse(r)
	if err != nil {
		return nil, fmt.Errorf("train: %s: %w", name, err)
	}
	return text, nil
}

// parse reads CoNLL-U (https://universaldependencies.org/format.html): a word a line, an
// empty line after each sentence. Comments, the surface lines of split words (1-2) and
// words that are not in the text (1.1) are skipped. Errors name the line.
func parse(r io.Reader) ([]tag.Sentence, error) {
	var text []tag.Sentence
	var s tag.Sentence
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	n := 0
	for lines.Scan() {
		n++
		line := strings.TrimSuffix(lines.Text(), "\r")
		if line == "" {
			if len(s.Words) > 0 {
				text = append(text, s)
			}
			s = tag.Sentence{}
			continue
		}
		if line[0] == '#' {
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) != 10 {
			return nil, fmt.Errorf("line %d: %d columns, want 10", n, len(cols))
		}
		if strings.ContainsAny(cols[0], "-.") {
			continue
		}
		s.Words = append(s.Words, cols[1])
		s.Tags = append(s.Tags, tag.Tag{U: cols[3], X: cols[4]})
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", n+1, err)
	}
	if len(s.Words) > 0 {
		text = append(text, s)
	}
	return text, nil
}
