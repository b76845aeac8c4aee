package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"standpoint/analysis/text"
)

// item is one labelled passage. With no target the span is empty.
type item struct {
	text    string
	article string    // that the passage is from, as far as its id tells
	target  text.Span // bytes
	class   int
	score   float64 // rating in [-1, 1], of rated sets only
}

// The classes, in the order of the confusion tables.
const (
	negative = iota
	neutral
	positive
	classes
)

var classOf = map[string]int{"negative": negative, "neutral": neutral, "positive": positive}

// set is a data file and the items in it.
type set struct {
	name  string
	sum   string // SHA-256 of the file
	items []item
}

func load(dir, name string) (set, error) {
	data, err := os.ReadFile(filepath.Join(dir, name+".jsonl"))
	if err != nil {
		return set{}, fmt.Errorf("train: %w", err)
	}
	hash := sha256.Sum256(data)
	s := set{name: name, sum: hex.EncodeToString(hash[:])}
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		it, err := parse(lines.Bytes())
		if err != nil {
			return set{}, fmt.Errorf("train: %s.jsonl:%d: %w", name, n, err)
		}
		s.items = append(s.items, it)
	}
	return s, lines.Err()
}

func parse(line []byte) (item, error) {
	var raw struct {
		ID         string
		Text       string
		Start, End *int // code points
		Label      string
		Score      *float64
	}
	if err := json.Unmarshal(line, &raw); err != nil {
		return item{}, err
	}
	class, ok := classOf[raw.Label]
	if !ok {
		return item{}, fmt.Errorf("unknown label %q", raw.Label)
	}
	it := item{text: raw.Text, article: articleOf(raw.ID), class: class}
	if raw.Start != nil && raw.End != nil {
		c := text.NewCodePoints(raw.Text)
		it.target = text.Span{Start: c.Byte(*raw.Start), End: c.Byte(*raw.End)}
	}
	if raw.Score != nil {
		it.score = *raw.Score
	}
	return it, nil
}

// articleOf is the part of a passage's id that its article gives it: of "vader_nyt-7_12" all but
// the number of the sentence, of NewsMTSC's longer ones the first three fields.
func articleOf(id string) string {
	fields := strings.Split(id, "_")
	return strings.Join(fields[:min(3, len(fields)-1)], "_")
}
