package analysis

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// tableColumns are the header of the table, in order.
var tableColumns = strings.Split("article_id,title,date,source,paragraph,quote_id,kind,speaker,speaker_kind,role,mention,cue,"+
	"start,end,text,tone,tone_label,certainty,flags,target,stance,stance_label,confidence,state,coder,memo", ",")

// A Table writes reports as CSV (RFC 4180, UTF-8), one row a quote and target, and one row with
// an empty target where a quote has none. Flags are joined by semicolons, start and end count
// code points, tone is empty where there was nothing to judge, confidence is that of the
// stance. State is "machine", "confirmed" or "changed"; coder and memo are those of the correction.
// Text cells that a spreadsheet might run as a formula are guarded; ReadCSV takes the guard off.
type Table struct{ w *bufio.Writer }

// NewTable writes the header row to w.
func NewTable(w io.Writer) (*Table, error) {
	t := &Table{w: bufio.NewWriter(w)}
	return t, t.row(tableColumns)
}

// Write adds the rows of r. They have reached the writer when it returns.
func (t *Table) Write(r *Report) error {
	speakers := make(map[string]*Speaker, len(r.Speakers))
	for i := range r.Speakers {
		speakers[r.Speakers[i].ID] = &r.Speakers[i]
	}
	points := text.NewCodePoints(r.Text)
	for i := range r.Quotes {
		q := &r.Quotes[i]
		if q.Start < 0 || q.End < q.Start || q.End > len(r.Text) {
			return fmt.Errorf("analysis: table: quote %s does not lie in the text", q.ID)
		}
		head := quoteCells(r, q, speakers, points.Span(q.Span))
		if len(q.Stances) == 0 {
			if err := t.row(append(head, "", "", "", "", q.State.String(), guard(q.Coder), guard(q.Memo))); err != nil {
				return err
			}
		}
		for _, s := range q.Stances {
			row := append(head[:len(head):len(head)], guard(s.Target), cellNumber(s.Value), string(s.Label), cellOptional(s.Confidence),
				q.State.String(), guard(q.Coder), guard(q.Memo))
			if err := t.row(row); err != nil {
				return err
			}
		}
	}
	return nil
}

func (t *Table) row(cells []string) error {
	if err := writeRow(t.w, cells); err != nil {
		return fmt.Errorf("analysis: table: %w", err)
	}
	return nil
}

// WriteCSV writes the table of reports with its header; see Table.
func WriteCSV(w io.Writer, reports []*Report) error {
	t, err := NewTable(w)
	if err != nil {
		return err
	}
	for _, r := range reports {
		if err := t.Write(r); err != nil {
			return err
		}
	}
	return nil
}

// quoteCells are the cells of a row up to and with flags.
func quoteCells(r *Report, q *Quote, speakers map[string]*Speaker, at text.Span) []string {
	name, kind, role := "", "", ""
	if q.Speaker != nil {
		name = *q.Speaker
	}
	if q.SpeakerID != nil {
		if s := speakers[*q.SpeakerID]; s != nil {
			kind, role = string(s.Kind), s.Role
		}
	}
	return []string{
		guard(r.ID), guard(r.Title), guard(r.Date), guard(r.Source), strconv.Itoa(q.Paragraph),
		guard(q.ID), guard(string(q.Kind)), guard(name), guard(kind), guard(role), guard(q.Mention), guard(q.Cue),
		strconv.Itoa(at.Start), strconv.Itoa(at.End), guard(q.Text),
		cellTone(q.Tone), guard(string(q.Tone.Label)), cellNumber(q.Certainty.Value), guard(strings.Join(q.Certainty.Flags, ";")),
	}
}

// cellTone is empty when there was nothing to judge, so that no mean takes it for a 0.
func cellTone(s engine.Score) string {
	if s.Label == engine.None {
		return ""
	}
	return cellNumber(s.Value)
}

// cellNumber is v in full, without an exponent.
func cellNumber(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func cellOptional(v *float64) string {
	if v == nil {
		return ""
	}
	return cellNumber(*v)
}
