package text

import "sort"

// A Map leads from spans of one wording of a text to those of another. nil is for the same wording.
type Map []piece

// piece is a stretch worded differently. Between pieces both texts are the same. They are in order
// and apart, though one of the two wordings may be empty.
type piece struct{ from, to Span }

// Span moves s. A span that ends within a stretch takes all of it; what is empty in the text that s is
// in is left out at both ends.
func (m Map) Span(s Span) Span {
	start := m.start(s.Start)
	if s.Empty() {
		return Span{start, start}
	}
	return Span{start, m.end(s.End)}
}

func (m Map) start(at int) int {
	k := sort.Search(len(m), func(k int) bool { return m[k].from.Start > at }) - 1
	switch {
	case k < 0:
		return at
	case at < m[k].from.End:
		return m[k].to.Start
	}
	return m[k].to.End + at - m[k].from.End
}

func (m Map) end(at int) int {
	k := sort.Search(len(m), func(k int) bool { return m[k].from.Start >= at }) - 1
	if k < 0 {
		return at
	}
	return m[k].to.End + max(0, at-m[k].from.End)
}

// Inverse leads back.
func (m Map) Inverse() Map {
	out := make(Map, len(m))
	for i, p := range m {
		out[i] = piece{p.to, p.from}
	}
	return out
}
