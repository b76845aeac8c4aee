//go:build !headless

package window

import (
	"context"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/analysis/text"
	"standpoint/gui/articleview"
	"standpoint/gui/chart"
)

// Options are what the window opens with.
type Options struct {
	Files   []string // opened at the start; with none the last session's, or the sample
	Version string
}

// window is the one window of the program.
type window struct {
	app      fyne.App
	win      fyne.Window
	prefs    prefs
	look     look
	version  string
	jobs     jobs
	analyzer func() (*analysis.Analyzer, error) // made once, in a worker
	session  *session
	cancel   context.CancelFunc // ends the analysis under way

	article  *articleview.View
	speakers *speakers
	why      *why
	charts   *charts
	find     *findBar
	docs     *widget.Select
	status   *widget.Label
	notes    *widget.Button
	progress *fyne.Container
	working  *widget.Label
	outer    *container.Split
	inner    *container.Split
	middle   *container.Split
	filling  bool
}

// newWindow builds the window, empty.
func newWindow(a fyne.App, version string, j jobs) *window {
	w := &window{app: a, win: a.NewWindow("Standpoint"), prefs: prefs{a.Preferences()}, version: version, jobs: j, session: newSession(), cancel: func() {}}
	w.analyzer = sync.OnceValues(func() (*analysis.Analyzer, error) { return analysis.New(analysis.Options{Version: version}) })
	w.setTheme(w.prefs.String(keyTheme))
	w.build()
	w.menus()
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		var paths []string
		for _, u := range uris {
			paths = append(paths, u.Path())
		}
		w.open(paths)
	})
	w.win.SetCloseIntercept(w.quit)
	width, height := w.prefs.FloatWithFallback(keyWidth, 1280), w.prefs.FloatWithFallback(keyHeight, 800)
	w.win.Resize(fyne.NewSize(float32(width), float32(height)))
	w.fill()
	return w
}

func (w *window) build() {
	w.article = articleview.New()
	w.article.Post = w.jobs.post
	w.article.SetTextSize(float32(w.prefs.FloatWithFallback(keyTextSize, float64(articleview.DefaultTextSize))))
	w.article.OnHighlight = w.pickQuote
	w.article.OnMove = w.pickQuote
	w.article.OnBlock = w.pickParagraph
	w.speakers = newSpeakers()
	w.speakers.onChoose = func(id string, more bool) { w.session.choose(id, more); w.chosen() }
	w.speakers.onClear = func() { w.session.clear(); w.chosen() }
	w.why = newWhy()
	w.why.onShow = w.showWords
	w.why.onPick = w.pickQuote
	w.charts = newCharts(w.jobs)
	w.charts.onKind = func(k chart.Kind) { w.session.setKind(k); w.charts.fill(w.session) }
	w.charts.onTarget = func(id string) { w.session.target = id; w.charts.fill(w.session) }
	w.charts.picture.onTap = w.openMark
	w.find = newFindBar(w.article)

	w.middle = container.NewVSplit(w.speakers.root, w.why.root)
	w.middle.SetOffset(w.prefs.FloatWithFallback(keyWhy, 0.5))
	w.inner = container.NewHSplit(w.middle, w.charts.root)
	w.inner.SetOffset(w.prefs.FloatWithFallback(keyMiddle, 0.46))
	left := container.NewBorder(w.find.root, nil, nil, nil, w.article)
	w.outer = container.NewHSplit(left, w.inner)
	w.outer.SetOffset(w.prefs.FloatWithFallback(keyLeft, 0.44))
	w.win.SetContent(container.NewBorder(w.toolbar(), w.statusBar(), nil, nil, w.outer))
}

func (w *window) toolbar() fyne.CanvasObject {
	open := widget.NewButtonWithIcon("Open", theme.FolderOpenIcon(), w.openDialog)
	paste := widget.NewButtonWithIcon("Paste article", theme.ContentPasteIcon(), w.paste)
	export := widget.NewButtonWithIcon("Export chart", theme.DocumentSaveIcon(), w.exportDialog)
	export.Importance = widget.HighImportance
	w.docs = widget.NewSelect(nil, func(string) {
		if !w.filling {
			w.session.show(w.docs.SelectedIndex())
			w.fill()
		}
	})
	w.docs.PlaceHolder = "No article open"
	return container.NewVBox(container.NewBorder(nil, nil, container.NewHBox(open, paste), export, w.docs), widget.NewSeparator())
}

func (w *window) statusBar() fyne.CanvasObject {
	w.status = muted("")
	w.notes = widget.NewButtonWithIcon("", theme.WarningIcon(), func() {
		if d := w.session.doc(); d != nil {
			w.why.warnings(d.report)
		}
	})
	w.notes.Importance = widget.LowImportance
	w.working = muted("")
	w.working.Truncation = fyne.TextTruncateOff
	bar := widget.NewProgressBarInfinite()
	cancel := widget.NewButton("Cancel", func() { w.cancel(); w.busy("") })
	w.progress = container.NewHBox(w.working, container.NewGridWrap(fyne.NewSize(120, 18), bar), cancel)
	w.progress.Hide()
	return container.NewVBox(widget.NewSeparator(), container.NewBorder(nil, nil, nil, container.NewHBox(w.progress, w.notes), w.status))
}

// busy shows what is being worked on, or with "" that nothing is.
func (w *window) busy(what string) {
	if what == "" {
		w.progress.Hide()
		return
	}
	w.working.SetText(what)
	w.progress.Show()
}

// fill shows the session's article in all panels.
func (w *window) fill() {
	w.filling = true
	var names []string
	for _, d := range w.session.docs {
		names = append(names, d.name())
	}
	w.docs.SetOptions(names)
	if len(names) == 0 {
		w.docs.ClearSelected()
	} else {
		w.docs.SetSelectedIndex(w.session.at)
	}
	w.filling = false
	d := w.session.doc()
	if d == nil {
		w.win.SetTitle("Standpoint")
		w.article.SetArticle("", nil, nil)
		w.speakers.fill(nil)
		w.notes.Hide()
		w.say("Open an article with Ctrl+O, paste one with Ctrl+V, or drop a file here.")
	} else {
		w.win.SetTitle(d.name() + " — Standpoint")
		w.article.SetArticle(d.report.Text, blocks(d.report), highlights(d.report))
		w.speakers.fill(d.report)
		w.facts(d)
	}
	w.chosen()
}

// facts puts what is known of the article in the status bar.
func (w *window) facts(d *doc) {
	r := d.report
	facts := []string{}
	for _, f := range []string{r.Source, r.Date, count(len(r.Paragraphs), "paragraph"), count(len(r.Quotes), "quote"), count(len(r.Speakers), "speaker"), "engine " + r.Provenance.Engine} {
		if f != "" {
			facts = append(facts, f)
		}
	}
	w.say(strings.Join(facts, " · "))
	w.notes.SetText(count(len(r.Warnings), "note"))
	if len(r.Warnings) == 0 {
		w.notes.Hide()
	} else {
		w.notes.Show()
	}
}

// say puts a line in the status bar.
func (w *window) say(s string) { w.status.SetText(s) }

// chosen shows what the session has chosen.
func (w *window) chosen() {
	s, d := w.session, w.session.doc()
	w.speakers.mark(s.chosen)
	w.article.Select(s.quote)
	w.charts.fill(s)
	if d == nil {
		w.article.SetUnderlines(nil)
		w.article.SetDimmed(nil)
		w.why.hint("Click a quote, a paragraph or a speaker to see the words and rules behind each number.")
		return
	}
	r := d.report
	if len(s.speakers) == 0 {
		w.article.SetDimmed(nil)
	} else {
		w.article.SetDimmed(func(id string) bool {
			q := findQuote(r, id)
			return q == nil || q.SpeakerID == nil || !s.chosen(*q.SpeakerID)
		})
	}
	w.explain(r)
}

// explain fills the Why pane for the session's choice and marks its words in the article.
func (w *window) explain(r *analysis.Report) {
	s := w.session
	switch {
	case s.quote != "":
		q := findQuote(r, s.quote)
		if q == nil {
			return
		}
		w.why.quote(r, q)
		w.article.SetUnderlines(sourceAndCue(q))
	case s.paragraph >= 0:
		w.why.paragraph(r, &r.Paragraphs[s.paragraph])
		w.article.SetUnderlines(nil)
	case len(s.speakers) > 0:
		if _, sp := findSpeaker(r, s.speakers[len(s.speakers)-1]); sp != nil {
			w.why.speaker(r, sp)
		}
		w.article.SetUnderlines(nil)
	default:
		w.article.SetUnderlines(nil)
		w.why.hint("Click a quote, a paragraph or a speaker to see the words and rules behind each number.")
	}
}

func (w *window) pickQuote(id string) {
	d := w.session.doc()
	if d == nil || findQuote(d.report, id) == nil {
		return
	}
	w.session.pickQuote(id)
	w.article.Select(id)
	w.article.Reveal(id)
	w.explain(d.report)
}

func (w *window) pickParagraph(i int) {
	d := w.session.doc()
	if d == nil || i < 0 || i >= len(d.report.Paragraphs) {
		return
	}
	w.session.pickParagraph(i)
	w.article.Select("")
	w.explain(d.report)
}

// showWords scrolls to a piece of evidence and underlines it.
func (w *window) showWords(s text.Span, label string) {
	w.article.ScrollTo(s)
	us := []articleview.Underline{{Span: s, Colour: negativeColour, Label: label}}
	if d := w.session.doc(); d != nil && w.session.quote != "" {
		if q := findQuote(d.report, w.session.quote); q != nil {
			us = append(us, sourceAndCue(q)...)
		}
	}
	w.article.SetUnderlines(us)
}

// openMark goes to what a chart's mark stands for.
func (w *window) openMark(m chart.Mark) {
	d := w.session.doc()
	if d == nil || m.Report < 0 {
		return
	}
	switch {
	case len(m.Quotes) > 0:
		w.pickQuote(m.Quotes[0])
	case m.Paragraph >= 0 && m.Paragraph < len(d.report.Paragraphs):
		w.pickParagraph(m.Paragraph)
		w.article.ScrollTo(d.report.Paragraphs[m.Paragraph].Span)
	case m.Speaker != "":
		w.session.choose(m.Speaker, false)
		w.chosen()
	}
}

// fail tells of an error in a dialog: one sentence and what to do.
func (w *window) fail(title string, err error) {
	d := dialog.NewCustom(title, "Close", para(err.Error()), w.win)
	d.Resize(fyne.NewSize(460, 170))
	d.Show()
}

// setTheme forces light or dark, or follows the system with "".
func (w *window) setTheme(name string) {
	w.look = newLook(name)
	w.prefs.SetString(keyTheme, name)
	w.app.Settings().SetTheme(w.look)
	if w.charts != nil {
		w.charts.picture.later()
	}
}

// isDark reports whether the program is drawn dark now.
func isDark() bool {
	l, ok := fyne.CurrentApp().Settings().Theme().(look)
	return ok && l.dark()
}

// remember keeps size, splits and open files for the next run.
func (w *window) remember() {
	size := w.win.Canvas().Size()
	w.prefs.SetFloat(keyWidth, float64(size.Width))
	w.prefs.SetFloat(keyHeight, float64(size.Height))
	w.prefs.SetFloat(keyLeft, w.outer.Offset)
	w.prefs.SetFloat(keyMiddle, w.inner.Offset)
	w.prefs.SetFloat(keyWhy, w.middle.Offset)
	w.prefs.SetStringList(keyFiles, w.session.files())
	w.prefs.SetFloat(keyTextSize, float64(w.article.TextSize()))
	w.prefs.SetBool(keyRan, true)
}

func (w *window) quit() {
	w.cancel()
	w.remember()
	w.win.Close()
}
