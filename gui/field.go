//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// field is the toolkit's text field. It gives Escape to the window, which closes what it is in, and
// can take other keys first.
type field struct {
	widget.Entry
	keys func(fyne.KeyName) (taken bool) // may be nil
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
