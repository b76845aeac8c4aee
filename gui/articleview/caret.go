package articleview

import (
	"strings"

	"github.com/rivo/uniseg"

	"standpoint/analysis/text"
)

// x is how far from the left edge of l the byte offset off lies; off is brought into l first.
func (p *paragraph) x(l line, off int32) float32 {
	off = max(l.start, min(off, l.next))
	x := float32(0)
	for i := int(l.atom); i < len(p.atoms) && p.atoms[i].start < off; i++ {
		a := &p.atoms[i]
		from, to := max(a.start, l.start), min(off, a.end)
		switch {
		case from == a.start && to == a.end:
			x += a.w
		case to > from:
			x += p.face.width(p.text[from:to])
		}
		switch {
		case off >= a.next:
			x = p.after(a, x)
		case off > a.end:
			x = p.overSpaces(p.text[a.end:off], x)
		}
	}
	return x
}

// extent is the horizontal stretch that the paragraph's bytes s cover on l. Spaces that hang
// over the right edge are not counted; ok is false when nothing of s is seen on l.
func (p *paragraph) extent(l line, s text.Span) (x0, x1 float32, ok bool) {
	from, to := max(int32(s.Start), l.start), min(int32(s.End), l.end)
	if from >= to {
		return 0, 0, false
	}
	return p.x(l, from), p.x(l, to), true
}

// offset is the grapheme boundary on l nearest to x.
func (p *paragraph) offset(l line, x float32) int32 {
	if x <= 0 {
		return l.start
	}
	if x >= l.w {
		return l.end
	}
	at := p.atomAt(l, x)
	last := p.x(l, at)
	state := -1
	for rest := p.text[at:l.end]; rest != ""; {
		var g string
		g, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		next := p.x(l, at+int32(len(g)))
		if x < (last+next)/2 {
			return at
		}
		at += int32(len(g))
		if x < next {
			return at
		}
		last = next
	}
	return l.end
}

// atomAt is where the atom around x begins on l, so that offset need not measure from the
// start of the line.
func (p *paragraph) atomAt(l line, x float32) int32 {
	at, left := l.start, float32(0)
	for i := int(l.atom); i < len(p.atoms) && p.atoms[i].start < l.end; i++ {
		a := &p.atoms[i]
		if a.start >= l.start {
			at = a.start
			left += a.w
		} else {
			left += p.face.width(p.text[l.start:min(a.end, l.end)])
		}
		if left = p.after(a, left); left > x {
			break
		}
	}
	return at
}

// lineAt is the index of the line that holds the byte offset off.
func (p *paragraph) lineAt(off int32) int {
	for i, l := range p.lines {
		if off < l.next {
			return i
		}
	}
	return max(0, len(p.lines)-1)
}

// word is the word around off by the rules of UAX #29, as a double click selects it. It looks
// at off's line only: words do not run over line ends, but for those too wide for any line.
func (p *paragraph) word(off int) text.Span {
	if len(p.lines) == 0 {
		return text.Span{}
	}
	k := p.lineAt(int32(off))
	at := int(p.atoms[p.lines[k].atom].start)
	state := -1
	for rest := p.text[at:]; rest != ""; {
		var w string
		w, rest, state = uniseg.FirstWordInString(rest, state)
		if off < at+len(w) || rest == "" {
			return text.Span{Start: at, End: at + len(w)}
		}
		at += len(w)
	}
	return text.Span{}
}

// pieces cuts the seen text of l at tabs: a piece is drawn in one go, and a tab's width is
// ours to decide.
func (p *paragraph) pieces(l line) []text.Span {
	s := p.text[l.start:l.end]
	if !strings.Contains(s, "\t") {
		return []text.Span{{Start: int(l.start), End: int(l.end)}}
	}
	var out []text.Span
	at := int(l.start)
	for _, part := range strings.Split(s, "\t") {
		if part != "" {
			out = append(out, text.Span{Start: at, End: at + len(part)})
		}
		at += len(part) + 1
	}
	return out
}
