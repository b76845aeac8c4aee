package parse

import (
	"slices"
	"testing"

	"standpoint/analysis/tag"
)

// many is n words, of which those at the places in commas are commas.
func many(n int, commas ...int) ([]string, []tag.Tag) {
	words, tags := make([]string, n), make([]tag.Tag, n)
	for i := range words {
		if slices.Contains(commas, i) {
			words[i], tags[i] = ",", tag.Tag{U: "PUNCT", X: ","}
			continue
		}
		words[i] = []string{"the", "old", "river", "flowed"}[i%4]
		tags[i] = []tag.Tag{{U: "DET", X: "DT"}, {U: "ADJ", X: "JJ"}, {U: "NOUN", X: "NN"}, {U: "VERB", X: "VBD"}}[i%4]
	}
	return words, tags
}

// pieces is where the pieces of words end.
func pieces(words []string) (ends []int) {
	for lo := 0; lo < len(words); {
		lo = cut(words, lo)
		ends = append(ends, lo)
	}
	return ends
}

func TestLongSentencesAreCutAtCommas(t *testing.T) {
	for name, c := range map[string]struct {
		n      int
		commas []int
		ends   []int
	}{
		"one word":              {1, nil, []int{1}},
		"just short enough":     {160, []int{100}, []int{160}},
		"no comma":              {500, nil, []int{160, 320, 480, 500}},
		"one too many":          {161, nil, []int{160, 161}},
		"after the last comma":  {300, []int{90, 120, 150}, []int{151, 300}},
		"comma at the limit":    {300, []int{159}, []int{160, 300}},
		"comma behind it":       {300, []int{160}, []int{160, 300}},
		"nearest comma":         {200, []int{80}, []int{81, 200}},
		"comma too near":        {200, []int{79}, []int{160, 200}},
		"cut again from a part": {330, []int{99, 199}, []int{100, 200, 330}},
	} {
		t.Run(name, func(t *testing.T) {
			words, _ := many(c.n, c.commas...)
			if got := pieces(words); !slices.Equal(got, c.ends) {
				t.Errorf("ends %v, want %v", got, c.ends)
			}
			for i, w := range words {
				if w == "," {
					words[i] = ";"
				}
			}
			if got := pieces(words); !slices.Equal(got, c.ends) {
				t.Errorf("with semicolons: ends %v, want %v", got, c.ends)
			}
		})
	}
}

// checkPieces fails unless every piece of words has one root and arcs within itself that all lead
// to it.
func checkPieces(t *testing.T, m *Model, words []string, got Tree) {
	t.Helper()
	if len(got.Heads) != len(words) || len(got.Labels) != len(words) {
		t.Fatalf("%d heads and %d labels for %d words", len(got.Heads), len(got.Labels), len(words))
	}
	lo := 0
	for _, hi := range pieces(words) {
		lines := []int{0}
		for i := lo; i < hi; i++ {
			h := got.Heads[i]
			if h != -1 && (h < lo || h >= hi) {
				t.Fatalf("word %d of the piece from %d to %d hangs on %d", i, lo, hi, h)
			}
			if (h == -1) != (got.Labels[i] == root) || !slices.Contains(m.head.Labels, got.Labels[i]) {
				t.Errorf("word %d hangs on %d as %q", i, h, got.Labels[i])
			}
			lines = append(lines, max(h-lo+1, 0))
		}
		if ok, roots := isTree(lines); !ok || roots != 1 {
			t.Errorf("piece from %d to %d: a tree %t, %d roots", lo, hi, ok, roots)
		}
		lo = hi
	}
}

func TestEachPieceOfALongSentenceHasOneRoot(t *testing.T) {
	for name, m := range map[string]*Model{"shipped": model(t), "hardly trained": loaded(t, tinyFile(t))} {
		t.Run(name, func(t *testing.T) {
			for _, commas := range [][]int{nil, {99, 130, 270, 430}} {
				words, tags := many(500, commas...)
				checkPieces(t, m, words, m.Parse(words, tags))
			}
		})
	}
}

func TestAPieceParsesAsASentence(t *testing.T) {
	m := model(t)
	words, tags := many(200, 99)
	got := m.Parse(words, tags)
	first, rest := m.Parse(words[:100], tags[:100]), m.Parse(words[100:], tags[100:])
	for i, h := range rest.Heads {
		if h >= 0 {
			rest.Heads[i] = h + 100
		}
	}
	if !slices.Equal(got.Heads, append(first.Heads, rest.Heads...)) || !slices.Equal(got.Labels, append(first.Labels, rest.Labels...)) {
		t.Error("the tree of the whole is not that of its pieces side by side")
	}
}
