//go:build !headless

package gui

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"standpoint/analysis"
	"standpoint/gui/chart"
)

// speakerPane lists the speakers of the article shown.
type speakerPane struct {
	content fyne.CanvasObject
	doc     *document
	rows    map[string]*pad // by speaker id
	rover   rover
	nobody  *pad // the row of quotes without a speaker, nil when there are none
	list    *roll
	title   *sketch
	bar     *fyne.Container
	all     *pad

	onChoose func(id string) // only this one
	onToggle func(id string) // this one, too
	onClear  func()
	onNobody func()
}

func newSpeakerPane() *speakerPane {
	s := &speakerPane{list: newRoll(), rows: map[string]*pad{}}
	s.rover.list = s.list
	s.title = newTitle(s.heading)
	s.all = newLink(func() string { return "Show all" }, func() { s.onClear() })
	s.all.Hide()
	s.bar = framed(nil, nil, nil, s.all, s.title)
	s.content = ground(colourPanel, framed(s.bar, nil, nil, nil, s.list))
	return s
}

func (s *speakerPane) heading() (string, string) {
	switch {
	case s.doc == nil:
		return "Speakers", ""
	case len(s.doc.chosen) > 0:
		return "Speakers", fmt.Sprintf("%d of %d chosen", len(s.doc.chosen), len(s.doc.report.Speakers))
	}
	return "Speakers", fmt.Sprint(len(s.doc.report.Speakers))
}

// show lists the speakers of d; nil empties the list.
func (s *speakerPane) show(d *document) {
	same := d == s.doc
	s.doc, s.nobody = d, nil
	clear(s.rows)
	var rows []fyne.CanvasObject
	var pads []*pad
	if d != nil {
		for _, i := range byWords(d.report) {
			row := s.row(&d.report.Speakers[i])
			s.rows[d.report.Speakers[i].ID] = row
			rows, pads = append(rows, row), append(pads, row)
		}
		if n := len(quotesOf(d.report, "")); n > 0 {
			s.nobody = s.nobodyRow(n)
			rows, pads = append(rows, s.nobody), append(pads, s.nobody)
		}
		if len(rows) == 0 && d.pending {
			rows = append(rows, newNote("They come with the analysis."))
		} else if len(rows) == 0 {
			rows = append(rows, newNote("No one is quoted in this article."))
		}
	}
	s.rover.set(pads)
	s.list.set(rows, same)
	s.refresh()
}

// refresh shows who is chosen.
func (s *speakerPane) refresh() {
	if s.doc != nil && len(s.doc.chosen) > 0 {
		s.all.Show()
	} else {
		s.all.Hide()
	}
	s.bar.Refresh()
	for _, r := range s.rows {
		r.Refresh()
	}
}

// Measures of a row, in units.
const (
	rowHeight  float32 = 62
	boxSize    float32 = 14
	rowText    float32 = margin + boxSize + 10
	meterWidth float32 = 64
)

func (s *speakerPane) row(sp *analysis.Speaker) *pad {
	meta := speakerFigures(s.doc.report, sp)
	role := sp.Role
	if sp.Kind != analysis.Person {
		role = speakerKind(sp.Kind)
		if sp.Role != "" {
			role += ", " + sp.Role
		}
	}
	height := rowHeight
	if role == "" {
		height -= 16
	}
	r := newPad(160, fixed(height), func(p *pen, size fyne.Size) {
		s.paintRow(p, size, sp, role, meta)
	}, nil)
	r.tapped = func(at fyne.Position, with fyne.KeyModifier) {
		if at.X < rowText-4 || with&fyne.KeyModifierShortcutDefault != 0 {
			s.onToggle(sp.ID)
			return
		}
		s.onChoose(sp.ID)
	}
	r.keys = func(k fyne.KeyName) {
		if k == fyne.KeySpace {
			s.onToggle(sp.ID)
		}
	}
	return r
}

func speakerFigures(r *analysis.Report, sp *analysis.Speaker) string {
	meta := count(sp.Quotes, "quote", "quotes") + " · " + percent(sp.Share) + " of words"
	if c, ok := certaintyOf(quotesOf(r, sp.ID)); ok {
		meta += fmt.Sprintf(" · certainty %.2f", c)
	}
	return meta
}

func (s *speakerPane) paintRow(p *pen, size fyne.Size, sp *analysis.Speaker, role, meta string) {
	chosen := len(s.doc.chosen) > 0 && s.doc.shows(&sp.ID)
	if chosen {
		p.rect(6, 1, size.Width-12, size.Height-2, p.colour(colourChosen), 6)
	} else if p.over {
		p.rect(6, 1, size.Width-12, size.Height-2, p.colour(theme.ColorNameHover), 6)
	}
	p.ring(size)
	p.swatch(margin, 10, s.doc.colour(sp), chosen, len(s.doc.chosen) == 0)

	y, right := float32(7), size.Width-margin
	value := "no tone"
	known := sp.Tone.N > 0 && sp.Tone.Label != "none"
	if known {
		value = signed(sp.Tone.Score)
	}
	number := p.measure("+0.00", quiet)
	vw := p.right(right, y+2, value, quiet)
	p.meter(right-number-8-meterWidth, y+6, meterWidth, 7, reading{sp.Tone.Score, sp.Tone.Low, sp.Tone.High, false, known})
	used := max(vw, number) + 8 + meterWidth + 8
	p.text(rowText, y, right-rowText-used, sp.Name, strong)
	y += 19
	if role != "" {
		p.text(rowText, y, right-rowText, role, quiet)
		y += 16
	}
	p.text(rowText, y, right-rowText, meta, quiet)
}

// swatch is a speaker's colour and checkbox in one: full while all are shown, ticked when
// chosen, hollow when others are.
func (p *pen) swatch(x, y float32, colour int, chosen, all bool) {
	c := chart.SpeakerColour(colour)
	if !chosen && !all {
		p.frame(x+1, y+1, boxSize-2, boxSize-2, c, 4, 1.5)
		return
	}
	p.rect(x, y, boxSize, boxSize, c, 4)
	if chosen {
		tick := lettering{size: theme.SizeNameCaptionText, own: rgb(0xffffff), style: fyne.TextStyle{Bold: true}}
		p.text(x+(boxSize-p.measure("✓", tick))/2, y+(boxSize-p.line(tick))/2, 0, "✓", tick)
	}
}

func (s *speakerPane) nobodyRow(n int) *pad {
	words := count(n, "quote", "quotes") + " without a known speaker"
	return newPad(160, fixed(34), func(p *pen, size fyne.Size) {
		if p.over {
			p.rect(6, 1, size.Width-12, size.Height-2, p.colour(theme.ColorNameHover), 6)
		}
		p.ring(size)
		p.frame(margin+1, 11, boxSize-2, boxSize-2, p.colour(colourMuted), 4, 1)
		p.text(rowText, 9, size.Width-rowText-margin, words, quiet)
	}, func(fyne.Position, fyne.KeyModifier) { s.onNobody() })
}

// newNote is a quiet sentence in a list.
func newNote(words string) *sketch {
	return newSketch(100, func(p *pen, w float32) float32 {
		return float32(len(p.wrap(words, w-2*margin, quiet)))*p.line(quiet) + 12
	}, func(p *pen, size fyne.Size) {
		p.lines(margin, 4, size.Width-2*margin, words, quiet)
	})
}
