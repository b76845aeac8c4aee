package pdf

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/text"
)

func TestReadKeepsParagraphsWhole(t *testing.T) {
	for name, l := range map[string]layout{
		"gaps":             {columns: 1, gap: 7, justify: true},
		"ragged":           {columns: 1, gap: 7},
		"indents":          {columns: 1, indent: 16, justify: true},
		"columns":          {columns: 2, gap: 6, justify: true},
		"columns, indents": {columns: 2, indent: 12, justify: true},
		"header":           {columns: 1, gap: 7, justify: true, run: true},
		"three columns":    {columns: 3, gap: 6},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Read(printed(t, l), page.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			n, lost := intact(t, p)
			if all := len(source(t)); n*100 < all*97 {
				t.Errorf("%d of %d paragraphs are intact; lost:\n%s", n, all, strings.Join(lost, "\n"))
			}
			headings := 0
			for _, b := range p.Blocks {
				if b.Kind == text.Heading {
					headings++
				}
			}
			if headings != 4 || p.Title != "Harbour pilots and the long argument over the Vell strait" {
				t.Errorf("%d headings, title %q", headings, p.Title)
			}
		})
	}
}

func TestReadSetsPageFurnitureApart(t *testing.T) {
	p, err := Read(printed(t, layout{columns: 1, gap: 7, run: true}), page.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]int{}
	for _, b := range p.Blocks {
		got[b.Left]++
	}
	if got["page header"] < 2 || got["page number"] != got["page header"] || len(got) != 3 {
		t.Errorf("left out: %v", got)
	}
}

func TestReadJudgesLines(t *testing.T) {
	body := []string{"The council met behind closed doors for the third", "time this month, and again it came to no decision."}
	wide := prose("F", 12, 72, 700, body...)
	for _, c := range []struct {
		name, contents string
		want           []string
	}{
		{"lines of a paragraph", wide, []string{"||" + body[0] + " " + body[1]}},
		{"letters spaced out", prose("F", 12, 72, 700, ") Tj 3 Tc (MINISTER RESIGNS") + wide2(body),
			[]string{"||MINISTER RESIGNS", "||" + body[0] + " " + body[1]}},
		{"one letter after the other", "BT /F 12 Tf 72 700 Td [(H) -300 (A) -300 (R) -300 (B) -300 (O) -300 (U) -300 (R) -900 (L) -300 (I) -300 (G) -300 (H) -300 (T) -300 (S)] TJ ET",
			[]string{"||HARBOUR LIGHTS"}},
		{"words without spaces", "BT /F 12 Tf 72 700 Td [(Ships) -250 (wait) -250 (for) -220 (the) -300 (tide.)] TJ ET", []string{"||Ships wait for the tide."}},
		{"pairs moved closer", "BT /F 12 Tf 72 700 Td [(A) 70 (V) 60 (ery) -278 (T) 80 (all) -278 (mast)] TJ ET", []string{"||AVery Tall mast"}},
		{"a heading", prose("B", 16, 72, 740, "Closed doors") + wide, []string{"heading||Closed doors", "||" + body[0] + " " + body[1]}},
		{"a bold line", prose("B", 12, 72, 730, "Closed doors") + wide, []string{"heading||Closed doors", "||" + body[0] + " " + body[1]}},
		{"a mark of a footnote", "BT /F 12 Tf 72 700 Td (The bridge is safe,) Tj /F 7 Tf 4 Ts (12) Tj /F 12 Tf 0 Ts ( the engineers said.) Tj ET", []string{"||The bridge is safe, the engineers said."}},
		{"a unit", "BT /F 12 Tf 72 700 Td (It covers 40 km) Tj /F 7 Tf 4 Ts (2) Tj /F 12 Tf 0 Ts ( of marsh.) Tj ET", []string{"||It covers 40 km² of marsh."}},
		{"an ordinal", "BT /F 12 Tf 72 700 Td (On the 1) Tj /F 7 Tf 4 Ts (st) Tj /F 12 Tf 0 Ts ( of May.) Tj ET", []string{"||On the 1st of May."}},
		{"drawn twice for weight", prose("F", 12, 72, 700, "Twice told tale.") + prose("F", 12, 72.3, 700, "Twice told tale."), []string{"||Twice told tale."}},
		{"rotated", wide + "BT /F 9 Tf 0 1 -1 0 580 300 Tm (Photograph: L. Marren) Tj ET", []string{"||" + body[0] + " " + body[1], "|rotated text|Photograph: L. Marren"}},
		{"invisible", wide + "BT 3 Tr /F 9 Tf 72 500 Td (hidden words) Tj ET", []string{"||" + body[0] + " " + body[1], "|invisible text|hidden words"}},
		{"recognised in a picture", "BT 3 Tr /F 12 Tf 72 500 Td (Words behind the scan.) Tj ET", []string{"||Words behind the scan."}},
		{"off the page", wide + prose("F", 9, 700, 700, "crop mark"), []string{"||" + body[0] + " " + body[1], "|outside the page|crop mark"}},
		{"in any order", prose("F", 12, 72, 686, body[1]) + prose("F", 12, 72, 700.4, body[0]), []string{"||" + body[0] + " " + body[1]}},
		{"a list", prose("F", 12, 72, 700, `\225 two boats`, `\225 one tide`), []string{"||• two boats", "||• one tide"}},
		{"an inline picture", wide + "BI /W 1 /H 1 /BPC 8 /CS /G ID \x00EI\x01 EI\n" + prose("F", 12, 72, 600, "After it."), []string{"||" + body[0] + " " + body[1], "||After it."}},
		{"nonsense between", wide + "] >> (( 1 2 3 foo 7 Tf << /x [ ) ET " + "BT /F 12 Tf 72 600 Td (Still here.) Tj ET", []string{"||" + body[0] + " " + body[1]}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, blocks(t, newFile().page(c.contents, "").bytes())); d != "" {
				t.Error(d)
			}
		})
	}
}

func wide2(body []string) string { return prose("F", 12, 72, 640, body...) }

func TestReadTurnsPages(t *testing.T) {
	contents := "BT /F 12 Tf 0 1 -1 0 300 100 Tm (The page lies on its side.) Tj ET"
	if got := blocks(t, newFile().page(contents, "/Rotate 90").bytes()); len(got) != 1 || got[0] != "||The page lies on its side." {
		t.Errorf("got %q", got)
	}
}

func TestReadPutsTheLargeFirstLetterInPlace(t *testing.T) {
	contents := prose("F", 12, 112, 700, "ime and again the ferry was late, and nobody", "on the pier was surprised by it any more,") +
		prose("F", 12, 72, 671.2, "least of all the people who had to board it.") + "BT /F 48 Tf 72 676 Td (T) Tj ET"
	want := "||Time and again the ferry was late, and nobody on the pier was surprised by it any more, least of all the people who had to board it."
	if got := blocks(t, newFile().page(contents, "").bytes()); len(got) != 1 || got[0] != want {
		t.Errorf("got %q", got)
	}
}

func TestReadGluesAcrossPagesPastFootnotes(t *testing.T) {
	line := "The harbour office keeps a ledger of every lamp it has ever lit on the"
	f := newFile()
	f.page(prose("F", 12, 72, 120, line, line, line)+"BT /F 5 Tf 3 Ts 72 40 Td (1) Tj /F 8 Tf 0 Ts ( The ledger was opened by a clerk.) Tj ET", "")
	f.page(prose("F", 12, 72, 740, "outer mole.", ""), "")
	want := []string{"||" + line + " " + line + " " + line + " outer mole.", "|footnote|The ledger was opened by a clerk."}
	if d := cmp.Diff(want, blocks(t, f.bytes())); d != "" {
		t.Error(d)
	}
}

func TestReadTellsCaptions(t *testing.T) {
	f := newFile()
	image := f.stream("/Type/XObject/Subtype/Image/Width 1/Height 1/Filter/DCTDecode", "x")
	f.objects[3] = strings.Replace(f.objects[3], "/Font", "/XObject<</I "+itoa(image)+" 0 R>>/Font", 1)
	f.page("q 200 0 0 100 72 600 cm /I Do Q "+prose("F", 9, 72, 588, "The lamp in spring.")+prose("F", 12, 72, 540, "Nobody at the office could say who had lit it."), "")
	want := []string{"caption||The lamp in spring.", "||Nobody at the office could say who had lit it."}
	if d := cmp.Diff(want, blocks(t, f.bytes())); d != "" {
		t.Error(d)
	}
}

func TestReadFollowsTheStructure(t *testing.T) {
	f := newFile()
	f.page("/P <</MCID 0>> BDC BT /F 12 Tf 72 700 Td (It was full,) Tj ET EMC /P <</MCID 1>> BDC BT /F 12 Tf 72 686 Td (and it was late.) Tj ET EMC "+
		"/H <</MCID 2>> BDC BT /F 12 Tf 72 672 Td (What now) Tj ET EMC /Artifact BMC BT /F 12 Tf 72 300 Td (3 of 9) Tj ET EMC", "")
	p := itoa(f.pages[0])
	f.objects[1] = "<</Type/Catalog/Pages 2 0 R/StructTreeRoot<</RoleMap<</Kop/H2>>/K[<</S/P/Pg " + p + " 0 R/K 0>><</S/P/Pg " + p +
		" 0 R/K<</S/Span/K[1]>>>><</S/Kop/K<</Type/MCR/Pg " + p + " 0 R/MCID 2>>>>]>>>>"
	want := []string{"||It was full,", "||and it was late.", "heading||What now", "|page number|3 of 9"}
	if d := cmp.Diff(want, blocks(t, f.bytes())); d != "" {
		t.Error(d)
	}
}

func TestReadDrawsForms(t *testing.T) {
	f := newFile()
	form := f.stream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Matrix[1 0 0 1 0 -100]/Resources 3 0 R", prose("F", 12, 72, 700, "From a form."))
	f.objects[3] = strings.Replace(f.objects[3], "/Font", "/XObject<</X "+itoa(form)+" 0 R>>/Font", 1)
	f.page(prose("F", 12, 72, 700, "From the page.")+"/X Do", "")
	if d := cmp.Diff([]string{"||From the page.", "||From a form."}, blocks(t, f.bytes())); d != "" {
		t.Error(d)
	}
}

func TestReadTakesReplacementText(t *testing.T) {
	got := blocks(t, newFile().page("BT /F 12 Tf 72 700 Td (An of) Tj /Span <</ActualText<FEFF00660069>>> BDC (x) Tj EMC (ce.) Tj ET", "").bytes())
	if d := cmp.Diff([]string{"||An offi" + "ce."}, got); d != "" {
		t.Error(d)
	}
}

func TestReadErrors(t *testing.T) {
	scan := newFile()
	image := scan.stream("/Type/XObject/Subtype/Image/Width 1/Height 1/Filter/DCTDecode", "x")
	scan.objects[3] = "<</XObject<</I " + itoa(image) + " 0 R>>>>"
	scan.page("q 600 0 0 800 0 0 cm /I Do Q", "")

	nameless := newFile()
	nameless.objects[3] = "<</Font<</F<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+Nameless/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/DW 500>>]>>>>>>"
	nameless.page("BT /F 12 Tf 72 700 Td <00010002000300040005> Tj ET", "")

	lost := newFile().page("BT ET", "")
	lost.objects[4] = "<</Filter/JBIG2Decode/Length 5>>\nstream\nBT ET\nendstream"

	many := newFile()
	for range 4 {
		many.page(prose("F", 12, 72, 700, "One more page."), "")
	}
	for _, c := range []struct {
		name string
		data []byte
		lim  page.Limits
		want string
	}{
		{"other", []byte("GIF89a"), page.Limits{}, "is not a PDF"},
		{"nothing after the header", []byte("%PDF-1.4\n"), page.Limits{}, "is a PDF without pages: it is broken or was cut off"},
		{"scan", scan.bytes(), page.Limits{}, "is a PDF without text: it was probably scanned; run text recognition on it first"},
		{"letters without names", nameless.bytes(), page.Limits{}, "is a PDF whose letters cannot be read: its fonts do not say which letters they draw; run text recognition on it first"},
		{"pages lost", lost.bytes(), page.Limits{}, "is a PDF of which no page can be read: it is broken or was cut off"},
		{"pages", many.bytes(), page.Limits{Pages: 3}, "holds more than 3 pages"},
		{"time", printed(t, layout{columns: 1, times: 4}), page.Limits{Time: time.Nanosecond}, "took longer than 1ns to read: save it as plain text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := Read(c.data, c.lim); err == nil || err.Error() != c.want {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestReadNamesLostPages(t *testing.T) {
	f := newFile().page("BT ET", "").page(prose("F", 12, 72, 700, "The second page is whole."), "")
	f.objects[4] = "<</Filter/JBIG2Decode/Length 5>>\nstream\nBT ET\nendstream"
	p, err := Read(f.bytes(), page.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := page.Page{Blocks: []page.Block{{Text: "The second page is whole."}}, Notes: []page.Note{{Code: "page-lost", Message: "Page 1 could not be read."}}}
	if d := cmp.Diff(want, p); d != "" {
		t.Error(d)
	}
}

// check asserts what is true of every page that is read.
func check(t *testing.T, p page.Page) {
	t.Helper()
	for _, b := range p.Blocks {
		if b.Text == "" || strings.TrimSpace(b.Text) != b.Text || strings.Contains(b.Text, "\n\n") || !utf8.ValidString(b.Text) {
			t.Errorf("block %q", b.Text)
		}
	}
	for _, s := range []string{p.Title, p.Author, p.Source, p.Date, p.Address} {
		if !utf8.ValidString(s) || strings.Contains(s, "\n") {
			t.Errorf("metadata %q", s)
		}
	}
}
