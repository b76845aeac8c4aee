package chart

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

func mustNew(t testing.TB, o Options, reports ...*analysis.Report) *Chart {
	t.Helper()
	c, err := New(reports, o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestSpeakersAreOrderedFromWarmToCold(t *testing.T) {
	v := mustNew(t, Options{Kind: Speakers}, harbour()).view.(*speakers)
	var names []string
	for _, r := range v.shown(mostSpeakers) {
		names = append(names, r.name)
	}
	want := []string{"Mara Ilves", "Aïcha Delacroix-Nwosu", "Ο Νίκος Παπαδόπουλος", "Лариса Журавлёва", "Tomas Brandvold", "a senior harbour official"}
	if !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

func TestChosenSpeakersKeepTheirOrder(t *testing.T) {
	o := Options{Kind: Speakers, Speakers: []string{"s2", "mara  ILVES", "Nobody"}}
	c := mustNew(t, o, harbour())
	got := c.view.(*speakers).shown(mostSpeakers)
	if len(got) != 2 || got[0].name != "Tomas Brandvold" || got[1].name != "Mara Ilves" {
		t.Errorf("got %v", got)
	}
	if !strings.Contains(c.footnote(nil), "not found: “Nobody”") {
		t.Errorf("footnote %q does not tell of the unknown name", c.footnote(nil))
	}
}

func TestOneReportKeepsItsOwnNumbers(t *testing.T) {
	r := harbour()
	lo, hi := -.9, .95 // not what the quotes would give
	r.Speakers[0].Tone = analysis.Aggregate{Score: .1, Low: &lo, High: &hi, N: 9, Label: engine.Mixed}
	d := newDataset([]*analysis.Report{r})
	s := d.people[0].tone
	if s.mean != .1 || s.low != lo || s.high != hi || s.n != 9 || s.label != engine.Mixed || s.sure() {
		t.Errorf("got %+v", s)
	}
}

func TestSameNamesAreJoinedOverReports(t *testing.T) {
	a, b := newBuilder("One", "2031-01-01", "Post"), newBuilder("Two", "2031-02-01", "Post")
	a.speaker("s1", "Mara Ilves")
	a.target("t1", "the harbour")
	a.quote("s1", .2, "t1", .4)
	a.quote("s1", .4, "t1", .6)
	b.speaker("s1", "Someone Else")
	b.speaker("s2", "MARA  Ilves")
	b.target("t9", "The Harbour")
	b.quote("s2", -.3, "t9", -.1)
	d := newDataset([]*analysis.Report{a.build(), b.build()})
	if len(d.people) != 2 || len(d.topics) != 1 {
		t.Fatalf("got %d people and %d topics, want 2 and 1", len(d.people), len(d.topics))
	}
	tone := d.people[0].tone
	if tone.n != 3 || !near(tone.mean, .1) {
		t.Errorf("tone %v over %d, want 0.1 over 3", tone.mean, tone.n)
	}
	if h := halfWidth([]float64{.2, .4, -.3}); !near(tone.low, max(-1, .1-h)) || !near(tone.high, .1+h) {
		t.Errorf("interval %v to %v, want 0.1 and %v either way", tone.low, tone.high, h)
	}
	st := d.people[0].stances[fold("the harbour")]
	if st.n != 3 || !near(st.mean, .3) || st.counts != (tally{favour: 2, mixed: 1}) {
		t.Errorf("stance %+v", st)
	}
	if len(st.places) != 2 || st.places[1].Speaker != "s2" || st.places[1].Target != "t9" || !slices.Equal(st.places[1].Quotes, []string{"q1"}) {
		t.Errorf("places %+v", st.places)
	}
}

func TestJoinedIntervalIsPooledWithoutScores(t *testing.T) {
	part := func(mean, half float64, n int) analysis.Aggregate {
		lo, hi := mean-half, mean+half
		return analysis.Aggregate{Score: mean, Low: &lo, High: &hi, N: n, Label: engine.Positive}
	}
	var s summary
	s.add(part(.4, .1, 4), nil, Place{})
	s.add(part(.2, .2, 6), nil, Place{Report: 1})
	s.finish()
	half := math.Sqrt(.4*.4+1.2*1.2) / 10
	if !near(s.mean, .28) || !s.bounded || !near(s.high-s.mean, half) || !s.sure() {
		t.Errorf("got %+v, want 0.28 with %v either way", s, half)
	}
	s.parts[1].Low = nil
	s.mean, s.n, s.bounded = 0, 0, false
	s.finish()
	if s.bounded {
		t.Error("an interval was made up where one part has none")
	}
}

func TestJointLabel(t *testing.T) {
	for _, c := range []struct {
		name      string
		a, b      engine.Label
		mean, low float64
		stance    bool
		want      engine.Label
	}{
		{"agreeing", engine.Favour, engine.Favour, .1, -.2, true, engine.Favour},
		{"sure", engine.Positive, engine.Neutral, .3, .1, false, engine.Positive},
		{"sure stance", engine.Favour, engine.Neutral, .3, .1, true, engine.Favour},
		{"opposed", engine.Positive, engine.Negative, .1, -.2, false, engine.Mixed},
		{"faint", engine.Positive, engine.Neutral, .1, -.2, false, engine.Neutral},
	} {
		s := summary{mean: c.mean, low: c.low, high: .5, bounded: true, n: 5, parts: []part{{}, {}}}
		s.parts[0].Label, s.parts[1].Label = c.a, c.b
		if c.stance {
			s.counts.favour = 5
		}
		if got := jointLabel(&s); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

func TestStudentAgreesWithTheTable(t *testing.T) {
	for df, want := range map[int]float64{1: 12.706, 10: 2.228, 11: 2.201, 15: 2.131, 20: 2.086, 30: 2.042, 120: 1.980} {
		if got := student(df); math.Abs(got-want) > 2e-3 {
			t.Errorf("df %d: got %.4f, want %.3f", df, got, want)
		}
	}
}

func TestTimelineShowsGapsNotZeros(t *testing.T) {
	v := mustNew(t, Options{Kind: Timeline}, harbour()).view.(*timeline)
	if len(v.slots) != 24 || v.judged != 18 {
		t.Fatalf("got %d slots, %d judged", len(v.slots), v.judged)
	}
	if v.slots[6].judged || v.slots[0].body() || v.slots[8].heading != "Who pays for the dredging" {
		t.Errorf("slots %+v %+v %+v", v.slots[6], v.slots[0], v.slots[8])
	}
	if tip := v.tip(v.slots[6]); tip != "Paragraph 7: no tone to judge; narration" {
		t.Errorf("tip %q", tip)
	}
	if tip := v.tip(v.slots[5]); tip != "Paragraph 6: tone −0.42 (negative); voice: Tomas Brandvold; 2 quotes" {
		t.Errorf("tip %q", tip)
	}
}

func TestTimelineOfStanceTakesParagraphsAndTheirQuotes(t *testing.T) {
	r := harbour()
	r.Paragraphs[1].Stances = []analysis.Stance{{Score: engine.Score{Value: .9, Label: engine.Favour}, TargetID: "t1", Target: "the new harbour"}}
	v := mustNew(t, Options{Kind: Timeline, Targets: []string{"The New Harbour"}}, r).view.(*timeline)
	if s := v.slots[1]; !s.judged || s.value != .9 {
		t.Errorf("own stance: %+v", s)
	}
	if s := v.slots[2]; !s.judged || !near(s.value, .55) || s.label != engine.Favour {
		t.Errorf("stance of the quotes: %+v", s)
	}
	if v.slots[4].judged {
		t.Error("a paragraph without a statement was judged")
	}
}

func TestTimelineRunsInDateOrder(t *testing.T) {
	late, early := harbour(), crowd(3, 2, 9)
	late.Date, early.Date = "2032-01-01", "2031-01-01"
	undated := harbour()
	undated.Date = ""
	v := mustNew(t, Options{Kind: Timeline}, undated, late, early).view.(*timeline)
	if got := []int{v.slots[0].report, v.slots[9].report, v.slots[len(v.slots)-1].report}; !slices.Equal(got, []int{2, 1, 0}) {
		t.Errorf("texts in order %v, want 2 1 0", got)
	}
}

func TestSmoothLineStaysInItsText(t *testing.T) {
	var v timeline
	for i, x := range []float64{1, 1, 1, -1, -1, -1} {
		v.slots = append(v.slots, slot{block: block{report: i / 3}, value: x, judged: true})
	}
	v.smoothen()
	for i, s := range v.slots {
		if !near(s.mean, s.value) {
			t.Errorf("slot %d: mean %v of a text that is %v throughout", i, s.mean, s.value)
		}
	}
}

func TestMatrixLeavesOutTheSilentUnlessChosen(t *testing.T) {
	b := newBuilder("T", "", "")
	b.speaker("s1", "Mara Ilves")
	b.speaker("s2", "Silent Sam")
	b.target("t1", "the harbour")
	b.quote("s1", .2, "t1", .4)
	b.quote("s2", .2)
	r := b.build()
	if m := mustNew(t, Options{Kind: Matrix}, r).view.(*matrix); len(m.people) != 1 || m.gaps {
		t.Errorf("got %d rows", len(m.people))
	}
	m := mustNew(t, Options{Kind: Matrix, Speakers: []string{"Silent Sam", "Mara Ilves"}}, r).view.(*matrix)
	if len(m.people) != 2 || !m.gaps || pairTip(m.people[0], m.topics[0]) != "Silent Sam on the harbour: no statement" {
		t.Errorf("got %d rows, %q", len(m.people), pairTip(m.people[0], m.topics[0]))
	}
}

func TestDistributionCountsAndCentres(t *testing.T) {
	v := mustNew(t, Options{Kind: Distribution}, harbour()).view.(*distribution)
	list := v.shown(mostSpeakers)
	if list[0].name != "Mara Ilves" || list[0].counts != (tally{favour: 7}) {
		t.Errorf("first bar %+v", list[0])
	}
	if last := list[len(list)-1]; last.name != "Tomas Brandvold" || last.counts != (tally{neutral: 1, against: 4}) {
		t.Errorf("last bar %+v", last)
	}
	if l, r := (tally{favour: 3, mixed: 1, neutral: 2, against: 4}).reach(); l != 5.5 || r != 4.5 {
		t.Errorf("reach %v %v, want 5.5 4.5", l, r)
	}
	one := mustNew(t, Options{Kind: Distribution, Speakers: []string{"Mara Ilves"}}, harbour()).view.(*distribution)
	if !one.targets || len(one.bars) != 3 {
		t.Errorf("one speaker: %d bars, by target %v", len(one.bars), one.targets)
	}
}

func TestCompareTakesTwoToFour(t *testing.T) {
	r := harbour()
	if v := mustNew(t, Options{Kind: Compare}, r).view.(*comparison); len(v.people) != 3 || v.people[0].name != "Mara Ilves" {
		t.Errorf("without a choice: %v", names(v.people))
	}
	all := []string{"s1", "s2", "s3", "s4", "s5"}
	v := mustNew(t, Options{Kind: Compare, Speakers: all}, r).view.(*comparison)
	if len(v.people) != 4 || v.more != 1 {
		t.Errorf("of five chosen: %v and %d more", names(v.people), v.more)
	}
	if _, ok := mustNew(t, Options{Kind: Compare, Speakers: all[:1]}, r).view.(nothing); !ok {
		t.Error("one speaker was compared with nobody")
	}
}

func TestNothingToDrawSaysWhy(t *testing.T) {
	none := newBuilder("T", "", "").build()
	quoted := newBuilder("T", "", "")
	quoted.speaker("s1", "Mara Ilves")
	quoted.quote("s1", .2)
	for _, k := range Kinds() {
		for _, c := range []struct {
			reports []*analysis.Report
			o       Options
			want    string
		}{
			{nil, Options{}, "no text was given"},
			{[]*analysis.Report{none}, Options{}, "this text"},
			{[]*analysis.Report{harbour()}, Options{Speakers: []string{"Nobody"}}, "“Nobody”"},
			{[]*analysis.Report{harbour()}, Options{Targets: []string{"moon"}}, "“moon”"},
			{[]*analysis.Report{quoted.build()}, Options{Targets: []string{"moon"}}, "“moon”"},
		} {
			c.o.Kind = k
			ch := mustNew(t, c.o, c.reports...)
			v, ok := ch.view.(nothing)
			if !ok || !strings.Contains(v.why, c.want) {
				t.Errorf("%s %+v: got %T %q, want %q in it", k, c.o, ch.view, v.why, c.want)
			}
			if ch.Image(300, 200, 72).Bounds().Dx() != 300 || len(ch.Marks(300, 200, 72)) != 0 {
				t.Errorf("%s: wrong empty picture", k)
			}
		}
	}
}

func TestNewRefusesBadInput(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for name, spoil := range map[string]func(r *analysis.Report){
		"paragraph tone":   func(r *analysis.Report) { r.Paragraphs[1].Tone.Value = nan },
		"paragraph stance": func(r *analysis.Report) { r.Paragraphs[1].Stances = []analysis.Stance{{Score: engine.Score{Value: 2}}} },
		"quote tone":       func(r *analysis.Report) { r.Quotes[0].Tone.Value = -1.5 },
		"quote stance":     func(r *analysis.Report) { r.Quotes[0].Stances[0].Value = nan },
		"speaker mean":     func(r *analysis.Report) { r.Speakers[0].Tone.Score = nan },
		"speaker low":      func(r *analysis.Report) { r.Speakers[0].Tone.Low = &inf },
		"reversed": func(r *analysis.Report) {
			r.Speakers[0].Tone.Low, r.Speakers[0].Tone.High = r.Speakers[0].Tone.High, r.Speakers[0].Tone.Low
		},
		"negative n":     func(r *analysis.Report) { r.Speakers[0].Tone.N = -1 },
		"stance mean":    func(r *analysis.Report) { r.Speakers[0].Stances[0].Score = nan },
		"negative count": func(r *analysis.Report) { r.Speakers[0].Stances[0].For = -3 },
	} {
		r := harbour()
		spoil(r)
		if _, err := New([]*analysis.Report{r}, Options{Kind: Speakers}); !errors.Is(err, ErrNumber) {
			t.Errorf("%s: got %v, want ErrNumber", name, err)
		}
	}
	if _, err := New(nil, Options{Kind: "pie"}); !errors.Is(err, ErrKind) {
		t.Errorf("unknown kind: %v", err)
	}
	if _, err := New([]*analysis.Report{nil}, Options{Kind: Speakers}); err == nil {
		t.Error("a missing report was accepted")
	}
	r := harbour()
	r.Provenance.Settings["x"] = nan
	if _, err := New([]*analysis.Report{r}, Options{Kind: Speakers}); err == nil {
		t.Error("settings that JSON cannot hold were accepted")
	}
}

func TestChartKeepsNothingOfTheReport(t *testing.T) {
	r := harbour()
	c := mustNew(t, Options{Kind: Matrix}, r)
	before := c.Image(600, 400, 72)
	*r.Speakers[0].Stances[0].Low = -.9
	r.Speakers[0].Stances[0].Score = -1
	r.Speakers[0].Name = "Changed"
	r.Quotes[0].ID = "changed"
	if after := c.Image(600, 400, 72); !slices.Equal(before.Pix, after.Pix) {
		t.Error("a change to the report reached the chart")
	}
}

func TestWhatTheNarrationTellsLeadsToItsParagraph(t *testing.T) {
	b := newBuilder("One", "2031-01-01", "Post")
	b.speaker("s1", "Mara Ilves")
	b.speaker("s2", "Tomas Brandvold")
	b.target("t1", "the harbour")
	b.body(0, engine.Neutral, "")
	b.quote("s1", .1)
	b.quote("s2", .2, "t1", .4)
	r := b.build()
	r.Paragraphs[0].Stances = []analysis.Stance{{Target: "the harbour", TargetID: "t1", Holder: "s1", Score: engine.Score{Value: -.7, Label: engine.Against}}}
	r.Summarize()
	c := mustNew(t, Options{Kind: Matrix}, r)
	var got []int
	for _, m := range c.Marks(800, 500, 72) {
		if m.Speaker == "s1" && m.Target == "t1" {
			got = append(got, m.Paragraph)
		}
		if m.Speaker == "s2" && m.Paragraph >= 0 {
			t.Errorf("a quote's mark leads to paragraph %d", m.Paragraph)
		}
	}
	if !slices.Equal(got, []int{0}) {
		t.Errorf("marks lead to paragraphs %v", got)
	}
}
