//go:build !headless

package gui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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
		if s := speakerOf(d.report, d.focus.id); s != nil {
			if a := suggested(s); a != "" {
				list = append(list, act{"“" + a + "” is " + shortName(s), 'y', w.acceptName}, act{"It is not", 'd', w.refuseName})
			}
		}
		return append(list, act{"Side by side", 'v', w.setBeside})
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
	w.status.say("Click a quote first, or go to one with J.")
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

// confirmShown finds all statements right that the list shows and nobody has looked at, in one step.
func (w *window) confirmShown() {
	r := w.session.current().report
	var edits []correct.Edit
	for _, i := range statements(r, w.said.filter) {
		if q := &r.Quotes[i]; q.State == "" {
			edits = append(edits, correct.Edit{Op: correct.Confirm, On: w.on(q)})
		}
	}
	if len(edits) == 0 {
		w.status.say("Every statement in the list has been looked at.")
		return
	}
	w.do("Confirm "+count(len(edits), "quote", "quotes"), edits...)
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
	w.respanTo(q, words)
}

func (w *window) respanTo(q *analysis.Quote, words text.Span) {
	a := correct.At(w.session.current().report.Text, words)
	w.do("Change words", correct.Edit{Op: correct.Respan, On: w.on(q), Words: &a})
	w.judgeAnew()
}

// nudge moves one end of the words of the quote in focus by a word.
func (w *window) nudge(atEnd bool, by int) func() {
	return func() {
		q := w.quoteInHand()
		if q == nil {
			return
		}
		t, s := w.session.current().report.Text, q.Span
		if atEnd {
			s.End = stepWord(t, s.End, by)
		} else {
			s.Start = stepWord(t, s.Start, by)
		}
		if s.Start > s.End {
			s.End = s.Start
		}
		if s = trimmed(t, s); s.Empty() || s == q.Span || strings.Contains(s.Of(t), "\n\n") {
			w.status.say("There is no word there.")
			return
		}
		w.respanTo(q, s)
	}
}

// stepWord is where the word after at ends or, when by is negative, where the one before it begins.
// Quotation marks are no part of a word.
func stepWord(t string, at, by int) int {
	const outside = " \n\t“”„«»\""
	if by < 0 {
		word := strings.TrimRight(t[:at], outside)
		return len(strings.TrimRightFunc(word, func(r rune) bool { return !strings.ContainsRune(outside, r) }))
	}
	rest := strings.TrimLeft(t[at:], outside)
	n := strings.IndexAny(rest, outside)
	if n < 0 {
		n = len(rest)
	}
	return len(t) - len(rest) + n
}

// addQuote makes a quote of the words that are marked, and asks whose they are.
func (w *window) addQuote() {
	d := w.session.current()
	words := trimmed(d.report.Text, w.article.view.Selection())
	if words.Empty() {
		w.status.say("Mark the words that were missed with the mouse first; then press A.")
		return
	}
	for i := range d.report.Quotes {
		if q := &d.report.Quotes[i]; q.Overlaps(words) {
			w.status.say("These words overlap a quote of " + speakerOr(q, "somebody not known") + ". Click it, then W gives it the marked words, or X takes it out first.")
			return
		}
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

// trimmed is s without the white space at its ends, and with the whole of the words that it cuts.
func trimmed(t string, s text.Span) text.Span {
	if s.Empty() {
		return s
	}
	in := s.Of(t)
	s.Start += len(in) - len(strings.TrimLeft(in, " \n\t"))
	s.End = s.Start + len(strings.TrimSpace(in))
	if s.Empty() {
		return s
	}
	if r, _ := utf8.DecodeRuneInString(t[s.Start:]); inWord(r) {
		s.Start = len(strings.TrimRightFunc(t[:s.Start], inWord))
	}
	if r, _ := utf8.DecodeLastRuneInString(t[:s.End]); inWord(r) {
		s.End = len(t) - len(strings.TrimLeftFunc(t[s.End:], inWord))
	}
	return s
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

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
	on, now := w.on(q), speakerOr(q, "")
	w.pickDialog("Who says it?", "Change", append(speakerNames(w.session.current().report), nobody), now, func(name string) {
		if name == nobody {
			name = ""
		}
		w.do("Change speaker", correct.Edit{Op: correct.Attribute, On: on, To: name})
	})
}

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
		s := speakerOf(d.report, d.focus.id)
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

// judgeAnew has the article analysed with the quotes whose words the reader set, if they are others than
// when it was analysed last.
func (w *window) judgeAnew() {
	d := w.session.current()
	if d != nil && !slices.Equal(d.article.Given, correct.Given(d.machine, d.report)) {
		w.renew(d)
	}
}
