package publish

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"standpoint/analysis"
	"standpoint/analysis/load"
	"standpoint/gui/chart"
)

func itoa(n int) string { return strconv.Itoa(n) }

// copied is the text that a reader copies out of a PDF.
func copied(t *testing.T, pdf []byte) string {
	t.Helper()
	a, err := load.Reader(context.Background(), bytes.NewReader(pdf), "report.pdf", load.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return a.Whole().Text
}

var pageCount = regexp.MustCompile(`/Type /Pages\s*/Kids \[[^\]]*\]\s*/Count (\d+)`)

func pages(t *testing.T, pdf []byte) int {
	t.Helper()
	m := pageCount.FindSubmatch(pdf)
	if m == nil {
		t.Fatal("no count of pages")
	}
	n, _ := strconv.Atoi(string(m[1]))
	return n
}

// squeezed has no spaces and hyphens, which line ends change.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '\n' || r == '\u00A0' || r == '-' {
			return -1
		}
		return r
	}, s)
}

func TestPrintedTextCanBeCopied(t *testing.T) {
	r := theSample(t)
	got := squeezed(copied(t, printed(t, r, autumn)))
	for _, q := range r.Quotes {
		if !strings.Contains(got, squeezed(quoted(tidy(q.Text)))) {
			t.Errorf("the pages lack %q", q.Text)
		}
	}
	for _, want := range []string{"Warm words", "21 January 2022", "24 November 2026", "https://news.example/warm", r.Provenance.Input, "Limits of the method"} {
		if !strings.Contains(got, squeezed(want)) {
			t.Errorf("the pages lack %q", want)
		}
	}
}

func TestPrintedNamesOfManyScripts(t *testing.T) {
	for _, name := range []string{"Дмитрий Соколов", "Αλέξης Παππάς", "王秀英", "Zoë Ångström", "Ana Kovačević"} {
		m := newMaker()
		m.speaker(name)
		m.says(0, "It was said: ", "the plan is poor", ".")
		if got := copied(t, printed(t, m.report(), Options{})); !strings.Contains(squeezed(got), squeezed(name)) {
			t.Errorf("the pages lack %s", name)
		}
	}
}

func TestLettersWithoutAShapeAreCounted(t *testing.T) {
	m := newMaker()
	m.speaker("王秀英")
	m.says(0, "It was said: ", "good 🙂 and قليل", ".")
	if got := copied(t, printed(t, m.report(), Options{Charts: []chart.Kind{}})); !strings.Contains(squeezed(got), "lettershavenoshape") {
		t.Errorf("no note tells of boxes:\n%s", got)
	}
	if got := copied(t, printed(t, theSample(t), Options{})); strings.Contains(got, "no shape") {
		t.Error("a note tells of boxes where there are none")
	}
}

func TestVisualOrder(t *testing.T) {
	for s, want := range map[string]string{
		"plain words": "plain words", "": "", "אבג": "גבא", "said (אבג) twice": "said (גבא) twice",
		"אב 12 גד": "דג 12 בא", "in אב 12 גד it": "in דג 12 בא it", "“אב ab גד”": "”דג ab בא“",
	} {
		if got := visual(s); got != want {
			t.Errorf("visual(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestPagesAreNumbered(t *testing.T) {
	for name, r := range map[string]*analysis.Report{"sample": theSample(t), "large": large(300)} {
		pdf := printed(t, r, autumn)
		n := pages(t, pdf)
		all := squeezed(rawText(t, pdf))
		for i := range n {
			if want := fmt.Sprintf("Page%dof%d", i+1, n); !strings.Contains(all, want) {
				t.Errorf("%s: no %s", name, want)
			}
		}
		if r.Quotes != nil && n < 3 {
			t.Errorf("%s has %d pages", name, n)
		}
	}
}

// rawText is every text operand of the pages, which readers of articles leave footers out of.
func rawText(t *testing.T, pdf []byte) string {
	t.Helper()
	var b strings.Builder
	for _, s := range streams(pdf) {
		for _, m := range regexp.MustCompile(`(?s) Td \((.*?)\) Tj ET`).FindAllStringSubmatch(s, -1) {
			b.WriteString(strings.ReplaceAll(m[1], "\x00", "") + "\n")
		}
	}
	return b.String()
}

func TestNothingIsPrintedOutsideTheMargins(t *testing.T) {
	place := regexp.MustCompile(`BT (-?[\d.]+) (-?[\d.]+) Td`)
	for _, paper := range []Paper{A4, Letter} {
		width, height, _ := paper.size()
		for _, s := range streams(printed(t, large(300), Options{Paper: paper, Charts: []chart.Kind{}})) {
			for _, m := range place.FindAllStringSubmatch(s, -1) {
				x, _ := strconv.ParseFloat(m[1], 64)
				y, _ := strconv.ParseFloat(m[2], 64)
				if x < 54-.01 || x > width-54 || y < 30 || y > height-54 {
					t.Fatalf("%s: text at %s, %s", paper, m[1], m[2])
				}
			}
		}
	}
}

func TestLongWordsAreCut(t *testing.T) {
	p := newPen(400, 400)
	b := p.block(0, 100, inBody, "a "+strings.Repeat("unbroken", 30)+" end")
	for _, l := range b.lines {
		if w := p.width(inBody, l); w > 100.1 {
			t.Errorf("line %q is %.1f wide", l, w)
		}
	}
	if got := strings.Join(b.lines, ""); !strings.Contains(got, strings.Repeat("unbroken", 30)) {
		t.Errorf("letters are lost: %q", got)
	}
}

func TestSameReportGivesSameBytes(t *testing.T) {
	for name, r := range map[string]*analysis.Report{"sample": theSample(t), "hostile": hostile()} {
		web, pdf := page(t, r, autumn), printed(t, r, autumn)
		for range 5 {
			if page(t, r, autumn) != web {
				t.Fatalf("%s: web pages differ", name)
			}
			if !slices.Equal(printed(t, r, autumn), pdf) {
				t.Fatalf("%s: printed pages differ", name)
			}
		}
	}
}

func TestReportsWithLittleInThem(t *testing.T) {
	nobody := newMaker()
	nobody.says(-1, "It was said: ", "the plan is poor", ".")
	for name, r := range map[string]*analysis.Report{
		"empty": {}, "no speakers": nobody.report(), "broken spans": broken(), "hostile": hostile(), "nested": nested(),
	} {
		t.Run(name, func(t *testing.T) {
			o := allCharts
			o.Date = time.Date(1, 1, 2, 0, 0, 0, 0, time.UTC)
			if p := page(t, r, o); !strings.Contains(p, "Limits of the method") {
				t.Error("the page is cut short")
			}
			if got := copied(t, printed(t, r, o)); !strings.Contains(got, "Limits of the method") {
				t.Error("the print is cut short")
			}
		})
	}
}

// broken is a report whose spans lie outside its text or inside letters.
func broken() *analysis.Report {
	m := newMaker()
	m.speaker("Ada Holm")
	m.says(0, "Größe: ", "schön", ".")
	r := m.report()
	r.Quotes[0].Start, r.Quotes[0].End = 3, 900
	r.Paragraphs = append(r.Paragraphs, r.Paragraphs[0])
	r.Paragraphs[1].Start, r.Paragraphs[1].End = -4, 4
	return r
}

func TestErrors(t *testing.T) {
	var b bytes.Buffer
	if err := PDF(&b, theSample(t), Options{Paper: "B5"}); !errors.Is(err, ErrPaper) {
		t.Errorf("paper: %v", err)
	}
	for _, write := range []func() error{
		func() error { return PDF(&b, theSample(t), Options{Charts: []chart.Kind{"pie"}}) },
		func() error { return HTML(&b, theSample(t), Options{Charts: []chart.Kind{"pie"}}) },
	} {
		if err := write(); !errors.Is(err, chart.ErrKind) {
			t.Errorf("kind: %v", err)
		}
	}
	if b.Len() > 0 {
		t.Errorf("%d bytes were written before the error", b.Len())
	}
}

func BenchmarkHTML(b *testing.B) {
	r := theSample(b)
	b.ReportAllocs()
	for b.Loop() {
		page(b, r, autumn)
	}
}

func BenchmarkPDF(b *testing.B) {
	r := theSample(b)
	b.ReportAllocs()
	for b.Loop() {
		printed(b, r, autumn)
	}
}
