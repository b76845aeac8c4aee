//go:build !headless

package gui

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/analysis/load"
)

// addressEntry is the article at an address of the web. It is fetched when it is read.
func addressEntry(address string, private bool, lim load.Limits) load.Entry {
	return load.Entry{ID: address, Title: strings.TrimSuffix(address[strings.Index(address, "//")+2:], "/"),
		Read: func(ctx context.Context) (analysis.Article, error) { return load.Address(ctx, address, private, lim) }}
}

// addressDialog asks for an address, or the path of a file, and opens it. Nothing is fetched before the
// reader says so.
func (w *window) addressDialog(address string) {
	field := newField(address)
	field.SetPlaceHolder("https://… or the path of a file or folder")
	if t := strings.TrimSpace(w.app.Clipboard().Content()); address == "" && load.IsAddress(t) && !strings.ContainsAny(t, " \n\t") {
		field.SetText(t)
	}
	about := widget.NewLabel("The page is fetched once, without cookies, and its article is read. Nothing else on it is loaded or run.")
	about.Wrapping, about.Importance = fyne.TextWrapWord, widget.LowImportance
	var d *dialog.ConfirmDialog
	open := func(yes bool) {
		if t := strings.TrimSpace(field.Text); yes && t != "" {
			if path, ok := existing(t); ok {
				w.openPaths([]string{path})
				return
			}
			if !load.IsAddress(t) {
				t = "https://" + t
			}
			w.open(entrySource(addressEntry(t, false, w.prefs.limits())))
		}
	}
	field.OnSubmitted = func(string) {
		d.Hide()
		open(true)
	}
	d = dialog.NewCustomConfirm("Open address or path", "Open", "Cancel", container.NewVBox(field, about), open, w.win)
	d.Resize(fyne.NewSize(560, 0))
	w.popup(d)
	w.win.Canvas().Focus(field)
}

// existing is the path that was typed, when something is there or it can be nothing but a path; ~ stands
// for the home folder.
func existing(t string) (path string, ok bool) {
	if rest, found := strings.CutPrefix(t, "~/"); found {
		if home, err := os.UserHomeDir(); err == nil {
			t = filepath.Join(home, rest)
		}
	}
	_, err := os.Stat(t)
	return t, err == nil || filepath.IsAbs(t)
}

// askPrivate asks whether an address of the reader's own network is to be opened.
func (w *window) askPrivate(address string, why error) {
	text := widget.NewLabel(plainError(why) + "\n\nA link in an article that leads there may be a trick. Open it only if you know what it is.")
	text.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustomConfirm("An address of your own network", "Open it", "Cancel", text, func(yes bool) {
		if yes {
			w.open(entrySource(addressEntry(address, true, w.prefs.limits())))
		}
	}, w.win)
	d.Resize(fyne.NewSize(480, 0))
	w.popup(d)
}
