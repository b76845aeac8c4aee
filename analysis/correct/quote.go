package correct

import (
	"slices"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// onQuote does an edit of one quote.
func (w *work) onQuote(q *analysis.Quote, e Edit, coder string) bool {
	state := analysis.Changed
	switch e.Op {
	case Confirm:
		if q.State == analysis.Machine {
			state = analysis.Confirmed
		}
	case Add:
		q.Kind = e.On.Kind
		w.attribute(q, e.On.Speaker, coder)
	case Respan:
		if e.Words == nil || !w.respan(q, *e.Words) {
			return false
		}
	case Rekind:
		q.Kind = analysis.QuoteKind(e.To)
	case Attribute:
		w.attribute(q, e.To, coder)
	case Tone:
		q.Tone = judged(e, q.Span, w.r.Text, coder)
	case Stance:
		if !w.stance(q, e, coder) {
			return false
		}
	case Memo:
		state, q.Memo = q.State, e.To
	default:
		return false
	}
	q.State, q.Coder = state, coder
	return true
}

// respan gives q other words. What was found in words that it no longer has is not evidence any more, so
// tone and stances that rest on such are taken away; the next analysis judges the new words.
func (w *work) respan(q *analysis.Quote, a Anchor) bool {
	s, found := a.Find(w.r.Text)
	if !found {
		return false
	}
	p := w.paragraphAt(s)
	if p == nil {
		return false
	}
	if q.Span == s {
		return true
	}
	q.Span, q.Text, q.Paragraph = s, s.Of(w.r.Text), p.Index
	if o := w.judgedBefore(s); o != nil {
		q.Tone, q.Certainty, q.Stances = o.Tone, o.Certainty, slices.Clone(o.Stances)
		return true
	}
	if !restsIn(q.Tone, s) {
		q.Tone = nothing()
	}
	q.Stances = slices.DeleteFunc(q.Stances, func(x analysis.Stance) bool { return !restsIn(x.Score, s) })
	return true
}

// restsIn reports whether all evidence of a score lies in s.
func restsIn(x engine.Score, s text.Span) bool {
	return !slices.ContainsFunc(x.Evidence, func(e engine.Evidence) bool { return !e.Empty() && !s.Contains(e.Span) })
}

func nothing() engine.Score { return engine.Score{Label: engine.None, Evidence: []engine.Evidence{}} }

// judged is a score that a person gave. Its evidence is all the words it was given for.
func judged(e Edit, s text.Span, t, coder string) engine.Score {
	rule := ByHand
	if coder != "" {
		rule = "coded by " + coder
	}
	v := min(max(e.Value, -1), 1)
	return engine.Score{Value: v, Label: e.Label, Evidence: []engine.Evidence{{Span: s, Text: s.Of(t), Weight: v, Rule: rule}}}
}

// stance sets the stance of q toward a target, which is made when there is none of the name.
func (w *work) stance(q *analysis.Quote, e Edit, coder string) bool {
	if e.Name == "" {
		return false
	}
	i := w.target(e.Name)
	if i < 0 && e.Label == "" {
		return false
	}
	if i < 0 {
		w.r.Targets = append(w.r.Targets, analysis.Target{
			ID: w.newID("ct"), Name: e.Name, Kind: analysis.User, Aliases: []string{}, Review: analysis.Review{State: analysis.Changed, Coder: coder},
		})
		i = len(w.r.Targets) - 1
	}
	t := w.r.Targets[i]
	q.Stances = slices.DeleteFunc(q.Stances, func(x analysis.Stance) bool { return x.TargetID == t.ID })
	if e.Label != "" {
		q.Stances = append(q.Stances, analysis.Stance{Score: judged(e, q.Span, w.r.Text, coder), Target: t.Name, TargetID: t.ID})
	}
	return true
}

// attribute makes the speaker of this name, or with this other wording, the one of q; a new one when there is
// none, and nobody for "".
func (w *work) attribute(q *analysis.Quote, name, coder string) {
	if name = strings.TrimSpace(name); name == "" {
		q.Speaker, q.SpeakerID = nil, nil
		return
	}
	i := w.speaker(name)
	if i < 0 {
		i = w.newSpeaker(name, analysis.Person, coder)
	}
	s := w.r.Speakers[i]
	q.Speaker, q.SpeakerID = &s.Name, &s.ID
}
