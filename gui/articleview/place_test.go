//go:build !headless

package articleview

import (
	"testing"

	"fyne.io/fyne/v2"
)

// topOffset is the article's offset at the left end of the top line in view.
func topOffset(v *View) int { return v.flow.offset(0, v.scroll.Offset.Y+1) }

func TestResizeKeepsThePlace(t *testing.T) {
	v, win := open(t, 900, 500)
	v.SetArticle(longArticle(400))
	v.ScrollTo(v.flow.blocks[200].Span)
	before, y := topOffset(v), v.scroll.Offset.Y
	for _, w := range []float32{500, 333, 1200, 640} {
		win.Resize(fyne.NewSize(w, 500))
		i := v.flow.blockOf(before)
		p := v.flow.cells[i].para
		l := p.lines[p.lineAt(int32(before-v.flow.blocks[i].Start))]
		top := topOffset(v) - v.flow.blocks[i].Start
		if top < int(l.start) || top >= int(l.next) {
			t.Errorf("at width %g the top line begins at %d, without %d", w, topOffset(v), before)
		}
	}
	win.Resize(fyne.NewSize(900, 500))
	if topOffset(v) != before || v.scroll.Offset.Y < y-1 || v.scroll.Offset.Y > y+1 {
		t.Errorf("back at the first width, the view is at %g, not %g", v.scroll.Offset.Y, y)
	}
}

func TestTextSizeKeepsThePlace(t *testing.T) {
	v, _ := open(t, 900, 500)
	v.SetArticle(longArticle(400))
	v.ScrollTo(v.flow.blocks[200].Span)
	block := v.flow.blockOf(topOffset(v))
	v.SetTextSize(24)
	if got := v.flow.blockOf(topOffset(v)); got != block || v.TextSize() != 24 {
		t.Errorf("at size %g block %d is on top, not %d", v.TextSize(), got, block)
	}
	v.SetTextSize(500)
	if v.TextSize() != MaxTextSize {
		t.Errorf("size %g", v.TextSize())
	}
}

func TestSlicesDoNotMoveTheView(t *testing.T) {
	v, _ := open(t, 900, 500)
	var queue []func()
	v.Post = func(f func()) { queue = append(queue, f) }
	v.SetArticle(longArticle(800))
	v.ScrollTo(v.flow.blocks[600].Span)
	before := pointAt(v, v.flow.blocks[600].Start)
	turns := 0
	for ; len(queue) > 0; turns++ {
		f := queue[0]
		queue = queue[1:]
		f()
		if at := pointAt(v, v.flow.blocks[600].Start); at.Y < before.Y-1 || at.Y > before.Y+1 {
			t.Fatalf("after slice %d the line in view went from %g to %g", turns, before.Y, at.Y)
		}
	}
	if v.flow.next != 800 {
		t.Errorf("%d of 800 blocks are set after %d slices", v.flow.next, turns)
	}
}

func TestStaleSlicesStop(t *testing.T) {
	v, _ := open(t, 900, 500)
	var queue []func()
	v.Post = func(f func()) { queue = append(queue, f) }
	v.SetArticle(longArticle(800))
	stale := queue[0]
	v.SetArticle(longArticle(800))
	queue = nil
	stale()
	if len(queue) != 0 || v.flow.next != 0 {
		t.Error("a slice of the old article worked on the new one")
	}
}

func TestColumnIsCappedAndCentred(t *testing.T) {
	for _, width := range []float32{200, 340, 599, 600, 800, 1000, 2400} {
		g := arrangeColumns(width, DefaultTextSize, 1)
		if g.left+g.width > width || g.width > maxColumn || g.width < minColumn {
			t.Errorf("at %g: %+v", width, g)
		}
		if right := width - g.left - g.width; width >= 1000 && (right < g.left-1 || right > g.left+1) {
			t.Errorf("at %g the margins are %g and %g", width, g.left, right)
		}
	}
}
