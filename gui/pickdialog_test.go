//go:build !headless

package gui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"standpoint/analysis/text"
)

func TestPartOfANameIsEnough(t *testing.T) {
	names := []string{"Sergei Lavrov", "Samuel Ramani", "Samuel"}
	for _, c := range []struct {
		typed string
		down  int // presses of the arrow key
		want  string
	}{
		{"lav", 0, "Sergei Lavrov"},
		{"lav", 2, "lav"}, // the last line: as another name
		{"sam", 0, "sam"}, // two have it
		{"sam", 2, "Samuel"},
		{"samuel", 0, "Samuel"},
		{"Ada Quill", 0, "Ada Quill"},
		{"", 1, "Sergei Lavrov"},
	} {
		w := openDam(t)
		got := ""
		w.pickDialog("Who?", "Take", names, "", func(name string) { got = name })
		f := w.win.Canvas().Focused()
		test.Type(f, c.typed)
		for range c.down {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		}
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if got != c.want {
			t.Errorf("%q and %d times down gives %q, want %q", c.typed, c.down, got, c.want)
		}
	}
}

func TestMemosAreKeptByKeyboard(t *testing.T) {
	w := openDam(t)
	w.showQuote(w.session.current().report.Quotes[0].ID)
	w.typed('m')
	f := w.win.Canvas().Focused()
	test.Type(f, "Look at this again")
	f.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierControl})
	if q := focused(t, w); q.Memo != "Look at this again" {
		t.Errorf("memo %q", q.Memo)
	}
}

func TestAQuoteIsNotAddedOverAnother(t *testing.T) {
	w := openDam(t)
	d := w.session.current()
	w.article.view.SelectAll()
	w.typed('a')
	if w.win.Canvas().Overlays().Top() != nil || len(d.log.Steps) != 0 {
		t.Errorf("asked %q, steps %v", dialogText(w), d.log.Steps)
	}
}

func TestUndoingARejectionLeadsBackToTheQuote(t *testing.T) {
	w := openDam(t)
	id := w.session.current().report.Quotes[0].ID
	words := w.session.current().report.Quotes[0].Text
	w.showQuote(id)
	w.typed('x')
	w.undo()
	if q := focused(t, w); q.Text != words {
		t.Errorf("%q is in focus", q.Text)
	}
}

func TestMarkedWordsAreTakenWhole(t *testing.T) {
	for _, c := range []struct {
		t          string
		start, end int
		want       string
	}{
		{"three hours, and both men", 7, 20, "hours, and both"},
		{"“No,” he said", 3, 9, "No,”"},
		{"a  b", 1, 3, ""},
		{"élan vital", 2, 3, "élan"},
	} {
		got := trimmed(c.t, text.Span{Start: c.start, End: c.end})
		if s := c.t[got.Start:got.End]; s != c.want {
			t.Errorf("%q[%d:%d] gives %q, want %q", c.t, c.start, c.end, s, c.want)
		}
	}
}
