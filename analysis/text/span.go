package text

import "unicode/utf8"

// Span is a half-open range [Start, End) of byte offsets into an article's text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no text.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns the part of t that the span covers.
func (s Span) Of(t string) string { return t[s.Start:s.End] }

// Shift moves both ends by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// Contains reports whether o lies inside s; an empty o at s's end does.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Join is the smallest span that holds both.
func (s Span) Join(o Span) Span { return Span{min(s.Start, o.Start), max(s.End, o.End)} }

// CodePoints turns byte offsets into t, which must be valid UTF-8, into offsets that count
// Unicode code points. It costs one pass over t once and a table look-up and at most
// 63 bytes of counting for each offset.
type CodePoints struct {
	text  string
	every []int // code points before byte 64*i
}

// NewCodePoints indexes t.
func NewCodePoints(t string) *CodePoints {
	c := &CodePoints{text: t, every: make([]int, 0, len(t)/64+1)}
	n := 0
	for i := 0; i < len(t); i++ {
		if i%64 == 0 {
			c.every = append(c.every, n)
		}
		if utf8.RuneStart(t[i]) {
			n++
		}
	}
	return c
}

// At is how many code points begin before byte offset b.
func (c *CodePoints) At(b int) int {
	if len(c.every) == 0 {
		return 0
	}
	i := min(b/64, len(c.every)-1)
	n := c.every[i]
	for k := i * 64; k < b; k++ {
		if utf8.RuneStart(c.text[k]) {
			n++
		}
	}
	return n
}

// Span converts both ends.
func (c *CodePoints) Span(s Span) Span { return Span{c.At(s.Start), c.At(s.End)} }

// Byte is the inverse of At: the byte offset at which code point n begins, or len(text)
// when there are not that many.
func (c *CodePoints) Byte(n int) int {
	lo, hi := 0, len(c.every)
	for lo < hi { // last block that begins at or before code point n
		mid := (lo + hi) / 2
		if c.every[mid] <= n {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return 0
	}
	k, have := (lo-1)*64, c.every[lo-1]
	for k < len(c.text) {
		if utf8.RuneStart(c.text[k]) {
			if have == n {
				return k
			}
			have++
		}
		k++
	}
	return len(c.text)
}
