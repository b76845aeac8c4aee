package valence

import (
	"strings"

	"standpoint/analysis/text"
)

// idiom is the value of word i where it is part of a fixed phrase such as "yeah right", and
// v otherwise; i is at least 3.
func (r *Rater) idiom(ws []word, i int, v float64) float64 {
	for _, n := range [][2]int{{1, 0}, {2, 0}, {2, 1}, {3, 1}, {3, 2}} {
		if x, ok := r.idioms[phrase(ws, i-n[0], i-n[1])]; ok {
			v = x
			break
		}
	}
	for ahead := 1; ahead <= 2; ahead++ {
		if i+ahead >= len(ws) {
			break
		}
		if x, ok := r.idioms[phrase(ws, i, i+ahead)]; ok {
			v = x
		}
	}
	for _, n := range [][2]int{{3, 1}, {3, 2}, {2, 1}} {
		v += r.boosters[phrase(ws, i-n[0], i-n[1])]
	}
	return v
}

func phrase(ws []word, first, last int) string {
	var b strings.Builder
	for k := first; k <= last; k++ {
		if k > first {
			b.WriteByte(' ')
		}
		b.WriteString(ws[k].lower)
	}
	return b.String()
}

// emphasis gives the marks that stress a sum their parts, in its direction.
func emphasis(e expanded, sum float64) []Part {
	if sum == 0 {
		return nil
	}
	shouts, asks := strings.Count(e.text, "!"), strings.Count(e.text, "?")
	var parts []Part
	add := func(mark string, n int, each float64) {
		for at := 0; n > 0; n-- {
			at += strings.Index(e.text[at:], mark)
			span := e.origin(at, at+1)
			at++
			parts = append(parts, Part{text.Span{Start: span.Start, End: span.End}, each * sign(sum), "emphasis"})
		}
	}
	add("!", min(shouts, maxShout), perShout)
	switch {
	case asks > 3:
		add("?", asks, manyAsks/float64(asks))
	case asks > 1:
		add("?", asks, perAsk)
	}
	return parts
}
