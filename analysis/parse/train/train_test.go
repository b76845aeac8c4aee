package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpoint/analysis/parse"
	"standpoint/analysis/treebank"
	"standpoint/assets"
)

// sentence is CoNLL-U of "word/UPOS/XPOS/head/relation" fields.
func sentence(fields string) string {
	s := ""
	for i, f := range strings.Fields(fields) {
		p := strings.Split(f, "/")
		s += fmt.Sprintf("%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t_\n", i+1, p[0], p[0], p[1], p[2], p[3], p[4])
	}
	return s + "\n"
}

// school is a treebank of 60 sentences, more than the tags of one tagger.
func school() string {
	s := ""
	for _, noun := range []string{"farmer", "captain", "teacher", "driver", "otter", "neighbour"} {
		for _, verb := range []string{"slept", "waited", "laughed", "sang", "left"} {
			s += sentence("The/DET/DT/2/det " + noun + "/NOUN/NN/3/nsubj " + verb + "/VERB/VBD/0/root ./PUNCT/./3/punct")
			s += sentence("She/PRON/PRP/2/nsubj " + verb + "/VERB/VBD/0/root with/ADP/IN/5/case the/DET/DT/5/det " + noun + "/NOUN/NN/2/obl ./PUNCT/./2/punct")
		}
	}
	return s
}

func written(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// shipped is the path of a copy of the program's parser.
func shipped(t *testing.T) string {
	t.Helper()
	b, err := assets.FS.ReadFile("models/parser.bin")
	if err != nil {
		t.Fatal(err)
	}
	return written(t, "parser.bin", string(b))
}

func TestRunReportsWhatIsMissing(t *testing.T) {
	dir := t.TempDir()
	none, model := filepath.Join(dir, "none.conllu"), filepath.Join(dir, "m.bin")
	for name, c := range map[string]struct {
		text, model, gold string
		want              string
	}{
		"nothing asked":         {"", "", "", "need -o"},
		"no model name":         {"a.conllu", "", "", "need -o"},
		"no model name to eval": {"", "", "a.conllu", "need -o"},
		"nothing to do":         {"", "m.bin", "", "need -o"},
		"missing treebank":      {none, model, "", "none.conllu"},
		"missing model":         {"", model, "a.conllu", "m.bin"},
		"no model":              {"", written(t, "text.bin", strings.Repeat("plain text ", 9)), "a.conllu", "not a model"},
		"missing gold":          {"", shipped(t), none, "none.conllu"},
		"gold without words":    {"", shipped(t), written(t, "empty.conllu", "# nothing\n\n"), "no words"},
		"empty treebank":        {written(t, "empty.conllu", "\n"), model, "", "no text"},
		"bad treebank":          {written(t, "bad.conllu", "1\tThe\n"), model, "", "line 1"},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			err := run(&out, c.text, c.model, c.gold, parse.Options{Passes: 1})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q in it", err, c.want)
			}
			if out.Len() > 0 {
				t.Errorf("printed %q", out.String())
			}
		})
	}
	if _, err := os.Stat(model); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a model is left after errors (%v)", err)
	}
}

// A sentence of one word has but one tree, so what the model has learnt does not matter here: of
// eight words one has the wrong head, one more the wrong relation, and the tags of a few are wrong.
func TestEvaluatePrintsFourFigures(t *testing.T) {
	gold := written(t, "gold.conllu", sentence("She/PRON/PRP/0/root")+sentence("./PUNCT/./0/root")+sentence("the/DET/DT/0/root:odd")+
		sentence("12/X/CD/0/root")+sentence("of/ADP/XX/0/root")+sentence("and/X/XX/0/dep")+sentence(",/PUNCT/,/0/root ./PUNCT/./0/root"))
	var out bytes.Buffer
	if err := run(&out, "", shipped(t), gold, parse.Options{}); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "UPOS 75.00  XPOS 75.00  UAS 87.50  LAS 75.00  (8 words)\n"; got != want {
		t.Errorf("printed %q, want %q", got, want)
	}
}

func TestTrainedModelIsWrittenAndMeasured(t *testing.T) {
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	if _, err := io.WriteString(w, school()); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	plain, zipped := written(t, "a.conllu", school()), written(t, "a.conllu.gz", z.String())
	model := filepath.Join(t.TempDir(), "m.bin")
	var out, log bytes.Buffer
	if err := run(&out, zipped, model, plain, parse.Options{Passes: 1, Log: &log}); err != nil {
		t.Fatal(err)
	}
	var u, x, heads, labels float64
	var words int
	if _, err := fmt.Sscanf(out.String(), "UPOS %f  XPOS %f  UAS %f  LAS %f  (%d words)\n", &u, &x, &heads, &labels, &words); err != nil {
		t.Fatalf("printed %q: %v", out.String(), err)
	}
	if words != 300 || u < 90 || u > 100 || x < 90 || x > 100 || heads < 0 || heads > 100 || labels < 0 || labels > heads {
		t.Errorf("printed %q", out.String())
	}
	if !strings.HasPrefix(log.String(), "pass 1: loss ") {
		t.Errorf("log %q", log.String())
	}
	first, err := os.ReadFile(model)
	if err != nil {
		t.Fatal(err)
	}
	if err := run(&out, plain, model, "", parse.Options{Passes: 1}); err != nil {
		t.Fatal(err)
	}
	if second, err := os.ReadFile(model); err != nil || !bytes.Equal(first, second) {
		t.Errorf("a second training differs (error %v)", err)
	}
}

func TestJackknifeGivesTagsButNotTheSentencesOwn(t *testing.T) {
	read := func(text string) []treebank.Sentence {
		s, err := treebank.Parse(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	// All sentences of the first block have a tag that no other has.
	text := read(strings.Repeat(sentence("Boom/ODD/ODD/0/root"), block) + school())
	before := read(strings.Repeat(sentence("Boom/ODD/ODD/0/root"), block) + school())
	if err := jackknife(text); err != nil {
		t.Fatal(err)
	}
	for i, s := range text {
		if len(s.Tags) != len(s.Words) || !slices.Equal(s.Words, before[i].Words) || !slices.Equal(s.Heads, before[i].Heads) {
			t.Fatalf("sentence %d became %v", i, s)
		}
		if i < block && s.Tags[0].U == "ODD" {
			t.Fatalf("sentence %d has the tag that only its own block knows", i)
		}
	}
	few := read(sentence("Boom/ODD/ODD/0/root"))
	if err := jackknife(few); err != nil || few[0].Tags[0].U != "ODD" {
		t.Errorf("text of less than a block: %v, error %v", few, err)
	}
}
