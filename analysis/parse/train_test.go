package parse

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"standpoint/analysis/nn"
	"standpoint/analysis/treebank"
	"standpoint/analysis/vector"
	"standpoint/analysis/vocab"
)

// school is a small text to learn from.
func school() []treebank.Sentence {
	var text []treebank.Sentence
	for _, noun := range []string{"minister", "farmer", "captain", "teacher"} {
		for _, name := range []string{"reported speech", "passive", "negation", "that", "relative clause"} {
			fields := sentences[name]
			for _, old := range []string{"minister", "bridge", "farmer"} {
				fields = strings.ReplaceAll(fields, old+"/", noun+"/")
			}
			words, tags, want := split(fields)
			text = append(text, treebank.Sentence{Words: words, Lemmas: words, Tags: tags, Heads: want.Heads, Labels: want.Labels})
		}
	}
	return text
}

// trainedFile is the file of a model trained on school.
func trainedFile(o Options) ([]byte, *Model, error) {
	m, ps := Train(school(), &vector.Table{}, o)
	var b bytes.Buffer
	if err := Write(&b, m, ps); err != nil {
		return nil, nil, err
	}
	return b.Bytes(), m, nil
}

// tiny is trained once for all tests.
var tiny = sync.OnceValues(func() (tinyModel, error) {
	b, m, err := trainedFile(Options{Passes: 1})
	return tinyModel{b, m}, err
})

type tinyModel struct {
	file []byte
	m    *Model
}

func tinyFile(tb testing.TB) []byte {
	tb.Helper()
	t, err := tiny()
	if err != nil {
		tb.Fatal(err)
	}
	return t.file
}

func loaded(tb testing.TB, b []byte) *Model {
	tb.Helper()
	m, err := Load(bytes.NewReader(b), &vector.Table{})
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	again, _, err := trainedFile(Options{Passes: 1})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(again, tinyFile(t)) {
		t.Error("two trainings differ")
	}
	other, _, err := trainedFile(Options{Passes: 1, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(other, again) {
		t.Error("another seed gives the same model")
	}
}

// fit takes steps on text at a steady rate, since Train itself hardly moves on so little, and gives the
// first and the last loss.
func fit(m *Model, ps *nn.Params, text []treebank.Sentence, steps int) (first, last float64) {
	counts := &vocab.Counts{}
	words := 0
	for _, s := range text {
		words += len(s.Words)
		for i, w := range s.Words {
			counts.Count(w, s.Tags[i])
		}
	}
	tr := nn.NewTrainer(ps, 1)
	for i := range steps {
		last = tr.Step(len(text), float64(words)/10, 0.005, func(g *nn.Graph, rng *rand.Rand, i int) float64 {
			return m.loss(g, rng, &text[i], counts)
		})
		if i == 0 {
			first = last
		}
	}
	return first, last
}

func TestModelLearnsItsText(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	text := school()
	m, ps := Train(text, &vector.Table{}, Options{Passes: 1})
	text = text[:5]
	if first, last := fit(m, ps, text, 50); last > first/4 {
		t.Errorf("the loss went from %g to %g", first, last)
	}
	right, words := 0, 0
	for _, s := range text {
		got := m.Parse(s.Words, s.Tags)
		for i := range s.Words {
			words++
			if got.Heads[i] == s.Heads[i] && got.Labels[i] == s.Labels[i] {
				right++
			}
		}
	}
	if 4*right < 3*words {
		t.Errorf("%d of %d words have the right head and label", right, words)
	}
}

func TestTrainLogsEachPass(t *testing.T) {
	var log bytes.Buffer
	Train(school()[:5], &vector.Table{}, Options{Passes: 2, Log: &log})
	lines := strings.Split(log.String(), "\n")
	if len(lines) != 3 || lines[2] != "" {
		t.Fatalf("log %q", log.String())
	}
	for i, line := range lines[:2] {
		var pass int
		var loss float64
		if _, err := fmt.Sscanf(line, "pass %d: loss %f a token", &pass, &loss); err != nil || pass != i+1 || loss <= 0 {
			t.Errorf("line %q: error %v", line, err)
		}
	}
}

// The labels of the text and no others are those of the model, in order.
func TestTrainTakesLabelsFromTheText(t *testing.T) {
	m := loaded(t, tinyFile(t))
	var want []string
	for _, s := range school() {
		want = append(want, s.Labels...)
	}
	slices.Sort(want)
	if want = slices.Compact(want); !slices.Equal(m.head.Labels, want) {
		t.Errorf("labels %q, want %q", m.head.Labels, want)
	}
}

func TestTrainLeavesOutLongSentences(t *testing.T) {
	text := school()
	words, tags := many(Longest + 1)
	long := treebank.Sentence{Words: words, Tags: tags, Heads: make([]int, len(words)), Labels: make([]string, len(words))}
	for i := range words {
		words[i], long.Heads[i], long.Labels[i] = "gloop", i-1, "flat"
	}
	m, _ := Train(append(text, long), &vector.Table{}, Options{Passes: 1, Log: io.Discard})
	if slices.Contains(m.head.Labels, "flat") || slices.Contains(m.head.Vocab.Lists[vocab.Word], "gloop") {
		t.Error("the model knows the long sentence")
	}
}

// A file keeps a weight in a byte, so scores move a little; labels and tables stay as they are.
func TestModelReadsBackAsWritten(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	file := tinyFile(t)
	old, err := tiny()
	if err != nil {
		t.Fatal(err)
	}
	m := loaded(t, file)
	if !slices.Equal(m.head.Labels, old.m.head.Labels) {
		t.Errorf("labels %q, want %q", m.head.Labels, old.m.head.Labels)
	}
	for k, list := range old.m.head.Vocab.Lists {
		if !slices.Equal(m.head.Vocab.Lists[k], list) {
			t.Errorf("table %d is %q, want %q", k, m.head.Vocab.Lists[k], list)
		}
	}
	for _, s := range school() {
		a, b := scores(old.m, s), scores(m, s)
		for i := range a {
			if d := math.Abs(float64(a[i] - b[i])); d > 0.5 {
				t.Fatalf("%v: score %d moved by %g from %g", s.Words, i, d, a[i])
			}
		}
	}
	again := loaded(t, file)
	words, tags, _ := split(sentences["passive"])
	if a, b := m.Parse(words, tags), again.Parse(words, tags); !slices.Equal(a.Heads, b.Heads) || !slices.Equal(a.Labels, b.Labels) {
		t.Errorf("loaded twice: %v and %v", a, b)
	}
}

// scores are those of all arcs that can be.
func scores(m *Model, s treebank.Sentence) []float32 {
	_, v := m.net.read(nn.NewGraph(), m.input(s.Words, s.Tags), dropout{})
	return slices.DeleteFunc(v.X, func(x float32) bool { return x == never })
}
