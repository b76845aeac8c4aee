//go:build !headless

package articleview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpoint/analysis/text"
)

// Clicks count as a row when they follow each other this fast and this close. Fyne's own double
// tap would hold back every single tap until it is sure; quotes should answer at once.
const (
	rowTime           = 400 * time.Millisecond
	rowReach  float32 = 6
	dragReach float32 = 4 // less is a trembling click
)

// MouseDown begins a selection, or extends it with Shift.
func (p *page) MouseDown(e *desktop.MouseEvent) {
	if e.Button != desktop.MouseButtonPrimary {
		return
	}
	p.takeFocus()
	if time.Since(p.last) < rowTime && near(e.Position, p.lastAt, rowReach) {
		p.clicks++
	} else {
		p.clicks = 1
	}
	p.last, p.lastAt, p.dragged = time.Now(), e.Position, false
	v := p.view
	off := p.offsetAt(e.Position)
	if e.Modifier&fyne.KeyModifierShift != 0 {
		v.span.extend(text.Span{Start: off, End: off})
		p.dragged = true
	} else {
		u := v.unit(p.clicks, off)
		v.span = selection{origin: u, Span: u}
	}
	p.draw()
}

// MouseUp implements desktop.Mouseable.
func (p *page) MouseUp(*desktop.MouseEvent) {}

func near(a, b fyne.Position, reach float32) bool {
	return max(a.X-b.X, b.X-a.X) <= reach && max(a.Y-b.Y, b.Y-a.Y) <= reach
}

// Dragged extends the selection to the pointer, by whole words or blocks after a double or
// triple click, and scrolls when the pointer leaves the view.
func (p *page) Dragged(e *fyne.DragEvent) {
	if !p.dragged && near(e.Position, p.lastAt, dragReach) {
		return
	}
	p.dragged = true
	v := p.view
	v.span.extend(v.unit(p.clicks, p.offsetAt(e.Position)))
	top, bottom := v.scroll.Offset.Y, v.scroll.Offset.Y+v.scroll.Size().Height
	switch {
	case e.Position.Y < top:
		v.scrollBy(e.Position.Y - top)
	case e.Position.Y > bottom:
		v.scrollBy(e.Position.Y - bottom)
	default:
		p.draw()
	}
}

// DragEnd makes a click of a drag that went nowhere: Fyne leaves out Tapped after any drag.
func (p *page) DragEnd() {
	if !p.dragged {
		p.Tapped(&fyne.PointEvent{Position: p.lastAt})
	}
	p.dragged = false
}

// Tapped chooses the quote or the block at the point, unless the press selected text.
func (p *page) Tapped(e *fyne.PointEvent) {
	p.takeFocus()
	if p.dragged || p.clicks > 1 || !p.view.span.Empty() {
		return
	}
	v := p.view
	switch h := p.hitAt(e.Position); {
	case h.id != "":
		v.Select(h.id)
		p.activate()
	case h.block >= 0 && v.OnBlock != nil:
		v.OnBlock(h.block)
	}
}

// activate reports the chosen quote.
func (p *page) activate() {
	if v := p.view; v.picked != "" && v.OnHighlight != nil {
		v.OnHighlight(v.picked)
	}
}

// MouseIn implements desktop.Hoverable: on entering, Fyne tells the place here only.
func (p *page) MouseIn(e *desktop.MouseEvent) { p.hover(p.hitAt(e.Position)) }

// MouseMoved implements desktop.Hoverable.
func (p *page) MouseMoved(e *desktop.MouseEvent) { p.hover(p.hitAt(e.Position)) }

// MouseOut implements desktop.Hoverable.
func (p *page) MouseOut() { p.hover(hit{block: -1}) }

func (p *page) hover(h hit) {
	old := p.over
	p.over = h
	if old.id == h.id {
		return
	}
	p.draw()
	if p.view.OnHover != nil {
		p.view.OnHover(h.id)
	}
}

// Cursor implements desktop.Cursorable.
func (p *page) Cursor() desktop.Cursor {
	switch {
	case p.over.id != "", p.over.block >= 0 && !p.over.onText:
		return desktop.PointerCursor
	case p.over.block >= 0:
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}

func (p *page) takeFocus() {
	if p.focused {
		return
	}
	p.clicked = true
	p.view.Focus()
	p.clicked = false
}
