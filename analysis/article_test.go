package analysis

import (
	"slices"
	"strings"
	"testing"

	"standpoint/analysis/text"
)

// page is an article whose blocks are given in page order; those that begin with - are left out, and
// those that begin with # are headings.
func pageOf(blocks ...string) Article {
	var a Article
	for _, b := range blocks {
		switch {
		case b[0] == '-':
			a.LeftOut = append(a.LeftOut, LeftOut{At: len(a.Text), Text: b[1:], Reason: "menu"})
			continue
		case a.Text != "":
			a.Text += "\n\n"
		}
		if b[0] == '#' {
			a.Parts = append(a.Parts, text.Part{Span: text.Span{Start: len(a.Text), End: len(a.Text) + len(b) - 1}, Kind: text.Heading})
			b = b[1:]
		}
		a.Text += b
	}
	return a
}

func TestRestoreKeepsThePageOrder(t *testing.T) {
	blocks := []string{"-Home", "-World", "#The dam", "One.", "-Advertisement", "-Sign up", "#Later", "Two.", "-Footer"}
	want := strings.ReplaceAll(strings.Join(blocks, "\n\n"), "-", "")
	want = strings.ReplaceAll(want, "#", "")
	if got := pageOf(blocks...).Whole(); got.Text != want || len(got.LeftOut) != 0 {
		t.Errorf("whole page: %q, %v", got.Text, got.LeftOut)
	}
	for _, order := range [][]int{{0, 0, 0, 0, 0}, {4, 3, 2, 1, 0}, {1, 2, 0, 1, 0}, {2, 2, 0, 0, 0}} {
		a := pageOf(blocks...)
		for _, i := range order {
			a = a.Restore(i)
			for _, p := range a.Parts {
				if got := p.Of(a.Text); got != "The dam" && got != "Later" {
					t.Errorf("order %v: a heading moved to %q", order, got)
				}
			}
		}
		if a.Text != want {
			t.Errorf("order %v: %q", order, a.Text)
		}
	}
}

func TestRestoreLeavesTheArticleAsItWas(t *testing.T) {
	a := pageOf("-Home", "#The dam", "One.", "-Ad")
	text, parts, left := a.Text, slices.Clone(a.Parts), slices.Clone(a.LeftOut)
	a.Restore(0)
	a.Restore(1)
	if a.Text != text || !slices.Equal(a.Parts, parts) || !slices.Equal(a.LeftOut, left) {
		t.Error("the article changed")
	}
}

func TestKindsOfTheFormatCount(t *testing.T) {
	a := pageOf("#The dam held through a night of rain, and the crews went home.", "Short line")
	spans := text.Paragraphs(a.Text)
	if k := a.kindOf(spans, 0); k != text.Heading {
		t.Errorf("a heading with a full stop is %s", k)
	}
	if k := a.kindOf(spans, 1); k != text.Body {
		t.Errorf("the last line is %s", k)
	}
}
