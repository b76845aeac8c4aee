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

// printer sets type, in points from the top.
type printer struct {
	*fpdf.Fpdf
	layout
	tr     func(string) string
	column int
	y      float64
}

const top, bottom, side, gutterSpace = 70., 770., 60., 20.

// printed is the article as a PDF.
func printed(t testing.TB, l layout) []byte {
	t.Helper()
	p := printer{Fpdf: fpdf.New("P", "pt", "A4", ""), layout: l, y: top}
	p.tr = p.UnicodeTranslatorFromDescriptor("")
	p.SetCellMargin(0)
	if l.run {
		p.SetHeaderFunc(func() { p.SetFont("Times", "I", 9); p.Text(side, 40, "The Merrow Evening Post") })
		p.SetFooterFunc(func() { p.SetFont("Times", "", 9); p.Text(290, 810, fmt.Sprint(p.PageNo())) })
	}
	p.AddPage()
	for range max(1, l.times) {
		for _, x := range source(t) {
			p.paragraph(x)
		}
	}
	var b bytes.Buffer
	if err := p.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func (p *printer) width() float64 {
	return (475 - float64(p.columns-1)*gutterSpace) / float64(p.columns)
}

func (p *printer) paragraph(x string) {
	style, size, indent := "", 11., p.indent
	if strings.HasPrefix(x, "#") {
		style, size, indent = "B", 13, 0
		if strings.HasPrefix(x, "# ") {
			size = 18
		}
		p.y += 8
	}
	p.SetFont("Times", style, size)
	words := strings.Fields(p.tr(strings.TrimLeft(x, "# ")))
	for len(words) > 0 {
		n := 1
		for n < len(words) && p.GetStringWidth(strings.Join(words[:n+1], " ")) <= p.width()-indent {
			n++
		}
		p.next(size * 1.25)
		p.SetFont("Times", style, size)
		p.words(words[:n], indent, p.justify && n < len(words) && style == "")
		words, indent = words[n:], 0
	}
	p.y += p.gap
}

// next goes to the next line, column or page.
func (p *printer) next(leading float64) {
	if p.y += leading; p.y <= bottom {
		return
	}
	p.y = top + leading
	if p.column = (p.column + 1) % p.columns; p.column == 0 {
		p.AddPage()
	}
}

func (p *printer) words(ws []string, indent float64, justify bool) {
	x := side + float64(p.column)*(p.width()+gutterSpace) + indent
	if !justify {
		p.Text(x, p.y, strings.Join(ws, " "))
		return
	}
	space := (p.width() - indent - p.GetStringWidth(strings.Join(ws, ""))) / float64(max(1, len(ws)-1))
	for _, w := range ws {
		p.Text(x, p.y, w)
		x += p.GetStringWidth(w) + space
	}
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
