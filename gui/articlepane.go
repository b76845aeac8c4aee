//go:build !headless

package gui

import (
	"fmt"
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
	"standpoint/gui/articleview"
	"standpoint/gui/chart"
)

// headLeft is where the article's column begins in a pane of the usual width, in units.
const headLeft float32 = 44

// doubtful is the confidence below which a quote has a broken line.
const doubtful = 0.5

// unattributed is the colour of quotes without a known speaker.
var unattributed = color.NRGBA{R: 0x7b, G: 0x87, B: 0x94, A: 0xff}

// articlePane shows the article with its quotes marked, under its title.
type articlePane struct {
	content fyne.CanvasObject
	view    *articleview.View
	find    *findBar
	head    *sketch
	doc     *document
	text    string // as the view shows it
}

func newArticlePane(post func(func())) *articlePane {
	a := &articlePane{view: articleview.New()}
	a.view.Post = post
	a.find = newFindBar(a.view)
	a.head = newSketch(200, func(p *pen, w float32) float32 { return a.headHeight(p) }, a.paintHead)
	top := framed(a.head, a.find.content, nil, nil, nil)
	body := framed(top, nil, nil, nil, a.view)
	a.content, a.find.onShow = body, func() {
		top.Refresh()
		body.Refresh()
	}
	return a
}

// show sets the article of d; nil shows an empty page.
func (a *articlePane) show(d *document) {
	if d != nil && a.doc == d && a.text == d.report.Text { // analysed anew: the reader's place is kept
		a.update()
		a.head.Refresh()
		return
	}
	a.doc, a.text = d, ""
	a.find.close()
	if d == nil {
		a.view.SetArticle("", nil, nil)
		return
	}
	a.text = d.report.Text
	a.view.SetArticle(d.report.Text, blocks(d.report), highlights(d))
	a.head.Refresh()
}

// update shows the document after its corrections have changed.
func (a *articlePane) update() {
	if a.doc != nil {
		a.view.Update(blocks(a.doc.report), highlights(a.doc))
	}
}

// filter fades the quotes of speakers that are not chosen.
func (a *articlePane) filter() {
	d := a.doc
	if d == nil || len(d.chosen) == 0 {
		a.view.SetDimmed(nil)
		return
	}
	dim := map[string]bool{}
	for i := range d.report.Quotes {
		q := &d.report.Quotes[i]
		dim[q.ID] = !d.shows(q.SpeakerID)
	}
	a.view.SetDimmed(func(id string) bool { return dim[id] })
}

// focus marks what is explained: the quote with its source and cue, or nothing.
func (a *articlePane) focus() {
	if a.doc == nil {
		return
	}
	id := ""
	if a.doc.focus.kind == quoteInFocus {
		id = a.doc.focus.id
	}
	a.view.Select(id)
	a.view.SetUnderlines(a.underlines())
}

func (a *articlePane) underlines() []articleview.Underline {
	if a.doc == nil || a.doc.focus.kind != quoteInFocus {
		return nil
	}
	q := quoteOf(a.doc.report, a.doc.focus.id)
	if q == nil {
		return nil
	}
	c := a.ink()
	var us []articleview.Underline
	if q.MentionAt != nil {
		us = append(us, articleview.Underline{Span: *q.MentionAt, Colour: c, Label: "source"})
	}
	if q.CueAt != nil {
		us = append(us, articleview.Underline{Span: *q.CueAt, Colour: c, Label: "cue"})
	}
	return us
}

// point underlines some words and brings them into view.
func (a *articlePane) point(at text.Span) {
	us := a.underlines()
	for _, u := range us {
		if u.Span == at {
			a.view.ScrollTo(at)
			return
		}
	}
	a.view.SetUnderlines(append(us, articleview.Underline{Span: at, Colour: a.ink(), Label: "evidence"}))
	a.view.ScrollTo(at)
}

func (a *articlePane) ink() color.Color {
	return a.view.Theme().Color(theme.ColorNamePrimary, fyne.CurrentApp().Settings().ThemeVariant())
}

// titled tells whether the title has to be shown, as the text does not begin with it.
func (a *articlePane) titled() bool {
	r := a.doc.report
	return r.Title != "" && !strings.HasPrefix(strings.TrimSpace(r.Text), r.Title)
}

func (a *articlePane) headHeight(p *pen) float32 {
	if a.doc != nil && a.titled() {
		return 56
	}
	return titleHeight
}

func (a *articlePane) paintHead(p *pen, size fyne.Size) {
	if a.doc == nil {
		return
	}
	r := a.doc.report
	y := (titleHeight - p.line(quiet)) / 2
	if a.titled() {
		p.text(headLeft, 9, size.Width-headLeft-margin, r.Title, lettering{size: theme.SizeNameSubHeadingText, style: fyne.TextStyle{Bold: true}})
		y = 32
	}
	p.text(headLeft, y, size.Width-headLeft-margin, strings.Join(origin(r), "  ·  "), quiet)
	p.rect(0, size.Height-1, size.Width, 1, p.colour(colourLine), 0)
}

// origin is where and when the article appeared, and how long it is.
func origin(r *analysis.Report) []string {
	var list []string
	for _, s := range []string{r.Source, r.Author, r.Date} {
		if s != "" {
			list = append(list, s)
		}
	}
	return append(list, fmt.Sprintf("%d words", len(strings.Fields(r.Text))))
}

// blocks are the paragraphs as the view wants them.
func blocks(r *analysis.Report) []articleview.Block {
	out := make([]articleview.Block, len(r.Paragraphs))
	for i, p := range r.Paragraphs {
		body := p.Kind == text.Body || p.Kind == ""
		out[i] = articleview.Block{
			Span: p.Span, Heading: p.Kind == text.Heading, Muted: !body && p.Kind != text.Heading,
			Mark: articleview.Tone{
				Value: p.Tone.Value, Label: string(p.Tone.Label),
				Has: body && p.Tone.Label != engine.None && p.Tone.Label != "",
			},
		}
	}
	return out
}

// highlights are the quotes in their speakers' colours.
func highlights(d *document) []articleview.Highlight {
	r := d.report
	out := make([]articleview.Highlight, len(r.Quotes))
	for i := range r.Quotes {
		q := &r.Quotes[i]
		h := articleview.Highlight{
			ID: q.ID, Span: q.Span, Colour: unattributed, Tag: "unknown",
			Dashed: q.Continuation || q.Confidence != nil && *q.Confidence < doubtful,
		}
		if q.SpeakerID != nil {
			if s := speakerOf(r, *q.SpeakerID); s != nil {
				h.Colour, h.Tag = chart.SpeakerColour(d.colour(s)), shortName(s)
			}
		}
		h.Tag += stateMark[q.State]
		h.Dashed = h.Dashed && q.State == analysis.Machine
		out[i] = h
	}
	return out
}

// stateMark stands after the speaker of a quote that a person has looked at.
var stateMark = map[analysis.State]string{analysis.Confirmed: " ✓", analysis.Changed: " ✎"}

// shortName is a person's last name, and any other name whole, also that of a person without one
// ("the ambassador to Peru").
func shortName(s *analysis.Speaker) string {
	parts := strings.Fields(s.Name)
	if s.Kind == analysis.Person && len(parts) > 1 && !slices.ContainsFunc(parts, described) {
		return parts[len(parts)-1]
	}
	return s.Name
}

// described reports whether w, written small, is no particle of a name such as "van" or "bin".
func described(w string) bool { return len(w) > 3 && !text.IsCapital(w) }
