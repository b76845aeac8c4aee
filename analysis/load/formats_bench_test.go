package load

import (
	"archive/zip"
	"bytes"
	"io"
	"mime/quotedprintable"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"
)

// megabyte is how many times the article makes 1 MB of text.
const megabyte = 159

// BenchmarkFormats reads 1 MB of text in each format, from opening the file to the article.
func BenchmarkFormats(b *testing.B) {
	for _, f := range []struct {
		name  string
		large func(testing.TB) string
	}{
		{"a.txt", func(t testing.TB) string { return repeated(t, fixture(t, "utf8.txt"), "", "") }},
		{"a.md", func(t testing.TB) string { return repeated(t, fixture(t, "markdown.md"), "\n---\n", "") }},
		{"a.html", largePage},
		{"a.mhtml", largeSavedPage},
		{"a.eml", func(t testing.TB) string { return repeated(t, fixture(t, "wrapped.eml"), "\r\n\r\n", "\r\n\r\n--=20") }},
		{"a.docx", func(t testing.TB) string {
			return repacked(t, "pandoc.docx", "word/document.xml", "<w:body>", "<w:sectPr")
		}},
		{"a.odt", func(t testing.TB) string {
			return repacked(t, "pandoc.odt", "content.xml", "<office:text>", "</office:text>")
		}},
		{"a.rtf", func(t testing.TB) string { return repeated(t, fixture(t, "pandoc.rtf"), "\n\n", "\n}") }},
		{"a.epub", func(t testing.TB) string {
			return repacked(t, "pandoc.epub", "EPUB/text/ch", `<body epub:type="bodymatter">`, "</body>")
		}},
		{"a.pdf", largePDF},
	} {
		b.Run(strings.TrimPrefix(f.name, "a."), func(b *testing.B) {
			data := f.large(b)
			path := filepath.Join(b.TempDir(), f.name)
			if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
				b.Fatal(err)
			}
			read := func() (n int) {
				entries, errs := Entries(path, Limits{})
				for _, e := range entries {
					a, err := e.Read(b.Context())
					if err != nil {
						errs = append(errs, err)
					}
					n += len(a.Text)
				}
				if len(errs) > 0 {
					b.Fatal(errs)
				}
				return n
			}
			n := read()
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for b.Loop() {
				read()
			}
			b.ReportMetric(float64(n)/1e6, "MB-text")
			b.ReportMetric(float64(len(data))/1e6, "MB-file")
		})
	}
}

func fixture(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "formats", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// repeated is s with what stands between the first after and the last before as often as makes 1 MB. ""
// stands for the start or the end.
func repeated(t testing.TB, s, after, before string) string {
	t.Helper()
	head, rest, found := strings.Cut(s, after)
	end := strings.LastIndex(rest, before)
	if !found || end < 0 {
		t.Fatalf("no %q or no %q", after, before)
	}
	return head + after + strings.Repeat(rest[:end]+"\n\n", megabyte) + rest[end:]
}

func largePage(t testing.TB) string {
	return repeated(t, fixture(t, "news.html"), `<div class="story-body">`, "</div>\n<div class=\"tags\">")
}

func largeSavedPage(t testing.TB) string {
	t.Helper()
	head, _, _ := strings.Cut(fixture(t, "saved.mhtml"), "<!DOCTYPE")
	var b bytes.Buffer
	b.WriteString(head)
	w := quotedprintable.NewWriter(&b)
	if _, err := io.WriteString(w, largePage(t)); err != nil {
		t.Fatal(err)
	}
	_ = w.Close()
	return b.String() + "\r\n--=_quay_0--\r\n"
}

// repacked is a zipped document with the parts that begin with this name repeated.
func repacked(t testing.TB, name, part, after, before string) string {
	t.Helper()
	data := fixture(t, name)
	in, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range in.File {
		content, err := in.Open(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(content)
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasPrefix(f.Name, part) {
			text = []byte(repeated(t, string(text), after, before))
		}
		w, err := out.Create(f.Name)
		if err == nil {
			_, err = w.Write(text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// largePDF turns the words of each paragraph round, so that no line stands on many pages like a header.
func largePDF(t testing.TB) string {
	t.Helper()
	f := fpdf.New("P", "mm", "A4", "")
	f.AddPage()
	f.SetFont("Times", "", 11)
	old := f.UnicodeTranslatorFromDescriptor("")
	for i := range megabyte {
		for _, p := range ferry(t) {
			words := strings.Fields(p.text)
			at := i % len(words)
			f.MultiCell(0, 5, old(strings.Join(append(words[at:], words[:at]...), " ")), "", "J", false)
			f.Ln(3)
		}
	}
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
