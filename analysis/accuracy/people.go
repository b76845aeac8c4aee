package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/labelled"
	"standpoint/analysis/text"
)

// people counts wrong identities: speakers of the report that have quotes of several marked speakers
// (merged), and marked speakers whose quotes are spread over several (split).
type people struct{ Merged, Found, Split, Marked int }

// identities compares who the quotes of docs are given to with who is marked.
func identities(docs []labelled.Document) (people, error) {
	var n people
	a, err := analysis.New(analysis.Options{})
	if err != nil {
		return n, err
	}
	for _, d := range docs {
		r, err := a.Analyze(context.Background(), analysis.Article{ID: d.ID, Text: d.Text})
		if err != nil {
			return n, err
		}
		got, want := map[string]map[string]bool{}, map[string]map[string]bool{}
		link := func(m map[string]map[string]bool, from, to string) {
			if m[from] == nil {
				m[from] = map[string]bool{}
			}
			m[from][to] = true
		}
		for _, q := range r.Quotes {
			if g := matching(d.Quotes, q.Span); g != nil && g.Who != "" && q.SpeakerID != nil {
				link(got, *q.SpeakerID, g.Who)
				link(want, g.Who, *q.SpeakerID)
			}
		}
		n.Found += len(got)
		n.Marked += len(want)
		n.Merged += several(got)
		n.Split += several(want)
	}
	return n, nil
}

// several counts the entries with more than one counterpart.
func several(m map[string]map[string]bool) int {
	n := 0
	for _, to := range m {
		if len(to) > 1 {
			n++
		}
	}
	return n
}

// matching is the marked quote that shares at least half of what it and s cover, or nil.
func matching(qs []labelled.Quote, s text.Span) *labelled.Quote {
	for i := range qs {
		if shared := min(qs[i].Content.End, s.End) - max(qs[i].Content.Start, s.Start); 2*shared >= max(qs[i].Content.End, s.End)-min(qs[i].Content.Start, s.Start) {
			return &qs[i]
		}
	}
	return nil
}

// marked reads the articles of a folder: NAME.txt and NAME.json.
func marked(folder string) ([]labelled.Document, error) {
	paths, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	var out []labelled.Document
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			return nil, err
		}
		var m struct {
			Quotes []struct {
				Start, End int
				Speaker    string
			}
		}
		if err := json.Unmarshal(b, &m); err != nil {
			return nil, err
		}
		t, err := os.ReadFile(strings.TrimSuffix(p, ".json") + ".txt")
		if err != nil {
			return nil, err
		}
		d := labelled.Document{ID: filepath.Base(p), Text: string(t)}
		points := text.NewCodePoints(d.Text)
		for _, q := range m.Quotes {
			d.Quotes = append(d.Quotes, labelled.Quote{Content: text.Span{Start: points.Byte(q.Start), End: points.Byte(q.End)}, Who: q.Speaker})
		}
		out = append(out, d)
	}
	return out, nil
}
