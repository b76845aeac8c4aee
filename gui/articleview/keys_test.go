//go:build !headless

package articleview

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

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
