package chart

import "github.com/go-text/typesetting/font"

// Theme is the ground a chart is drawn on.
type Theme int

// The themes.
const (
	Light Theme = iota
	Dark
)

// Rows is what the bars of a distribution stand for.
type Rows int

// The choices of Rows.
const (
	RowsAuto     Rows = iota // targets when one speaker is chosen, else speakers
	RowsSpeakers             // one bar a speaker, over all targets drawn
	RowsTargets              // one bar a target, over all speakers drawn
)

// Options choose what is drawn and how. Only Kind must be set.
type Options struct {
	Kind Kind
	// Speakers are names, or with one report ids; empty means all that have quotes. Letter case
	// does not matter. A name that no report has is told in the footnote. Compare takes the
	// first four, and when empty the three with the most statements on targets.
	Speakers []string
	// Targets are names, or with one report ids; empty means all that someone took a stance on.
	// A timeline or speakers chart with exactly one shows the stance toward it, not the tone.
	Targets []string
	Rows    Rows  // of a distribution
	Sort    Sort  // of the rows; which are drawn when there are too many does not depend on it
	Theme   Theme // of Image
	// Colours are the numbers of the speakers' colours, by their id in the first report; without one
	// it is the place in Report.Speakers.
	Colours map[string]int
	Export  Theme // of Write; Light unless asked otherwise, whatever the screen shows
	Title   string
	Caption string // in place of the subtitle, which says what is measured
	// Find gives a font for a letter that the built-in fonts lack, nil for none; such a letter is
	// drawn as a box. It may be nil itself. The picture depends on what it finds.
	Find func(rune) *font.Font
}
