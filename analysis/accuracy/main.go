// Command accuracy measures the quote finder, the speaker resolver, the parser, tone and stance, and
// writes docs/accuracy.md:
//
//	go run ./analysis/accuracy -data DIR -gold DIR -scoreboard FILE -o docs/accuracy.md
//
// data has quotes/polnear.dev.jsonl, quotes/gum.dev.jsonl, ud/ewt.dev.conllu.gz and the sets that the command
// in analysis/engine/train names, in stance; gold has marked articles, and stance cases in cases/stance.jsonl; scoreboard is the script that scores a binary on them and writes its figures as JSON. It
// trains a quote model that leaves out a fifth of PolNeAR, which takes some minutes, and measures
// that one on the fifth; with -models DIR a model trained before is taken.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"standpoint/analysis/labelled"
	"standpoint/gui/save"
)

// leave is the fifth that is left out.
const leave = 0

// paths are where things are.
type paths struct{ data, gold, scoreboard, models string }

func main() {
	log.SetFlags(0)
	log.SetPrefix("accuracy: ")
	var p paths
	flag.StringVar(&p.data, "data", "", "folder of labelled data")
	flag.StringVar(&p.gold, "gold", "", "folder of marked articles")
	flag.StringVar(&p.scoreboard, "scoreboard", "", "the script that scores")
	flag.StringVar(&p.models, "models", "", "folder with models/speech.bin trained with -leave 0")
	out := flag.String("o", "", "where to write the page; standard output if empty")
	flag.Parse()
	if p.data == "" || p.gold == "" || p.scoreboard == "" {
		log.Fatal("need -data, -gold and -scoreboard")
	}
	text, err := measure(p)
	if err != nil {
		log.Fatal(err)
	}
	if *out == "" {
		fmt.Print(text)
		return
	}
	if err := save.File(*out, func(w io.Writer) error { _, err := io.WriteString(w, text); return err }); err != nil {
		log.Fatal(err)
	}
}

// measure makes the page.
func measure(p paths) (string, error) {
	scratch, err := os.MkdirTemp("", "accuracy")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(scratch)
	polnear := filepath.Join(p.data, "quotes", "polnear.dev.jsonl")
	if p.models == "" {
		p.models = scratch
		if err := os.Mkdir(filepath.Join(scratch, "models"), 0o755); err != nil {
			return "", err
		}
		if _, err := run(nil, "go", "run", "./analysis/speech/train", "-quotes", polnear, "-leave", fmt.Sprint(leave), "-o", filepath.Join(scratch, "models", "speech.bin")); err != nil {
			return "", err
		}
	}
	binary, fifth := filepath.Join(scratch, "standpoint"), filepath.Join(scratch, "unseen.jsonl")
	if _, err := run([]string{"CGO_ENABLED=0"}, "go", "build", "-tags", "headless", "-o", binary, "."); err != nil {
		return "", err
	}
	n, err := part(polnear, fifth)
	if err != nil {
		return "", err
	}
	var f figures
	f.Unseen = n
	if f.PolNeAR, err = score(p, binary, p.models, "--quotes", fifth); err != nil {
		return "", err
	}
	if f.GUM, err = score(p, binary, "", "--quotes", filepath.Join(p.data, "quotes", "gum.dev.jsonl")); err != nil {
		return "", err
	}
	if f.Gold, err = score(p, binary, "", "--gold", p.gold); err != nil {
		return "", err
	}
	gum, err := labelled.Read(filepath.Join(p.data, "quotes", "gum.dev.jsonl"))
	if err != nil {
		return "", err
	}
	articles, err := labelled.ReadFolder(p.gold)
	if err != nil {
		return "", err
	}
	if f.GUMPeople, err = identities(gum); err != nil {
		return "", err
	}
	if f.GoldPeople, err = identities(articles); err != nil {
		return "", err
	}
	if f.Reliability, err = run(nil, "go", "run", "./analysis/calibrate", "-quotes", polnear, "-leave", fmt.Sprint(leave), "-models", p.models, "-o", filepath.Join(scratch, "trust.tsv")); err != nil {
		return "", err
	}
	if f.Parser, err = run(nil, "go", "run", "./analysis/parse/train", "-o", "assets/models/parser.bin", "-eval", filepath.Join(p.data, "ud", "ewt.dev.conllu.gz")); err != nil {
		return "", err
	}
	if f.Lemmas, err = run(nil, "go", "run", "./analysis/lemma/train", "-o", "assets/models/lemma.tsv", "-eval", filepath.Join(p.data, "ud", "ewt.dev.conllu.gz")); err != nil {
		return "", err
	}
	if err := stances(p, binary, &f); err != nil {
		return "", err
	}
	return page(f)
}

// run gives what a command prints.
func run(env []string, name string, args ...string) (string, error) {
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), env...)
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	if err := c.Run(); err != nil {
		return "", fmt.Errorf("%s: %w\n%s", strings.Join(c.Args, " "), err, out.String())
	}
	return strings.TrimSpace(out.String()), nil
}

// part writes the lines of the articles that were left out, and gives their number.
func part(in, out string) (int, error) {
	docs, err := labelled.Read(in)
	if err != nil {
		return 0, err
	}
	b, err := os.ReadFile(in)
	if err != nil {
		return 0, err
	}
	var w bytes.Buffer
	n := 0
	for i, line := range bytes.SplitAfter(b, []byte("\n")) {
		if i < len(docs) && docs[i].Fold() == leave {
			w.Write(line)
			n++
		}
	}
	return n, os.WriteFile(out, w.Bytes(), 0o600)
}

// score runs the scoreboard on one set of quotes or marked articles.
func score(p paths, binary, models string, set ...string) (*result, error) {
	name, raw, err := scored(p, binary, models, set...)
	if err != nil {
		return nil, err
	}
	r := &result{}
	if strings.HasPrefix(name, "gold:") {
		return r, json.Unmarshal(raw, r)
	}
	return r, json.Unmarshal(raw, &r.Quotes)
}

// scored gives the scoreboard's name of a set, and its figures as JSON.
func scored(p paths, binary, models string, set ...string) (string, json.RawMessage, error) {
	file := binary + ".json"
	args := append([]string{p.scoreboard, binary, "--json", file}, set...)
	if _, err := run([]string{"STANDPOINT_MODELS=" + models}, "python3", args...); err != nil {
		return "", nil, err
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return "", nil, err
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(b, &all); err != nil {
		return "", nil, err
	}
	for name, raw := range all {
		return name, raw, nil
	}
	return "", nil, errors.New("the scoreboard gave no figures")
}
