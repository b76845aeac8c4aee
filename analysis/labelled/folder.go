package labelled

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"standpoint/analysis/text"
)

// ReadFolder reads the marked articles of a folder: NAME.txt and NAME.json, the latter with "quotes"
// [{"start","end","speaker"}], offsets in code points.
func ReadFolder(folder string) ([]Document, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("labelled: %w", err)
	}
	var out []Document
	for _, p := range paths {
		d, err := readMarked(p)
		if err != nil {
			return nil, fmt.Errorf("labelled: %s: %w", p, err)
		}
		out = append(out, d)
	}
	return out, nil
}

func readMarked(path string) (Document, error) {
	var marks struct {
		Quotes []struct {
			Start, End int
			Speaker    string
		}
	}
	b, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(b, &marks)
	}
	if err != nil {
		return Document{}, err
	}
	article, err := os.ReadFile(strings.TrimSuffix(path, ".json") + ".txt")
	if err != nil {
		return Document{}, err
	}
	d := Document{ID: strings.TrimSuffix(filepath.Base(path), ".json"), Text: string(article)}
	points := text.NewCodePoints(d.Text)
	for _, q := range marks.Quotes {
		d.Quotes = append(d.Quotes, Quote{
			Content: text.Span{Start: points.Byte(q.Start), End: points.Byte(q.End)},
			Who:     q.Speaker, Spoken: true,
		})
	}
	return d, nil
}

// At is the quote that shares at least half of what it and s cover, or nil.
func (d *Document) At(s text.Span) *Quote {
	for i := range d.Quotes {
		c := d.Quotes[i].Content
		if 2*(min(c.End, s.End)-max(c.Start, s.Start)) >= max(c.End, s.End)-min(c.Start, s.Start) {
			return &d.Quotes[i]
		}
	}
	return nil
}
