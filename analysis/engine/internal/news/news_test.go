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
	"standpoint/assets"
)

var reader = sync.OnceValues(func() (*syntax.Reader, error) { return syntax.NewReader(assets.FS) })

func extractor(t testing.TB) *Extractor {
	t.Helper()
	lex, err := lexicon.Load(assets.FS, "lexicon")
	if err != nil {
		t.Fatal(err)
	}
	return NewExtractor(valence.New(), lex, map[string]float64{"dull": -1.5, "superb": 2})
}

func read(t testing.TB, x *Extractor, s string, target text.Span) *Text {
	t.Helper()
	r, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	var sentences []syntax.Sentence
	for _, toks := range x.Fold(s, target) {
		sentences = append(sentences, r.Read(toks))
	}
	return x.Text(s, sentences)
}

func at(s, word string) text.Span {
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
		target := text.Span{}
		if c.target != "" {
			target = at(c.in, c.target)
		}
		var got []string
		for _, toks := range x.Fold(c.in, target) {
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

func TestSharesAddUpToTheirFeature(t *testing.T) {
	x := extractor(t)
	s := "Okafor, who gave a superb talk, said “the plan is not dull” and never bad! They came a long way."
	target := at(s, "Okafor")
	r := read(t, x, s, target)
	for _, f := range []linear.Features{Tone(r), Attitude(r, target)} {
		length := 0.0
		for i, feature := range f.List {
			sum := 0.0
			for _, share := range feature.Shares {
				sum += share.Value
				if share.Token != linear.Context && (r.words[share.Token].name || r.Span(share.Token) == target) {
					t.Errorf("%q has a share", r.Span(share.Token).Of(s))
				}
			}
			if math.Abs(sum-feature.Value) > 1e-9 {
				t.Errorf("feature %d is %v, its shares %v", i, feature.Value, sum)
			}
			length += feature.Value * feature.Value
		}
		if math.Abs(math.Sqrt(length)-linear.Norm) > 1e-9 {
			t.Errorf("length %v, want %v", math.Sqrt(length), linear.Norm)
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

func TestWaysCountArcs(t *testing.T) {
	x := extractor(t)
	s := "The council has rejected two offers."
	r := read(t, x, s, text.Span{})
	ways := r.ways(1)
	for i, want := range []int{1, 0, 2, 1, 3, 2, 2} {
		if ways[i].length != want {
			t.Errorf("word %d is %d arcs off, want %d", i, ways[i].length, want)
		}
	}
	if ways[5].path == ways[2].path || ways[5].path == ways[3].path {
		t.Error("ways over other arcs are alike")
	}
}

func small(t testing.TB) *Model {
	t.Helper()
	tone, err := linear.NewTable([]uint32{3, 70, math.MaxUint32}, []float64{0.5, -1, 0.25})
	if err != nil {
		t.Fatal(err)
	}
	attitude, err := linear.NewTable([]uint32{0, 9}, []float64{1, -2}, []float64{0, 4})
	if err != nil {
		t.Fatal(err)
	}
	return &Model{map[string]string{"a": "b"}, map[string]float64{"dull": -1.5}, tone, linear.Scale{DeadZone: 0.05, Spread: 0.2, Edge: 0.04}, attitude, 0.9}
}

func write(t testing.TB, m *Model) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := m.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestModelReadsBackAsWritten(t *testing.T) {
	data := write(t, small(t))
	m, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	if again := write(t, m); !bytes.Equal(again, data) {
		t.Errorf("written again it differs:\n%q\n%q", again, data)
	}
	for n := range data {
		if _, err := Read(data[:n]); err == nil {
			t.Errorf("the first %d bytes are accepted", n)
		}
	}
}

func FuzzReadModel(f *testing.F) {
	good := write(f, small(f))
	f.Add(good)
	f.Add(good[:len(good)/2])
	x := extractor(f)
	features := Tone(read(f, x, "It was a bad plan.", text.Span{}))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, err := Read(data)
		if err != nil {
			return
		}
		m.Tone.Rate(features)
		if p, n, _ := m.Attitude.Judge(features); !(p >= 0 && n >= 0 && p+n <= 1+1e-9) {
			t.Errorf("probabilities %v and %v", p, n)
		}
	})
}
