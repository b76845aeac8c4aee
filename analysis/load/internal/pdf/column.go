package pdf

import (
	"cmp"
	"math"
	"slices"
)

// region is a part of a page between gutters.
type region struct {
	x0, x1 float64 // the gutters or edges beside it
	segs   []segment
}

// Gutters are looked for where few lines cross and prose stands on both sides.
const (
	fewestLines = 3   // on each side of a gutter
	gutterWidth = 0.7 // at least, in sizes of the letters
	proseWidth  = 6   // of the usual line on each side of a gutter, in sizes; cells of tables are narrower
	crossing    = 0.5 // the most lines across a gutter, of all
	mostSplits  = 6   // within one another
)

// arrange gives the parts of a page in the order in which they are read: a column from top
// to bottom, then the next; what spans several columns parts those above from those below.
func arrange(segs []segment) []region {
	return split(region{x0: math.Inf(-1), x1: math.Inf(1), segs: segs}, mostSplits)
}

func split(r region, depth int) []region {
	g0, g1, ok := gutter(r.segs)
	if !ok || depth == 0 {
		return []region{r}
	}
	slices.SortStableFunc(r.segs, func(a, b segment) int { return cmp.Compare(b.y, a.y) })
	var out []region
	left, right, across := region{x0: r.x0, x1: g0}, region{x0: g1, x1: r.x1}, region{x0: r.x0, x1: r.x1}
	columns := func() {
		for _, side := range []*region{&left, &right} {
			if len(side.segs) > 0 {
				out = append(out, split(*side, depth-1)...)
				side.segs = nil
			}
		}
	}
	for _, s := range r.segs {
		if s.x0 < g0 && s.x1 > g1 {
			columns()
			across.segs = append(across.segs, s)
			continue
		}
		if len(across.segs) > 0 {
			out = append(out, across)
			across.segs = nil
		}
		if s.x1 <= g1 {
			left.segs = append(left.segs, s)
		} else {
			right.segs = append(right.segs, s)
		}
	}
	if len(across.segs) > 0 {
		out = append(out, across)
	}
	columns()
	return out
}

// gutter is the widest gap from left to right that parts segs, with fewest lines across.
func gutter(segs []segment) (g0, g1 float64, ok bool) {
	for _, g := range gaps(segs) {
		if columnsBeside(segs, g.x0, g.x1) {
			return g.x0, g.x1, true
		}
	}
	return 0, 0, false
}

// gap is a stretch from left to right that few lines cross.
type gap struct{ x0, x1, worth float64 }

const (
	mostGaps   = 8   // that are looked at more closely
	wideEnough = 12. // points: a wider gap is not a better one, a short last line may make it wide
)

// gaps are the most promising ones, the best first.
func gaps(segs []segment) []gap {
	type edge struct {
		x    float64
		open int
	}
	var edges []edge
	for _, s := range segs {
		edges = append(edges, edge{s.x0, 1}, edge{s.x1, -1})
	}
	slices.SortFunc(edges, func(a, b edge) int { return cmp.Or(cmp.Compare(a.x, b.x), cmp.Compare(a.open, b.open)) })
	var out []gap
	ends, open := 0, 0
	for i, e := range edges[:max(0, len(edges)-1)] {
		open += e.open
		if e.open < 0 {
			ends++
		}
		next, begins := edges[i+1].x, len(segs)-ends-open
		if ends >= fewestLines && begins >= fewestLines && float64(open) <= crossing*float64(len(segs)) && next > e.x {
			out = append(out, gap{e.x, next, min(next-e.x, wideEnough) / float64(1+open)})
		}
	}
	slices.SortFunc(out, func(a, b gap) int { return cmp.Or(cmp.Compare(b.worth, a.worth), cmp.Compare(a.x0, b.x0)) })
	return out[:min(len(out), mostGaps)]
}

// columnsBeside reports whether lines of prose stand on both sides of the gap, and beside each other.
func columnsBeside(segs []segment, g0, g1 float64) bool {
	var sides [2]struct {
		widths   []float64
		top, low float64
	}
	for i := range sides {
		sides[i].top, sides[i].low = math.Inf(-1), math.Inf(1)
	}
	var sizes []float64
	for _, s := range segs {
		if s.x0 < g0 && s.x1 > g1 {
			continue
		}
		side := &sides[0]
		if s.x0 >= g1 {
			side = &sides[1]
		}
		side.widths = append(side.widths, (s.x1-s.x0)/s.size)
		side.top, side.low = max(side.top, s.y), min(side.low, s.y)
		sizes = append(sizes, s.size)
	}
	if g1-g0 < gutterWidth*quantile(sizes, 0.5) {
		return false
	}
	l, r := sides[0], sides[1]
	beside := min(l.top, r.top) - max(l.low, r.low)
	return quantile(l.widths, 0.5) >= proseWidth && quantile(r.widths, 0.5) >= proseWidth &&
		beside > 0.3*min(l.top-l.low, r.top-r.low)
}
