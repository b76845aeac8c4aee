//go:build !headless

package gui

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"standpoint/analysis"
	"standpoint/analysis/load"
)

func TestPasteOpensTheClipboardAndSaysWhenItIsEmpty(t *testing.T) {
	w := openWindow(t)
	w.app.Clipboard().SetContent("  \n")
	w.pasteArticle()
	if len(w.session.docs) != 0 || !strings.Contains(w.status.note, "no text") {
		t.Errorf("%d documents, status %q", len(w.session.docs), w.status.note)
	}
	w.app.Clipboard().SetContent(damText)
	w.pasteArticle()
	if d := w.session.current(); d == nil || d.name != pastedName || len(d.report.Quotes) < 2 {
		t.Errorf("pasting opened %+v", d)
	}
}

func TestDroppedFilesAreOpenedAndOtherThingsLetBe(t *testing.T) {
	w := openWindow(t)
	address, err := storage.ParseURI("https://example.org/a.txt")
	if err != nil {
		t.Fatal(err)
	}
	w.dropped([]fyne.URI{address})
	if len(w.session.docs) != 0 {
		t.Fatalf("an address was opened: %d documents", len(w.session.docs))
	}
	path := articleFile(t)
	w.dropped([]fyne.URI{storage.NewFileURI(path)})
	if d := w.session.current(); d == nil || d.path != path {
		t.Errorf("the drop opened %+v", d)
	}
}

func TestMissingFileIsADialogThatSaysWhatToDo(t *testing.T) {
	w := openWindow(t)
	w.openPaths([]string{filepath.Join(t.TempDir(), "gone.txt")})
	got := dialogText(w)
	for _, want := range []string{"could not be opened", "gone.txt", "moved or renamed"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in %q", want, got)
		}
	}
	w.escape()
	if w.win.Canvas().Overlays().Top() != nil {
		t.Error("Escape leaves the dialog open")
	}
}

func TestNextRunStandsAsTheLastOne(t *testing.T) {
	a := test.NewTempApp(t)
	path := articleFile(t)
	folder := t.TempDir()
	w := newWindow(a, "test", folder, inline())
	w.win.Resize(fyne.NewSize(1100, 700))
	w.start([]string{path})
	w.outer.SetOffset(0.5)
	w.resizeText(2)
	w.remember()
	w.kept.close()

	next := newWindow(a, "test", folder, inline())
	next.start(nil)
	if got := next.win.Canvas().Size(); got.Width != 1100 || got.Height != 700 {
		t.Errorf("size %v", got)
	}
	if next.outer.Offset != 0.5 || next.article.view.TextSize() != w.article.view.TextSize() {
		t.Errorf("split %v, text %v", next.outer.Offset, next.article.view.TextSize())
	}
	if d := next.session.current(); d == nil || d.path != path {
		t.Errorf("open is %+v", d)
	}
	if got := next.prefs.recent(); !slices.Equal(got, []string{path}) {
		t.Errorf("recent %v", got)
	}
}

func TestFirstRunShowsTheSample(t *testing.T) {
	w := openWindow(t)
	w.start(nil)
	if d := w.session.current(); d == nil || d.name != sampleName || len(d.report.Quotes) == 0 {
		t.Fatalf("open is %+v", d)
	}
}

func TestRecentFilesAreFewAndThere(t *testing.T) {
	p := preferences{test.NewTempApp(t).Preferences()}
	dir := t.TempDir()
	for i := range 14 {
		path := filepath.Join(dir, string(rune('a'+i)))
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		p.remember(path)
	}
	gone := filepath.Join(dir, "n")
	if got := p.recent(); len(got) != recentMost || got[0] != gone {
		t.Fatalf("recent %v", got)
	}
	if err := os.Remove(gone); err != nil {
		t.Fatal(err)
	}
	if got := p.recent(); slices.Contains(got, gone) || len(got) != recentMost-1 {
		t.Errorf("recent %v", got)
	}
}

func (slow) Made(*analysis.Report) bool { return false }

func (s slow) Analyze(ctx context.Context, _ analysis.Article) (*analysis.Report, error) {
	close(s.began)
	<-ctx.Done()
	close(s.ended)
	return nil, ctx.Err()
}

func TestWindowAnswersWhileAnalysingAndCancels(t *testing.T) {
	w := openDam(t)
	queue := make(chan func(), 100)
	w.jobs.spawn = func(f func()) { go f() }
	w.jobs.post = func(f func()) { queue <- f }
	w.jobs.after = func(time.Duration, func()) {}
	s := slow{make(chan struct{}), make(chan struct{})}
	w.analyzer = func() (analyzer, error) { return s, nil }

	w.open(pastedSource("Some words.", load.Limits{}))
	select {
	case <-s.began:
	case <-time.After(5 * time.Second):
		t.Fatal("the analysis did not begin in a worker")
	}
	if !w.status.work.Visible() {
		t.Error("nothing tells that an analysis is under way")
	}
	q := w.session.current().report.Quotes[0]
	test.TapCanvas(w.win.Canvas(), w.article.view.PositionOf(q.ID))
	if w.session.current().focus.id != q.ID {
		t.Error("a click during the analysis does nothing")
	}
	test.Tap(w.status.cancel)
	select {
	case <-s.ended:
	case <-time.After(5 * time.Second):
		t.Fatal("cancelling does not reach the analysis")
	}
	(<-queue)()
	if len(w.session.docs) != 1 || w.status.work.Visible() || w.win.Canvas().Overlays().Top() != nil {
		t.Error("a cancelled analysis left traces")
	}
}

func TestAPathIsOpenedFromTheFieldForAddresses(t *testing.T) {
	w := openWindow(t)
	t.Setenv("HOME", filepath.Dir(articleFile(t)))
	home, _ := os.UserHomeDir()
	if err := os.WriteFile(filepath.Join(home, "valley.txt"), []byte(damText), 0o600); err != nil {
		t.Fatal(err)
	}
	w.addressDialog("")
	f := w.win.Canvas().Focused()
	test.Type(f, "~/valley.txt")
	f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if d := w.session.current(); d == nil || d.name != "valley.txt" {
		t.Errorf("open is %+v; %s", d, w.status.note)
	}
}
