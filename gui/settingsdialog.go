//go:build !headless

package gui

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// settings are how articles are analysed.
type settings struct {
	engine  string   // by name
	targets []string // what the reader wants stances toward
}

// settings are those remembered, the recommended ones at first.
func (p preferences) settings() settings {
	s := settings{engine: p.String(keyEngine), targets: p.StringList(keyTargets)}
	if !slices.Contains(engine.Names(), s.engine) {
		s.engine = engine.Names()[0]
	}
	return s
}

func (p preferences) setSettings(s settings) {
	p.SetString(keyEngine, s.engine)
	p.SetStringList(keyTargets, s.targets)
}

// makeAnalyzer has the analyzer for the settings made when it is needed first.
func (w *window) makeAnalyzer(s settings) {
	o := analysis.Options{Version: w.version, Engine: s.engine, Targets: s.targets}
	w.analyzers++
	w.analyzer = sync.OnceValues(func() (analyzer, error) { return analysis.New(o) })
}

// settingsDialog lets the reader choose the engine, beside its measured figures, and name targets.
func (w *window) settingsDialog() {
	now := w.prefs.settings()
	about := widget.NewLabel("")
	about.Wrapping = fyne.TextWrapWord
	figures := container.New(layout.NewFormLayout())
	choice := widget.NewRadioGroup(engine.Names(), nil)
	choice.Horizontal, choice.Required = true, true
	choice.OnChanged = func(name string) {
		about.SetText(aboutEngine(name))
		figures.Objects = figureRows(name)
		figures.Refresh()
	}
	choice.SetSelected(now.engine)
	targets := newTextField(strings.Join(now.targets, "\n"), 4)
	targets.SetPlaceHolder("One a line, such as “arms sales” or “the port strike”")
	head := func(s string) *widget.Label {
		return widget.NewLabelWithStyle(s, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	}
	limits, setLimits := w.limitFields()
	coder := newField(w.prefs.String(keyCoder))
	coder.SetPlaceHolder("Stands beside what you correct, in tables and reports")
	body := container.NewVBox(
		head("Your name as a coder"), coder,
		head("Targets"), widget.NewLabel("What you want every speaker's position on, beside what is found in the text."), targets,
		head("Engine for tone and attitude"), choice, about, figures,
		head("Limits"), widget.NewLabel("What is larger or takes longer is not read."), limits)
	d := dialog.NewCustomConfirm("Settings", "Use these", "Cancel", container.NewVScroll(body), func(ok bool) {
		if ok {
			setLimits()
			w.prefs.SetString(keyCoder, strings.TrimSpace(coder.Text))
			w.useSettings(settings{choice.Selected, lines(targets.Text)})
		}
	}, w.win)
	d.Resize(fyne.NewSize(680, 560))
	w.popup(d)
	w.win.Canvas().Focus(targets)
}

// lines are the lines of s that are not empty, trimmed, each once.
func lines(s string) []string {
	list := []string{}
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" && !slices.Contains(list, l) {
			list = append(list, l)
		}
	}
	return list
}

func infoOf(name string) engine.Info {
	for _, i := range engine.Infos() {
		if i.Name == name {
			return i
		}
	}
	return engine.Info{}
}

func aboutEngine(name string) string {
	return text.Capital(infoOf(name).About) + ". Measured on data that it was not fitted to:"
}

// figureRows are the engine's measured figures, as pairs of a value and what it was measured on.
func figureRows(name string) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for _, f := range infoOf(name).Figures {
		rows = append(rows,
			widget.NewLabelWithStyle(fmt.Sprintf("%s %.2f", f.Measure, f.Value), fyne.TextAlignTrailing, fyne.TextStyle{}),
			widget.NewLabel(fmt.Sprintf("%s, %d items", f.Data, f.Items)))
	}
	return rows
}

// useSettings remembers the settings and analyses what is open anew, if they are others than before.
func (w *window) useSettings(s settings) {
	if now := w.prefs.settings(); now.engine == s.engine && slices.Equal(now.targets, s.targets) {
		return
	}
	w.prefs.setSettings(s)
	w.makeAnalyzer(s)
	var again []source
	for _, d := range w.session.docs {
		if !d.pending {
			again = append(again, renewed(d))
		}
	}
	if len(again) > 0 {
		w.open(again...)
	}
}
