//go:build !headless

package articleview_test

import (
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/analysis/text"
	"standpoint/gui/articleview"
)

func Example() {
	test.NewApp()
	const article = "Too late\n\n“The ferry is gone,” said Holt."
	blocks := []articleview.Block{
		{Span: text.Span{Start: 0, End: 8}, Heading: true},
		{Span: text.Span{Start: 10, End: len(article)}, Mark: articleview.Tone{Value: -0.4, Has: true}},
	}
	quotes := []articleview.Highlight{{
		ID: "q1", Span: text.Span{Start: 10, End: 35},
		Colour: color.NRGBA{0xd9, 0x5f, 0x02, 0xff}, Tag: "Holt",
	}}

	v := articleview.New()
	v.OnHighlight = func(id string) { fmt.Println("chose", id) }
	v.Post = fyne.Do
	w := test.NewWindow(v)
	defer w.Close()
	w.Resize(fyne.NewSize(700, 300))
	v.SetArticle(article, blocks, quotes)
	test.TapCanvas(w.Canvas(), v.PositionOf("q1"))
	// Output: chose q1
}
