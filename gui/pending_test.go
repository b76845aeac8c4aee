//go:build !headless

package gui

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"standpoint/analysis"
	"standpoint/analysis/correct"
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

// hold has the analyses of w wait for a channel to be closed. What they hand over is in posted; what is
// to happen early is in later.
func hold(t *testing.T, w *window) (let chan struct{}, posted, later chan func()) {
	t.Helper()
	real, err := w.analyzer()
	if err != nil {
		t.Fatal(err)
	}
	let, posted, later = make(chan struct{}), make(chan func(), 100), make(chan func(), 100)
	w.analyzer = func() (analyzer, error) { return held{real, let}, nil }
	w.jobs.spawn = func(f func()) { go f() }
	w.jobs.post = func(f func()) { posted <- f }
	w.jobs.after = func(d time.Duration, f func()) {
		if d == earlyDelay {
			later <- f
		}
	}
	return let, posted, later
}

// until runs what is posted until it is so.
func until(t *testing.T, posted chan func(), so func() bool) {
	t.Helper()
	for !so() {
		select {
		case f := <-posted:
			f()
		case <-time.After(20 * time.Second):
			t.Fatal("nothing happens any more")
		}
	}
}

func TestTheTextIsThereWhileItIsAnalysed(t *testing.T) {
	for _, cancelled := range []bool{false, true} {
		w := openWindow(t)
		let, posted, later := hold(t, w)
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
		close(let)
		until(t, posted, func() bool { return !w.session.current().pending })
		if d := w.session.current(); len(d.report.Quotes) == 0 || len(w.session.docs) != 1 {
			t.Errorf("analysed: %+v", d)
		}
	}
}

// What is opened, and what is corrected, while another article is analysed ends nothing of that.
func TestOpeningMoreLosesNothing(t *testing.T) {
	w := openDam(t)
	let, posted, _ := hold(t, w)
	w.open(pastedSource("“The bridge is a triumph,” said Ada Quill.", load.Limits{}))
	w.openPaths([]string{articleFile(t)})
	w.showQuote(w.session.current().report.Quotes[0].ID)
	w.typed('[') // the words of a quote are changed, which has it judged anew
	close(let)
	until(t, posted, func() bool { return w.opening == nil && w.session.docs[0].article.Given != nil })
	if n := len(w.session.docs); n != 3 {
		t.Errorf("%d articles are open", n)
	}
	if q := w.session.docs[0].report.Quotes[0]; q.State != analysis.Changed {
		t.Errorf("the corrected quote is %+v", q)
	}
}

func TestSettingsChangedWhileAnArticleIsAnalysedHoldForIt(t *testing.T) {
	w := openWindow(t)
	let, posted, _ := hold(t, w)
	w.open(pastedSource(damText, load.Limits{}))
	w.useSettings(settings{engine: "vader"})
	close(let)
	until(t, posted, func() bool { return w.opening == nil })
	if got := w.session.current().report.Provenance.Engine; got != "vader" {
		t.Errorf("analysed by %s", got)
	}
}

func TestAPendingArticleTakesNoCorrections(t *testing.T) {
	w := openWindow(t)
	let, posted, later := hold(t, w)
	w.open(pastedSource(damText, load.Limits{}))
	(<-later)()
	w.session.explain(focus{kind: paragraphInFocus})
	w.do("Write memo", correct.Edit{Op: correct.Memo, To: "too early"})
	d := w.session.current()
	if d.focus.kind != nothingInFocus || len(d.log.Steps) != 0 || len(w.acts()) != 0 {
		t.Errorf("focus %v, steps %v, acts %v", d.focus, d.log.Steps, w.acts())
	}
	w.session.close(0) // the reader does not want it
	close(let)
	until(t, posted, func() bool { return w.opening == nil })
	if len(w.session.docs) != 0 {
		t.Error("a closed article came back")
	}
}

// A dialog is about the article that is shown when it opens; one that comes meanwhile stays behind.
func TestAnArticleThatComesDuringADialogStaysBehind(t *testing.T) {
	w := openDam(t)
	first := w.session.current()
	let, posted, _ := hold(t, w)
	w.open(pastedSource("“The bridge is a triumph,” said Ada Quill.", load.Limits{}))
	w.showQuote(first.report.Quotes[0].ID)
	w.speakerDialog()
	close(let)
	until(t, posted, func() bool { return w.opening == nil })
	answer(t, w, "Ada Quist")
	if len(w.session.docs) != 2 || w.session.current() != first || *first.report.Quotes[0].Speaker != "Ada Quist" {
		t.Errorf("%d articles; %+v", len(w.session.docs), first.report.Quotes[0])
	}
}
