//go:build !headless

package articleview

import (
	"fmt"
	"testing"

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

// TestLongArticleIsSetInSlices: opening 5,000 paragraphs leaves most of the setting to later
// slices, so that the window answers in between. How long each takes is for the benchmarks below.
func TestLongArticleIsSetInSlices(t *testing.T) {
	v, _ := open(t, 900, 700)
	var queue []func()
	v.Post = func(f func()) { queue = append(queue, f) }
	doc, blocks, hs := longArticle(bookLength)
	v.SetArticle(doc, blocks, hs)
	slices := 0
	for ; len(queue) > 0; slices++ {
		f := queue[0]
		queue = queue[1:]
		f()
	}
	if slices < 3 {
		t.Errorf("5,000 paragraphs were set in %d slices", slices)
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
