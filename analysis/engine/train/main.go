// Command train fits the blend engine and measures all engines.
//
//	go run ./analysis/engine/train -data DIR -o assets/models/blend.json
//	go run ./analysis/engine/train -data DIR -model assets/models/blend.json -eval
//	go run ./analysis/engine/train -data DIR -model assets/models/blend.json -figures analysis/engine/figures.json
//	go run ./analysis/engine/train -data DIR -tune
//
// DIR holds NewsMTSC (Hamborg and Donnay, EACL 2021) and the rated texts of VADER (Hutto and
// Gilbert, ICWSM 2014) as JSON lines with text, start and end of the target in code points,
// label and score. The same data gives the same bytes. -eval prints the engines' accuracy on
// the development parts and how well the confidence of blend is calibrated, -figures stores
// the former, -tune prints the constants of the cdipaolo engine that fit the training parts.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"

	"standpoint/analysis/engine/internal/blend"
	"standpoint/analysis/engine/internal/valence"
)

// ratedSets are the rated training sets, news first.
var ratedSets = []string{"vader_nyt", "vader_movie", "vader_amazon", "vader_tweets"}

func main() {
	dir := flag.String("data", "", "folder of the labelled data")
	out := flag.String("o", "", "fit the blend model and write it here")
	model := flag.String("model", "assets/models/blend.json", "model that -eval and -figures measure")
	eval := flag.Bool("eval", false, "print accuracy on the development data")
	figures := flag.String("figures", "", "write accuracy on the development data here, as JSON")
	tuning := flag.Bool("tune", false, "print the constants of the cdipaolo engine")
	flag.Parse()
	if err := run(*dir, *out, *model, *eval, *figures, *tuning); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir, out, model string, eval bool, figures string, tuning bool) error {
	if dir == "" || out == "" && !eval && figures == "" && !tuning {
		return errors.New("train: -data and one of -o, -eval, -figures and -tune are needed")
	}
	if out != "" {
		if err := fit(dir, out); err != nil {
			return err
		}
		model = out
	}
	if tuning {
		if err := tune(dir); err != nil {
			return err
		}
	}
	if !eval && figures == "" {
		return nil
	}
	return report(dir, model, eval, figures)
}

// fit makes the model of the training sets in dir and writes it to out.
func fit(dir, out string) error {
	news, err := load(dir, "newsmtsc.train")
	if err != nil {
		return err
	}
	m := &blend.Model{Data: map[string]string{news.name: news.sum}}
	var rated []set
	for _, name := range ratedSets {
		s, err := load(dir, name+".train")
		if err != nil {
			return err
		}
		rated = append(rated, s)
		m.Data[s.name] = s.sum
	}
	if m.Film, err = filmWords(append(rated[0].items[:len(rated[0].items):len(rated[0].items)], news.items...)); err != nil {
		return err
	}
	x := blend.NewExtractor(valence.New(), m.Film)
	tone, err := fitTone(x, rated)
	if err != nil {
		return err
	}
	m.Tone, m.DeadZone, m.Spread = tone.table, tone.deadZone, tone.spread
	if m.Attitude, m.Temperature, err = fitAttitude(x, news.items); err != nil {
		return err
	}
	fmt.Printf("film words %d; tone features %d, dead zone %.3f, spread %.3f; attitude features %d, temperature %.2f\n",
		len(m.Film), m.Tone.Len(), m.DeadZone, m.Spread, m.Attitude.Len(), m.Temperature)
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		return err
	}
	if err := os.WriteFile(out, b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	return nil
}
