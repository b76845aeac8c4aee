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

	"standpoint/analysis/text"
)

// item is one labelled passage. With no target the span is empty.
type item struct {
	text   string
	target text.Span // bytes
	class  int
	score  float64 // rating in [-1, 1], of rated sets only
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
	it := item{text: raw.Text, class: class}
	if raw.Start != nil && raw.End != nil {
		c := text.NewCodePoints(raw.Text)
		it.target = text.Span{Start: c.Byte(*raw.Start), End: c.Byte(*raw.End)}
	}
	if raw.Score != nil {
		it.score = *raw.Score
	}
	return it, nil
}

// slice puts one item in eight aside, by its text so that all targets of a sentence stay
// together: the kept part is fitted, the other calibrates.
func slice(items []item) (kept, aside []item) {
	for _, it := range items {
		if h := sha256.Sum256([]byte(it.text)); h[0]%8 == 0 {
			aside = append(aside, it)
		} else {
			kept = append(kept, it)
		}
	}
	return kept, aside
}
