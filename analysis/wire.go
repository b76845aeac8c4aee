package analysis

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"standpoint/analysis/text"
)

// wireReport is a Report as JSON has it: the same fields, but with offsets in code points and
// the optional spans spelled out. The outer field wins over the embedded one of the same name.
type wireReport struct {
	*Report
	Warnings   []wireWarning   `json:"warnings"`
	Paragraphs []wireParagraph `json:"paragraphs"`
	Quotes     []wireQuote     `json:"quotes"`
}

type wireWarning struct {
	Warning
	Start *int `json:"start,omitempty"`
	End   *int `json:"end,omitempty"`
}

type wireParagraph struct {
	Paragraph
	Dateline *text.Span `json:"dateline,omitempty"`
}

type wireQuote struct {
	Quote
	MentionStart *int `json:"mention_start"`
	MentionEnd   *int `json:"mention_end"`
	CueStart     *int `json:"cue_start"`
	CueEnd       *int `json:"cue_end"`
}

// WriteJSON writes the report in the schema standpoint.report/1, with all offsets in code
// points: on one line, or over many when indent is set. The same report gives the same bytes.
// It fails when w does, on text that is not valid UTF-8, on a span outside the text and on a
// number that is not finite.
func (r *Report) WriteJSON(w io.Writer, indent bool) error {
	if !utf8.ValidString(r.Text) {
		return errors.New("analysis: report text is not valid UTF-8")
	}
	points := text.NewCodePoints(r.Text)
	c := respan{to: points.Span, limit: len(r.Text)}
	out := c.report(r)
	if c.err != nil {
		return c.err
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	if indent {
		e.SetIndent("", "  ")
	}
	if err := e.Encode(toWire(out)); err != nil {
		return fmt.Errorf("analysis: report: %w", err)
	}
	return nil
}

// ReadJSON reads one report that WriteJSON wrote; numbers in Settings come back as float64. It
// fails on another schema and on offsets outside the text.
func ReadJSON(r io.Reader) (*Report, error) {
	in := wireReport{Report: new(Report)}
	if err := json.NewDecoder(r).Decode(&in); err != nil {
		return nil, fmt.Errorf("analysis: report: %w", err)
	}
	if in.Report == nil || in.Schema != Schema {
		return nil, fmt.Errorf("analysis: not a report of schema %s", Schema)
	}
	points := text.NewCodePoints(in.Text)
	c := respan{
		to:    func(s text.Span) text.Span { return text.Span{Start: points.Byte(s.Start), End: points.Byte(s.End)} },
		limit: utf8.RuneCountInString(in.Text),
	}
	flat, err := fromWire(in)
	if err != nil {
		return nil, err
	}
	out := c.report(flat)
	return out, c.err
}

func toWire(r *Report) wireReport {
	w := wireReport{
		Report:     r,
		Warnings:   make([]wireWarning, len(r.Warnings)),
		Paragraphs: make([]wireParagraph, len(r.Paragraphs)),
		Quotes:     make([]wireQuote, len(r.Quotes)),
	}
	for i, x := range r.Warnings {
		w.Warnings[i].Warning = x
		w.Warnings[i].Start, w.Warnings[i].End = wireEnds(x.Where)
	}
	for i, p := range r.Paragraphs {
		w.Paragraphs[i] = wireParagraph{Paragraph: p, Dateline: p.Dateline}
	}
	for i, q := range r.Quotes {
		x := wireQuote{Quote: q}
		x.MentionStart, x.MentionEnd = wireEnds(q.MentionAt)
		x.CueStart, x.CueEnd = wireEnds(q.CueAt)
		w.Quotes[i] = x
	}
	return w
}

func fromWire(w wireReport) (*Report, error) {
	r := w.Report
	var err error
	for _, x := range w.Warnings {
		x.Where = wireSpan(x.Start, x.End, &err)
		r.Warnings = append(r.Warnings, x.Warning)
	}
	for _, p := range w.Paragraphs {
		p.Paragraph.Dateline = p.Dateline
		r.Paragraphs = append(r.Paragraphs, p.Paragraph)
	}
	for _, q := range w.Quotes {
		q.MentionAt = wireSpan(q.MentionStart, q.MentionEnd, &err)
		q.CueAt = wireSpan(q.CueStart, q.CueEnd, &err)
		r.Quotes = append(r.Quotes, q.Quote)
	}
	return r, err
}

// wireEnds are the two ends of s, nil for no span.
func wireEnds(s *text.Span) (start, end *int) {
	if s == nil {
		return nil, nil
	}
	return &s.Start, &s.End
}

// wireSpan is the inverse of wireEnds; one end without the other sets err.
func wireSpan(start, end *int, err *error) *text.Span {
	if (start == nil) != (end == nil) {
		*err = errors.New("analysis: report: a start without an end, or an end without a start")
	}
	if start == nil || end == nil {
		return nil
	}
	return &text.Span{Start: *start, End: *end}
}
