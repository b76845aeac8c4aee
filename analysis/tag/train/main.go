// Command train makes the model of the tagger from a treebank, and measures it.
//
//	go run ./analysis/tag/train -train FILE.conllu.gz -o assets/models/tagger.bin
//	go run ./analysis/tag/train -o assets/models/tagger.bin -eval FILE.conllu.gz
//
// The same treebank gives the same bytes. -eval measures the file named by -o, as it is
// after any training.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"standpoint/analysis/tag"
)

// seed orders the sentences; any would do, but it must stay for the model to stay.
const seed = 1

func main() {
	treebank := flag.String("train", "", "treebank to train on, .conllu or .conllu.gz")
	model := flag.String("o", "", "model file")
	gold := flag.String("eval", "", "treebank to measure the model on")
	flag.Parse()
	if err := run(os.Stdout, *treebank, *model, *gold); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out io.Writer, treebank, model, gold string) error {
	if model == "" || treebank == "" && gold == "" {
		return errors.New("train: need -o, and -train or -eval or both")
	}
	if treebank != "" {
		if err := train(treebank, model); err != nil {
			return err
		}
	}
	if gold == "" {
		return nil
	}
	return evaluate(out, model, gold)
}

// train writes the model whole or not at all.
func train(treebank, model string) error {
	text, err := readTagged(treebank)
	if err != nil {
		return err
	}
	t, err := tag.Train(text, tag.Options{Seed: seed, Vary: vary})
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if _, err := t.WriteTo(&b); err != nil {
		return err
	}
	part := model + ".part"
	if err := os.WriteFile(part, b.Bytes(), 0o644); err != nil {
		return fmt.Errorf("train: %w", err)
	}
	if err := os.Rename(part, model); err != nil {
		return fmt.Errorf("train: %w", errors.Join(err, os.Remove(part)))
	}
	return nil
}
