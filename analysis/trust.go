package analysis

import (
	"fmt"
	"strconv"
	"strings"

	"standpoint/assets"
)

// readTrust reads how often each rule of the quote finder was right, words and speaker both, on
// labelled articles: models/rules.tsv, written by the command in analysis/calibrate. A rule that
// is not in it has no confidence.
func readTrust() (map[string]float64, error) {
	b, err := assets.FS.ReadFile("models/rules.tsv")
	if err != nil {
		return map[string]float64{}, nil
	}
	out := map[string]float64{}
	for n, line := range strings.Split(string(b), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		rule, rest, _ := strings.Cut(line, "\t")
		cell, _, _ := strings.Cut(rest, "\t")
		x, err := strconv.ParseFloat(cell, 64)
		if err != nil || x < 0 || x > 1 {
			return nil, fmt.Errorf("analysis: models/rules.tsv:%d: %q is not a share", n+1, cell)
		}
		out[rule] = x
	}
	return out, nil
}
