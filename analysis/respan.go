package analysis

import (
	"fmt"

	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// respan copies a report with every span moved from one way of counting to another. Lists
// that are nil become empty, since JSON tells the two apart and readers should not have to.
type respan struct {
	to    func(text.Span) text.Span
	limit int                                         // the largest offset that to accepts
	cut   func(was string, from, to text.Span) string // words at a span that is moved; nil to keep them
	err   error                                       // the first span that was out of bounds
}

func (c *respan) span(s text.Span) text.Span {
	if s.Start < 0 || s.End < s.Start || s.End > c.limit {
		if c.err == nil {
			c.err = fmt.Errorf("analysis: report: span [%d, %d) does not lie in a text of length %d", s.Start, s.End, c.limit)
		}
		return text.Span{}
	}
	return c.to(s)
}

func (c *respan) maybe(s *text.Span) *text.Span {
	if s == nil {
		return nil
	}
	moved := c.span(*s)
	return &moved
}

// words are what was said at a span, where it is moved from and to.
func (c *respan) words(was string, from, to text.Span) string {
	if c.cut == nil || c.err != nil {
		return was
	}
	return c.cut(was, from, to)
}

func (c *respan) report(r *Report) *Report {
	out := *r
	out.Provenance.Models = orEmptyMap(r.Provenance.Models)
	out.Provenance.Settings = orEmptyMap(r.Provenance.Settings)
	out.Warnings = eachCopy(r.Warnings, c.warning)
	out.Paragraphs = eachCopy(r.Paragraphs, c.paragraph)
	out.Quotes = eachCopy(r.Quotes, c.quote)
	out.Speakers = eachCopy(r.Speakers, speakerLists)
	out.Targets = eachCopy(r.Targets, targetLists)
	out.LeftOut = eachCopy(r.LeftOut, c.leftOut)
	return &out
}

func (c *respan) warning(w Warning) Warning {
	w.Where = c.maybe(w.Where)
	return w
}

func (c *respan) leftOut(o LeftOut) LeftOut {
	o.At = c.span(text.Span{Start: o.At, End: o.At}).Start
	return o
}

func (c *respan) paragraph(p Paragraph) Paragraph {
	p.Span = c.span(p.Span)
	p.Dateline = c.maybe(p.Dateline)
	p.Tone, p.Narration = c.score(p.Tone), c.score(p.Narration)
	p.Spread.Span = c.span(p.Spread.Span)
	p.Stances = eachCopy(p.Stances, c.stance)
	return p
}

func (c *respan) quote(q Quote) Quote {
	was := q
	q.Span = c.span(q.Span)
	q.Text = c.words(q.Text, was.Span, q.Span)
	q.MentionAt, q.CueAt = c.maybe(q.MentionAt), c.maybe(q.CueAt)
	if q.MentionAt != nil {
		q.Mention = c.words(q.Mention, *was.MentionAt, *q.MentionAt)
	}
	if q.CueAt != nil {
		q.Cue = c.words(q.Cue, *was.CueAt, *q.CueAt)
	}
	q.Tone = c.score(q.Tone)
	q.Certainty.Flags = eachCopy(q.Certainty.Flags, sameString)
	q.Certainty.Evidence = eachCopy(q.Certainty.Evidence, c.evidence)
	q.Stances = eachCopy(q.Stances, c.stance)
	return q
}

func (c *respan) stance(s Stance) Stance {
	s.Score = c.score(s.Score)
	return s
}

func (c *respan) score(s engine.Score) engine.Score {
	s.Evidence = eachCopy(s.Evidence, c.evidence)
	return s
}

func (c *respan) evidence(e engine.Evidence) engine.Evidence {
	was := e
	e.Span = c.span(e.Span)
	e.Text = c.words(e.Text, was.Span, e.Span)
	return e
}

func speakerLists(s Speaker) Speaker {
	s.Aliases = eachCopy(s.Aliases, func(a Alias) Alias { return a })
	s.Stances = eachCopy(s.Stances, func(x SpeakerStance) SpeakerStance { return x })
	return s
}

func targetLists(t Target) Target {
	t.Aliases = eachCopy(t.Aliases, sameString)
	return t
}

// eachCopy applies f to a copy of list; the result is never nil.
func eachCopy[T any](list []T, f func(T) T) []T {
	out := make([]T, len(list))
	for i, x := range list {
		out[i] = f(x)
	}
	return out
}

func sameString(s string) string { return s }

func orEmptyMap[V any](m map[string]V) map[string]V {
	if m == nil {
		return map[string]V{}
	}
	return m
}
