package articleview

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// An atom is what no line break may fall into, with the spaces that follow it: mostly a word.
// Offsets are bytes from the start of the paragraph.
type atom struct {
	start, end int32   // what is seen
	next       int32   // end of the spaces after it, where the next atom begins
	w          float32 // of start..end
	space      float32 // of end..next when there is no tab in it
	tabs       bool    // a tab in end..next, so that its width depends on where it begins
	hard       bool    // the line ends here in any case
}

// line is one set line. Lines follow each other without a gap: next is the start of the one
// below. Spaces in end..next hang over the edge and are not drawn.
type line struct {
	start, end, next int32
	atom             int32   // index of the atom that start lies in
	w                float32 // of start..end
}

// paragraph is a text cut into atoms once, and from them into lines for any width.
type paragraph struct {
	text  string
	face  *face
	atoms []atom
	lines []line
	width float32 // that lines were made for
}

// newParagraph finds where t may be broken, by the rules of UAX #14: after spaces and hyphens,
// between ideographs, not at a no-break space, not between a quotation mark and its word.
func newParagraph(t string, f *face) *paragraph {
	p := &paragraph{text: t, face: f, atoms: make([]atom, 0, len(t)/6+1), width: -1}
	state, at := -1, 0
	for rest := t; rest != ""; {
		var segment string
		var must bool
		segment, rest, must, state = uniseg.FirstLineSegmentInString(rest, state)
		p.add(at, segment, must && (rest != "" || endsLine(segment)))
		at += len(segment)
	}
	return p
}

func (p *paragraph) add(at int, segment string, hard bool) {
	seen := strings.TrimRightFunc(segment, hangs)
	spaces := segment[len(seen):]
	a := atom{
		start: int32(at), end: int32(at + len(seen)), next: int32(at + len(segment)),
		w: p.face.width(seen), tabs: strings.Contains(spaces, "\t"), hard: hard,
	}
	if !a.tabs && !hard {
		a.space = p.face.width(spaces)
	}
	p.atoms = append(p.atoms, a)
}

// hangs reports whether r may stand past the right edge: all spaces but the no-break ones.
func hangs(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' && r != '\u2007'
}

func endsLine(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}

// fit breaks the paragraph for width, greedily: a line takes every atom that still fits. An
// atom wider than a whole line begins on a line of its own and is cut between graphemes, of
// which a line takes at least one however narrow it is.
func (p *paragraph) fit(width float32) {
	if p.width == width {
		return
	}
	p.width = width
	p.lines = p.lines[:0]
	at, x := line{}, float32(0)
	empty := true
	for i := range p.atoms {
		a := &p.atoms[i]
		if !empty && x+a.w > width {
			p.lines = append(p.lines, at)
			at, x, empty = line{start: a.start, atom: int32(i)}, 0, true
		}
		if empty && a.w > width {
			at, x = p.cut(int32(i), width)
		} else {
			x += a.w
		}
		at.end, at.next, at.w = a.end, a.next, x
		x, empty = p.after(a, x), false
		if a.hard {
			p.lines = append(p.lines, at)
			at, x, empty = line{start: a.next, atom: int32(i) + 1}, 0, true
		}
	}
	if !empty {
		p.lines = append(p.lines, at)
	}
}

// cut sets all of a too wide atom but its last part, which it returns as an open line with
// its width.
func (p *paragraph) cut(i int32, width float32) (line, float32) {
	a := p.atoms[i]
	at, x := line{start: a.start, end: a.start, atom: i}, float32(0)
	state := -1
	for rest := p.text[a.start:a.end]; rest != ""; {
		var g string
		g, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		w := p.face.width(g)
		if x+w > width && at.end > at.start {
			at.next = at.end
			at.w = p.face.measure(p.text[at.start:at.end])
			p.lines = append(p.lines, at)
			at, x = line{start: at.end, end: at.end, atom: i}, 0
		}
		at.end += int32(len(g))
		x += w
	}
	return at, p.face.measure(p.text[at.start:at.end])
}

// after is where the atom behind a begins when a's seen part ends at x.
func (p *paragraph) after(a *atom, x float32) float32 {
	if !a.tabs {
		return x + a.space
	}
	return p.overSpaces(p.text[a.end:a.next], x)
}

func (p *paragraph) overSpaces(s string, x float32) float32 {
	for i, r := range s {
		switch {
		case r == '\t':
			x = p.face.stop(x)
		case !endsLine(s[i : i+utf8.RuneLen(r)]):
			x += p.face.width(s[i : i+utf8.RuneLen(r)])
		}
	}
	return x
}
