package vector

import (
	"bytes"
	"math"
	"testing"

	"standpoint/assets"
)

func table(t testing.TB) []byte {
	t.Helper()
	row := func(x float32) []float32 {
		v := make([]float32, Width)
		v[0], v[Width-1] = x, -x/2
		return v
	}
	var b bytes.Buffer
	if err := Write(&b, []string{"river", ",", "term"}, [][]float32{row(1), row(0), row(-4)}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTableReadsBackAsWritten(t *testing.T) {
	data := table(t)
	got, err := Load(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	for word, want := range map[string]float32{"river": 1, ",": 0, "term": -4, "long-term": -4, "mid-river": 1} {
		v := got.Of(word)
		if len(v) != Width || math.Abs(float64(v[0]-want)) > 0.02 || math.Abs(float64(v[Width-1]+want/2)) > 0.02 {
			t.Errorf("%q begins with %v, want %v", word, v, want)
		}
	}
	for _, word := range []string{"", "sea", "long-", "-", "River"} {
		if got.Of(word) != nil {
			t.Errorf("%q has a vector", word)
		}
	}
	for n := 0; n < len(data); n += len(data)/20 + 1 {
		if _, err := Load(bytes.NewReader(data[:n])); err == nil {
			t.Errorf("the first %d bytes are accepted", n)
		}
	}
}

func TestZeroTableKnowsNothing(t *testing.T) {
	if (&Table{}).Of("river") != nil {
		t.Error("it knows a river")
	}
}

// Of the shipped table, words of one kind lie closer than words of different kinds, and names have none.
func TestShippedVectorsKnowWhatIsAlike(t *testing.T) {
	got, err := Open(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	close := func(a, b string) float64 {
		x, y := got.Of(a), got.Of(b)
		if x == nil || y == nil {
			t.Fatalf("no vector for %q or %q", a, b)
		}
		var xy, xx, yy float64
		for i := range x {
			xy += float64(x[i] * y[i])
			xx += float64(x[i] * x[i])
			yy += float64(y[i] * y[i])
		}
		return xy / math.Sqrt(xx*yy)
	}
	for _, c := range [][3]string{{"praised", "lauded", "river"}, {"minister", "ambassador", "tomato"}, {"condemn", "denounce", "purple"}} {
		if close(c[0], c[1]) < close(c[0], c[2])+0.3 {
			t.Errorf("%q is no nearer to %q than to %q", c[0], c[1], c[2])
		}
	}
	for _, name := range []string{"obama", "washington", "moscow"} {
		if got.Of(name) != nil {
			t.Errorf("%q has a vector", name)
		}
	}
}

func FuzzLoad(f *testing.F) {
	good := table(f)
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Fuzz(func(t *testing.T, b []byte) {
		if got, err := Load(bytes.NewReader(b)); err == nil {
			got.Of("long-term")
		}
	})
}
