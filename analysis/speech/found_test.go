package speech

import (
	"math/rand/v2"
	"testing"
)

// chances are those of n tokens, drawn.
func chances(rng *rand.Rand, n int) []float32 {
	out := make([]float32, n*labels)
	for i := range n {
		sum := float32(0)
		row := out[i*labels : (i+1)*labels]
		for k := range row {
			row[k] = rng.Float32() * rng.Float32()
			sum += row[k]
		}
		for k := range row {
			row[k] /= sum
		}
	}
	return out
}

func TestFoundIsAProbability(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 2))
	for range 2000 {
		n := 1 + rng.IntN(6)
		lo := rng.IntN(n)
		c := Span{lo, lo + 1 + rng.IntN(n-lo)}
		if p := found(chances(rng, n), c); !(p >= -rounding && p <= 1+rounding) {
			t.Fatalf("%v of %d tokens: %g", c, n, p)
		}
	}
}

func TestFoundAsksForBothEnds(t *testing.T) {
	const o, b, r = outside, content, content + 1
	for name, c := range map[string]struct {
		sure []int // label of each token
		c    Span
		want float64
	}{
		"just so":                   {[]int{o, b, r, o}, Span{1, 3}, 1},
		"to the end":                {[]int{o, b, r}, Span{1, 3}, 1},
		"one token":                 {[]int{b}, Span{0, 1}, 1},
		"a thought":                 {[]int{thought, thought + 1, o}, Span{0, 2}, 1},
		"begins earlier":            {[]int{b, r, r, o}, Span{1, 3}, 0},
		"begins later":              {[]int{o, o, b, o}, Span{1, 3}, 0},
		"ends earlier":              {[]int{o, b, o, o}, Span{1, 3}, 0},
		"goes on":                   {[]int{o, b, r, r}, Span{1, 3}, 0},
		"another begins right then": {[]int{o, b, r, b}, Span{1, 3}, 1},
	} {
		x := make([]float32, len(c.sure)*labels)
		for i, l := range c.sure {
			x[i*labels+l] = 1
		}
		if got := found(x, c.c); got != c.want {
			t.Errorf("%s: %g, want %g", name, got, c.want)
		}
	}
	half := []float32{0.5, 0.5, 0, 0, 0, 0.2, 0, 0.8, 0, 0, 0.6, 0, 0.4, 0, 0}
	if got := found(half, Span{0, 2}); got < 0.2999 || got > 0.3001 { // 0.5 that it begins, 0.6 that it ends
		t.Errorf("got %g, want 0.3", got)
	}
}

func TestNearestCueIsNearToContentAndSource(t *testing.T) {
	for name, c := range map[string]struct {
		cues            []Span
		content, source Span
		want            Span
	}{
		"none":                {nil, Span{3, 9}, Span{0, 2}, Span{}},
		"between":             {[]Span{{2, 3}, {20, 21}}, Span{3, 9}, Span{0, 2}, Span{2, 3}},
		"on the near sides":   {[]Span{{1, 2}, {10, 11}}, Span{3, 9}, Span{12, 14}, Span{10, 11}},
		"no source":           {[]Span{{1, 2}, {10, 11}}, Span{5, 9}, Span{}, Span{10, 11}},
		"the first of equals": {[]Span{{1, 2}, {6, 7}}, Span{3, 5}, Span{}, Span{1, 2}},
		"inside the content":  {[]Span{{5, 6}, {10, 11}}, Span{3, 9}, Span{}, Span{5, 6}},
		"just near enough":    {[]Span{{48, 49}}, Span{3, 9}, Span{}, Span{48, 49}},
		"too far":             {[]Span{{49, 50}}, Span{3, 9}, Span{}, Span{}},
		"too far from both":   {[]Span{{30, 31}}, Span{3, 9}, Span{50, 51}, Span{}},
	} {
		if got := nearestCue(c.cues, c.content, c.source); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestApartCountsTheTokensBetween(t *testing.T) {
	for _, c := range []struct {
		a, b Span
		want int
	}{
		{Span{0, 2}, Span{5, 6}, 3}, {Span{0, 2}, Span{2, 4}, 0}, {Span{0, 5}, Span{2, 3}, 0}, {Span{0, 5}, Span{4, 9}, 0},
	} {
		if apart(c.a, c.b) != c.want || apart(c.b, c.a) != c.want {
			t.Errorf("%v and %v: %d and %d, want %d", c.a, c.b, apart(c.a, c.b), apart(c.b, c.a), c.want)
		}
	}
}

func TestShiftLeavesEmptySpansEmpty(t *testing.T) {
	for _, s := range []Span{{}, {4, 4}, {5, 3}} {
		if got := s.shift(10); got != (Span{}) {
			t.Errorf("%v became %v", s, got)
		}
	}
	if got := (Span{1, 3}).shift(10); got != (Span{11, 13}) {
		t.Errorf("got %v", got)
	}
}
