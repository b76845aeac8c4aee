package linear

import (
	"math"
	"testing"
)

func TestTableKeepsWeightsWithinHalfAStep(t *testing.T) {
	want := []float64{1, -0.337, 0.004}
	table, err := NewTable([]uint32{1, 2, 3}, want)
	if err != nil {
		t.Fatal(err)
	}
	for i, k := range []uint32{1, 2, 3} {
		if got := float64(table.row(k)[0]) * table.scales[0]; math.Abs(got-want[i]) > 0.5/127 {
			t.Errorf("weight of key %d is %v, want %v", k, got, want[i])
		}
	}
	if table.row(4) != nil {
		t.Error("an unknown key has weights")
	}
}

func TestNewTableRefusesListsThatDoNotMatch(t *testing.T) {
	if _, err := NewTable([]uint32{1, 2}, []float64{1}); err == nil {
		t.Error("short column accepted")
	}
	if _, err := NewTable([]uint32{2, 1}, []float64{1, 1}); err == nil {
		t.Error("unsorted keys accepted")
	}
}

func TestFeaturesSumSharesByKey(t *testing.T) {
	var b Builder
	b.Set(9, 0, 1)
	b.Add(5, 1, 2)
	b.Set(9, 2, 3)
	b.Add(5, Context, 1)
	f := b.Features(3)
	if len(f.List) != 2 || f.List[0].Key != 5 || f.List[1].Key != 9 {
		t.Fatalf("features %+v", f.List)
	}
	scale := Norm / math.Sqrt(9+1) // of the values 3 and 1
	for i, want := range []float64{3 * scale, scale} {
		sum := 0.0
		for _, s := range f.List[i].Shares {
			sum += s.Value
		}
		if got := f.List[i].Value; math.Abs(got-want) > 1e-12 || math.Abs(sum-want) > 1e-12 {
			t.Errorf("feature %d is %v, its shares %v, want %v", i, got, sum, want)
		}
	}
	if got := f.List[1].Shares[1]; got.Token != 2 || math.Abs(got.Value-scale*3/4) > 1e-12 {
		t.Errorf("the second share of the flag is %+v", got)
	}
}

func TestSumsAgreeWithValues(t *testing.T) {
	var b Builder
	b.Set(BiasKey, Context, 1)
	b.Set(9, 0, 1)
	b.Add(5, 1, -2)
	f := b.Features(2)
	table, err := NewTable([]uint32{5, 9, 77}, []float64{0.5, -1, 0.25}, []float64{0, 2, 1})
	if err != nil {
		t.Fatal(err)
	}
	v := table.Values(f)
	_, _, s := table.Judge(f)
	if math.Abs(s.Total-(v[0]-v[1])) > 1e-12 || math.Abs(table.Rate(f).Total-v[0]) > 1e-12 {
		t.Errorf("sums %v and %v, values %v", s.Total, table.Rate(f).Total, v)
	}
	if parts := s.Bias + s.Context + s.Words[0] + s.Words[1]; math.Abs(parts-s.Total) > 1e-12 {
		t.Errorf("parts %v, total %v", parts, s.Total)
	}
}
