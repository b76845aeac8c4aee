//go:build !headless

package gui

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// sayTime is how long a note stays in the status bar.
const sayTime = 8 * time.Second

// statusBar tells of the document, of work under way, and shortly of what was done.
type statusBar struct {
	content  fyne.CanvasObject
	jobs     jobs
	line     *sketch
	facts    string
	note     string
	hint     string // on what the pointer is over; goes before the rest
	turn     int    // counts notes
	warnings *pad
	count    string // of warnings
	working  string // what is worked on and for how long, "" for nothing
	works    int    // counts works
	cancel   *pad
	work     *fyne.Container

	onWarnings func()
	onCancel   func()
}

const statusHeight float32 = 28

func newStatusBar(j jobs) *statusBar {
	s := &statusBar{jobs: j}
	s.line = newSketch(100, fixed(statusHeight), func(p *pen, size fyne.Size) {
		words, l := s.facts, quiet
		if told := cmp.Or(s.hint, s.note, s.working); told != "" {
			words, l.colour = told, "foreground"
		}
		p.text(margin, (size.Height-p.line(l))/2, size.Width-2*margin, words, l)
	})
	s.warnings = newLink(func() string { return s.count }, func() { s.onWarnings() })
	s.warnings.height = fixed(statusHeight)
	s.warnings.Hide()
	s.cancel = newLink(func() string { return "Cancel" }, func() { s.onCancel() })
	s.cancel.height = fixed(statusHeight)
	s.work = container.NewHBox(s.cancel)
	s.work.Hide()
	bar := framed(nil, nil, s.work, s.warnings, s.line)
	s.content = ground(colourPanel, framed(hairline(), nil, nil, nil, bar))
	return s
}

// show tells of d.
func (s *statusBar) show(d *document) {
	s.facts = "No article open"
	s.warnings.Hide()
	if d != nil {
		r := d.report
		s.facts = strings.Join([]string{
			d.name, count(len(r.Paragraphs), "paragraph", "paragraphs"), count(len(r.Quotes), "quote", "quotes"),
			count(len(r.Speakers), "speaker", "speakers"), "engine " + r.Provenance.Engine,
		}, "  ·  ")
		if d.pending {
			s.facts = d.name + "  ·  " + count(len(r.Paragraphs), "paragraph", "paragraphs")
		}
		if n := len(r.LeftOut); n > 0 {
			s.facts += "  ·  " + count(n, "part", "parts") + " of the page left out"
		}
		if n := len(d.warnings()); n > 0 {
			s.count = count(n, "note on this text", "notes on this text")
			s.warnings.width = newPen(&s.warnings.BaseWidget).measure(s.count, lettering{size: "helperText", style: fyne.TextStyle{Bold: true}}) + 16 + margin
			s.warnings.Show()
		}
	}
	s.line.Refresh()
	s.content.Refresh()
}

// busy shows what is being worked on, and what cancels it; "" ends it. Seconds are counted: a wheel
// that turns has the whole window drawn all the time, which without a graphics card takes a core
// from the work.
func (s *statusBar) busy(what string) {
	s.working = what
	s.works++
	if what == "" {
		s.work.Hide()
	} else {
		s.tick(what, s.works, 1)
		s.work.Show()
	}
	s.line.Refresh()
	s.content.Refresh()
}

// tick counts the seconds of a work, until there is another or none.
func (s *statusBar) tick(what string, work, seconds int) {
	s.jobs.after(time.Second, func() {
		if work != s.works {
			return
		}
		s.working = fmt.Sprintf("%s  %d s", what, seconds)
		s.line.Refresh()
		s.tick(what, work, seconds+1)
	})
}

// point tells of what the pointer is over, "" of nothing any more.
func (s *statusBar) point(words string) {
	s.hint = words
	s.line.Refresh()
}

// say shows a note for some seconds.
func (s *statusBar) say(words string) {
	s.turn++
	turn := s.turn
	s.note = words
	s.line.Refresh()
	s.jobs.after(sayTime, func() {
		if turn == s.turn {
			s.note = ""
			s.line.Refresh()
		}
	})
}
