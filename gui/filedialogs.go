//go:build !headless

package gui

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"standpoint/analysis"
	"standpoint/analysis/load"
	"standpoint/gui/library"
)

// openDialog asks for a file to open.
func (w *window) openDialog() {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			w.fail("The file could not be opened", err, otherText)
			return
		}
		if r == nil { // given up
			return
		}
		path := r.URI().Path()
		_ = r.Close()
		w.openPaths([]string{path})
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(append(load.Endings(), "."+library.ProjectEnding)))
	folder := w.prefs.String(keyOpenFolder)
	if _, err := os.Stat(folder); folder == "" || err != nil {
		folder, _ = os.UserHomeDir()
	}
	w.place(d.SetLocation, folder)
	w.showLarge(d)
}

// pasteArticle opens the text on the clipboard.
func (w *window) pasteArticle() {
	t := w.app.Clipboard().Content()
	if strings.TrimSpace(t) == "" {
		w.status.say("The clipboard holds no text. Copy an article's text first, then paste it here.")
		return
	}
	if t = strings.TrimSpace(t); load.IsAddress(t) && !strings.ContainsAny(t, " \n\t") {
		w.addressDialog(t)
		return
	}
	w.open(pastedSource(t, w.prefs.limits()))
}

// fileName is what files about d are called, without an ending.
func fileName(d *document) string {
	name := strings.TrimSuffix(d.name, filepath.Ext(d.name))
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, name)
	return strings.ReplaceAll(strings.ToLower(name), " ", "-")
}

// tableDialog saves the quotes as a table.
func (w *window) tableDialog() {
	w.saveDialog("Export table", "csv", func(out io.Writer, r *analysis.Report) error {
		return analysis.WriteCSV(out, []*analysis.Report{r})
	})
}

func (w *window) saveDialog(title, ending string, write func(io.Writer, *analysis.Report) error) {
	if d := w.session.current(); d != nil {
		r := d.report
		w.destinationDialog(title, fileName(d), ending, func(out io.Writer) error { return write(out, r) })
	}
}

// destinationDialog asks where a file is to be written, and writes it.
func (w *window) destinationDialog(title, name, ending string, write func(io.Writer) error) {
	where := w.newDestination(name + "." + ending)
	ask := dialog.NewCustomConfirm(title, "Save", "Cancel", where.content, func(yes bool) {
		if path := where.path(ending); yes && path != "" {
			w.save(path, write, func() {})
		}
	}, w.win)
	ask.Resize(fyne.NewSize(520, 0))
	w.popup(ask)
	where.focus(w, ask.Confirm)
}
