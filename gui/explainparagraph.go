package gui

import (
	"fmt"
	"slices"

	"standpoint/analysis"
	"standpoint/analysis/text"
)

// explainParagraph says what part p plays, who speaks in it, and what it expresses.
func explainParagraph(d *document, p *analysis.Paragraph) explanation {
	r := d.report
	x := explanation{title: fmt.Sprintf("Paragraph %d", p.Index+1), subtitle: kindWords(p.Kind), colour: -1}
	voice := entry{label: "Voice", value: "the reporter's own narration"}
	if p.Voice != nil {
		if s := speakerOf(r, *p.Voice); s != nil {
			voice.value, x.colour = s.Name, d.colour(s)
		}
	}
	who := part{heading: "Whose words", entries: []entry{voice}}
	if p.Dateline != nil {
		who.entries = append(who.entries, entry{label: "Dateline", value: quoted(p.Dateline.Of(r.Text)), at: *p.Dateline})
	}
	for i := range r.Quotes {
		if q := &r.Quotes[i]; q.Paragraph == p.Index {
			who.entries = append(who.entries, entry{label: "Quote", value: speakerOr(q, "not known") + ": " + shorten(q.Text, 60), quote: q.ID})
		}
	}
	x.parts = append(x.parts, who, paragraphTone(r, p))
	x.subtitle += reviewed(p.Review)
	x.parts = append(append(x.parts, stances(r, p.Stances)...), memo(p.Review)...)
	return x
}

// paragraphTone is the tone with its spread, its strongest sentence, and that of the narration where
// somebody else speaks too.
func paragraphTone(r *analysis.Report, p *analysis.Paragraph) part {
	t := tone(p.Tone)
	var more []entry
	if !p.Spread.Empty() && p.Spread.Span != p.Span && p.Spread.Low != p.Spread.High {
		more = append(more,
			entry{label: "Sentences", value: "from " + signed(p.Spread.Low) + " to " + signed(p.Spread.High)},
			entry{label: "Strongest", value: shorten(p.Spread.Of(r.Text), 60), at: p.Spread.Span})
	}
	if p.Narration.Label != p.Tone.Label || p.Narration.Value != p.Tone.Value {
		more = append(more, scored("Narration", p.Narration))
	}
	t.entries = slices.Insert(t.entries, 1, more...)
	return t
}

func kindWords(k text.Kind) string {
	if k == text.Body || k == "" {
		return "Body text"
	}
	return text.Capital(string(k))
}
