package publish

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"standpoint/analysis"
	"standpoint/analysis/text"
)

// passage is a paragraph of the article, cut where quotes begin and end.
type passage struct {
	Number       int
	Kind         text.Kind
	Pieces       []piece
	Review, Memo string
}

// piece is text, or the opening or the closing of a quote. A page nests quotes as their elements
// are nested; where two overlap, the inner one is closed and opened anew.
type piece struct {
	Text   string
	Open   int  // number of the quote that begins here
	Again  bool // it began before
	Close  int  // number of the quote that ends here
	Place  int  // of its speaker, -1 when not known
	Ending bool // all of it ends here and not just this piece
}

// passages are the paragraphs of r with their quotes in place.
func passages(r *analysis.Report, statements []statement) (out []passage) {
	c := cutter{text: r.Text, statements: statements, begun: map[int]bool{}}
	for i := range r.Quotes {
		c.spans = append(c.spans, within(r.Quotes[i].Span, r.Text))
	}
	last := map[int]int{} // paragraph in which a quote ends
	for i, p := range r.Paragraphs {
		for q, s := range c.spans {
			if within(p.Span, r.Text).Overlaps(s) {
				last[q] = i
			}
		}
	}
	for i, p := range r.Paragraphs {
		c.ends = func(q int) bool { return last[q] == i }
		w := passage{Number: p.Index + 1, Kind: p.Kind, Memo: tidy(p.Memo), Pieces: c.cut(within(p.Span, r.Text))}
		if p.State != analysis.Machine {
			w.Review = tidy(review(p.Review))
		}
		out = append(out, w)
	}
	return out
}

// cutter cuts paragraphs at the ends of quotes.
type cutter struct {
	text       string
	statements []statement
	spans      []text.Span // of the quotes
	begun      map[int]bool
	ends       func(quote int) bool // in the paragraph being cut
	open       []int                // quotes, the innermost last
	out        []piece
}

func (c *cutter) cut(p text.Span) []piece {
	c.out = nil
	var here []int // quotes in p, outer ones first
	cuts := []int{p.Start, p.End}
	for q, s := range c.spans {
		if !p.Overlaps(s) {
			continue
		}
		here = append(here, q)
		cuts = append(cuts, max(s.Start, p.Start), min(s.End, p.End))
	}
	slices.SortStableFunc(here, func(a, b int) int {
		return cmp.Or(cmp.Compare(c.spans[a].Start, c.spans[b].Start), cmp.Compare(c.spans[b].End, c.spans[a].End))
	})
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	for i, at := range cuts {
		c.close(at, p.End)
		for _, q := range here {
			if s := c.spans[q]; max(s.Start, p.Start) == at && at < p.End {
				c.begin(q)
			}
		}
		if i+1 < len(cuts) {
			c.out = append(c.out, piece{Text: plain(c.text[at:cuts[i+1]])})
		}
	}
	return c.out
}

// close ends the quotes that end at this place, and those inside them for a moment.
func (c *cutter) close(at, end int) {
	first := slices.IndexFunc(c.open, func(q int) bool { return min(c.spans[q].End, end) == at })
	if first < 0 {
		return
	}
	inner := c.open[first:]
	c.open = c.open[:first:first]
	for _, q := range slices.Backward(inner) {
		over := min(c.spans[q].End, end) == at
		c.out = append(c.out, piece{Close: q + 1, Place: c.statements[q].Place, Ending: over && c.ends(q)})
	}
	for _, q := range inner {
		if min(c.spans[q].End, end) != at {
			c.begin(q)
		}
	}
}

func (c *cutter) begin(q int) {
	c.out = append(c.out, piece{Open: q + 1, Again: c.begun[q], Place: c.statements[q].Place})
	c.begun[q] = true
	c.open = append(c.open, q)
}

// within is s cut to what t has, at whole letters.
func within(s text.Span, t string) text.Span {
	s.Start, s.End = min(max(s.Start, 0), len(t)), min(max(s.End, 0), len(t))
	for s.Start > 0 && s.Start < len(t) && !utf8.RuneStart(t[s.Start]) {
		s.Start--
	}
	for s.End < len(t) && !utf8.RuneStart(t[s.End]) {
		s.End++
	}
	s.End = max(s.Start, s.End)
	return s
}

// plain is valid text that keeps its line ends.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}
