package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpoint/analysis/tag"
)

const bank = "# text = The dog isn't old.\n" +
	"1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_\n" +
	"2\tdog\tdog\tNOUN\tNN\t_\t5\tnsubj\t_\t_\n" +
	"3-4\tisn't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
	"3\tis\tbe\tAUX\tVBZ\t_\t5\tcop\t_\t_\n" +
	"4\tn't\tnot\tPART\tRB\t_\t5\tadvmod\t_\t_\n" +
	"4.1\tvery\tvery\tADV\tRB\t_\t_\t_\t5:advmod\t_\n" +
	"5\told\told\tADJ\tJJ\t_\t0\troot\t_\t_\n\n" +
	"1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n"

func TestCaseVariantsKeepTheWords(t *testing.T) {
	words := []string{"the", "rain", "in", "über", "n't", "", "."}
	before := slices.Clone(words)
	if got := titled(words); !slices.Equal(got, []string{"The", "Rain", "in", "Über", "n't", "", "."}) {
		t.Errorf("titled %q", got)
	}
	if got := uppered(words); !slices.Equal(got, []string{"THE", "RAIN", "IN", "ÜBER", "N'T", "", "."}) {
		t.Errorf("uppered %q", got)
	}
	if !slices.Equal(words, before) {
		t.Errorf("the input became %q", words)
	}
}

func TestTrainedModelIsWrittenAndMeasured(t *testing.T) {
	dir := t.TempDir()
	plain, zipped := filepath.Join(dir, "a.conllu"), filepath.Join(dir, "a.conllu.gz")
	var z bytes.Buffer
	w := gzip.NewWriter(&z)
	if _, err := w.Write([]byte(strings.Repeat(bank+"\n", 20))); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{plain: []byte(bank), zipped: z.Bytes()} {
		if err := os.WriteFile(name, b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	model := filepath.Join(dir, "m.bin")
	var out bytes.Buffer
	if err := run(&out, zipped, model, plain); err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{"as written: UPOS ", "Title Case: UPOS ", "CAPITALS: UPOS ", "(6 words)"} {
		if !strings.Contains(out.String(), line) {
			t.Errorf("no %q in %q", line, out.String())
		}
	}
	first, err := os.ReadFile(model)
	if err != nil {
		t.Fatal(err)
	}
	if err := run(&out, zipped, model, ""); err != nil {
		t.Fatal(err)
	}
	if second, err := os.ReadFile(model); err != nil || !bytes.Equal(first, second) {
		t.Errorf("a second training differs (error %v)", err)
	}
}

func TestRunReportsWhatIsMissing(t *testing.T) {
	dir := t.TempDir()
	for name, args := range map[string][3]string{
		"nothing asked":    {"", "", ""},
		"no model name":    {"a.conllu", "", ""},
		"missing treebank": {filepath.Join(dir, "none.conllu"), filepath.Join(dir, "m.bin"), ""},
		"missing model":    {"", filepath.Join(dir, "m.bin"), "a.conllu"},
	} {
		t.Run(name, func(t *testing.T) {
			err := run(&bytes.Buffer{}, args[0], args[1], args[2])
			if err == nil || !strings.HasPrefix(err.Error(), "train: ") {
				t.Errorf("error %v", err)
			}
		})
	}
}

func TestAccuracyCountsBothTags(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.conllu")
	if err := os.WriteFile(path, []byte(bank), 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := readTagged(path)
	if err != nil {
		t.Fatal(err)
	}
	m, err := tag.Train(text, tag.Options{MinUpdates: 1})
	if err != nil {
		t.Fatal(err)
	}
	text[0].Tags[0].U = "PRON" // of six words, one now differs in one tag
	text[0].Tags[1].X = "NNS"  // and two in the other
	text[0].Tags[2].X = "VBP"
	asIs := func(words []string) []string { return words }
	u, x, n := accuracy(m, text, asIs)
	if n != 6 || u < 83.3 || u > 83.4 || x < 66.6 || x > 66.7 {
		t.Errorf("UPOS %.2f, XPOS %.2f, %d words", u, x, n)
	}
	if u, x, n := accuracy(m, nil, asIs); u != 0 || x != 0 || n != 0 {
		t.Errorf("no text: %v, %v, %v", u, x, n)
	}
}
