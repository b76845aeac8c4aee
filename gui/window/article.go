//go:build !headless

package window

import (
	"image/color"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
	"standpoint/gui/articleview"
	"standpoint/gui/chart"
)

// doubtful is the confidence below which a quote is drawn with a broken line.
const doubtful = 0.6

// unknownColour is for quotes whose speaker is not known.
var unknownColour = color.NRGBA{R: 0x80, G: 0x80, B: 0x80, A: 0xff}

// blocks are the paragraphs as the article view draws them.
func blocks(r *analysis.Report) []articleview.Block {
	out := make([]articleview.Block, 0, len(r.Paragraphs))
	for _, p := range r.Paragraphs {
		out = append(out, articleview.Block{
			Span:    p.Span,
			Heading: p.Kind == text.Heading,
			Muted:   p.Kind == text.Dateline || p.Kind == text.Byline || p.Kind == text.Caption,
			Mark:    articleview.Tone{Value: p.Tone.Value, Label: string(p.Tone.Label), Has: p.Tone.Label != engine.None},
		})
	}
	return out
}

// highlights are the quotes in their speakers' colours.
func highlights(r *analysis.Report) []articleview.Highlight {
	out := make([]articleview.Highlight, 0, len(r.Quotes))
	for i := range r.Quotes {
		q := &r.Quotes[i]
		h := articleview.Highlight{ID: q.ID, Span: q.Span, Colour: unknownColour, Tag: "?", Dashed: q.Continuation || q.Confidence == nil || *q.Confidence < doubtful}
		if q.SpeakerID != nil {
			if k, s := findSpeaker(r, *q.SpeakerID); s != nil {
				h.Colour, h.Tag = chart.SpeakerColour(k), shortName(s)
			}
		}
		out = append(out, h)
	}
	return out
}

// sourceAndCue marks where a quote's speaker and its verb of saying stand.
func sourceAndCue(q *analysis.Quote) []articleview.Underline {
	var out []articleview.Underline
	if q.MentionAt != nil {
		out = append(out, articleview.Underline{Span: *q.MentionAt, Colour: positiveColour, Label: "source"})
	}
	if q.CueAt != nil {
		out = append(out, articleview.Underline{Span: *q.CueAt, Colour: negativeColour, Label: "cue"})
	}
	return out
}
