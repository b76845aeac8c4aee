package tag

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
)

const modelFile = "../../assets/models/tagger.bin"

func model(tb testing.TB) *Tagger {
	tb.Helper()
	f, err := os.Open(modelFile)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	t, err := Load(f)
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

// sentences are words with the tags we expect, "word/UPOS/XPOS", split as the treebank does.
var sentences = map[string]string{
	"statement":        `The/DET/DT minister/NOUN/NN said/VERB/VBD that/SCONJ/IN the/DET/DT plan/NOUN/NN would/AUX/MD fail/VERB/VB ././PUNCT/.`,
	"passive":          `Two/NUM/CD bridges/NOUN/NNS were/AUX/VBD destroyed/VERB/VBN in/ADP/IN the/DET/DT storm/NOUN/NN ././PUNCT/.`,
	"negation":         `They/PRON/PRP do/AUX/VBP n't/PART/RB trust/VERB/VB him/PRON/PRP ././PUNCT/.`,
	"unknown name":     `Quorvin/PROPN/NNP added/VERB/VBD that/SCONJ/IN prices/NOUN/NNS rose/VERB/VBD ././PUNCT/.`,
	"possessive":       `Her/PRON/PRP$ brother/NOUN/NN 's/PART/POS house/NOUN/NN is/AUX/VBZ old/ADJ/JJ ././PUNCT/.`,
	"verb or noun":     `We/PRON/PRP plan/VERB/VBP to/PART/TO visit/VERB/VB the/DET/DT museum/NOUN/NN ././PUNCT/.`,
	"noun, not verb":   `The/DET/DT visit/NOUN/NN was/AUX/VBD short/ADJ/JJ ././PUNCT/.`,
	"comparison":       `This/PRON/DT is/AUX/VBZ a/DET/DT better/ADJ/JJR idea/NOUN/NN ././PUNCT/.`,
	"quote":            `"/PUNCT/` + "``" + ` I/PRON/PRP agree/VERB/VBP ,/PUNCT/, "/PUNCT/'' she/PRON/PRP said/VERB/VBD ././PUNCT/.`,
	"unseen adverb":    `He/PRON/PRP sang/VERB/VBD gloopily/ADV/RB ././PUNCT/.`,
	"number and money": `It/PRON/PRP cost/VERB/VBD $/SYM/$ 4,750/NUM/CD ././PUNCT/.`,
}

// split parts "word/UPOS/XPOS" fields at the last two slashes.
func split(fields string) (words []string, tags []Tag) {
	for _, f := range strings.Fields(fields) {
		p := strings.Split(f, "/")
		n := len(p)
		words = append(words, strings.Join(p[:n-2], "/"))
		tags = append(tags, Tag{U: p[n-2], X: p[n-1]})
	}
	return words, tags
}

func TestTagsPlainSentences(t *testing.T) {
	m := model(t)
	for name, fields := range sentences {
		t.Run(name, func(t *testing.T) {
			words, want := split(fields)
			got := m.Tag(words)
			for i, w := range words {
				if got[i] != want[i] {
					t.Errorf("%s: got %v, want %v", w, got[i], want[i])
				}
			}
		})
	}
}

func TestCurlyPunctuationTagsAsStraight(t *testing.T) {
	m := model(t)
	straight := []string{`"`, "It", "is", "n't", "Anna", "'s", `"`, "--", "he", "said", "..."}
	curly := []string{"“", "It", "is", "n’t", "Anna", "’s", "”", "—", "he", "said", "…"}
	if a, b := m.Tag(straight), m.Tag(curly); !slices.Equal(a, b) {
		t.Errorf("straight %v\ncurly    %v", a, b)
	}
}

func TestNoWordsNoTags(t *testing.T) {
	m := model(t)
	for _, words := range [][]string{nil, {}} {
		if got := m.Tag(words); len(got) != 0 {
			t.Errorf("%d tags for no words", len(got))
		}
	}
}

func TestEveryWordGetsOneKnownTag(t *testing.T) {
	m := model(t)
	for _, words := range [][]string{
		{""}, {"", ""}, {"\xff\xfe"}, {"a\xffb", "\xe2\x80"}, {"日本", "é", "\u0301"},
		{strings.Repeat("x", 100_000)}, {strings.Repeat("é", 9)}, strings.Fields(strings.Repeat("buffalo ", 3000)),
		{"''", "``", "’", "\u00ad", "\x00", "12.500.000", "€"},
	} {
		got := m.Tag(words)
		if len(got) != len(words) {
			t.Fatalf("%d tags for %d words", len(got), len(words))
		}
		for i, g := range got {
			if !slices.Contains(m.labels, g) {
				t.Errorf("%.20q: unknown tag %v", words[i], g)
			}
		}
	}
}

func TestTaggingIsTheSameEachTimeAndAtOnce(t *testing.T) {
	m := model(t)
	words, _ := split(sentences["statement"])
	before := slices.Clone(words)
	want := m.Tag(words)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 100 {
				if got := m.Tag(words); !slices.Equal(got, want) {
					t.Errorf("got %v, want %v", got, want)
				}
			}
		})
	}
	all.Wait()
	if !slices.Equal(words, before) {
		t.Errorf("Tag changed its input to %q", words)
	}
}

func TestCaseStyleIsSeen(t *testing.T) {
	for text, want := range map[string]casing{
		"The old man went home .":                      running,
		"Storm Leaves Thousands Without Power":         headline,
		"STORM LEAVES THOUSANDS WITHOUT POWER":         capitals,
		"NATO met .":                                   running,
		"Mary Smith of London spoke about many things": running,
	} {
		if got := casingOf(strings.Fields(text)); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
	}
}

func BenchmarkTag(b *testing.B) {
	m := model(b)
	var all [][]string
	n := 0
	for _, fields := range sentences {
		words, _ := split(fields)
		all = append(all, words)
		n += len(words)
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, words := range all {
			m.Tag(words)
		}
	}
	b.ReportMetric(float64(b.N*n)/b.Elapsed().Seconds(), "words/s")
}
