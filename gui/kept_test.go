//go:build !headless

package gui

import (
	"archive/zip"
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
)

// damPage is the article about the dam as a page, with something around it.
const damPage = `<!DOCTYPE html><html><head><title>Dam divides valley</title></head><body>
<nav><a href="/">Home of the valley news</a></nav>
<article><h1>Dam divides valley</h1>
<p>“The dam is a disaster for the valley and for all who live in it,” said Mira Solberg, a hydrologist at the Halden Institute.</p>
<p>Tomas Lindqvist, the energy minister, praised the project. “We support the dam because it brings good jobs,” he told reporters on Monday.</p>
</article><footer>Written and printed in the valley.</footer></body></html>`

// again is the window of the next run, with what the last one kept.
func again(t *testing.T, a fyne.App, folder string) *window {
	t.Helper()
	w := newWindow(a, "test", folder, inline())
	w.win.Resize(fyne.NewSize(1280, 800))
	w.start(nil)
	t.Cleanup(w.kept.close)
	return w
}

func press(t *testing.T, w *window, label string) {
	t.Helper()
	top := w.win.Canvas().Overlays().Top()
	for _, o := range test.LaidOutObjects(top) {
		if b, isButton := o.(*widget.Button); isButton && b.Text == label {
			test.Tap(b)
			return
		}
	}
	t.Fatalf("no button %q in %q", label, dialogText(w))
}

func shown[T any](t *testing.T, w *window) []T {
	t.Helper()
	var list []T
	for _, o := range test.LaidOutObjects(w.win.Canvas().Overlays().Top()) {
		if x, ok := o.(T); ok {
			list = append(list, x)
		}
	}
	return list
}

func TestWhatTheReaderChangedIsThereInTheNextRun(t *testing.T) {
	a, folder := test.NewTempApp(t), t.TempDir()
	w := newWindow(a, "test", folder, inline())
	w.win.Resize(fyne.NewSize(1280, 800))
	page := filepath.Join(t.TempDir(), "dam.html")
	if err := os.WriteFile(page, []byte(damPage), 0o600); err != nil {
		t.Fatal(err)
	}
	w.openPaths([]string{page})
	if d := w.session.current(); d == nil || strings.Contains(d.report.Text, "Written and printed") {
		t.Fatalf("%+v", d)
	}

	w.leftOutDialog()
	checks := shown[*widget.Check](t, w)
	if got := dialogText(w); len(checks) < 2 || !strings.Contains(got, "Written and printed in the valley.") {
		t.Fatalf("%d boxes in %q", len(checks), got)
	}
	checks[len(checks)-1].SetChecked(true)
	press(t, w, "Bring back")
	if d := w.session.current(); !strings.HasSuffix(d.report.Text, "Written and printed in the valley.") || len(w.session.docs) != 1 {
		t.Errorf("brought back: %q", d.report.Text)
	}

	w.detailsDialog()
	fields := shown[*field](t, w)
	fields[0].SetText("Valley split over dam")
	fields[3].SetText("2 May")
	press(t, w, "Keep")
	if got := dialogText(w); !strings.Contains(got, "YYYY-MM-DD") {
		t.Errorf("a date of no day was taken: %q", got)
	}
	w.escape()
	w.detailsDialog()
	fields = shown[*field](t, w)
	fields[0].SetText("Valley split over dam")
	fields[3].SetText("2024-05-02")
	press(t, w, "Keep")

	w.app.Clipboard().SetContent(damText)
	w.pasteArticle()
	w.kept.close()

	w = again(t, a, folder)
	if len(w.session.docs) != 2 || w.session.docs[1].name != pastedName {
		t.Fatalf("%d articles are open", len(w.session.docs))
	}
	d := w.session.docs[0]
	if d.report.Title != "Valley split over dam" || d.report.Date != "2024-05-02" || !strings.HasSuffix(d.report.Text, "Written and printed in the valley.") {
		t.Errorf("%q of %q: %q", d.report.Title, d.report.Date, d.report.Text)
	}
	w.openPaths([]string{page})
	if d := w.session.current(); d.report.Title != "Valley split over dam" || len(w.session.docs) != 2 {
		t.Errorf("opened again it is %q", d.report.Title)
	}
	if err := os.WriteFile(page, []byte(strings.ReplaceAll(damPage, "disaster", "blessing")), 0o600); err != nil {
		t.Fatal(err)
	}
	w.openPaths([]string{page})
	if d := w.session.current(); !strings.Contains(d.report.Text, "blessing") {
		t.Error("a file that changed is not read anew")
	}
}

// counting counts analyses.
type counting struct {
	analyzer
	n *int
}

func (c counting) Analyze(ctx context.Context, a analysis.Article) (*analysis.Report, error) {
	*c.n++
	return c.analyzer.Analyze(ctx, a)
}

func TestKeptArticlesAreNotAnalysedAnewUnlessTheSettingsChange(t *testing.T) {
	a, folder := test.NewTempApp(t), t.TempDir()
	w := newWindow(a, "test", folder, inline())
	w.openPaths([]string{articleFile(t)})
	w.kept.close()
	for _, want := range []int{0, 1} {
		next := newWindow(a, "test", folder, inline())
		made, n := next.analyzer, 0
		next.analyzer = func() (analyzer, error) {
			x, err := made()
			return counting{x, &n}, err
		}
		next.start(nil)
		if d := next.session.current(); d == nil || n != want || len(d.report.Quotes) < 2 {
			t.Errorf("%d analyses, want %d; open is %+v", n, want, d)
		}
		next.prefs.setSettings(settings{engine: "vader"})
		next.kept.close()
	}
}

func TestArchiveAsksWhatToOpen(t *testing.T) {
	w := openWindow(t)
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"a.txt", "may/b.txt", "may/c.txt"} {
		f, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(name + ". " + damText)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "news.zip")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	w.openPaths([]string{path})
	var names []string
	checks := shown[*widget.Check](t, w)
	for _, c := range checks {
		names = append(names, c.Text)
	}
	if !slices.Equal(names, []string{"a.txt", "may/b.txt", "may/c.txt"}) || len(w.session.docs) != 0 {
		t.Fatalf("to choose from: %v", names)
	}
	checks[1].SetChecked(true)
	press(t, w, "Open")
	if d := w.session.current(); len(w.session.docs) != 1 || d.name != "b.txt" || d.path != filepath.ToSlash(path)+"/may/b.txt" {
		t.Errorf("%d open, %+v", len(w.session.docs), d)
	}
}

func TestSameTextIsTold(t *testing.T) {
	w := openDam(t)
	w.app.Clipboard().SetContent(damText + "\nOne more line.")
	w.pasteArticle()
	d := w.session.current()
	if len(w.session.docs) != 2 || len(d.notes) != 1 || !strings.Contains(d.notes[0].Message, "“dam.txt”, which is open") {
		t.Errorf("%d open, notes %+v", len(w.session.docs), d.notes)
	}
	w.warningsDialog()
	if got := dialogText(w); !strings.Contains(got, "“dam.txt”") {
		t.Errorf("the notes are %q", got)
	}
}

func TestOwnNetworkIsOpenedOnlyWhenTheReaderAgrees(t *testing.T) {
	asked := 0
	s := httptest.NewServer(http.HandlerFunc(func(out http.ResponseWriter, _ *http.Request) {
		asked++
		_, _ = out.Write([]byte(damPage))
	}))
	defer s.Close()
	w := openWindow(t)
	w.addressDialog("")
	shown[*field](t, w)[0].SetText(s.URL + "/dam")
	press(t, w, "Open")
	if got := dialogText(w); asked != 0 || !strings.Contains(got, "private network") {
		t.Fatalf("asked %d times, dialog %q", asked, got)
	}
	press(t, w, "Open it")
	if d := w.session.current(); asked != 1 || d == nil || d.report.Title != "Dam divides valley" || d.report.Address != s.URL+"/dam" {
		t.Errorf("asked %d times, open is %+v", asked, d)
	}
}
