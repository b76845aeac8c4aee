//go:build !headless

package articleview

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

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
