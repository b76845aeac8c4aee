package cli

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// textWriter writes reports as summaries to read, with a line between two.
type textWriter struct {
	w    io.Writer
	some bool
}

func (t *textWriter) fail(string, error) error { return nil }

func (t *textWriter) write(r *analysis.Report) error {
	var b bytes.Buffer
	if t.some {
		b.WriteString("\n" + strings.Repeat("-", 72) + "\n\n")
	}
	t.some = true
	summarize(&b, r)
	_, err := t.w.Write(b.Bytes())
	return err
}

// summarize writes who speaks in r, in what tone, and where each stands.
func summarize(b *bytes.Buffer, r *analysis.Report) {
	title := r.Title
	if title == "" {
		title = r.ID
	}
	fmt.Fprintln(b, title)
	if about := nonEmpty(r.Source, r.Author, r.Date); about != "" {
		fmt.Fprintln(b, about)
	}
	fmt.Fprintf(b, "%s, %s, %s; engine %s\n", count(len(r.Paragraphs), "paragraph"), count(len(r.Quotes), "quote"),
		count(len(r.Speakers), "speaker"), r.Provenance.Engine)
	for _, w := range r.Warnings {
		fmt.Fprintf(b, "note: %s\n", w.Message)
	}
	for i := range r.Speakers {
		s := &r.Speakers[i]
		fmt.Fprintf(b, "\n%s (%s)\n", s.Name, nonEmpty(string(s.Kind), s.Role))
		fmt.Fprintf(b, "  %s, %.0f %% of all quoted words; tone %s\n", count(s.Quotes, "quote"), 100*s.Share, aggregate(s.Tone))
		for _, x := range s.Stances {
			fmt.Fprintf(b, "  on %s: %s\n", x.Target, aggregate(x.Aggregate))
		}
		quoteLines(b, r, s.ID)
	}
	var unknown bytes.Buffer
	if quoteLines(&unknown, r, ""); unknown.Len() > 0 {
		fmt.Fprintf(b, "\nSpeaker unknown\n%s", unknown.Bytes())
	}
}

// quoteLines writes the quotes of a speaker, or with no id those of unknown ones, a line each:
// paragraph, kind, tone, what makes it less certain, words.
func quoteLines(b *bytes.Buffer, r *analysis.Report, speaker string) {
	for i := range r.Quotes {
		q := &r.Quotes[i]
		if id := q.SpeakerID; id == nil && speaker != "" || id != nil && *id != speaker {
			continue
		}
		tone := "tone none"
		if q.Tone.Label != engine.None {
			tone = fmt.Sprintf("tone %+.2f", q.Tone.Value)
		}
		about := nonEmpty(append([]string{string(q.Kind), tone}, q.Certainty.Flags...)...)
		fmt.Fprintf(b, "    [%d] %s: %s\n", q.Paragraph, about, strings.Join(strings.Fields(q.Text), " "))
	}
}

// aggregate is an aggregate in words; nothing judged is said so and never shown as 0.
func aggregate(a analysis.Aggregate) string {
	if a.N == 0 || a.Label == engine.None {
		return "none"
	}
	s := fmt.Sprintf("%+.2f %s, n %d", a.Score, a.Label, a.N)
	if a.Low != nil && a.High != nil {
		s += fmt.Sprintf(", 95 %% interval %+.2f to %+.2f", *a.Low, *a.High)
	}
	return s
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// nonEmpty joins the parts that are not empty.
func nonEmpty(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, ", ")
}
