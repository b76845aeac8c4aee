package main

import (
	_ "embed"
	"fmt"
	"strings"
	"text/template"
)

// figures are all that the page shows.
type figures struct {
	PolNeAR, GUM, Gold          *result
	GUMPeople, GoldPeople       people
	Unseen                      int // articles of PolNeAR that the measured model has not seen
	Reliability, Parser, Lemmas string

	Engines       string               // accuracy and calibration error of each, a line a set
	Reliabilities string               // of the default engine's confidence
	Confusions    map[string]confusion // of the news engine, by set
	Cases         [3]cases             // those of the marked articles' folder, own ones, own ones kept aside
	Phenomena     []phenomenon
	Sure          string // reliability of the confidence of stances
}

// result is the scoreboard's figures for a set. All but Quotes are only given for marked articles.
type result struct {
	Quotes quotes
	Scare  struct{ Wrong, N int } `json:"scare_quotes"`
	People struct {
		F1 float64
	} `json:"speakers"`
	Kinds  struct{ Right, N int }
	Voice  struct{ Accuracy float64 }
	ByPart toned `json:"paragraph_tone"`
	ByWord toned `json:"quote_tone"`
	Stance struct {
		F1, Said           float64
		Flips, Invented, N int
		PerClass           map[string]float64 `json:"per_class"`
	}
}

// toned are the figures for tone, in percent.
type toned struct {
	MacroF1  float64            `json:"macro_f1"`
	PerClass map[string]float64 `json:"per_class"`
	N        int
}

// quotes are the figures for quotes.
type quotes struct {
	Documents   int
	Span        map[string]map[string]rates // by threshold and kind
	Attribution map[string]share
	ByMention   map[string]share `json:"attribution_by_mention"`
	Pronouns    share            `json:"pronoun_resolution"`
	EndToEnd    map[string]rates `json:"end_to_end"`
}

type rates struct {
	P, R, F1       float64
	TP, Pred, Gold int
}

type share struct {
	Acc       float64
	Right, Of int
}

//go:embed page.md
var layout string

// page fills the layout.
func page(f figures) (string, error) {
	t, err := template.New("page").Funcs(template.FuncMap{
		"percent": func(x float64) string { return fmt.Sprintf("%.1f", 100*x) },
		"one":     func(x float64) string { return fmt.Sprintf("%.1f", x) },
		"less":    func(a, b int) int { return a - b },
		"labels":  func() []string { return []string{"favour", "against", "other", "none"} },
		"cell": func(p phenomenon, i int) string {
			if p.N[i] == 0 {
				return "–"
			}
			return fmt.Sprintf("%.0f (%d)", p.Right[i], p.N[i])
		},
		"classes": func() []string { return []string{"positive", "neutral", "negative"} },
		"kinds":   func() []string { return []string{"direct", "indirect", "mixed"} },
	}).Parse(layout)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	if err := t.Execute(&b, f); err != nil {
		return "", err
	}
	return b.String(), nil
}
