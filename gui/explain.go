package gui

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// entryKind is how an entry looks.
type entryKind int

const (
	factEntry     entryKind = iota // a label and words
	scoreEntry                     // a label, a meter and a verdict
	evidenceEntry                  // words, their weight and the rule
	noteEntry                      // a sentence
)

// entry is one line of an explanation.
type entry struct {
	kind     entryKind
	label    string
	value    string
	score    float64  // of a scoreEntry, or the signed weight of an evidenceEntry
	low, up  *float64 // interval of the score
	judged   bool     // false: there was nothing to judge
	unsigned bool     // a number in [0, 1], with no sign to show
	at       text.Span
	quote    string // id of the quote that a click leads to
}

// leads reports whether a click on the entry leads somewhere.
func (e entry) leads() bool { return e.quote != "" || !e.at.Empty() }

// part is a group of entries under a heading, which may be "".
type part struct {
	heading string
	entries []entry
}

// explanation says in words what is known of a quote, a paragraph or a speaker, and why.
type explanation struct {
	title, subtitle string
	colour          int // the number of the speaker's, -1 for none
	parts           []part
}

// String is the explanation as plain text.
func (x explanation) String() string {
	var b strings.Builder
	fmt.Fprintln(&b, x.title)
	if x.subtitle != "" {
		fmt.Fprintln(&b, x.subtitle)
	}
	for _, p := range x.parts {
		fmt.Fprintln(&b)
		if p.heading != "" {
			fmt.Fprintln(&b, p.heading)
		}
		for _, e := range p.entries {
			fmt.Fprintln(&b, "  "+e.String())
		}
	}
	return b.String()
}

func (e entry) String() string {
	switch {
	case e.kind == noteEntry:
		return e.value
	case e.kind == evidenceEntry && e.unsigned:
		return fmt.Sprintf("%s\t× %.2f\t%s", e.label, e.score, e.value)
	case e.kind == evidenceEntry:
		return e.label + "\t" + signed(e.score) + "\t" + e.value
	}
	return e.label + ": " + e.value
}

// explain says what there is to say of f in d.
func explain(d *document) explanation {
	switch f := d.focus; f.kind {
	case quoteInFocus:
		if q := quoteOf(d.report, f.id); q != nil {
			return explainQuote(d, q)
		}
	case paragraphInFocus:
		if f.paragraph >= 0 && f.paragraph < len(d.report.Paragraphs) {
			return explainParagraph(d, &d.report.Paragraphs[f.paragraph])
		}
	case speakerInFocus:
		if s := speakerOf(d.report, f.id); s != nil {
			return explainSpeaker(d, s)
		}
	}
	return explanation{colour: -1}
}

// tone is the part on the tone of a passage.
func tone(s engine.Score) part {
	p := part{heading: "Tone", entries: []entry{scored("Tone", s)}}
	p.entries = append(p.entries, evidence(s.Evidence)...)
	return p
}

func scored(label string, s engine.Score) entry {
	e := entry{kind: scoreEntry, label: label, score: s.Value, judged: s.Label != engine.None && s.Label != ""}
	e.value = judged(s.Value, s.Label)
	if e.judged && s.Confidence != nil {
		e.value += ", " + sureness(s.Confidence)
	}
	return e
}

// evidence lists what made a number, strongest first, with what rests on no words last.
func evidence(es []engine.Evidence) []entry {
	order := slices.Clone(es)
	slices.SortStableFunc(order, func(a, b engine.Evidence) int {
		if a.Empty() != b.Empty() {
			if a.Empty() {
				return 1
			}
			return -1
		}
		return cmp.Compare(math.Abs(b.Weight), math.Abs(a.Weight))
	})
	var out []entry
	for _, e := range order {
		out = append(out, entry{
			kind: evidenceEntry, label: e.Text, value: ruleText(e.Rule), score: e.Weight, at: e.Span, judged: true,
		})
	}
	return out
}

// stances is one part for each stance.
func stances(r *analysis.Report, list []analysis.Stance) []part {
	var out []part
	for _, s := range list {
		head := "Stance toward " + s.Target
		if who := speakerOf(r, s.Holder); who != nil {
			head = who.Name + " toward " + s.Target
		}
		p := part{heading: head, entries: []entry{scored("Stance", s.Score)}}
		p.entries = append(p.entries, evidence(s.Evidence)...)
		out = append(out, p)
	}
	return out
}
