package publish

import (
	"fmt"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// statement is a quote with all that is known of it.
type statement struct {
	Number       int // from 1, in text order
	Paragraph    int // from 1
	Place        int // of the speaker, -1 when not known
	Speaker      string
	Known        bool   // who the speaker is
	Source       string // "indirect, “said”, as “she”"
	Words        string
	Tone         verdict
	Stances      []position
	Certainty    string // "0.80"
	Flags        string
	Confidence   string // "0.87", or "none known"
	Review, Memo string
	Proofs       []proof
}

// proof is what made one number.
type proof struct {
	Heading string
	Rows    []reason
	Sum     string // how the rows come to the number
}

// reason is one word or rule that moved a number.
type reason struct{ Words, Weight, Rule string }

func newStatement(i int, q *analysis.Quote, place map[string]int) statement {
	s := statement{
		Number: i + 1, Paragraph: q.Paragraph + 1, Place: -1, Speaker: "Speaker not known", Source: tidy(source(q)), Words: tidy(q.Text),
		Tone: scored(q.Tone), Certainty: fmt.Sprintf("%.2f", q.Certainty.Value), Flags: tidy(flags(q.Certainty.Flags)),
		Confidence: confidence(q.Confidence), Review: tidy(review(q.Review)), Memo: tidy(q.Memo),
	}
	if q.Speaker != nil {
		s.Speaker, s.Known = tidy(*q.Speaker), true
	}
	if q.SpeakerID != nil {
		if p, ok := place[*q.SpeakerID]; ok {
			s.Place = p
		}
	}
	s.Proofs = append(s.Proofs, attribution(q), toneProof(q.Tone))
	for _, st := range q.Stances {
		s.Stances = append(s.Stances, position{verdict: scored(st.Score), Target: tidy(st.Target)})
		s.Proofs = append(s.Proofs, stanceProof("Stance toward "+tidy(st.Target), st.Score))
	}
	s.Proofs = append(s.Proofs, certaintyProof(q.Certainty))
	return s
}

// source is by which words the quote is tied to its speaker.
func source(q *analysis.Quote) string {
	list := []string{string(q.Kind)}
	if q.Cue != "" {
		list = append(list, quoted(q.Cue))
	}
	if q.Mention != "" && (q.Speaker == nil || !strings.EqualFold(q.Mention, *q.Speaker)) {
		list = append(list, "as "+quoted(q.Mention))
	}
	if q.Nested {
		list = append(list, "inside another quote")
	}
	if q.Continuation {
		list = append(list, "carries on the speech before it")
	}
	return strings.Join(list, ", ")
}

func scored(s engine.Score) verdict {
	if s.Label == engine.None || s.Label == "" {
		return nothing
	}
	v := verdict{Number: signed(s.Value), Label: labelWords(s.Label)}
	if s.Confidence != nil {
		v.More = "confidence " + confidence(s.Confidence)
	}
	return v
}

func confidence(c *float64) string {
	if c == nil {
		return "none known"
	}
	return fmt.Sprintf("%.2f", *c)
}

// attribution is what found the quote.
func attribution(q *analysis.Quote) proof {
	p := proof{Heading: "Who says it"}
	if q.Mention != "" {
		p.Rows = append(p.Rows, reason{Words: tidy(q.Mention), Rule: "source"})
	}
	if q.Cue != "" {
		p.Rows = append(p.Rows, reason{Words: tidy(q.Cue), Rule: "cue"})
	}
	switch {
	case q.Signs != nil && q.Signs.Rules:
		p.Sum = fmt.Sprintf("Found by the network (words %.2f, source %.2f) and by the rules.", q.Signs.Words, q.Signs.Source)
	case q.Signs != nil:
		p.Sum = fmt.Sprintf("Found by the network (words %.2f, source %.2f) and not by the rules.", q.Signs.Words, q.Signs.Source)
	case q.Rule != "":
		p.Sum = "Found by: " + tidy(q.Rule) + "."
	}
	return p
}

func toneProof(s engine.Score) proof { return sumProof("Tone", "wording", s) }

func stanceProof(heading string, s engine.Score) proof { return sumProof(heading, "position", s) }

// sumProof is for numbers that grow from a sum of weights.
func sumProof(heading, what string, s engine.Score) proof {
	p := proof{Heading: heading, Rows: reasons(s.Evidence, weight)}
	v := scored(s)
	switch {
	case v.Number == "":
		p.Sum = "Nothing to judge."
	case len(s.Evidence) == 0:
		p.Sum = fmt.Sprintf("No word speaks for or against: %s, %s.", v.Number, v.Label)
	default:
		sum := 0.0
		for _, e := range s.Evidence {
			sum += e.Weight
		}
		p.Sum = fmt.Sprintf("The weights add up to %s; the %s is rated %s, %s.", weight(sum), what, v.Number, v.Label)
	}
	return p
}

// certaintyProof is for a product: of the factors of each kind only the lowest counts.
func certaintyProof(c analysis.Certainty) proof {
	p := proof{Heading: "Certainty", Rows: reasons(c.Evidence, func(v float64) string { return fmt.Sprintf("× %.2f", v) })}
	p.Sum = fmt.Sprintf("The lowest factor of each kind, multiplied: %.2f, %s.", c.Value, tidy(flags(c.Flags)))
	if len(p.Rows) == 0 {
		p.Sum = fmt.Sprintf("No word weakens it: %.2f, %s.", c.Value, tidy(flags(c.Flags)))
	}
	return p
}

func reasons(list []engine.Evidence, number func(float64) string) (out []reason) {
	for _, e := range list {
		out = append(out, reason{Words: tidy(e.Text), Weight: number(e.Weight), Rule: tidy(ruleText(e.Rule))})
	}
	return out
}

// narrated are the positions that the narration states of someone, or takes itself.
func narrated(r *analysis.Report, place map[string]int) (out []position) {
	for _, p := range r.Paragraphs {
		for _, st := range p.Stances {
			n := position{verdict: scored(st.Score), Target: tidy(st.Target), Holder: "The narration", Where: fmt.Sprint(p.Index + 1)}
			if i, ok := place[st.Holder]; ok {
				n.Holder = tidy(r.Speakers[i].Name)
			}
			n.Proof = stanceProof("Stance toward "+n.Target, st.Score)
			out = append(out, n)
		}
	}
	return out
}
