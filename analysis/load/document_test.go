package load

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis"
)

func documents(r io.Reader, lim Limits) (articles []analysis.Article, errs []string) {
	for a, err := range Documents(r, lim) {
		articles = append(articles, a)
		if err != nil {
			errs = append(errs, a.ID+": "+err.Error())
		}
	}
	return articles, errs
}

func TestDocumentsKeepOrderAndPlaceOfErrors(t *testing.T) {
	in := strings.Join([]string{
		`{"id":"a","text":"One.\r\nTwo.","title":"T","date":"2024-05-02","source":"S","targets":["dam","lake"],"extra":1}`,
		``,
		`{"id":7,"text":"Three."}`,
		`not JSON`,
		`{"id":"b"}`,
		`{"text":"no id"}`,
		`{"id":"c","text":" "}`,
		`{"id":"d","text":5}`,
		`{"id":"long","text":"` + strings.Repeat("x", 300) + `"}`,
		`{"id":"e","text":"Last."}`,
	}, "\n")
	articles, errs := documents(iotest.OneByteReader(strings.NewReader(in)), Limits{Bytes: 200})
	if len(articles) != 9 {
		t.Fatalf("%d articles, want 9: %+v", len(articles), articles)
	}
	want := analysis.Article{ID: "a", Text: "One.\nTwo.", Title: "T", Date: "2024-05-02", Source: "S", Targets: []string{"dam", "lake"}}
	if diff := cmp.Diff(want, articles[0]); diff != "" {
		t.Error(diff)
	}
	if articles[1].ID != "7" || articles[8].ID != "e" || articles[8].Text != "Last." {
		t.Errorf("ids %q and %q", articles[1].ID, articles[8].ID)
	}
	wantErrs := []string{
		": line 4: not a document: invalid character 'o' in literal null (expecting 'u')",
		`b: line 5: not a document: it has no "text"`,
		`: line 6: not a document: it has no "id"`,
		"c: line 7: the text is empty",
		"d: line 8: not a document: json: cannot unmarshal number into Go struct field .text of type string",
		": line 9: longer than 200 bytes: allow more with --max-bytes",
	}
	if diff := cmp.Diff(wantErrs, errs); diff != "" {
		t.Error(diff)
	}
}

func TestDocumentsStreamsLineByLine(t *testing.T) {
	r, w := io.Pipe()
	next := make(chan string)
	go func() {
		for a := range Documents(r, Limits{}) {
			next <- a.ID
		}
		close(next)
	}()
	for _, id := range []string{"a", "b"} {
		if _, err := io.WriteString(w, `{"id":"`+id+`","text":"x"}`+"\n"); err != nil {
			t.Fatal(err)
		}
		if got := <-next; got != id { // before the next line is written
			t.Fatalf("got %q, want %q", got, id)
		}
	}
	w.Close()
	if _, more := <-next; more {
		t.Error("a document after the last line")
	}
}

func TestDocumentsEndsOnAReadError(t *testing.T) {
	r := io.MultiReader(strings.NewReader(`{"id":"a","text":"x"}`+"\n"), iotest.ErrReader(errors.New("cable cut")))
	if _, errs := documents(r, Limits{}); len(errs) != 1 || !strings.Contains(errs[0], "cable cut") {
		t.Errorf("errors %q", errs)
	}
}

func FuzzDocuments(f *testing.F) {
	f.Add(`{"id":"a","text":"x"}` + "\n\n{")
	f.Add("\xff\n[]\nnull\n{\"id\":1e9,\"text\":\"\\ud800\"}")
	f.Fuzz(func(t *testing.T, in string) {
		n := 0
		for a, err := range Documents(strings.NewReader(in), Limits{Bytes: 100}) {
			n++
			if err == nil {
				checkText(t, a.Text)
				if a.ID == "" {
					t.Error("no error and no id")
				}
			}
		}
		if most := strings.Count(in, "\n") + 1; n > most {
			t.Errorf("%d results from %d lines", n, most)
		}
	})
}

func TestFolderWalk(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a.md", "sub/c.HTML", "sub/deep/d.text", "e.json", ".hidden.txt", ".git/f.txt", "g"} {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	entries, errs := Entries(dir, Limits{})
	var got []string
	for _, e := range entries {
		rel, err := filepath.Rel(dir, filepath.FromSlash(e.ID))
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, filepath.ToSlash(rel))
	}
	if diff := cmp.Diff([]string{"a.md", "b.txt", "sub/c.HTML", "sub/deep/d.text"}, got); diff != "" || errs != nil {
		t.Errorf("%v\n%s", errs, diff)
	}
	if entries, errs := Entries(filepath.Join(dir, "g"), Limits{}); len(entries) != 1 || errs != nil {
		t.Errorf("a file that is named is not taken whatever its ending: %v, %v", entries, errs)
	}
}

func TestFolderErrors(t *testing.T) {
	dir := t.TempDir()
	for path, want := range map[string]string{dir: "no articles in this folder", filepath.Join(dir, "gone"): "no such file or folder"} {
		entries, errs := Entries(path, Limits{})
		if len(entries) != 0 || len(errs) != 1 || !strings.Contains(errs[0].Error(), want) {
			t.Errorf("%v, %v, want %q", entries, errs, want)
		}
	}
}
