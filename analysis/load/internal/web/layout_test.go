package web

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the expected files anew")

// TestLayouts reads the pages in testdata and compares what is known of them and all their blocks, those
// that are left out too, with the file of the same name.
func TestLayouts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".html"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			p := mustRead(t, string(data))
			got := fmt.Sprintf("title %s\nauthor %s\nsource %s\ndate %s\naddress %s\n\n%s", p.Title, p.Author, p.Source, p.Date, p.Address, dump(p))
			for _, n := range p.Notes {
				got += "note " + n.Code + ": " + n.Message + "\n"
			}
			golden := strings.TrimSuffix(file, ".html") + ".txt"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}
