package articleview

import (
	"image/color"

	"standpoint/analysis/text"
)

// Block is one paragraph of the article. Its span is in bytes of the article's text; blocks
// are given in the order of the text and do not overlap. Text between blocks is not shown,
// but a selection that runs across it copies it.
type Block struct {
	text.Span
	Heading bool // larger and bold; the first block, when a heading, is set as the title
	Muted   bool // small and pale: datelines, bylines, captions
	Mark    Tone // drawn in the left margin
}

// Tone is what a block's margin mark shows.
type Tone struct {
	Value float64 // in [-1, 1]; its sign picks colour and sign, its size the strength
	Label string  // "positive", "negative", "neutral" or "mixed"; "" goes by Value alone
	Has   bool    // false draws nothing
}

// Highlight marks a quote. Highlights may nest and may run over several blocks; several may
// share an ID, as the parts of a split quotation do, and are then selected together.
type Highlight struct {
	ID string
	text.Span
	Colour color.Color // opaque; drawn translucent under the text and in full below it
	Dashed bool        // a broken underline: low confidence, or speech that carries on
	Tag    string      // the speaker's short name, written in the margin beside the first line
}

// Underline is a thin line under some words, such as the source, the cue or the evidence of
// the chosen quote. Label, if any, is written in the margin beside its first line.
type Underline struct {
	text.Span
	Colour color.Color
	Label  string
}

// sign is the mark's non-colour cue.
type sign int

const (
	noSign sign = iota
	plusSign
	minusSign
	neutralSign
	mixedSign
)

// neutralBand is how far from 0 an unlabelled tone still counts as neutral; labelled tones
// bring their own threshold.
const neutralBand = 0.05

func (t Tone) sign() sign {
	switch {
	case !t.Has || t.Label == "none":
		return noSign
	case t.Label == "mixed":
		return mixedSign
	case t.Label == "neutral":
		return neutralSign
	case t.Label == "positive", t.Label == "" && t.Value > neutralBand:
		return plusSign
	case t.Label == "negative", t.Label == "" && t.Value < -neutralBand:
		return minusSign
	}
	return neutralSign
}
