// Command train makes the model of the lemmatiser from a treebank, and measures it.
//
//	go run ./analysis/lemma/train -train FILE.conllu.gz -o assets/models/lemma.tsv
//	go run ./analysis/lemma/train -eval FILE.conllu.gz
//
// The same treebank gives the same bytes. -eval measures the file named by -o, as it is after any
// training, or without -o the model that is part of the program.
//
// Endings are learned from pairs of word and lemma, one for each distinct word: those of the
// treebank, and those spelled from its lemmas by the rules of English and from lists of irregular and
// misleading verbs and plurals (spell.go, irregular.tsv, verbs.txt). Spelled words fill the gaps of a
// small treebank: a text with "vaccinate" in it teaches what "vaccinated" is. Words for which the
// endings are wrong are listed whole.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"log"
	"os"

	"standpoint/analysis/lemma"
	"standpoint/analysis/treebank"
	"standpoint/assets"
	"standpoint/gui/save"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("train: ")
	text := flag.String("train", "", "treebank to train on, .conllu or .conllu.gz")
	model := flag.String("o", "", "model file")
	gold := flag.String("eval", "", "treebank to measure the model on")
	flag.Parse()
	if err := run(os.Stdout, *text, *model, *gold); err != nil {
		log.Fatal(err)
	}
}

func run(out io.Writer, text, model, gold string) error {
	switch {
	case text == "" && gold == "":
		return errors.New("need -train or -eval or both")
	case text != "" && model == "":
		return errors.New("need -o with -train")
	}
	if text != "" {
		if err := train(text, model); err != nil {
			return err
		}
	}
	if gold == "" {
		return nil
	}
	l, err := load(model)
	if err != nil {
		return err
	}
	sentences, err := treebank.Read(gold)
	if err != nil {
		return err
	}
	return evaluate(out, l, sentences)
}

// train writes the model whole or not at all.
func train(text, model string) error {
	sentences, err := treebank.Read(text)
	if err != nil {
		return err
	}
	b, err := learn(sentences)
	if err != nil {
		return err
	}
	return save.File(model, func(w io.Writer) error {
		_, err := w.Write(b)
		return err
	})
}

// load reads the model file of that name, or the embedded model for "".
func load(name string) (*lemma.Lemmatizer, error) {
	b, err := os.ReadFile(name)
	if name == "" {
		b, err = fs.ReadFile(assets.FS, "models/lemma.tsv")
	}
	if err != nil {
		return nil, fmt.Errorf("model: %w", err)
	}
	return lemma.Load(bytes.NewReader(b))
}
