//go:build !headless

package gui

import (
	"strings"
	"testing"

	"standpoint/analysis/text"
)

func TestCopiedWordsSayWhereTheyAreFrom(t *testing.T) {
	r := valley()
	r.Title, r.Source, r.Date = "Valley split", "The Courier", "2031-05-02"
	d := &document{name: "valley.txt", report: r}
	if got := citation(d, text.Span{Start: 4, End: 12}); got != "dam is a\n— Mira Solberg, “Valley split”, The Courier, 2031-05-02" {
		t.Errorf("in a quote: %q", got)
	}
	if got := citation(d, text.Span{Start: 4, End: 31}); !strings.HasSuffix(got, "told\n— “Valley split”, The Courier, 2031-05-02") {
		t.Errorf("over a quote's end: %q", got)
	}
	r.Title, r.Source, r.Date = "", "", ""
	if got := citation(d, text.Span{Start: 43, End: 50}); got != "Farmers\n— “valley.txt”" {
		t.Errorf("without a title: %q", got)
	}
}
