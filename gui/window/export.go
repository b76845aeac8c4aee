//go:build !headless

package window

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/gui/chart"
	"standpoint/gui/save"
)

// sizePresets are named sizes, in the form chart.ParseSize reads.
var sizePresets = []struct{ name, size string }{
	{"Page, 174 × 120 mm", "174x120mm"},
	{"One and a half columns, 114 × 85 mm", "114x85mm"},
	{"One column, 85 × 75 mm", "85x75mm"},
	{"Slide, 1920 × 1080 px", "1920x1080"},
}

// exportDialog asks how the shown chart is to be saved, with a preview.
func (w *window) exportDialog() {
	d := w.session.doc()
	if d == nil {
		w.fail("Nothing to export", errors.New("Open an article first; its charts can then be exported."))
		return
	}
	reports, o := []*analysis.Report{d.report}, chartOptions(w.session)
	format := widget.NewSelect([]string{"png", "svg", "pdf"}, nil)
	format.SetSelected(w.prefs.StringWithFallback(keyFormat, "png"))
	size := widget.NewSelectEntry(nil)
	var names []string
	for _, p := range sizePresets {
		names = append(names, p.name)
	}
	size.SetOptions(names)
	size.SetText(w.prefs.StringWithFallback(keySize, sizePresets[0].name))
	dpi := widget.NewEntry()
	dpi.SetText(w.prefs.StringWithFallback(keyDPI, "300"))
	title := widget.NewEntry()
	title.SetPlaceHolder(o.Kind.Title())
	caption := widget.NewEntry()
	caption.SetPlaceHolder("as in the chart")
	preview := &canvas.Image{FillMode: canvas.ImageFillContain}
	preview.SetMinSize(fyne.NewSize(420, 290))
	show := func(string) {
		o.Title, o.Caption = title.Text, caption.Text
		s, err := exportSize(size.Text, dpi.Text)
		if err != nil {
			return
		}
		w.preview(reports, o, s, preview)
	}
	size.OnChanged, title.OnChanged, caption.OnChanged = show, show, show
	place := w.newPlace(fileName(d.name()) + "-" + string(o.Kind) + "." + format.Selected)
	format.OnChanged = func(f string) {
		place.name.SetText(strings.TrimSuffix(place.name.Text, filepath.Ext(place.name.Text)) + "." + f)
	}
	form := widget.NewForm(widget.NewFormItem("Format", format), widget.NewFormItem("Size", size), widget.NewFormItem("Dots per inch", dpi),
		widget.NewFormItem("Title", title), widget.NewFormItem("Caption", caption), widget.NewFormItem("File name", place.name), widget.NewFormItem("Folder", place.row))
	body := container.NewBorder(nil, nil, nil, preview, container.NewGridWrap(fyne.NewSize(430, 330), form))
	dlg := dialog.NewCustomConfirm("Export chart", "Save", "Cancel", body, func(yes bool) {
		if !yes {
			return
		}
		s, err := exportSize(size.Text, dpi.Text)
		if err != nil {
			w.fail("The size cannot be used", err)
			return
		}
		o.Title, o.Caption = title.Text, caption.Text
		w.prefs.SetString(keyFormat, format.Selected)
		w.prefs.SetString(keySize, size.Text)
		w.prefs.SetString(keyDPI, dpi.Text)
		place.save(func(path string) { w.saveChart(path, reports, o, s) })
	}, w.win)
	show("")
	dlg.Show()
}

// exportSize reads a preset's name or a size as chart.ParseSize does, and the dpi.
func exportSize(size, dpi string) (chart.Size, error) {
	for _, p := range sizePresets {
		if p.name == size {
			size = p.size
		}
	}
	s, err := chart.ParseSize(size)
	if err != nil {
		return s, errors.New("Write the size as 174x120mm or 1600x1000 (pixels).")
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(dpi), 64)
	if err != nil || n < 36 || n > 2400 {
		return s, errors.New("Dots per inch must be a number from 36 to 2400.")
	}
	s.DPI = n
	return s, nil
}

// preview draws the chart small, in a worker.
func (w *window) preview(reports []*analysis.Report, o chart.Options, s chart.Size, into *canvas.Image) {
	run(w.jobs, context.Background(), func(context.Context) (image.Image, error) {
		c, err := chart.New(reports, o)
		if err != nil {
			return nil, err
		}
		// what the file will show, at 840 pixels across
		inches := s.Width / 25.4
		if s.Unit == chart.Pixels {
			inches = s.Width / s.DPI
		}
		return c.Image(840, int(840*s.Height/s.Width), 840/inches), nil
	}, func(img image.Image, err error) {
		if err == nil {
			into.Image = img
			into.Refresh()
		}
	})
}

// saveChart draws the chart into the file, whole or not at all.
func (w *window) saveChart(path string, reports []*analysis.Report, o chart.Options, s chart.Size) {
	w.saveFile(path, func(out io.Writer) error {
		f, err := chart.FormatOf(path)
		if err != nil {
			return err
		}
		c, err := chart.New(reports, o)
		if err != nil {
			return err
		}
		return c.Write(out, f, s)
	})
}

// saveFile writes in a worker and tells how it went.
func (w *window) saveFile(path string, write func(io.Writer) error) {
	w.prefs.SetString(keySaveFolder, filepath.Dir(path))
	run(w.jobs, context.Background(), func(context.Context) (struct{}, error) {
		return struct{}{}, save.File(path, write)
	}, func(_ struct{}, err error) {
		if err != nil {
			w.fail("The file was not saved", fmt.Errorf("%w\nChoose another folder, or make room, and save again.", err))
			return
		}
		w.say("Saved " + path)
	})
}

// exportTable saves the statements of the article as CSV, exportReport its report as JSON.
func (w *window) exportTable() {
	w.exportData("Export table", ".csv", func(out io.Writer, r *analysis.Report) error {
		return analysis.WriteCSV(out, []*analysis.Report{r})
	})
}

func (w *window) exportReport() {
	w.exportData("Export report", ".json", func(out io.Writer, r *analysis.Report) error { return r.WriteJSON(out, true) })
}

func (w *window) exportData(title, ending string, write func(io.Writer, *analysis.Report) error) {
	d := w.session.doc()
	if d == nil {
		w.fail("Nothing to export", errors.New("Open an article first."))
		return
	}
	place := w.newPlace(fileName(d.name()) + ending)
	form := widget.NewForm(widget.NewFormItem("File name", place.name), widget.NewFormItem("Folder", place.row))
	dlg := dialog.NewCustomConfirm(title, "Save", "Cancel", form, func(yes bool) {
		if yes {
			place.save(func(path string) { w.saveFile(path, func(out io.Writer) error { return write(out, d.report) }) })
		}
	}, w.win)
	dlg.Resize(fyne.NewSize(560, 190))
	dlg.Show()
}

// fileName makes a title fit for a file name.
func fileName(s string) string {
	s = strings.TrimSuffix(s, filepath.Ext(s))
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return '-'
		}
		return r
	}, s)
	if r := []rune(s); len(r) > 60 {
		s = string(r[:60])
	}
	return strings.TrimSpace(s)
}

// place asks for folder and name of a file. The toolkit's own save dialog would empty a file that
// is there before the new one is written.
type place struct {
	w      *window
	name   *widget.Entry
	folder *widget.Entry
	row    fyne.CanvasObject
}

func (w *window) newPlace(name string) *place {
	p := &place{w: w, name: widget.NewEntry(), folder: widget.NewEntry()}
	p.name.SetText(name)
	dir := w.prefs.String(keySaveFolder)
	if dir == "" {
		dir, _ = os.UserHomeDir()
	}
	p.folder.SetText(dir)
	browse := widget.NewButton("Browse…", func() {
		d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
			if err == nil && u != nil {
				p.folder.SetText(u.Path())
			}
		}, w.win)
		if l, err := storage.ListerForURI(storage.NewFileURI(p.folder.Text)); err == nil {
			d.SetLocation(l)
		}
		d.Show()
	})
	p.row = container.NewBorder(nil, nil, nil, browse, p.folder)
	return p
}

// save calls write with the path, after asking when a file is there.
func (p *place) save(write func(path string)) {
	path := filepath.Join(p.folder.Text, p.name.Text)
	if _, err := os.Stat(path); err != nil {
		write(path)
		return
	}
	dialog.ShowConfirm("Replace the file?", path+" is there already.", func(yes bool) {
		if yes {
			write(path)
		}
	}, p.w.win)
}
