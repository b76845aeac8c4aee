//go:build !headless

package articleview

import (
	"image/color"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

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

func TestTapOnOuterQuoteBesideInnerReportsOuter(t *testing.T) {
	v, win := open(t, 900, 700)
	test.TapCanvas(win.Canvas(), pointAt(v, offsetOf(v, "She told us")+3))
	if v.Selected() != "ekwall2" {
		t.Errorf("got %q", v.Selected())
	}
}

func TestTapOutsideQuotesReportsBlock(t *testing.T) {
	v, win := open(t, 900, 700)
	var got []int
	v.OnBlock = func(i int) { got = append(got, i) }
	v.OnHighlight = func(id string) { t.Errorf("quote %q was reported", id) }
	test.TapCanvas(win.Canvas(), pointAt(v, offsetOf(v, "after a meeting")))
	margin := pointAt(v, offsetOf(v, "Councillor"))
	margin.X = 8
	test.TapCanvas(win.Canvas(), margin)
	below := pointAt(v, offsetOf(v, "average night"))
	below.Y += 60
	test.TapCanvas(win.Canvas(), below)
	if !slices.Equal(got, []int{2, 4}) {
		t.Errorf("got blocks %v, want 2 (text) and 4 (margin)", got)
	}
}

func TestTapOnSpeakerInMarginReportsQuote(t *testing.T) {
	v, win := open(t, 1000, 700)
	n := v.page.sheet.notes[0]
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(v.page).Add(n.at)
	test.TapCanvas(win.Canvas(), at.AddXY(n.size.Width/2, n.size.Height/2))
	if v.Selected() != "board" {
		t.Errorf("got %q", v.Selected())
	}
}

func TestHoverReportsChangesAndPointer(t *testing.T) {
	v, win := open(t, 900, 700)
	var got []string
	v.OnHover = func(id string) { got = append(got, id) }
	c := win.Canvas()
	test.MoveMouse(c, v.PositionOf("holt1")) // enters the page over a quote: MouseIn only
	if v.page.Cursor() != desktop.PointerCursor {
		t.Error("no pointer over a quote")
	}
	test.MoveMouse(c, v.PositionOf("holt1").AddXY(4, 0))
	test.MoveMouse(c, pointAt(v, offsetOf(v, "Councillor")+2))
	if v.page.Cursor() != desktop.TextCursor {
		t.Error("no text cursor over text")
	}
	test.MoveMouse(c, v.PositionOf("vane1"))
	v.page.MouseOut()
	if v.page.Cursor() != desktop.DefaultCursor {
		t.Error("cursor is not reset outside")
	}
	if want := []string{"holt1", "", "vane1", ""}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// press, drag and release the mouse over the page, as the desktop driver does.
func drag(v *View, from, to int, clicks int) {
	a, b := pagePoint(v, from), pagePoint(v, to)
	for range clicks {
		v.page.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: a}})
	}
	v.page.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: b}})
	v.page.DragEnd()
	v.page.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: b}})
}

func TestDragCopiesExactSource(t *testing.T) {
	v, _ := open(t, 900, 700)
	from, to := offsetOf(v, "chairs the board"), offsetOf(v, "Vane welcomed")
	for _, way := range [][2]int{{from, to}, {to, from}} {
		v.span = selection{}
		v.page.last = v.page.last.Add(-rowTime)
		drag(v, way[0], way[1], 1)
		v.page.TypedShortcut(&fyne.ShortcutCopy{})
		if got, want := fyne.CurrentApp().Clipboard().Content(), v.flow.text[from:to]; got != want {
			t.Errorf("copied %q, want %q", got, want)
		}
	}
}

func TestDragOverQuoteDoesNotActivateIt(t *testing.T) {
	v, _ := open(t, 900, 700)
	v.OnHighlight = func(id string) { t.Errorf("%q was activated", id) }
	i := offsetOf(v, "Nobody in")
	drag(v, i, i+20, 1)
	v.page.Tapped(&fyne.PointEvent{Position: pagePoint(v, i+20)})
	if v.SelectedText() == "" {
		t.Error("nothing is marked")
	}
}

func TestClicksInARow(t *testing.T) {
	const word, rest = "shameful", " to pretend"
	tests := []struct {
		name   string
		clicks int
		want   func(v *View) string
	}{
		{"one marks nothing", 1, func(*View) string { return "" }},
		{"two mark the word", 2, func(*View) string { return word }},
		{"three mark the paragraph", 3, func(*View) string { return sampleParagraphs[3] }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v, _ := open(t, 900, 700)
			at := pagePoint(v, offsetOf(v, word)+3)
			for range tt.clicks {
				v.page.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: at}})
			}
			if got := v.SelectedText(); got != tt.want(v) {
				t.Errorf("got %q", got)
			}
		})
	}
	t.Run("two and a drag mark whole words", func(t *testing.T) {
		v, _ := open(t, 900, 700)
		i := offsetOf(v, word+rest)
		drag(v, i+3, i+len(word+rest)-2, 2)
		if got := v.SelectedText(); got != word+rest {
			t.Errorf("got %q", got)
		}
	})
	t.Run("shift extends", func(t *testing.T) {
		v, _ := open(t, 900, 700)
		i := offsetOf(v, word)
		v.page.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: pagePoint(v, i)}})
		v.page.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: fyne.KeyModifierShift, PointEvent: fyne.PointEvent{Position: pagePoint(v, i+len(word))}})
		if got := v.SelectedText(); got != word {
			t.Errorf("got %q", got)
		}
	})
}

func TestSelectAllCopiesTheArticle(t *testing.T) {
	v, _ := open(t, 900, 700)
	v.page.TypedShortcut(&fyne.ShortcutSelectAll{})
	v.page.TypedShortcut(&fyne.ShortcutCopy{})
	if got := fyne.CurrentApp().Clipboard().Content(); got != v.flow.text {
		t.Errorf("copied %d bytes of %d", len(got), len(v.flow.text))
	}
	v.page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if v.SelectedText() != "" {
		t.Error("Escape left the selection")
	}
	v.page.TypedShortcut(&fyne.ShortcutCopy{})
	if fyne.CurrentApp().Clipboard().Content() != v.flow.text {
		t.Error("copying nothing cleared the clipboard")
	}
}

func TestKeyboardWalksQuotes(t *testing.T) {
	v, win := open(t, 900, 260)
	var moved, chosen []string
	v.OnMove = func(id string) { moved = append(moved, id) }
	v.OnHighlight = func(id string) { chosen = append(chosen, id) }
	win.Canvas().FocusNext()
	if win.Canvas().Focused() != v.page {
		t.Fatal("Tab does not reach the article")
	}
	v.page.TypedRune('n')
	v.page.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	v.page.TypedRune('n')
	v.page.TypedRune('p')
	v.page.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	v.page.TypedRune('p') // there is none before
	v.page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if want := []string{"board", "holt1", "holt2", "holt1", "board"}; !slices.Equal(moved, want) {
		t.Errorf("moved to %v, want %v", moved, want)
	}
	if !slices.Equal(chosen, []string{"board"}) {
		t.Errorf("chose %v", chosen)
	}
	for v.NextHighlight() != "" {
	}
	if y := v.PositionOf("inner").Y; v.Selected() != "inner" || y < 0 || y > 260 {
		t.Errorf("last choice %q is at %g, out of view", v.Selected(), y)
	}
}

func TestKeyboardScrolls(t *testing.T) {
	v, _ := open(t, 900, 260)
	key := func(k fyne.KeyName) float32 { v.page.TypedKey(&fyne.KeyEvent{Name: k}); return v.scroll.Offset.Y }
	if y := key(fyne.KeyDown); y <= 0 || y > 100 {
		t.Errorf("Down scrolls to %g", y)
	}
	if y := key(fyne.KeyUp); y != 0 {
		t.Errorf("Up scrolls to %g", y)
	}
	page := key(fyne.KeyPageDown)
	if page < 150 || page >= 260 {
		t.Errorf("Page Down scrolls to %g of a view of 260", page)
	}
	end := key(fyne.KeyEnd)
	if want := v.flow.end + bottomSpace - 260; end < want-1 || end > want+1 {
		t.Errorf("End scrolls to %g, want %g", end, want)
	}
	if y := key(fyne.KeyHome); y != 0 {
		t.Errorf("Home scrolls to %g", y)
	}
	if y := key(fyne.KeyUp); y != 0 {
		t.Errorf("above the top: %g", y)
	}
}

func TestUnknownKeysReachTheWindow(t *testing.T) {
	v, win := open(t, 900, 700)
	var got []string
	win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { got = append(got, string(e.Name)) })
	win.Canvas().SetOnTypedRune(func(r rune) { got = append(got, string(r)) })
	v.Focus()
	v.page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF3})
	v.page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	v.page.TypedRune('f')
	if want := []string{"F3", "Escape", "f"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

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

func TestFindWalksHits(t *testing.T) {
	v, _ := open(t, 900, 260)
	if n := v.Find("the board"); n != 3 {
		t.Fatalf("found %d, want 3", n)
	}
	for _, want := range []int{2, 3, 1} {
		if got := v.FindNext(); got != want {
			t.Errorf("at hit %d, want %d", got, want)
		}
		h := v.search.hits[v.search.at]
		if y := pointAt(v, h.Start).Y; y < 0 || y > 260 {
			t.Errorf("hit %d is at %g, out of view", want, y)
		}
	}
	if got := v.FindPrevious(); got != 3 {
		t.Errorf("before the first comes %d", got)
	}
	if v.Find("") != 0 || v.FindNext() != 0 {
		t.Error("an empty query finds something")
	}
}

func TestDimmedQuotesAreFaintAndPassedOver(t *testing.T) {
	v, _ := open(t, 900, 700)
	plain, _ := (&brush{View: v, colours: v.page.colours}).shades(&v.marks.all[1])
	v.SetDimmed(func(id string) bool { return !strings.HasPrefix(id, "vane") })
	faint, _ := (&brush{View: v, colours: v.page.colours}).shades(&v.marks.all[1])
	if faint.A >= plain.A/2 {
		t.Errorf("alpha went from %d to %d", plain.A, faint.A)
	}
	if got := v.NextHighlight(); got != "vane1" {
		t.Errorf("next is %q", got)
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

func TestInkIsLegibleInBothThemes(t *testing.T) {
	test.NewTempApp(t)
	for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		p := newPalette(theme.DefaultTheme(), variant)
		if c := contrast(p.ink, p.paper); c < restful {
			t.Errorf("variant %d: text has contrast %.1f", variant, c)
		}
		for _, c := range []struct{ r, g, b uint8 }{{0xff, 0xee, 0x66}, {0x20, 0x20, 0x40}, {0x1b, 0x9e, 0x77}} {
			q := p.ink
			q.R, q.G, q.B = c.r, c.g, c.b
			if got := contrast(p.legible(q), p.paper); got < readable {
				t.Errorf("variant %d: a note in %v has contrast %.1f", variant, c, got)
			}
			if got := contrast(p.ink, mix(p.paper, q, float64(p.veil(q, p.strong))/0xff)); got < readable {
				t.Errorf("variant %d: text on a chosen quote in %v has contrast %.1f", variant, c, got)
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

func TestTremblingClickStillCounts(t *testing.T) {
	v, _ := open(t, 900, 700)
	at := pagePoint(v, offsetOf(v, "Nobody in"))
	v.page.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: at}})
	v.page.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at.AddXY(2, 1)}})
	v.page.DragEnd()
	if v.Selected() != "holt2" || v.SelectedText() != "" {
		t.Errorf("chose %q, marked %q", v.Selected(), v.SelectedText())
	}
}

func TestDragPastTheEdgeScrolls(t *testing.T) {
	v, _ := open(t, 900, 260)
	at := pagePoint(v, offsetOf(v, "ELLMOUTH"))
	v.page.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: at}})
	v.page.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(at.X, 300)}})
	if v.scroll.Offset.Y != 40 {
		t.Errorf("scrolled to %g, want 40", v.scroll.Offset.Y)
	}
}

func TestThemeChangeRecoloursLetters(t *testing.T) {
	v, _ := open(t, 900, 700)
	colour := func() any { return v.page.sheet.order[0].Color }
	settings := fyne.CurrentApp().Settings()
	settings.SetTheme(variantTheme{theme.DefaultTheme(), theme.VariantDark})
	v.Refresh()
	dark := colour()
	settings.SetTheme(variantTheme{theme.DefaultTheme(), theme.VariantLight})
	v.Refresh()
	if colour() == dark {
		t.Error("letters have the same colour on dark and on light")
	}
}

// variantTheme is a theme held to light or dark.
type variantTheme struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (t variantTheme) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return t.Theme.Color(n, t.variant)
}

func TestRingShowsKeyboardFocusOnly(t *testing.T) {
	v, win := open(t, 900, 700)
	win.Canvas().FocusNext()
	if !v.ring.Visible() {
		t.Error("no ring after Tab")
	}
	win.Canvas().Unfocus()
	if v.ring.Visible() {
		t.Error("ring stays without focus")
	}
	v.page.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: pagePoint(v, 4)}})
	if v.ring.Visible() || win.Canvas().Focused() != v.page {
		t.Error("a click should give the focus without a ring")
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
