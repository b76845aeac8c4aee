//go:build !headless

package articleview

import (
	"math"

	"fyne.io/fyne/v2"
)

// The sizes that SetTextSize accepts, and the one to begin with, in units.
const (
	MinTextSize     float32 = 10
	DefaultTextSize float32 = 16
	MaxTextSize     float32 = 40
)

// typeface is how the letters of one role look and where they sit in their box.
type typeface struct {
	size     float32
	style    fyne.TextStyle
	height   float32 // of the box
	baseline float32 // from the top of the box
	pale     bool
}

// design is a role's proportions: sizes relative to body text, distances to the role's size.
type design struct {
	size, line, above float32
	bold, pale        bool
}

// designs follow common practice for long reading on a screen: body lines 1.45 apart,
// paragraphs 0.8 of a line apart, a heading nearer to what follows than to what precedes it.
func designs() [roles]design {
	return [roles]design{
		bodyRole:    {size: 1, line: 1.45, above: 0.8 * 1.45},
		titleRole:   {size: 1.75, line: 1.26, above: 0, bold: true},
		headingRole: {size: 1.22, line: 1.32, above: 1.7, bold: true},
		mutedRole:   {size: 0.86, line: 1.4, above: 1, pale: true},
	}
}

// typeset makes the faces and distances for body text of the given size, the latter in whole
// device pixels so that lines are evenly apart.
func typeset(size, scale float32) (faces [roles]typeface, rules [roles]setting) {
	for r, d := range designs() {
		t := typeface{size: size * d.size, style: fyne.TextStyle{Bold: d.bold}, pale: d.pale}
		box, base := fyne.CurrentApp().Driver().RenderedTextSize("Hg", t.size, t.style, nil)
		t.height, t.baseline = box.Height, base
		faces[r] = t
		rules[r] = setting{
			face: newFace(func(s string) float32 {
				return fyne.MeasureText(s, t.size, t.style).Width
			}),
			line:  snap(t.size*d.line, scale),
			above: snap(t.size*d.above, scale),
		}
	}
	return faces, rules
}

// snap moves v to the nearest device pixel.
func snap(v, scale float32) float32 {
	return float32(math.Round(float64(v*scale))) / scale
}

// geometry is where things stand across the page.
type geometry struct {
	left, width float32 // the column
	notes       float32 // width of the right margin for notes; 0: no room
	wide        bool    // the notes hold names, not only initials
}

// Widths in units. A column of 44 em holds about 80 characters of Noto Sans.
const (
	leftMargin   float32 = 44
	wideMargin   float32 = 124
	narrowMargin float32 = 46
	noMargin     float32 = 18
	minColumn    float32 = 24
	maxColumn    float32 = 760
	columnEms    float32 = 44
	noteGap      float32 = 14
	scrollBar    float32 = 14
)

// arrangeColumns centres the column where both margins allow it and caps its width.
func arrangeColumns(width, size, scale float32) geometry {
	g := geometry{notes: noMargin}
	switch {
	case width >= 600:
		g.notes, g.wide = wideMargin, true
	case width >= 340:
		g.notes = narrowMargin
	}
	limit := min(maxColumn, max(columnEms*size, 560))
	g.width = max(minColumn, min(limit, width-leftMargin-g.notes))
	g.left = max(leftMargin, min((width-g.width)/2, width-g.width-g.notes))
	g.left, g.width = snap(g.left, scale), snap(g.width, scale)
	if g.notes == noMargin {
		g.notes = 0
		return g
	}
	g.notes = min(width-g.left-g.width, 200) - noteGap - scrollBar
	return g
}
