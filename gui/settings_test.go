//go:build !headless

package gui

import (
	"slices"
	"testing"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

func TestSettingsAnalyseAnewAndAreRemembered(t *testing.T) {
	w := openDam(t)
	d := w.session.current()
	text := d.report.Text
	w.session.choose(d.report.Speakers[0].ID)
	other := engine.Names()[2]
	w.useSettings(settings{engine: other, targets: []string{"dam"}})
	if w.session.current() != d || len(w.session.docs) != 1 {
		t.Fatalf("%d documents, or another is shown", len(w.session.docs))
	}
	if d.report.Text != text || d.report.Provenance.Engine != other {
		t.Errorf("engine %q", d.report.Provenance.Engine)
	}
	if !slices.ContainsFunc(d.report.Targets, func(x analysis.Target) bool { return x.Name == "dam" && x.Kind == analysis.User }) {
		t.Errorf("targets %+v", d.report.Targets)
	}
	if len(d.chosen) != 1 {
		t.Errorf("chosen speakers %v", d.chosen)
	}
	if s := w.prefs.settings(); s.engine != other || !slices.Equal(s.targets, []string{"dam"}) {
		t.Errorf("remembered %+v", s)
	}
	before := d.report
	w.useSettings(w.prefs.settings())
	if d.report != before {
		t.Error("the same settings analyse again")
	}
}

func TestSettingsOfAnotherVersionFallBack(t *testing.T) {
	w := openDam(t)
	w.prefs.SetString(keyEngine, "oracle")
	if s := w.prefs.settings(); s.engine != engine.Names()[0] {
		t.Errorf("engine %q", s.engine)
	}
}

func TestLinesOfTargets(t *testing.T) {
	if got := lines(" dam \n\n pier\ndam\r\n"); !slices.Equal(got, []string{"dam", "pier"}) {
		t.Errorf("got %q", got)
	}
}

func TestSettingsShowTheFiguresOfEveryEngine(t *testing.T) {
	for _, name := range engine.Names() {
		if rows := figureRows(name); len(rows) < 4 || len(rows)%2 != 0 {
			t.Errorf("%s: %d cells", name, len(rows))
		}
	}
}
