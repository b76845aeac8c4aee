//go:build !headless

package window

import (
	"fmt"
	"image/color"
	"math"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// why shows what every number of the chosen thing is made of. A click on a line of evidence
// shows its words in the article.
type why struct {
	box    *fyne.Container
	scroll *container.Scroll
	root   fyne.CanvasObject
	onShow func(s text.Span, label string)
	onPick func(quote string)
}

func newWhy() *why {
	w := &why{box: container.NewVBox()}
	w.scroll = container.NewVScroll(w.box)
	w.root = container.NewBorder(heading("Why"), nil, nil, nil, w.scroll)
	return w
}

func (w *why) start() { w.box.RemoveAll() }

func (w *why) end() {
	w.box.Refresh()
	w.scroll.ScrollToTop()
}

// hint says what to do when nothing is chosen.
func (w *why) hint(s string) {
	w.start()
	w.box.Add(para(s))
	w.end()
}

// quote explains q.
func (w *why) quote(r *analysis.Report, q *analysis.Quote) {
	w.start()
	who := "Speaker unknown"
	if q.Speaker != nil {
		who = *q.Speaker
	}
	w.box.Add(heading(who))
	kind := string(q.Kind) + " quote, paragraph " + fmt.Sprint(q.Paragraph+1)
	if q.Nested {
		kind += ", inside another quote"
	}
	if q.Continuation {
		kind += ", carries on with no attribution of its own"
	}
	w.box.Add(muted(kind))
	if q.MentionAt != nil {
		line := fmt.Sprintf("Source: “%s”", q.Mention)
		if q.Speaker != nil && !strings.EqualFold(*q.Speaker, q.Mention) {
			line += " → " + *q.Speaker
		}
		w.words(line, *q.MentionAt, "source")
	}
	if q.CueAt != nil {
		w.words(fmt.Sprintf("Cue: “%s”", q.Cue), *q.CueAt, "cue")
	} else {
		w.box.Add(para("No cue: the speaker follows from what stands before."))
	}
	if q.Confidence != nil {
		w.box.Add(para(fmt.Sprintf("Quotes found this way were right %.0f times of 100 on labelled news.", 100**q.Confidence)))
	} else {
		w.box.Add(para("How sure this finding is has not been measured."))
	}
	w.section("Tone of the words: " + scoreWords(q.Tone))
	w.evidence(q.Tone.Evidence)
	c := fmt.Sprintf("Certainty %.2f", q.Certainty.Value)
	if len(q.Certainty.Flags) > 0 {
		c += ": " + strings.Join(q.Certainty.Flags, ", ")
	}
	w.section(c)
	for _, e := range q.Certainty.Evidence {
		w.words(fmt.Sprintf("“%s” × %.2f, %s", e.Text, e.Weight, e.Rule), e.Span, e.Rule)
	}
	w.stances(q.Stances, "This quote takes no position on a known target.")
	w.end()
}

// paragraph explains paragraph p.
func (w *why) paragraph(r *analysis.Report, p *analysis.Paragraph) {
	w.start()
	w.box.Add(heading(fmt.Sprintf("Paragraph %d", p.Index+1)))
	line := string(p.Kind)
	if p.Voice != nil {
		if _, s := findSpeaker(r, *p.Voice); s != nil {
			line += ", mostly the words of " + s.Name
		}
	} else {
		line += ", the article's own voice"
	}
	w.box.Add(muted(line))
	if p.Dateline != nil {
		w.words("Dateline: "+p.Dateline.Of(r.Text), *p.Dateline, "dateline")
	}
	w.section("Tone: " + scoreWords(p.Tone))
	w.evidence(p.Tone.Evidence)
	if len(p.Stances) > 0 {
		w.stances(p.Stances, "")
	}
	for i := range r.Quotes {
		if q := &r.Quotes[i]; q.Paragraph == p.Index {
			w.quoteLine(q)
		}
	}
	w.end()
}

// speaker explains a chosen speaker: names, stances, quotes.
func (w *why) speaker(r *analysis.Report, s *analysis.Speaker) {
	w.start()
	w.box.Add(heading(s.Name))
	w.box.Add(para(roleLine(s) + "\n" + speakerFacts(r, s)))
	w.box.Add(para("Tone: " + aggregateWords(s.Tone)))
	if len(s.Aliases) > 0 {
		w.section("Also written")
		for _, a := range s.Aliases {
			t := fmt.Sprintf("“%s”: %s", a.Text, a.Reason)
			if a.Suggested {
				t = fmt.Sprintf("“%s”? %s", a.Text, a.Reason)
			}
			if a.Confidence != nil {
				t += fmt.Sprintf(" (similarity %.2f)", *a.Confidence)
			}
			w.box.Add(para(t))
		}
	}
	w.section("Where they stand")
	if len(s.Stances) == 0 {
		w.box.Add(para("No statement on any target."))
	}
	for _, st := range s.Stances {
		w.box.Add(para(st.Target + ": " + aggregateWords(st.Aggregate)))
		for i := range r.Quotes {
			q := &r.Quotes[i]
			for _, x := range q.Stances {
				if x.TargetID == st.TargetID && q.SpeakerID != nil && *q.SpeakerID == s.ID {
					w.quoteLine(q)
				}
			}
		}
	}
	w.section("Quotes")
	for i := range r.Quotes {
		if q := &r.Quotes[i]; q.SpeakerID != nil && *q.SpeakerID == s.ID {
			w.quoteLine(q)
		}
	}
	w.end()
}

// warnings lists what makes findings doubtful.
func (w *why) warnings(r *analysis.Report) {
	w.start()
	w.box.Add(heading("Notes on this text"))
	if len(r.Warnings) == 0 {
		w.box.Add(para("Nothing unusual was noticed."))
	}
	for _, x := range r.Warnings {
		if x.Where != nil {
			w.words(x.Message, *x.Where, "")
		} else {
			w.box.Add(para(x.Message))
		}
	}
	w.end()
}

func (w *why) section(title string) {
	l := widget.NewLabelWithStyle(title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	l.Wrapping = fyne.TextWrapWord
	w.box.Add(widget.NewSeparator())
	w.box.Add(l)
}

// words adds a line that shows its span in the article when clicked.
func (w *why) words(line string, s text.Span, label string) {
	w.box.Add(newTapBox(para(line), func(bool) { w.onShow(s, label) }))
}

func (w *why) quoteLine(q *analysis.Quote) {
	t := strings.Join(strings.Fields(q.Text), " ")
	if r := []rune(t); len(r) > 110 {
		t = string(r[:108]) + "…"
	}
	w.box.Add(newTapBox(para("“"+strings.Trim(t, "“”\"")+"”"), func(bool) { w.onPick(q.ID) }))
}

func (w *why) stances(ss []analysis.Stance, none string) {
	if len(ss) == 0 {
		w.section("Stance")
		w.box.Add(para(none))
		return
	}
	for _, s := range ss {
		w.section(fmt.Sprintf("Stance on %s: %s", s.Target, scoreWords(s.Score)))
		w.evidence(s.Evidence)
	}
}

// evidenceMost is how many lines of evidence are shown.
const evidenceMost = 12

// evidence lists the words and rules behind a number, strongest first.
func (w *why) evidence(es []engine.Evidence) {
	es = append([]engine.Evidence{}, es...)
	sort.SliceStable(es, func(i, j int) bool { return math.Abs(es[i].Weight) > math.Abs(es[j].Weight) })
	if len(es) == 0 {
		return
	}
	for i, e := range es {
		if i == evidenceMost {
			w.box.Add(muted(fmt.Sprintf("and %d weaker", len(es)-i)))
			break
		}
		w.box.Add(w.evidenceRow(e))
	}
}

func (w *why) evidenceRow(e engine.Evidence) fyne.CanvasObject {
	number := canvas.NewText(signed(e.Weight), signColour(e.Weight))
	number.TextStyle = fyne.TextStyle{Monospace: true}
	number.TextSize = 12
	words := "“" + strings.Join(strings.Fields(e.Text), " ") + "”"
	if e.Empty() {
		words = "(no words of its own)"
	}
	label := widget.NewLabel(words)
	label.Truncation = fyne.TextTruncateEllipsis
	rule := widget.NewLabel(e.Rule)
	rule.Importance = widget.LowImportance
	rule.SizeName = theme.SizeNameCaptionText
	row := container.NewBorder(nil, nil, container.NewCenter(container.NewPadded(number)), rule, label)
	if e.Empty() {
		return row
	}
	return newTapBox(row, func(bool) { w.onShow(e.Span, e.Rule) })
}

func signColour(x float64) color.Color {
	switch {
	case x > 0:
		return positiveColour
	case x < 0:
		return negativeColour
	}
	return color.Gray{Y: 0x80}
}
