// Package treebank reads sentences whose words people have tagged and parsed, to learn from and to
// measure on.
package treebank

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"standpoint/analysis/tag"
)

// Sentence is a parsed sentence; all lists are as long as Words.
type Sentence struct {
	Words  []string
	Lemmas []string
	Tags   []tag.Tag
	Heads  []int    // the word each hangs on, -1 for the root
	Labels []string // its relation to it, such as "nsubj:pass"
}

// Tagged is the sentence without its tree.
func (s *Sentence) Tagged() tag.Sentence { return tag.Sentence{Words: s.Words, Tags: s.Tags} }

// Read reads a file in CoNLL-U; one whose name ends in .gz is unpacked.
func Read(name string) ([]Sentence, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("treebank: %w", err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("treebank: %s: %w", name, err)
		}
	}
	text, err := Parse(r)
	if err != nil {
		return nil, fmt.Errorf("treebank: %s: %w", name, err)
	}
	return text, nil
}

// Parse reads CoNLL-U (https://universaldependencies.org/format.html): a word a line, an empty
// line after each sentence. Comments, the surface lines of split words (1-2) and words that are
// not in the text (1.1) are skipped. Errors name the line.
func Parse(r io.Reader) ([]Sentence, error) {
	var text []Sentence
	var s Sentence
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	n := 0
	end := func() error {
		for i, h := range s.Heads {
			if h < -1 || h >= len(s.Words) || h == i {
				return fmt.Errorf("line %d: the sentence before has word %d hang on word %d of %d", n, i+1, h+1, len(s.Words))
			}
		}
		if len(s.Words) > 0 {
			text = append(text, s)
		}
		s = Sentence{}
		return nil
	}
	for lines.Scan() {
		n++
		line := strings.TrimSuffix(lines.Text(), "\r")
		if line == "" {
			if err := end(); err != nil {
				return nil, err
			}
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
		head, err := strconv.Atoi(cols[6])
		if err != nil {
			return nil, fmt.Errorf("line %d: head %q is no number", n, cols[6])
		}
		s.Words = append(s.Words, cols[1])
		s.Lemmas = append(s.Lemmas, cols[2])
		s.Tags = append(s.Tags, tag.Tag{U: cols[3], X: cols[4]})
		s.Heads = append(s.Heads, head-1)
		s.Labels = append(s.Labels, cols[7])
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", n+1, err)
	}
	if err := end(); err != nil {
		return nil, err
	}
	return text, nil
}
