package main

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"standpoint/analysis"
	"standpoint/assets"
)

// drawn is n cases of a network whose answers are right as often as weights words and source say, given
// signs that are drawn too. The first sign is always 1.
func drawn(n int, words, source []float64) []measured {
	rng := rand.New(rand.NewPCG(3, 9))
	signs := func(w []float64) []float64 {
		x := []float64{1}
		for len(x) < len(w) {
			x = append(x, rng.NormFloat64())
		}
		return x
	}
	out := make([]measured, n)
	for i := range out {
		c := measured{article: rng.IntN(50)}
		c.Rule, c.Words, c.Sources = "trained", signs(words), signs(source)
		c.words = rng.Float64() < analysis.Logistic(words, c.Words)
		c.source = c.words && rng.Float64() < analysis.Logistic(source, c.Sources)
		out[i] = c
	}
	return out
}

func near(a, b []float64, by float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Abs(x-y) <= by })
}

func TestWeightsAreRecovered(t *testing.T) {
	wantWords, wantSource := []float64{0.5, -1, 2}, []float64{-0.3, 1.5}
	cases := drawn(8000, wantWords, wantSource)
	// What rules alone have found is not part of it.
	cases = append(cases, slices.Repeat([]measured{{words: true, source: true}}, 500)...)
	words, source := weights(cases)
	if !near(words, wantWords, 0.15) || !near(source, wantSource, 0.15) {
		t.Errorf("words %.2f, source %.2f", words, source)
	}
	again, again2 := weights(cases)
	if !slices.Equal(again, words) || !slices.Equal(again2, source) {
		t.Error("the same cases give other weights")
	}
}

func TestFitOfNothing(t *testing.T) {
	if w := fit(nil, nil); w != nil {
		t.Errorf("got %v", w)
	}
	if words, source := weights(nil); words != nil || source != nil {
		t.Errorf("got %v and %v", words, source)
	}
}

func TestFitStaysFinite(t *testing.T) {
	for name, c := range map[string]struct {
		x     [][]float64
		right []bool
		check func(w []float64) bool
	}{
		"all right":          {[][]float64{{1}, {1}, {1}}, []bool{true, true, true}, func(w []float64) bool { return w[0] > 1 }},
		"all wrong":          {[][]float64{{1}, {1}, {1}}, []bool{false, false, false}, func(w []float64) bool { return w[0] < -1 }},
		"half":               {[][]float64{{1}, {1}}, []bool{true, false}, func(w []float64) bool { return math.Abs(w[0]) < 1e-3 }},
		"plainly apart":      {[][]float64{{1, 2}, {1, -2}}, []bool{true, false}, func(w []float64) bool { return w[1] > 1 }},
		"a sign never given": {[][]float64{{1, 0}, {1, 0}, {1, 0}}, []bool{true, true, false}, func(w []float64) bool { return w[1] == 0 && w[0] > 0.5 }},
	} {
		w := fit(c.x, c.right)
		if len(w) != len(c.x[0]) || !c.check(w) {
			t.Errorf("%s: weights %v", name, w)
		}
		for _, x := range w {
			if math.IsNaN(x) || math.Abs(x) > 50 {
				t.Errorf("%s: weights %v", name, w)
			}
		}
	}
}

// byRule is n findings of a rule, of which so many are right.
func byRule(name string, n, right int) []measured {
	out := make([]measured, n)
	for i := range out {
		out[i].Rule, out[i].words, out[i].source = name, i < right+2, i < right
	}
	return out
}

func TestTableHasWeightsAndRules(t *testing.T) {
	cases := slices.Concat(drawn(400, []float64{1, 1, 0}, []float64{0, 2}), byRule("turn", 20, 15), byRule("rare", least-1, 3), byRule("colon", least, 5), byRule("always", 40, 40))
	words, source := weights(cases)
	var lines [][]string
	for line := range strings.Lines(tabulate(cases)) {
		if !strings.HasSuffix(line, "\n") {
			t.Errorf("%q has no end", line)
		}
		if !strings.HasPrefix(line, "#") {
			lines = append(lines, strings.Split(strings.TrimSpace(line), "\t"))
		}
	}
	if len(lines) != 5 {
		t.Fatalf("lines %q", lines)
	}
	for i, want := range []struct {
		name string
		w    []float64
	}{{"words", words}, {"source", source}} {
		var got []float64
		for _, cell := range lines[i][1:] {
			x, err := strconv.ParseFloat(cell, 64)
			if err != nil {
				t.Error(err)
			}
			got = append(got, x)
		}
		if lines[i][0] != want.name || !near(got, want.w, 0.00006) {
			t.Errorf("%q, want %s %v", lines[i], want.name, want.w)
		}
	}
	for i, want := range [][]string{{"rule", "always", "1.000", "40"}, {"rule", "colon", "0.333", "15"}, {"rule", "turn", "0.750", "20"}} {
		if !slices.Equal(lines[2+i], want) {
			t.Errorf("%q, want %q", lines[2+i], want)
		}
	}
}

// shipped is how many weights of words and of sources the program's own table has.
func shipped(t *testing.T) (words, source int) {
	t.Helper()
	b, err := assets.FS.ReadFile("models/trust.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		switch cells := strings.Split(line, "\t"); cells[0] {
		case "words":
			words = len(cells) - 1
		case "source":
			source = len(cells) - 1
		}
	}
	return words, source
}

func TestTableIsReadBackByAnalysis(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	words, source := shipped(t)
	w, s := make([]float64, words), make([]float64, source)
	good := tabulate(append(drawn(300, w, s), byRule("turn", 20, 10)...))
	for name, c := range map[string]struct{ table, want string }{
		"as written":   {good, ""},
		"no cases":     {tabulate(nil), "0 and 0 weights"},
		"one too many": {tabulate(drawn(300, append(w, 0), s)), "weights"},
		"cut":          {good[:strings.Index(good, "source\t")], "weights"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file(t, filepath.Join(dir, "models", "trust.tsv"), c.table)
			a, err := analysis.New(analysis.Options{Models: dir})
			if err != nil {
				t.Fatal(err)
			}
			_, err = a.Findings("The ferry was late.")
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("error %v, want %q in it", err, c.want)
			}
		})
	}
}

// printed is the error and the number of findings that reliability prints. It checks the rows.
func printed(t *testing.T, cases []measured) (ece float64, findings int) {
	t.Helper()
	var b bytes.Buffer
	reliability(&b, cases)
	lines := strings.Split(strings.TrimSuffix(b.String(), "\n"), "\n")
	if lines[0] != "confidence  findings  mean  right" {
		t.Errorf("head %q", lines[0])
	}
	last := lines[len(lines)-1]
	if _, err := fmt.Sscanf(last, "expected calibration error %f over %d findings", &ece, &findings); err != nil {
		t.Fatalf("%q: %v", last, err)
	}
	sum, top := 0, 0.0
	for _, line := range lines[1 : len(lines)-1] {
		var lo, hi, mean, right float64
		var n int
		if _, err := fmt.Sscanf(line, "%f to %f %d %f %f", &lo, &hi, &n, &mean, &right); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if lo < top || hi <= lo || mean < lo-0.005 || mean > hi+0.005 || right < 0 || right > 1 || n < 1 {
			t.Errorf("row %q", line)
		}
		sum, top = sum+n, hi
	}
	if sum != findings {
		t.Errorf("%d findings in rows, %d in all", sum, findings)
	}
	return ece, findings
}

func TestReliabilityOfPerfectConfidence(t *testing.T) {
	cases := append(drawn(6000, []float64{0.5, 2}, []float64{1, -1, 1}), byRule("turn", 30, 3)...)
	ece, n := printed(t, cases)
	if n != 6000 { // a rule's findings have no signs
		t.Errorf("%d findings", n)
	}
	if ece > 0.03 {
		t.Errorf("error %g", ece)
	}
}

// If what holds of one half of the articles is the reverse in the other, the weights must be
// wrong: they are those of the other half.
func TestReliabilityIsMeasuredOnArticlesNotFittedTo(t *testing.T) {
	cases := drawn(2000, []float64{0, 0}, []float64{0})
	for i := range cases {
		c := &cases[i]
		c.source = (c.Words[1] > 0) == (c.article%2 == 0)
		c.words = c.source
	}
	if ece, _ := printed(t, cases); ece < 0.5 {
		t.Errorf("error %g", ece)
	}
}

func TestReliabilityOfNothing(t *testing.T) {
	for _, cases := range [][]measured{nil, byRule("turn", 5, 2)} {
		if ece, n := printed(t, cases); ece != 0 || n != 0 {
			t.Errorf("error %g over %d", ece, n)
		}
	}
}
