//go:build !headless

package gui

import (
	"slices"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/correct"
)

// speakerInHand is the speaker in focus, or that of the quote in focus; with none it says so.
func (w *window) speakerInHand() *analysis.Speaker {
	d := w.session.current()
	id := d.focus.id
	if q := d.inFocus(); q != nil && q.SpeakerID != nil {
		id = *q.SpeakerID
	}
	s := speakerOf(d.report, id)
	if s == nil {
		w.status.say("Click a speaker first, or go to one with Ctrl+G.")
	}
	return s
}

// goDialog asks for a speaker and explains it. A part of the name will do.
func (w *window) goDialog() {
	names := speakerNames(w.session.current().report)
	w.pickDialog("Go to speaker", "Go", names, "", func(name string) {
		list := slices.DeleteFunc(narrowed(names, name), func(n string) bool { return !strings.Contains(strings.ToLower(n), strings.ToLower(name)) })
		switch {
		case slices.Contains(names, name):
			w.explainSpeaker(name)
		case len(list) > 0:
			w.explainSpeaker(list[0])
		default:
			w.status.say("Nobody here is called “" + name + "”.")
		}
	})
}

// setBeside adds the speaker in hand to those set side by side, or takes it away.
func (w *window) setBeside() {
	if s := w.speakerInHand(); s != nil {
		w.session.toggle(s.ID)
		w.status.say(count(len(w.session.current().chosen), "speaker", "speakers") + " side by side.")
	}
}

// suggested is the first name that may mean s too, "" for none.
func suggested(s *analysis.Speaker) string {
	for _, a := range s.Aliases {
		if a.Suggested {
			return a.Text
		}
	}
	return ""
}

func (w *window) acceptName() { w.settleName(correct.Accept, "Accept") }
func (w *window) refuseName() { w.settleName(correct.Refuse, "Refuse") }

// settleName decides on the first name that is suggested for the speaker in hand.
func (w *window) settleName(op correct.Op, verb string) {
	s := w.speakerInHand()
	if s == nil {
		return
	}
	name := suggested(s)
	if name == "" {
		w.status.say("No other name is suggested for " + s.Name + ".")
		return
	}
	w.do(verb+" “"+name+"”", correct.Edit{Op: op, Name: s.Name, Alias: name})
}

// renameDialog asks for the name of the speaker in focus; that of another joins the two. What that
// changes is shown before it is done.
func (w *window) renameDialog() {
	d, s := w.session.current(), w.speakerInHand()
	if s == nil {
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
		w.explainSpeaker(to)
	})
}

// explainSpeaker puts the speaker of this name in focus.
func (w *window) explainSpeaker(name string) {
	for _, s := range w.session.current().report.Speakers {
		if s.Name == name {
			w.session.explain(focus{kind: speakerInFocus, id: s.ID})
			if qs := quotesOf(w.session.current().report, s.ID); len(qs) > 0 {
				w.article.view.Reveal(qs[0].ID)
			}
		}
	}
}

// splitDialog gives the quotes of the speaker in focus that name it in one way to another speaker.
func (w *window) splitDialog() {
	d, s := w.session.current(), w.speakerInHand()
	if s == nil {
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
