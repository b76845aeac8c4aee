package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"standpoint/analysis"
	"standpoint/analysis/labelled"
	"standpoint/analysis/speech"
	"standpoint/analysis/text"
)

// analyzer is made once for all tests.
var analyzer = sync.OnceValues(func() (*analysis.Analyzer, error) { return analysis.New(analysis.Options{}) })

func labels(t *testing.T, d labelled.Document) speech.Article {
	t.Helper()
	a, err := analyzer()
	if err != nil {
		t.Fatal(err)
	}
	return article(a, d)
}

func words(toks []speech.Token, s speech.Span) string {
	var out []string
	for _, t := range toks[s.Lo:s.Hi] {
		out = append(out, t.Text)
	}
	return strings.Join(out, " ")
}

const story = "OTTERBURY (Wire) — Zoé Hart said the ferry would be late on Monday.\n\n" +
	"“The tide isn’t in,” she said. She hoped the fog would lift.\n\n“Wait here. Or there.”"

func TestArticleMapsBytesToTokens(t *testing.T) {
	span := func(part string) text.Span { return at(t, story, part) }
	d := labelled.Document{Text: story, Quotes: []labelled.Quote{
		{Content: span("the ferry would be late on Monday"), Source: span("Zoé Hart"), Cue: span("said"), Spoken: true},
		{Content: span("The tide isn’t in,"), Source: span("she"), Spoken: true},
		{Content: span("the fog would lift"), Source: span("She"), Cue: span("hoped")},
		{Content: span("Wait here. Or there."), Spoken: true},
		{Content: span("in,” she said. She hoped the fog would lift.\n\n“Wait here."), Spoken: true},
	}}
	a := labels(t, d)
	if len(a.Quotes) != len(d.Quotes) || a.Stripped != nil {
		t.Fatalf("got %+v", a.Quotes)
	}
	for i, want := range [][3]string{
		{"the ferry would be late on Monday", "Zoé Hart", "said"},
		{"The tide is n’t in ,", "she", ""},
		{"the fog would lift", "She", "hoped"},
		{"Wait here . Or there .", "", ""},
		{`in , " she said . She hoped the fog would lift . " Wait here .`, "", ""},
	} {
		q := a.Quotes[i]
		if got := [3]string{words(a.Tokens, q.Content), words(a.Tokens, q.Source), words(a.Tokens, q.Cue)}; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		if q.Spoken != d.Quotes[i].Spoken {
			t.Errorf("%q: spoken %t", want[0], q.Spoken)
		}
	}
}

func TestArticleTakesWholeTokensOnly(t *testing.T) {
	for part, want := range map[string]string{
		"erry would be la":    "would be", // begins and ends inside a word
		" the ferry ":         "the ferry",
		"late on Monday.\n\n": "late on Monday .",
	} {
		a := labels(t, labelled.Document{Text: story, Quotes: []labelled.Quote{{Content: at(t, story, part), Source: at(t, story, "oé Hart sai"), Spoken: true}}})
		if len(a.Quotes) != 1 || words(a.Tokens, a.Quotes[0].Content) != want || words(a.Tokens, a.Quotes[0].Source) != "Hart" {
			t.Errorf("%q: got %+v, want %q", part, a.Quotes, want)
		}
	}
}

func TestArticleLeavesOutQuotesWithoutAToken(t *testing.T) {
	for _, part := range []string{"err", " ", "\n\n", "OTTERBURY"} { // a dateline has no tokens
		a := labels(t, labelled.Document{Text: story, Quotes: []labelled.Quote{{Content: at(t, story, part)}}})
		if len(a.Quotes) != 0 {
			t.Errorf("%q: got %+v", part, a.Quotes)
		}
	}
	if a := labels(t, labelled.Document{}); len(a.Tokens) != 0 || len(a.Quotes) != 0 {
		t.Errorf("an empty document: %+v", a)
	}
}

// The tokens are what the network is trained on: their fields must be within its tables.
func TestArticleTokensAreInRange(t *testing.T) {
	sentence, paragraph := 0, 0
	for i, k := range labels(t, labelled.Document{Text: story}).Tokens {
		for name, x := range map[string][2]int{"cue": {k.Cue, speech.Cues}, "list": {k.List, speech.Lists}, "rule": {k.Rule, speech.Rules},
			"relation": {k.Relation, speech.Relations}, "under cue": {k.UnderCue, speech.Relations}} {
			if x[0] < 0 || x[0] >= x[1] {
				t.Errorf("token %d, %q: %s %d of %d", i, k.Text, name, x[0], x[1])
			}
		}
		if k.Sentence < sentence || k.Paragraph < paragraph {
			t.Errorf("token %d, %q: sentence %d, paragraph %d", i, k.Text, k.Sentence, k.Paragraph)
		}
		sentence, paragraph = k.Sentence, k.Paragraph
	}
	if sentence < 3 || paragraph != 2 {
		t.Errorf("the last sentence is %d, paragraph %d", sentence, paragraph)
	}
}

// line is a document of one quote in the format of the command.
func line(t *testing.T, id, s, content, source, cue string) string {
	t.Helper()
	q := map[string]any{}
	for key, part := range map[string]string{"": content, "speaker_": source, "cue_": cue} {
		p := at(t, s, part)
		start := utf8.RuneCountInString(s[:p.Start])
		q[key+"start"], q[key+"end"] = start, start+utf8.RuneCountInString(part)
	}
	b, err := json.Marshal(map[string]any{"id": id, "text": s, "quotes": []any{q}})
	if err != nil {
		t.Fatal(err)
	}
	return string(b) + "\n"
}

func school(t *testing.T) []string {
	t.Helper()
	return []string{
		line(t, "a", "“The ferry is late,” said Zoé Hart.", "The ferry is late", "Zoé Hart", "said"),
		line(t, "b", "The baker warned that bread was dear.", "that bread was dear", "The baker", "warned"),
		line(t, "c", "The tide is out, according to the pilot.", "The tide is out", "the pilot", "according to"),
	}
}

func file(t *testing.T, name string, lines ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(strings.Join(lines, "")), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// trained is the file that run writes.
func trained(t *testing.T, leave int, lines ...string) []byte {
	t.Helper()
	out := filepath.Join(t.TempDir(), "m.bin")
	if err := run(file(t, "set.jsonl", lines...), out, leave, speech.Options{Passes: 1}); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestRunWritesAModel(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	var log bytes.Buffer
	out := filepath.Join(t.TempDir(), "m.bin")
	if err := run(file(t, "set.jsonl", school(t)...), out, -1, speech.Options{Passes: 1, Log: &log}); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := speech.Load(bytes.NewReader(b)); err != nil {
		t.Error(err)
	}
	if !strings.HasPrefix(log.String(), "pass 1: loss ") {
		t.Errorf("log %q", log.String())
	}
	if !bytes.Equal(trained(t, -1, school(t)...), b) {
		t.Error("the same file gives other bytes")
	}
}

func TestRunLeavesOutAFold(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	all := school(t)
	d := labelled.Document{ID: "b"}
	var rest []string // those that stay
	for i, id := range []string{"a", "b", "c"} {
		if x := (labelled.Document{ID: id}); x.Fold() != d.Fold() {
			rest = append(rest, all[i])
		}
	}
	if len(rest) == 0 || slices.Contains(rest, all[1]) {
		t.Fatalf("%d articles stay", len(rest))
	}
	if !bytes.Equal(trained(t, d.Fold(), all...), trained(t, -1, rest...)) {
		t.Error("the model differs from one of the rest alone")
	}
	if bytes.Equal(trained(t, -1, all...), trained(t, -1, rest...)) {
		t.Error("the article makes no difference")
	}
}

func TestRunLearnsFromCopiesWithoutMarksToo(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	var lines []string
	for i := range 20 { // a few of which are read without their marks
		lines = append(lines, line(t, fmt.Sprint(i), "“The ferry is late,” said Zoé Hart.", "The ferry is late", "Zoé Hart", "said"))
	}
	docs, err := labelled.Read(file(t, "set.jsonl", lines...))
	if err != nil {
		t.Fatal(err)
	}
	var with, without []speech.Article
	for _, d := range docs {
		a := labels(t, d)
		without = append(without, a)
		bare, ok := stripped(d)
		if !ok {
			t.Fatal("no marks")
		}
		b := labels(t, bare)
		a.Stripped = &b
		with = append(with, a)
	}
	made := func(articles []speech.Article) []byte {
		var b bytes.Buffer
		m, ps := speech.Train(articles, speech.Options{Passes: 1})
		if err := speech.Write(&b, m, ps); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	got := trained(t, -1, lines...)
	if !bytes.Equal(got, made(with)) {
		t.Error("the model differs from one trained on articles and copies")
	}
	if bytes.Equal(got, made(without)) {
		t.Error("the copies make no difference")
	}
}

func TestRunReportsWhatIsMissing(t *testing.T) {
	dir := t.TempDir()
	set, model := file(t, "set.jsonl", school(t)[0]), filepath.Join(dir, "m.bin")
	for name, c := range map[string]struct{ in, out, want string }{
		"nothing asked":   {"", "", "need -quotes and -o"},
		"no model name":   {set, "", "need -quotes and -o"},
		"no quotes":       {"", model, "need -quotes and -o"},
		"missing quotes":  {filepath.Join(dir, "none.jsonl"), model, "none.jsonl"},
		"bad quotes":      {file(t, "bad.jsonl", "plain words\n"), model, "bad.jsonl:1"},
		"no such folder":  {set, filepath.Join(dir, "none", "m.bin"), "none"},
		"model is folder": {set, dir, fmt.Sprint(filepath.Base(dir), ": ")},
	} {
		t.Run(name, func(t *testing.T) {
			err := run(c.in, c.out, -1, speech.Options{Passes: 1})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q in it", err, c.want)
			}
		})
	}
	if _, err := os.Stat(model); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a model is left after errors (%v)", err)
	}
}
