//go:build !headless

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/gui/chart"
)

// speakers is the list of who speaks. A click shows one speaker only; a tick, or a click with
// Ctrl, adds one to the comparison.
type speakers struct {
	box      *fyne.Container
	root     fyne.CanvasObject
	rows     map[string]*speakerRow
	onChoose func(id string, more bool)
	onClear  func()
	clear    *widget.Button
	filling  bool // ticks are set by the program, not the user
}

type speakerRow struct {
	tap  *tapBox
	tick *widget.Check
}

func newSpeakers() *speakers {
	s := &speakers{box: container.NewVBox()}
	s.clear = widget.NewButton("Show all", func() { s.onClear() })
	s.clear.Importance = widget.LowImportance
	head := container.NewBorder(nil, nil, nil, s.clear, heading("Speakers"))
	s.root = container.NewBorder(head, nil, nil, nil, container.NewVScroll(s.box))
	return s
}

// fill lists the speakers of r, or says why there is nothing to list.
func (s *speakers) fill(r *analysis.Report) {
	s.box.RemoveAll()
	s.rows = map[string]*speakerRow{}
	switch {
	case r == nil:
		s.box.Add(para("Open an article to see who speaks in it."))
	case len(r.Speakers) == 0:
		s.box.Add(para("No quote with a known speaker was found in this article."))
	default:
		for i := range r.Speakers {
			s.box.Add(s.row(r, i))
		}
	}
	if r != nil {
		if n := unattributed(r); n > 0 {
			s.box.Add(muted(count(n, "quote") + " without a known speaker"))
		}
	}
	s.box.Refresh()
}

func (s *speakers) row(r *analysis.Report, i int) fyne.CanvasObject {
	sp := &r.Speakers[i]
	swatch := canvas.NewRectangle(chart.SpeakerColour(i))
	swatch.CornerRadius = 3
	swatch.SetMinSize(fyne.NewSize(6, 44))
	row := &speakerRow{tick: widget.NewCheck("", nil)}
	row.tick.OnChanged = func(bool) {
		if !s.filling {
			s.onChoose(sp.ID, true)
		}
	}
	name := heading(sp.Name)
	second := container.NewBorder(nil, nil, nil, container.NewCenter(newMeter(sp.Tone)), muted(roleLine(sp)))
	lines := container.New(tight{}, name, second, muted(speakerFacts(r, sp)))
	body := container.NewBorder(nil, nil, container.NewPadded(swatch), container.NewVBox(row.tick), lines)
	row.tap = newTapBox(body, func(more bool) { s.onChoose(sp.ID, more) })
	s.rows[sp.ID] = row
	return row.tap
}

// mark shows which speakers are chosen.
func (s *speakers) mark(chosen func(id string) bool) {
	s.filling = true
	any := false
	for id, row := range s.rows {
		row.tap.setChosen(chosen(id))
		row.tick.SetChecked(chosen(id))
		any = any || chosen(id)
	}
	s.filling = false
	if any {
		s.clear.Enable()
	} else {
		s.clear.Disable()
	}
}

// tight stacks labels with their paddings overlapping, as the lines of one entry.
type tight struct{}

const tightOverlap = 9

func (tight) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var w, h float32
	for i, o := range objs {
		m := o.MinSize()
		w, h = max(w, m.Width), h+m.Height
		if i > 0 {
			h -= tightOverlap
		}
	}
	return fyne.NewSize(w, h)
}

func (tight) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	var y float32
	for _, o := range objs {
		h := o.MinSize().Height
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, h))
		y += h - tightOverlap
	}
}
