//go:build !headless

package gui

import (
	"path/filepath"
	"strconv"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"standpoint/gui/articleview"
	"standpoint/gui/chart"
)

// key is a shortcut with the system's usual modifier, Ctrl or Cmd.
func key(name fyne.KeyName, more fyne.KeyModifier) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierShortcutDefault | more}
}

// unwritten is a shortcut that the toolkit does not write beside its item: it does so in letters too
// faint to read.
type unwritten struct{ fyne.Shortcut }

// item is one line of a menu, with its shortcut, if it has one, in brackets.
func item(label string, s fyne.Shortcut, action func()) *fyne.MenuItem {
	i := fyne.NewMenuItem(bracketed(label, keyName(s)), action)
	if s != nil {
		i.Shortcut = unwritten{s}
	}
	return i
}

// bracket parts the name of a menu's item from its key.
const bracket = "   ("

func bracketed(label, key string) string {
	if key == "" {
		return label
	}
	return label + bracket + key + ")"
}

// free wraps an action that must not run below an open dialog.
func (w *window) free(action func()) func() {
	return func() {
		if w.win.Canvas().Overlays().Top() == nil {
			action()
		}
	}
}

// withArticle wraps an action that needs an article.
func (w *window) withArticle(action func()) func() {
	return w.free(func() {
		switch d := w.session.current(); {
		case d == nil:
			w.status.say("Open an article first.")
		case d.pending:
			w.status.say("The article is still being analysed.")
		default:
			action()
		}
	})
}

// setMenu makes the menus anew, as recent files and ticks change.
func (w *window) setMenu() {
	w.win.SetMainMenu(fyne.NewMainMenu(w.fileMenu(), w.editMenu(), w.codeMenu(), w.viewMenu(), w.helpMenu()))
}

func (w *window) fileMenu() *fyne.Menu {
	recent := item("Open recent", nil, nil)
	recent.ChildMenu = fyne.NewMenu("")
	for _, path := range w.prefs.recent() {
		recent.ChildMenu.Items = append(recent.ChildMenu.Items,
			item(filepath.Base(path)+"  ("+shortenStart(filepath.Dir(path), 40)+")", nil, w.free(func() { w.openPaths([]string{path}) })))
	}
	recent.Disabled = len(recent.ChildMenu.Items) == 0
	quit := item("Quit", key(fyne.KeyQ, 0), w.quit)
	quit.IsQuit = true
	return fyne.NewMenu("File",
		item("Open…", key(fyne.KeyO, 0), w.free(w.openDialog)),
		item("Open address or path…", key(fyne.KeyL, 0), w.free(func() { w.addressDialog("") })),
		recent,
		item("Paste article", nil, w.free(w.pasteArticle)),
		fyne.NewMenuItemSeparator(),
		item("Article details…", key(fyne.KeyI, 0), w.withArticle(w.detailsDialog)),
		item("What was left out…", nil, w.withArticle(w.leftOutDialog)),
		fyne.NewMenuItemSeparator(),
		item("Save project…", key(fyne.KeyS, 0), w.withArticle(w.projectDialog)),
		item("Export chart…", key(fyne.KeyE, 0), w.withArticle(w.exportDialog)),
		item("Export table…", key(fyne.KeyE, fyne.KeyModifierShift), w.withArticle(w.tableDialog)),
		item("Export report…", key(fyne.KeyR, fyne.KeyModifierShift), w.withArticle(w.reportDialog)),
		fyne.NewMenuItemSeparator(),
		item("Settings…", key(fyne.KeyComma, 0), w.free(w.settingsDialog)),
		fyne.NewMenuItemSeparator(),
		item("Close", key(fyne.KeyW, 0), w.free(func() { w.session.close(w.session.at) })),
		quit,
	)
}

func (w *window) editMenu() *fyne.Menu {
	undo, redo := "", ""
	if d := w.session.current(); d != nil {
		undo, redo = d.log.Next()
	}
	back, again := item(named("Undo", undo), &fyne.ShortcutUndo{}, func() { w.forward(&fyne.ShortcutUndo{}, w.free(w.undo)) }),
		item(named("Redo", redo), &fyne.ShortcutRedo{}, func() { w.forward(&fyne.ShortcutRedo{}, w.free(w.redo)) })
	back.Disabled, again.Disabled = undo == "", redo == ""
	return fyne.NewMenu("Edit",
		back, again,
		fyne.NewMenuItemSeparator(),
		item("Copy", &fyne.ShortcutCopy{}, func() { w.forward(&fyne.ShortcutCopy{Clipboard: w.app.Clipboard()}, w.article.view.CopySelection) }),
		item("Copy chart", key(fyne.KeyC, fyne.KeyModifierShift), w.withArticle(w.copyShown)),
		item("Paste", &fyne.ShortcutPaste{}, func() { w.forward(&fyne.ShortcutPaste{Clipboard: w.app.Clipboard()}, w.free(w.pasteArticle)) }),
		item("Select all", &fyne.ShortcutSelectAll{}, func() { w.forward(&fyne.ShortcutSelectAll{}, w.article.view.SelectAll) }),
		fyne.NewMenuItemSeparator(),
		item("Find…", key(fyne.KeyF, 0), w.free(func() {
			if w.session.current() != nil {
				w.article.find.open()
			}
		})),
		item("Go to speaker…", key(fyne.KeyG, 0), w.withArticle(w.goDialog)),
	)
}

// named is an action with what it would be done to.
func named(action, what string) string {
	if what == "" {
		return action
	}
	return action + ": " + what
}

// codeMenu is what a reader can correct. Its letters work alone, without Ctrl, when no field has the
// keyboard.
func (w *window) codeMenu() *fyne.Menu {
	m := fyne.NewMenu("Code")
	for _, g := range w.codeGroups() {
		items := &m.Items
		if g.name != "" {
			sub := item(g.name, nil, nil)
			sub.ChildMenu = fyne.NewMenu("")
			m.Items = append(m.Items, sub)
			items = &sub.ChildMenu.Items
		}
		for _, a := range g.acts {
			*items = append(*items, item(bracketed(a.name, letter(a.key)), nil, w.withArticle(a.do)))
		}
	}
	return m
}

// codeGroup is a menu of what can be done to findings; without a name its items stand in the menu Code.
type codeGroup struct {
	name string
	acts []act
}

func (w *window) codeGroups() []codeGroup {
	return []codeGroup{
		{"", []act{
			{"Confirm quote", 'c', w.confirm}, {"Change speaker…", 's', w.speakerDialog}, {"Change stance…", 't', w.stanceDialog},
			{"Change tone…", 'o', w.toneDialog}, {"Change kind…", 'k', w.kindDialog}, {"Write memo…", 'm', w.memoDialog}, {"Not a quote", 'x', w.reject},
			{"Add marked words as a quote…", 'a', w.addQuote}, {"Next to check", 'j', w.nextDoubtful},
			{"Confirm all statements in the list", 0, w.confirmShown},
		}},
		{"Words of the quote", []act{
			{"Change to those marked", 'w', w.respan}, {"End one later", ']', w.nudge(true, 1)}, {"End one earlier", '[', w.nudge(true, -1)},
			{"Begin one earlier", '{', w.nudge(false, -1)}, {"Begin one later", '}', w.nudge(false, 1)},
		}},
		{"Speaker", []act{
			{"Rename or join…", 'r', w.renameDialog}, {"Split…", 0, w.splitDialog}, {"Suggested name is right", 'y', w.acceptName},
			{"Suggested name is wrong", 'd', w.refuseName}, {"Set side by side", 'v', w.setBeside},
		}},
		{"Target", []act{{"Rename or join…", 0, w.targetDialog}, {"Split…", 0, w.splitTargetDialog}, {"Drop…", 0, w.dropDialog}}},
	}
}

// typed does what the letter stands for.
func (w *window) typed(r rune) {
	for _, g := range w.codeGroups() {
		for _, a := range g.acts {
			if a.key != 0 && a.key == unicode.ToLower(r) {
				w.withArticle(a.do)()
			}
		}
	}
}

// forward gives a shortcut to the text field that has the keyboard, and else does the action.
func (w *window) forward(s fyne.Shortcut, action func()) {
	type field interface {
		fyne.Shortcutable
		SelectedText() string // entries and selectable labels
	}
	if f, ok := w.win.Canvas().Focused().(field); ok {
		f.TypedShortcut(s)
		return
	}
	action()
}

func (w *window) viewMenu() *fyne.Menu {
	m := fyne.NewMenu("View")
	for i, k := range chart.Kinds() {
		name := fyne.KeyName(rune('1' + i))
		m.Items = append(m.Items, item(kindNames[k]+" chart", key(name, 0), w.withArticle(func() {
			w.side.show(chartSight)
			w.session.setKind(k)
		})))
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	for i, k := range []sight{chartSight, statementSight, compareSight} {
		m.Items = append(m.Items, item(sightNames[k], &desktop.CustomShortcut{KeyName: fyne.KeyName(rune('1' + i)), Modifier: fyne.KeyModifierAlt}, w.free(func() { w.see(k) })))
	}
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(),
		item("Next quote", &desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt}, w.withArticle(func() { w.article.view.NextHighlight() })),
		item("Previous quote", &desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt}, w.withArticle(func() { w.article.view.PreviousHighlight() })),
		item("Next article", &desktop.CustomShortcut{KeyName: fyne.KeyTab, Modifier: fyne.KeyModifierControl}, w.free(func() { w.session.step(1) })),
		fyne.NewMenuItemSeparator(),
		item("Larger text", key(fyne.KeyEqual, 0), func() { w.resizeText(1) }),
		item("Smaller text", key(fyne.KeyMinus, 0), func() { w.resizeText(-1) }),
		item("Usual text size", key(fyne.Key0, 0), func() { w.resizeText(0) }),
		fyne.NewMenuItemSeparator(),
		w.scaleMenu(), w.colourMenu(),
	)
	return m
}

func (w *window) colourMenu() *fyne.MenuItem {
	m := item("Colours", nil, nil)
	m.ChildMenu = fyne.NewMenu("", w.themeItem("Light", lightLook), w.themeItem("Dark", darkLook), w.themeItem("As the system", systemLook),
		fyne.NewMenuItemSeparator(), w.contrastItem())
	return m
}

func (w *window) scaleMenu() *fyne.MenuItem {
	m := item("Size of everything", nil, nil)
	m.ChildMenu = fyne.NewMenu("")
	for _, percent := range scales {
		i := item(strconv.Itoa(percent)+" %", nil, func() { w.setScale(percent) })
		i.Checked = w.prefs.scale() == percent
		m.ChildMenu.Items = append(m.ChildMenu.Items, i)
	}
	return m
}

func (w *window) contrastItem() *fyne.MenuItem {
	i := item("High contrast", nil, func() {
		w.prefs.SetBool(keyContrast, !w.prefs.Bool(keyContrast))
		w.setTheme(w.prefs.theme())
	})
	i.Checked = w.prefs.Bool(keyContrast)
	return i
}

func (w *window) themeItem(label, choice string) *fyne.MenuItem {
	i := item(label, nil, func() { w.setTheme(choice) })
	i.Checked = w.prefs.theme() == choice
	return i
}

// setTheme changes the look at once, and remembers it.
func (w *window) setTheme(choice string) {
	w.prefs.SetString(keyTheme, choice)
	w.app.Settings().SetTheme(newLook(choice, w.prefs.Bool(keyContrast)))
	w.article.focus()
	w.setMenu()
}

// resizeText makes the article's letters larger or smaller; 0 gives them their usual size.
func (w *window) resizeText(by float32) {
	v := w.article.view
	if by == 0 {
		v.SetTextSize(articleview.DefaultTextSize)
	} else {
		v.SetTextSize(v.TextSize() + by)
	}
	w.prefs.SetFloat(keyTextSize, float64(v.TextSize()))
}

func (w *window) helpMenu() *fyne.Menu {
	f1 := &desktop.CustomShortcut{KeyName: fyne.KeyF1} // shown only: plain keys are no shortcuts
	return fyne.NewMenu("Help",
		item("Sample article", nil, w.free(func() { w.open(sampleSource()) })),
		item("Tour", nil, w.free(w.tour.start)),
		item("Keyboard shortcuts", f1, w.free(w.shortcutsDialog)),
		fyne.NewMenuItemSeparator(),
		item("About Standpoint", nil, w.free(w.aboutDialog)),
	)
}

// addKeys adds the keys that stand in no menu.
func (w *window) addKeys() {
	c := w.win.Canvas()
	c.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyTab, Modifier: fyne.KeyModifierControl | fyne.KeyModifierShift},
		func(fyne.Shortcut) { w.free(func() { w.session.step(-1) })() })
	c.AddShortcut(key(fyne.KeyPlus, 0), func(fyne.Shortcut) { w.resizeText(1) })
	c.AddShortcut(key(fyne.KeyEqual, fyne.KeyModifierShift), func(fyne.Shortcut) { w.resizeText(1) })
	c.SetOnTypedRune(w.typed)
	c.SetOnTypedKey(func(e *fyne.KeyEvent) {
		switch e.Name {
		case fyne.KeyF1:
			w.free(w.shortcutsDialog)()
		case fyne.KeyEscape:
			w.escape()
		}
	})
}

// escape takes back one thing: a dialog, the search, the explanation, or the choice of speakers.
func (w *window) escape() {
	d := w.session.current()
	switch {
	case len(w.dialogs) > 0:
		w.dialogs[len(w.dialogs)-1].Dismiss()
	case w.win.Canvas().Overlays().Top() != nil:
	case w.tour.content.Visible():
		w.tour.end()
	case w.article.find.content.Visible():
		w.article.find.close()
	case d == nil:
	case d.focus.kind != nothingInFocus:
		w.session.explain(focus{})
	default:
		w.session.clear()
	}
}
