// Command train fits the engines blend and news and measures all engines.
//
//	go run ./analysis/engine/train -data DIR -fit blend -o assets/models/blend.json
//	go run ./analysis/engine/train -data DIR -fit news -o assets/models/news.bin
//	go run ./analysis/engine/train -data DIR -eval
//	go run ./analysis/engine/train -data DIR -figures analysis/engine/figures.json
//	go run ./analysis/engine/train -data DIR -tune
//
// DIR holds NewsMTSC (Hamborg and Donnay, EACL 2021) and the rated texts of VADER (Hutto and
// Gilbert, ICWSM 2014) as JSON lines with text, start and end of the target in code points,
// label and score. news reads with the tagger, word vectors and word lists of the assets folder. The same data gives the
// same bytes. -eval prints the accuracy on the development parts of the engines with the models
// of the assets folder, and how well their confidence is calibrated, -figures stores the former,
// -tune prints the constants of the cdipaolo engine that fit the training parts.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
)

// ratedSets are the rated training sets, news first.
var ratedSets = []string{"vader_nyt", "vader_movie", "vader_amazon", "vader_tweets"}

func main() {
	dir := flag.String("data", "", "folder of the labelled data")
	engine := flag.String("fit", "news", "engine to fit: blend or news")
	out := flag.String("o", "", "fit the engine's model and write it here")
	eval := flag.Bool("eval", false, "print accuracy on the development data")
	figures := flag.String("figures", "", "write accuracy on the development data here, as JSON")
	tuning := flag.Bool("tune", false, "print the constants of the cdipaolo engine")
	flag.Parse()
	if err := run(*dir, *engine, *out, *eval, *figures, *tuning); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir, name, out string, eval bool, figures string, tuning bool) error {
	if dir == "" || out == "" && !eval && figures == "" && !tuning {
		return errors.New("train: -data and one of -o, -eval, -figures and -tune are needed")
	}
	if out != "" {
		if name != "blend" && name != "news" {
			return fmt.Errorf("train: there is nothing to fit for engine %q", name)
		}
		if err := fit(name, dir, out); err != nil {
			return err
		}
	}
	if tuning {
		if err := tune(dir); err != nil {
			return err
		}
	}
	if !eval && figures == "" {
		return nil
	}
	return report(dir, eval, figures)
}
