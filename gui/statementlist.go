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
	to, moves := map[fyne.KeyName]int{fyne.KeyDown: min(l.at+1, n-1), fyne.KeyUp: max(l.at-1, 0), fyne.KeySpace: max(l.at, 0),
		fyne.KeyHome: 0, fyne.KeyEnd: n - 1}[e.Name]
	switch {
	case !moves:
		giveKey(l, e)
	case n > 0:
		l.Select(to)
	}
}

// TypedRune implements fyne.Focusable.
func (l *statementList) TypedRune(r rune) { giveRune(l, r) }
