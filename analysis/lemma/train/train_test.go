package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"standpoint/analysis/lemma"
	"standpoint/analysis/tag"
	"standpoint/analysis/treebank"
)

// lines is a treebank of one sentence: "word lemma UPOS XPOS", a word a line.
func lines(words ...string) string {
	var b strings.Builder
	for i, w := range words {
		f := strings.Fields(w)
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t_\t0\troot\t_\t_\n", i+1, f[0], f[1], f[2], f[3])
	}
	return b.String() + "\n"
}

func parsed(t *testing.T, text string) []treebank.Sentence {
	t.Helper()
	s, err := treebank.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func learned(t *testing.T, text string) *lemma.Lemmatizer {
	t.Helper()
	b, err := learn(parsed(t, text))
	if err != nil {
		t.Fatal(err)
	}
	l, err := lemma.Load(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// school is a little English, none of it from a treebank.
var school = strings.Repeat(lines("The the DET DT", "gardeners gardener NOUN NNS", "painted paint VERB VBD",
	"and and CCONJ CC", "planted plant VERB VBD", "while while SCONJ IN", "birds bird NOUN NNS", "sang sing VERB VBD", "to to ADP IN",
	"Harrods Harrods PROPN NNP", "and and CCONJ CC", "zorped zorf VERB VBD", "dogs dog NOUN NNS", "barked bark VERB VBD"), 3)

func TestLearnsEndingsAndListsTheRest(t *testing.T) {
	l := learned(t, school)
	for in, want := range map[string]string{
		"chanted": "chant", "sang": "sing", "zorped": "zorf", "flung": "fling", "panicked": "panic", "edited": "edit",
	} {
		if got := l.Lemma(in, tag.Tag{X: "VBD"}); got != want {
			t.Errorf("%s is %q, want %q", in, got, want)
		}
	}
}

func TestLearnsNothingFromNamesAndSplitWords(t *testing.T) {
	b, err := learn(parsed(t, strings.Repeat(lines("Quondams Quondamo PROPN NNPS", "quondam quondamo PROPN NNP",
		"al altogether ADV GW", "together _ X GW", "a@quondam.example x NOUN ADD"), 9)))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"quondam", "altogether", "_"} {
		if strings.Contains(string(b), "\t"+s) {
			t.Errorf("%q is in the model", s)
		}
	}
}

func TestGapsInTheTreebankAreSkipped(t *testing.T) {
	gaps := "1\t\tx\tNOUN\tNN\t_\t0\troot\t_\t_\n2\ty\t\tNOUN\tNN\t_\t0\troot\t_\t_\n3\ty\tz\tVERB\t\t_\t0\troot\t_\t_\n"
	if got := learned(t, strings.Repeat(gaps+"\n", minSeen)).Lemma("y", tag.Tag{X: "NN"}); got != "y" {
		t.Errorf("y is %q", got)
	}
}

func TestSeldomSeenWordIsNotListed(t *testing.T) {
	text := lines("zorped zorf VERB VBD", "blint zong NOUN NN")
	for n, want := range map[int]string{minSeen - 1: "blint", minSeen: "zong"} {
		if got := learned(t, strings.Repeat(text, n)).Lemma("blint", tag.Tag{X: "NN"}); got != want {
			t.Errorf("seen %d times, it is %q, want %q", n, got, want)
		}
	}
}

func TestTagsOfAClassMayDiffer(t *testing.T) {
	l := learned(t, strings.Repeat(lines("better good ADJ JJR", "better well ADV RBR", "better good ADJ JJR"), minSeen))
	if a, b := l.Lemma("better", tag.Tag{X: "JJR"}), l.Lemma("better", tag.Tag{X: "RBR"}); a != "good" || b != "well" {
		t.Errorf("JJR %q, RBR %q", a, b)
	}
}

func TestRulesTakeTheLongestWellKnownEnding(t *testing.T) {
	got := rules(map[string]string{
		"painted": "paint", "walked": "walk", "jumped": "jump", "tried": "try", "cried": "cry", "denied": "deny",
		"said": "say", "paid": "pay", "odd": "even",
	})
	want := map[string]string{"ed": "", "ied": "y", "aid": "ay"}
	for s, e := range want {
		if r, ok := got[s]; !ok || r != e {
			t.Errorf("-%s becomes %q, %v, want %q", s, r, ok, e)
		}
	}
	for _, s := range []string{"id", "odd", "dd"} {
		if r, ok := got[s]; ok {
			t.Errorf("-%s becomes %q", s, r)
		}
	}
	if n := len(rules(nil)); n != 0 {
		t.Errorf("%d rules from nothing", n)
	}
}

func TestFormsFollowSpelling(t *testing.T) {
	s := speller{seen: func(class, word string) bool { return word == "permitted" || word == "opened" }}
	for in, want := range map[string]string{
		"walk/verb": "walked walking walks", "make/verb": "maked makes making", "try/verb": "tried tries trying",
		"play/verb": "played playing plays", "stop/verb": "stopped stopping stops", "tie/verb": "tied ties tying",
		"agree/verb": "agreed agreeing agrees", "fix/verb": "fixed fixes fixing", "open/verb": "opened opening opens",
		"permit/verb": "permits permitted permitting", "quit/verb": "quits quitted quitting", "wait/verb": "waited waiting waits",
		"mimic/verb": "mimicked? mimicking? mimics", "admit/verb": "admited? admiting? admits admitted? admitting?",
		"cat/noun": "cats", "city/noun": "cities", "day/noun": "days", "church/noun": "churches", "crisis/noun": "crises",
		"policeman/noun": "policemen", "hero/noun": "heroes heros", "radio/noun": "radios", "is/verb": "", "ox/noun": "",
		"big/grade": "bigger biggest", "large/grade": "larger largest", "happy/grade": "happier happiest",
		"loyal/grade": "", "terrible/grade": "", "tough/grade": "tougher toughest",
	} {
		lemma, name, _ := strings.Cut(in, "/")
		k := map[string]kind{"verb": verb, "noun": noun, "grade": grade}[name]
		var got []string
		for _, f := range s.forms(k, lemma) {
			if f.lemma != lemma {
				t.Errorf("%s has a form of %q", in, f.lemma)
			}
			if !f.sure {
				f.word += "?"
			}
			got = append(got, f.word)
		}
		slices.Sort(got)
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%s: %s, want %s", in, g, want)
		}
	}
}

func TestEmbeddedListsAreSound(t *testing.T) {
	list, err := irregular(irregularTable)
	if err != nil || len(list) < 300 {
		t.Errorf("%d irregular forms, %v", len(list), err)
	}
	verbs := listedVerbs()
	if len(verbs) < 50 {
		t.Errorf("%d verbs", len(verbs))
	}
	for i := range verbs[1:] {
		if verbs[i].lemma >= verbs[i+1].lemma {
			t.Errorf("%q before %q", verbs[i].lemma, verbs[i+1].lemma)
		}
	}
}

func TestIrregularNamesTheBadLine(t *testing.T) {
	for table, want := range map[string]string{
		"# head\nVBD\tsee\n":      "line 2: want",
		"VBD\tSee\tsaw\n":         "line 1: want",
		"VBN\tsee\tseen\n":        "line 1: \"VBN\" names no class",
		"VBD\tsee\tsaw\nNN\ta\tb": "line 2: \"NN\" names no class",
	} {
		if _, err := irregular(table); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q in it", table, err, want)
		}
	}
}

func TestEvaluateCountsByClass(t *testing.T) {
	l, err := lemma.Load(strings.NewReader("VBD\tsang\tsing\nNNS\t-s\t-\n"))
	if err != nil {
		t.Fatal(err)
	}
	text := parsed(t, lines("Birds bird NOUN NNS", "sang sing VERB VBD", "rang ring VERB VBD", "“ \" PUNCT ``",
		"LEEDS Leeds PROPN NNP", "together _ X GW", "_ _ PUNCT NFP"))
	var out bytes.Buffer
	if err := evaluate(&out, l, text); err != nil {
		t.Fatal(err)
	}
	want := "all    83.33 % of 6 words\nNOUN   100.00 % of 1 words\nPROPN  100.00 % of 1 words\nVERB   50.00 % of 2 words\n"
	if out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
	if err := evaluate(&out, l, nil); err == nil {
		t.Error("no error without words")
	}
}

func TestTrainedModelIsWrittenAndMeasured(t *testing.T) {
	dir := t.TempDir()
	text, model := filepath.Join(dir, "a.conllu"), filepath.Join(dir, "m.tsv")
	if err := os.WriteFile(text, []byte(school), 0o644); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := run(&out, text, model, text); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); !strings.HasPrefix(got, "all    100.00 % of 42 words\n") {
		t.Errorf("printed %q", got)
	}
	first, err := os.ReadFile(model)
	if err != nil {
		t.Fatal(err)
	}
	for range 3 { // maps are walked in another order each time
		if err := run(&out, text, model, ""); err != nil {
			t.Fatal(err)
		}
		if again, err := os.ReadFile(model); err != nil || !bytes.Equal(first, again) {
			t.Fatalf("another training differs (error %v)", err)
		}
	}
	if err := run(&out, "", "", text); err != nil {
		t.Errorf("embedded model: %v", err)
	}
}

func TestRunReportsWhatIsMissing(t *testing.T) {
	dir := t.TempDir()
	none := filepath.Join(dir, "none")
	model := filepath.Join(dir, "m.tsv")
	for name, args := range map[string][3]string{
		"nothing asked":    {"", "", ""},
		"no model name":    {"a.conllu", "", ""},
		"missing treebank": {none, model, ""},
		"missing model":    {"", none, "a.conllu"},
		"missing gold":     {"", "", none},
	} {
		t.Run(name, func(t *testing.T) {
			if err := run(&bytes.Buffer{}, args[0], args[1], args[2]); err == nil {
				t.Error("no error")
			}
			if files, err := os.ReadDir(dir); err != nil || len(files) > 0 {
				t.Errorf("left behind: %v, %v", files, err)
			}
		})
	}
}
