//go:build !headless

package gui

import (
	"slices"
	"strings"

	"standpoint/analysis/correct"
)

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
