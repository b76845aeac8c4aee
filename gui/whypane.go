//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"

	"standpoint/analysis/text"
)

// whyPane explains what is in focus.
type whyPane struct {
	content fyne.CanvasObject
	list    *roll
	shown   explanation
	copy    *pad
	bar     *fyne.Container
	rows    []*pad // those of the explanation's entries that lead somewhere

	onWords func(at text.Span, words string) // an entry that rests on words was clicked
	onQuote func(id string)
	onCopy  func(string)
	acts    func() []act // what can be done to what is in focus
}

func newWhyPane() *whyPane {
	w := &whyPane{list: newRoll(), acts: func() []act { return nil }}
	title := newTitle(func() (string, string) { return "Why", "" })
	w.copy = newLink(func() string { return "Copy" }, func() { w.onCopy(w.shown.String()) })
	w.copy.Hide()
	w.bar = framed(nil, nil, nil, w.copy, title)
	w.content = ground(colourPanel, framed(w.bar, nil, nil, nil, w.list))
	w.show(nil)
	return w
}

// show explains what is in focus in d, which may be nil.
func (w *whyPane) show(d *document) {
	w.rows = nil
	x := explanation{colour: -1}
	if d != nil {
		x = explain(d)
	}
	w.shown = x
	if x.title == "" {
		w.copy.Hide()
		w.bar.Refresh()
		hint := "Click a quote, a paragraph or a speaker to see the words and rules behind each number."
		if d == nil {
			hint = "What is known of a quote, a paragraph or a speaker is explained here."
		}
		w.list.set([]fyne.CanvasObject{newNote(hint)}, false)
		return
	}
	w.copy.Show()
	w.bar.Refresh()
	rows := []fyne.CanvasObject{newWhyHead(x)}
	if acts := w.acts(); len(acts) > 0 {
		rows = append(rows, newActBar(acts))
	}
	for _, p := range x.parts {
		rows = append(rows, newWhyHeading(p.heading))
		for _, e := range p.entries {
			rows = append(rows, w.row(e))
		}
	}
	w.list.set(append(rows, newSketch(0, fixed(16), func(*pen, fyne.Size) {})), false)
}

func (w *whyPane) row(e entry) fyne.CanvasObject {
	height, paint := whyRow(e)
	if !e.leads() {
		return newSketch(100, height, paint)
	}
	p := newPad(100, height, paint, func(fyne.Position, fyne.KeyModifier) {
		if e.quote != "" {
			w.onQuote(e.quote)
			return
		}
		w.onWords(e.at, e.label)
	})
	w.rows = append(w.rows, p)
	return p
}
