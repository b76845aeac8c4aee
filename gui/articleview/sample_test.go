//go:build !headless

package articleview

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/analysis/text"
)

// The sample is an invented report with everything that the view can show.
const sampleTitle = "Harbour council splits over the night ferry"

var sampleParagraphs = []string{
	sampleTitle,
	"By the coast desk · 14 May",
	"ELLMOUTH — The town’s only night ferry will stop running in September unless the council finds new money, the harbour board said on Tuesday, after a meeting that ran for almost five hours and ended without a vote.",
	"“We have carried this service on our backs for eleven years,” said Maren Holt, who chairs the board. “Nobody in that chamber can tell me it was ever meant to make a profit, and it is shameful to pretend so now.”",
	"Councillor Idris Vane welcomed the figures and called the draft plan “a sensible and generous beginning”. He said the board had been “open from the first day”, and that he expected the talks to end well.",
	"A second way across",
	"Residents of the north bank were less sure. According to Tomas Ekwall, a nurse who takes the last boat home, the replacement bus “adds an hour to every shift” and could make some of his colleagues give up their jobs.",
	"“She told us, ‘There is no second ferry and there will not be one,’ and then she left,” Ekwall recalled.",
	"The board’s own study, published in March, counted 212 passengers on an average night.",
}

var (
	holtColour   = color.NRGBA{0xd9, 0x5f, 0x02, 0xff}
	vaneColour   = color.NRGBA{0x1b, 0x9e, 0x77, 0xff}
	ekwallColour = color.NRGBA{0x75, 0x70, 0xb3, 0xff}
)

func sample() (string, []Block, []Highlight) {
	t := strings.Join(sampleParagraphs, "\n\n")
	var blocks []Block
	at := 0
	for _, p := range sampleParagraphs {
		blocks = append(blocks, Block{Span: text.Span{Start: at, End: at + len(p)}})
		at += len(p) + 2
	}
	blocks[0].Heading, blocks[5].Heading, blocks[1].Muted = true, true, true
	blocks[2].Mark = Tone{Value: -0.3, Has: true}
	blocks[3].Mark = Tone{Value: -0.9, Label: "negative", Has: true}
	blocks[4].Mark = Tone{Value: 0.8, Label: "positive", Has: true}
	blocks[6].Mark = Tone{Value: -0.1, Label: "mixed", Has: true}
	blocks[8].Mark = Tone{Value: 0, Label: "neutral", Has: true}
	hs := []Highlight{
		{ID: "board", Span: find(t, "The town’s only night ferry will stop running in September unless the council finds new money"), Colour: color.NRGBA{0x66, 0x66, 0x66, 0xff}, Dashed: true, Tag: "Harbour board"},
		{ID: "holt1", Span: find(t, "“We have carried this service on our backs for eleven years,”"), Colour: holtColour, Tag: "Holt"},
		{ID: "holt2", Span: find(t, "“Nobody in that chamber can tell me it was ever meant to make a profit, and it is shameful to pretend so now.”"), Colour: holtColour, Tag: "Holt"},
		{ID: "vane1", Span: find(t, "“a sensible and generous beginning”"), Colour: vaneColour, Tag: "Vane"},
		{ID: "vane2", Span: find(t, "the board had been “open from the first day”"), Colour: vaneColour, Tag: "Vane"},
		{ID: "vane3", Span: find(t, "he expected the talks to end well"), Colour: vaneColour, Tag: "Vane", Dashed: true},
		{ID: "ekwall1", Span: find(t, "the replacement bus “adds an hour to every shift” and could make some of his colleagues give up their jobs"), Colour: ekwallColour, Tag: "Ekwall"},
		{ID: "ekwall2", Span: find(t, "“She told us, ‘There is no second ferry and there will not be one,’ and then she left,”"), Colour: ekwallColour, Tag: "Ekwall"},
		{ID: "inner", Span: find(t, "‘There is no second ferry and there will not be one,’"), Colour: holtColour, Tag: "Holt (quoted)"},
	}
	return t, blocks, hs
}

func find(t, part string) text.Span {
	i := strings.Index(t, part)
	if i < 0 {
		panic("sample lacks " + part)
	}
	return text.Span{Start: i, End: i + len(part)}
}

// open shows the sample in a window of the given size.
func open(t testing.TB, w, h float32) (*View, fyne.Window) {
	t.Helper()
	test.NewTempApp(t)
	v := New()
	win := test.NewTempWindow(t, v)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	v.SetArticle(sample())
	return v, win
}
