//go:build !headless

package gui

import (
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/text"
)

// cite is a passage of the article as it is copied: its words, and where they are from.
func (w *window) cite(at text.Span) string {
	d := w.session.current()
	if d == nil {
		return ""
	}
	return citation(d, at)
}

// citation is a passage with its speaker, if it lies in one quote, and its article.
func citation(d *document, at text.Span) string {
	r := d.report
	words := strings.TrimSpace(r.Text[at.Start:at.End])
	var from []string
	if q := quoteAround(r, at); q != nil {
		from = append(from, speakerOr(q, "somebody not named"))
	}
	title := r.Title
	if title == "" {
		title = d.name
	}
	from = append(from, "“"+title+"”")
	for _, s := range []string{r.Author, r.Source, r.Date, r.Address} {
		if s != "" {
			from = append(from, s)
		}
	}
	return words + "\n— " + strings.Join(from, ", ")
}

// quoteAround is the shortest quote in which a passage lies, nil for none.
func quoteAround(r *analysis.Report, at text.Span) *analysis.Quote {
	var best *analysis.Quote
	for i := range r.Quotes {
		if q := &r.Quotes[i]; q.Start <= at.Start && at.End <= q.End && (best == nil || q.End-q.Start < best.End-best.Start) {
			best = q
		}
	}
	return best
}
