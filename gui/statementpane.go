//go:build !headless

package gui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/gui/chart"
)

// statementPane lists who says what, as far as it passes a filter.
type statementPane struct {
	content fyne.CanvasObject
	doc     *document
	filter  statementFilter
	shown   []int // places of quotes in the report
	list    *statementList
	title   *sketch
	filling bool // the selectors are changed by the program

	speaker, source, kind, target, state, sure, order *widget.Select
	speakers, targets                                 []string // ids, in the selectors' order

	onQuote  func(id string)
	onChosen func() // something was chosen in a selector
}

func newStatementPane() *statementPane {
	p := &statementPane{}
	p.list = newStatementList(func() int { return len(p.shown) }, func() fyne.CanvasObject { return newStatementRow() }, func(i int, o fyne.CanvasObject) {
		o.(*statementRow).set(p.doc, p.shown[i])
	}, func(i int) {
		if !p.filling && i < len(p.shown) {
			p.onQuote(p.doc.report.Quotes[p.shown[i]].ID)
		}
	})
	choose := func(set func(i int)) *widget.Select {
		var s *widget.Select
		s = widget.NewSelect(nil, func(string) {
			if !p.filling {
				set(s.SelectedIndex())
				p.refresh()
				p.onChosen()
			}
		})
		return s
	}
	p.speaker = choose(func(i int) { p.filter.speaker = p.speakers[i] })
	p.target = choose(func(i int) { p.filter.target = p.targets[i] })
	p.source = choose(func(i int) { p.filter.source = sourceFilter(i) })
	p.kind = choose(func(i int) {
		p.filter.kind = []analysis.QuoteKind{"", analysis.Direct, analysis.Indirect, analysis.MixedQ}[i]
	})
	p.state = choose(func(i int) { p.filter.state = []string{"", "machine", "confirmed", "changed"}[i] })
	p.sure = choose(func(i int) { p.filter.sure = sureFilter(i) })
	p.order = choose(func(i int) {
		p.filter.doubt = i == 1
		p.list.ScrollToTop()
	})
	p.filling = true
	p.source.SetOptions([]string{"Any source", "Named", "Unnamed sources", "Nobody known"})
	p.kind.SetOptions([]string{"Any kind", "Direct", "Indirect", "Mixed"})
	p.state.SetOptions([]string{"Any state", "Not looked at", "Confirmed", "Changed"})
	p.sure.SetOptions([]string{"Any certainty", "Firmly put", "Hedged"})
	p.order.SetOptions([]string{"Text order", "Check me"})
	for _, s := range []*widget.Select{p.source, p.kind, p.state, p.sure, p.order} {
		s.SetSelectedIndex(0)
	}
	p.filling = false
	p.title = newTitle(p.heading)
	filters := container.NewPadded(container.NewGridWithColumns(2, p.speaker, p.target, p.source, p.kind, p.state, p.sure))
	p.content = framed(framed(filters, nil, nil, p.order, p.title), nil, nil, nil, p.list)
	return p
}

func (p *statementPane) heading() (string, string) {
	if p.doc == nil {
		return "Statements", ""
	}
	looked := 0
	for i := range p.doc.report.Quotes {
		if p.doc.report.Quotes[i].State != analysis.Machine {
			looked++
		}
	}
	return fmt.Sprintf("%d of %s", len(p.shown), count(len(p.doc.report.Quotes), "statement", "statements")), fmt.Sprintf("%d looked at", looked)
}

// show lists the statements of d; nil empties the list. Another document begins with no filter on
// speaker and target.
func (p *statementPane) show(d *document) {
	if d != p.doc {
		p.filter.speaker, p.filter.target = "", ""
	}
	p.doc = d
	p.filling = true
	names, at := []string{"All speakers"}, 0
	p.speakers = []string{""}
	targets, on := []string{allTargets}, 0
	p.targets = []string{""}
	if d != nil {
		for i := range d.report.Speakers {
			s := &d.report.Speakers[i]
			if s.ID == p.filter.speaker {
				at = len(names)
			}
			names, p.speakers = append(names, s.Name), append(p.speakers, s.ID)
		}
		for _, t := range statedTargets(d.report) {
			if t.ID == p.filter.target {
				on = len(targets)
			}
			targets, p.targets = append(targets, t.Name), append(p.targets, t.ID)
		}
	}
	p.filter.speaker, p.filter.target = p.speakers[at], p.targets[on]
	p.speaker.SetOptions(names)
	p.speaker.SetSelectedIndex(at)
	p.target.SetOptions(targets)
	p.target.SetSelectedIndex(on)
	p.filling = false
	p.refresh()
	p.focus()
}

// refresh lists anew what passes the filter.
func (p *statementPane) refresh() {
	p.shown = nil
	if p.doc != nil {
		p.shown = statements(p.doc.report, p.filter)
	}
	p.list.UnselectAll()
	p.list.Refresh()
	p.title.Refresh()
}

// focus marks the statement that is explained.
func (p *statementPane) focus() {
	if p.doc == nil || p.doc.focus.kind != quoteInFocus {
		return
	}
	for k, i := range p.shown {
		if p.doc.report.Quotes[i].ID == p.doc.focus.id {
			p.filling = true
			p.list.Select(k)
			p.filling = false
			return
		}
	}
}

// statementRow is one statement: who, with what stance and how far it was checked; then its words.
type statementRow struct {
	sketch
	doc   *document
	place int
}

const statementHeight float32 = 60

func newStatementRow() *statementRow {
	r := &statementRow{}
	r.paint, r.height, r.width = r.draw, fixed(statementHeight), 200
	r.ExtendBaseWidget(r)
	return r
}

func (r *statementRow) set(d *document, place int) {
	r.doc, r.place = d, place
	r.Refresh()
}

func (r *statementRow) draw(p *pen, size fyne.Size) {
	if r.doc == nil || r.place >= len(r.doc.report.Quotes) {
		return
	}
	q := &r.doc.report.Quotes[r.place]
	name, at := nobody, -1
	if q.SpeakerID != nil {
		if s := speakerOf(r.doc.report, *q.SpeakerID); s != nil {
			name, at = s.Name, r.doc.colour(s)
		}
	}
	if at >= 0 {
		p.rect(6, 6, 4, size.Height-12, chart.SpeakerColour(at), 2)
	} else {
		p.rect(6, 6, 4, size.Height-12, unattributed, 2)
	}
	const left float32 = 18
	right := size.Width - 8
	words := lettering{size: theme.SizeNameCaptionText}
	used := p.right(right, 4, statementState(q), quiet)
	p.text(left, 4, right-left-used-8, name, lettering{size: theme.SizeNameCaptionText, style: fyne.TextStyle{Bold: true}})
	room := right - left
	lines := p.wrap(q.Text, room, words)
	if len(lines) > 1 {
		lines = []string{lines[0], strings.Join(lines[1:], " ")}
	}
	p.text(left, 20, room, lines[0], words)
	last := statementVerdict(q)
	if len(lines) > 1 {
		p.text(left, 20+p.line(words), room*0.5, lines[1], words)
	}
	if last != "" {
		w := min(p.measure(last, quiet), room*0.46)
		p.text(right-w, 20+p.line(words), room*0.46, last, quiet)
	}
	p.rect(left, size.Height-1, right-left, 1, p.colour(colourLine), 0)
}

// statementState is how far a quote was checked, or how sure the program is of it.
func statementState(q *analysis.Quote) string {
	t := string(q.Kind) + ", "
	switch {
	case q.State == analysis.Confirmed:
		return t + "confirmed ✓"
	case q.State == analysis.Changed:
		return t + "changed ✎"
	case q.Confidence == nil:
		return t + "no confidence"
	}
	return t + fmt.Sprintf("sure %.2f", *q.Confidence)
}

// statementVerdict is the first stance of a quote, and how many there are beside it.
func statementVerdict(q *analysis.Quote) string {
	if len(q.Stances) == 0 {
		return ""
	}
	t := string(q.Stances[0].Label) + ": " + q.Stances[0].Target
	if n := len(q.Stances) - 1; n > 0 {
		t += fmt.Sprintf(" +%d", n)
	}
	return t
}
