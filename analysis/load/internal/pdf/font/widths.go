package font

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"standpoint/analysis/load/internal/pdf/object"
)

// widths are those of glyphs, in the font's units.
type widths struct {
	of       map[uint32]float64
	runs     []run
	fallback float64
}

// run is the glyphs from lo to hi, which have one width.
type run struct {
	lo, hi uint32
	width  float64
}

func (w *widths) width(cid uint32) float64 {
	if x, ok := w.of[cid]; ok {
		return x
	}
	for _, r := range w.runs {
		if r.lo <= cid && cid <= r.hi {
			return r.width
		}
	}
	return w.fallback
}

func (w *widths) simple(f *object.File, d object.Dict, missing float64) {
	w.fallback = missing
	first := f.Int(d["FirstChar"])
	w.of = map[uint32]float64{}
	for i, x := range f.Numbers(d["Widths"]) {
		if code := first + i; code >= 0 && code < 256 {
			w.of[uint32(code)] = x
		}
	}
}

// mostRuns bounds what is looked through for each glyph; writers use runs for few glyphs, if at all.
const mostRuns = 200

// composite reads the array W (9.7.4.3): "c [w1 w2]" and "c1 c2 w".
func (w *widths) composite(f *object.File, d object.Dict) {
	w.fallback = 1000
	if v := f.Get(d["DW"]); v != nil {
		w.fallback = f.Number(v)
	}
	w.of = map[uint32]float64{}
	for a := object.As[object.Array](f, d["W"]); len(a) >= 2 && f.Err() == nil; {
		first := uint32(max(0, f.Int(a[0])))
		if list, ok := f.Get(a[1]).(object.Array); ok {
			for i, x := range f.Numbers(list) {
				w.of[first+uint32(i)] = x
			}
			f.Spend(32 * len(list))
			a = a[2:]
			continue
		}
		if len(a) < 3 {
			return
		}
		if len(w.runs) < mostRuns {
			w.runs = append(w.runs, run{first, uint32(max(0, f.Int(a[1]))), f.Number(a[2])})
		}
		a = a[3:]
	}
}

// Widths of the letters from space to tilde in the fonts that every reader has and a file need not
// bring (9.6.2.2), in thousandths, from the metrics that Adobe publishes.
var (
	helvetica = [95]int16{278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
		556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
		1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
		667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
		333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
		556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584}
	times = [95]int16{250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
		500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
		921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722,
		556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
		333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500,
		500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541}
)

// beyond are the widths of the marks that news has beyond those, in Helvetica and Times.
var beyond = map[rune][2]int16{
	'‘': {222, 333}, '’': {222, 333}, '‚': {222, 333}, '“': {333, 444}, '”': {333, 444}, '„': {333, 444},
	'–': {556, 500}, '—': {1000, 1000}, '…': {1000, 1000}, '•': {350, 350}, '\u00a0': {278, 250},
}

// standardWidths are those that letters have in the font of that name, or in one that is much like
// it. Bold letters are a little wider than the tables say, which matters to no gap between words.
func standardWidths(name string) func(letter string) float64 {
	table, column := &helvetica, 0
	switch name = strings.ToLower(name); {
	case strings.Contains(name, "courier"), strings.Contains(name, "mono"):
		return func(string) float64 { return 0.6 }
	case strings.Contains(name, "times"), strings.Contains(name, "serif"), strings.Contains(name, "roman"):
		table, column = &times, 1
	}
	return func(letter string) float64 {
		if r, _ := utf8.DecodeRuneInString(letter); beyond[r][column] > 0 {
			return float64(beyond[r][column]) / 1000
		}
		// An accent takes no room.
		r, _ := utf8.DecodeRuneInString(norm.NFD.String(letter))
		if r < ' ' || r > '~' {
			return 0.5
		}
		return float64(table[r-' ']) / 1000
	}
}
