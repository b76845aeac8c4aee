//go:build !headless

package gui

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"standpoint/analysis"
	"standpoint/analysis/load"
)

// held is an analyzer that waits until it is let go.
type held struct {
	analyzer
	let chan struct{}
}

func (h held) Analyze(ctx context.Context, a analysis.Article) (*analysis.Report, error) {
	select {
	case <-h.let:
	case <-ctx.Done():
	}
	return h.analyzer.Analyze(ctx, a)
}

func TestTheTextIsThereWhileItIsAnalysed(t *testing.T) {
	for _, cancelled := range []bool{false, true} {
		w := openWindow(t)
		real, err := w.analyzer()
		if err != nil {
			t.Fatal(err)
		}
		h := held{real, make(chan struct{})}
		w.analyzer = func() (analyzer, error) { return h, nil }
		posted, later := make(chan func(), 100), make(chan func(), 100)
		w.jobs.spawn = func(f func()) { go f() }
		w.jobs.post = func(f func()) { posted <- f }
		w.jobs.after = func(d time.Duration, f func()) {
			if d == earlyDelay {
				later <- f
			}
		}
		w.open(pastedSource(damText, load.Limits{}))
		(<-later)()
		d := w.session.current()
		if d == nil || !d.pending || len(d.report.Quotes) > 0 || w.article.view.PositionOf("q1").X > 0 {
			t.Fatalf("while it is analysed: %+v", d)
		}
		w.typed('a')
		if w.status.note != "The article is still being analysed." {
			t.Errorf("status says %q", w.status.note)
		}
		if cancelled {
			test.Tap(w.status.cancel)
			if len(w.session.docs) != 0 {
				t.Error("the text is still there after cancelling")
			}
			continue
		}
		close(h.let)
		for w.session.current().pending {
			(<-posted)()
		}
		if d := w.session.current(); len(d.report.Quotes) == 0 || len(w.session.docs) != 1 {
			t.Errorf("analysed: %+v", d)
		}
	}
}
