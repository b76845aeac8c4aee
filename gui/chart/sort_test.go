package chart

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

func TestRowsAreSortedAsAsked(t *testing.T) {
	harbourNames := func(o Sort) (list []string) {
		for _, r := range mustNew(t, Options{Kind: Speakers, Sort: o, Speakers: []string{"s2", "s1", "s3"}}, harbour()).view.(*speakers).shown(mostSpeakers) {
			list = append(list, r.name)
		}
		return list
	}
	for _, c := range []struct {
		by   Sort
		want []string
	}{
		{SortUsual, []string{"Tomas Brandvold", "Mara Ilves", "Aïcha Delacroix-Nwosu"}},
		{SortName, []string{"Aïcha Delacroix-Nwosu", "Mara Ilves", "Tomas Brandvold"}},
		{SortValue, []string{"Mara Ilves", "Aïcha Delacroix-Nwosu", "Tomas Brandvold"}},
	} {
		if got := harbourNames(c.by); !slices.Equal(got, c.want) {
			t.Errorf("order %d: %q, want %q", c.by, got, c.want)
		}
	}
}

func TestEachOrderIsByItsOwnMeasure(t *testing.T) {
	b := newBuilder("One", "2031-01-01", "Post")
	b.target("t1", "the harbour")
	for i, c := range []struct {
		name   string
		scores []float64
	}{{"Cleo", []float64{.9}}, {"Ada", []float64{-.5, -.6, -.4}}, {"Bo", []float64{.1, .2}}} {
		id := []string{"s1", "s2", "s3"}[i]
		b.speaker(id, c.name)
		for _, v := range c.scores {
			b.quote(id, v, "t1", v)
		}
	}
	r := b.build()
	for by, want := range map[Sort]string{SortName: "Ada Bo Cleo", SortValue: "Cleo Bo Ada", SortCount: "Ada Bo Cleo"} {
		if by == SortCount {
			r.Speakers[1].Name, want = "Zoë", "Zoë Bo Cleo" // so that it is not the order by name
		}
		var rows, bars []string
		for _, x := range mustNew(t, Options{Kind: Speakers, Sort: by}, r).view.(*speakers).shown(mostSpeakers) {
			rows = append(rows, x.name)
		}
		for _, x := range mustNew(t, Options{Kind: Distribution, Sort: by}, r).view.(*distribution).shown(mostSpeakers) {
			bars = append(bars, x.name)
		}
		people := names(mustNew(t, Options{Kind: Matrix, Sort: by}, r).view.(*matrix).people)
		for what, got := range map[string][]string{"speakers": rows, "balance": bars, "matrix": people} {
			if strings.Join(got, " ") != want {
				t.Errorf("%s in order %d: %q, want %q", what, by, got, want)
			}
		}
		r.Speakers[1].Name = "Ada"
	}
}

func TestSortingKeepsAllRows(t *testing.T) {
	for _, k := range Kinds() {
		usual := mustNew(t, Options{Kind: k}, harbour()).view.rows()
		for _, by := range []Sort{SortName, SortValue, SortCount} {
			got := mustNew(t, Options{Kind: k, Sort: by}, harbour()).view.rows()
			a, b := slices.Sorted(slices.Values(usual)), slices.Sorted(slices.Values(got))
			if !slices.Equal(a, b) {
				t.Errorf("%s in order %d: %q, before %q", k, by, b, a)
			}
		}
	}
}

func TestMatrixAndComparisonAreSortedByName(t *testing.T) {
	m := mustNew(t, Options{Kind: Matrix, Sort: SortName}, harbour()).view.(*matrix)
	c := mustNew(t, Options{Kind: Compare, Sort: SortName}, harbour()).view.(*comparison)
	for what, list := range map[string][]string{"rows": names(m.people), "columns": names(m.topics), "targets compared": names(c.topics)} {
		folded := make([]string, len(list))
		for i, n := range list {
			folded[i] = fold(n)
		}
		if !slices.IsSorted(folded) || len(list) < 2 {
			t.Errorf("%s: %q", what, list)
		}
	}
}

func TestProvenanceHoldsTheData(t *testing.T) {
	var b bytes.Buffer
	if err := mustNew(t, Options{Kind: Speakers}, harbour()).WriteProvenance(&b); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Title string
		Data  []string
		Made  provenance
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Title != Speakers.Title() || got.Made.Kind != Speakers || len(got.Made.Reports) != 1 ||
		!slices.ContainsFunc(got.Data, func(s string) bool { return strings.HasPrefix(s, "Mara Ilves: ") }) {
		t.Errorf("got %+v", got)
	}
}
