//go:build !headless

package window

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tapBox makes any content a thing to click, with a ground that shows hovering, focus and choice.
type tapBox struct {
	widget.BaseWidget
	content fyne.CanvasObject
	ground  *canvas.Rectangle
	onTap   func(more bool) // more: Ctrl or Shift was held
	chosen  bool
	hovered bool
	focused bool
	more    bool
}

var (
	_ fyne.Tappable      = (*tapBox)(nil)
	_ fyne.Focusable     = (*tapBox)(nil)
	_ desktop.Hoverable  = (*tapBox)(nil)
	_ desktop.Mouseable  = (*tapBox)(nil)
	_ desktop.Cursorable = (*tapBox)(nil)
)

func newTapBox(content fyne.CanvasObject, onTap func(more bool)) *tapBox {
	b := &tapBox{content: content, ground: canvas.NewRectangle(color.Transparent), onTap: onTap}
	b.ground.CornerRadius = 5
	b.ExtendBaseWidget(b)
	return b
}

func (b *tapBox) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(b.ground, b.content))
}

func (b *tapBox) setChosen(on bool) {
	b.chosen = on
	b.paint()
}

func (b *tapBox) paint() {
	v := fyne.CurrentApp().Settings().ThemeVariant()
	th := b.Theme()
	switch {
	case b.chosen:
		b.ground.FillColor = th.Color(theme.ColorNameSelection, v)
	case b.hovered:
		b.ground.FillColor = th.Color(theme.ColorNameHover, v)
	default:
		b.ground.FillColor = color.Transparent
	}
	b.ground.StrokeWidth = 0
	if b.focused {
		b.ground.StrokeWidth, b.ground.StrokeColor = 1.5, th.Color(theme.ColorNamePrimary, v)
	}
	b.ground.Refresh()
}

// Refresh draws the box again, in the colours of the theme.
func (b *tapBox) Refresh() {
	b.paint()
	b.BaseWidget.Refresh()
}

func (b *tapBox) MouseDown(e *desktop.MouseEvent) {
	b.more = e.Modifier&(fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift) != 0
}
func (b *tapBox) MouseUp(*desktop.MouseEvent) {}
func (b *tapBox) Tapped(*fyne.PointEvent) {
	if b.onTap != nil {
		b.onTap(b.more)
	}
}
func (b *tapBox) MouseIn(*desktop.MouseEvent)    { b.hovered = true; b.paint() }
func (b *tapBox) MouseMoved(*desktop.MouseEvent) {}
func (b *tapBox) MouseOut()                      { b.hovered = false; b.paint() }
func (b *tapBox) Cursor() desktop.Cursor         { return desktop.PointerCursor }
func (b *tapBox) FocusGained()                   { b.focused = true; b.paint() }
func (b *tapBox) FocusLost()                     { b.focused = false; b.paint() }
func (b *tapBox) TypedRune(rune)                 {}

// TypedKey taps on Enter and Space.
func (b *tapBox) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace {
		b.more = false
		b.Tapped(nil)
	}
}

// muted is small text in the quiet colour, cut with … where it does not fit.
func muted(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Importance = widget.LowImportance
	l.SizeName = theme.SizeNameCaptionText
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// heading is a bold line.
func heading(s string) *widget.Label {
	l := widget.NewLabelWithStyle(s, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.Truncation = fyne.TextTruncateEllipsis
	return l
}

// para is text that wraps.
func para(s string) *widget.Label {
	l := widget.NewLabel(s)
	l.Wrapping = fyne.TextWrapWord
	return l
}
