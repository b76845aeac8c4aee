// Package labelled reads articles whose quotes people have marked, to learn from and to measure on.
package labelled

import (
	"bufio"
	"crypto/sha1"
	"encoding/json"
	"fmt"
	"os"

	"standpoint/analysis/text"
)

// Document is a labelled article. Spans are bytes of Text.
type Document struct {
	ID     string
	Text   string
	Quotes []Quote
}

// Quote is a marked quote. Source and Cue are empty where there is none.
type Quote struct {
	Content, Source, Cue text.Span
	Speaker              string // the source's words, "" for none
	Who                  string // the speaker's own name, "" where it is not marked
	Spoken               bool   // false for a belief or plan that nobody spoke
}

// wire is a line of a file; offsets are code points.
type wire struct {
	ID     string
	Text   string
	Quotes []struct {
		Start, End   int
		Speaker      *string
		Canonical    string `json:"speaker_canonical"`
		SpeakerStart *int   `json:"speaker_start"`
		SpeakerEnd   *int   `json:"speaker_end"`
		CueStart     *int   `json:"cue_start"`
		CueEnd       *int   `json:"cue_end"`
		Speech       *bool
	}
}

// Read reads the documents of path, one JSON object a line.
func Read(path string) ([]Document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("labelled: %w", err)
	}
	defer f.Close()
	var out []Document
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	for line := 1; sc.Scan(); line++ {
		var w wire
		if err := json.Unmarshal(sc.Bytes(), &w); err != nil {
			return nil, fmt.Errorf("labelled: %s:%d: %w", path, line, err)
		}
		d := w.document()
		for i, q := range d.Quotes {
			if q.Content.Empty() || q.Source.Len() < 0 || q.Cue.Len() < 0 {
				return nil, fmt.Errorf("labelled: %s:%d: quote %d has no words, or an end before its start", path, line, i+1)
			}
		}
		out = append(out, d)
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("labelled: %s: %w", path, err)
	}
	return out, nil
}

func (w *wire) document() Document {
	d := Document{ID: w.ID, Text: w.Text}
	points := text.NewCodePoints(w.Text)
	span := func(start, end *int) text.Span {
		if start == nil || end == nil {
			return text.Span{}
		}
		return text.Span{Start: points.Byte(*start), End: points.Byte(*end)}
	}
	for _, q := range w.Quotes {
		x := Quote{Content: span(&q.Start, &q.End), Source: span(q.SpeakerStart, q.SpeakerEnd), Cue: span(q.CueStart, q.CueEnd)}
		if q.Speaker != nil {
			x.Speaker = *q.Speaker
		}
		x.Who = q.Canonical
		x.Spoken = q.Speech == nil || *q.Speech
		d.Quotes = append(d.Quotes, x)
	}
	return d
}

// Folds is into how many parts documents fall, to learn on some and measure on the rest.
const Folds = 5

// Fold is the document's part, from 0, by its id.
func (d *Document) Fold() int {
	sum := sha1.Sum([]byte(d.ID))
	return int(sum[0]) % Folds
}
