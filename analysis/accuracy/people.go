package main

import (
	"context"

	"standpoint/analysis"
	"standpoint/analysis/labelled"
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
			if g := d.At(q.Span); g != nil && g.Who != "" && q.SpeakerID != nil {
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
