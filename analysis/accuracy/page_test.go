package main

import (
	"slices"
	"strings"
	"testing"

	"standpoint/analysis/labelled"
	"standpoint/analysis/text"
)

// sample is figures of a set in which every kind has the same.
func sample(f1 float64) *result {
	r := &result{}
	kinds := map[string]rates{}
	for _, k := range []string{"all", "direct", "indirect", "mixed"} {
		kinds[k] = rates{P: 0.9, R: 0.8, F1: f1, TP: 8, Pred: 9, Gold: 10}
	}
	r.Quotes = quotes{
		Documents: 3, Span: map[string]map[string]rates{"iou50": kinds, "exact": kinds}, EndToEnd: kinds,
		Attribution: map[string]share{"all": {Acc: 0.97}}, ByMention: map[string]share{"pronoun": {Right: 4, Of: 5}}, Pronouns: share{Right: 4, Of: 5},
	}
	r.Kinds.Right, r.Kinds.N = 7, 8
	tone := toned{MacroF1: 61.5, PerClass: map[string]float64{"positive": 51, "neutral": 62, "negative": 73}, N: 20}
	r.ByPart, r.ByWord = tone, tone
	r.Stance.F1, r.Stance.N = 44.4, 76
	r.Stance.PerClass = map[string]float64{"favour": 45, "against": 43}
	return r
}

func TestPhenomenaOfAllSetsStandInOneTable(t *testing.T) {
	set := func(name string, right float64) cases {
		return cases{Phenomena: map[string]struct {
			Accuracy float64
			N        int
		}{name: {right, 4}}}
	}
	got := phenomena([3]cases{set("irony", 25), set("hedge", 50), set("irony", 75)})
	want := []phenomenon{{"hedge", [3]float64{0, 50, 0}, [3]int{0, 4, 0}}, {"irony", [3]float64{25, 0, 75}, [3]int{4, 0, 4}}}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestPageShowsTheFigures(t *testing.T) {
	p, err := page(figures{PolNeAR: sample(0.811), GUM: sample(0.722), Gold: sample(0.633), GoldPeople: people{Merged: 1, Found: 9, Split: 2, Marked: 10}, Unseen: 12, Reliability: "table", Parser: "UAS 87",
		Engines: "engine table", Confusions: map[string]confusion{"news": {Items: 9, MacroF1: 0.705, Confusion: map[string]map[string]int{
			"positive": {"positive": 1, "neutral": 2, "negative": 3}, "neutral": {"positive": 4, "neutral": 5, "negative": 6}, "negative": {"positive": 7, "neutral": 8, "negative": 9}}}},
		Cases:     [3]cases{{Cases: 3, Cells: 5, MacroF1: 63.3, F1: map[string]float64{"favour": 1, "against": 2, "other": 3, "none": 4}}},
		Phenomena: []phenomenon{{Name: "irony", Right: [3]float64{25}, N: [3]int{4}}}, Sure: "stance table"})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"| **end to end** | **81.1** | **72.2** | **63.3** |", "| … mixed | 81.1 | 72.2 | 63.3 |", "12 articles", "4 of 5", "7 of\n8", "| indirect | 2 | 10 | 1 | 9 |",
		"| pronoun | 4 | 5 |", "marked articles 1 of 9", "marked articles 2 of 10", "table", "UAS 87",
		"| news, macro-F1 70.5 | positive | neutral | negative |\n|---|---|---|---|\n| positive | 1 | 2 | 3 |", "of quotes 61.5", "| … none | 4.0 |", "**63.3**",
		"| irony | 25 (4) | – | – |", "stance table", "engine table", "pairs of speaker and target: 44.4",
	} {
		if !strings.Contains(p, want) {
			t.Errorf("no %q in\n%s", want, p)
		}
	}
	if strings.Contains(p, "{{") || strings.Contains(p, "<no value>") {
		t.Errorf("a gap in\n%s", p)
	}
}

func TestIdentitiesCountMergesAndSplits(t *testing.T) {
	const article = "Ann Lee said the bridge was safe. Bo Ray said the river was high. Ann Lee said the road was closed."
	quote := func(words, who string) labelled.Quote {
		i := strings.Index(article, words)
		return labelled.Quote{Content: text.Span{Start: i, End: i + len(words)}, Who: who}
	}
	for name, c := range map[string]struct {
		who  [3]string
		want people
	}{
		"all right": {[3]string{"Ann Lee", "Bo Ray", "Ann Lee"}, people{Found: 2, Marked: 2}},
		"merged":    {[3]string{"Ann Lee", "Bo Ray", "Coll Dee"}, people{Merged: 1, Found: 2, Marked: 3}},
		"split":     {[3]string{"Ann Lee", "Ann Lee", "Ann Lee"}, people{Found: 2, Split: 1, Marked: 1}},
	} {
		d := labelled.Document{ID: name, Text: article, Quotes: []labelled.Quote{
			quote("the bridge was safe", c.who[0]), quote("the river was high", c.who[1]), quote("the road was closed", c.who[2]),
		}}
		if got, err := identities([]labelled.Document{d}); err != nil || got != c.want {
			t.Errorf("%s: %+v, error %v, want %+v", name, got, err, c.want)
		}
	}
}

func TestCondenseKeepsTheTablesOfTheFirstEngine(t *testing.T) {
	engines, tables := condense("    confidence 0.3-0.4  mean 0.4  right 0.3  n 8\n    expected calibration error 0.021\nnews  newsmtsc_rw.dev  macro-F1 0.7  n 9\n" +
		"    confidence 0.5-0.6  mean 0.5  right 0.5  n 3\n    expected calibration error 0.300\nnews  other.dev  macro-F1 0.3  n 3\n" +
		"    expected calibration error 0.000\nvader  newsmtsc_rw.dev  macro-F1 0.5  n 9")
	if want := "news  newsmtsc_rw.dev  macro-F1 0.7  n 9  calibration error 0.021\nnews  other.dev  macro-F1 0.3  n 3  calibration error 0.300\nvader  newsmtsc_rw.dev  macro-F1 0.5  n 9"; engines != want {
		t.Errorf("engines %q", engines)
	}
	if want := "newsmtsc_rw.dev\nconfidence 0.3-0.4  mean 0.4  right 0.3  n 8"; tables != want {
		t.Errorf("tables %q", tables)
	}
}
