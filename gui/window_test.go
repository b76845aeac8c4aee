//go:build !headless

package gui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/gui/chart"
)

// damText is an article with two speakers of different minds.
const damText = `“The dam is a disaster for the valley,” said Mira Solberg, a hydrologist at the Halden Institute.

Tomas Lindqvist, the energy minister, praised the project. “We support the dam because it brings good jobs,” he told reporters.

She warned that farmers could lose their land.
`

// recommended is the analyzer of all tests that change no settings.
var recommended = sync.OnceValues(func() (analyzer, error) {
	return analysis.New(analysis.Options{Version: "test", Engine: engine.Names()[0]})
})

func openWindow(t *testing.T) *window {
	t.Helper()
	w := newWindow(test.NewTempApp(t), "test", "", inline())
	w.analyzer = recommended
	w.win.Resize(fyne.NewSize(1280, 800))
	w.win.Show()
	return w
}

func articleFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "dam.txt")
	if err := os.WriteFile(path, []byte(damText), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// openDam is a window with the article about the dam.

func openDam(t *testing.T) *window {
	t.Helper()
	w := openWindow(t)
	w.openPaths([]string{articleFile(t)})
	if d := w.session.current(); d == nil || len(d.report.Quotes) < 2 || len(d.report.Speakers) < 2 {
		t.Fatalf("the article gave too little: %+v", d)
	}
	return w
}

func speakerNamed(t *testing.T, w *window, name string) *analysis.Speaker {
	t.Helper()
	r := w.session.current().report
	i := slices.IndexFunc(r.Speakers, func(s analysis.Speaker) bool { return strings.Contains(s.Name, name) })
	if i < 0 {
		t.Fatalf("no speaker %s in %+v", name, r.Speakers)
	}
	return &r.Speakers[i]
}

// dialogText is all text of the dialog on top.

func dialogText(w *window) string {
	top := w.win.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	var words []string
	for _, o := range test.LaidOutObjects(top) {
		switch o := o.(type) {
		case *widget.Label:
			words = append(words, o.Text)
		case *fyne.Container:
		}
	}
	return strings.Join(words, "\n")
}

func TestClickOnQuoteShowsWhy(t *testing.T) {
	w := openDam(t)
	if got := w.win.Title(); got != "dam.txt — Standpoint" {
		t.Errorf("title %q", got)
	}
	q := w.session.current().report.Quotes[0]
	test.TapCanvas(w.win.Canvas(), w.article.view.PositionOf(q.ID))
	if f := w.session.current().focus; f.id != q.ID {
		t.Fatalf("in focus is %+v, want %s", f, q.ID)
	}
	got := w.why.shown.String()
	for _, want := range []string{*q.Speaker, "Cue: “" + q.Cue, "Source: ", "disaster", "word list"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if us := w.article.underlines(); len(us) != 2 || us[0].Label != "source" || us[1].Label != "cue" {
		t.Errorf("underlined are %+v", us)
	}
}

func TestClickOnEvidenceAndQuoteRowsLeadIntoTheArticle(t *testing.T) {
	w := openDam(t)
	s := speakerNamed(t, w, "Solberg")
	test.TapAt(w.speakers.rows[s.ID], fyne.NewPos(120, 12))
	rows := w.why.rows
	if len(rows) == 0 {
		t.Fatal("nothing to click in the explanation of a speaker")
	}
	test.Tap(rows[len(rows)-1])
	if f := w.session.current().focus; f.kind != quoteInFocus {
		t.Errorf("in focus is %+v, want a quote", f)
	}
}

func TestChoosingSpeakersFiltersAndCompares(t *testing.T) {
	w := openDam(t)
	a, b := speakerNamed(t, w, "Solberg"), speakerNamed(t, w, "Lindqvist")
	test.TapAt(w.speakers.rows[a.ID], fyne.NewPos(120, 12))
	if got := w.charts.picture.options; !slices.Equal(got.Speakers, []string{a.ID}) {
		t.Errorf("the chart shows %v", got.Speakers)
	}
	row := w.speakers.rows[b.ID]
	row.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: fyne.KeyModifierShortcutDefault})
	test.TapAt(row, fyne.NewPos(120, 12))
	got := w.charts.picture.options
	if got.Kind != chart.Compare || !slices.Equal(got.Speakers, []string{a.ID, b.ID}) {
		t.Errorf("two chosen: %s of %v", got.Kind, got.Speakers)
	}
	test.Tap(w.speakers.all)
	if got := w.charts.picture.options; got.Kind != chart.Timeline || len(got.Speakers) != 0 {
		t.Errorf("cleared: %s of %v", got.Kind, got.Speakers)
	}
}

func TestChartIsDrawnAndItsMarksLeadBack(t *testing.T) {
	w := openDam(t)
	p := w.charts.picture
	if p.image.Image == nil || len(p.marks) == 0 {
		t.Fatal("no chart was drawn")
	}
	if got, want := p.image.Image.Bounds().Dx(), int(p.Size().Width+0.5); got != want {
		t.Errorf("the chart is %d pixels wide for %d", got, want)
	}
	i := slices.IndexFunc(p.marks, func(m chart.Mark) bool { return m.Paragraph == 0 })
	if i < 0 {
		t.Fatal("no mark for the first paragraph")
	}
	at := p.marks[i].Rect.Min.Add(p.marks[i].Rect.Size().Div(2))
	p.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(float32(at.X), float32(at.Y))}})
	if w.charts.words == "" {
		t.Error("pointing at a mark says nothing")
	}
	test.TapAt(p, fyne.NewPos(float32(at.X), float32(at.Y)))
	if f := w.session.current().focus; f.kind != paragraphInFocus || f.paragraph != 0 {
		t.Errorf("in focus is %+v", f)
	}
}

func TestSegmentsChooseTheKind(t *testing.T) {
	w := openDam(t)
	s := w.charts.segments
	for _, k := range chart.Kinds() {
		test.TapAt(s.pad, s.place(k))
		if got := w.session.current().kind; got != k {
			t.Errorf("clicked %s, shown %s", k, got)
		}
	}
}

func TestPasteShortcutInAFieldIsTheFields(t *testing.T) {
	w := openDam(t)
	w.article.find.open()
	w.app.Clipboard().SetContent("valley")
	w.forward(&fyne.ShortcutPaste{Clipboard: w.app.Clipboard()}, func() { t.Error("the article was pasted") })
	if got := w.article.find.entry.Text; got != "valley" {
		t.Errorf("the field holds %q", got)
	}
	if w.article.find.hits != 1 {
		t.Errorf("%d places found", w.article.find.hits)
	}
}

func TestThemeSwitchIsRememberedAndRedrawsTheChart(t *testing.T) {
	w := openDam(t)
	w.setTheme(lightLook)
	light := w.charts.picture.image.Image
	w.setTheme(darkLook)
	dark := w.charts.picture.image.Image
	sum := func(i interface{ RGBA() (r, g, b, a uint32) }) uint32 { r, g, b, _ := i.RGBA(); return r + g + b }
	if sum(light.At(1, 1)) < 3*0xf000 || sum(dark.At(1, 1)) > 3*0x4000 {
		t.Errorf("grounds %v and %v", light.At(1, 1), dark.At(1, 1))
	}
	if w.prefs.theme() != darkLook {
		t.Errorf("remembered %q", w.prefs.theme())
	}
}

// slow analyses until it is let go or cancelled.
type slow struct{ began, ended chan struct{} }

func TestWindowFitsASmallScreen(t *testing.T) {
	w := openDam(t)
	if m := w.win.Content().MinSize(); m.Width > 1000 || m.Height > 620 {
		t.Errorf("the window needs %v", m)
	}
}

func TestEveryMenuShortcutIsItsOwn(t *testing.T) {
	w := openDam(t)
	seen := map[string]string{}
	for _, m := range w.win.MainMenu().Items {
		for _, i := range m.Items {
			if i.Shortcut == nil {
				continue
			}
			name := i.Shortcut.ShortcutName()
			if seen[name] != "" {
				t.Errorf("%s and %s share %s", i.Label, seen[name], name)
			}
			seen[name] = i.Label
		}
	}
	if len(seen) < 18 {
		t.Errorf("only %d shortcuts", len(seen))
	}
}

func TestRowsKnowTheirHeightAtOnce(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(newLook(lightLook, false))
	r := newRoll()
	r.Resize(fyne.NewSize(200, 300))
	long := newNote(strings.Repeat("many words ", 30))
	r.set([]fyne.CanvasObject{long}, false)
	if got, want := long.Size().Height, long.heightFor(200); got != want || got < 60 {
		t.Errorf("a long note is %v tall, want %v", got, want)
	}
}
