package tag

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// school is a small text to learn from.
func school(tb testing.TB) []Sentence {
	tb.Helper()
	var text []Sentence
	for range 4 {
		for _, name := range []string{"statement", "passive", "verb or noun", "noun, not verb"} {
			words, tags := split(sentences[name])
			text = append(text, Sentence{Words: words, Tags: tags})
		}
	}
	return text
}

// trained is a small tagger.
func trained(tb testing.TB, o Options) *Tagger {
	tb.Helper()
	t, err := Train(school(tb), o)
	if err != nil {
		tb.Fatal(err)
	}
	return t
}

func file(tb testing.TB, t *Tagger) []byte {
	tb.Helper()
	var b bytes.Buffer
	if n, err := t.WriteTo(&b); err != nil || n != int64(b.Len()) {
		tb.Fatalf("wrote %d of %d bytes, error %v", n, b.Len(), err)
	}
	return b.Bytes()
}

func TestTrainingLearnsItsText(t *testing.T) {
	m := trained(t, Options{MinUpdates: 1})
	for _, s := range school(t) {
		if got := m.Tag(s.Words); !slices.Equal(got, s.Tags) {
			t.Errorf("%v\ngot  %v\nwant %v", s.Words, got, s.Tags)
		}
	}
}

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	shout := func(r *rand.Rand, words []string) []string {
		if r.Float64() < 0.5 {
			return strings.Fields(strings.ToUpper(strings.Join(words, " ")))
		}
		return words
	}
	o := Options{Seed: 5, Runs: 3, MinUpdates: 1, Vary: shout}
	if !bytes.Equal(file(t, trained(t, o)), file(t, trained(t, o))) {
		t.Error("two trainings differ")
	}
}

func TestTrainRefuses(t *testing.T) {
	var many []Tag
	for i := range maxLabels + 1 {
		many = append(many, Tag{U: "X", X: string(rune('a' + i))})
	}
	for name, c := range map[string]struct {
		text []Sentence
		o    Options
		want string
	}{
		"no text":         {nil, Options{}, "no text"},
		"missing tag":     {[]Sentence{{Words: []string{"a", "b"}, Tags: many[:1]}}, Options{}, "2 words and 1 tags"},
		"too many labels": {[]Sentence{{Words: make([]string, len(many)), Tags: many}}, Options{}, "256 labels"},
		"negative option": {school(t), Options{Runs: -1}, "negative"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Train(c.text, c.o)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q in it", err, c.want)
			}
		})
	}
}

func TestRareWordsAndNamesAreNotKnown(t *testing.T) {
	noun, name := Tag{"NOUN", "NN"}, Tag{"PROPN", "NNP"}
	var text []Sentence
	for i := range 5 {
		s := Sentence{Words: []string{"Lake", "Zembla"}, Tags: []Tag{noun, name}}
		if i == 0 {
			s.Words, s.Tags = append(s.Words, "otter"), append(s.Tags, noun)
		}
		text = append(text, s)
	}
	v := newVocabulary(text, []Tag{noun, name}, map[Tag]int{noun: 0, name: 1})
	for word, want := range map[string]bool{"lake": true, "Lake": true, "Zembla": false, "otter": false} {
		if w := v.word(word); (w.plain != 0) != want {
			t.Errorf("%s: known %t, want %t", word, w.plain != 0, want)
		}
	}
}

// The average over decisions is checked against its definition, added up decision by decision.
func TestAverageIsTheSumOverDecisions(t *testing.T) {
	p := newPerceptron()
	sums := make([]int32, 2)
	var want int64
	for _, guess := range []int{1, 0, 1, 1, 0} {
		p.sum([]uint32{9}, sums)
		want += int64(sums[0])
		p.learn([]uint32{9}, 0, guess)
	}
	p.settle()
	// A weight changed by decision n first counts at n+1; settle ends before that decision.
	if got := p.rows[9].cells[0].sum; got != want {
		t.Errorf("sum %d, want %d", got, want)
	}
}

func TestMergeAddsSums(t *testing.T) {
	make1 := func(label int) *perceptron {
		p := newPerceptron()
		p.learn([]uint32{1}, 0, label)
		p.learn([]uint32{1}, 0, 0)
		p.settle()
		return p
	}
	p := make1(1)
	p.merge(make1(2))
	r := p.rows[1]
	got := map[uint8]int64{}
	for _, c := range r.cells {
		got[c.label] += c.sum
	}
	if r.updates != 2 || len(r.cells) != 3 || got[0] != 2 || got[1] != -1 || got[2] != -1 {
		t.Errorf("updates %d, sums %v", r.updates, got)
	}
}

func TestStepAndExpandAreInverse(t *testing.T) {
	for q := -128; q <= 127; q++ {
		w := expand(int8(q))
		if got := (cell{weight: w}).step(); int(got) != q {
			t.Errorf("step(expand(%d)) = %d", q, got)
		}
		if q == -128 {
			continue // files may hold it; training never makes it
		}
		if got := step(int64(w)*3, 3*127*127); int(got) != q {
			t.Errorf("step of weight %d = %d, want %d", w, got, q)
		}
	}
}
