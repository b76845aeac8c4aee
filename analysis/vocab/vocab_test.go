package vocab

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"standpoint/analysis/tag"
)

var (
	noun = tag.Tag{U: "NOUN", X: "NN"}
	name = tag.Tag{U: "PROPN", X: "NNP"}
	verb = tag.Tag{U: "VERB", X: "VBD"}
	part = tag.Tag{U: "PART", X: "RB"}
)

// counted has each word as often as said.
func counted(t tag.Tag, words map[string]int) *Counts {
	c := &Counts{}
	add(c, t, words)
	return c
}

func add(c *Counts, t tag.Tag, words map[string]int) {
	for w, n := range words {
		for range n {
			c.Count(w, t)
		}
	}
}

// small is a vocabulary of a few words, with a name seen often.
func small() (*Counts, *Vocab) {
	c := counted(noun, map[string]int{"river": 5, "Rivers": 3, "otter": 1})
	add(c, verb, map[string]int{"flowed": 2, "river": 1})
	add(c, part, map[string]int{"n't": 4})
	add(c, name, map[string]int{"Zembla": 50, "River": 9})
	return c, New(c, 2, 2)
}

func ids(v *Vocab, word string, t tag.Tag) []int32 { return v.IDs(nil, word, t) }

func TestProperNounsAreNotLookedUpAsWords(t *testing.T) {
	c, v := small()
	for _, w := range []string{"Zembla", "River", "river", "otter", "Unheardof", "’s"} {
		got := ids(v, w, name)
		if got[Word] != Special || got[End] != Special || got[Start] != Special {
			t.Errorf("%s: %v", w, got)
		}
		if got[Tag] < reserved {
			t.Errorf("%s: the tag of a name is not known: %v", w, got)
		}
	}
	if got := ids(v, "Zembla", name)[Shape]; got < reserved {
		t.Errorf("shape of a name: %d", got)
	}
	for k, w := range map[int]string{Word: "zembla", End: "bla", Start: "zem"} {
		if c[k][w] != 0 || slices.Contains(v.Lists[k], w) {
			t.Errorf("the name is in table %d", k)
		}
	}
	if n := c[Word]["river"]; n != 6 {
		t.Errorf("river counts %d times, want 6: those as a name are left out", n)
	}
}

func TestUnknownPartsAreZero(t *testing.T) {
	_, v := small()
	for w, want := range map[string][3]bool{ // whether word, end and start are known
		"river":  {true, true, true},
		"RIVER":  {true, true, true},
		"otter":  {false, false, false}, // seen once
		"rivet":  {false, false, true},
		"sliver": {false, true, false},
		"xyzzy":  {false, false, false},
		"日本語日本":  {false, false, false},
	} {
		got := ids(v, w, noun)
		for k, known := range want {
			if known != (got[k] >= reserved) || !known && got[k] != Unknown {
				t.Errorf("%s: part %d has number %d, want known %t", w, k, got[k], known)
			}
		}
	}
	if got := ids(v, "river", tag.Tag{U: "NOUN", X: "NNS"})[Tag]; got != Unknown {
		t.Errorf("an unseen tag has number %d", got)
	}
	if got := ids(&Vocab{}, "river", noun); !slices.Equal(got, make([]int32, Parts)) {
		t.Errorf("in an empty vocabulary: %v", got)
	}
}

func TestIDsAreOnePerPartAndWithinTheTables(t *testing.T) {
	_, v := small()
	for _, w := range []string{"", "a", "é", "river", "\xff", "12,500", strings.Repeat("long", 1000)} {
		for _, tg := range []tag.Tag{noun, name, {}} {
			got := v.IDs([]int32{7}, w, tg)
			if len(got) != 1+Parts || got[0] != 7 {
				t.Fatalf("%.9q: %v", w, got)
			}
			for k, id := range got[1:] {
				if id < 0 || int(id) >= v.Len(k) {
					t.Errorf("%.9q: number %d in table %d of %d", w, id, k, v.Len(k))
				}
			}
		}
	}
}

func TestApostrophesAndQuotationMarksAreAlike(t *testing.T) {
	c := counted(part, map[string]int{"n't": 2, "N’T": 2, "’s": 1, "'s": 1})
	add(c, noun, map[string]int{"“": 1, `"`: 1, "o'clock": 1, "o’clock": 1})
	v := New(c, 2, 2)
	for _, p := range [][2]string{{"n't", "n’t"}, {"N'T", "N’T"}, {"'s", "’s"}, {"o'clock", "o‘clock"}, {`"`, "“"}, {"”", "``"}} {
		for _, tg := range []tag.Tag{part, noun, name} {
			if a, b := ids(v, p[0], tg), ids(v, p[1], tg); !slices.Equal(a, b) {
				t.Errorf("%s %v, %s %v", p[0], a, p[1], b)
			}
		}
		if id := ids(v, p[1], part)[Word]; id < reserved {
			t.Errorf("%s is not known", p[1])
		}
	}
	if n := c[Word]["n't"]; n != 4 {
		t.Errorf("n't counts %d times, want 4", n)
	}
}

func TestCaseFoldsInWordsAndShowsInShape(t *testing.T) {
	_, v := small()
	low, title := ids(v, "river", noun), ids(v, "River", noun)
	if low[Word] != title[Word] || low[End] != title[End] || low[Start] != title[Start] {
		t.Errorf("river %v, River %v", low, title)
	}
	if low[Shape] == title[Shape] {
		t.Error("both have one shape")
	}
}

func TestEndsAndStartsAreWholeCharacters(t *testing.T) {
	c := counted(noun, map[string]int{"été": 2, "ab": 2, "señorío": 2})
	v := New(c, 2, 2)
	for k, want := range map[int][]string{End: {"ab", "río", "été"}, Start: {"ab", "señ", "été"}} {
		got := slices.Sorted(slices.Values(v.Lists[k]))
		if !slices.Equal(got, want) {
			t.Errorf("table %d: %q, want %q", k, got, want)
		}
	}
}

func TestNewKeepsWhatIsSeenOftenEnough(t *testing.T) {
	c := counted(noun, map[string]int{"apple": 1, "banana": 2, "cherry": 3, "dates": 3})
	c.Count("elder", verb) // the only verb
	for _, x := range []struct {
		words, others      int
		list, ends, starts []string
	}{
		{1, 1, []string{"cherry", "dates", "banana", "apple", "elder"}, []string{"rry", "tes", "ana", "der", "ple"}, []string{"che", "dat", "ban", "app", "eld"}},
		{2, 3, []string{"cherry", "dates", "banana"}, []string{"rry", "tes"}, []string{"che", "dat"}},
		{3, 2, []string{"cherry", "dates"}, []string{"rry", "tes", "ana"}, []string{"che", "dat", "ban"}},
		{4, 4, nil, nil, nil},
	} {
		v := New(c, x.words, x.others)
		if !slices.Equal(v.Lists[Word], x.list) || !slices.Equal(v.Lists[End], x.ends) || !slices.Equal(v.Lists[Start], x.starts) {
			t.Errorf("New(%d, %d): %q", x.words, x.others, v.Lists)
		}
		if want := []string{"NOUN|NN", "VERB|VBD"}; !slices.Equal(v.Lists[Tag], want) {
			t.Errorf("New(%d, %d): tags %q, want all: %q", x.words, x.others, v.Lists[Tag], want)
		}
		for k := range v.Lists {
			for i, s := range v.Lists[k] {
				if got := v.index[k][s]; int(got) != i+2 {
					t.Errorf("%q has number %d, want %d", s, got, i+2)
				}
			}
		}
	}
}

func TestNewOfNothingKnowsNothing(t *testing.T) {
	v := New(&Counts{}, 1, 1)
	for k := range v.Lists {
		if v.Len(k) != 2 {
			t.Errorf("table %d has %d rows, want the 2 reserved", k, v.Len(k))
		}
	}
}

func TestIndexFailsOnDoubles(t *testing.T) {
	for k := range Parts {
		v := &Vocab{}
		v.Lists[k] = []string{"a", "b", "a"}
		if err := v.Index(); err == nil || !strings.HasPrefix(err.Error(), "vocab: ") {
			t.Errorf("table %d: error %v", k, err)
		}
	}
	v := &Vocab{Lists: [Parts][]string{{"a"}, {"a"}, {"a"}, {"a"}, {"a"}}}
	if err := v.Index(); err != nil {
		t.Errorf("one entry in several tables: %v", err)
	}
}

func TestVocabReadsBackFromJSON(t *testing.T) {
	_, v := small()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var again Vocab
	if err := json.Unmarshal(b, &again); err != nil {
		t.Fatal(err)
	}
	if err := again.Index(); err != nil {
		t.Fatal(err)
	}
	for _, w := range []string{"river", "Rivers", "n’t", "flowed", "otter", "Zembla", "", "<&>"} {
		for _, tg := range []tag.Tag{noun, verb, name, part} {
			if a, b := ids(v, w, tg), ids(&again, w, tg); !slices.Equal(a, b) {
				t.Errorf("%q: %v before, %v after", w, a, b)
			}
		}
	}
	for k := range Parts {
		if v.Len(k) != again.Len(k) {
			t.Errorf("table %d: %d rows before, %d after", k, v.Len(k), again.Len(k))
		}
	}
}

// FuzzIndex reads tables as a model file has them; what is accepted must give numbers in range.
func FuzzIndex(f *testing.F) {
	f.Add([]byte(`{"Lists":[["river"],["ver"],["riv"],["xx"],["NOUN|NN"]]}`), "river")
	f.Add([]byte(`{"Lists":[["a","a"]]}`), "a")
	f.Add([]byte(`{"Lists":[["",null],[],null,["\ud800"],[],["sixth"]]}`), "")
	f.Add([]byte(`{}`), "\xff’")
	f.Fuzz(func(t *testing.T, b []byte, word string) {
		var v Vocab
		if json.Unmarshal(b, &v) != nil || v.Index() != nil {
			return
		}
		for _, tg := range []tag.Tag{noun, name} {
			for k, id := range ids(&v, word, tg) {
				if id < 0 || int(id) >= v.Len(k) {
					t.Errorf("%q: number %d in table %d of %d", word, id, k, v.Len(k))
				}
			}
		}
	})
}
