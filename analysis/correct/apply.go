package correct

import (
	"cmp"
	"fmt"
	"slices"

	"standpoint/analysis"
	"standpoint/analysis/text"
)

// Result is a corrected report.
type Result struct {
	Report   *analysis.Report
	Rejected []analysis.Quote // what a person found to be no quotes, as the machine has them
	Lost     []Edit           // whose words, speaker or target are nowhere any more
}

// Apply applies the steps to r, which stays as it is.
func Apply(r *analysis.Report, steps []Step) Result {
	w := newWork(r)
	for _, s := range steps {
		for _, e := range s.Edits {
			if !w.apply(e, s.Coder) {
				w.out.Lost = append(w.out.Lost, e)
			}
		}
	}
	if len(steps) > 0 || len(w.marked) > 0 {
		slices.SortStableFunc(w.r.Quotes, func(a, b analysis.Quote) int {
			return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
		})
		w.r.Summarize()
	}
	return w.out
}

// work is a report under correction. Its lists are its own; what they hold is replaced, never changed.
type work struct {
	r     *analysis.Report
	out   Result
	added int // quotes and speakers that were added, for their IDs
	// marked are the quotes that the analysis was told of (Given). They are what it makes of words that a
	// person chose, and count only where an edit still chooses them.
	marked []analysis.Quote
}

func newWork(r *analysis.Report) *work {
	c := *r
	c.Quotes, c.Speakers = slices.Clone(r.Quotes), slices.Clone(r.Speakers)
	c.Targets, c.Paragraphs = slices.Clone(r.Targets), slices.Clone(r.Paragraphs)
	var marked []analysis.Quote
	c.Quotes = slices.DeleteFunc(c.Quotes, func(q analysis.Quote) bool {
		if q.Rule == analysis.GivenRule {
			marked = append(marked, q)
		}
		return q.Rule == analysis.GivenRule
	})
	for i := range c.Quotes {
		c.Quotes[i].Stances = slices.Clone(c.Quotes[i].Stances)
	}
	for i := range c.Paragraphs {
		c.Paragraphs[i].Stances = slices.Clone(c.Paragraphs[i].Stances)
	}
	for i := range c.Speakers {
		c.Speakers[i].Aliases = slices.Clone(c.Speakers[i].Aliases)
	}
	for i := range c.Targets {
		c.Targets[i].Aliases = slices.Clone(c.Targets[i].Aliases)
	}
	return &work{r: &c, marked: marked, out: Result{Report: &c}}
}

// apply does one edit. It reports false when what it is about is nowhere.
func (w *work) apply(e Edit, coder string) bool {
	switch e.Op {
	case Rename:
		return w.rename(e, coder)
	case Split:
		return w.split(e, coder)
	case Accept, Refuse:
		return w.alias(e, coder)
	case Retarget:
		return w.retarget(e, coder)
	case Drop:
		return w.drop(e)
	}
	if e.On == nil {
		return w.aside(e, coder)
	}
	i, found := w.quote(e.On, e.Op)
	if !found {
		return false
	}
	if e.Op == Reject {
		w.out.Rejected = append(w.out.Rejected, w.r.Quotes[i])
		w.r.Quotes = slices.Delete(w.r.Quotes, i, i+1)
		return true
	}
	return w.onQuote(&w.r.Quotes[i], e, coder)
}

// Given are the quotes of a corrected report that the machine's, which it was made from, does not have
// with these words: those that were added and those that have other words.
func Given(machine, corrected *analysis.Report) []analysis.Given {
	var out []analysis.Given
	for _, q := range corrected.Quotes {
		if q.State != analysis.Machine && !slices.ContainsFunc(machine.Quotes, func(o analysis.Quote) bool { return o.Span == q.Span && o.Rule != analysis.GivenRule }) {
			out = append(out, analysis.Given{Span: q.Span, Kind: q.Kind})
		}
	}
	return out
}

// aside does an edit that is about no quote: a memo or the tone of a paragraph or a speaker.
func (w *work) aside(e Edit, coder string) bool {
	switch {
	case e.Words != nil:
		p := w.paragraph(*e.Words)
		if p == nil {
			return false
		}
		if e.Op == Tone {
			p.Tone = judged(e, p.Span, w.r.Text, coder)
			p.State = analysis.Changed
		} else {
			p.Memo = e.To
		}
		p.Coder = coder
	case e.Op == Memo:
		i := w.speaker(e.Name)
		if i < 0 {
			return false
		}
		w.r.Speakers[i].Memo, w.r.Speakers[i].Coder = e.To, coder
	default:
		return false
	}
	return true
}

// paragraph is the one that holds the middle of the anchor's words.
func (w *work) paragraph(a Anchor) *analysis.Paragraph {
	s, found := a.Find(w.r.Text)
	if !found {
		return nil
	}
	return w.paragraphAt(s)
}

func (w *work) paragraphAt(s text.Span) *analysis.Paragraph {
	at := s.Start + s.Len()/2
	for i := range w.r.Paragraphs {
		if p := &w.r.Paragraphs[i]; p.Start <= at && at < p.End {
			return p
		}
	}
	return nil
}

// quote finds the quote that q was: the one that shares the most words with it, at least half of
// both together. One that the machine no longer finds, or that is added, is put back.
func (w *work) quote(q *Quote, op Op) (int, bool) {
	s, found := q.Find(w.r.Text)
	if !found {
		return 0, false
	}
	best, at := 0.5, -1
	for i := range w.r.Quotes {
		if o := w.r.Quotes[i].Span; o.Overlaps(s) {
			both := min(o.End, s.End) - max(o.Start, s.Start)
			if share := float64(both) / float64(o.Join(s).Len()); share >= best {
				best, at = share, i
			}
		}
	}
	if at >= 0 {
		return at, true
	}
	if op == Reject {
		return 0, false
	}
	p := w.paragraphAt(s)
	if p == nil {
		return 0, false
	}
	w.r.Quotes = append(w.r.Quotes, w.newQuote(q, s, p.Index))
	return len(w.r.Quotes) - 1, true
}

func (w *work) newQuote(q *Quote, s text.Span, paragraph int) analysis.Quote {
	group := 0
	for i := range w.r.Quotes {
		group = max(group, w.r.Quotes[i].Group)
	}
	out := analysis.Quote{
		ID: w.newID("c"), Span: s, Text: s.Of(w.r.Text), Kind: q.Kind, Group: group + 1, Paragraph: paragraph, Rule: ByHand,
		Tone: nothing(), Certainty: analysis.Certainty{Value: 1, Flags: []string{}}, Stances: []analysis.Stance{},
	}
	if o := w.judgedBefore(s); o != nil {
		out.Tone, out.Certainty, out.Stances = o.Tone, o.Certainty, slices.Clone(o.Stances)
		out.Mention, out.MentionAt, out.Cue, out.CueAt = o.Mention, o.MentionAt, o.Cue, o.CueAt
	}
	w.attribute(&out, q.Speaker, "")
	return out
}

// judgedBefore is what the analysis made of words that a person marked, nil when it was not told of them.
func (w *work) judgedBefore(s text.Span) *analysis.Quote {
	for i := range w.marked {
		if w.marked[i].Span == s {
			return &w.marked[i]
		}
	}
	return nil
}

func (w *work) newID(prefix string) string {
	w.added++
	return fmt.Sprintf("%s%d", prefix, w.added)
}

// ByHand is the rule of quotes and evidence that a person gave.
const ByHand = "coded by hand"
