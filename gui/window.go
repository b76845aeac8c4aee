//go:build !headless

package gui

import (
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"standpoint/analysis"
	"standpoint/gui/chart"
)

// window is the program's only window: its panels, and the session that they show.
type window struct {
	app       fyne.App
	win       fyne.Window
	prefs     preferences
	jobs      jobs
	version   string
	given     float64                  // the scale that the program was started with
	analyzer  func() (analyzer, error) // called in workers only; taken from here in the UI
	analyzers int                      // counts analyzers
	session   *session
	kept      *kept
	opening   *opening        // the work under way on articles; nil for none
	dialogs   []dialog.Dialog // open, the newest last

	tabs     *tabBar
	article  *articlePane
	speakers *speakerPane
	why      *whyPane
	charts   *chartPane
	said     *statementPane
	beside   *comparePane
	side     *sidePane // charts, statements or comparison
	status   *statusBar
	panels   *fyne.Container
	empty    *emptyPane
	tour     *tour
	outer    *container.Split // article | rest
	inner    *container.Split // speakers and why | charts
	middle   *container.Split // speakers / why
}

// newWindow makes the window, with nothing open. The analyzer is made when it is needed first.
// What was opened is kept in folder; "" keeps nothing.
func newWindow(a fyne.App, version, folder string, j jobs) *window {
	w := &window{
		app: a, win: a.NewWindow("Standpoint"), prefs: preferences{a.Preferences()}, jobs: j, version: version,
		given: systemScale(),
	}
	w.useScale()
	w.kept = &kept{folder: folder, tell: func(title, what string) {
		j.post(func() { w.fail(title, errors.New(what), "") })
	}}
	w.makeAnalyzer(w.prefs.settings())
	w.session = newSession(w.refresh)
	a.Settings().SetTheme(newLook(w.prefs.theme(), w.prefs.Bool(keyContrast)))
	w.build()
	w.connect()
	w.setMenu()
	w.addKeys()
	w.show(documentsChanged)
	w.win.SetPadded(false)
	w.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) { w.dropped(uris) })
	w.win.SetCloseIntercept(w.quit)
	w.win.Resize(fyne.NewSize(
		float32(max(640, w.prefs.FloatWithFallback(keyWidth, windowWide))),
		float32(max(480, w.prefs.FloatWithFallback(keyHeight, windowTall)))))
	return w
}

func (w *window) build() {
	w.tabs = newTabBar()
	w.article = newArticlePane(w.jobs.post)
	w.article.view.SetTextSize(w.prefs.textSize())
	w.speakers, w.why = newSpeakerPane(), newWhyPane()
	w.charts, w.status = newChartPane(w.jobs), newStatusBar(w.jobs)
	w.said, w.beside = newStatementPane(), newComparePane()
	w.side = newSidePane(w.charts.content, w.said.content, w.beside.content)
	w.empty = newEmptyPane(w)
	w.middle = container.NewVSplit(w.speakers.content, w.why.content)
	w.middle.Offset = w.prefs.offset(keyWhy, speakersOffset)
	w.inner = container.NewHSplit(nothing(), nothing())
	w.inner.Offset = w.prefs.offset(keyCharts, chartsOffset)
	w.outer = container.NewHSplit(w.article.content, w.inner)
	w.outer.Offset = w.prefs.offset(keyArticle, articleOffset)
	w.panels = w.arranged()
	w.tour = newTour(w)
	w.win.SetContent(container.NewStack(framed(w.tabs.content, w.status.content, nil, nil, w.panels), w.tour.content))
}

// connect lets what is clicked in the panels change the session.
func (w *window) connect() {
	w.tabs.onShow, w.tabs.onClose, w.tabs.onOpen = w.session.show, w.session.close, w.openDialog
	w.article.view.OnHighlight = func(id string) { w.session.explain(focus{kind: quoteInFocus, id: id}) }
	w.article.view.OnHover = w.hover
	w.article.view.Cite = w.cite
	w.article.view.OnMove = w.article.view.OnHighlight
	w.article.view.OnBlock = func(i int) { w.session.explain(focus{kind: paragraphInFocus, paragraph: i}) }
	w.speakers.onChoose, w.speakers.onToggle, w.speakers.onClear = w.session.choose, w.session.toggle, w.session.clear
	w.speakers.onNobody = w.showNobody
	w.why.onQuote, w.why.acts = w.showQuote, w.acts
	w.why.onWords = w.article.point
	w.why.onCopy = func(s string) {
		w.app.Clipboard().SetContent(s)
		w.status.say("The explanation is on the clipboard.")
	}
	w.said.onChosen = func() { w.win.Canvas().Focus(w.said.list) }
	w.charts.onChosen = func() { w.win.Canvas().Unfocus() }
	w.said.onQuote, w.beside.onQuote = w.showQuote, w.showQuote
	w.beside.onWords = w.article.point
	w.beside.onCopy = func(s string) {
		w.app.Clipboard().SetContent(s)
		w.status.say("The comparison is on the clipboard.")
	}
	w.charts.onKind, w.charts.onTargets, w.charts.onOrder = w.session.setKind, w.session.setTargets, w.session.setOrder
	w.charts.onSome, w.charts.onExport = w.targetsDialog, w.exportDialog
	w.charts.picture.onMark = w.follow
	w.charts.picture.onError = func(err error) { w.status.say("The chart could not be drawn: " + plainError(err)) }
	w.status.onWarnings, w.status.onCancel = w.warningsDialog, w.stopped
}

// refresh shows what is new in the session, and keeps which articles are open.
func (w *window) refresh(c change) {
	if c&documentsChanged != 0 {
		w.kept.setOpened(w.session.paths())
		w.jobs.spawn(w.kept.flush)
	}
	if d := w.session.current(); c&correctionsChanged != 0 && d != nil {
		w.kept.setLog(d.path, d.log)
		w.jobs.spawn(w.kept.flush)
	}
	w.show(c)
}

func (w *window) show(c change) {
	d := w.session.current()
	if c&documentsChanged != 0 {
		w.tabs.show(w.session.docs, w.session.at)
		w.article.show(d)
		w.speakers.show(d)
		w.said.show(d)
		w.status.show(d)
		w.title(d)
		c |= choiceChanged | focusChanged | chartChanged
	}
	if c&correctionsChanged != 0 {
		w.article.update()
		w.speakers.show(d)
		w.said.show(d)
		w.status.show(d)
		w.setMenu()
		c |= choiceChanged | focusChanged | chartChanged
	}
	if c&choiceChanged != 0 {
		w.speakers.refresh()
		w.beside.show(d)
		w.article.filter()
		c |= chartChanged
	}
	if c&focusChanged != 0 {
		w.why.show(d)
		w.said.focus()
		w.article.focus()
	}
	if c&chartChanged != 0 {
		w.charts.show(d)
	}
}

// title names the document in the title bar, and shows what can be opened when there is none.
func (w *window) title(d *document) {
	if d == nil {
		w.win.SetTitle("Standpoint")
		w.empty.show()
		w.outer.Hide()
		return
	}
	name := d.name
	if d.pending {
		name += "…"
	}
	w.win.SetTitle(name + " — Standpoint")
	w.empty.content.Hide()
	w.outer.Show()
}

// hover tells in the status bar of the quote that the pointer is over.
func (w *window) hover(id string) {
	words := ""
	if d := w.session.current(); d != nil {
		if q := quoteOf(d.report, id); q != nil {
			words = inShort(q)
		}
	}
	w.status.point(words)
}

// showQuote explains a quote and brings it into view.
func (w *window) showQuote(id string) {
	w.session.explain(focus{kind: quoteInFocus, id: id})
	w.article.view.Reveal(id)
}

func (w *window) showNobody() {
	if d := w.session.current(); d != nil {
		if qs := quotesOf(d.report, ""); len(qs) > 0 {
			w.showQuote(after(d.focus, ids(qs)))
		}
	}
}

func ids(qs []*analysis.Quote) []string {
	var list []string
	for _, q := range qs {
		list = append(list, q.ID)
	}
	return list
}

// after is the quote that follows the one in focus in the list, around the end.
func after(f focus, quotes []string) string {
	for i, id := range quotes {
		if f.kind == quoteInFocus && f.id == id {
			return quotes[(i+1)%len(quotes)]
		}
	}
	return quotes[0]
}

// follow leads from a mark in the chart to its quotes, one after the other with each click, or
// to its paragraph or speaker.
func (w *window) follow(m chart.Mark) {
	d := w.session.current()
	switch {
	case d == nil:
	case m.Paragraph >= 0 && m.Paragraph < len(d.report.Paragraphs):
		w.session.explain(focus{kind: paragraphInFocus, paragraph: m.Paragraph})
		w.article.view.ScrollTo(d.report.Paragraphs[m.Paragraph].Span)
	case len(m.Quotes) > 0:
		w.showQuote(after(d.focus, m.Quotes))
	case m.Speaker != "":
		w.session.explain(focus{kind: speakerInFocus, id: m.Speaker})
	}
}

func (w *window) dropped(uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	if len(paths) > 0 {
		w.openPaths(paths)
	}
}

// stopped is stop, at the reader's wish.
func (w *window) stopped() {
	w.stop()
	w.title(w.session.current())
	w.status.say("Stopped.")
}

// remember keeps how the window stands for the next run.
func (w *window) remember() {
	size := w.win.Canvas().Size()
	w.prefs.SetFloat(keyWidth, float64(size.Width))
	w.prefs.SetFloat(keyHeight, float64(size.Height))
	w.prefs.SetFloat(keyArticle, w.outer.Offset)
	w.prefs.SetFloat(keyCharts, w.inner.Offset)
	w.prefs.SetFloat(keyWhy, w.middle.Offset)
	w.prefs.SetFloat(keyTextSize, float64(w.article.view.TextSize()))
}

func (w *window) quit() {
	w.remember()
	w.stop()
	w.kept.close()
	w.win.Close()
}

// newJobs are those of the running program.
func newJobs() jobs {
	return jobs{
		spawn: func(f func()) { go f() },
		post:  fyne.Do,
		after: func(d time.Duration, f func()) { time.AfterFunc(d, func() { fyne.Do(f) }) },
	}
}
