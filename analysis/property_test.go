package analysis

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// plainly is what is said in a text, with plain marks.
func plainly(t *testing.T, text string) []string {
	t.Helper()
	out := said(analyse(t, text))
	for i := range out {
		out[i] = plainMarks.Replace(out[i])
	}
	return out
}

var plainMarks = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)

func articles(t *testing.T) map[string]string {
	t.Helper()
	paths, err := filepath.Glob("testdata/gold/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	out := map[string]string{}
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(p)] = string(b)
	}
	return out
}

func TestStyleOfMarksChangesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	styles := map[string]*strings.Replacer{
		"straight":   strings.NewReplacer("“", `"`, "”", `"`),
		"guillemets": strings.NewReplacer("“", "«", "”", "»"),
		"German":     strings.NewReplacer("“", "„", "”", "“"),
	}
	for name, text := range articles(t) {
		if !strings.Contains(text, "“") {
			continue
		}
		want := plainly(t, text)
		for style, r := range styles {
			if d := cmp.Diff(want, plainly(t, r.Replace(text))); d != "" {
				t.Errorf("%s, %s marks: (-as written +changed)\n%s", name, style, d)
			}
		}
	}
}

func TestRenamingAPersonChangesOnlyTheName(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	for name, pairs := range map[string][]string{
		"dev-rail-interview.txt":     {"Halloran", "Castleton"},
		"dev-port-strike-wire.txt":   {"Nazari", "Lindqvist"},
		"dev-glacier-climate.txt":    {"Ammann", "Okafor"},
		"dev-library-broadsheet.txt": {"Dhillon", "Marchetti"},
	} {
		text := articles(t)[name]
		if !strings.Contains(text, pairs[0]) {
			t.Errorf("%s has no %s", name, pairs[0])
		}
		r := strings.NewReplacer(pairs...)
		var want []string
		for _, q := range plainly(t, text) {
			want = append(want, r.Replace(q))
		}
		if d := cmp.Diff(want, plainly(t, r.Replace(text))); d != "" {
			t.Errorf("%s, %s as %s: (-want +got)\n%s", name, pairs[0], pairs[1], d)
		}
	}
}

func TestUnrelatedParagraphAddsNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	const more = "\n\nThe weather stayed mild all week. Snow fell on the hills above the town, and the lake did not freeze."
	for name, text := range articles(t) {
		if d := cmp.Diff(plainly(t, text), plainly(t, strings.TrimRight(text, "\n")+more)); d != "" {
			t.Errorf("%s: (-as written +longer)\n%s", name, d)
		}
	}
}

// Names in scripts without capitals come out as they are written.
func TestNamesOfAllScriptsStayWhole(t *testing.T) {
	for _, name := range []string{"李明华", "محمد عبد الرحمن", "Владислава Константинопольская", "Élodie Ümit", "दीपा नायर", "Ōe Šimić"} {
		r := analyse(t, "“The port is a disaster for the whole coast,” said "+name+" on Monday.\n")
		if len(r.Speakers) != 1 || r.Speakers[0].Name != name {
			t.Errorf("%q: speakers %+v", name, r.Speakers)
		}
	}
}
