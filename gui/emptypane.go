//go:build !headless

package gui

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// emptyPane is what the window shows while no article is open.
type emptyPane struct {
	content *fyne.Container
	recent  *fyne.Container
	of      *window
}

// recentShown is how many recent files are offered.
const recentShown = 5

func newEmptyPane(w *window) *emptyPane {
	e := &emptyPane{of: w, recent: container.NewVBox()}
	title := widget.NewLabelWithStyle("Who says what, in what tone, and where they stand", fyne.TextAlignCenter, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	hint := widget.NewLabelWithStyle("Drop a text, web page, Word, PDF, e-book or mail file here, or paste an article with Ctrl+V.", fyne.TextAlignCenter, fyne.TextStyle{})
	hint.Importance = widget.LowImportance
	open := widget.NewButtonWithIcon("Open…", theme.FolderOpenIcon(), w.openDialog)
	open.Importance = widget.HighImportance
	address := widget.NewButtonWithIcon("Address…", theme.SearchIcon(), func() { w.addressDialog("") })
	paste := widget.NewButtonWithIcon("Paste", theme.ContentPasteIcon(), w.pasteArticle)
	sample := widget.NewButtonWithIcon("Sample article", theme.DocumentIcon(), func() { w.open(sampleSource()) })
	buttons := container.NewCenter(container.NewHBox(open, address, paste, sample))
	e.content = ground(theme.ColorNameBackground, container.NewCenter(container.NewVBox(title, hint, buttons, e.recent)))
	return e
}

// show offers the recent files as they are now.
func (e *emptyPane) show() {
	list := e.of.prefs.recent()
	e.recent.Objects = nil
	if len(list) > 0 {
		e.recent.Add(widget.NewLabelWithStyle("Opened before", fyne.TextAlignCenter, fyne.TextStyle{Bold: true}))
	}
	for _, path := range list[:min(len(list), recentShown)] {
		link := widget.NewButton(filepath.Base(path), func() { e.of.openPaths([]string{path}) })
		link.Importance = widget.LowImportance
		e.recent.Add(link)
	}
	e.content.Show()
}
