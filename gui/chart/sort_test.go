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
