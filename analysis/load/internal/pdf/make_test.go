package pdf

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"

	"standpoint/analysis/load/internal/page"
)

// file writes a PDF by hand. Object 1 is the root, 2 the tree of pages, 3 the resources with the fonts F and B (bold).
type file struct {
	objects []string
	pages   []int
	trailer string
}

func newFile() *file {
	f := &file{objects: make([]string, 4)}
	f.objects[1] = "<</Type/Catalog/Pages 2 0 R>>"
	f.objects[3] = "<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/B<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>>>>>"
	return f
}

func (f *file) add(body string) int {
	f.objects = append(f.objects, body)
	return len(f.objects) - 1
}

func (f *file) stream(dict, data string) int {
	return f.add(fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data))
}

// page adds a page with contents and further entries of its dictionary.
func (f *file) page(contents, more string) *file {
	c := f.stream("", contents)
	f.pages = append(f.pages, f.add(fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources 3 0 R/Contents %d 0 R%s>>", c, more)))
	return f
}

func (f *file) bytes() []byte {
	var kids strings.Builder
	for _, p := range f.pages {
		fmt.Fprintf(&kids, "%d 0 R ", p)
	}
	if f.objects[2] == "" {
		f.objects[2] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(f.pages), kids.String())
	}
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	at := make([]int, len(f.objects))
	for i, o := range f.objects[1:] {
		at[i+1] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(f.objects))
	for _, n := range at[1:] {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(f.objects), f.trailer, start)
	return b.Bytes()
}

// prose draws lines of text from x, y downwards.
func prose(font string, size, x, y float64, lines ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "BT /%s %g Tf %g TL %g %g Td ", font, size, size*1.2, x, y)
	for _, l := range lines {
		fmt.Fprintf(&b, "(%s) Tj T* ", l)
	}
	return b.String() + "ET\n"
}

// blocks are the blocks as "kind|why left out|text".
func blocks(t *testing.T, data []byte) []string {
	t.Helper()
	p, err := Read(data, page.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, b := range p.Blocks {
		out = append(out, fmt.Sprintf("%s|%s|%s", b.Kind, b.Left, b.Text))
	}
	return out
}

// source is the article of the tests: its paragraphs, headings with # before them.
func source(t testing.TB) []string {
	t.Helper()
	raw, err := os.ReadFile("testdata/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(raw)), "\n\n")
}

// layout is how printed sets an article.
type layout struct {
	columns      int
	gap, indent  float64 // between paragraphs, and of their first lines
	justify, run bool    // run: with a header and page numbers
	times        int     // the article over and over
}

// printed is the article as a PDF.
func printed(t testing.TB, l layout) []byte {
	t.Helper()
	f := fpdf.New("P", "pt", "A4", "")
	f.SetMargins(60, 70, 60)
	f.SetAutoPageBreak(true, 70)
	if l.run {
		f.SetHeaderFunc(func() { f.SetFont("Times", "I", 9); f.Text(60, 40, "The Merrow Evening Post") })
		f.SetFooterFunc(func() { f.SetFont("Times", "", 9); f.Text(290, 810, fmt.Sprint(f.PageNo())) })
	}
	tr := f.UnicodeTranslatorFromDescriptor("")
	width := (475 - float64(l.columns-1)*20) / float64(l.columns)
	column := 0
	f.SetAcceptPageBreakFunc(func() bool {
		if column = (column + 1) % l.columns; column == 0 {
			f.SetLeftMargin(60)
			return true
		}
		f.SetLeftMargin(60 + float64(column)*(width+20))
		f.SetXY(60+float64(column)*(width+20), 70)
		return false
	})
	f.AddPage()
	for range max(1, l.times) {
		for _, p := range source(t) {
			writeParagraph(f, tr, p, width, l)
		}
	}
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func writeParagraph(f *fpdf.Fpdf, tr func(string) string, p string, width float64, l layout) {
	align := "L"
	if l.justify {
		align = "J"
	}
	h, size := 14., 11.
	switch {
	case strings.HasPrefix(p, "# "):
		f.SetFont("Times", "B", 18)
		h, size = 21, 18
	case strings.HasPrefix(p, "## "):
		f.SetFont("Times", "B", 13)
		h, size = 16, 13
		f.Ln(8)
	default:
		f.SetFont("Times", "", size)
	}
	heading := size > 11
	p = tr(strings.TrimLeft(p, "# "))
	if l.indent > 0 && !heading { // fpdf has no indents: spaces do not stretch at the start of a line
		p = strings.Repeat("\xA0", int(l.indent/f.GetStringWidth("\xA0"))) + p
	}
	f.MultiCell(width, h, p, "", align, false)
	f.Ln(l.gap)
}

// intact counts the paragraphs of the article that are one block of p.
func intact(t testing.TB, p page.Page) (n int, lost []string) {
	t.Helper()
	var got []string
	for _, b := range p.Blocks {
		if b.Left == "" {
			got = append(got, b.Text)
		}
	}
	for _, want := range source(t) {
		if want = page.Line(strings.TrimLeft(want, "# ")); slices.Contains(got, want) {
			n++
		} else {
			lost = append(lost, want)
		}
	}
	return n, lost
}
