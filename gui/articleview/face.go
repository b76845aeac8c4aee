package articleview

// Measure is the advance of s, in the units of the page, when set in one font at one size.
type Measure func(s string) float32

// tabColumns is how many spaces wide a tab stop is.
const tabColumns = 8

// face is a font at a size. It remembers the width of every word: an article of 300,000
// words has some ten thousand different ones, and shaping is what costs.
type face struct {
	measure Measure
	widths  map[string]float32
	tab     float32
}

func newFace(m Measure) *face {
	return &face{measure: m, widths: map[string]float32{}, tab: m(" ") * tabColumns}
}

func (f *face) width(s string) float32 {
	if s == "" {
		return 0
	}
	w, ok := f.widths[s]
	if !ok {
		w = f.measure(s)
		f.widths[s] = w
	}
	return w
}

// stop is the first tab stop after x.
func (f *face) stop(x float32) float32 {
	if f.tab <= 0 {
		return x
	}
	return (float32(int(x/f.tab)) + 1) * f.tab
}
