//go:build !headless

package gui

import (
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/analysis"
)

func TestExportWritesAPictureThatReadsBack(t *testing.T) {
	w := openDam(t)
	e := w.newExporter(w.session.current())
	e.where.setFolder(t.TempDir())
	e.where.name.SetText("tone")
	e.size.SetSelected(presets()[2].name)
	e.run()
	path := filepath.Join(e.where.folder, "tone.png")
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Dx(); got < 1003 || got > 1005 { // 85 mm at 300 dpi
		t.Errorf("%d pixels wide", got)
	}
	if r, g, b, _ := img.At(2, 2).RGBA(); r+g+b < 3*0xf000 {
		t.Error("the picture is not light")
	}
	if !strings.Contains(w.status.note, "tone.png") {
		t.Errorf("status says %q", w.status.note)
	}
	if got := w.prefs.String(keyExportSize); got != presets()[2].name {
		t.Errorf("remembered size %q", got)
	}
}

func TestExportTellsOfBadNumbers(t *testing.T) {
	w := openDam(t)
	e := w.newExporter(w.session.current())
	e.dpi.SetText("7")
	if !e.export.Disabled() || e.problem.Text == "" {
		t.Errorf("export is possible at 7 dpi; %q", e.problem.Text)
	}
	e.dpi.SetText("300")
	if e.export.Disabled() || e.problem.Text != "" {
		t.Errorf("export is not possible at 300 dpi: %q", e.problem.Text)
	}
}

func TestSavingAsksBeforeReplacing(t *testing.T) {
	w := openDam(t)
	e := w.newExporter(w.session.current())
	e.where.setFolder(t.TempDir())
	e.where.name.SetText("old.png")
	path := filepath.Join(e.where.folder, "old.png")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	e.run()
	if b, _ := os.ReadFile(path); string(b) != "old" {
		t.Error("the old file was replaced without asking")
	}
	if w.win.Canvas().Overlays().Top() == nil {
		t.Error("nothing was asked")
	}
}

func TestEveryDialogOpensAndEscapeClosesIt(t *testing.T) {
	w := openDam(t)
	w.session.current().report.Warnings = []analysis.Warning{
		{Message: "Something is odd."}, {Message: "A name is odd.", Where: &w.session.current().report.Quotes[0].Span},
	}
	for name, open := range map[string]func(){
		"open": w.openDialog, "export": w.exportDialog, "table": w.tableDialog, "report": w.reportDialog,
		"shortcuts": w.shortcutsDialog, "about": w.aboutDialog, "notes": w.warningsDialog,
		"folder": func() { w.folderDialog(w.newDestination("a.csv")) },
	} {
		t.Run(name, func(t *testing.T) {
			open()
			top := w.win.Canvas().Overlays().Top()
			if top == nil {
				t.Fatal("no dialog")
			}
			if m, c := top.MinSize(), w.win.Canvas().Size(); m.Width > c.Width || m.Height > c.Height-80 {
				t.Errorf("the dialog needs %v of %v", m, c)
			}
			w.escape()
			if w.win.Canvas().Overlays().Top() != nil || len(w.dialogs) != 0 {
				t.Error("it is still open")
			}
		})
	}
}

func TestTableAndReportAreSaved(t *testing.T) {
	w := openDam(t)
	d := w.session.current()
	where := w.newDestination(fileName(d))
	where.setFolder(t.TempDir())
	for ending, want := range map[string]string{"csv": "article_id,title", "json": analysis.Schema} {
		path := where.path(ending)
		w.save(path, func(out io.Writer) error {
			if ending == "csv" {
				return analysis.WriteCSV(out, []*analysis.Report{d.report})
			}
			return d.report.WriteJSON(out, true)
		}, func() {})
		if b, err := os.ReadFile(path); err != nil || !strings.Contains(string(b), want) {
			t.Errorf("%s: %v", path, err)
		}
	}
	w.save(filepath.Join(where.folder, "no", "such", "folder.csv"), func(io.Writer) error { return nil }, func() { t.Error("done") })
	if got := dialogText(w); !strings.Contains(got, "could not be saved") {
		t.Errorf("a failed save says %q", got)
	}
}
