package news

import (
	"bytes"
	"math"
	"strings"
	"sync"
	"testing"

	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/engine/internal/valence"
	"standpoint/analysis/lexicon"
	"standpoint/analysis/syntax"
	"standpoint/analysis/text"
	"standpoint/analysis/vector"
	"standpoint/assets"
)

var reader = sync.OnceValues(func() (*syntax.Reader, error) { return syntax.NewReader(assets.FS) })

var extract = sync.OnceValues(func() (*Extractor, error) {
	lex, err := lexicon.Load(assets.FS, "lexicon")
	return NewExtractor(valence.New(), lex), err
})

func extractor(t testing.TB) *Extractor {
	t.Helper()
	x, err := extract()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func read(t testing.TB, x *Extractor, s string, target text.Span) *Text {
	t.Helper()
	r, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	var sentences []syntax.Sentence
	for _, toks := range x.Fold(s, target) {
		sentences = append(sentences, r.Words(toks))
	}
	return x.Text(s, sentences)
}

func at(s, word string) text.Span {
	if word == "" {
		return text.Span{}
	}
	i := strings.Index(s, word)
	return text.Span{Start: i, End: i + len(word)}
}

func TestFoldPutsOneStandInForAName(t *testing.T) {
	x := extractor(t)
	for _, c := range []struct{ name, in, target, want string }{
		{"run", "Then the Justice Department met Ada Okafor.", "", "Then the Smith met Smith ."},
		{"possessive", "Then the Okafor’s plan won.", "", "Then the Smith ’s plan won ."},
		{"opening word", "Growers met in the field.", "", "Growers met in the field ."},
		{"opening target", "May met the growers.", "May", "Smith met the growers ."},
		{"the target once more", "Then May left. May was tired.", "May", "Then Smith left .|Smith was tired ."},
		{"pronoun", "He met the growers.", "He", "He met the growers ."},
		{"rated", "It was a Terrible day.", "", "It was a Terrible day ."},
		{"headline", "Great Victory For Brave Young Sailors", "", "Great Victory For Brave Young Sailors"},
		{"empty", "", "", ""},
	} {
		var got []string
		for _, toks := range x.Fold(c.in, at(c.in, c.target)) {
			var words []string
			for _, k := range toks {
				words = append(words, k.Text)
			}
			got = append(got, strings.Join(words, " "))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q becomes %q, want %q", c.name, c.in, s, c.want)
		}
	}
}

func TestIdiomsCountAsAWhole(t *testing.T) {
	x := extractor(t)
	for _, c := range []struct {
		in, word string
		want     int // sign
	}{
		{"It is a shot in the arm for the town.", "arm", 1},
		{"It is a step in the right direction.", "direction", 1},
		{"The plan is good.", "good", 1},
		{"The plan is not good.", "good", -1},
	} {
		r := read(t, x, c.in, text.Span{})
		for i := range r.words {
			if w := &r.words[i]; w.Of(c.in) == c.word && w.own*float64(c.want) <= 0 {
				t.Errorf("%q: %q counts %v, want sign %d", c.in, c.word, w.own, c.want)
			}
		}
	}
}

// school is passages in which "kind" speaks for a target and "cruel" against it, when they stand right
// before it, and all else for nothing.
func school(t testing.TB) []Example {
	x := extractor(t)
	var out []Example
	for _, c := range []struct {
		in, target string
		class      Class
		rating     float64
	}{
		{"The kind Okafor met the growers in town.", "Okafor", Favour, 0},
		{"The cruel Okafor met the growers in town.", "Okafor", Against, 0},
		{"The kind Okafor met the cruel Moreau in town.", "Okafor", Favour, 0},
		{"The kind Okafor met the cruel Moreau in town.", "Moreau", Against, 0},
		{"The cruel Okafor met the kind Moreau in town.", "Okafor", Against, 0},
		{"The cruel Okafor met the kind Moreau in town.", "Moreau", Favour, 0},
		{"Then Okafor met the growers in town.", "Okafor", Neither, 0},
		{"A kind word was said in town.", "", 0, 0.6},
		{"A cruel word was said in town.", "", 0, -0.6},
		{"A word was said in town.", "", 0, 0},
	} {
		target := at(c.in, c.target)
		out = append(out, Example{Text: read(t, x, c.in, target), Target: target, Class: c.class, Rating: c.rating, Weight: 4})
	}
	return out
}

// fit trains on the school.
func fit(t testing.TB, o Options) (*Model, []byte) {
	t.Helper()
	var many []Example
	lessons := school(t)
	for range 15 {
		many = append(many, lessons...)
	}
	m, ps := Train(many, &vector.Table{}, o)
	m.Data, m.Scale, m.Temperature = map[string]string{"school": "1"}, linear.Scale{DeadZone: 0.05, Spread: 0.2, Edge: 0.04}, 0.9
	var b bytes.Buffer
	if err := Write(&b, m, ps); err != nil {
		t.Fatal(err)
	}
	return m, b.Bytes()
}

var (
	once sync.Once
	best *Model
	file []byte
)

func trained(t testing.TB) (*Model, []byte) {
	o := Options{Passes: 60, Networks: 2}
	if testing.Short() {
		o.Passes = 1 // it need not have learned anything
	}
	once.Do(func() { best, file = fit(t, o) })
	return best, file
}

func TestTrainingAgainGivesTheSameBytes(t *testing.T) {
	o := Options{Passes: 2, Networks: 1}
	_, first := fit(t, o)
	if _, second := fit(t, o); !bytes.Equal(first, second) {
		t.Error("the files differ")
	}
	o.Seed = 1
	if _, other := fit(t, o); bytes.Equal(first, other) {
		t.Error("another seed gives the same file")
	}
}

func TestTrainLearnsWhatWordsSayOfWhichTarget(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	m, _ := trained(t)
	for _, e := range school(t) {
		if e.Target.Empty() {
			if got := m.Tone(e.Text).Total; math.Abs(got-e.Rating) > 0.2 {
				t.Errorf("%q: tone %.2f, want %.2f", e.source, got, e.Rating)
			}
			continue
		}
		favour, against, _ := m.Attitude(e.Text, e.Target)
		p := [3]float64{Favour: favour, Neither: 1 - favour - against, Against: against}
		if p[e.Class] < 0.6 {
			t.Errorf("%q: %s is %.2f, class %d wanted", e.source, e.Target.Of(e.source), p, e.Class)
		}
	}
}

func TestSumsAreExact(t *testing.T) {
	m, _ := trained(t)
	x := extractor(t)
	for _, s := range []string{
		"Okafor, who gave a kind talk, said “the plan is not cruel” and never bad! They came a long way.",
		"The cruel Okafor met Ada Moreau.", "Okafor", "",
	} {
		target := at(s, "Okafor")
		if s == "" {
			target = text.Span{}
		}
		r := read(t, x, s, target)
		favour, against, attitude := m.Attitude(r, target)
		for what, sum := range map[string]linear.Sum{"tone": m.Tone(r), "attitude": attitude} {
			parts := sum.Bias + sum.Context
			for i, w := range sum.Words {
				parts += w
				if w != 0 && (r.words[i].name || r.Span(i) == target || !r.words[i].word) {
					t.Errorf("%s of %q: %q weighs %v", what, s, r.Span(i).Of(s), w)
				}
			}
			if math.Abs(parts-sum.Total) > 1e-9 {
				t.Errorf("%s of %q: parts %v, total %v", what, s, parts, sum.Total)
			}
		}
		if want := math.Log(favour / against); math.Abs(attitude.Total-want) > 1e-6 {
			t.Errorf("%q: sum %v, logit %v", s, attitude.Total, want)
		}
	}
}

func TestPlacesAreThoseOfTheNearestMention(t *testing.T) {
	x := extractor(t)
	s := "Before that day Okafor met the growers and then Okafor left town for good."
	r := read(t, x, s, at(s, "Okafor"))
	ss := r.symbols(at(s, "Okafor"))
	got := placesOf(ss)
	for i, sym := range ss {
		word := r.words[sym.last].Of(s)
		want := map[string]int32{
			"Okafor": onTarget, "day": before, "that": before + 1, "Before": before + 2,
			"met": after, "the": after + 1, "growers": after + 2, "and": before + 1, "then": before,
			"left": after, "town": after + 1, "for": after + 2, "good": after + 3, ".": after + 3,
		}[word]
		if got[i] != want {
			t.Errorf("%q is at %d, want %d", word, got[i], want)
		}
	}
	for _, p := range placesOf(r.symbols(text.Span{})) {
		if p != noTarget {
			t.Errorf("a place %d without a target", p)
		}
	}
}

func TestModelReadsBackAsWritten(t *testing.T) {
	m, data := trained(t)
	again, err := Load(bytes.NewReader(data), &vector.Table{})
	if err != nil {
		t.Fatal(err)
	}
	if again.Words != m.Words || again.Scale != m.Scale || again.Networks != m.Networks || again.Data["school"] != "1" {
		t.Errorf("head %+v, written %+v", again.Head, m.Head)
	}
	for _, e := range school(t) {
		if a, b := m.Tone(e.Text).Total, again.Tone(e.Text).Total; math.Abs(a-b) > 0.05 {
			t.Errorf("%q: %v, before it was written %v", e.source, b, a)
		}
	}
	for n := 0; n < len(data); n += len(data)/20 + 1 {
		if _, err := Load(bytes.NewReader(data[:n]), &vector.Table{}); err == nil {
			t.Errorf("the first %d bytes are accepted", n)
		}
	}
}

func FuzzLoad(f *testing.F) {
	_, good := trained(f)
	f.Add(good)
	f.Add(good[:len(good)/2])
	s := "It was a bad plan of Okafor."
	target := at(s, "Okafor")
	r := read(f, extractor(f), s, target)
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Load(bytes.NewReader(data), &vector.Table{})
		if err != nil {
			return
		}
		m.Tone(r)
		if p, n, _ := m.Attitude(r, target); !(p >= 0 && n >= 0 && p+n <= 1+1e-9) && !math.IsNaN(p+n) {
			t.Errorf("probabilities %v and %v", p, n)
		}
	})
}
