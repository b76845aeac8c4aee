//go:build !headless

package articleview

import (
	"fyne.io/fyne/v2"

	"standpoint/analysis/text"
)

// Space above and below the article, in units.
const (
	topSpace    float32 = 28
	bottomSpace float32 = 64
)

// ScrollTo brings the start of s into the upper third of the view.
func (v *View) ScrollTo(s text.Span) {
	if len(v.flow.cells) == 0 {
		return
	}
	i := v.flow.blockOf(s.Start)
	v.settle(v.flow.lineTop(i, s.Start) - v.scroll.Size().Height/4)
}

// Reveal brings the quote id into view, moving the page only if its first line is not there.
func (v *View) Reveal(id string) {
	if s, ok := v.spanOf(id); ok {
		v.reveal(s)
	}
}

func (v *View) reveal(s text.Span) {
	i := v.flow.blockOf(s.Start)
	y := v.flow.lineTop(i, s.Start)
	line := v.flow.rules[v.flow.cells[i].role].line
	top, height := v.scroll.Offset.Y, v.scroll.Size().Height
	if y < top+line || y+2*line > top+height {
		v.ScrollTo(s)
		return
	}
	v.page.draw()
}

// NextHighlight chooses the quote after the chosen one and shows it; with none chosen, the
// first in view. It passes over faded quotes and stops at the last. It returns the new choice,
// "" when there is no further quote.
func (v *View) NextHighlight() string { return v.step(1) }

// PreviousHighlight is NextHighlight in the other direction.
func (v *View) PreviousHighlight() string { return v.step(-1) }

func (v *View) step(by int) string {
	y := v.scroll.Offset.Y
	if by < 0 {
		y += v.scroll.Size().Height
	}
	id := v.marks.step(v.picked, by, v.flow.offset(0, y), v.dimmed)
	if id == "" {
		return ""
	}
	v.Select(id)
	v.Reveal(id)
	if v.OnMove != nil {
		v.OnMove(id)
	}
	return id
}

// PositionOf is where the quote id can be clicked, on the canvas: the middle of its first
// line's mark. It lies outside of the view unless the quote is in sight; see Reveal. For an
// unknown id it is the zero position.
func (v *View) PositionOf(id string) fyne.Position {
	s, ok := v.spanOf(id)
	if !ok || len(v.flow.cells) == 0 {
		return fyne.Position{}
	}
	i := v.flow.blockOf(s.Start)
	y := v.flow.lineTop(i, s.Start)
	p := v.flow.cells[i].para
	for k := max(0, v.flow.lineIn(i, y+1)); k < len(p.lines); k++ {
		if x0, x1, seen := p.extent(p.lines[k], v.flow.local(i, s)); seen {
			line := v.flow.rules[v.flow.cells[i].role].line
			local := fyne.NewPos(v.columns.left+(x0+x1)/2, v.flow.tops[i]+(float32(k)+0.5)*line)
			return fyne.CurrentApp().Driver().AbsolutePositionForObject(v.page).Add(local)
		}
	}
	return fyne.Position{}
}

// place is the reader's place. As long as nobody has scrolled it is the one that was kept last
// time, so that a pane dragged to and fro comes back to the same line.
func (v *View) place() anchor {
	if y := v.scroll.Offset.Y; y != v.keptAt {
		v.kept, v.keptAt = v.flow.anchorAt(y), y
	}
	return v.kept
}

// arrange lays the page out for the present size with the given place at the top.
func (v *View) arrange(at anchor) {
	if v.scroll.Size().IsZero() {
		return
	}
	v.columns = arrangeColumns(v.scroll.Size().Width, v.size, v.look.scale)
	v.flow.top = topSpace
	v.flow.resize(v.columns.width)
	v.page.forget()
	v.settle(v.flow.yOf(at))
	v.kept, v.keptAt = at, v.scroll.Offset.Y
}

// settle scrolls to y, sets what is in view there and draws it.
func (v *View) settle(y float32) {
	view := v.scroll.Size()
	if view.IsZero() {
		return
	}
	v.busy = true
	y += v.flow.look(y, y+view.Height)
	height := v.flow.end + bottomSpace
	y = max(0, min(y, height-view.Height))
	y += v.flow.look(y, y+view.Height)
	height = max(view.Height, v.flow.end+bottomSpace)
	v.page.height = height
	v.page.Resize(fyne.NewSize(view.Width, height))
	v.scroll.Offset = fyne.NewPos(0, max(0, min(y, height-view.Height)))
	v.scroll.Refresh()
	v.busy = false
	v.page.draw()
}

// scrolled is called when the wheel or the bar has moved the page.
func (v *View) scrolled() {
	if v.busy {
		return
	}
	y, end := v.scroll.Offset.Y, v.flow.end
	if shift := v.flow.look(y, y+v.scroll.Size().Height); shift != 0 || v.flow.end != end {
		v.settle(y + shift)
		return
	}
	v.page.draw()
}

// scrollBy moves the page down by dy units.
func (v *View) scrollBy(dy float32) { v.settle(v.scroll.Offset.Y + dy) }
