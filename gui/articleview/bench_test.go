//go:build !headless

package articleview

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/analysis/text"
)

// longArticle is prose with two quotes a paragraph.
func longArticle(n int) (string, []Block, []Highlight) {
	t, blocks := prose(n)
	var hs []Highlight
	for i, b := range blocks {
		third := b.Len() / 3
		for k := range 2 {
			start := b.Start + k*third + 5
			hs = append(hs, Highlight{
				ID: fmt.Sprint(i, ".", k), Span: text.Span{Start: start, End: start + third - 10},
				Colour: vaneColour, Dashed: k == 1 && i%5 == 0, Tag: "Vane",
			})
		}
		blocks[i].Mark = Tone{Value: float64(i%3-1) / 2, Has: true}
	}
	return t, blocks, hs
}

const bookLength = 5000

// TestLongArticleNeverBlocks holds the slowest single step of opening, slicing, scrolling and
// resizing 5,000 paragraphs under a limit a few times what was measured, so that only a change
// of kind, not a busy machine, makes it fail. The benchmarks below measure.
func TestLongArticleNeverBlocks(t *testing.T) {
	v, win := open(t, 900, 700)
	var queue []func()
	v.Post = func(f func()) { queue = append(queue, f) }
	slowest := map[string]time.Duration{}
	timed := func(name string, f func()) {
		start := time.Now()
		f()
		slowest[name] = max(slowest[name], time.Since(start))
	}
	doc, blocks, hs := longArticle(bookLength)
	timed("open", func() { v.SetArticle(doc, blocks, hs) })
	start := time.Now()
	for len(queue) > 0 {
		f := queue[0]
		queue = queue[1:]
		timed("slice", f)
	}
	t.Logf("all slices: %v", time.Since(start))
	for range 100 {
		timed("scroll", func() { v.scrollBy(40) })
	}
	for w := range 10 {
		timed("width", func() { win.Resize(fyne.NewSize(600+float32(w)*20, 700)) })
	}
	timed("size", func() { v.SetTextSize(18) })
	timed("end", func() { v.page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd}) })
	limits := map[string]time.Duration{
		"open": time.Second, "slice": 120 * time.Millisecond, "scroll": 120 * time.Millisecond,
		"width": 400 * time.Millisecond, "size": 400 * time.Millisecond, "end": 400 * time.Millisecond,
	}
	for name, limit := range limits {
		t.Logf("%s: slowest step %v", name, slowest[name])
		if slowest[name] > limit {
			t.Errorf("%s took %v, more than %v", name, slowest[name], limit)
		}
	}
}

func openLong(b *testing.B) (*View, fyne.Window) {
	v, win := open(b, 900, 700)
	v.Post = fyne.Do // runs at once in the test driver
	v.SetArticle(longArticle(bookLength))
	b.ResetTimer()
	return v, win
}

func BenchmarkOpen(b *testing.B) {
	v, _ := open(b, 900, 700)
	doc, blocks, hs := longArticle(bookLength)
	b.ResetTimer()
	for b.Loop() {
		v.SetArticle(doc, blocks, hs)
	}
}

func BenchmarkScrollStep(b *testing.B) {
	v, _ := openLong(b)
	v.ScrollTo(v.flow.blocks[bookLength/2].Span)
	dy := float32(40)
	for i := 0; b.Loop(); i++ {
		if i%1000 == 999 {
			dy = -dy
		}
		v.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, dy)})
	}
}

func BenchmarkWidthChange(b *testing.B) {
	_, win := openLong(b)
	for i := 0; b.Loop(); i++ {
		win.Resize(fyne.NewSize(600+float32(i%2)*50, 700))
	}
}

func BenchmarkHover(b *testing.B) {
	v, win := openLong(b)
	at := pointAt(v, 100)
	for i := 0; b.Loop(); i++ {
		test.MoveMouse(win.Canvas(), at.AddXY(float32(i%300), 0))
	}
}

func BenchmarkNewParagraph(b *testing.B) {
	doc, blocks := prose(200)
	b.SetBytes(int64(len(doc)))
	for b.Loop() {
		f := columnsFace()
		for _, bl := range blocks {
			newParagraph(bl.Of(doc), f).fit(70)
		}
	}
}
