package load

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"standpoint/analysis"
	"standpoint/analysis/text"
)

// The same article in every format: testdata/make.sh makes testdata/formats from testdata/article.md.
const (
	ferryTitle  = "Night ferry to Tarnholm gets one more winter"
	ferryAuthor = "Zoë Lindermark"
	ferryDate   = "2024-11-14"
	ferrySource = "The Quay Courier"
)

// carries is what a format tells of the article.
type carries struct{ title, author, date, source, headings, caption bool }

var formats = map[string]carries{
	"pandoc.docx":      {title: true, author: true, headings: true, caption: true},
	"libreoffice.docx": {title: true, author: true, headings: true, caption: true},
	"pandoc.odt":       {title: true, author: true, headings: true, caption: true},
	"libreoffice.odt":  {title: true, author: true, headings: true, caption: true},
	"pandoc.rtf":       {headings: true},
	"libreoffice.rtf":  {title: true, author: true, headings: true, caption: true},
	"libreoffice.pdf":  {title: true, author: true, headings: true},
	"chromium.pdf":     {title: true, headings: true},
	"columns.pdf":      {title: true, headings: true},
	"pandoc.epub":      {author: true, date: true, headings: true, caption: true},
	"news.html":        {true, true, true, true, true, true},
	"saved.mhtml":      {true, true, true, true, true, true},
	"newsletter.eml":   {title: true, author: true, date: true, source: true, headings: true, caption: true},
	"flowed.eml":       {title: true, author: true, date: true},
	"wrapped.eml":      {title: true, author: true, date: true},
	"markdown.md":      {title: true, author: true, date: true, source: true, headings: true},
	"utf8.txt":         {},
	"utf16.txt":        {},
	"windows1252.txt":  {},
}

// paragraph is one of the source: a heading, a caption, or of no kind.
type paragraph struct {
	text string
	kind text.Kind
}

// ferry are the paragraphs of the source.
func ferry(t testing.TB) (list []paragraph) {
	t.Helper()
	data, err := os.ReadFile("testdata/article.md")
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(strings.TrimPrefix(string(data), "---\n"), "\n---\n")
	for block := range strings.SplitSeq(strings.ReplaceAll(body, "\n- ", "\n\n- "), "\n\n") {
		p := paragraph{text: folded(strings.NewReplacer("*", "", "## ", "").Replace(block))}
		switch block = strings.TrimSpace(block); {
		case block == "":
			continue
		case strings.HasPrefix(block, "## "):
			p.kind = text.Heading
		case strings.HasPrefix(block, "*") && !strings.HasPrefix(block, "**"):
			p.kind = text.Caption
		}
		list = append(list, p)
	}
	return list
}

// folded is t without differences that no reader sees: those of white space and of compatible
// characters, and the mark before a list item.
func folded(t string) string {
	t = strings.Join(strings.Fields(norm.NFKC.String(t)), " ")
	for _, mark := range []string{"• ", "- "} {
		t = strings.TrimPrefix(t, mark)
	}
	return strings.ReplaceAll(t, "\u2010", "-") // which a hyphen that must not break becomes
}

// opened are the articles of a fixture: the chapters of a book, one for all other formats.
func opened(t testing.TB, name string) (list []analysis.Article) {
	t.Helper()
	entries, errs := Entries(filepath.Join("testdata", "formats", name), Limits{})
	for _, e := range entries {
		a, err := e.Read(t.Context())
		if err != nil {
			errs = append(errs, err)
		}
		list = append(list, a)
	}
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	return list
}

// blocks counts the paragraphs of articles, and gives the kinds that the format tells.
func blocks(list []analysis.Article) (count map[string]int, kinds map[string]text.Kind) {
	count, kinds = map[string]int{}, map[string]text.Kind{}
	for _, a := range list {
		for block := range strings.SplitSeq(a.Text, "\n\n") {
			count[folded(block)]++
		}
		for _, p := range a.Parts {
			kinds[folded(a.Text[p.Start:p.End])] = p.Kind
		}
	}
	return count, kinds
}

func TestFormatsKeepParagraphs(t *testing.T) {
	want := ferry(t)
	var table strings.Builder
	for _, name := range slices.Sorted(maps.Keys(formats)) {
		t.Run(name, func(t *testing.T) {
			count, kinds := blocks(opened(t, name))
			intact, c := 0, formats[name]
			for _, p := range want {
				if count[p.text] == 1 {
					intact++
				} else {
					t.Logf("comes %d times: %.60q", count[p.text], p.text)
				}
				delete(count, p.text)
				if (p.kind == text.Heading && c.headings || p.kind == text.Caption && c.caption) && kinds[p.text] != p.kind {
					t.Errorf("%q is of the kind %q, want %q", p.text, kinds[p.text], p.kind)
				}
			}
			fmt.Fprintf(&table, "\n%-17s %2d of %d", name, intact, len(want))
			if intact*100 < 97*len(want) {
				t.Errorf("%d of %d paragraphs came back as one", intact, len(want))
			}
			checkRest(t, count, len(want)-intact)
		})
	}
	t.Log(table.String())
}

// checkRest fails when more than the title, the author's line, the date, and the parts of lost paragraphs
// were added to the article.
func checkRest(t *testing.T, count map[string]int, lost int) {
	t.Helper()
	if rest := slices.Sorted(maps.Keys(count)); len(rest) > 3+2*lost {
		t.Errorf("%d paragraphs are not of the article: %.200q", len(rest), rest)
	}
}

func TestFormatsKeepWhatIsKnownOfTheArticle(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(formats)) {
		t.Run(name, func(t *testing.T) {
			c := formats[name]
			for _, a := range opened(t, name) {
				for _, f := range []struct {
					what      string
					kept      bool
					got, want string
				}{
					{"title", c.title, a.Title, ferryTitle}, {"author", c.author, a.Author, ferryAuthor},
					{"date", c.date, a.Date, ferryDate}, {"source", c.source, a.Source, ferrySource},
				} {
					if f.kept && f.got != f.want {
						t.Errorf("%s %q, want %q", f.what, f.got, f.want)
					}
				}
			}
		})
	}
}

func TestBooksHaveChapters(t *testing.T) {
	entries, errs := Entries("testdata/formats/pandoc.epub", Limits{})
	var titles []string
	for _, e := range entries {
		titles = append(titles, e.Title)
	}
	if errs != nil || len(entries) < 4 || !slices.Contains(titles, "The money") {
		t.Errorf("%v, chapters %q", errs, titles)
	}
	for _, a := range opened(t, "pandoc.epub") {
		if a.Source != ferryTitle {
			t.Errorf("%s is of the book %q", a.ID, a.Source)
		}
	}
}

// What surrounds an article is not lost: it can be brought back.
func TestPagesLeaveOutWhatSurroundsTheArticle(t *testing.T) {
	for _, name := range []string{"news.html", "saved.mhtml", "newsletter.eml"} {
		t.Run(name, func(t *testing.T) {
			a := opened(t, name)[0]
			var left strings.Builder
			for _, l := range a.LeftOut {
				left.WriteString(l.Text + "\n")
			}
			for _, frame := range []string{"Brisk Boots", "Herring is back", "Quiet reader", "All rights reserved", "evening letter"} {
				if strings.Contains(a.Text, frame) {
					t.Errorf("%q is in the text", frame)
				}
				if !strings.Contains(left.String(), frame) {
					t.Errorf("%q is lost", frame)
				}
			}
		})
	}
}

func TestArchiveOfAllFormats(t *testing.T) {
	entries, errs := Entries("testdata/formats/articles.zip", Limits{})
	if len(entries) != 5 || errs != nil {
		t.Fatalf("%d articles, %v", len(entries), errs)
	}
	want := ferry(t)
	for _, e := range entries {
		a, err := e.Read(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		count, _ := blocks([]analysis.Article{a})
		if last := want[len(want)-1].text; count[last] != 1 {
			t.Errorf("%s lost its last paragraph", e.ID)
		}
	}
}
