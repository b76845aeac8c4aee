//go:build !headless

package gui

import (
	"fmt"
	"slices"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/correct"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// act is something that a reader can do to what is in focus.
type act struct {
	name string
	key  rune // that does it; 0 for none
	do   func()
}

// acts are what can be done to what is in focus now.
func (w *window) acts() []act {
	d := w.session.current()
	if d == nil {
		return nil
	}
	switch d.focus.kind {
	case quoteInFocus:
		return []act{
			{"Confirm", 'c', w.confirm}, {"Speaker…", 's', w.speakerDialog}, {"Words", 'w', w.respan}, {"Kind…", 'k', w.kindDialog},
			{"Stance…", 't', w.stanceDialog}, {"Tone…", 'o', w.toneDialog}, {"Memo…", 'm', w.memoDialog}, {"Not a quote", 'x', w.reject},
		}
	case paragraphInFocus:
		return []act{{"Tone…", 'o', w.toneDialog}, {"Memo…", 'm', w.memoDialog}}
	case speakerInFocus:
		list := []act{{"Rename or join…", 'r', w.renameDialog}, {"Split…", 0, w.splitDialog}, {"Memo…", 'm', w.memoDialog}}
		if s, _ := speakerOf(d.report, d.focus.id); s != nil {
			for _, a := range s.Aliases {
				if a.Suggested {
					list = append(list,
						act{"“" + a.Text + "” is " + shortName(s), 0, func() { w.do("Accept “"+a.Text+"”", correct.Edit{Op: correct.Accept, Name: s.Name, Alias: a.Text}) }},
						act{"It is not", 0, func() { w.do("Refuse “"+a.Text+"”", correct.Edit{Op: correct.Refuse, Name: s.Name, Alias: a.Text}) }})
				}
			}
		}
		return list
	}
	return nil
}

// do adds a step under the coder's name.
func (w *window) do(name string, edits ...correct.Edit) {
	w.session.do(name, w.prefs.String(keyCoder), edits...)
	w.status.say(name + ".  Ctrl+Z takes it back.")
}

func (w *window) undo() {
	if name := w.session.undo(); name != "" {
		w.status.say("Taken back: " + name + ".")
		w.judgeAnew()
	}
}

func (w *window) redo() {
	if name := w.session.redo(); name != "" {
		w.status.say("Done again: " + name + ".")
		w.judgeAnew()
	}
}

// quoteInHand is the quote in focus; with none it says so.
func (w *window) quoteInHand() *analysis.Quote {
	if d := w.session.current(); d != nil && d.focus.kind == quoteInFocus {
		if q := quoteOf(d.report, d.focus.id); q != nil {
			return q
		}
	}
	w.status.say("Click a quote first, or go to one with N.")
	return nil
}

func (w *window) on(q *analysis.Quote) *correct.Quote {
	return correct.On(w.session.current().report, q.ID)
}

// confirm finds the quote in focus right.
func (w *window) confirm() {
	if q := w.quoteInHand(); q != nil {
		w.do("Confirm quote", correct.Edit{Op: correct.Confirm, On: w.on(q)})
	}
}

// nextDoubtful goes to the quote that the program is the least sure of, among those that nobody has
// looked at; those without a confidence come last.
func (w *window) nextDoubtful() {
	d := w.session.current()
	best := -1
	for i, q := range d.report.Quotes {
		if q.State == analysis.Machine && q.ID != d.focus.id && (best < 0 || sure(q) < sure(d.report.Quotes[best])) {
			best = i
		}
	}
	if best < 0 {
		w.status.say("Every quote has been looked at.")
		return
	}
	w.showQuote(d.report.Quotes[best].ID)
}

func (w *window) reject() {
	q := w.quoteInHand()
	if q == nil {
		return
	}
	next := ""
	if list := w.session.current().report.Quotes; len(list) > 1 {
		i := slices.IndexFunc(list, func(x analysis.Quote) bool { return x.ID == q.ID })
		next = list[(i+1)%len(list)].ID
	}
	w.do("Reject quote", correct.Edit{Op: correct.Reject, On: w.on(q)})
	w.showQuote(next)
}

// respan gives the quote in focus the words that are marked in the article.
func (w *window) respan() {
	q := w.quoteInHand()
	if q == nil {
		return
	}
	words := trimmed(w.session.current().report.Text, w.article.view.Selection())
	if words.Empty() {
		w.status.say("Mark the quote's words with the mouse first; then press W.")
		return
	}
	a := correct.At(w.session.current().report.Text, words)
	w.do("Change words", correct.Edit{Op: correct.Respan, On: w.on(q), Words: &a})
	w.judgeAnew()
}

// addQuote makes a quote of the words that are marked, and asks whose they are.
func (w *window) addQuote() {
	d := w.session.current()
	words := trimmed(d.report.Text, w.article.view.Selection())
	if words.Empty() {
		w.status.say("Mark the words that were missed with the mouse first; then press A.")
		return
	}
	kind := analysis.Indirect
	if strings.ContainsAny(around(d.report.Text, words), "“”\"«»„") {
		kind = analysis.Direct
	}
	w.pickDialog("Who says it?", "Add", speakerNames(d.report), "", func(name string) {
		a := correct.At(d.report.Text, words)
		w.do("Add quote", correct.Edit{Op: correct.Add, On: &correct.Quote{Anchor: a, Kind: kind, Speaker: name}})
		for i := range d.report.Quotes {
			if q := &d.report.Quotes[i]; q.Overlaps(words) && q.State == analysis.Changed {
				w.session.explain(focus{kind: quoteInFocus, id: q.ID})
			}
		}
		w.judgeAnew()
	})
}

// around are the characters just outside and just inside the two ends of s.
func around(t string, s text.Span) string {
	from, to := max(0, s.Start-4), min(len(t), s.End+4)
	return t[from:min(s.Start+4, s.End)] + t[max(s.End-4, s.Start):to]
}

// trimmed is s without the white space at its ends.
func trimmed(t string, s text.Span) text.Span {
	if s.Empty() {
		return s
	}
	in := s.Of(t)
	s.Start += len(in) - len(strings.TrimLeft(in, " \n\t"))
	s.End = s.Start + len(strings.TrimSpace(in))
	return s
}

func speakerNames(r *analysis.Report) []string {
	var list []string
	for i := range r.Speakers {
		list = append(list, r.Speakers[i].Name)
	}
	return list
}

// speakerDialog asks whose words the quote in focus are.
func (w *window) speakerDialog() {
	q := w.quoteInHand()
	if q == nil {
		return
	}
	now := ""
	if q.Speaker != nil {
		now = *q.Speaker
	}
	on := w.on(q)
	w.pickDialog("Who says it?", "Change", append(speakerNames(w.session.current().report), nobody), now, func(name string) {
		if name == nobody {
			name = ""
		}
		w.do("Change speaker", correct.Edit{Op: correct.Attribute, On: on, To: name})
	})
}

// nobody stands for an unknown speaker in lists.
const nobody = "Nobody known"

func (w *window) kindDialog() {
	q := w.quoteInHand()
	if q == nil {
		return
	}
	on := w.on(q)
	kinds := []string{string(analysis.Direct), string(analysis.Indirect), string(analysis.MixedQ)}
	w.choiceDialog("What kind of quote is it?", kinds, string(q.Kind), func(kind string) {
		w.do("Change kind", correct.Edit{Op: correct.Rekind, On: on, To: kind})
	})
}

// grade is one step of the scales by which a person judges.
type grade struct {
	name  string
	label engine.Label
	value float64
}

// toneScale and stanceScale are the scales for tone and stance: seven steps and what lies beside them.
var (
	toneScale = []grade{
		{"Very positive", engine.Positive, 1}, {"Positive", engine.Positive, 0.67}, {"Slightly positive", engine.Positive, 0.33}, {"Neutral", engine.Neutral, 0},
		{"Slightly negative", engine.Negative, -0.33}, {"Negative", engine.Negative, -0.67}, {"Very negative", engine.Negative, -1},
		{"Mixed", engine.Mixed, 0}, {"Nothing to judge", engine.None, 0},
	}
	stanceScale = []grade{
		{"Strongly in favour", engine.Favour, 1}, {"In favour", engine.Favour, 0.67}, {"Rather in favour", engine.Favour, 0.33}, {"Neutral", engine.Neutral, 0},
		{"Rather against", engine.Against, -0.33}, {"Against", engine.Against, -0.67}, {"Strongly against", engine.Against, -1},
		{"Mixed", engine.Mixed, 0}, {"No statement", "", 0},
	}
)

// nearest is the name of the grade that a score is.
func nearest(scale []grade, l engine.Label, v float64) string {
	name, best := "", 9.0
	for _, g := range scale {
		if d := (g.value - v) * (g.value - v); g.label == l && d < best {
			name, best = g.name, d
		}
	}
	return name
}

func gradeNames(scale []grade) []string {
	var list []string
	for _, g := range scale {
		list = append(list, g.name)
	}
	return list
}

func graded(scale []grade, name string) grade {
	return scale[slices.IndexFunc(scale, func(g grade) bool { return g.name == name })]
}

// toneDialog asks for the tone of the quote or the paragraph in focus.
func (w *window) toneDialog() {
	d := w.session.current()
	e := correct.Edit{Op: correct.Tone}
	var now engine.Score
	if d.focus.kind == paragraphInFocus {
		p := &d.report.Paragraphs[d.focus.paragraph]
		a := correct.At(d.report.Text, p.Span)
		e.Words, now = &a, p.Tone
	} else {
		q := w.quoteInHand()
		if q == nil {
			return
		}
		e.On, now = w.on(q), q.Tone
	}
	w.choiceDialog("What is its tone?", gradeNames(toneScale), nearest(toneScale, now.Label, now.Value), func(name string) {
		g := graded(toneScale, name)
		e.Label, e.Value = g.label, g.value
		w.do("Change tone", e)
	})
}

// stanceDialog asks toward what, and then how, the speaker of the quote in focus stands.
func (w *window) stanceDialog() {
	q := w.quoteInHand()
	if q == nil {
		return
	}
	on, r := w.on(q), w.session.current().report
	var names []string
	for _, s := range q.Stances {
		names = append(names, s.Target)
	}
	for _, t := range r.Targets {
		if !slices.Contains(names, t.Name) {
			names = append(names, t.Name)
		}
	}
	first := ""
	if len(q.Stances) > 0 {
		first = q.Stances[0].Target
	}
	w.pickDialog("A stance toward what?", "Next", names, first, func(target string) {
		now := "No statement"
		for _, s := range q.Stances {
			if s.Target == target {
				now = nearest(stanceScale, s.Label, s.Value)
			}
		}
		w.choiceDialog("Where does the speaker stand on "+target+"?", gradeNames(stanceScale), now, func(name string) {
			g := graded(stanceScale, name)
			w.do("Change stance", correct.Edit{Op: correct.Stance, On: on, Name: target, Label: g.label, Value: g.value})
		})
	})
}

// memoDialog lets the reader note something on what is in focus.
func (w *window) memoDialog() {
	d := w.session.current()
	e := correct.Edit{Op: correct.Memo}
	now := ""
	switch d.focus.kind {
	case quoteInFocus:
		q := w.quoteInHand()
		e.On, now = w.on(q), q.Memo
	case paragraphInFocus:
		p := &d.report.Paragraphs[d.focus.paragraph]
		a := correct.At(d.report.Text, p.Span)
		e.Words, now = &a, p.Memo
	case speakerInFocus:
		s, _ := speakerOf(d.report, d.focus.id)
		e.Name, now = s.Name, s.Memo
	default:
		w.status.say("Click a quote, a paragraph or a speaker first.")
		return
	}
	w.wordsDialog("Memo", now, func(t string) {
		e.To = t
		w.do("Write memo", e)
	})
}

// renameDialog asks for the name of the speaker in focus; that of another joins the two. What that
// changes is shown before it is done.
func (w *window) renameDialog() {
	d := w.session.current()
	s, _ := speakerOf(d.report, d.focus.id)
	if s == nil {
		w.status.say("Click a speaker first.")
		return
	}
	var names []string
	for _, n := range speakerNames(d.report) {
		if n != s.Name {
			names = append(names, n)
		}
	}
	w.pickDialogWith("Rename “"+s.Name+"”, or join with another speaker", "Do it", names, s.Name, func(to string) string {
		return wouldChange(d, correct.Edit{Op: correct.Rename, Name: s.Name, To: to})
	}, func(to string) {
		w.do("Rename "+s.Name, correct.Edit{Op: correct.Rename, Name: s.Name, To: to})
	})
}

// splitDialog gives the quotes of the speaker in focus that name it in one way to another speaker.
func (w *window) splitDialog() {
	d := w.session.current()
	s, _ := speakerOf(d.report, d.focus.id)
	if s == nil {
		w.status.say("Click a speaker first.")
		return
	}
	var mentions []string
	for _, q := range quotesOf(d.report, s.ID) {
		if q.Mention != "" && !slices.ContainsFunc(mentions, func(m string) bool { return strings.EqualFold(m, q.Mention) }) {
			mentions = append(mentions, q.Mention)
		}
	}
	if len(mentions) < 2 {
		w.status.say("All quotes of " + s.Name + " name the speaker in one way. Change the speaker of single quotes instead.")
		return
	}
	w.pickDialog("Which wording means somebody else?", "Next", mentions, "", func(mention string) {
		if !slices.Contains(mentions, mention) {
			return
		}
		w.pickDialogWith("Who is “"+mention+"”?", "Split", speakerNames(d.report), mention, func(to string) string {
			return wouldChange(d, correct.Edit{Op: correct.Split, Name: s.Name, Alias: mention, To: to})
		}, func(to string) {
			w.do("Split "+s.Name, correct.Edit{Op: correct.Split, Name: s.Name, Alias: mention, To: to})
		})
	})
}

// wouldChange says what an edit would change for speakers.
func wouldChange(d *document, e correct.Edit) string {
	after := correct.Apply(d.machine, append(slices.Clone(d.log.Current()), correct.Step{Edits: []correct.Edit{e}})).Report
	return differences(d.report, after)
}

// differences says which speakers differ between two reports on one text.
func differences(a, b *analysis.Report) string {
	var out []string
	for i := range a.Speakers {
		s := &a.Speakers[i]
		t, _ := speakerOf(b, s.ID)
		switch {
		case t == nil:
			out = append(out, s.Name+" is no speaker any more.")
		case t.Name != s.Name && t.Quotes == s.Quotes:
			out = append(out, s.Name+" is called "+t.Name+".")
		case t.Quotes != s.Quotes:
			out = append(out, fmt.Sprintf("%s has %s, before %d.", t.Name, count(t.Quotes, "quote", "quotes"), s.Quotes))
		}
		if t != nil {
			out = append(out, stanceDifferences(s, t)...)
		}
	}
	for i := range b.Speakers {
		if t := &b.Speakers[i]; !slices.ContainsFunc(a.Speakers, func(s analysis.Speaker) bool { return s.ID == t.ID }) {
			out = append(out, fmt.Sprintf("%s is a new speaker with %s.", t.Name, count(t.Quotes, "quote", "quotes")))
		}
	}
	if len(out) == 0 {
		return "Nothing changes."
	}
	return strings.Join(out, "\n")
}

func stanceDifferences(s, t *analysis.Speaker) []string {
	var out []string
	for _, x := range t.Stances {
		was := "no statement"
		for _, y := range s.Stances {
			if y.TargetID == x.TargetID {
				was = string(y.Label)
			}
		}
		if was != string(x.Label) {
			out = append(out, fmt.Sprintf("%s on %s: %s, before %s.", t.Name, x.Target, x.Label, was))
		}
	}
	return out
}

// judgeAnew has the article analysed with the quotes whose words the reader set, if they are others than
// when it was analysed last.
func (w *window) judgeAnew() {
	d := w.session.current()
	if d != nil && !slices.Equal(d.article.Given, correct.Given(d.machine, d.report)) {
		w.open(renewed(d))
	}
}
