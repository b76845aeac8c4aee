// Calibrate measures how often the quote finder is right on labelled articles and writes the table
// from which quotes take their confidence:
//
//	go run ./analysis/calibrate -quotes FILE.jsonl -leave 0 -models DIR -o assets/models/trust.tsv
//
// FILE is as for the command in analysis/speech/train. DIR holds models/speech.bin trained with the
// same -leave; only the articles left out then are measured on. The words of a finding are right when
// they overlap labelled ones by at least half of what both cover, its source is right when it overlaps
// the labelled one or ends in the same name. Findings on labelled words that nobody spoke, and those of
// fewer than three words, count neither way.
//
// With -cases FILES, stance cases with commas between, it fits the confidence of stances as well, and keeps
// the rest of the table that -o names when there is no -quotes:
//
//	go run ./analysis/calibrate -cases FILE.jsonl,FILE.jsonl -o assets/models/trust.tsv
//
// It prints the reliability of the confidence, measured on one half of the articles with weights
// fitted to the other.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/labelled"
	"standpoint/analysis/text"
	"standpoint/gui/save"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("calibrate: ")
	in := flag.String("quotes", "", "labelled articles, one JSON document a line")
	leave := flag.Int("leave", 0, "the fifth of the articles to measure on, 0 to 4")
	models := flag.String("models", "", "folder with models/speech.bin that has not seen them")
	stances := flag.String("cases", "", "stance cases")
	out := flag.String("o", "", "where to write the table; standard output if empty")
	flag.Parse()
	if *stances != "" {
		if err := stanceTable(*stances, *out); err != nil {
			log.Fatal(err)
		}
		return
	}
	cases, err := measure(*in, *models, *leave)
	if err != nil {
		log.Fatal(err)
	}
	if words, source := weights(cases); words == nil || source == nil {
		log.Fatal("too few findings to measure")
	}
	reliability(os.Stderr, cases)
	table := tabulate(cases) + stanceLine(*out)
	if *out == "" {
		fmt.Print(table)
		return
	}
	if err := save.File(*out, func(w io.Writer) error { _, err := io.WriteString(w, table); return err }); err != nil {
		log.Fatal(err)
	}
}

// measured is a finding and whether it is right.
type measured struct {
	analysis.Finding
	article       int
	words, source bool
}

// measure judges all findings in the articles of a fifth.
func measure(path, models string, leave int) ([]measured, error) {
	docs, err := labelled.Read(path)
	if err != nil {
		return nil, err
	}
	a, err := analysis.New(analysis.Options{Models: models})
	if err != nil {
		return nil, err
	}
	var out []measured
	for i, d := range docs {
		if d.Fold() != leave {
			continue
		}
		found, err := a.Findings(d.Text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.ID, err)
		}
		for _, f := range found {
			if m, ok := judge(d, f); ok {
				m.article = i
				out = append(out, m)
			}
		}
	}
	return out, nil
}

// judge compares a finding with the labelled quote it overlaps most; false when it counts neither
// way.
func judge(d labelled.Document, f analysis.Finding) (measured, bool) {
	m := measured{Finding: f}
	if len(strings.Fields(f.Span.Of(d.Text))) < 3 {
		return m, false
	}
	best, share := -1, 0.0
	for i, g := range d.Quotes {
		if s := overlap(f.Span, g.Content); s > share {
			best, share = i, s
		}
	}
	if best < 0 {
		return m, true
	}
	g := d.Quotes[best]
	if !g.Spoken {
		return m, false
	}
	m.words = share >= 0.5
	m.source = m.words && sameSource(d.Text, f.Source, g.Source)
	return m, true
}

// overlap is the intersection of a and b over their union.
func overlap(a, b text.Span) float64 {
	n := min(a.End, b.End) - max(a.Start, b.Start)
	if n <= 0 {
		return 0
	}
	return float64(n) / float64(max(a.End, b.End)-min(a.Start, b.Start))
}

func sameSource(t string, got, want text.Span) bool {
	if want.Empty() || got.Empty() {
		return want.Empty() == got.Empty()
	}
	if got.Overlaps(want) {
		return true
	}
	last := func(s text.Span) string {
		w := strings.Fields(strings.ToLower(s.Of(t)))
		if len(w) == 0 {
			return ""
		}
		return w[len(w)-1]
	}
	return last(got) != "" && last(got) == last(want)
}
