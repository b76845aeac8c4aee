package main

import (
	"fmt"
	"io"
	"math"
	"sort"
	"strings"

	"gonum.org/v1/gonum/optimize"

	"standpoint/analysis"
)

// least is how many findings a rule needs to have a confidence of its own.
const least = 15

// decay keeps weights small where little was measured.
const decay = 0.01

// fit finds the logistic weights that make the answers likeliest.
func fit(x [][]float64, right []bool) []float64 {
	if len(x) == 0 {
		return nil
	}
	loss := func(w, slope []float64) float64 {
		sum := 0.0
		clear(slope)
		for k := range w {
			sum += decay * w[k] * w[k]
			if slope != nil {
				slope[k] = 2 * decay * w[k]
			}
		}
		for i, v := range x {
			p := analysis.Logistic(w, v)
			y := 0.0
			if right[i] {
				y = 1
			}
			sum -= y*math.Log(p+1e-12) + (1-y)*math.Log(1-p+1e-12)
			for k := range slope {
				slope[k] += (p - y) * v[k]
			}
		}
		return sum
	}
	result, err := optimize.Minimize(optimize.Problem{
		Func: func(w []float64) float64 { return loss(w, nil) },
		Grad: func(slope, w []float64) { loss(w, slope) },
	}, make([]float64, len(x[0])), nil, &optimize.BFGS{})
	if result == nil {
		panic(err)
	}
	return result.X
}

// weights are those fitted to cases: for words, and for the source where the words are right.
func weights(cases []measured) (words, source []float64) {
	var wx, sx [][]float64
	var wy, sy []bool
	for _, c := range cases {
		if c.Words == nil {
			continue
		}
		wx, wy = append(wx, c.Words), append(wy, c.words)
		if c.words {
			sx, sy = append(sx, c.Sources), append(sy, c.source)
		}
	}
	return fit(wx, wy), fit(sx, sy)
}

// tabulate writes the table.
func tabulate(cases []measured) string {
	var b strings.Builder
	b.WriteString("# How likely a quote's words and source are right; see SOURCES.md. Written by the command in analysis/calibrate.\n" +
		"# words, source: logistic weights of the signs in analysis/trust.go; rule: name, share right, findings.\n")
	words, source := weights(cases)
	line := func(name string, w []float64) {
		b.WriteString(name)
		for _, x := range w {
			fmt.Fprintf(&b, "\t%.4f", x)
		}
		b.WriteString("\n")
	}
	line("words", words)
	line("source", source)
	type share struct{ right, all int }
	rules := map[string]*share{}
	var names []string
	for _, c := range cases {
		if c.Words != nil {
			continue
		}
		s := rules[c.Rule]
		if s == nil {
			s = &share{}
			rules[c.Rule] = s
			names = append(names, c.Rule)
		}
		s.all++
		if c.source {
			s.right++
		}
	}
	sort.Strings(names)
	for _, n := range names {
		if s := rules[n]; s.all >= least {
			fmt.Fprintf(&b, "rule\t%s\t%.3f\t%d\n", n, float64(s.right)/float64(s.all), s.all)
		}
	}
	return b.String()
}

// reliability prints how often findings of each confidence are right, on articles the weights were
// not fitted to, and the expected calibration error: the mean gap, by how many findings each row has.
func reliability(w io.Writer, cases []measured) {
	var half [2][]measured
	for _, c := range cases {
		half[c.article%2] = append(half[c.article%2], c)
	}
	var t reliable
	for h := range half {
		words, source := weights(half[1-h])
		if words == nil || source == nil {
			continue
		}
		for _, c := range half[h] {
			if c.Words != nil {
				t.add(analysis.Logistic(words, c.Words)*analysis.Logistic(source, c.Sources), c.source)
			}
		}
	}
	t.print(w, "findings")
}

// rows is how many ranges of confidence a table of reliability has.
const rows = 10

// reliable counts, by confidence, how many there are, what was said and how many are right.
type reliable struct {
	n           [rows]int
	said, right [rows]float64
}

func (t *reliable) add(confidence float64, right bool) {
	k := min(int(confidence*rows), rows-1)
	t.n[k]++
	t.said[k] += confidence
	if right {
		t.right[k]++
	}
}

// print writes the table, and the expected calibration error: the mean gap, by how many each row has.
func (t *reliable) print(w io.Writer, what string) {
	total, gap := 0, 0.0
	fmt.Fprintf(w, "confidence  %8s  mean  right\n", what)
	for k, n := range t.n {
		if n == 0 {
			continue
		}
		fmt.Fprintf(w, "%.1f to %.1f  %8d  %.2f  %.2f\n", float64(k)/rows, float64(k+1)/rows, n, t.said[k]/float64(n), t.right[k]/float64(n))
		total += n
		gap += math.Abs(t.said[k] - t.right[k])
	}
	fmt.Fprintf(w, "expected calibration error %.3f over %d %s\n", gap/float64(max(total, 1)), total, what)
}
