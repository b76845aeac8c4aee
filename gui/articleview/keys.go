//go:build !headless

package articleview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// arrowLines is how many body lines an arrow key scrolls; a page leaves pageOverlap lines of
// the old one in view.
const (
	arrowLines  float32 = 2
	pageOverlap float32 = 2
)

// FocusGained shows the ring, unless the focus came with a click.
func (p *page) FocusGained() {
	p.focused = true
	if !p.clicked {
		p.view.ring.Show()
	}
}

// FocusLost implements fyne.Focusable.
func (p *page) FocusLost() {
	p.focused = false
	p.view.ring.Hide()
}

// TypedRune moves between quotes with n and p; other letters go to the window.
func (p *page) TypedRune(r rune) {
	switch r {
	case 'n':
		p.view.NextHighlight()
	case 'p':
		p.view.PreviousHighlight()
	case ' ': // comes as a key, too
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.OnTypedRune() != nil {
			c.OnTypedRune()(r)
		}
	}
}

// TypedKey scrolls, chooses and clears; other keys go to the window.
func (p *page) TypedKey(e *fyne.KeyEvent) {
	v := p.view
	line := v.flow.rules[bodyRole].line
	screen := max(line, v.scroll.Size().Height-pageOverlap*line)
	switch e.Name {
	case fyne.KeyDown:
		v.scrollBy(arrowLines * line)
	case fyne.KeyUp:
		v.scrollBy(-arrowLines * line)
	case fyne.KeyPageDown, fyne.KeySpace:
		v.scrollBy(screen)
	case fyne.KeyPageUp:
		v.scrollBy(-screen)
	case fyne.KeyHome:
		v.settle(0)
	case fyne.KeyEnd:
		v.toEnd()
	case fyne.KeyReturn, fyne.KeyEnter:
		p.activate()
	case fyne.KeyEscape:
		if !p.clear() {
			p.pass(e)
		}
	default:
		p.pass(e)
	}
}

// toEnd scrolls to the last line. The blocks set there may be taller than guessed.
func (v *View) toEnd() {
	if n := len(v.flow.cells); n > 0 {
		v.flow.need(n - 1)
	}
	v.settle(v.flow.end)
}

// clear drops the selection, or else the search marks; false when there was neither.
func (p *page) clear() bool {
	v := p.view
	switch {
	case !v.span.Empty():
		v.span = selection{}
	case len(v.search.hits) > 0:
		v.search = search{}
	default:
		return false
	}
	p.draw()
	return true
}

// pass hands a key that means nothing here to the window's own handler, which Fyne leaves out
// while a widget has the focus.
func (p *page) pass(e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// TypedShortcut copies, marks all and moves between quotes; other shortcuts go to the window.
func (p *page) TypedShortcut(s fyne.Shortcut) {
	v := p.view
	switch s := s.(type) {
	case *fyne.ShortcutCopy:
		v.CopySelection()
		return
	case *fyne.ShortcutSelectAll:
		v.SelectAll()
		return
	case *desktop.CustomShortcut:
		if p.custom(s) {
			return
		}
	}
	if c, ok := fyne.CurrentApp().Driver().CanvasForObject(p).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}

func (p *page) custom(s *desktop.CustomShortcut) bool {
	v := p.view
	switch {
	case s.Modifier == fyne.KeyModifierAlt && s.KeyName == fyne.KeyDown:
		v.NextHighlight()
	case s.Modifier == fyne.KeyModifierAlt && s.KeyName == fyne.KeyUp:
		v.PreviousHighlight()
	case s.Modifier == fyne.KeyModifierShortcutDefault && s.KeyName == fyne.KeyHome:
		v.settle(0)
	case s.Modifier == fyne.KeyModifierShortcutDefault && s.KeyName == fyne.KeyEnd:
		v.toEnd()
	default:
		return false
	}
	return true
}
