//go:build !headless

package gui

import "fyne.io/fyne/v2"

// comparePane sets the chosen speakers side by side.
type comparePane struct {
	*account
	content fyne.CanvasObject
	doc     *document
}

func newComparePane() *comparePane {
	c := &comparePane{account: newAccount()}
	c.content = framed(framed(nil, nil, nil, c.copy, newTitle(c.heading)), nil, nil, nil, c.list)
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
	c.doc = d
	if d == nil {
		c.list.set(nil, false)
		return
	}
	c.set(compare(d), nil, true)
}
