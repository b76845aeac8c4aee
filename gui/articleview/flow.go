package articleview

import (
	"sort"
	"time"

	"standpoint/analysis/text"
)

// role is how a block is set.
type role int

const (
	bodyRole role = iota
	titleRole
	headingRole
	mutedRole
	roles
)

// setting is the measure of one role, in units of the page.
type setting struct {
	face  *face
	line  float32 // from one line's top to the next
	above float32 // before the first line, unless the block opens the article
}

// cell is one block on the page. Until it has been set its height is a guess.
type cell struct {
	para   *paragraph // nil: not set yet
	role   role
	height float32 // of the lines, without the space above
}

// flow stacks the blocks in one column. It sets a block when someone looks at it, so that
// opening a book costs no more than opening a page; the rest follows in slices. All heights
// are in units; y grows downward from the top of the page.
type flow struct {
	text   string
	blocks []Block
	cells  []cell
	tops   []float32 // y of each block's first line
	end    float32   // y below the last line
	rules  [roles]setting
	top    float32 // space over the first block
	width  float32 // of the column
	next   int     // blocks before it are set
}

func newFlow(t string, blocks []Block, rules [roles]setting) *flow {
	f := &flow{text: t, blocks: tidy(t, blocks), rules: rules}
	f.cells = make([]cell, len(f.blocks))
	f.tops = make([]float32, len(f.blocks))
	for i, b := range f.blocks {
		f.cells[i].role = roleOf(i, b)
	}
	return f
}

// tidy keeps every block's index but brings its span into the text and behind the block
// before, so that nothing later needs to check.
func tidy(t string, blocks []Block) []Block {
	out := make([]Block, len(blocks))
	at := 0
	for i, b := range blocks {
		b.Start = min(max(b.Start, at), len(t))
		b.End = min(max(b.End, b.Start), len(t))
		out[i], at = b, b.End
	}
	return out
}

func roleOf(i int, b Block) role {
	switch {
	case b.Heading && i == 0:
		return titleRole
	case b.Heading:
		return headingRole
	case b.Muted:
		return mutedRole
	}
	return bodyRole
}

// restyle drops everything that was set with other rules.
func (f *flow) restyle(rules [roles]setting) {
	f.rules, f.next = rules, 0
	for i := range f.cells {
		f.cells[i].para = nil
	}
}

// resize sets the column's width. Blocks that were set before are broken anew, which needs no
// measuring; the others get a new guess.
func (f *flow) resize(width float32) {
	f.width = width
	for i := range f.cells {
		c := &f.cells[i]
		if c.para == nil {
			c.height = f.guess(i)
			continue
		}
		c.para.fit(width)
		c.height = float32(len(c.para.lines)) * f.rules[c.role].line
	}
	f.stack()
}

// guess takes a character to be as wide as half the lower case alphabet's average pair and
// the last character of a line to be lost to the ragged edge.
func (f *flow) guess(i int) float32 {
	n := f.blocks[i].Len()
	if n == 0 {
		return 0
	}
	s := f.rules[f.cells[i].role]
	perLine := max(1, f.width/(s.face.width(alphabet)/float32(len(alphabet)))-3)
	lines := float32(int(float32(n)/perLine)) + 1
	return lines * s.line
}

// alphabet has letters and spaces about as often as English does.
const alphabet = "the quick brown fox jumps over a lazy dog and then rests"

func (f *flow) stack() {
	y := f.top
	for i := range f.cells {
		c := &f.cells[i]
		if i > 0 && c.height > 0 {
			y += f.rules[c.role].above
			if f.cells[i-1].role == titleRole && c.role == mutedRole {
				y -= f.rules[c.role].above / 2 // a byline belongs to its title
			}
		}
		f.tops[i] = y
		y += c.height
	}
	f.end = y
}

// set makes sure that block i has lines, and reports whether its height changed.
func (f *flow) set(i int) bool {
	c := &f.cells[i]
	if c.para != nil {
		return false
	}
	s := f.rules[c.role]
	c.para = newParagraph(f.blocks[i].Of(f.text), s.face)
	c.para.fit(f.width)
	before := c.height
	c.height = float32(len(c.para.lines)) * s.line
	return c.height != before
}

// need is set for a single block, with the blocks below moved at once.
func (f *flow) need(i int) {
	if f.set(i) {
		f.stack()
	}
}

// look sets every block between y0 and y1 and returns how far the page must be moved so that
// what is in view stays where it is.
func (f *flow) look(y0, y1 float32) (shift float32) {
	if len(f.cells) == 0 {
		return 0
	}
	hold := f.hold(y0, y1)
	at := f.tops[hold]
	for changed := true; changed; {
		changed = false
		for i := f.blockAt(y0 + shift); i < len(f.cells) && f.tops[i] < y1+shift; i++ {
			changed = f.set(i) || changed
		}
		if changed {
			f.stack()
			shift = f.tops[hold] - at
		}
	}
	return shift
}

// hold is the block that must not move: the first in view that is set already, as its height
// is no guess, else the first in view.
func (f *flow) hold(y0, y1 float32) int {
	first := f.blockAt(y0)
	for i := first; i < len(f.cells) && f.tops[i] < y1; i++ {
		if f.cells[i].para != nil {
			return i
		}
	}
	return first
}

// slice sets further blocks until the time is up and reports whether any are left.
func (f *flow) slice(budget time.Duration) (more bool) {
	stop := time.Now().Add(budget)
	changed := false
	for ; f.next < len(f.cells); f.next++ {
		if f.next%8 == 0 && time.Now().After(stop) {
			break
		}
		changed = f.set(f.next) || changed
	}
	if changed {
		f.stack()
	}
	return f.next < len(f.cells)
}

// blockAt is the block at y, counting the space above a block as its own; the nearest one
// when y lies outside.
func (f *flow) blockAt(y float32) int {
	i := sort.Search(len(f.tops), func(i int) bool { return f.tops[i]+f.cells[i].height > y })
	return max(0, min(i, len(f.tops)-1))
}

// blockOf is the block that holds the byte offset off of the article, or the next one.
func (f *flow) blockOf(off int) int {
	i := sort.Search(len(f.blocks), func(i int) bool { return f.blocks[i].End > off })
	return max(0, min(i, len(f.blocks)-1))
}

// lineIn is the line of block i at y, the nearest one when y lies outside; -1 in a block
// without lines. The block must be set.
func (f *flow) lineIn(i int, y float32) int {
	c := &f.cells[i]
	n := len(c.para.lines)
	return max(min(0, n-1), min(int((y-f.tops[i])/f.rules[c.role].line), n-1))
}

// local turns a span of the article into one of block i, cut to it.
func (f *flow) local(i int, s text.Span) text.Span {
	b := f.blocks[i]
	return text.Span{Start: max(s.Start, b.Start) - b.Start, End: min(s.End, b.End) - b.Start}
}

// offset is the byte offset of the article nearest to (x, y), x from the column's left edge.
func (f *flow) offset(x, y float32) int {
	if len(f.cells) == 0 {
		return 0
	}
	i := f.blockAt(y)
	f.need(i)
	switch b := f.blocks[i]; {
	case y < f.tops[i]-f.rules[f.cells[i].role].above:
		return b.Start
	case y > f.end:
		return b.End
	}
	p := f.cells[i].para
	k := f.lineIn(i, y)
	if k < 0 {
		return f.blocks[i].Start
	}
	return f.blocks[i].Start + int(p.offset(p.lines[k], x))
}
