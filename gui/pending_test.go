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

// What is opened, and what is corrected, while another article is analysed ends nothing of that.
func TestOpeningMoreLosesNothing(t *testing.T) {
	w := openDam(t)
	real, err := w.analyzer()
	if err != nil {
		t.Fatal(err)
	}
	h := held{real, make(chan struct{})}
	w.analyzer = func() (analyzer, error) { return h, nil }
	posted := make(chan func(), 100)
	w.jobs.spawn = func(f func()) { go f() }
	w.jobs.post = func(f func()) { posted <- f }
	w.jobs.after = func(time.Duration, func()) {}
	w.open(pastedSource("“The bridge is a triumph,” said Ada Quill.", load.Limits{}))
	w.openPaths([]string{articleFile(t)})
	w.showQuote(w.session.current().report.Quotes[0].ID)
	w.typed('[') // the words of a quote are changed, which has it judged anew
	close(h.let)
	for w.opening != nil || w.session.docs[0].article.Given == nil {
		select {
		case f := <-posted:
			f()
		case <-time.After(10 * time.Second):
			t.Fatalf("%d articles are open, the first has the words %v", len(w.session.docs), w.session.docs[0].article.Given)
		}
	}
	if n := len(w.session.docs); n != 3 {
		t.Errorf("%d articles are open", n)
	}
	if q := w.session.docs[0].report.Quotes[0]; q.State != analysis.Changed {
		t.Errorf("the corrected quote is %+v", q)
	}
}

func TestSettingsChangedWhileAnArticleIsAnalysedHoldForIt(t *testing.T) {
	w := openWindow(t)
	real, err := w.analyzer()
	if err != nil {
		t.Fatal(err)
	}
	h := held{real, make(chan struct{})}
	w.analyzer = func() (analyzer, error) { return h, nil }
	posted := make(chan func(), 100)
	w.jobs.spawn = func(f func()) { go f() }
	w.jobs.post = func(f func()) { posted <- f }
	w.jobs.after = func(time.Duration, func()) {}
	w.open(pastedSource(damText, load.Limits{}))
	w.useSettings(settings{engine: "vader"})
	close(h.let)
	for w.opening != nil {
		select {
		case f := <-posted:
			f()
		case <-time.After(10 * time.Second):
			t.Fatal("the opening does not end")
		}
	}
	if got := w.session.current().report.Provenance.Engine; got != "vader" {
		t.Errorf("analysed by %s", got)
	}
}
