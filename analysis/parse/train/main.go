// Command train makes the model of the parser from a treebank, and measures it.
//
//	go run ./analysis/parse/train -train FILE.conllu.gz -o assets/models/parser.bin
//	go run ./analysis/parse/train -o assets/models/parser.bin -eval FILE.conllu.gz
//
// The same treebank gives the same bytes. Training takes the tags that taggers give which have not
// seen the sentence. -eval measures the file named by -o, with the shipped tagger's tags, as it is
// after any training.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"standpoint/analysis/parse"
	"standpoint/analysis/tag"
	"standpoint/analysis/treebank"
	"standpoint/analysis/vector"
	"standpoint/assets"
	"standpoint/gui/save"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("train: ")
	text := flag.String("train", "", "treebank to train on, .conllu or .conllu.gz")
	model := flag.String("o", "", "model file")
	gold := flag.String("eval", "", "treebank to measure the model on")
	passes := flag.Int("passes", 0, "over the treebank; 0 is the usual number")
	flag.Parse()
	if err := run(os.Stdout, *text, *model, *gold, parse.Options{Passes: *passes, Log: os.Stderr}); err != nil {
		log.Fatal(err)
	}
}

func run(out io.Writer, text, model, gold string, o parse.Options) error {
	if model == "" || text == "" && gold == "" {
		return errors.New("need -o, and -train or -eval or both")
	}
	if text != "" {
		if err := train(text, model, o); err != nil {
			return err
		}
	}
	if gold == "" {
		return nil
	}
	return evaluate(out, model, gold)
}

func train(text, model string, o parse.Options) error {
	sentences, err := treebank.Read(text)
	if err != nil {
		return err
	}
	if err := jackknife(sentences); err != nil {
		return err
	}
	vectors, err := vector.Open(assets.FS)
	if err != nil {
		return err
	}
	m, ps := parse.Train(sentences, vectors, o)
	return save.File(model, func(w io.Writer) error { return parse.Write(w, m, ps) })
}

// Sentences are tagged by a tagger that has not seen them: the text is cut into blocks, and every
// folds-th block is tagged by a tagger trained on the others.
const (
	folds = 5
	block = 50
)

// jackknife replaces the tags of text by those of taggers that have not seen them.
func jackknife(text []treebank.Sentence) error {
	fold := func(i int) int { return i / block % folds }
	var taggers [folds]*tag.Tagger
	for f := range folds {
		var rest []tag.Sentence
		for i := range text {
			if fold(i) != f || len(text) <= block {
				rest = append(rest, text[i].Tagged())
			}
		}
		var err error
		if taggers[f], err = tag.Train(rest, tag.Options{Runs: 1}); err != nil {
			return err
		}
	}
	for i := range text {
		text[i].Tags = taggers[fold(i)].Tag(text[i].Words)
	}
	return nil
}

// evaluate prints the share of words, in percent, with the right tags (UPOS, XPOS), head (UAS), and
// head and relation (LAS, subtypes such as ":pass" left aside), punctuation included.
func evaluate(out io.Writer, model, gold string) error {
	b, err := os.ReadFile(model)
	if err != nil {
		return err
	}
	vectors, err := vector.Open(assets.FS)
	if err != nil {
		return err
	}
	m, err := parse.Load(bytes.NewReader(b), vectors)
	if err != nil {
		return err
	}
	if b, err = assets.FS.ReadFile("models/tagger.bin"); err != nil {
		return err
	}
	t, err := tag.Load(bytes.NewReader(b))
	if err != nil {
		return err
	}
	text, err := treebank.Read(gold)
	if err != nil {
		return err
	}
	var u, x, heads, labels, n int
	for _, s := range text {
		tags := t.Tag(s.Words)
		tree := m.Parse(s.Words, tags)
		for i := range s.Words {
			n++
			if tags[i].U == s.Tags[i].U {
				u++
			}
			if tags[i].X == s.Tags[i].X {
				x++
			}
			if tree.Heads[i] == s.Heads[i] {
				heads++
				if parse.Base(tree.Labels[i]) == parse.Base(s.Labels[i]) {
					labels++
				}
			}
		}
	}
	if n == 0 {
		return errors.New("no words to measure on")
	}
	share := func(k int) float64 { return 100 * float64(k) / float64(n) }
	_, err = fmt.Fprintf(out, "UPOS %.2f  XPOS %.2f  UAS %.2f  LAS %.2f  (%d words)\n", share(u), share(x), share(heads), share(labels), n)
	return err
}
