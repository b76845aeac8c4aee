//go:build !headless

package gui

import "fyne.io/fyne/v2"

// whyPane explains what is in focus.
type whyPane struct {
	*account
	content fyne.CanvasObject
	bar     *fyne.Container
	acts    func() []act // what can be done to what is in focus
}

func newWhyPane() *whyPane {
	w := &whyPane{account: newAccount(), acts: func() []act { return nil }}
	w.copy.Hide()
	w.bar = framed(nil, nil, nil, w.copy, newTitle(func() (string, string) { return "Why", "" }))
	w.content = ground(colourPanel, framed(w.bar, nil, nil, nil, w.list))
	w.show(nil)
	return w
}

// show explains what is in focus in d, which may be nil.
func (w *whyPane) show(d *document) {
	x := explanation{colour: -1}
	if d != nil {
		x = explain(d)
	}
	if x.title != "" {
		w.copy.Show()
		w.bar.Refresh()
		w.set(x, w.acts(), false)
		return
	}
	w.copy.Hide()
	w.bar.Refresh()
	w.shown, w.rows = x, nil
	hint := "Click a quote, a paragraph or a speaker to see the words and rules behind each number."
	if d == nil {
		hint = "What is known of a quote, a paragraph or a speaker is explained here."
	}
	w.list.set([]fyne.CanvasObject{newNote(hint)}, false)
}
