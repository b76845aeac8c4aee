//go:build !headless

package gui

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/gui/chart"
	"standpoint/gui/save"
)

// exporter is the dialog that saves the chart as a picture.
type exporter struct {
	of      *window
	report  *analysis.Report
	options chart.Options

	format             *widget.RadioGroup
	size               *widget.Select
	width, height, dpi *field
	title, caption     *field
	where              *destination
	beside             *widget.Check // a file that says where the picture is from
	problem            *widget.Label
	preview            *preview
	export             *widget.Button
	dialog             *dialog.CustomDialog
	custom             *fyne.Container
}

// exportDialog asks how the chart is to be saved.
func (w *window) exportDialog() {
	d := w.session.current()
	if d == nil {
		return
	}
	e := w.newExporter(d)
	w.popup(e.dialog)
	e.where.focus(w, e.run)
}

func (w *window) newExporter(d *document) *exporter {
	e := &exporter{of: w, report: d.report, options: d.chart()}
	e.preview = newPreview(w.jobs)
	e.fields(d)
	cancel := widget.NewButton("Cancel", func() { e.dialog.Hide() })
	copied := widget.NewButton("Copy", e.copy)
	e.export = widget.NewButton("Export", e.run)
	e.export.Importance = widget.HighImportance
	e.dialog = dialog.NewCustomWithoutButtons("Export chart", e.layout(), w.win)
	e.dialog.SetButtons([]fyne.CanvasObject{cancel, copied, e.export})
	e.dialog.Resize(fyne.NewSize(880, 540))
	e.changed()
	return e
}

func (e *exporter) fields(d *document) {
	p := e.of.prefs
	e.where = e.of.newDestination(fileName(d) + "-" + string(d.kind) + ".png")
	e.beside = widget.NewCheck("Data and origin in a file beside it", nil)
	e.beside.SetChecked(p.BoolWithFallback(keyExportBeside, true))
	e.problem = widget.NewLabel("")
	e.problem.Importance = widget.DangerImportance
	e.problem.Wrapping = fyne.TextWrapWord
	entry := func(text string) *field {
		n := newField(text)
		n.OnChanged = func(string) { e.changed() }
		return n
	}
	e.width, e.height = entry(p.StringWithFallback(keyExportWide, "174")), entry(p.StringWithFallback(keyExportTall, "110"))
	e.dpi = entry("")
	e.title, e.caption = entry(""), entry("")
	e.title.PlaceHolder, e.caption.PlaceHolder = "as in the chart", "what is measured"
	e.custom = container.NewGridWithColumns(2, e.width, e.height)
	var names []string
	for _, s := range presets() {
		names = append(names, s.name)
	}
	e.size = widget.NewSelect(names, nil)
	e.size.SetSelected(presetNamed(p.String(keyExportSize)).name)
	e.dpi.SetText(p.StringWithFallback(keyExportDPI, dpiOf(e.size.Selected)))
	e.size.OnChanged = func(name string) {
		e.dpi.SetText(dpiOf(name))
		e.showSize()
		e.changed()
	}
	e.showSize()
	e.format = widget.NewRadioGroup([]string{"PNG", "SVG", "PDF"}, func(f string) {
		e.where.setEnding(strings.ToLower(f))
		e.changed()
	})
	e.format.Horizontal, e.format.Required = true, true
	e.format.SetSelected(p.StringWithFallback(keyExportKind, "PNG"))
	e.where.onEnding(func(ending string) {
		if f := strings.ToUpper(ending); slices.Contains(e.format.Options, f) {
			e.format.SetSelected(f)
		}
	})
}

// showSize writes the width and height of a preset where those of a custom size are typed.
func (e *exporter) showSize() {
	if p := presetNamed(e.size.Selected); p.name != customSize {
		e.width.SetText(fmt.Sprint(p.size.Width))
		e.height.SetText(fmt.Sprint(p.size.Height))
	}
}

func dpiOf(name string) string { return fmt.Sprintf("%.0f", presetNamed(name).size.DPI) }

func (e *exporter) layout() fyne.CanvasObject {
	form := widget.NewForm(
		widget.NewFormItem("Format", e.format),
		widget.NewFormItem("Size", e.size),
		widget.NewFormItem("Width, height", e.custom),
		widget.NewFormItem("Resolution, dpi", e.dpi),
		widget.NewFormItem("Title", e.title),
		widget.NewFormItem("Caption", e.caption),
		widget.NewFormItem("Save as", e.where.content),
		widget.NewFormItem("", e.beside),
	)
	side := container.NewVScroll(container.NewVBox(form, e.problem)) // a low window has no room for all of it
	side.SetMinSize(fyne.NewSize(400, 160))
	return container.NewBorder(nil, nil, side, nil, container.NewPadded(e.preview.content))
}

// changed draws the preview anew, or says what is wrong with what was typed.
func (e *exporter) changed() {
	if e.export == nil { // fields are being filled
		return
	}
	if e.size.Selected == customSize {
		e.width.Enable()
		e.height.Enable()
	} else {
		e.width.Disable()
		e.height.Disable()
	}
	if e.format.Selected == "PNG" {
		e.dpi.Enable()
	} else {
		e.dpi.Disable()
	}
	size, err := e.chosen()
	if err != nil {
		e.problem.SetText(plainError(err))
		e.export.Disable()
		return
	}
	e.problem.SetText("")
	e.export.Enable()
	e.preview.show(e.report, e.chart(), size)
}

func (e *exporter) chosen() (chart.Size, error) {
	return exportSize(e.size.Selected, e.width.Text, e.height.Text, e.dpi.Text)
}

func (e *exporter) chart() chart.Options {
	o := e.options
	o.Title, o.Caption = strings.TrimSpace(e.title.Text), strings.TrimSpace(e.caption.Text)
	return o
}

// run saves the picture and closes the dialog when it is there.
func (e *exporter) run() {
	size, err := e.chosen()
	ending := strings.ToLower(e.format.Selected)
	path := e.where.path(ending)
	if err != nil {
		e.problem.SetText(plainError(err))
		return
	}
	if path == "" {
		e.problem.SetText("Give the file a name.")
		return
	}
	p := e.of.prefs
	p.SetString(keyExportKind, e.format.Selected)
	p.SetString(keyExportSize, e.size.Selected)
	p.SetString(keyExportDPI, e.dpi.Text)
	p.SetBool(keyExportBeside, e.beside.Checked)
	if e.size.Selected == customSize {
		p.SetString(keyExportWide, e.width.Text)
		p.SetString(keyExportTall, e.height.Text)
	}
	r, o, beside := e.report, e.chart(), e.beside.Checked
	paths := []string{path}
	if beside {
		paths = append(paths, path+".json")
	}
	e.of.saveAll(paths, func(w io.Writer) error {
		c, err := chart.New([]*analysis.Report{r}, o)
		if err != nil {
			return err
		}
		if err := c.Write(w, chart.Format(ending), size); err != nil || !beside {
			return err
		}
		return save.File(path+".json", c.WriteProvenance)
	}, e.dialog.Hide)
}

// copy puts the picture on the clipboard.
func (e *exporter) copy() {
	size, err := e.chosen()
	if err != nil {
		e.problem.SetText(plainError(err))
		return
	}
	e.of.copyChart(e.report, e.chart(), size, e.dialog.Hide)
}

// copyChart puts a picture of the chart on the clipboard; done is called when it is there.
func (w *window) copyChart(r *analysis.Report, o chart.Options, size chart.Size, done func()) {
	run(context.Background(), w.jobs, func(ctx context.Context) (struct{}, error) {
		c, err := chart.New([]*analysis.Report{r}, o)
		if err != nil {
			return struct{}{}, err
		}
		var b bytes.Buffer
		if err := c.Write(&b, chart.PNG, size); err != nil {
			return struct{}{}, err
		}
		return struct{}{}, copyPicture(ctx, b.Bytes())
	}, func(_ struct{}, err error) {
		if err != nil {
			w.fail("The chart could not be copied", err, "")
			return
		}
		w.status.say("The chart is on the clipboard.")
		done()
	})
}

// copyShown copies the chart that is shown, in the size that was exported last.
func (w *window) copyShown() {
	d, p := w.session.current(), w.prefs
	name := presetNamed(p.String(keyExportSize)).name
	size, err := exportSize(name, p.String(keyExportWide), p.String(keyExportTall), p.StringWithFallback(keyExportDPI, dpiOf(name)))
	if err != nil { // stored by another version
		size = presets()[0].size
	}
	w.copyChart(d.report, d.chart(), size, func() {})
}
