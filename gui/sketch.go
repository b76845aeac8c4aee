//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// sketch is a widget that a function paints: rows, meters, bars. It is painted anew when its
// size, the theme or what it shows has changed.
type sketch struct {
	widget.BaseWidget
	paint func(p *pen, size fyne.Size)
	// height is what the sketch needs when it is as wide as given.
	height func(p *pen, width float32) float32
	width  float32 // the least; also decides the height that MinSize tells
	over   bool    // the pointer is on it
	focus  bool    // the keyboard is
	at     fyne.Position
}

var _ fyne.Widget = (*sketch)(nil)

// fixed is a height that does not depend on the width.
func fixed(h float32) func(*pen, float32) float32 { return func(*pen, float32) float32 { return h } }

func newSketch(width float32, height func(*pen, float32) float32, paint func(*pen, fyne.Size)) *sketch {
	s := &sketch{paint: paint, height: height, width: width}
	s.ExtendBaseWidget(s)
	return s
}

// heightFor is the height at a width.
func (s *sketch) heightFor(width float32) float32 { return s.height(newPen(&s.BaseWidget), width) }

// CreateRenderer implements fyne.Widget.
func (s *sketch) CreateRenderer() fyne.WidgetRenderer { return &sketchRenderer{of: s} }

type sketchRenderer struct {
	of  *sketch
	pen *pen
}

func (r *sketchRenderer) MinSize() fyne.Size {
	width := max(r.of.width, r.of.Size().Width)
	return fyne.NewSize(r.of.width, r.of.heightFor(width))
}

func (r *sketchRenderer) Layout(size fyne.Size) {
	if r.pen == nil {
		r.pen = newPen(&r.of.BaseWidget)
	}
	r.pen.begin(&r.of.BaseWidget)
	r.pen.over, r.pen.focus, r.pen.at = r.of.over, r.of.focus, r.of.at
	if size.Width > 0 && size.Height > 0 {
		r.of.paint(r.pen, size)
	}
	r.pen.end()
}

func (r *sketchRenderer) Refresh() {
	r.Layout(r.of.Size())
	canvas.Refresh(r.of)
}

func (r *sketchRenderer) Objects() []fyne.CanvasObject {
	if r.pen == nil {
		return nil
	}
	return r.pen.objects
}

func (r *sketchRenderer) Destroy() {}

// pad is a sketch that can be clicked, and chosen with the keyboard.
type pad struct {
	sketch
	tapped   func(at fyne.Position, with fyne.KeyModifier)
	middle   func()               // middle click, may be nil
	keys     func(fyne.KeyName)   // further keys, may be nil
	hover    func(*fyne.Position) // nil when the pointer leaves; may be nil itself
	modifier fyne.KeyModifier     // while the button went down
	button   desktop.MouseButton  // that went down
	inert    func() bool          // may be nil; true takes no clicks
	resting  bool                 // the Tab key passes over it
}

var (
	_ fyne.Tappable      = (*pad)(nil)
	_ fyne.Focusable     = (*pad)(nil)
	_ fyne.Disableable   = (*pad)(nil)
	_ desktop.Hoverable  = (*pad)(nil)
	_ desktop.Mouseable  = (*pad)(nil)
	_ desktop.Cursorable = (*pad)(nil)
)

func newPad(width float32, height func(*pen, float32) float32, paint func(*pen, fyne.Size), tapped func(fyne.Position, fyne.KeyModifier)) *pad {
	p := &pad{tapped: tapped}
	p.paint, p.height, p.width = paint, height, width
	p.ExtendBaseWidget(p)
	return p
}

func (p *pad) dead() bool { return p.inert != nil && p.inert() }

// Enable, Disable and Disabled implement fyne.Disableable, which the toolkit asks for where the keyboard
// may go. A resting pad takes clicks all the same.
func (p *pad) Enable()        { p.resting = false }
func (p *pad) Disable()       { p.resting = true }
func (p *pad) Disabled() bool { return p.resting }

// press clicks the pad in its middle.
func (p *pad) press() {
	p.Tapped(&fyne.PointEvent{Position: fyne.NewPos(p.Size().Width/2, p.Size().Height/2)})
}

// Tapped implements fyne.Tappable.
func (p *pad) Tapped(e *fyne.PointEvent) {
	if !p.dead() && p.tapped != nil {
		p.tapped(e.Position, p.modifier)
	}
	p.modifier = 0
}

// MouseDown remembers the modifier keys of the click.
func (p *pad) MouseDown(e *desktop.MouseEvent) {
	p.modifier, p.button = e.Modifier, e.Button
}

// MouseUp implements desktop.Mouseable.
func (p *pad) MouseUp(*desktop.MouseEvent) {
	if p.button == desktop.MouseButtonTertiary && p.middle != nil {
		p.middle()
	}
	p.button = 0
}

// MouseIn implements desktop.Hoverable.
func (p *pad) MouseIn(e *desktop.MouseEvent) { p.point(true, e.Position) }

// MouseMoved implements desktop.Hoverable.
func (p *pad) MouseMoved(e *desktop.MouseEvent) { p.point(true, e.Position) }

// MouseOut implements desktop.Hoverable.
func (p *pad) MouseOut() { p.point(false, fyne.NewPos(-1, -1)) }

func (p *pad) point(over bool, at fyne.Position) {
	if p.hover != nil {
		if over {
			p.hover(&at)
		} else {
			p.hover(nil)
		}
	}
	was := p.over
	p.over, p.at = over && !p.dead(), at
	if p.over != was || p.hover == nil {
		p.Refresh()
	}
}

// Cursor implements desktop.Cursorable.
func (p *pad) Cursor() desktop.Cursor {
	if p.dead() {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained implements fyne.Focusable.
func (p *pad) FocusGained() {
	p.focus = true
	p.Refresh()
}

// FocusLost implements fyne.Focusable.
func (p *pad) FocusLost() {
	p.focus = false
	p.Refresh()
}

// TypedRune gives letters to the window.
func (p *pad) TypedRune(r rune) { giveRune(p, r) }

// giveKey hands a key that a focused object has no use for to the window.
func giveKey(o fyne.CanvasObject, e *fyne.KeyEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedKey() != nil {
		c.OnTypedKey()(e)
	}
}

// giveRune hands a letter that a focused object has no use for to the window.
func giveRune(o fyne.CanvasObject, r rune) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(o); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(r)
	}
}

// TypedKey clicks the pad with Enter and Space; other keys go to the window.
func (p *pad) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if p.keys != nil && e.Name == fyne.KeySpace {
			p.keys(e.Name)
			return
		}
		p.press()
	default:
		if p.keys != nil {
			p.keys(e.Name)
		}
		giveKey(p, e)
	}
}
