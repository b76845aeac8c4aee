//go:build !headless

package gui

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/gui/save"
)

// destination asks where a file is to be written. The toolkit's own dialog would empty an older
// file before anything is written to it.
type destination struct {
	content fyne.CanvasObject
	name    *field
	folder  string
	shown   *widget.Label
}

func (w *window) newDestination(name string) *destination {
	d := &destination{name: newField(name), folder: w.saveFolder(), shown: widget.NewLabel("")}
	d.shown.Truncation = fyne.TextTruncateEllipsis
	d.shown.Importance = widget.LowImportance
	d.setFolder(d.folder)
	choose := widget.NewButtonWithIcon("Folder…", theme.FolderOpenIcon(), func() { w.folderDialog(d) })
	d.content = container.NewVBox(d.name, container.NewBorder(nil, nil, nil, choose, d.shown))
	return d
}

// onEnding calls do with the ending that is typed, when it is another than before.
func (d *destination) onEnding(do func(ending string)) {
	was := filepath.Ext(d.name.Text)
	d.name.OnChanged = func(name string) {
		if now := strings.ToLower(filepath.Ext(name)); now != was {
			was = now
			do(strings.TrimPrefix(now, "."))
		}
	}
}

// focus lets the reader type the name at once, and do it with Enter.
func (d *destination) focus(w *window, do func()) {
	d.name.OnSubmitted = func(string) { do() }
	w.win.Canvas().Focus(d.name)
	d.name.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (d *destination) setFolder(path string) {
	d.folder = path
	d.shown.SetText("in " + shortenStart(path, 44))
}

// setEnding gives the name another ending.
func (d *destination) setEnding(ending string) {
	name := d.name.Text
	d.name.SetText(strings.TrimSuffix(name, filepath.Ext(name)) + "." + ending)
}

// path is the file to write, with the ending; "" when the name is empty.
func (d *destination) path(ending string) string {
	name := filepath.Base(strings.TrimSpace(d.name.Text))
	if name == "." || name == string(filepath.Separator) {
		return ""
	}
	if !strings.EqualFold(filepath.Ext(name), "."+ending) {
		name += "." + ending
	}
	return filepath.Join(d.folder, name)
}

// saveFolder is where the last file was saved, else where the last one was opened, else home.
func (w *window) saveFolder() string {
	home, _ := os.UserHomeDir()
	for _, f := range []string{w.prefs.String(keySaveFolder), w.prefs.String(keyOpenFolder), home} {
		if i, err := os.Stat(f); err == nil && i.IsDir() {
			return f
		}
	}
	return "."
}

func (w *window) folderDialog(d *destination) {
	f := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err == nil && u != nil {
			d.setFolder(u.Path())
		}
	}, w.win)
	w.place(f.SetLocation, d.folder)
	w.showLarge(f)
}

// place sets where a file dialog begins.
func (w *window) place(set func(fyne.ListableURI), folder string) {
	if l, err := storage.ListerForURI(storage.NewFileURI(folder)); err == nil {
		set(l)
	}
}

// showLarge shows a file dialog at a size to work in.
func (w *window) showLarge(d dialog.Dialog) {
	size := w.win.Canvas().Size()
	w.popup(d)
	d.Resize(fyne.NewSize(size.Width*0.8, size.Height*0.8))
}

// save writes a file in a worker, after asking when it would take the place of another. done is
// called when it is written.
func (w *window) save(path string, write func(io.Writer) error, done func()) {
	w.saveAll([]string{path}, write, done)
}

// saveAll is save for what writes further files beside the first.
func (w *window) saveAll(paths []string, write func(io.Writer) error, done func()) {
	path := paths[0]
	start := func() {
		run(context.Background(), w.jobs, func(context.Context) (struct{}, error) {
			return struct{}{}, save.File(path, write)
		}, func(_ struct{}, err error) {
			if err != nil {
				w.fail(filepath.Base(path)+" could not be saved", err, "Choose another folder, or check its permissions and the free space.")
				return
			}
			w.prefs.SetString(keySaveFolder, filepath.Dir(path))
			w.status.say("Saved " + filepath.Base(path) + " in " + filepath.Dir(path))
			done()
		})
	}
	i := slices.IndexFunc(paths, func(p string) bool { _, err := os.Stat(p); return err == nil })
	if i < 0 {
		start()
		return
	}
	dialog.ShowConfirm("Replace the file?", filepath.Base(paths[i])+" is there already.", func(yes bool) {
		if yes {
			start()
		}
	}, w.win)
}
