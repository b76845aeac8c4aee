package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
)

// confusion counts labelled classes against what was said.
type confusion struct {
	Items     int
	MacroF1   float64 `json:"macro_f1"`
	Confusion map[string]map[string]int
}

// cases are the figures for a set of stance cases, in percent.
type cases struct {
	Cases, Cells            int
	Accuracy                float64
	Speakers                float64
	MacroF1                 float64 `json:"macro_f1"`
	F1                      map[string]float64
	Flips, Invented, Missed int
	Phenomena               map[string]struct {
		Accuracy float64
		N        int
	}
}

// phenomenon is what makes a case hard, with the share right and the number in each set of cases.
type phenomenon struct {
	Name  string
	Right [3]float64
	N     [3]int
}

// engineSets are the sets whose confusion tables are shown.
var engineSets = []string{"newsmtsc_rw.dev", "newsmtsc_mt.dev", "vader_nyt.dev"}

// ownCases are the program's own stance cases: seen while the rules were written, and kept aside.
var ownCases = []string{"analysis/testdata/stance/dev.jsonl", "analysis/testdata/stance/heldout.jsonl"}

// stances measures tone, attitude and stance.
func stances(p paths, binary string, f *figures) (err error) {
	data := filepath.Join(p.data, "stance")
	eval, err := run(nil, "go", "run", "./analysis/engine/train", "-data", data, "-eval")
	if err != nil {
		return err
	}
	f.Engines, f.Reliabilities = condense(eval)
	f.Confusions = map[string]confusion{}
	for _, set := range engineSets {
		_, raw, err := scored(p, binary, "", "--stance", filepath.Join(data, set+".jsonl"))
		if err != nil {
			return err
		}
		var c confusion
		if err := json.Unmarshal(raw, &c); err != nil {
			return err
		}
		f.Confusions[set] = c
	}
	files := append([]string{filepath.Join(p.gold, "cases", "stance.jsonl")}, ownCases...)
	for i, file := range files {
		_, raw, err := scored(p, binary, "", "--cases", file)
		if err != nil {
			return err
		}
		if err := json.Unmarshal(raw, &f.Cases[i]); err != nil {
			return err
		}
	}
	f.Phenomena = phenomena(f.Cases)
	b, err := os.ReadFile("assets/models/trust.tsv")
	if err != nil {
		return err
	}
	table := binary + ".trust"
	if err := os.WriteFile(table, b, 0o600); err != nil {
		return err
	}
	f.Sure, err = run(nil, "go", "run", "./analysis/calibrate", "-cases", files[2], "-o", table)
	return err
}

// phenomena joins the shares of the sets, by name.
func phenomena(sets [3]cases) []phenomenon {
	by := map[string]*phenomenon{}
	for i, s := range sets {
		for name, x := range s.Phenomena {
			if by[name] == nil {
				by[name] = &phenomenon{Name: name}
			}
			by[name].Right[i], by[name].N[i] = x.Accuracy, x.N
		}
	}
	var out []phenomenon
	for _, x := range by {
		out = append(out, *x)
	}
	sort.Slice(out, func(a, b int) bool { return out[a].Name < out[b].Name })
	return out
}

// condense takes what the training command prints of the engines apart: a line each for engine and set, and
// the tables of reliability of the default engine on the sets whose confusions are shown.
func condense(eval string) (engines, tables string) {
	var lines, table, kept []string
	gap, first := "", ""
	for _, line := range strings.Split(eval, "\n") {
		line = strings.TrimSpace(line)
		switch f := strings.Fields(line); {
		case len(f) == 0:
		case f[0] == "confidence":
			table = append(table, line)
		case f[0] == "expected":
			gap = f[len(f)-1]
		case len(f) > 1:
			if first == "" {
				first = f[0]
			}
			if len(table) > 0 {
				line += "  calibration error " + gap
			}
			if f[0] == first && slices.Contains(engineSets, f[1]) {
				kept = append(append(kept, f[1]), table...)
			}
			lines, table = append(lines, line), nil
		}
	}
	return strings.Join(lines, "\n"), strings.Join(kept, "\n")
}
