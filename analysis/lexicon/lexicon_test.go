package lexicon

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"standpoint/assets"
)

func TestEmbeddedListsLoad(t *testing.T) {
	l, err := Load(assets.FS, "lexicon")
	if err != nil {
		t.Fatal(err)
	}
	if c := l.Cues["said"]; len(c) == 0 || c[0].Lemma != "say" || !c[0].Takes('q') || c[0].Commitment != 1 {
		t.Errorf("said: %+v", c)
	}
	if c := l.Cues["points"]; len(c) == 0 || c[0].Particle != "out" {
		t.Errorf("points: %+v", c)
	}
	if n := l.Nouns["fishermen"]; n.Singular != "fisherman" || !n.Plural || n.Gender != "m" {
		t.Errorf("fishermen: %+v", n)
	}
	if l.Places["u.s."] != l.Places["american"] || l.Places["american"] == "" {
		t.Errorf("u.s. is %q, american is %q", l.Places["u.s."], l.Places["american"])
	}
	if !l.IsTitle("mrs") || l.IsTitle("banana") || !l.OrgWords["ministry"] || !l.Adjectives["french"] {
		t.Error("titles, words of organisations or adjectives are wrong")
	}
	if bs := l.Bearings("oppose", "VERB"); len(bs) != 1 || bs[0].Use != UseHold || bs[0].Weight >= 0 {
		t.Errorf("oppose: %+v", bs)
	}
	if h := l.Certainty["may"]; h.Flag != "hedged" || h.Factor >= 1 {
		t.Errorf("may: %+v", h)
	}
}

func TestRegularForms(t *testing.T) {
	for v, want := range map[string]string{
		"argue": "argue argues argued arguing", "deny": "deny denies denied denying",
		"stress": "stress stresses stressed stressing", "say": "say says sayed saying", "add": "add adds added adding",
	} {
		if got := strings.Join(regular(v), " "); got != want {
			t.Errorf("regular(%q) = %q, want %q", v, got, want)
		}
	}
}

func TestStemJoinsForms(t *testing.T) {
	for _, ws := range [][]string{{"sale", "sales"}, {"policy", "policies"}, {"widen", "widening", "widened"}, {"stop", "stopped", "stopping"}, {"close", "closed", "closing"}, {"talk", "talks"}} {
		for _, w := range ws[1:] {
			if Stem(w) != Stem(ws[0]) {
				t.Errorf("Stem(%q) = %q, Stem(%q) = %q", w, Stem(w), ws[0], Stem(ws[0]))
			}
		}
	}
}

// lists is a copy of the embedded lists with one of them replaced.
func lists(t testing.TB, name, data string) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	for _, f := range []string{"cues.tsv", "nouncues.tsv", "titles.tsv", "nouns.tsv", "orgwords.txt", "places.tsv", "givennames.tsv", "stance.tsv", "idioms.tsv", "certainty.tsv", "synonyms.txt"} {
		b, err := assets.FS.ReadFile("lexicon/" + f)
		if err != nil {
			t.Fatal(err)
		}
		m["l/"+f] = &fstest.MapFile{Data: b}
	}
	m["l/"+name] = &fstest.MapFile{Data: []byte(data)}
	return m
}

func TestBrokenListIsNamed(t *testing.T) {
	for name, data := range map[string]string{
		"cues.tsv": "say\tsay\tc\tmuch", "stance.tsv": "judge\ta\t7\tgood", "idioms.tsv": "judge\t1\t_ of it", "certainty.tsv": "may\thedged", "nouns.tsv": "man\tperson", "places.tsv": "X", "titles.tsv": "mr", "givennames.tsv": "jo",
		"nouncues.tsv": "hope\tthink\t2",
	} {
		if _, err := Load(lists(t, name, data), "l"); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: error %v does not name it", name, err)
		}
	}
	if _, err := Load(os.DirFS(t.TempDir()), "l"); err == nil {
		t.Error("missing lists are no error")
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("stance.tsv", "hold\tv\t1\ta b")
	f.Add("idioms.tsv", "keep\t-1\ta _ b")
	f.Add("places.tsv", "a|b\t-\tc d")
	f.Add("cues.tsv", "a b\tsay\tc\t1\tx y")
	f.Fuzz(func(t *testing.T, name, data string) {
		_, _ = Load(lists(t, name, data), "l")
	})
}

func TestFirstLineOfAWordCounts(t *testing.T) {
	var l Lexicon
	if err := l.readStance([][]string{{"judge", "a", "0.5", "fine"}, {"judge", "*", "-1", "fine"}, {"want", "a", "1", "fine"}}); err != nil {
		t.Fatal(err)
	}
	got := l.Bearings("fine", "ADJ")
	if len(got) != 2 || got[0].Use != UseJudge || got[0].Weight != 0.5 || got[1].Use != UseWant {
		t.Errorf("fine: %+v", got)
	}
	if got = l.Bearings("fine", "NOUN"); len(got) != 1 || got[0].Weight != -1 {
		t.Errorf("fine as a noun: %+v", got)
	}
}
