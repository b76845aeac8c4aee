//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// statementList is the toolkit's list, gone through with the arrow keys: what is marked is explained
// at once, and letters go to the window, so that statements are checked one after the other.
type statementList struct {
	widget.List
	at int // the place that is selected, -1 for none
}

func newStatementList(length func() int, row func() fyne.CanvasObject, fill func(int, fyne.CanvasObject), chosen func(int)) *statementList {
	l := &statementList{at: -1}
	l.Length, l.CreateItem, l.UpdateItem, l.HideSeparators = length, row, fill, true
	l.OnSelected = func(i int) {
		l.at = i
		chosen(i)
	}
	l.OnUnselected = func(int) { l.at = -1 }
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *statementList) TypedKey(e *fyne.KeyEvent) {
	n := l.Length()
	switch {
	case n == 0:
	case e.Name == fyne.KeyDown:
		l.Select(min(l.at+1, n-1))
	case e.Name == fyne.KeyUp:
		l.Select(max(l.at-1, 0))
	case e.Name == fyne.KeyHome:
		l.Select(0)
	case e.Name == fyne.KeyEnd:
		l.Select(n - 1)
	default:
		l.List.TypedKey(e)
		giveKey(l, e)
	}
}

// TypedRune implements fyne.Focusable.
func (l *statementList) TypedRune(r rune) { giveRune(l, r) }
