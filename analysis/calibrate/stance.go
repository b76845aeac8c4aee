package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/labelled"
	"standpoint/gui/save"
)

// placed is a stance on a case and whether its label is right.
type placed struct {
	signs []float64
	right bool
	text  int // number of the case in its file
}

// stanceTable fits the confidence of stances on the cases and puts it into the table at out.
func stanceTable(files, out string) error {
	if out == "" {
		return errors.New("-cases needs -o, the table to put the weights into")
	}
	table, err := os.ReadFile(out)
	if err != nil {
		return err
	}
	ps, err := place(strings.Split(files, ","))
	if err != nil {
		return err
	}
	if len(ps) < least {
		return errors.New("too few stances to measure")
	}
	stanceReliability(os.Stderr, ps)
	var b strings.Builder
	for _, line := range strings.SplitAfter(string(table), "\n") {
		if !strings.HasPrefix(line, "stance\t") {
			b.WriteString(line)
		}
	}
	b.WriteString("stance")
	for _, w := range fitPlaced(ps) {
		fmt.Fprintf(&b, "\t%.4f", w)
	}
	b.WriteString("\n")
	return save.File(out, func(w io.Writer) error { _, err := io.WriteString(w, b.String()); return err })
}

// place judges every stance of the cases' speakers; neutral and mixed count as one.
func place(files []string) ([]placed, error) {
	a, err := analysis.New(analysis.Options{})
	if err != nil {
		return nil, err
	}
	var out []placed
	for _, file := range files {
		cases, err := labelled.ReadCases(file)
		if err != nil {
			return nil, err
		}
		for i, c := range cases {
			ps, err := a.Positions(analysis.Article{Text: c.Text, Targets: c.Targets})
			if err != nil {
				return nil, fmt.Errorf("%s: %w", c.ID, err)
			}
			for _, p := range ps {
				for _, cell := range c.Cells {
					if cell.Target == p.Target && cell.Names(p.Speaker) {
						out = append(out, placed{p.Signs, coarse(string(p.Label)) == coarse(cell.Label), i})
						break
					}
				}
			}
		}
	}
	return out, nil
}

func coarse(label string) string {
	if label == string(engine.Mixed) {
		return string(engine.Neutral)
	}
	return label
}

func fitPlaced(ps []placed) []float64 {
	var x [][]float64
	var y []bool
	for _, p := range ps {
		x, y = append(x, p.signs), append(y, p.right)
	}
	return fit(x, y)
}

// stanceReliability prints how often stances of each confidence are right, those of every second case by
// weights fitted to the others.
func stanceReliability(w io.Writer, ps []placed) {
	var t reliable
	for h := range 2 {
		var fitted, rest []placed
		for _, p := range ps {
			if p.text%2 == h {
				rest = append(rest, p)
			} else {
				fitted = append(fitted, p)
			}
		}
		weights := fitPlaced(fitted)
		for _, p := range rest {
			t.add(analysis.Logistic(weights, p.signs), p.right)
		}
	}
	t.print(w, "stances")
}

// stanceLine is the line of the table at path that holds the weights for stances, "" without one.
func stanceLine(path string) string {
	b, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	for _, line := range strings.SplitAfter(string(b), "\n") {
		if strings.HasPrefix(line, "stance\t") {
			return line
		}
	}
	return ""
}
