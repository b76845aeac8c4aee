package blend

import (
	"bytes"
	"math"
	"strings"
	"testing"

	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/engine/internal/valence"
	"standpoint/analysis/text"
)

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
	return &Model{map[string]string{"a": "b"}, map[string]float64{"dull": -1.5}, tone, 0.05, 0.2, attitude, 0.9}
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
		t.Errorf("written again it differs:\n%s\n%s", again, data)
	}
}

func TestSharesAddUpToTheirFeature(t *testing.T) {
	x := NewExtractor(valence.New(), map[string]float64{"dull": -1.5, "superb": 2})
	s := "Okafor, who gave a superb talk, said “the plan is not dull” and never bad!"
	for _, f := range []*Features{x.Tone(s), x.Attitude(s, text.Span{Start: 0, End: 6})} {
		length := 0.0
		for i, feature := range f.List {
			sum := 0.0
			for _, share := range feature.Shares {
				sum += share.Value
				if share.Token != linear.Context && (f.Tokens[share.Token].Target || f.Tokens[share.Token].Name) {
					t.Errorf("token %q has a share", f.Tokens[share.Token].Of(s))
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

func FuzzReadModel(f *testing.F) {
	good := string(write(f, small(f)))
	f.Add(good)
	f.Add(strings.Replace(good, "weights", "wights", 1))
	f.Add(good[:len(good)/2])
	x := NewExtractor(valence.New(), nil)
	features := x.Tone("It was a bad plan.")
	f.Fuzz(func(t *testing.T, data string) {
		m, err := Read([]byte(data))
		if err != nil {
			return
		}
		m.RateTone(features)
		if p, n, _ := m.RateAttitude(features); !(p >= 0 && n >= 0 && p+n <= 1+1e-9) {
			t.Errorf("probabilities %v and %v", p, n)
		}
	})
}
