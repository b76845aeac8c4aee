//go:build !headless

package gui

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

func TestTheTourComesOnceAndGoesThroughTheWindow(t *testing.T) {
	w := openWindow(t)
	w.start(nil)
	if !w.tour.content.Visible() {
		t.Fatal("no tour on the first run")
	}
	seen := map[string]bool{}
	for range tourSteps() {
		seen[w.tour.title.Text] = true
		if need := w.tour.words.MinSize(); w.tour.content.Objects[0].MinSize().Height > cardTall {
			t.Errorf("%q does not fit the card: %v", w.tour.title.Text, need)
		}
		test.Tap(w.tour.next)
	}
	if len(seen) != len(tourSteps()) || w.tour.content.Visible() {
		t.Errorf("%d steps were shown; still there: %v", len(seen), w.tour.content.Visible())
	}
	if w.session.current().focus.kind != quoteInFocus {
		t.Error("the tour did not show a quote")
	}
	w.start([]string{articleFile(t)})
	if w.tour.content.Visible() {
		t.Error("the tour comes again")
	}
	w.tour.start()
	w.escape()
	if w.tour.content.Visible() {
		t.Error("Escape does not end it")
	}
}
