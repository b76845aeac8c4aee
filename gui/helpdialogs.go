//go:build !headless

package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis/engine"
)

func (w *window) aboutDialog() {
	version := w.version
	if version == "" {
		version = "development"
	}
	words := []string{
		"Standpoint " + version,
		"Shows who says what in a news article, in what tone, and where each speaker stands.",
		"Every number comes with the words and rules that made it. It is a reading aid: check what matters in the text.",
	}
	for _, i := range engine.Infos() {
		words = append(words, "Engine "+i.Name+": "+i.About+".")
	}
	words = append(words, "Apache License 2.0. Word lists and models have their own sources and licences; see assets/SOURCES.md.")
	text := widget.NewLabel(strings.Join(words, "\n\n"))
	text.Wrapping, text.Selectable = fyne.TextWrapWord, true
	d := dialog.NewCustom("About Standpoint", "Close", text, w.win)
	d.Resize(fyne.NewSize(520, 0))
	w.popup(d)
}

// warningsDialog lists what makes findings doubtful, each with the way to its place.
func (w *window) warningsDialog() {
	doc := w.session.current()
	if doc == nil {
		return
	}
	var d *dialog.CustomDialog
	list := container.NewVBox()
	for _, n := range doc.warnings() {
		text := widget.NewLabel(n.Message)
		text.Wrapping = fyne.TextWrapWord
		if n.Where == nil {
			list.Add(text)
			continue
		}
		at := *n.Where
		show := widget.NewButtonWithIcon("Show", theme.SearchIcon(), func() {
			d.Hide()
			w.article.point(at)
		})
		list.Add(container.NewBorder(nil, nil, nil, container.NewCenter(show), text))
	}
	d = dialog.NewCustom("Notes on this text", "Close", container.NewVScroll(list), w.win)
	d.Resize(fyne.NewSize(560, 340))
	w.popup(d)
}
