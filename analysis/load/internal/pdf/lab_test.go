package pdf

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"standpoint/analysis/load/internal/page"
)

func TestLab(t *testing.T) {
	dir := os.Getenv("PDF_LAB")
	if dir == "" {
		t.Skip()
	}
	fold := func(s string) string {
		return strings.Map(func(r rune) rune {
			if strings.ContainsRune("“”’‘<=9", r) {
				return '9'
			}
			return r
		}, s)
	}
	if os.Getenv("FOLD") == "" {
		fold = func(s string) string { return s }
	}
	files, _ := filepath.Glob(dir)
	raw, _ := os.ReadFile("testdata/article.txt")
	for _, f := range files {
		data, _ := os.ReadFile(f)
		p, err := Read(data, page.Limits{})
		got := map[string]int{}
		heads := 0
		for _, b := range p.Blocks {
			if b.Left == "" {
				got[fold(norm.NFKC.String(strings.Join(strings.Fields(b.Text), " ")))]++
			}
			if b.Kind == "heading" {
				heads++
			}
		}
		intact, all := 0, 0
		var lost []string
		for _, w := range strings.Split(strings.TrimSpace(string(raw)), "\n\n") {
			w = norm.NFKC.String(strings.TrimLeft(w, "# "))
			all++
			if got[fold(w)] == 1 {
				intact++
			} else {
				lost = append(lost, w)
			}
		}
		fmt.Printf("%-28s %d/%d blocks %d headings %d err %v title %q author %q date %q notes %v\n", filepath.Base(f), intact, all, len(p.Blocks), heads, err, p.Title, p.Author, p.Date, p.Notes)
		if os.Getenv("V") != "" {
			for _, l := range lost {
				fmt.Println("   LOST", l)
			}
			for _, b := range p.Blocks {
				fmt.Printf("   [%s|%s] %s\n", b.Kind, b.Left, b.Text)
			}
		}
	}
}

func TestDump(t *testing.T) {
	for k, l := range map[string]layout{"c2": {columns: 2, gap: 6, justify: true}, "c2i": {columns: 2, indent: 12, justify: true}, "c3": {columns: 3, gap: 6}} {
		os.WriteFile("/tmp/pdflab/f-"+k+".pdf", printed(t, l), 0o644)
	}
}
