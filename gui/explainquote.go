package gui

import (
	"fmt"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/text"
)

// explainQuote says whose words q is, by which words that is known, and what it expresses.
func explainQuote(d *document, q *analysis.Quote) explanation {
	r := d.report
	x := explanation{title: "Speaker not known", subtitle: text.Capital(string(q.Kind)) + " quote", colour: -1}
	if q.Speaker != nil {
		x.title = *q.Speaker
		if q.SpeakerID != nil {
			if s := speakerOf(r, *q.SpeakerID); s != nil {
				x.colour = d.colour(s)
			}
		}
	}
	x.subtitle += fmt.Sprintf(", paragraph %d", q.Paragraph+1) + reviewed(q.Review)
	x.parts = append(x.parts, attribution(q), tone(q.Tone), certainty(q.Certainty))
	if len(q.Stances) == 0 {
		x.parts = append(x.parts, part{heading: "Stance", entries: []entry{
			{kind: noteEntry, value: "No statement for or against anything in this quote."},
		}})
	}
	x.parts = append(append(x.parts, stances(r, q.Stances)...), memo(q.Review)...)
	return x
}

// reviewed says who has looked at a finding, "" when nobody has.
func reviewed(v analysis.Review) string {
	if v.State == analysis.Machine {
		return ""
	}
	words := ", " + string(v.State)
	if v.Coder != "" {
		words += " by " + v.Coder
	}
	return words
}

// memo is the part with what a reader noted, none when nothing was.
func memo(v analysis.Review) []part {
	if v.Memo == "" {
		return nil
	}
	return []part{{heading: "Memo", entries: []entry{{kind: noteEntry, value: v.Memo}}}}
}

// attribution is how the quote is tied to its speaker.
func attribution(q *analysis.Quote) part {
	who := speakerOr(q, "nobody known")
	var es []entry
	if q.CueAt != nil {
		es = append(es, entry{label: "Cue", value: quoted(q.Cue), at: *q.CueAt})
	}
	if q.MentionAt != nil {
		value := quoted(q.Mention)
		if !sameName(q.Mention, who) {
			value += ", meaning " + who
		}
		es = append(es, entry{label: "Source", value: value, at: *q.MentionAt})
	}
	es = append(es, entry{label: "Found", value: finding(q)})
	if q.Continuation {
		es = append(es, entry{kind: noteEntry, value: "Carries on the speech before it; it has no cue of its own."})
	}
	if q.Nested {
		es = append(es, entry{kind: noteEntry, value: "Lies inside another quote and has a speaker of its own."})
	}
	return part{heading: "Who says it", entries: es}
}

// finding tells what found the quote and how far that is to be trusted.
func finding(q *analysis.Quote) string {
	value := sureness(q.Confidence)
	switch {
	case q.Signs != nil:
		value += fmt.Sprintf(": the network gives the words %.2f and the source %.2f", q.Signs.Words, q.Signs.Source)
		if q.Signs.Rules {
			return value + "; the rules found them too"
		}
		return value + "; the rules did not find them"
	case q.Rule != "":
		value += ", by the rule “" + q.Rule + "”"
	}
	return value
}

// sameName reports whether a mention is the speaker's name, but for an article before it.
func sameName(mention, name string) bool {
	fold := func(s string) string { return strings.TrimPrefix(strings.ToLower(s), "the ") }
	return fold(mention) == fold(name)
}

// certaintyWords say what the flags mean.
var certaintyWords = map[string]string{
	"hedged":      "hedged",
	"conditional": "under a condition",
	"reported":    "passed on from others",
	"negated":     "negated",
	"question":    "a question",
	"prediction":  "about the future",
	"boosted":     "stressed",
}

func certainty(c analysis.Certainty) part {
	words := "flatly asserted"
	if len(c.Flags) > 0 {
		var list []string
		for _, f := range c.Flags {
			if w, ok := certaintyWords[f]; ok {
				f = w
			}
			list = append(list, f)
		}
		words = strings.Join(list, ", ")
	}
	p := part{heading: "Certainty", entries: []entry{{
		kind: scoreEntry, label: "Certainty", value: fmt.Sprintf("%.2f  %s", c.Value, words),
		score: c.Value, judged: true, unsigned: true,
	}}}
	for _, e := range evidence(c.Evidence) {
		e.unsigned = true
		p.entries = append(p.entries, e)
	}
	return p
}
