package parse

import (
	"bytes"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"standpoint/analysis/tag"
	"standpoint/analysis/vector"
	"standpoint/assets"
)

// shipped is the model of the program.
var shipped = sync.OnceValues(func() (*Model, error) {
	b, err := assets.FS.ReadFile("models/parser.bin")
	if err != nil {
		return nil, err
	}
	vectors, err := vector.Open(assets.FS)
	if err != nil {
		return nil, err
	}
	return Load(bytes.NewReader(b), vectors)
})

func model(tb testing.TB) *Model {
	tb.Helper()
	m, err := shipped()
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

// sentences are words with their tags and the tree we expect, "word/UPOS/XPOS/head/relation" as the
// treebank writes them: words count from 1 and 0 is the root.
var sentences = map[string]string{
	"reported speech": `The/DET/DT/2/det minister/NOUN/NN/3/nsubj said/VERB/VBD/0/root prices/NOUN/NNS/5/nsubj
		rose/VERB/VBD/3/ccomp ./PUNCT/./3/punct`,
	"passive": `Two/NUM/CD/2/nummod bridges/NOUN/NNS/4/nsubj:pass were/AUX/VBD/4/aux:pass destroyed/VERB/VBN/0/root
		in/ADP/IN/7/case the/DET/DT/7/det storm/NOUN/NN/4/obl ./PUNCT/./4/punct`,
	"negation": `They/PRON/PRP/4/nsubj do/AUX/VBP/4/aux n't/PART/RB/4/advmod trust/VERB/VB/0/root
		him/PRON/PRP/4/obj ./PUNCT/./4/punct`,
	"possessive": `Her/PRON/PRP$/2/nmod:poss brother/NOUN/NN/3/nsubj sold/VERB/VBD/0/root the/DET/DT/6/det
		old/ADJ/JJ/6/amod house/NOUN/NN/3/obj ./PUNCT/./3/punct`,
	"that": `Officials/NOUN/NNS/2/nsubj warned/VERB/VBD/0/root that/SCONJ/IN/7/mark the/DET/DT/5/det
		bridge/NOUN/NN/7/nsubj could/AUX/MD/7/aux fall/VERB/VB/2/ccomp ./PUNCT/./2/punct`,
	"relative clause": `The/DET/DT/2/det farmer/NOUN/NN/6/nsubj who/PRON/WP/4/nsubj owns/VERB/VBZ/2/acl:relcl
		it/PRON/PRP/4/obj refused/VERB/VBD/0/root to/PART/TO/8/mark sell/VERB/VB/6/xcomp ./PUNCT/./6/punct`,
}

// split parts fields at the last four slashes.
func split(fields string) (words []string, tags []tag.Tag, want Tree) {
	for _, f := range strings.Fields(fields) {
		p := strings.Split(f, "/")
		n := len(p)
		words = append(words, strings.Join(p[:n-4], "/"))
		tags = append(tags, tag.Tag{U: p[n-4], X: p[n-3]})
		head, err := strconv.Atoi(p[n-2])
		if err != nil {
			panic(err) // a slip in the table above
		}
		want.Heads, want.Labels = append(want.Heads, head-1), append(want.Labels, p[n-1])
	}
	return words, tags, want
}

func TestParsesPlainSentences(t *testing.T) {
	m := model(t)
	for name, fields := range sentences {
		t.Run(name, func(t *testing.T) {
			words, tags, want := split(fields)
			got := m.Parse(words, tags)
			for i, w := range words {
				if got.Heads[i] != want.Heads[i] || Base(got.Labels[i]) != Base(want.Labels[i]) {
					t.Errorf("%s: %s of word %d, want %s of word %d", w, got.Labels[i], got.Heads[i]+1, want.Labels[i], want.Heads[i]+1)
				}
			}
		})
	}
}

func TestCurlyPunctuationParsesAsStraight(t *testing.T) {
	m := model(t)
	tags := []tag.Tag{{U: "PUNCT", X: "``"}, {U: "PRON", X: "PRP"}, {U: "AUX", X: "VBP"}, {U: "PART", X: "RB"}, {U: "VERB", X: "VB"},
		{U: "PUNCT", X: ","}, {U: "PUNCT", X: "''"}, {U: "PRON", X: "PRP"}, {U: "VERB", X: "VBD"}, {U: "PUNCT", X: "."}}
	straight := []string{`"`, "They", "do", "n't", "sing", ",", `"`, "she", "said", "."}
	curly := []string{"“", "They", "do", "n’t", "sing", ",", "”", "she", "said", "."}
	if a, b := m.Parse(straight, tags), m.Parse(curly, tags); !reflect.DeepEqual(a, b) {
		t.Errorf("straight %v\ncurly    %v", a, b)
	}
}

func TestAnyNameParsesAlike(t *testing.T) {
	m := model(t)
	words, tags, _ := split(`Quorvin/PROPN/NNP/2/nsubj added/VERB/VBD/0/root that/SCONJ/IN/5/mark prices/NOUN/NNS/5/nsubj
		rose/VERB/VBD/2/ccomp ./PUNCT/./2/punct`)
	want := m.Parse(words, tags)
	for _, name := range []string{"Zembla", "Oxbow", "London", "Pelindra"} {
		words[0] = name
		if got := m.Parse(words, tags); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

func TestNoWordsNoArcs(t *testing.T) {
	m := model(t)
	for _, words := range [][]string{nil, {}} {
		if got := m.Parse(words, nil); len(got.Heads) != 0 || len(got.Labels) != 0 {
			t.Errorf("no words: %v", got)
		}
	}
}

func TestOneWordIsTheRoot(t *testing.T) {
	m := model(t)
	want := Tree{Heads: []int{-1}, Labels: []string{"root"}}
	for _, w := range []string{"Stop", "", ".", "\xff\xfe", "日本", strings.Repeat("x", 10_000)} {
		for _, tg := range []tag.Tag{{U: "VERB", X: "VB"}, {U: "PROPN", X: "NNP"}, {}} {
			if got := m.Parse([]string{w}, []tag.Tag{tg}); !reflect.DeepEqual(got, want) {
				t.Errorf("%.9q %v: %v", w, tg, got)
			}
		}
	}
}

func TestParsingIsTheSameEachTimeAndAtOnce(t *testing.T) {
	m := model(t)
	type sentence struct {
		words []string
		tags  []tag.Tag
		want  Tree
	}
	var all []sentence
	for _, fields := range sentences {
		words, tags, _ := split(fields)
		all = append(all, sentence{words, tags, m.Parse(words, tags)})
	}
	before := slices.Clone(all[0].words)
	var wait sync.WaitGroup
	for g := range 4 {
		wait.Go(func() {
			for i := range 20 {
				s := all[(g+i)%len(all)]
				if got := m.Parse(s.words, s.tags); !reflect.DeepEqual(got, s.want) {
					t.Errorf("%v: %v, want %v", s.words, got, s.want)
				}
			}
		})
	}
	wait.Wait()
	if !slices.Equal(all[0].words, before) {
		t.Errorf("Parse changed its input to %q", all[0].words)
	}
}

func BenchmarkParse(b *testing.B) {
	m := model(b)
	words, tags, _ := split(sentences["that"] + " " + sentences["relative clause"])
	b.ReportAllocs()
	for b.Loop() {
		m.Parse(words, tags)
	}
	b.ReportMetric(float64(b.N*len(words))/b.Elapsed().Seconds(), "words/s")
}
