package epub

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext/xmltest"
)

const container = `<container xmlns="urn:c"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`

// xhtml is a chapter with this in its body.
func xhtml(body string) string {
	return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>` + body + `</body></html>`
}

func opf(meta, manifest, spine string) string {
	return `<package xmlns="urn:opf" xmlns:dc="urn:dc" xmlns:opf="urn:opf"><metadata>` + meta + `</metadata><manifest>` + manifest + `</manifest>` + spine + `</package>`
}

func item(id, href, more string) string {
	return `<item id="` + id + `" href="` + href + `" media-type="application/xhtml+xml" ` + more + `/>`
}

// files are those of a book with three chapters, a cover, a navigation and something beside the order.
func files() map[string]string {
	return map[string]string{
		"mimetype":               "application/epub+zip",
		"META-INF/container.xml": container,
		"OEBPS/book.opf": opf(`<dc:title>Tide Tables</dc:title><dc:title>A second title</dc:title><dc:creator>Una Brack</dc:creator><dc:creator opf:role="aut">Ivo Lind</dc:creator>
			<dc:creator opf:role="trl">Nobody Here</dc:creator><dc:publisher>Ferry Press</dc:publisher><dc:date opf:event="modification">2024-01-01</dc:date><dc:date>2023-04-05T00:00:00Z</dc:date>`,
			item("nav", "nav.xhtml", `properties="scripted nav"`)+item("cover", "cover.xhtml", "")+item("c1", "text/one%20a.xhtml", "")+item("c2", "text/two.xhtml", "")+
				item("c3", "text/three.xhtml", "")+item("ad", "text/ad.xhtml", "")+`<item id="pic" href="a.svg" media-type="image/svg+xml"/><item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>`,
			`<spine toc="ncx"><itemref idref="cover"/><itemref idref="nav"/><itemref idref="c1"/><itemref idref="pic"/><itemref idref="c2"/><itemref idref="c1"/><itemref idref="ad" linear="no"/><itemref idref="c3"/><itemref idref="gone"/></spine>`),
		"OEBPS/nav.xhtml": xhtml(`<nav epub:type="landmarks"><a href="text/one%20a.xhtml">Start</a></nav>
			<nav epub:type="toc"><ol><li><a href="text/one%20a.xhtml#top">The <em>first</em>&nbsp;tide</a><ol><li><a href="text/one%20a.xhtml#b">Within</a></li></ol></li></ol></nav>`),
		"OEBPS/toc.ncx": `<ncx><docTitle><text>Tide Tables</text></docTitle><navMap><navPoint><navLabel><text>Other words</text></navLabel><content src="text/one%20a.xhtml"/>
			<navPoint><navLabel><text>Chapter of nothing</text></navLabel><content src="text/none.xhtml#x"/></navPoint></navPoint></navMap></ncx>`,
		"OEBPS/cover.xhtml":        xhtml(`<svg><image href="a.png"/></svg>`),
		"OEBPS/text/one a.xhtml":   xhtml(`<script src="x"/><h1>I</h1><p>The water<a id="p1"/> rose<a role="doc-noteref" href="#n">1</a>.</p><p>It fell.<br/>Again.</p>`),
		"OEBPS/text/two.xhtml":     xhtml(`<h2> </h2><h2>Second &amp; last <i>tide</i></h2><p>Text two.</p>`),
		"OEBPS/text/three.xhtml":   xhtml(`<p>Text three.</p>`),
		"OEBPS/text/ad.xhtml":      xhtml(`<p>Buy this.</p>`),
		"META-INF/encryption.xml":  `<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/fonts/a.otf"/></CipherData></EncryptedData></encryption>`,
		"OEBPS/unlisted/one.xhtml": xhtml("<p>Not in the book.</p>"),
	}
}

func TestOpen(t *testing.T) {
	b, err := Open(xmltest.Zip(t, files()), page.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Chapter{{"OEBPS/text/one a.xhtml", "The first tide"}, {"OEBPS/text/two.xhtml", "Second & last tide"}, {"OEBPS/text/three.xhtml", "Chapter 3"}}
	if d := cmp.Diff(want, b.Chapters); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"Tide Tables", "Una Brack, Ivo Lind", "Ferry Press", "2023-04-05"}, []string{b.Title, b.Author, b.Source, b.Date}); d != "" {
		t.Error(d)
	}
}

func TestReadChapter(t *testing.T) {
	b, err := Open(xmltest.Zip(t, files()), page.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	p, err := b.Read("OEBPS/text/one a.xhtml")
	if err != nil || p.Title != "The first tide" {
		t.Errorf("%q, %v", p.Title, err)
	}
	xmltest.Check(t, p, err)
	if d := cmp.Diff([]string{"heading: I", "The water rose.", "It fell.\nAgain."}, xmltest.Lines(p)); d != "" {
		t.Error(d)
	}
	if _, err := b.Read("OEBPS/text/ad.xhtml"); err == nil {
		t.Error("what is no chapter can be read")
	}
}

func TestReadAtTheSameTime(t *testing.T) {
	b, err := Open(xmltest.Zip(t, files()), page.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for range 8 {
		for _, c := range b.Chapters {
			wait.Go(func() {
				if p, err := b.Read(c.Name); err != nil || p.Empty() {
					t.Errorf("%s: %v", c.Name, err)
				}
			})
		}
	}
	wait.Wait()
}

func TestOpenOddBooks(t *testing.T) {
	one := item("a", "a.xhtml", "")
	spine := `<spine><itemref idref="a"/></spine>`
	text := xhtml("<p>Text.</p>")
	for name, c := range map[string]struct {
		files map[string]string
		want  []Chapter
	}{
		"no container": {map[string]string{"x/y.opf": opf("", one, spine), "x/a.xhtml": text}, []Chapter{{"x/a.xhtml", "Chapter 1"}}},
		"at the top":   {map[string]string{"META-INF/container.xml": strings.ReplaceAll(container, "OEBPS/", ""), "book.opf": opf("", one, spine), "a.xhtml": text}, []Chapter{{"a.xhtml", "Chapter 1"}}},
		"version 2": {map[string]string{"b.opf": opf("", one+`<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>`, spine), "a.xhtml": text,
			"toc.ncx": `<ncx><navMap><navPoint><navLabel><text>Tide</text></navLabel><content src="a.xhtml#x"/></navPoint></navMap></ncx>`}, []Chapter{{"a.xhtml", "Tide"}}},
		"guide":             {map[string]string{"b.opf": opf("", one+item("t", "t.xhtml", ""), `<spine><itemref idref="t"/><itemref idref="a"/></spine><guide><reference type="toc" href="t.xhtml"/></guide>`), "a.xhtml": text, "t.xhtml": text}, []Chapter{{"a.xhtml", "Chapter 1"}}},
		"outside":           {map[string]string{"x/b.opf": opf("", item("a", "../a.xhtml", "")+item("b", "../../b.xhtml", "")+item("c", "http://x.example/c.xhtml", ""), `<spine><itemref idref="b"/><itemref idref="c"/><itemref idref="a"/></spine>`), "a.xhtml": text}, []Chapter{{"a.xhtml", "Chapter 1"}}},
		"cut off list":      {map[string]string{"b.opf": strings.TrimSuffix(opf("", one, spine), "</package>"), "a.xhtml": text}, []Chapter{{"a.xhtml", "Chapter 1"}}},
		"code page":         {map[string]string{"b.opf": opf("", one, spine), "a.xhtml": "<?xml version='1.0' encoding='windows-1251'?><html><body><h1>\xCC\xE8\xF0</h1></body></html>"}, []Chapter{{"a.xhtml", "Мир"}}},
		"broken navigation": {map[string]string{"b.opf": opf("", one+item("n", "n.xhtml", `properties="nav"`), spine), "a.xhtml": text, "n.xhtml": `<nav><a href="a.xhtml">Tide</a><a hr`}, []Chapter{{"a.xhtml", "Tide"}}},
	} {
		t.Run(name, func(t *testing.T) {
			b, err := Open(xmltest.Zip(t, c.files), page.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, b.Chapters); d != "" {
				t.Error(d)
			}
			p, err := b.Read(c.want[0].Name)
			xmltest.Check(t, p, err)
			if err != nil || p.Empty() {
				t.Errorf("%v, %v", p, err)
			}
		})
	}
}

func TestOpenFails(t *testing.T) {
	var many strings.Builder
	chapters := map[string]string{}
	for i := range 20 {
		chapters[fmt.Sprintf("%d.xhtml", i)] = xhtml("x")
		many.WriteString(item(fmt.Sprint(i), fmt.Sprintf("%d.xhtml", i), ""))
		chapters["spine"] += fmt.Sprintf(`<itemref idref="%d"/>`, i)
	}
	chapters["b.opf"] = opf("", many.String(), "<spine>"+chapters["spine"]+"</spine>")
	for name, c := range map[string]struct {
		files map[string]string
		err   string
		limit bool
	}{
		"locked":     {xmltest.With(files(), map[string]string{"META-INF/encryption.xml": `<e><CipherReference URI="OEBPS/text/one%20a.xhtml"/></e>`}), "DRM", false},
		"no package": {map[string]string{"mimetype": "application/epub+zip"}, "broken e-book", false},
		"laughs":     {map[string]string{"b.opf": `<!DOCTYPE d [<!ENTITY a "ha">]><package>&a;</package>`}, "broken e-book", false},
		"deep":       {map[string]string{"b.opf": strings.Repeat("<a>", 600)}, "nests more than", true},
		"no text":    {map[string]string{"b.opf": opf("", item("a", "a.xhtml", ""), `<spine><itemref idref="a"/></spine>`), "a.xhtml": xhtml("<hr/>")}, "without text", false},
		"many":       {chapters, "more than 10 chapters", true},
		"bomb":       {map[string]string{"b.opf": opf("", item("a", "a.xhtml", ""), `<spine><itemref idref="a"/></spine>`), "a.xhtml": strings.Repeat(" ", 3<<20)}, "grows", true},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Open(xmltest.Zip(t, c.files), page.Limits{Ratio: 10, Pages: 10})
			xmltest.Check(t, page.Page{}, err)
			if err == nil || !strings.Contains(err.Error(), c.err) || errors.Is(err, page.ErrTooLarge) != c.limit {
				t.Errorf("error %v", err)
			}
		})
	}
}

// TestBrokenChapterIsTold damages the packed text of one of two chapters.
func TestBrokenChapterIsTold(t *testing.T) {
	data := xmltest.Zip(t, map[string]string{"b.opf": opf("", item("a", "a.xhtml", "")+item("b", "b.xhtml", ""), `<spine><itemref idref="a"/><itemref idref="b"/></spine>`),
		"a.xhtml": xhtml("<p>Text.</p>"), "b.xhtml": xhtml("<p>More.</p>")})
	at := strings.Index(string(data), "a.xhtml") + len("a.xhtml")
	copy(data[at:], strings.Repeat("\xFF", 8))
	b, err := Open(data, page.Limits{})
	if err != nil || len(b.Chapters) != 2 {
		t.Fatal(b, err)
	}
	if _, err := b.Read("a.xhtml"); err == nil {
		t.Error("the broken chapter was read")
	}
	if p, err := b.Read("b.xhtml"); err != nil || p.Empty() {
		t.Errorf("%v, %v", p, err)
	}
}

func TestOpenTruncated(t *testing.T) {
	for cut := range xmltest.Cuts(xmltest.Zip(t, files())) {
		if _, err := Open(cut, page.Limits{}); err == nil {
			t.Errorf("no error after %d bytes", len(cut))
		}
	}
}

func TestCloseTags(t *testing.T) {
	for in, want := range map[string]string{
		`<title/>a<br/><p class="x" />b`: `<title></title>a<br/><p class="x" ></p>b`,
		`a /> b < c/>`:                   `a /> b < c/>`,
		`/></>`:                          `/></>`,
		`<svg:g/><é/>`:                   `<svg:g></svg:g><é/>`,
	} {
		if got := closeTags(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// FuzzRead writes the parts: whole archives would nearly all be rejected for their checksums.
func FuzzRead(f *testing.F) {
	all := files()
	f.Add(all["OEBPS/book.opf"], all["OEBPS/nav.xhtml"], all["OEBPS/text/one a.xhtml"])
	f.Add(all["OEBPS/book.opf"], all["OEBPS/toc.ncx"], all["OEBPS/text/two.xhtml"])
	f.Add(opf("", item("a", "text/two.xhtml", ""), `<spine><itemref idref="a"/></spine>`), "<nav/>", "<p/>x")
	f.Fuzz(func(t *testing.T, list, contents, text string) {
		b, err := Open(xmltest.Zip(t, map[string]string{"META-INF/container.xml": container, "OEBPS/book.opf": list, "OEBPS/nav.xhtml": contents,
			"OEBPS/toc.ncx": contents, "OEBPS/text/one a.xhtml": text, "OEBPS/text/two.xhtml": text}), page.Limits{})
		if err != nil {
			xmltest.Check(t, page.Page{}, err)
			return
		}
		xmltest.Check(t, page.Page{Title: b.Title, Author: b.Author, Source: b.Source, Date: b.Date}, nil)
		for _, c := range b.Chapters {
			p, err := b.Read(c.Name)
			xmltest.Check(t, p, err)
			if c.Title == "" {
				t.Errorf("%s has no title", c.Name)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	sentence := "The board of the harbour met again on Thursday, and “nobody was surprised”, said its chair, Ines Corro. "
	all := xmltest.With(files(), map[string]string{"OEBPS/text/two.xhtml": xhtml(strings.Repeat("<p>"+strings.Repeat(sentence, 4)+"</p>", 2450))})
	data := xmltest.Zip(b, all)
	b.SetBytes(1 << 20)
	b.ReportAllocs()
	for b.Loop() {
		book, err := Open(data, page.Limits{})
		if err == nil {
			_, err = book.Read("OEBPS/text/two.xhtml")
		}
		if err != nil {
			b.Fatal(err)
		}
	}
}
