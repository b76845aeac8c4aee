package valence

import (
	"math"
	"testing"
)

// passages walk through each rule once.
var passages = []string{
	"",
	"   ",
	"The ferry leaves at noon.",
	"The new bridge is good.",
	"The new bridge is very good!",
	"The new bridge is GOOD!!!!!!",
	"THE BRIDGE IS GOOD",
	"It is not good, but the river is lovely.",
	"It wasn't bad at all??",
	"It was never so good as this????",
	"It was without any doubt good.",
	"He spoke without doubt a good word.",
	"No good came of it, no joy or happy news.",
	"It is kind of nice, and the least kind of all.",
	"At least kind people came. The least kind stayed.",
	"That is the bomb, a kiss of death and yeah right.",
	"Barely happy, hardly  glad,   SO ANGRY and extremely sad :)",
	"The crowd cheered 😀 then cried😢😢 and left.",
	"  padded with space, wonderful!  ",
	"broken \xff\xfe bytes are bad!",
	"line one is great\nline two is awful\tand tabbed",
	"just enough joy to win, sort of fine",
}

func sum(ps []Part) float64 {
	s := 0.0
	for _, p := range ps {
		s += p.Value
	}
	return s
}

func check(t *testing.T, r *Rater, s string) {
	t.Helper()
	parts := r.Parts(s)
	if got, want := Squash(sum(parts)), r.Compound(s); math.Abs(got-want) > 1e-9 {
		t.Errorf("%q: parts make %.6f, govader says %.6f: %+v", s, got, want, parts)
	}
	for _, p := range parts {
		if p.Start < 0 || p.End > len(s) || p.Empty() {
			t.Errorf("%q: part %+v lies outside", s, p)
		}
	}
}

func TestPartsSumToGovadersCompound(t *testing.T) {
	r := New()
	for _, s := range passages {
		check(t, r, s)
	}
}

func TestPartNamesItsWordAndRule(t *testing.T) {
	r := New()
	for _, c := range []struct{ in, word, rule string }{
		{"A very good plan.", "good", "lexicon, degree"},
		{"This is not a good plan.", "good", "lexicon, negated"},
		{"Never has it been so good.", "good", "lexicon, degree"},
		{"The plan is GOOD.", "GOOD", "lexicon, capitals"},
		{"Cheap, but good.", "good", "lexicon, after but"},
		{"They smiled 😀.", "😀", "lexicon"},
	} {
		found := false
		for _, p := range r.Parts(c.in) {
			found = found || p.Of(c.in) == c.word && p.Rule == c.rule
		}
		if !found {
			t.Errorf("%q: no part %q by %q in %+v", c.in, c.word, c.rule, r.Parts(c.in))
		}
	}
}

func FuzzParts(f *testing.F) {
	for _, s := range passages {
		f.Add(s)
	}
	r := New()
	f.Fuzz(func(t *testing.T, s string) { check(t, r, s) })
}
