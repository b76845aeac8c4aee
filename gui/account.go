//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"

	"standpoint/analysis/text"
)

// account is an explanation on the screen.
type account struct {
	list  *roll
	copy  *pad // puts it on the clipboard
	shown explanation
	rows  []*pad // those of the entries that lead somewhere
	rover rover

	onWords func(text.Span) // an entry that rests on words was clicked
	onQuote func(id string)
	onCopy  func(string)
}

func newAccount() *account {
	a := &account{list: newRoll()}
	a.rover.list = a.list
	a.copy = newLink(func() string { return "Copy" }, func() { a.onCopy(a.shown.String()) })
	return a
}

// set shows x, with what can be done to its subject; the place in it is kept when it is on the same.
func (a *account) set(x explanation, acts []act, keep bool) {
	a.shown, a.rows = x, nil
	rows := []fyne.CanvasObject{newWhyHead(x)}
	if len(acts) > 0 {
		rows = append(rows, newActBar(acts))
	}
	for _, p := range x.parts {
		if p.heading != "" {
			rows = append(rows, newWhyHeading(p.heading))
		}
		for _, e := range p.entries {
			rows = append(rows, a.row(e))
		}
	}
	a.rover.at = 0
	a.rover.set(a.rows)
	a.list.set(append(rows, newSketch(0, fixed(16), func(*pen, fyne.Size) {})), keep)
}

func (a *account) row(e entry) fyne.CanvasObject {
	height, paint := whyRow(e)
	if !e.leads() {
		return newSketch(100, height, paint)
	}
	p := newPad(100, height, paint, func(fyne.Position, fyne.KeyModifier) {
		if e.quote != "" {
			a.onQuote(e.quote)
			return
		}
		a.onWords(e.at)
	})
	a.rows = append(a.rows, p)
	return p
}
