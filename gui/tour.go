//go:build !headless

package gui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tour explains the window in a few steps, on a card in a corner that leaves everything usable.
type tour struct {
	content *fyne.Container // the whole window, with the card in a corner
	of      *window
	at      int
	title   *widget.Label
	words   *widget.Label
	count   *widget.Label
	back    *widget.Button
	next    *widget.Button
}

type tourStep struct {
	title, words string
	show         func(*window, *document)
}

func tourSteps() []tourStep {
	side := func(k sight) func(*window, *document) { return func(w *window, _ *document) { w.side.show(k) } }
	return []tourStep{
		{"Who says what", "Each colour is a speaker, and the marked words are what the text says they said. A broken line means: not so sure. " +
			"The signs on the left are the tone of each paragraph.", func(*window, *document) {}},
		{"Why", "Click a quote, a paragraph or a speaker, and see here how it was found and the words and rules that made each number. " +
			"Someone who says nothing on a target has no stance on it; that is never 0.",
			func(w *window, d *document) {
				w.side.show(peopleSight)
				if len(d.report.Quotes) > 0 {
					w.showQuote(d.report.Quotes[0].ID)
				}
			}},
		{"Charts", "Point at a mark for its numbers, click it for its words. Choose a target to see stances in place of tone. " +
			"Export… saves a picture for print, Ctrl+Shift+C copies it.", side(chartSight)},
		{"Check and correct", "Every statement is listed, on demand with the least sure first. C confirms the one in focus, S changes its speaker, T its stance, " +
			"X takes it out; the menu Code has the rest. Ctrl+Z takes anything back.", side(statementSight)},
		{"Set side by side", "Tick two to four speakers, or press V on each, to compare where they stand, with their strongest statements for and against.", side(compareSight)},
		{"Your own articles", "Open a file or an address, drop a file here, or paste a text with Ctrl+V. Everything is kept as you go. " +
			"F1 lists the keys; Help has this tour.", side(chartSight)},
	}
}

func newTour(w *window) *tour {
	t := &tour{of: w, title: widget.NewLabelWithStyle("", fyne.TextAlignLeading, fyne.TextStyle{Bold: true}), words: widget.NewLabel(""), count: widget.NewLabel("")}
	t.words.Wrapping = fyne.TextWrapWord
	t.count.Importance = widget.LowImportance
	skip := widget.NewButton("Skip", t.end)
	skip.Importance = widget.LowImportance
	t.back, t.next = widget.NewButton("Back", func() { t.turn(t.at - 1) }), widget.NewButton("Next", func() { t.turn(t.at + 1) })
	t.next.Importance = widget.HighImportance
	foot := container.NewBorder(nil, nil, t.count, container.NewHBox(skip, t.back, t.next))
	card := container.NewStack(cardGround(), container.NewPadded(container.NewBorder(t.title, foot, nil, nil, t.words)))
	t.content = container.New(corner{}, card)
	t.content.Hide()
	return t
}

func (t *tour) start() { t.turn(0) }

// turn shows a step; one after the last ends the tour.
func (t *tour) turn(to int) {
	steps := tourSteps()
	if to >= len(steps) {
		t.end()
		return
	}
	t.at = to
	t.title.SetText(steps[to].title)
	t.words.SetText(steps[to].words)
	t.count.SetText(fmt.Sprintf("%d of %d", to+1, len(steps)))
	t.next.SetText("Next")
	if to == len(steps)-1 {
		t.next.SetText("Done")
	}
	if to == 0 {
		t.back.Disable()
	} else {
		t.back.Enable()
	}
	if d := t.of.session.current(); d != nil {
		steps[to].show(t.of, d)
	}
	t.content.Show()
	t.content.Refresh()
}

// end closes the tour, which does not come again by itself.
func (t *tour) end() {
	t.content.Hide()
	t.of.prefs.SetBool(keyToured, true)
}

func cardGround() fyne.CanvasObject {
	return newSketch(0, fixed(0), func(p *pen, size fyne.Size) {
		p.rect(0, 0, size.Width, size.Height, p.colour(theme.ColorNameOverlayBackground), 8)
		p.frame(0, 0, size.Width, size.Height, p.colour(theme.ColorNamePrimary), 8, 1.5)
	})
}

// corner puts the card above the status bar on the left, where the article is: what most steps are
// about stays in sight.
type corner struct{}

const (
	cardWide float32 = 420
	cardTall float32 = 176
)

// MinSize implements fyne.Layout.
func (corner) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (corner) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	wide := min(cardWide, size.Width-2*margin)
	for _, o := range objects {
		o.Resize(fyne.NewSize(wide, cardTall))
		o.Move(fyne.NewPos(margin, max(0, size.Height-statusHeight-cardTall-margin)))
	}
}
