package main

import (
	"math"
	"testing"
)

func TestMacroF1(t *testing.T) {
	for _, c := range []struct {
		name string
		in   tally
		want float64
	}{
		{"all right", tally{{2, 0, 0}, {0, 3, 0}, {0, 0, 1}}, 1},
		{"all called positive", tally{{0, 0, 2}, {0, 0, 2}, {0, 0, 2}}, 0.5 / 3},
		{"class without gold is left out", tally{{2, 0, 0}, {0, 0, 0}, {0, 0, 2}}, 1},
		{"empty", tally{}, 0},
	} {
		if got := c.in.macroF1(); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestPearson(t *testing.T) {
	if got := pearson([]float64{1, 2, 3, 4}, []float64{2, 4, 6, 9}); math.Abs(got-11.5/math.Sqrt(5*26.75)) > 1e-12 {
		t.Errorf("r is %v", got)
	}
	if got := pearson([]float64{1, 1}, []float64{1, 2}); got != 0 {
		t.Errorf("r of a constant is %v, want 0", got)
	}
}

func TestClassifyLearnsASeparableTask(t *testing.T) {
	var examples []example
	for c := range classes {
		for range 5 {
			examples = append(examples, example{x: []input{{int32(c), 1}}, class: c})
		}
	}
	w := classify(classes, examples, recipe{passes: 20, rate: 0.5, seed: 1})
	for c := range classes {
		for other := range classes {
			if other != c && w[c][c] <= w[other][c] {
				t.Errorf("input of class %d speaks for %d: %v", c, other, w)
			}
		}
	}
}

func TestRegressFindsTheLine(t *testing.T) {
	examples := []example{{x: []input{{0, 1}, {1, 1}}, rating: 0.7}, {x: []input{{0, 1}, {1, -1}}, rating: -0.3}}
	w := regress(2, examples, recipe{passes: 400, rate: 0.1, seed: 1})
	if math.Abs(w[0]-0.2) > 0.01 || math.Abs(w[1]-0.5) > 0.01 {
		t.Errorf("weights %v, want 0.2 and 0.5", w)
	}
}

func TestParseTurnsCodePointsIntoBytes(t *testing.T) {
	it, err := parse([]byte(`{"text":"“Áda” spoke","start":1,"end":4,"label":"neutral"}`))
	if err != nil {
		t.Fatal(err)
	}
	if got := it.target.Of(it.text); got != "Áda" || it.class != neutral {
		t.Errorf("target %q, class %d", got, it.class)
	}
	if _, err := parse([]byte(`{"text":"x","label":"odd"}`)); err == nil {
		t.Error("unknown label accepted")
	}
}
