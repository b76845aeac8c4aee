package cli

import (
	"fmt"
	"io"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// summary writes a report to read: who says what, and where they stand.
func summary(w io.Writer, r *analysis.Report) error {
	var b strings.Builder
	title := r.Title
	if title == "" {
		title = r.ID
	}
	fmt.Fprintf(&b, "%s\n%s\n", title, strings.Repeat("=", len([]rune(title))))
	var facts []string
	for _, f := range []string{r.Source, r.Date, count(len(r.Paragraphs), "paragraph"), count(len(r.Quotes), "quote"), count(len(r.Speakers), "speaker")} {
		if f != "" {
			facts = append(facts, f)
		}
	}
	fmt.Fprintf(&b, "%s\n\n", strings.Join(facts, " · "))
	for i := range r.Speakers {
		speaker(&b, r, &r.Speakers[i])
	}
	unknown(&b, r)
	for _, x := range r.Warnings {
		fmt.Fprintf(&b, "Note: %s\n", x.Message)
	}
	b.WriteString("\n")
	_, err := io.WriteString(w, b.String())
	return err
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

func speaker(b *strings.Builder, r *analysis.Report, s *analysis.Speaker) {
	fmt.Fprintf(b, "%s (%s", s.Name, s.Kind)
	if s.Role != "" && !strings.EqualFold(s.Role, s.Name) {
		fmt.Fprintf(b, ", %s", s.Role)
	}
	fmt.Fprintf(b, ") — %s, %.0f %% of quoted words", count(s.Quotes, "quote"), 100*s.Share)
	if s.Tone.Label != engine.None {
		fmt.Fprintf(b, "; tone %s", number(s.Tone))
	}
	b.WriteString("\n")
	for _, st := range s.Stances {
		fmt.Fprintf(b, "    %s %s: %s\n", mark(st.Label), st.Target, number(st.Aggregate))
	}
	for i := range r.Quotes {
		if q := &r.Quotes[i]; q.SpeakerID != nil && *q.SpeakerID == s.ID {
			quote(b, q)
		}
	}
	b.WriteString("\n")
}

func quote(b *strings.Builder, q *analysis.Quote) {
	fmt.Fprintf(b, "    [%d] %s", q.Paragraph, q.Kind)
	if q.Cue != "" {
		fmt.Fprintf(b, ", “%s”", q.Cue)
	}
	if len(q.Certainty.Flags) > 0 {
		fmt.Fprintf(b, ", %s", strings.Join(q.Certainty.Flags, ", "))
	}
	fmt.Fprintf(b, ": %s\n", strings.Join(strings.Fields(q.Text), " "))
}

func unknown(b *strings.Builder, r *analysis.Report) {
	first := true
	for i := range r.Quotes {
		if q := &r.Quotes[i]; q.SpeakerID == nil {
			if first {
				b.WriteString("Speaker unknown\n")
				first = false
			}
			quote(b, q)
		}
	}
	if !first {
		b.WriteString("\n")
	}
}

func mark(l engine.Label) string {
	switch l {
	case engine.Favour:
		return "+"
	case engine.Against:
		return "−"
	case engine.Mixed:
		return "±"
	}
	return "○"
}

func number(a analysis.Aggregate) string {
	s := fmt.Sprintf("%s %+.2f", a.Label, a.Score)
	if a.Low != nil && a.High != nil {
		s += fmt.Sprintf(" (%+.2f to %+.2f)", *a.Low, *a.High)
	}
	return fmt.Sprintf("%s, n = %d", s, a.N)
}
