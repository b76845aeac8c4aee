package library

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis"
	"standpoint/analysis/text"
)

func opened(t *testing.T, folder, wantNote string) *Library {
	t.Helper()
	l, note, err := Open(t.Context(), folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	if !strings.Contains(note, wantNote) || (wantNote == "") != (note == "") {
		t.Errorf("note %q, want %q", note, wantNote)
	}
	return l
}

func item(path string) Item {
	return Item{Path: path, Name: "Dam", Article: analysis.Article{
		ID: path, Title: "Dam holds", Text: "Dam holds\n\n“It held,” said Zoë.", Address: "https://plain.example/dam",
		Parts:    []text.Part{{Span: text.Span{Start: 0, End: 9}, Kind: text.Heading}},
		LeftOut:  []analysis.LeftOut{{At: 9, Text: "Menu", Reason: "menu"}},
		Warnings: []analysis.Warning{{Code: "encoding", Message: "Guessed."}},
	}}
}

func report(it Item) *analysis.Report {
	return &analysis.Report{
		Schema: analysis.Schema, ID: it.Path, Text: it.Article.Text, Title: it.Article.Title,
		Quotes: []analysis.Quote{{ID: "q1", Span: text.Span{Start: 14, End: 21}, Text: "It held"}},
	}
}

func TestItemsComeBackAsTheyWere(t *testing.T) {
	folder := t.TempDir()
	l := opened(t, folder, "")
	bare, full := item("a"), item("b")
	full.Report = report(full)
	for _, it := range []Item{bare, full, full} {
		if err := l.Save(t.Context(), it); err != nil {
			t.Fatal(err)
		}
	}
	if err := l.SetOpened(t.Context(), []string{"b", "unknown", "a"}); err != nil {
		t.Fatal(err)
	}
	_ = l.Close()
	l = opened(t, folder, "")
	list, err := l.Opened(t.Context())
	if err != nil || len(list) != 2 || list[0].Path != "b" || list[1].Path != "a" {
		t.Fatalf("%+v, %v", list, err)
	}
	if diff := cmp.Diff(bare, list[1]); diff != "" {
		t.Error(diff)
	}
	if q := list[0].Report.Quotes[0]; q.Span != full.Report.Quotes[0].Span || q.Text != "It held" {
		t.Errorf("%+v", q)
	}
	if _, err := l.Item(t.Context(), "c"); !errors.Is(err, ErrNone) {
		t.Errorf("an article that is not there: %v", err)
	}
}

func TestBrokenFileGivesWayToTheCopy(t *testing.T) {
	folder := t.TempDir()
	l := opened(t, folder, "")
	if err := l.Save(t.Context(), item("a")); err != nil {
		t.Fatal(err)
	}
	_ = l.Close()
	old := time.Now().Add(-2 * copyAge) // the copy is of the empty library, and is due
	if err := os.Chtimes(filepath.Join(folder, copyName), old, old); err != nil {
		t.Fatal(err)
	}
	_ = opened(t, folder, "").Close()

	for _, broken := range []string{"", "no database at all, but a page of text that is long enough"} {
		if err := os.WriteFile(filepath.Join(folder, fileName), []byte(strings.Repeat(broken, 100)), 0o600); err != nil {
			t.Fatal(err)
		}
		if broken == "" {
			continue // an empty file is an empty library
		}
		l = opened(t, folder, "the last daily copy took its place")
		if it, err := l.Item(t.Context(), "a"); err != nil || it.Article.Title != "Dam holds" {
			t.Errorf("%+v, %v", it, err)
		}
		_ = l.Close()
	}
	aside, _ := filepath.Glob(filepath.Join(folder, "library.db.broken-*"))
	if len(aside) == 0 {
		t.Error("the broken file was not kept")
	}
}

func TestBrokenFileWithoutACopyBeginsAnew(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, fileName), []byte(strings.Repeat("no database ", 500)), 0o600); err != nil {
		t.Fatal(err)
	}
	l := opened(t, folder, "there was no copy")
	if list, err := l.Opened(t.Context()); err != nil || len(list) != 0 {
		t.Errorf("%v, %v", list, err)
	}
}

func TestNewerLibraryIsLeftAlone(t *testing.T) {
	folder := t.TempDir()
	l := opened(t, folder, "")
	if _, err := l.db.ExecContext(t.Context(), "PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	_ = l.Close()
	if _, _, err := Open(t.Context(), folder); err == nil || !strings.Contains(err.Error(), "newer version") {
		t.Errorf("%v", err)
	}
	if aside, _ := filepath.Glob(filepath.Join(folder, "*.broken-*")); len(aside) > 0 {
		t.Error("a newer library was set aside as broken")
	}
}

func TestALibraryIsEmptyUntilItHadAnArticle(t *testing.T) {
	l, _, err := Open(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if none, err := l.Empty(t.Context()); !none || err != nil {
		t.Errorf("a new library: %v, %v", none, err)
	}
	if err := l.Save(t.Context(), Item{Path: "/a.txt", Name: "a.txt"}); err != nil {
		t.Fatal(err)
	}
	if err := l.SetOpened(t.Context(), nil); err != nil {
		t.Fatal(err)
	}
	if none, err := l.Empty(t.Context()); none || err != nil {
		t.Errorf("with a closed article: %v, %v", none, err)
	}
}
