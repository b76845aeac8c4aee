//go:build !headless

package articleview

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"standpoint/analysis/text"
)

// pointAt is the canvas position of the article's byte offset off, in the middle of its line.
func pointAt(v *View, off int) fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(v.page).Add(pagePoint(v, off))
}

// pagePoint is pointAt on the page.
func pagePoint(v *View, off int) fyne.Position {
	i := v.flow.blockOf(off)
	y := v.flow.lineTop(i, off)
	p := v.flow.cells[i].para
	x := p.x(p.lines[v.flow.lineIn(i, y+1)], int32(off-v.flow.blocks[i].Start))
	return fyne.NewPos(v.columns.left+x, y+v.flow.rules[v.flow.cells[i].role].line/2)
}

func offsetOf(v *View, part string) int { return strings.Index(v.flow.text, part) }

func TestTapOnQuoteReportsIt(t *testing.T) {
	v, win := open(t, 900, 700)
	var got []string
	v.OnHighlight = func(id string) { got = append(got, id) }
	v.OnBlock = func(int) { t.Error("a tap on a quote reported a block") }
	want := []string{"board", "holt1", "vane2", "ekwall1", "inner"}
	for _, id := range want {
		test.TapCanvas(win.Canvas(), v.PositionOf(id))
		if v.Selected() != id {
			t.Errorf("after a tap on %q, %q is chosen", id, v.Selected())
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestObjectCountIsBounded(t *testing.T) {
	v, _ := open(t, 900, 700)
	v.SetArticle(longArticle(5000))
	most := 0
	for range 300 {
		v.scrollBy(230)
		most = max(most, len(v.page.sheet.objects))
	}
	if most > 320 {
		t.Errorf("%d objects for one screen", most)
	}
	if kept := len(v.page.sheet.texts) + len(v.page.sheet.spare); kept > 200 {
		t.Errorf("%d texts are kept after a long walk", kept)
	}
}

func TestScrollingKeepsTextsInView(t *testing.T) {
	v, _ := open(t, 900, 700)
	v.SetArticle(longArticle(50))
	v.scrollBy(100)
	k := v.page.sheet.order[len(v.page.sheet.order)/2].Text
	words := k.Text
	v.scrollBy(60)
	if k.Text != words || !slices.Contains(v.page.sheet.objects, fyne.CanvasObject(k)) {
		t.Error("a line that stayed in view was given another object")
	}
}

func TestRectanglesForgetTheirFormerLook(t *testing.T) {
	v, _ := open(t, 900, 700)
	v.Select("holt2")
	v.Select("")
	for _, o := range v.page.sheet.objects {
		if r, ok := o.(*canvas.Rectangle); ok && r.StrokeWidth != 0 {
			t.Error("an outline is left although no quote is chosen")
		}
	}
}

func TestSelectUnknownQuoteChoosesNone(t *testing.T) {
	v, _ := open(t, 900, 700)
	v.Select("holt1")
	v.Select("nobody")
	if v.Selected() != "" || v.PositionOf("nobody") != (fyne.Position{}) {
		t.Errorf("chose %q", v.Selected())
	}
}

func TestWordWidthsAddUpToTheLine(t *testing.T) {
	v, _ := open(t, 900, 700)
	for i := range v.flow.cells {
		c := &v.flow.cells[i]
		face := v.faces[c.role]
		for _, l := range c.para.lines {
			s := c.para.text[l.start:l.end]
			if w := fyne.MeasureText(s, face.size, face.style).Width; w < l.w-0.75 || w > l.w+0.75 {
				t.Errorf("%q is %g wide as a whole, %g as the sum of its words", s, w, l.w)
			}
		}
	}
}

func TestEmptyAndOddArticles(t *testing.T) {
	tests := map[string]struct {
		text   string
		blocks []Block
		hs     []Highlight
	}{
		"nothing":           {},
		"no blocks":         {text: "some text"},
		"an empty block":    {text: "some text", blocks: []Block{{}, {Span: text.Span{Start: 0, End: 9}}}},
		"spans outside":     {text: "some text", blocks: []Block{{Span: text.Span{Start: -3, End: 99}}}, hs: []Highlight{{ID: "a", Span: text.Span{Start: -7, End: 200}}}},
		"an empty quote":    {text: "some text", blocks: []Block{{Span: text.Span{Start: 0, End: 9}}}, hs: []Highlight{{ID: "a", Span: text.Span{Start: 4, End: 4}}}},
		"broken characters": {text: "a\xff\xfe b", blocks: []Block{{Span: text.Span{Start: 0, End: 5}}}, hs: []Highlight{{ID: "a", Span: text.Span{Start: 2, End: 3}}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			v, win := open(t, 300, 200)
			v.SetArticle(tt.text, tt.blocks, tt.hs)
			win.Resize(fyne.NewSize(20, 20))
			win.Resize(fyne.NewSize(700, 300))
			v.NextHighlight()
			v.PreviousHighlight()
			v.Reveal("a")
			v.ScrollTo(text.Span{Start: 3, End: 4})
			v.PositionOf("a")
			v.SelectAll()
			v.Find("text")
			for _, k := range []fyne.KeyName{fyne.KeyEnd, fyne.KeyPageUp, fyne.KeyDown, fyne.KeyReturn} {
				v.page.TypedKey(&fyne.KeyEvent{Name: k})
			}
			test.TapCanvas(win.Canvas(), fyne.NewPos(60, 40))
			test.MoveMouse(win.Canvas(), fyne.NewPos(61, 40))
			if len(v.flow.blocks) > 0 && v.SelectedText() == "" {
				t.Error("nothing was selected")
			}
		})
	}
}

func TestInitialsFillANarrowMargin(t *testing.T) {
	for words, want := range map[string]string{"Harbour board": "HB", "vane": "V", "Mary Ann O’Dell": "MO", "Holt (quoted)": "HQ", "": "", "—": ""} {
		if got := initials(words); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
	v, _ := open(t, 420, 700)
	for _, e := range v.page.sheet.order {
		if e.Text.Text == "Harbour board" {
			t.Error("the whole name is written in a narrow margin")
		}
	}
}

func TestUpdateSetsBlocksAnewThatBecameHeadings(t *testing.T) {
	v, _ := open(t, 900, 700)
	words, blocks, hs := longArticle(60)
	plain := slices.Clone(blocks)
	for i := range plain {
		plain[i].Heading, plain[i].Muted = false, false
	}
	v.SetArticle(words, plain, nil)
	v.ScrollTo(blocks[40].Span)
	at := v.place().off
	blocks[3].Heading, blocks[4].Muted = true, true
	v.Update(blocks, hs)
	if v.flow.cells[3].role != headingRole || v.flow.cells[4].role != mutedRole {
		t.Errorf("roles %v and %v", v.flow.cells[3].role, v.flow.cells[4].role)
	}
	if got := v.place().off; got != at {
		t.Errorf("the reader is at %d, was at %d", got, at)
	}
}
