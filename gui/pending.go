//go:build !headless

package gui

import (
	"context"
	"time"

	"standpoint/analysis"
	"standpoint/analysis/text"
	"standpoint/gui/chart"
)

// earlyDelay is how long an analysis goes on before the text is shown without its results.
const earlyDelay = 250 * time.Millisecond

// early shows the text of a long article while it is analysed.
type early struct {
	of    *window
	ctx   context.Context
	doc   *document // nil until it is shown
	ended bool
}

// bare is a document with nothing but its text.
func bare(s source, art analysis.Article) *document {
	t := text.Clean(art.Text)
	r := &analysis.Report{Title: art.Title, Author: art.Author, Source: art.Source, Date: art.Date, Address: art.Address, Text: t}
	for i, p := range text.Paragraphs(t) {
		r.Paragraphs = append(r.Paragraphs, analysis.Paragraph{Index: i, Span: p, Kind: text.Body})
	}
	return &document{name: s.name, path: s.path, article: art, machine: r, report: r, kind: chart.Timeline, pending: true}
}

// expect shows d, the text of s, if its analysis takes long. It is called in a worker.
func (e *early) expect(d *document) {
	e.of.jobs.after(earlyDelay, func() {
		if !e.ended && e.ctx.Err() == nil && e.of.session.find(d.path) < 0 {
			e.doc = d
			e.of.session.add(d, e.of.asking())
		}
	})
}

// end takes the text away again, or puts the analysed document d in its place. It reports whether that
// has been done.
func (e *early) end(d *document) bool {
	e.ended = true
	was := e.doc
	e.doc = nil
	switch {
	case was == nil:
		return false
	case d == nil:
		e.of.session.close(e.of.session.find(was.path))
		return false
	}
	was.pending, was.origin, was.log, was.notes = false, d.origin, d.log, d.notes
	e.of.session.renew(was, d) // nothing when the reader has closed it
	e.of.kept.setOpened(e.of.session.paths())
	e.of.jobs.spawn(e.of.kept.flush)
	return true
}
