//go:build !headless

package gui

import (
	"slices"
	"strings"

	"standpoint/analysis/text"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// fail tells of an error in a dialog: what happened, why, and what to do.
func (w *window) fail(title string, err error, advice string) {
	text := widget.NewLabel(strings.TrimSpace(plainError(err) + "\n\n" + advice))
	text.Wrapping = fyne.TextWrapWord
	text.Selectable = true
	d := dialog.NewCustom(title, "Close", text, w.win)
	d.Resize(fyne.NewSize(460, 0))
	w.popup(d)
}

// popup shows a dialog, which Escape closes.
func (w *window) popup(d dialog.Dialog) {
	d.Show() // a file dialog can be changed only while it is shown
	w.dialogs = append(w.dialogs, d)
	d.SetOnClosed(func() {
		w.dialogs = slices.DeleteFunc(w.dialogs, func(o dialog.Dialog) bool { return o == d })
	})
}

// plainError is an error without the names of our packages, as a sentence.
func plainError(err error) string {
	var out []string
	for _, line := range strings.Split(err.Error(), "\n") {
		for _, p := range []string{"analysis: ", "load: ", "save: ", "gui: ", "chart: "} {
			line = strings.TrimPrefix(line, p)
		}
		line = text.Capital(strings.TrimSpace(line))
		if line != "" && !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, "…") {
			line += "."
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}
