//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// field is the toolkit's text field. It gives Escape to the window, which closes what it is in, and
// can take other keys first.
type field struct {
	widget.Entry
	keys func(fyne.KeyName) (taken bool) // may be nil
	done func()                          // Ctrl+Enter, may be nil
}

func newField(text string) *field {
	f := &field{}
	f.ExtendBaseWidget(f)
	f.SetText(text)
	return f
}

// newTextField is a field for several lines.
func newTextField(text string, rows int) *field {
	f := &field{}
	f.MultiLine, f.Wrapping = true, fyne.TextWrapWord
	f.ExtendBaseWidget(f)
	f.SetMinRowsVisible(rows)
	f.SetText(text)
	return f
}

// AcceptsTab lets the Tab key go to the next control, also out of several lines.
func (f *field) AcceptsTab() bool { return false }

// TypedShortcut implements fyne.Shortcutable.
func (f *field) TypedShortcut(s fyne.Shortcut) {
	if k, ok := s.(*desktop.CustomShortcut); ok && f.done != nil && (k.KeyName == fyne.KeyReturn || k.KeyName == fyne.KeyEnter) {
		f.done()
		return
	}
	f.Entry.TypedShortcut(s)
}

// TypedKey implements fyne.Focusable.
func (f *field) TypedKey(e *fyne.KeyEvent) {
	switch {
	case f.keys != nil && f.keys(e.Name):
	case e.Name == fyne.KeyEscape:
		giveKey(f, e)
	default:
		f.Entry.TypedKey(e)
	}
}
