package speech

import (
	"slices"
	"testing"

	"standpoint/analysis/tag"
	"standpoint/analysis/vocab"
)

func TestSpansOfAChain(t *testing.T) {
	const b, r, tb, tr = content, content + 1, thought, thought + 1
	for name, c := range map[string]struct {
		chain    []int8
		contents []Span
		thoughts []Span
	}{
		"nothing":              {nil, nil, nil},
		"outside":              {[]int8{0, 0, 0}, nil, nil},
		"one token":            {[]int8{0, b, 0}, []Span{{1, 2}}, nil},
		"all":                  {[]int8{b, r, r}, []Span{{0, 3}}, nil},
		"to the end":           {[]int8{0, 0, b, r}, []Span{{2, 4}}, nil},
		"next to each other":   {[]int8{b, b, r, b}, []Span{{0, 1}, {1, 3}, {3, 4}}, nil},
		"both kinds":           {[]int8{b, r, tb, tr, 0, b}, []Span{{0, 2}, {5, 6}}, []Span{{2, 4}}},
		"rest of another kind": {[]int8{b, tr, 0}, []Span{{0, 1}}, nil},
		"rest of nothing":      {[]int8{r, r, 0, tr}, nil, nil},
	} {
		if got := spans(c.chain, content); !slices.Equal(got, c.contents) {
			t.Errorf("%s: contents %v, want %v", name, got, c.contents)
		}
		if got := spans(c.chain, thought); !slices.Equal(got, c.thoughts) {
			t.Errorf("%s: thoughts %v, want %v", name, got, c.thoughts)
		}
	}
}

func TestReachOfIsInRangeAndTellsDistancesApart(t *testing.T) {
	const most = int(^uint(0) >> 1)
	for h := -300; h <= 300; h++ {
		if r := reachOf(h); r < 0 || r >= reaches {
			t.Errorf("%d: %d of %d", h, r, reaches)
		}
	}
	for _, h := range []int{most, -most, -most - 1} {
		if r := reachOf(h); r < 0 || r >= reaches {
			t.Errorf("%d: %d of %d", h, r, reaches)
		}
	}
	groups := [][]int{{0}, {1}, {2}, {3}, {4, 5, 6}, {7, 9, 12}, {13, 14, 500}, {-1}, {-2}, {-3}, {-4, -6}, {-7, -12}, {-13, -500}}
	if len(groups) != reaches {
		t.Fatalf("%d groups, %d reaches", len(groups), reaches)
	}
	seen := map[int32]int{}
	for _, hs := range groups {
		for _, h := range hs {
			if reachOf(h) != reachOf(hs[0]) {
				t.Errorf("%d and %d are told apart", h, hs[0])
			}
		}
		if old, ok := seen[reachOf(hs[0])]; ok {
			t.Errorf("%d and %d are one", hs[0], old)
		}
		seen[reachOf(hs[0])] = hs[0]
	}
}

func TestStateOfTellsWhereATokenStands(t *testing.T) {
	toks := []Token{{}, {Marked: true}, {Marked: true, Sentence: 1}, {Sentence: 2, Paragraph: 1}, {Sentence: 2, Paragraph: 1}}
	const marked, before, sentence, paragraph = 1, 2, 4, 8
	for i, want := range []int32{sentence | paragraph, marked, marked | before | sentence, before | sentence | paragraph, 0} {
		if got := stateOf(toks, i); got != want || got >= states {
			t.Errorf("token %d: state %d, want %d below %d", i, got, want, states)
		}
	}
}

func TestIDsAreRowsOfTheirTables(t *testing.T) {
	m := tiny().m
	toks := babble(3 * Relations * Lists)
	toks = append(toks,
		Token{Text: "", Sentence: 900, Cue: Cues - 1, List: Lists - 1, Rule: Rules - 1, Head: 1 << 40, Relation: Relations - 1, UnderCue: Relations - 1},
		Token{Text: "\xff“", Tag: tag.Tag{U: "X", X: "??"}, Head: -1 << 40})
	for i := range toks {
		got := ids(m.vocab, toks, i)
		if len(got) != inputs || len(m.net.tables) != inputs {
			t.Fatalf("%d numbers for %d tables", len(got), len(m.net.tables))
		}
		for k, id := range got {
			if id < 0 || int(id) >= m.net.tables[k].Rows {
				t.Fatalf("token %d: number %d of table %d with %d rows", i, id, k, m.net.tables[k].Rows)
			}
		}
	}
	if last := ids(m.vocab, toks, len(toks)-1); last[vocab.Word] != vocab.Unknown || last[head] != reaches-1 {
		t.Errorf("an odd word has the numbers %v", last)
	}
}

func TestEmptySpan(t *testing.T) {
	for s, want := range map[Span]bool{{}: true, {3, 3}: true, {4, 3}: true, {3, 4}: false} {
		if s.Empty() != want {
			t.Errorf("%v: %t", s, s.Empty())
		}
	}
}
