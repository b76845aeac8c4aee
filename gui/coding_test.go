//go:build !headless

package gui

import (
	"bytes"
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

// answer types a name into the dialog that asks for one, and submits it.
func answer(t *testing.T, w *window, name string) {
	t.Helper()
	fields := shown[*field](t, w)
	if len(fields) != 1 {
		t.Fatalf("%d fields in %q", len(fields), dialogText(w))
	}
	fields[0].SetText(name)
	fields[0].OnSubmitted(name)
}

// focused is the quote in focus.
func focused(t *testing.T, w *window) *analysis.Quote {
	t.Helper()
	q := w.session.current().inFocus()
	if q == nil {
		t.Fatal("no quote is in focus")
	}
	return q
}

// dump is all that the report says.
func dump(t *testing.T, r *analysis.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.WriteJSON(&b, false); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestEveryCorrectionShowsAndCanBeUndone(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*testing.T, *window)
		want func(*analysis.Report, *analysis.Quote) bool // q is the first quote, as it is now
	}{
		{"confirm", func(_ *testing.T, w *window) { w.typed('c') },
			func(_ *analysis.Report, q *analysis.Quote) bool { return q.State == analysis.Confirmed }},
		{"speaker", func(t *testing.T, w *window) { w.typed('s'); answer(t, w, "Ada Quist") },
			func(_ *analysis.Report, q *analysis.Quote) bool {
				return q.Speaker != nil && *q.Speaker == "Ada Quist" && q.State == analysis.Changed
			}},
		{"nobody", func(t *testing.T, w *window) { w.typed('s'); answer(t, w, nobody) },
			func(_ *analysis.Report, q *analysis.Quote) bool { return q.Speaker == nil }},
		{"kind", func(t *testing.T, w *window) { w.typed('k'); answer(t, w, "mixed") },
			func(_ *analysis.Report, q *analysis.Quote) bool { return q.Kind == analysis.MixedQ }},
		{"tone", func(t *testing.T, w *window) { w.typed('o'); answer(t, w, "Very positive") },
			func(_ *analysis.Report, q *analysis.Quote) bool { return q.Tone.Value == 1 }},
		{"stance", func(t *testing.T, w *window) { w.typed('t'); answer(t, w, "valley"); answer(t, w, "Against") },
			func(r *analysis.Report, q *analysis.Quote) bool {
				return slices.ContainsFunc(q.Stances, func(s analysis.Stance) bool { return s.Target == "valley" && s.Value == -0.67 }) &&
					slices.ContainsFunc(r.Speakers[0].Stances, func(s analysis.SpeakerStance) bool { return s.Target == "valley" && s.Against == 1 })
			}},
		{"reject", func(_ *testing.T, w *window) { w.typed('x') },
			func(_ *analysis.Report, q *analysis.Quote) bool { return !strings.Contains(q.Text, "disaster") }},
		{"one word less", func(_ *testing.T, w *window) { w.typed('[') },
			func(_ *analysis.Report, q *analysis.Quote) bool { return strings.HasSuffix(q.Text, "for the") }},
		{"one word less at the start", func(_ *testing.T, w *window) { w.typed('}') },
			func(_ *analysis.Report, q *analysis.Quote) bool { return strings.HasPrefix(q.Text, "dam is") }},
		{"all in the list", func(_ *testing.T, w *window) { w.confirmShown() },
			func(r *analysis.Report, _ *analysis.Quote) bool {
				return !slices.ContainsFunc(r.Quotes, func(q analysis.Quote) bool { return q.State != analysis.Confirmed })
			}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := openDam(t)
			d := w.session.current()
			before := dump(t, d.report)
			w.showQuote(d.report.Quotes[0].ID)
			c.do(t, w)
			if d := w.session.current(); !c.want(d.report, &d.report.Quotes[0]) {
				t.Errorf("not done: %+v", d.report.Quotes[0])
			}
			after := dump(t, w.session.current().report)
			w.undo()
			if got := dump(t, w.session.current().report); got != before {
				t.Error("undoing does not lead back")
			}
			w.redo()
			if got := dump(t, w.session.current().report); got != after {
				t.Error("redoing does not lead forward")
			}
		})
	}
}

func TestShrinkingAndGrowingAQuoteKeepsItInFocus(t *testing.T) {
	w := openDam(t)
	w.showQuote(w.session.current().report.Quotes[0].ID)
	was := focused(t, w).Span
	for _, r := range "[[]]}{" {
		w.typed(r)
	}
	if got := focused(t, w).Span; got != was {
		t.Errorf("the words are %v, were %v", got, was)
	}
}

func TestJoiningSpeakersShowsFirstWhatItChanges(t *testing.T) {
	w := openDam(t)
	a, b := speakerNamed(t, w, "Solberg").Name, speakerNamed(t, w, "Lindqvist")
	w.session.explain(focus{kind: speakerInFocus, id: b.ID})
	w.typed('r')
	fields := shown[*field](t, w)
	fields[0].SetText(a)
	if got := dialogText(w); !strings.Contains(got, "is no speaker any more") {
		t.Errorf("the dialog says %q", got)
	}
	answer(t, w, a)
	if got := w.session.current().report.Speakers; len(got) != 1 || got[0].Name != a {
		t.Errorf("speakers %+v", got)
	}
	w.undo()
	if got := len(w.session.current().report.Speakers); got != 2 {
		t.Errorf("%d speakers after undoing", got)
	}
}

func TestTargetsAreJoinedAndDropped(t *testing.T) {
	w := openDam(t)
	for i, target := range []string{"valley", "dam"} {
		w.showQuote(w.session.current().report.Quotes[i].ID)
		w.stanceDialog()
		answer(t, w, target)
		answer(t, w, "Against")
	}
	names := targetNames(w.session.current())
	if len(names) < 2 {
		t.Fatalf("targets %v", names)
	}
	w.targetDialog()
	answer(t, w, names[1])
	answer(t, w, names[0])
	if got := targetNames(w.session.current()); slices.Contains(got, names[1]) || !slices.Contains(got, names[0]) {
		t.Errorf("joined: %v, before %v", got, names)
	}
	w.dropDialog()
	answer(t, w, names[0])
	r := w.session.current().report
	if slices.Contains(targetNames(w.session.current()), names[0]) {
		t.Error("the target is still there")
	}
	for _, q := range r.Quotes {
		if slices.ContainsFunc(q.Stances, func(s analysis.Stance) bool { return s.Target == names[0] }) {
			t.Errorf("a stance toward it is still there: %+v", q)
		}
	}
}

func TestTheListOfStatementsFollows(t *testing.T) {
	w := openDam(t)
	w.side.show(statementSight)
	r := w.session.current().report
	w.said.state.SetSelectedIndex(2) // confirmed
	if len(w.said.shown) != 0 {
		t.Errorf("%d are confirmed at first", len(w.said.shown))
	}
	w.showQuote(r.Quotes[1].ID)
	w.confirm()
	if len(w.said.shown) != 1 || w.said.shown[0] != 1 {
		t.Errorf("shown are %v after the second was confirmed", w.said.shown)
	}
	w.nextDoubtful()
	if q := focused(t, w); q.State != analysis.Machine {
		t.Errorf("%+v is next to check", q)
	}
}

func TestComparisonTellsNoStatementFromNeutral(t *testing.T) {
	w := openDam(t)
	a, b := speakerNamed(t, w, "Solberg"), speakerNamed(t, w, "Lindqvist")
	w.session.choose(a.ID)
	w.session.toggle(b.ID)
	w.showQuote(quotesOf(w.session.current().report, a.ID)[0].ID)
	w.stanceDialog()
	answer(t, w, "lock gates")
	answer(t, w, "Strongly against")
	got := compare(w.session.current()).String()
	for _, want := range []string{"lock gates", "no statement", "against"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}

func TestAProjectCarriesCorrectionsToAnotherMachine(t *testing.T) {
	w := openDam(t)
	w.showQuote(w.session.current().report.Quotes[0].ID)
	w.speakerDialog()
	answer(t, w, "Ada Quist")
	folder := t.TempDir()
	w.prefs.SetString(keySaveFolder, folder)
	w.projectDialog()
	shown[*field](t, w)[0].SetText("dam.standpoint")
	press(t, w, "Save")
	path := filepath.Join(folder, "dam.standpoint")
	if _, err := os.Stat(path); err != nil {
		t.Fatal(err)
	}

	a, home := test.NewTempApp(t), t.TempDir()
	other := newWindow(a, "test", home, inline())
	other.win.Resize(fyne.NewSize(1280, 800))
	other.openPaths([]string{path})
	d := other.session.current()
	if d == nil || *d.report.Quotes[0].Speaker != "Ada Quist" || d.report.Quotes[0].State != analysis.Changed {
		t.Fatalf("opened: %+v", d)
	}
	other.undo()
	if *other.session.current().report.Quotes[0].Speaker == "Ada Quist" {
		t.Error("what was corrected cannot be undone there")
	}
	other.kept.close()
	if d := again(t, a, home).session; d.current() == nil {
		t.Error("the article is not there in the next run")
	}
}

func TestGoToSpeakerTakesTheNameThatIsMeant(t *testing.T) {
	w := openDam(t)
	d := w.session.current()
	d.report.Speakers[0].Name, d.report.Speakers[1].Name = "Valley officials", "Valley"
	for name, want := range map[string]string{"Valley": d.report.Speakers[1].ID, "offic": d.report.Speakers[0].ID, "Nobody at all": ""} {
		w.session.explain(focus{})
		w.goDialog()
		answer(t, w, name)
		if got := d.focus.id; got != want {
			t.Errorf("%q leads to %q, want %q", name, got, want)
		}
	}
}

func TestATargetIsSplit(t *testing.T) {
	w := openDam(t)
	for i := range 2 {
		w.showQuote(w.session.current().report.Quotes[i].ID)
		w.stanceDialog()
		answer(t, w, "bank")
		answer(t, w, "Against")
	}
	w.splitTargetDialog()
	answer(t, w, "bank")
	shown[*widget.Check](t, w)[1].SetChecked(true)
	press(t, w, "Next")
	answer(t, w, "river bank")
	on := func(i int) (list []string) {
		for _, s := range w.session.current().report.Quotes[i].Stances {
			if strings.HasSuffix(s.Target, "bank") {
				list = append(list, s.Target)
			}
		}
		return list
	}
	if a, b := on(0), on(1); !slices.Equal(a, []string{"bank"}) || !slices.Equal(b, []string{"river bank"}) {
		t.Errorf("after the split: %v and %v", a, b)
	}
	w.undo()
	if a, b := on(0), on(1); !slices.Equal(a, b) {
		t.Errorf("after undoing: %v and %v", a, b)
	}
}
