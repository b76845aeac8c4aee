package gui

import (
	"slices"

	"standpoint/analysis/engine"
)

// grade is one step of the scales by which a person judges.
type grade struct {
	name  string
	label engine.Label
	value float64
}

// toneScale and stanceScale are the scales for tone and stance: seven steps and what lies beside them.
var (
	toneScale = []grade{
		{"Very positive", engine.Positive, 1}, {"Positive", engine.Positive, 0.67}, {"Slightly positive", engine.Positive, 0.33}, {"Neutral", engine.Neutral, 0},
		{"Slightly negative", engine.Negative, -0.33}, {"Negative", engine.Negative, -0.67}, {"Very negative", engine.Negative, -1},
		{"Mixed", engine.Mixed, 0}, {"Nothing to judge", engine.None, 0},
	}
	stanceScale = []grade{
		{"Strongly in favour", engine.Favour, 1}, {"In favour", engine.Favour, 0.67}, {"Rather in favour", engine.Favour, 0.33}, {"Neutral", engine.Neutral, 0},
		{"Rather against", engine.Against, -0.33}, {"Against", engine.Against, -0.67}, {"Strongly against", engine.Against, -1},
		{"Mixed", engine.Mixed, 0}, {"No statement", "", 0},
	}
)

// nearest is the name of the grade that a score is.
func nearest(scale []grade, l engine.Label, v float64) string {
	name, best := "", 9.0
	for _, g := range scale {
		if d := (g.value - v) * (g.value - v); g.label == l && d < best {
			name, best = g.name, d
		}
	}
	return name
}

func gradeNames(scale []grade) []string {
	var list []string
	for _, g := range scale {
		list = append(list, g.name)
	}
	return list
}

func graded(scale []grade, name string) grade {
	return scale[slices.IndexFunc(scale, func(g grade) bool { return g.name == name })]
}
