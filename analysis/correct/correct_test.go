package correct

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

const dam = `The dam divides the valley

“The dam is a disaster for the valley,” said Mira Solberg, a hydrologist at the Halden Institute. “It must be stopped.”

Tomas Lindqvist, the energy minister, praised the project. “We support the dam because it brings good jobs,” he told reporters.

Solberg warned that farmers could lose their land. Lindquist said the ministry would pay for every field.
`

var analyzer = sync.OnceValues(func() (*analysis.Analyzer, error) { return analysis.New(analysis.Options{}) })

func analysed(t testing.TB, s string) *analysis.Report {
	t.Helper()
	a, err := analyzer()
	if err != nil {
		t.Fatal(err)
	}
	r, err := a.Analyze(t.Context(), analysis.Article{ID: "dam", Text: s})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func encoded(t testing.TB, r *analysis.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := r.WriteJSON(&b, true); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func step(edits ...Edit) []Step { return []Step{{Name: "test", Edits: edits, Coder: "Ola"}} }

// at is the quote of r that holds the words.
func at(t testing.TB, r *analysis.Report, words string) *analysis.Quote {
	t.Helper()
	for i := range r.Quotes {
		if strings.Contains(r.Quotes[i].Text, words) {
			return &r.Quotes[i]
		}
	}
	t.Fatalf("no quote with %q in %+v", words, r.Quotes)
	return nil
}

func speaker(r *analysis.Report, name string) *analysis.Speaker {
	for i := range r.Speakers {
		if r.Speakers[i].Name == name {
			return &r.Speakers[i]
		}
	}
	return nil
}

func anchor(t testing.TB, in, words string) *Anchor {
	t.Helper()
	i := strings.Index(in, words)
	if i < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	a := At(in, text.Span{Start: i, End: i + len(words)})
	return &a
}

func TestNothingDoneChangesNothing(t *testing.T) {
	r := analysed(t, dam)
	got := Apply(r, nil)
	if encoded(t, got.Report) != encoded(t, r) || got.Lost != nil {
		t.Error("the report changed")
	}
	again := *got.Report
	again.Summarize()
	if encoded(t, &again) != encoded(t, r) {
		t.Error("summing up anew changes the report")
	}
}

func TestEditsOfAQuote(t *testing.T) {
	r := analysed(t, dam)
	q := at(t, r, "disaster")
	on := On(r, q.ID)
	for name, c := range map[string]struct {
		edit Edit
		ok   func(*analysis.Report, *analysis.Quote) bool
		as   analysis.State
	}{
		"confirm": {Edit{Op: Confirm, On: on}, func(*analysis.Report, *analysis.Quote) bool { return true }, analysis.Confirmed},
		"kind":    {Edit{Op: Rekind, On: on, To: "mixed"}, func(_ *analysis.Report, q *analysis.Quote) bool { return q.Kind == analysis.MixedQ }, analysis.Changed},
		"known speaker": {Edit{Op: Attribute, On: on, To: "Tomas Lindqvist"}, func(r *analysis.Report, q *analysis.Quote) bool {
			return *q.Speaker == "Tomas Lindqvist" && *q.SpeakerID == speaker(r, "Tomas Lindqvist").ID
		}, analysis.Changed},
		"new speaker": {Edit{Op: Attribute, On: on, To: "Ada Wren"}, func(r *analysis.Report, q *analysis.Quote) bool {
			s := speaker(r, "Ada Wren")
			return s != nil && s.Quotes == 1 && *q.SpeakerID == s.ID && s.Tone.N == 1
		}, analysis.Changed},
		"nobody": {Edit{Op: Attribute, On: on}, func(_ *analysis.Report, q *analysis.Quote) bool { return q.Speaker == nil && q.SpeakerID == nil }, analysis.Changed},
		"tone": {Edit{Op: Tone, On: on, Label: engine.Positive, Value: 0.5}, func(_ *analysis.Report, q *analysis.Quote) bool {
			return q.Tone.Value == 0.5 && q.Tone.Label == engine.Positive && q.Tone.Evidence[0].Text == q.Text && strings.Contains(q.Tone.Evidence[0].Rule, "Ola")
		}, analysis.Changed},
		"stance": {Edit{Op: Stance, On: on, Name: "the ministry's plan", Label: engine.Against, Value: -1}, func(r *analysis.Report, q *analysis.Quote) bool {
			s := speaker(r, *q.Speaker)
			i := slices.IndexFunc(s.Stances, func(x analysis.SpeakerStance) bool { return x.Target == "the ministry's plan" })
			return i >= 0 && s.Stances[i].Against == 1 && s.Stances[i].Label == engine.Against
		}, analysis.Changed},
		"memo": {Edit{Op: Memo, On: on, To: "see p. 3"}, func(_ *analysis.Report, q *analysis.Quote) bool { return q.Memo == "see p. 3" }, analysis.Machine},
		"words": {Edit{Op: Respan, On: on, Words: anchor(t, dam, "a disaster for the valley")}, func(_ *analysis.Report, q *analysis.Quote) bool {
			return q.Text == "a disaster for the valley"
		}, analysis.Changed},
	} {
		t.Run(name, func(t *testing.T) {
			got := Apply(r, step(c.edit))
			if len(got.Lost) > 0 {
				t.Fatalf("lost %+v", got.Lost)
			}
			q := at(t, got.Report, "disaster")
			if !c.ok(got.Report, q) || q.State != c.as || q.Coder != "Ola" {
				t.Errorf("%+v", q)
			}
		})
	}
	got := Apply(r, step(Edit{Op: Reject, On: on}))
	if len(got.Report.Quotes) != len(r.Quotes)-1 || len(got.Rejected) != 1 || got.Rejected[0].ID != q.ID {
		t.Errorf("rejected %+v", got.Rejected)
	}
}

func TestAddedQuoteCountsForItsSpeaker(t *testing.T) {
	r := analysed(t, dam)
	words := anchor(t, dam, "The dam divides the valley")
	got := Apply(r, step(Edit{Op: Add, On: &Quote{Anchor: *words, Kind: analysis.Indirect, Speaker: "Mira Solberg"}}))
	q := got.Report.Quotes[0]
	if q.Text != "The dam divides the valley" || q.State != analysis.Changed || q.Paragraph != 0 {
		t.Errorf("%+v", q)
	}
	if was, is := speaker(r, "Mira Solberg").Quotes, speaker(got.Report, "Mira Solberg").Quotes; is != was+1 {
		t.Errorf("%d quotes before, %d after", was, is)
	}
}

func TestOneSpeakerOutOfTwoAndBack(t *testing.T) {
	r := analysed(t, dam)
	a, b := speaker(r, "Mira Solberg"), speaker(r, "Tomas Lindqvist")
	if a == nil || b == nil {
		t.Fatalf("%+v", r.Speakers)
	}
	got := Apply(r, step(Edit{Op: Rename, Name: b.Name, To: a.Name})).Report
	one := speaker(got, a.Name)
	if one == nil || speaker(got, b.Name) != nil || one.Quotes != a.Quotes+b.Quotes {
		t.Fatalf("%+v", got.Speakers)
	}
	if !slices.ContainsFunc(one.Aliases, func(x analysis.Alias) bool { return x.Text == b.Name }) {
		t.Errorf("the name is not kept: %+v", one.Aliases)
	}
	renamed := Apply(r, step(Edit{Op: Rename, Name: a.Name, To: "M. Solberg"})).Report
	if s := speaker(renamed, "M. Solberg"); s == nil || s.Quotes != a.Quotes || *at(t, renamed, "disaster").Speaker != "M. Solberg" {
		t.Errorf("renamed: %+v", renamed.Speakers)
	}
	q := at(t, r, "farmers")
	parted := Apply(r, step(Edit{Op: Split, Name: a.Name, Alias: q.Mention, To: "Per Solberg"})).Report
	if s := speaker(parted, "Per Solberg"); s == nil || *at(t, parted, "farmers").Speaker != s.Name || *at(t, parted, "disaster").Speaker != a.Name {
		t.Errorf("split: %+v", parted.Speakers)
	}
}

func TestSuggestionIsAcceptedOrRefused(t *testing.T) {
	r := analysed(t, dam)
	s := speaker(r, "Tomas Lindqvist")
	s.Aliases = append(slices.DeleteFunc(s.Aliases, func(a analysis.Alias) bool { return a.Text == "Lindquist" }), analysis.Alias{Text: "Lindquist", Suggested: true})
	suggested := func(r *analysis.Report) (there, open bool) {
		for _, a := range speaker(r, "Tomas Lindqvist").Aliases {
			if a.Text == "Lindquist" {
				return true, a.Suggested
			}
		}
		return false, false
	}
	if there, open := suggested(Apply(r, step(Edit{Op: Accept, Name: s.Name, Alias: "Lindquist"})).Report); !there || open {
		t.Errorf("accepted: there %v, suggested %v", there, open)
	}
	if there, _ := suggested(Apply(r, step(Edit{Op: Refuse, Name: s.Name, Alias: "Lindquist"})).Report); there {
		t.Error("refused, but still there")
	}
}

func TestTargetsAreJoinedAndDropped(t *testing.T) {
	r := analysed(t, dam)
	on := func(words string) *Quote { return On(r, at(t, r, words).ID) }
	both := step(
		Edit{Op: Stance, On: on("disaster"), Name: "the scheme", Label: engine.Against, Value: -1},
		Edit{Op: Stance, On: on("support"), Name: "the project as such", Label: engine.Favour, Value: 1})
	got := Apply(r, append(both, step(Edit{Op: Retarget, Name: "the scheme", To: "the project as such"})...)).Report
	for _, words := range []string{"disaster", "support"} {
		if !slices.ContainsFunc(at(t, got, words).Stances, func(s analysis.Stance) bool { return s.Target == "the project as such" }) {
			t.Errorf("%q: %+v", words, at(t, got, words).Stances)
		}
	}
	got = Apply(got, step(Edit{Op: Drop, Name: "the project as such"})).Report
	for _, q := range got.Quotes {
		if slices.ContainsFunc(q.Stances, func(s analysis.Stance) bool { return s.Target == "the project as such" }) {
			t.Error("a stance toward nothing is left")
		}
	}
}

func TestCorrectionsSurviveEditsOfTheText(t *testing.T) {
	r := analysed(t, dam)
	steps := step(
		Edit{Op: Attribute, On: On(r, at(t, r, "disaster").ID), To: "Ada Wren"},
		Edit{Op: Stance, On: On(r, at(t, r, "support").ID), Name: "dam builders", Label: engine.Favour, Value: 1})
	changed := strings.NewReplacer("disaster for the valley", "disaster for the whole valley", "The dam divides", "How the dam divides",
		"because it brings", "because it would bring").Replace(dam)
	got := Apply(analysed(t, "A line more.\n\n"+changed), steps)
	if len(got.Lost) > 0 {
		t.Fatalf("lost %+v", got.Lost)
	}
	if q := at(t, got.Report, "disaster"); q.Speaker == nil || *q.Speaker != "Ada Wren" {
		t.Errorf("%+v", q)
	}
	if q := at(t, got.Report, "support"); !slices.ContainsFunc(q.Stances, func(s analysis.Stance) bool { return s.Target == "dam builders" }) {
		t.Errorf("%+v", q.Stances)
	}
}

func TestConfirmedQuoteWinsOverAMachineThatNoLongerFindsIt(t *testing.T) {
	r := analysed(t, dam)
	q := at(t, r, "disaster")
	steps := step(Edit{Op: Confirm, On: On(r, q.ID)})
	blind := *r
	blind.Quotes = slices.DeleteFunc(slices.Clone(r.Quotes), func(x analysis.Quote) bool { return x.ID == q.ID })
	blind.Speakers = slices.Clone(r.Speakers)
	got := Apply(&blind, steps)
	back := at(t, got.Report, "disaster")
	if back.Span != q.Span || *back.Speaker != *q.Speaker || back.State == analysis.Machine {
		t.Errorf("%+v", back)
	}
	if gone := Apply(analysed(t, "Nothing of it is left. “Rain,” said Ada Wren, “is wet.”"), steps); len(gone.Lost) != 1 {
		t.Errorf("lost are %+v", gone.Lost)
	}
}

func TestUndoAndRedo(t *testing.T) {
	r := analysed(t, dam)
	var l Log
	if l.Undo() || l.Redo() {
		t.Error("there is something to undo or redo in an empty log")
	}
	for i, to := range []string{"A", "B", "C"} {
		l.Do(Step{Name: "name " + to, Edits: []Edit{{Op: Rename, Name: []string{"Mira Solberg", "A", "B"}[i], To: to}}})
	}
	name := func() string { return *at(t, Apply(r, l.Current()).Report, "disaster").Speaker }
	if name() != "C" || !l.Undo() || name() != "B" || !l.Undo() || name() != "A" || !l.Redo() || name() != "B" {
		t.Errorf("undo and redo lead to %q", name())
	}
	if undo, redo := l.Next(); undo != "name B" || redo != "name C" {
		t.Errorf("next are %q, %q", undo, redo)
	}
	l.Do(Step{Name: "name D", Edits: []Edit{{Op: Rename, Name: "B", To: "D"}}})
	if l.Redo() || name() != "D" {
		t.Errorf("a new step leaves what was undone: %q", name())
	}
}

// TestRandomEdits applies many edits and looks for what must always hold.
func TestRandomEdits(t *testing.T) {
	r := analysed(t, dam)
	before := encoded(t, r)
	for seed := range uint64(300) {
		rnd := rand.New(rand.NewPCG(seed, 7))
		var steps []Step
		cur := r
		for range 1 + rnd.IntN(12) {
			steps = append(steps, step(randomEdit(rnd, cur))...)
			got := Apply(r, steps)
			cur = got.Report
			check(t, fmt.Sprint("seed ", seed), cur)
		}
		if again := Apply(r, steps).Report; encoded(t, again) != encoded(t, cur) {
			t.Errorf("seed %d: not the same twice", seed)
		}
	}
	if encoded(t, r) != before {
		t.Error("applying changed the report of the analysis")
	}
}

func randomEdit(rnd *rand.Rand, r *analysis.Report) Edit {
	names := []string{"Ada Wren", "Mira Solberg", "Tomas Lindqvist", ""}
	for _, s := range r.Speakers {
		names = append(names, s.Name)
	}
	targets := []string{"the dam", "the valley", "x"}
	for _, x := range r.Targets {
		targets = append(targets, x.Name)
	}
	pick := func(list []string) string { return list[rnd.IntN(len(list))] }
	ops := []Op{Confirm, Reject, Add, Respan, Rekind, Attribute, Tone, Stance, Memo, Rename, Split, Accept, Refuse, Retarget, Drop}
	e := Edit{Op: ops[rnd.IntN(len(ops))], Name: pick(names), To: pick(names), Alias: pick(names)}
	start := rnd.IntN(len(dam) - 30)
	for !utf8.RuneStart(dam[start]) {
		start++
	}
	end := start + 5 + rnd.IntN(20)
	for !utf8.RuneStart(dam[end]) {
		end++
	}
	a := At(dam, text.Span{Start: start, End: end})
	e.Words = &a
	if len(r.Quotes) > 0 {
		e.On = On(r, r.Quotes[rnd.IntN(len(r.Quotes))].ID)
	}
	switch e.Op {
	case Add:
		e.On = &Quote{Anchor: a, Kind: analysis.Direct, Speaker: pick(names)}
	case Rekind:
		e.To = "direct"
	case Stance, Retarget, Drop:
		e.Name, e.To = pick(targets), pick(targets)
		e.Label, e.Value = []engine.Label{engine.Favour, engine.Against, ""}[rnd.IntN(3)], rnd.Float64()*2-1
	case Tone:
		e.Label, e.Value = engine.Negative, -rnd.Float64()
		if rnd.IntN(2) == 0 {
			e.On = nil
		}
	}
	return e
}

// check fails unless everything in r leads where it should.
func check(t *testing.T, name string, r *analysis.Report) {
	t.Helper()
	ids := map[string]*analysis.Speaker{}
	for i := range r.Speakers {
		s := &r.Speakers[i]
		if ids[s.ID] != nil || s.Quotes == 0 {
			t.Fatalf("%s: speaker %+v twice or without a quote", name, s)
		}
		ids[s.ID] = s
	}
	targets := map[string]string{}
	for _, x := range r.Targets {
		targets[x.ID] = x.Name
	}
	seen := map[string]bool{}
	for i, q := range r.Quotes {
		if q.Span.Of(r.Text) != q.Text || i > 0 && r.Quotes[i-1].Start > q.Start || seen[q.ID] {
			t.Fatalf("%s: quote %+v is out of place", name, q)
		}
		seen[q.ID] = true
		if (q.Speaker == nil) != (q.SpeakerID == nil) || q.Speaker != nil && (ids[*q.SpeakerID] == nil || ids[*q.SpeakerID].Name != *q.Speaker) {
			t.Fatalf("%s: quote %+v has a speaker that is none", name, q)
		}
		for _, s := range q.Stances {
			if targets[s.TargetID] != s.Target {
				t.Fatalf("%s: stance %+v toward no target", name, s)
			}
		}
	}
	encoded(t, r)
}

func TestMarkedWordsAreJudgedByTheNextAnalysis(t *testing.T) {
	r := analysed(t, dam)
	on := On(r, at(t, r, "farmers").ID)
	steps := append(step(Edit{Op: Respan, On: on, Words: anchor(t, dam, "farmers")}),
		step(Edit{Op: Add, On: &Quote{Anchor: *anchor(t, dam, "The dam divides the valley"), Kind: analysis.Indirect, Speaker: "Ada Wren"}})...)
	first := Apply(r, steps).Report
	a, err := analyzer()
	if err != nil {
		t.Fatal(err)
	}
	machine, err := a.Analyze(t.Context(), analysis.Article{ID: "dam", Text: dam, Given: Given(r, first)})
	if err != nil {
		t.Fatal(err)
	}
	second := Apply(machine, steps)
	if len(second.Lost) > 0 || len(second.Report.Quotes) != len(first.Quotes) {
		t.Fatalf("lost %+v, %d quotes, before %d", second.Lost, len(second.Report.Quotes), len(first.Quotes))
	}
	for i, q := range second.Report.Quotes {
		if q.Span != first.Quotes[i].Span || *q.Speaker != *first.Quotes[i].Speaker || q.State != first.Quotes[i].State {
			t.Errorf("%+v, before %+v", q, first.Quotes[i])
		}
	}
	if q := at(t, second.Report, "divides"); q.Tone.Label == engine.None {
		t.Error("an added quote has no tone after the analysis")
	}
	if got := Given(machine, second.Report); len(got) != 2 {
		t.Errorf("given again: %+v", got)
	}
}
