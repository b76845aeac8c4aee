package load

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis"
	"standpoint/analysis/load/internal/page"
)

// utf16le is s in UTF-16, low byte first, for text of the basic plane.
func utf16le(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

func utf16be(s string) string {
	b := []byte(utf16le(s))
	for i := 0; i+1 < len(b); i += 2 {
		b[i], b[i+1] = b[i+1], b[i]
	}
	return string(b)
}

func read(t *testing.T, name, in string) (analysis.Article, error) {
	t.Helper()
	return Reader(context.Background(), strings.NewReader(in), name, Limits{})
}

func TestPlainTextIsKeptButForLineEnds(t *testing.T) {
	const want = "“It held,” she said.\n\n  Second – “part”\t\n"
	crlf := strings.ReplaceAll(want, "\n", "\r\n")
	for name, in := range map[string]string{
		"utf-8":             want,
		"byte order mark":   "\uFEFF" + want,
		"crlf":              crlf,
		"cr":                strings.ReplaceAll(want, "\n", "\r"),
		"utf-16 low first":  "\xFF\xFE" + utf16le(crlf),
		"utf-16 high first": "\xFE\xFF" + utf16be(want),
		"utf-16, no mark":   utf16le(want),
		"utf-16 high, bare": utf16be(want),
	} {
		t.Run(name, func(t *testing.T) {
			a, err := read(t, "dir/x.txt", in)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(analysis.Article{ID: "dir/x.txt", Text: want}, a); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestErrorsSayWhatToDo(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"empty":        {"", "x.txt: is empty"},
		"blank":        {" \n\t\n", "x.txt: is empty"},
		"only a mark":  {"\uFEFF \n", "x.txt: is empty"},
		"zero bytes":   {"MZ\x00\x03abc\x00", "x.txt: is a binary file"},
		"control":      {strings.Repeat("a\x01\x02", 9), "x.txt: is a binary file"},
		"picture":      {"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "x.txt: is a picture, not a text"},
		"old office":   {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 180), "x.txt: is an old or a protected office document: save it as DOCX"},
		"compressed":   {"\x1F\x8B\x08\x00abc", "x.txt: is a compressed file: unpack it"},
		"broken zip":   {"PK\x03\x04....", "x.txt: is a broken zip archive"},
		"empty page":   {"<!DOCTYPE html><html><script>x()</script></html>", "x.txt: is empty"},
		"larger":       {strings.Repeat("word ", 41), "x.txt: larger than 200 bytes: split it, or allow more with --max-bytes"},
		"utf-16 blank": {"\xFF\xFE" + utf16le("  "), "x.txt: is empty"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Reader(context.Background(), strings.NewReader(c.in), "x.txt", Limits{Bytes: 200})
			if err == nil || !strings.HasPrefix(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
				t.Errorf("error %q, want one line that begins with %q", err, c.want)
			}
		})
	}
}

func TestStrayControlCharacterIsNoBinary(t *testing.T) {
	in := strings.Repeat("A word or two. ", 20) + "\x0b\x1b"
	if a, err := read(t, "x.txt", in); err != nil || a.Text != in {
		t.Errorf("%v, %q", err, a.Text)
	}
}

func TestContentComesBeforeTheEnding(t *testing.T) {
	page := "<!-- saved --><html><body><p>The dam held.</p><p>It may not.</p></body></html>"
	for name, c := range map[string]struct{ file, in, want string }{
		"page named txt":        {"x.txt", page, "The dam held.\n\nIt may not."},
		"text named html":       {"x.html", "No tag here: 2 < 3.", "No tag here: 2 < 3."},
		"fragment named html":   {"x.HTM", "<p>The dam held.", "The dam held."},
		"fragment named txt":    {"x.txt", "<p>The dam held.", "<p>The dam held."},
		"markdown named txt":    {"x.txt", "# Head\n\n*word*", "# Head\n\n*word*"},
		"markdown":              {"x.MD", "# Head\n\n*word*", "Head\n\nword"},
		"standard input a page": {"-", page, "The dam held.\n\nIt may not."},
	} {
		t.Run(name, func(t *testing.T) {
			if a, err := read(t, c.file, c.in); err != nil || a.Text != c.want {
				t.Errorf("%v, %q, want %q", err, a.Text, c.want)
			}
		})
	}
}

func TestFileErrors(t *testing.T) {
	dir := t.TempDir()
	big := filepath.Join(dir, "big.txt")
	if err := os.WriteFile(big, make([]byte, 101), 0o644); err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		filepath.Join(dir, "gone.txt"): ": no such file or folder",
		dir:                            ": is a folder, not an article",
		big:                            ": larger than 100 bytes",
	} {
		_, err := File(context.Background(), path, Limits{Bytes: 100})
		if err == nil || !strings.HasPrefix(err.Error(), path+want) {
			t.Errorf("error %q, want %q", err, path+want)
		}
	}
}

func TestOneLineOfFiveMegabytesIsRead(t *testing.T) {
	in := strings.Repeat("The dam held, she said. ", 5<<20/24)
	for _, name := range []string{"x.txt", "x.md", "x.html"} {
		text := in
		if name == "x.html" {
			text = "<p>" + in
		}
		a, err := read(t, name, text)
		if err != nil || len(a.Text) < len(in)-1 {
			t.Fatalf("%s: %v, %d bytes", name, err, len(a.Text))
		}
	}
}

func TestSidecarGivesTitleAndDate(t *testing.T) {
	dir := t.TempDir()
	write := func(name, data string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "Text.")
	write("a.json", `{"title": "The dam", "date": "2024-05-02", "source": "The Plain"}`)
	write("b.txt", "Text.")
	write("b.json", `{"title": "Not ours", "speakers": []}`)
	a, err := File(context.Background(), filepath.Join(dir, "a.txt"), Limits{})
	if err != nil || a.Title != "The dam" || a.Date != "2024-05-02" || a.Source != "The Plain" {
		t.Errorf("%v, %+v", err, a)
	}
	if b, err := File(context.Background(), filepath.Join(dir, "b.txt"), Limits{}); err != nil || b.Title != "" {
		t.Errorf("a file with other keys was taken for a sidecar: %v, %+v", err, b)
	}
}

func TestSampleReadsTheArticleAndItsTitle(t *testing.T) {
	a, err := Sample(fstest.MapFS{
		"sample/article.txt":  {Data: []byte("Text.\r\n")},
		"sample/article.json": {Data: []byte(`{"title": "The dam"}`)},
	})
	if diff := cmp.Diff(analysis.Article{ID: "sample", Title: "The dam", Text: "Text.\n"}, a); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
	if _, err := Sample(fstest.MapFS{}); err == nil {
		t.Error("no error without an article")
	}
}

func TestForeignParsersAreContained(t *testing.T) {
	_, err := guarded(context.Background(), Limits{}, func() (page.Page, error) { panic("odd") })
	if err == nil || !strings.Contains(err.Error(), "save it as plain text") {
		t.Errorf("panic gave %v", err)
	}
	stop := make(chan struct{})
	defer close(stop)
	hang := func() (page.Page, error) { <-stop; return page.Page{}, nil }
	if _, err = guarded(context.Background(), Limits{Time: time.Millisecond}, hang); err == nil || !strings.Contains(err.Error(), "took longer than 1ms") {
		t.Errorf("deadline gave %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err = guarded(ctx, Limits{}, hang); err != context.Canceled {
		t.Errorf("cancelled context gave %v", err)
	}
}

func TestDeepNestingIsSurvived(t *testing.T) {
	for name, in := range map[string]string{
		"x.html": "<html><body>" + strings.Repeat("<div><blockquote>", 50_000) + "The dam held.",
		"x.md":   strings.Repeat("> ", 5_000) + "The dam held.\n" + strings.Repeat("[", 20_000) + strings.Repeat("*a **b ", 2_000),
	} {
		if _, err := Reader(context.Background(), strings.NewReader(in), name, Limits{Time: 5 * time.Second}); err != nil && strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzReader(f *testing.F) {
	for _, s := range []string{"Text.\r\n", "\uFEFFx", "\xFF\xFEa\x00", "\xFE\xFF\x00a", "a\x00b\x00", "\xff\xff", "<html><p>x", "---\ntitle: x\n---\n# y", "%PDF-"} {
		f.Add([]byte(s), "x.txt")
		f.Add([]byte(s), "x.md")
		f.Add([]byte(s), "x.html")
	}
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		a, err := Reader(context.Background(), bytes.NewReader(data), name, Limits{})
		if err == nil {
			checkText(t, a.Text)
		}
	})
}

// checkText fails unless t is a text as analysis wants it.
func checkText(t *testing.T, got string) {
	t.Helper()
	if strings.TrimSpace(got) == "" {
		t.Error("no error and no text")
	}
	if strings.ToValidUTF8(got, "") != got {
		t.Errorf("%q is not UTF-8", got)
	}
	if strings.Contains(got, "\r") {
		t.Errorf("%q has a carriage return", got)
	}
}
