package duplicate

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// story is a text of n words that has nothing in common with that of another seed.
func story(seed uint64, n int) string {
	r := rand.New(rand.NewPCG(seed, 1))
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("w%d", r.IntN(1_000_000))
	}
	return strings.Join(words, " ")
}

func TestSameWordsAreTheSame(t *testing.T) {
	var f Finder
	if _, found := f.Add("a", "The dam held, she said."); found {
		t.Error("the first text is like another")
	}
	if m, found := f.Add("b", "“The dam\nheld,” she SAID"); !found || m != (Match{"a", 1}) {
		t.Errorf("%+v, %v", m, found)
	}
	if _, found := f.Add("c", "—"); found {
		t.Error("a text without words is like another")
	}
	if m, found := f.Add("b", "The dam held, she said."); !found || m.ID != "a" {
		t.Errorf("opened again: %+v, %v", m, found)
	}
}

func TestShareIsEstimated(t *testing.T) {
	body := story(1, 600)
	for _, c := range []struct {
		name, text string
		low, high  float64 // of the share; high 0: not found
	}{
		{"another headline", story(2, 8) + " " + body, 0.9, 1},
		{"a paragraph more", body + " " + story(3, 120), 0.65, 0.95},
		{"half of it", strings.Join(strings.Fields(body)[:100], " ") + " " + story(4, 500), 0, 0},
		{"another story", story(5, 600), 0, 0},
	} {
		var f Finder
		f.Add("x", story(9, 600))
		f.Add("a", body)
		m, found := f.Add("b", c.text)
		if found != (c.high > 0) || found && (m.ID != "a" || m.Share < c.low || m.Share > c.high) {
			t.Errorf("%s: %+v, %v", c.name, m, found)
		}
	}
}

func TestTheLikestIsTold(t *testing.T) {
	body := story(1, 400)
	var f Finder
	f.Add("far", body+" "+story(2, 200))
	f.Add("near", body+" "+story(3, 10))
	if m, _ := f.Add("b", body); m.ID != "near" {
		t.Errorf("%+v", m)
	}
}

func TestTheOldestIsForgotten(t *testing.T) {
	var f Finder
	for i := range memory + 1 {
		f.Add(fmt.Sprint(i), fmt.Sprint("number ", i))
	}
	if _, found := f.Add("x", "number 0"); found {
		t.Error("a text that is long gone is remembered")
	}
	if m, found := f.Add("y", fmt.Sprint("number ", memory)); !found || m.ID != fmt.Sprint(memory) {
		t.Errorf("the last text: %+v, %v", m, found)
	}
	if len(f.texts) != memory {
		t.Errorf("%d texts are remembered", len(f.texts))
	}
}

func BenchmarkAdd(b *testing.B) {
	t := story(1, 800)
	b.SetBytes(int64(len(t)))
	b.ReportAllocs()
	var f Finder
	for i := 0; b.Loop(); i++ {
		f.Add(fmt.Sprint(i%1000), t[i%100:])
	}
}
