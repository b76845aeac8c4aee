package engine

import (
	_ "embed"
	"encoding/json"
	"fmt"
)

// Info describes an engine.
type Info struct {
	Name    string
	About   string
	Figures []Figure
}

// Figure is a measured accuracy.
type Figure struct {
	Data    string  `json:"data"`    // the labelled set, and its part
	Measure string  `json:"measure"` // "macro-F1" over three classes or "Pearson r" with human ratings
	Value   float64 `json:"value"`   // macro-F1 in [0, 1], r in [-1, 1]
	Items   int     `json:"items"`
}

// figures.json is written by the fitting command: go run ./analysis/engine/train -figures.
//
//go:embed figures.json
var figures []byte

// Infos describes the engines in the order of Names. The figures were measured on development
// data that no engine was fitted on.
func Infos() []Info {
	infos := []Info{
		{Name: nameNews, About: "small networks that read the words, their meaning by vectors and their places as seen from the target, trained on rated news; each word has an exact part in the verdict"},
		{Name: nameBlend, About: "linear model of VADER's rules, film-review words and the words around the target, fitted on rated news"},
		{Name: nameVader, About: "VADER by govader: a rated lexicon with rules for negation, degree and contrast; attitude from the ten words on each side"},
		{Name: nameCdipaolo, About: "cdipaolo/sentiment: naive Bayes of film reviews, graded by its log-odds; attitude from the ten words on each side"},
	}
	var measured map[string][]Figure
	if err := json.Unmarshal(figures, &measured); err != nil {
		panic(fmt.Sprintf("engine: figures.json: %v", err)) // embedded, and read by a test
	}
	for i := range infos {
		infos[i].Figures = measured[infos[i].Name]
	}
	return infos
}
