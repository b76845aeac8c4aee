package load

import (
	"archive/zip"
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// packed is a zip archive of files.
func packed(t *testing.T, files map[string]string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// stored writes data to a file called name in a folder of its own.
func stored(t *testing.T, name, data string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// listed are the IDs of entries after the folder of path, and their texts.
func listed(t *testing.T, path string, lim Limits) (texts map[string]string, errs []error) {
	t.Helper()
	entries, errs := Entries(path, lim)
	texts = map[string]string{}
	for _, e := range entries {
		a, err := e.Read(t.Context())
		if err != nil {
			errs = append(errs, err)
			continue
		}
		if a.ID != e.ID {
			t.Errorf("the article of %s has the ID %s", e.ID, a.ID)
		}
		again, err := Find(e.ID, lim)
		if err != nil {
			t.Errorf("%s is not found again: %v", e.ID, err)
		} else if b, err := again.Read(t.Context()); err != nil || b.Text != a.Text {
			t.Errorf("%s found again reads %q, %v", e.ID, b.Text, err)
		}
		texts[strings.TrimPrefix(e.ID, filepath.ToSlash(filepath.Dir(path))+"/")] = a.Text
	}
	return texts, errs
}

func TestArchivesHoldArticles(t *testing.T) {
	inner := packed(t, map[string]string{"d.txt": "Fourth.", "e.bin": "no"})
	path := stored(t, "news.zip", packed(t, map[string]string{
		"a.txt": "First.", "may/b.md": "# Second\n\nMore.", ".c.txt": "hidden", "__MACOSX/a.txt": "x", "inner.zip": inner, "picture.png": "\x89PNG",
		"../out.txt": "outside", "/root.txt": "outside", "x/../../y.txt": "outside",
	}))
	texts, errs := listed(t, path, Limits{})
	want := map[string]string{"news.zip/a.txt": "First.", "news.zip/may/b.md": "Second\n\nMore.", "news.zip/inner.zip/d.txt": "Fourth."}
	if diff := cmp.Diff(want, texts); diff != "" || errs != nil {
		t.Errorf("%v\n%s", errs, diff)
	}
}

func TestArchiveOfOneArticleIsThatArticle(t *testing.T) {
	path := stored(t, "one.zip", packed(t, map[string]string{"a.txt": "First."}))
	if a, err := File(t.Context(), path, Limits{}); err != nil || a.Text != "First." {
		t.Errorf("%q, %v", a.Text, err)
	}
	path = stored(t, "two.zip", packed(t, map[string]string{"a.txt": "First.", "b.txt": "Second."}))
	if _, err := File(t.Context(), path, Limits{}); err == nil || !strings.Contains(err.Error(), "holds 2 articles: open one of them, as "+filepath.ToSlash(path)+"/a.txt") {
		t.Errorf("two articles: %v", err)
	}
}

func TestArchivesKeepToTheLimits(t *testing.T) {
	deep := packed(t, map[string]string{"a.txt": "Deep."})
	for range 4 {
		deep = packed(t, map[string]string{"in.zip": deep})
	}
	many := map[string]string{}
	for _, c := range "abcdefgh" {
		many[string(c)+".txt"] = string(c)
	}
	for name, c := range map[string]struct {
		data string
		lim  Limits
		n    int
		want string
	}{
		"depth":  {deep, Limits{}, 0, "lies more than 3 archives deep"},
		"number": {packed(t, many), Limits{Pages: 3}, 3, "holds more than 3 articles"},
		"ratio":  {packed(t, map[string]string{"a.txt": strings.Repeat("word ", 1_000_000)}), Limits{Ratio: 10}, 0, "grows more than 10 times"},
		"sum":    {packed(t, many), Limits{Unpacked: 5}, 5, "unpacks to more than 5 bytes"},
	} {
		t.Run(name, func(t *testing.T) {
			entries, errs := Entries(stored(t, "x.zip", c.data), c.lim)
			n := 0
			for _, e := range entries {
				if _, err := e.Read(t.Context()); err != nil {
					errs = append(errs, err)
				} else {
					n++
				}
			}
			if n != c.n || len(errs) == 0 || !strings.Contains(errs[0].Error(), c.want) {
				t.Errorf("%d articles, %v, want %d and %q", n, errs, c.n, c.want)
			}
		})
	}
}

func TestFindSaysWhatIsMissing(t *testing.T) {
	path := stored(t, "a.zip", packed(t, map[string]string{"a.txt": "First.", "b.txt": "Second."}))
	for id, want := range map[string]string{
		filepath.Dir(path) + "/gone.txt": "no such file or folder",
		filepath.Dir(path):               "is a folder",
	} {
		if _, err := Find(id, Limits{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", id, err)
		}
	}
	e, err := Find(path+"/c.txt", Limits{})
	if err == nil {
		_, err = e.Read(t.Context())
	}
	if err == nil || !strings.Contains(err.Error(), "holds no c.txt") {
		t.Errorf("a file that is not in the archive: %v", err)
	}
}
