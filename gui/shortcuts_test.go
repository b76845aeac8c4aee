//go:build !headless

package gui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"standpoint/analysis"
	"standpoint/gui/chart"
)

func TestNoKeyDoesTwoThings(t *testing.T) {
	w := openDam(t)
	seen := map[string]string{}
	for _, g := range w.keyGroups() {
		for _, k := range g.keys {
			for _, one := range strings.Split(k[0], ", ") {
				if other, ok := seen[one]; ok {
					t.Errorf("%s does %q and %q", one, other, k[1])
				}
				seen[one] = k[1]
			}
		}
	}
	for _, want := range []string{"Ctrl+O", "Ctrl+Z", "Ctrl+Shift+R", "Alt+1", "F1", "C", "["} {
		if seen[want] == "" {
			t.Errorf("%s is not in the list", want)
		}
	}
}

func TestEscapeClosesADialogFromItsField(t *testing.T) {
	w := openDam(t)
	for name, open := range map[string]func(){
		"table": w.tableDialog, "report": w.reportDialog, "chart": w.exportDialog, "project": w.projectDialog,
		"address": func() { w.addressDialog("") }, "details": w.detailsDialog, "settings": w.settingsDialog,
	} {
		open()
		f := w.win.Canvas().Focused()
		if _, ok := f.(*field); !ok {
			t.Errorf("%s: %T has the keyboard", name, f)
			continue
		}
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if w.win.Canvas().Overlays().Top() != nil {
			t.Errorf("%s stays open", name)
			w.escape()
		}
	}
}

func TestEnterInTheNameSaves(t *testing.T) {
	w := openDam(t)
	folder := t.TempDir()
	w.prefs.SetString(keySaveFolder, folder)
	for _, c := range []struct {
		open  func()
		name  string
		wrote []string
	}{
		{w.tableDialog, "a", []string{"a.csv"}},
		{w.exportDialog, "b", []string{"b.png", "b.png.json"}},
	} {
		c.open()
		test.Type(w.win.Canvas().Focused(), c.name) // in place of the proposed name
		w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		for _, name := range c.wrote {
			if _, err := os.Stat(filepath.Join(folder, name)); err != nil {
				t.Error(err)
			}
		}
		if w.win.Canvas().Overlays().Top() != nil {
			t.Errorf("the dialog for %s stays open", c.name)
			w.escape()
		}
	}
}

func TestStatementsAreCheckedOneAfterTheOtherByKeyboard(t *testing.T) {
	w := openDam(t)
	w.side.show(statementSight)
	w.win.Canvas().Focus(w.said.list)
	press := func(k fyne.KeyName) { w.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k}) }
	press(fyne.KeyDown)
	first := focused(t, w).ID
	test.Type(w.win.Canvas().Focused(), "c")
	press(fyne.KeyDown)
	if q := focused(t, w); q.ID == first || q.State != analysis.Machine {
		t.Errorf("%+v is in focus after %s", q, first)
	}
	press(fyne.KeyUp)
	if q := focused(t, w); q.ID != first || q.State != analysis.Confirmed {
		t.Errorf("%+v is in focus, not the confirmed %s", q, first)
	}
}

func TestChartsAreSortedAndLimitedToTargets(t *testing.T) {
	w := openDam(t)
	for i, target := range []string{"valley", "dam", "locks"} {
		w.showQuote(w.session.current().report.Quotes[i%2].ID)
		w.stanceDialog()
		answer(t, w, target)
		answer(t, w, "Against")
	}
	d := w.session.current()
	w.session.setKind(chart.Matrix)
	w.charts.order.SetSelected("By name")
	if got := d.chart().Sort; got != chart.SortName {
		t.Errorf("order %v", got)
	}
	w.charts.target.SetSelected(someTargets)
	for i, c := range shown[*field](t, w) {
		t.Errorf("field %d %q in the list of targets", i, c.Text)
	}
	w.escape()
	w.session.setTargets(d.report.Targets[0].ID, d.report.Targets[1].ID)
	if got := w.charts.target.Selected; got != someTargets {
		t.Errorf("the selector says %q", got)
	}
	w.session.setKind(chart.Speakers)
	if got := w.charts.target.Selected; got != anyTone || slices.Contains(w.charts.target.Options, someTargets) {
		t.Errorf("the selector says %q", got)
	}
	if !strings.HasPrefix(w.charts.target.Options[1], "Stance on ") {
		t.Errorf("options %q", w.charts.target.Options)
	}
}
