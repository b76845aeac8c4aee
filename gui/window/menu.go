//go:build !headless

package window

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"standpoint/gui/articleview"
	"standpoint/gui/chart"
)

// item is a menu entry with a shortcut of Ctrl (Cmd on a Mac) and key, plus Shift if asked.
func item(label string, key fyne.KeyName, shift bool, do func()) *fyne.MenuItem {
	m := fyne.NewMenuItem(label, do)
	if key != "" {
		mod := fyne.KeyModifierShortcutDefault
		if shift {
			mod |= fyne.KeyModifierShift
		}
		m.Shortcut = &desktop.CustomShortcut{KeyName: key, Modifier: mod}
	}
	return m
}

// menus builds the main menu; again when the recent files have changed.
func (w *window) menus() {
	recent := fyne.NewMenuItem("Open recent", nil)
	recent.ChildMenu = fyne.NewMenu("")
	for _, f := range w.prefs.recent() {
		recent.ChildMenu.Items = append(recent.ChildMenu.Items, fyne.NewMenuItem(filepath.Base(f)+"  —  "+filepath.Dir(f), func() { w.open([]string{f}) }))
	}
	recent.Disabled = len(recent.ChildMenu.Items) == 0
	paste := fyne.NewMenuItem("Paste article", w.pasteKey)
	paste.Shortcut = &fyne.ShortcutPaste{}
	quit := item("Quit", fyne.KeyQ, false, w.quit)
	quit.IsQuit = true
	file := fyne.NewMenu("File",
		item("Open…", fyne.KeyO, false, w.openDialog), recent, paste, fyne.NewMenuItemSeparator(),
		item("Export chart…", fyne.KeyE, false, w.exportDialog), item("Export table (CSV)…", fyne.KeyE, true, w.exportTable),
		fyne.NewMenuItem("Export report (JSON)…", w.exportReport), fyne.NewMenuItemSeparator(),
		item("Close article", fyne.KeyW, false, func() { w.session.close(); w.fill() }), quit)

	copyItem := fyne.NewMenuItem("Copy", w.copyKey)
	copyItem.Shortcut = &fyne.ShortcutCopy{}
	edit := fyne.NewMenu("Edit", copyItem,
		item("Find in the article", fyne.KeyF, false, func() { w.find.show(w.win.Canvas()) }))

	view := fyne.NewMenu("View")
	for i, k := range chart.Kinds() {
		view.Items = append(view.Items, item(k.Title(), fyne.KeyName(rune('1'+i)), false, func() { w.session.setKind(k); w.charts.fill(w.session) }))
	}
	view.Items = append(view.Items, fyne.NewMenuItemSeparator(),
		item("Next quote", fyne.KeyDown, false, func() { w.pickQuote(w.article.NextHighlight()) }),
		item("Previous quote", fyne.KeyUp, false, func() { w.pickQuote(w.article.PreviousHighlight()) }),
		fyne.NewMenuItemSeparator(),
		item("Larger text", fyne.KeyEqual, false, func() { w.resizeText(1) }),
		item("Smaller text", fyne.KeyMinus, false, func() { w.resizeText(-1) }),
		item("Normal text", fyne.Key0, false, func() { w.article.SetTextSize(articleview.DefaultTextSize) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem("Light", func() { w.setTheme("light") }),
		fyne.NewMenuItem("Dark", func() { w.setTheme("dark") }),
		fyne.NewMenuItem("As the system", func() { w.setTheme("") }))

	help := fyne.NewMenu("Help", fyne.NewMenuItem("Sample article", w.sample),
		fyne.NewMenuItem("Keyboard and mouse  (F1)", w.help), fyne.NewMenuItem("About Standpoint", w.about))
	w.win.SetMainMenu(fyne.NewMainMenu(file, edit, view, help))
	w.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch e.Name {
		case fyne.KeyF1:
			w.help()
		case fyne.KeyEscape:
			w.session.clear()
			w.chosen()
		}
	})
}

func (w *window) resizeText(by float32) {
	w.article.SetTextSize(w.article.TextSize() + by)
}

// pasteKey pastes into the field that is being typed in, else takes the clipboard as an article.
func (w *window) pasteKey() {
	if e, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok && w.typing() {
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: w.app.Clipboard()})
		return
	}
	w.paste()
}

// copyKey copies from the field that is being typed in, else the article's selection.
func (w *window) copyKey() {
	if e, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok && w.typing() {
		e.TypedShortcut(&fyne.ShortcutCopy{Clipboard: w.app.Clipboard()})
		return
	}
	w.article.CopySelection()
}

// typing reports whether a text field has the focus.
func (w *window) typing() bool {
	switch w.win.Canvas().Focused().(type) {
	case *widget.Entry, *findEntry:
		return true
	}
	return false
}

// keys are what the help shows, key and effect in turn.
var keys = []string{
	"Ctrl+O", "open an article", "Ctrl+V", "paste an article", "Ctrl+W", "close it",
	"Ctrl+E", "export the chart", "Ctrl+Shift+E", "export the table", "Ctrl+F", "find in the article",
	"Ctrl+1 … Ctrl+5", "choose a chart", "Ctrl+Down, Ctrl+Up", "next and previous quote", "Ctrl++, Ctrl+–", "larger and smaller text",
	"Escape", "choose nothing", "Click a quote or paragraph", "see why", "Click a speaker", "show only this one",
	"Tick two speakers", "compare them", "Click a mark in a chart", "go to its words", "Ctrl+Q", "quit",
}

func (w *window) help() {
	grid := container.NewGridWithColumns(2)
	for i := 0; i < len(keys); i += 2 {
		grid.Add(widget.NewLabelWithStyle(keys[i], fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		grid.Add(widget.NewLabel(keys[i+1]))
	}
	d := dialog.NewCustom("Keyboard and mouse", "Close", container.NewVScroll(grid), w.win)
	d.Resize(fyne.NewSize(520, 520))
	d.Show()
}

func (w *window) about() {
	t := "Standpoint " + w.version + "\n\nWho says what in a news article, and where they stand. Everything happens on this machine: " +
		"no text leaves it.\n\nTone says how positive or negative words are; stance says what position a speaker takes toward a target. " +
		"The two are different numbers, and “no statement” is never 0."
	d := dialog.NewCustom("About", "Close", para(t), w.win)
	d.Resize(fyne.NewSize(460, 280))
	d.Show()
}
