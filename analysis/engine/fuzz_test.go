package engine

import (
	"math"
	"testing"

	"standpoint/analysis/text"
)

var seeds = []string{
	"", " ", "\xff\xfe", "“It’s not GOOD!!!”, she said — never.", "😀😢 it was a bad, bad day??",
	longPassage, "A\u0000b 's ’s 's 's", "İstanbul's ﬁne 'S’S", "no no no but but not least kind of",
}

// checkScore fails on a score that breaks the promises of Score.
func checkScore(t *testing.T, name, s string, score Score) {
	t.Helper()
	if !(score.Value >= -1 && score.Value <= 1) || score.Label == "" || score.Evidence == nil {
		t.Errorf("%s: %q gives %+v", name, s, score)
	}
	if c := score.Confidence; c != nil && !(*c >= 0 && *c <= 1) {
		t.Errorf("%s: %q has confidence %v", name, s, *c)
	}
	last := 0
	for _, e := range score.Evidence {
		if e.Start < 0 || e.End < e.Start || e.End > len(s) || e.Start < last {
			t.Fatalf("%s: %q has evidence at %v after %d", name, s, e.Span, last)
		}
		if e.Of(s) != e.Text || math.IsNaN(e.Weight) || e.Rule == "" {
			t.Errorf("%s: %q has evidence %+v", name, s, e)
		}
		last = e.Start
	}
}

func engines(t testing.TB) map[string]Engine {
	es := map[string]Engine{}
	for _, name := range Names() {
		es[name] = mustNew(t, name)
	}
	return es
}

func FuzzTone(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	es := engines(f)
	f.Fuzz(func(t *testing.T, s string) {
		for name, e := range es {
			checkScore(t, name, s, e.Tone(Passage{Text: s}))
		}
	})
}

func FuzzAttitude(f *testing.F) {
	for _, s := range seeds {
		f.Add(s, 0, 3)
		f.Add(s, 5, 2)
		f.Add(s, -1, 1<<40)
	}
	es := engines(f)
	f.Fuzz(func(t *testing.T, s string, start, end int) {
		for name, e := range es {
			checkScore(t, name, s, e.Attitude(Passage{Text: s}, text.Span{Start: start, End: end}))
		}
	})
}
