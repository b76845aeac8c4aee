// Package engine rates wording: the tone of a passage, and the attitude it expresses toward
// a target mentioned in it. Engines are chosen by name (Names, New), answer to one interface,
// and give every number with the words and rules that made it.
package engine

import (
	"standpoint/analysis/syntax"
	"standpoint/analysis/text"
)

// Label is the verdict that goes with a score.
type Label string

// Tone labels; a stance uses Favour, Against, Mixed and Neutral.
const (
	Positive Label = "positive"
	Negative Label = "negative"
	Neutral  Label = "neutral"
	Mixed    Label = "mixed"
	None     Label = "none" // nothing to judge
	Favour   Label = "favour"
	Against  Label = "against"
)

// Evidence is one word or rule that moved a score. Weight is signed: above 0 it spoke for
// positive or favour. Its span and text are the words in the passage; a rule that rests on no
// words of its own has an empty span.
type Evidence struct {
	text.Span
	Text   string  `json:"text"`
	Weight float64 `json:"weight"`
	Rule   string  `json:"rule"`
}

// Score is a number in [-1, 1] with its verdict and what made it.
type Score struct {
	Value      float64    `json:"score"`
	Label      Label      `json:"label"`
	Confidence *float64   `json:"confidence"` // [0, 1]; nil when the engine has none to give
	Evidence   []Evidence `json:"evidence"`   // in text order; never nil
}

// Passage is a text to rate, one sentence or a few.
type Passage struct {
	Text      string
	Sentences []syntax.Sentence // of Text, into which their tokens' spans point; nil when not read yet
}

// Engine rates wording. Implementations are safe for concurrent use and deterministic.
type Engine interface {
	// Tone rates p. Label is None when it holds no word to judge. Evidence spans count from the
	// start of the text.
	Tone(p Passage) Score
	// Attitude rates what p expresses toward the thing mentioned at target, a span of the text;
	// an empty span stands for a target whose place is not known.
	Attitude(p Passage, target text.Span) Score
}
