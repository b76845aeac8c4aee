package vocab

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"standpoint/analysis/tag"
)

// rounds is how often a word is hidden to count how often that changes it.
const rounds = 20_000

// hiddenShare is how often each part of word becomes Unknown, from 0 to 1. It fails if a part
// becomes anything else.
func hiddenShare(t *testing.T, v *Vocab, c *Counts, word string, tg tag.Tag) (share [Parts]float64) {
	t.Helper()
	rng := rand.New(rand.NewPCG(1, 2))
	before := ids(v, word, tg)
	for range rounds {
		got := slices.Clone(before)
		v.Hide(got, word, c, rng)
		for k := range got {
			switch got[k] {
			case Unknown:
				share[k]++
			case before[k]:
			default:
				t.Fatalf("%s: part %d became %d from %d", word, k, got[k], before[k])
			}
		}
	}
	for k := range share {
		share[k] /= rounds
	}
	return share
}

// near allows for six deviations of a share counted in so many rounds.
func near(got, want float64) bool {
	return math.Abs(got-want) <= 6*math.Sqrt(want*(1-want)/rounds)
}

func TestHideTakesNamesOnlyWithTheSmallChance(t *testing.T) {
	c, v := small()
	for _, w := range []string{"Zembla", "River", "Unheardof"} {
		share := hiddenShare(t, v, c, w, name)
		for _, k := range []int{Word, End, Start, Tag} {
			if !near(share[k], hidden) {
				t.Errorf("%s: part %d is hidden in %.4f of cases, want %.2f", w, k, share[k], hidden)
			}
		}
	}
}

func TestHideTakesRareWordsMoreOften(t *testing.T) {
	c, v := small()
	for w, n := range map[string]float64{"river": 6, "Rivers": 3, "flowed": 2, "n’t": 4} {
		share := hiddenShare(t, v, c, w, noun)
		rare := rarity / (rarity + n)
		if want := rare + (1-rare)*hidden; !near(share[Word], want) {
			t.Errorf("%s: hidden in %.4f of cases, want %.4f", w, share[Word], want)
		}
		for _, k := range []int{End, Start, Tag} {
			if !near(share[k], hidden) {
				t.Errorf("%s: part %d is hidden in %.4f of cases, want %.2f", w, k, share[k], hidden)
			}
		}
	}
}

func TestHideTakesUnseenWordsAlways(t *testing.T) {
	_, v := small()
	for _, c := range []*Counts{{}, counted(noun, map[string]int{"other": 1})} {
		if share := hiddenShare(t, v, c, "river", noun); share[Word] != 1 {
			t.Errorf("hidden in %.4f of cases, want all", share[Word])
		}
	}
}

func TestHideRepeatsWithTheSameSeed(t *testing.T) {
	c, v := small()
	run := func() (all []int32) {
		rng := rand.New(rand.NewPCG(3, 4))
		for range 200 {
			got := ids(v, "flowed", verb)
			v.Hide(got, "flowed", c, rng)
			all = append(all, got...)
		}
		return all
	}
	if !slices.Equal(run(), run()) {
		t.Error("two runs differ")
	}
}
