package articleview

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/rivo/uniseg"
)

// columnsFace is a typewriter: one unit a column, two for a wide character, eight for a tab.
func columnsFace() *face {
	return newFace(func(s string) float32 { return float32(uniseg.StringWidth(s)) })
}

func set(t string, width float32) *paragraph {
	p := newParagraph(t, columnsFace())
	p.fit(width)
	return p
}

func seen(p *paragraph) []string {
	var out []string
	for _, l := range p.lines {
		out = append(out, p.text[l.start:l.end])
	}
	return out
}

func TestFitBreaksLines(t *testing.T) {
	tests := []struct {
		name, text string
		width      float32
		want       []string
	}{
		{"at spaces", "the boat left at noon", 9, []string{"the boat", "left at", "noon"}},
		{"word that just fits", "the boats left", 9, []string{"the boats", "left"}},
		{"spaces hang over the edge", "boat     left", 5, []string{"boat", "left"}},
		{"after a hyphen", "well-known town", 6, []string{"well-", "known", "town"}},
		{"not at a no-break space", "the 14\u00a0May vote", 8, []string{"the", "14\u00a0May", "vote"}},
		{"quotation mark stays with its word", "he said “never again”", 13, []string{"he said", "“never again”"}},
		{"at a newline", "one\ntwo three", 20, []string{"one", "two three"}},
		{"empty lines stay", "one\n\ntwo", 20, []string{"one", "", "two"}},
		{"newline at the end adds no line", "one\n", 20, []string{"one"}},
		{"carriage return and newline are one break", "one\r\ntwo", 20, []string{"one", "two"}},
		{"too wide word is cut", "a extraordinary b", 6, []string{"a", "extrao", "rdinar", "y b"}},
		{"between ideographs", "港の議会は夜", 8, []string{"港の議会", "は夜"}},
		{"narrower than a letter", "abc", 0.5, []string{"a", "b", "c"}},
		{"graphemes stay whole", "e\u0301e\u0301e\u0301", 1, []string{"e\u0301", "e\u0301", "e\u0301"}},
		{"flags and families stay whole", "👩‍👩‍👧🇳🇴", 2, []string{"👩‍👩‍👧", "🇳🇴"}},
		{"only spaces", "   ", 2, []string{""}},
		{"nothing", "", 10, nil},
		{"tab reaches its stop", "a\tb c", 9, []string{"a\tb", "c"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := seen(set(tt.text, tt.width)); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestFitAgainForgetsOldWidth(t *testing.T) {
	p := set("the boat left at noon", 9)
	p.fit(100)
	if got := seen(p); !slices.Equal(got, []string{"the boat left at noon"}) {
		t.Errorf("after widening: %q", got)
	}
}

func TestFaceMeasuresAWordOnce(t *testing.T) {
	calls := map[string]int{}
	f := newFace(func(s string) float32 { calls[s]++; return float32(len(s)) })
	p := newParagraph("row row row your boat, row row", f)
	p.fit(10)
	p.fit(5)
	p.fit(20)
	for s, n := range calls {
		if n > 1 && s != " " {
			t.Errorf("%q was measured %d times", s, n)
		}
	}
}

// checkLines fails unless the lines cover the paragraph without gap or overlap, hide nothing
// but spaces, and keep to the width where one grapheme does.
func checkLines(t *testing.T, p *paragraph, width float32) {
	t.Helper()
	at := int32(0)
	for i, l := range p.lines {
		if l.start != at || l.end < l.start || l.next < l.end {
			t.Fatalf("line %d is %+v after %d", i, l, at)
		}
		at = l.next
		if hidden := p.text[l.end:l.next]; strings.TrimFunc(hidden, unicode.IsSpace) != "" {
			t.Fatalf("line %d hides %q", i, hidden)
		}
		if s := p.text[l.start:l.end]; l.w > width && uniseg.GraphemeClusterCount(s) > 1 {
			t.Fatalf("line %d, %q, is %g wide, more than %g", i, s, l.w, width)
		}
		if x := p.x(l, l.end); x < l.w-0.01 || x > l.w+0.01 {
			t.Fatalf("line %d ends at %g but is %g wide", i, x, l.w)
		}
	}
	if int(at) != len(p.text) {
		t.Fatalf("lines end at %d of %d", at, len(p.text))
	}
}

func FuzzFit(f *testing.F) {
	for _, s := range []string{"the boat left", "a\tb\n\nc", "e\u0301🇳🇴👩‍👩‍👧", "\xff\xfe", "  x  ", "港の議会", "a\u00a0b-c", "\r\n", "שלום hello", "x\u2028y\u0085z"} {
		f.Add(s, uint8(7))
	}
	f.Fuzz(func(t *testing.T, s string, width uint8) {
		p := set(s, float32(width))
		checkLines(t, p, float32(width))
		for _, l := range p.lines {
			for x := float32(-1); x <= l.w+1; x++ {
				if off := p.offset(l, x); off < l.start || off > l.end {
					t.Fatalf("offset at %g is %d, outside of %+v", x, off, l)
				}
			}
		}
	})
}
