//go:build !headless

package gui

import (
	"io"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/gui/publish"
)

// reportForm is one way to save the report.
type reportForm struct {
	name, ending string
	write        func(io.Writer, *analysis.Report) error
}

func reportForms() []reportForm {
	made := publish.Options{Date: time.Now()}
	return []reportForm{
		{"Evidence page (HTML)", "html", func(w io.Writer, r *analysis.Report) error { return publish.HTML(w, r, made) }},
		{"To print (PDF)", "pdf", func(w io.Writer, r *analysis.Report) error { return publish.PDF(w, r, made) }},
		{"For programs (JSON)", "json", func(w io.Writer, r *analysis.Report) error { return r.WriteJSON(w, true) }},
	}
}

// reportDialog saves the report in a form that the reader chooses.
func (w *window) reportDialog() {
	d := w.session.current()
	if d == nil {
		return
	}
	forms := reportForms()
	chosen := forms[0]
	where := w.newDestination(fileName(d) + "." + chosen.ending)
	var names []string
	for _, f := range forms {
		names = append(names, f.name)
	}
	form := widget.NewRadioGroup(names, func(name string) {
		for _, f := range forms {
			if f.name == name {
				chosen = f
			}
		}
		where.setEnding(chosen.ending)
	})
	form.Required = true
	last := w.prefs.String(keyReportForm)
	form.SetSelected(chosen.name)
	if slices.Contains(names, last) {
		form.SetSelected(last)
	}
	where.onEnding(func(ending string) {
		for _, f := range forms {
			if f.ending == ending {
				form.SetSelected(f.name)
			}
		}
	})
	ask := dialog.NewCustomConfirm("Export report", "Save", "Cancel", container.NewVBox(form, where.content), func(yes bool) {
		write, r := chosen.write, d.report
		if path := where.path(chosen.ending); yes && path != "" {
			w.prefs.SetString(keyReportForm, chosen.name)
			w.save(path, func(out io.Writer) error { return write(out, r) }, func() {})
		}
	}, w.win)
	ask.Resize(fyne.NewSize(520, 0))
	w.popup(ask)
	where.focus(w, ask.Confirm)
}
