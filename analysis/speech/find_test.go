package speech

import (
	"reflect"
	"slices"
	"sync"
	"testing"
)

// checkFound looks at what holds of any result, whatever the model.
func checkFound(t *testing.T, toks []Token, quotes []Quote, inside []float32) {
	t.Helper()
	if len(inside) != len(toks) {
		t.Fatalf("%d probabilities for %d tokens", len(inside), len(toks))
	}
	for i, p := range inside {
		if !(p >= -rounding && p <= 1+rounding) {
			t.Fatalf("token %d is content with probability %g", i, p)
		}
	}
	taken := make([]bool, len(toks))
	for i, q := range quotes {
		if q.Content.Empty() || q.Content.Lo < 0 || q.Content.Hi > len(toks) {
			t.Fatalf("quote %d: content %v of %d tokens", i, q.Content, len(toks))
		}
		for k := q.Content.Lo; k < q.Content.Hi; k++ {
			if taken[k] {
				t.Errorf("quote %d: content %v overlaps another", i, q.Content)
				break
			}
			taken[k] = true
		}
		for name, s := range map[string]Span{"source": q.Source, "cue": q.Cue} {
			if s.Empty() && s != (Span{}) || s.Lo < 0 || s.Hi > len(toks) {
				t.Errorf("quote %d: %s %v of %d tokens", i, name, s, len(toks))
			}
		}
		for name, p := range map[string]float64{"found": q.Found, "linked": q.Linked} {
			if !(p >= -rounding && p <= 1+rounding) {
				t.Errorf("quote %d: %s with probability %g", i, name, p)
			}
		}
	}
}

// rounding is what a probability may be off by: package nn computes exponentials to some 3e-6.
const rounding = 1e-5

func TestFindOfNothingIsNothing(t *testing.T) {
	for _, toks := range [][]Token{nil, {}} {
		if quotes, inside := tiny().m.Find(toks); len(quotes) != 0 || len(inside) != 0 {
			t.Errorf("found %v, %v", quotes, inside)
		}
	}
}

func TestFindKeepsToTheTokens(t *testing.T) {
	texts := [][]Token{joined(school()), babble(1), babble(2), babble(700)}
	for _, a := range school() {
		texts = append(texts, a.Tokens)
	}
	for name, m := range map[string]*Model{"tiny": tiny().m, "taught": taught().m} {
		t.Run(name, func(t *testing.T) {
			for _, toks := range texts {
				quotes, inside := m.Find(toks)
				checkFound(t, toks, quotes, inside)
			}
		})
	}
}

func TestFindGivesQuotesInTextOrder(t *testing.T) {
	for _, toks := range [][]Token{article(mindful).Tokens, joined(school()), babble(700)} {
		quotes, _ := taught().m.Find(toks)
		if len(quotes) < 2 {
			t.Errorf("found only %v", quotes)
		}
		for i := 1; i < len(quotes); i++ {
			if last, q := quotes[i-1], quotes[i]; q.Content.Lo < last.Content.Lo {
				t.Errorf("%v (spoken: %t) comes after %v (spoken: %t)", q.Content, q.Spoken, last.Content, last.Spoken)
				break
			}
		}
	}
}

func TestFindReadsAGiantParagraph(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	toks := babble(5000)
	quotes, inside := taught().m.Find(toks)
	if len(quotes) == 0 {
		t.Error("no quotes in a paragraph full of them")
	}
	checkFound(t, toks, quotes, inside)
	for _, q := range quotes { // nothing reaches over the cut
		for _, s := range []Span{q.Content, q.Source, q.Cue} {
			if s.Lo < maxChunk && s.Hi > maxChunk {
				t.Errorf("%v goes on behind token %d", s, maxChunk)
			}
		}
	}
}

func TestFindGivesWhatWasTaught(t *testing.T) {
	for _, a := range school() {
		quotes, inside := taught().m.Find(a.Tokens)
		whole := text(a.Tokens, Span{0, len(a.Tokens)})
		if len(quotes) != len(a.Quotes) {
			t.Errorf("%q: found %+v, want %+v", whole, quotes, a.Quotes)
		}
		for _, q := range quotes {
			if !slices.Contains(a.Quotes, Labelled{q.Content, q.Source, q.Cue, q.Spoken}) {
				t.Errorf("%q: found %+v, want one of %+v", whole, q, a.Quotes)
			}
			if q.Found < 0.5 || q.Linked < 0.5 {
				t.Errorf("%q: found with %.2f, linked with %.2f", text(a.Tokens, q.Content), q.Found, q.Linked)
			}
			for k := q.Content.Lo; k < q.Content.Hi; k++ {
				if inside[k] < 0.5 {
					t.Errorf("%q is content with %.2f", a.Tokens[k].Text, inside[k])
				}
			}
		}
	}
}

func TestFindMovesSpansByTheirChunk(t *testing.T) {
	a := article(mindful)
	before := Article{Tokens: babble(chunkLength)} // enough for a chunk of its own
	for i := range before.Tokens {
		before.Tokens[i].Text, before.Tokens[i].Cue, before.Tokens[i].Marked = "low", 0, false
	}
	toks, n := joined([]Article{before, a}), chunkLength
	alone, inside := taught().m.Find(a.Tokens)
	quotes, both := taught().m.Find(toks)
	checkFound(t, toks, quotes, both)
	if !reflect.DeepEqual(both[n:], inside) {
		t.Error("the second chunk has other probabilities than alone")
	}
	for i, q := range alone {
		q.Content, q.Source, q.Cue = q.Content.shift(n), q.Source.shift(n), q.Cue.shift(n)
		alone[i] = q
	}
	found := slices.DeleteFunc(quotes, func(q Quote) bool { return q.Content.Lo < n })
	if len(found) == 0 || !slices.Equal(found, alone) {
		t.Errorf("found %+v, want %+v", found, alone)
	}
}

func TestFindIsDeterministicAndSafeForConcurrentUse(t *testing.T) {
	texts := [][]Token{babble(40), babble(900), article(mindful).Tokens, article(late).Tokens}
	type result struct {
		quotes []Quote
		inside []float32
	}
	find := func(toks []Token) (r result) {
		r.quotes, r.inside = taught().m.Find(toks)
		return r
	}
	var want []result
	for _, toks := range texts {
		want = append(want, find(toks))
	}
	var wait sync.WaitGroup
	for g := range 6 {
		wait.Go(func() {
			for k := range texts {
				i := (k + g) % len(texts)
				if got := find(texts[i]); !reflect.DeepEqual(got, want[i]) {
					t.Errorf("text %d: another result at the same time as others", i)
				}
			}
		})
	}
	wait.Wait()
}
