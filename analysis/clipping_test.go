package analysis

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestClippings reads articles as they are pasted from pages, feeds and papers. Beside each NAME.txt lies
// NAME.kinds: a line for each paragraph, its kind and its first words, and one for each speaker.
func TestClippings(t *testing.T) {
	files, err := filepath.Glob("testdata/clippings/*.txt")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d clippings, %v", len(files), err)
	}
	for _, path := range files {
		in, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(path, ".txt") + ".kinds")
		if err != nil {
			t.Fatal(err)
		}
		r := analyse(t, string(in))
		checkReport(t, r)
		if d := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(outline(r), "\n")); d != "" {
			t.Errorf("%s: (-want +got)\n%s", path, d)
		}
	}
}

// outline is what a .kinds file holds.
func outline(r *Report) string {
	var b strings.Builder
	for _, p := range r.Paragraphs {
		opening := strings.Fields(p.Of(r.Text))
		fmt.Fprintf(&b, "%-9s%s\n", p.Kind, strings.Join(opening[:min(6, len(opening))], " "))
	}
	for _, s := range r.Speakers {
		fmt.Fprintf(&b, "%-9s%s\n", "speaker", s.Name)
	}
	return b.String()
}
