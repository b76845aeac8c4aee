//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"

	"standpoint/analysis/text"
)

// comparePane sets the chosen speakers side by side.
type comparePane struct {
	content fyne.CanvasObject
	doc     *document
	list    *roll
	shown   explanation
	rows    []*pad // those that lead to a quote

	onQuote func(id string)
	onWords func(text.Span)
	onCopy  func(string)
}

func newComparePane() *comparePane {
	c := &comparePane{list: newRoll()}
	link := newLink(func() string { return "Copy" }, func() { c.onCopy(c.shown.String()) })
	c.content = framed(framed(nil, nil, nil, link, newTitle(c.heading)), nil, nil, nil, c.list)
	return c
}

func (c *comparePane) heading() (string, string) {
	if c.doc == nil || len(c.doc.chosen) == 0 {
		return "Side by side", ""
	}
	return "Side by side", count(len(c.doc.chosen), "speaker", "speakers")
}

// show compares the speakers chosen in d, which may be nil.
func (c *comparePane) show(d *document) {
	c.doc, c.rows = d, nil
	if d == nil {
		c.list.set(nil, false)
		return
	}
	c.shown = compare(d)
	rows := []fyne.CanvasObject{newWhyHead(c.shown)}
	for _, p := range c.shown.parts {
		if p.heading != "" {
			rows = append(rows, newWhyHeading(p.heading))
		}
		for _, e := range p.entries {
			rows = append(rows, c.row(e))
		}
	}
	c.list.set(append(rows, newSketch(0, fixed(16), func(*pen, fyne.Size) {})), true)
}

func (c *comparePane) row(e entry) fyne.CanvasObject {
	height, paint := whyRow(e)
	if !e.leads() {
		return newSketch(100, height, paint)
	}
	p := newPad(100, height, paint, func(fyne.Position, fyne.KeyModifier) {
		if e.quote != "" {
			c.onQuote(e.quote)
			return
		}
		c.onWords(e.at)
	})
	c.rows = append(c.rows, p)
	return p
}
