package engine

import (
	"bytes"
	"io/fs"
	"math"
	"reflect"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"standpoint/analysis/engine/internal/valence"
	"standpoint/analysis/syntax"
	"standpoint/analysis/text"
	"standpoint/assets"
)

var reader = sync.OnceValues(func() (*syntax.Reader, error) { return syntax.NewReader(assets.FS) })

func mustNew(t testing.TB, name string) Engine {
	t.Helper()
	e, err := New(name, Source{FS: assets.FS, Reader: reader})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// spanOf finds the first word in s.
func spanOf(s, word string) text.Span {
	i := strings.Index(s, word)
	return text.Span{Start: i, End: i + len(word)}
}

var tones = []struct {
	name, in string
	want     Label
}{
	{"praise", "The new clinic is a wonderful success and the town loves it.", Positive},
	{"blame", "The flood was a terrible disaster that destroyed hundreds of homes.", Negative},
	{"negated praise", "The repair was not good.", Negative},
	{"contrast", "The food was fine, but the service was horrible and the waiters were rude.", Negative},
	{"plain fact", "The meeting is on Tuesday.", None},
	{"nothing scored", "12 47 (3) -- 1999.", None},
	{"empty", "", None},
}

func TestTone(t *testing.T) {
	for _, name := range []string{"news", "blend", "vader"} {
		e := mustNew(t, name)
		for _, c := range tones {
			if got := e.Tone(Passage{Text: c.in}); got.Label != c.want {
				t.Errorf("%s, %s: %q is %s (%.3f), want %s", name, c.name, c.in, got.Label, got.Value, c.want)
			}
		}
	}
}

func TestDegreeWordsRaiseTone(t *testing.T) {
	for _, name := range []string{"news", "blend", "vader"} {
		e := mustNew(t, name)
		plain, more := e.Tone(Passage{Text: "The concert was good."}), e.Tone(Passage{Text: "The concert was extremely good!"})
		if more.Value <= plain.Value {
			t.Errorf("%s: extremely good %.3f, good %.3f", name, more.Value, plain.Value)
		}
	}
}

func TestCdipaoloToneHasThePackagesSign(t *testing.T) {
	e := mustNew(t, "cdipaolo")
	models, err := restoreFilm()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{
		"a wonderful film with superb acting",
		"an awful boring waste of time",
		"the plot was predictable and the jokes fell flat",
		"one of the finest and most moving pictures of the year",
	} {
		want := models["en"].Predict(s) == 1
		if got := e.Tone(Passage{Text: s}).Value > 0; got != want {
			t.Errorf("%q: positive %v, the package says %v", s, got, want)
		}
	}
}

func TestCdipaoloTakesLongTextAndNewlines(t *testing.T) {
	e := mustNew(t, "cdipaolo")
	long := e.Tone(Passage{Text: strings.Repeat("an awful boring waste of time\n", 2000)})
	if math.IsNaN(long.Value) || long.Value > -0.9 || long.Label != Negative {
		t.Errorf("long text gives %.3f %s", long.Value, long.Label)
	}
	if got := e.Tone(Passage{Text: "xqzt 12 —"}).Label; got != None {
		t.Errorf("unknown words give %s, want none", got)
	}
}

// fitted are the engines that tell the targets of a sentence apart.
var fitted = []string{"news", "blend"}

func TestAttitudeRanksTargetsOfOneSentence(t *testing.T) {
	const s = "Voters admire Okafor, an honest and popular mayor, while prosecutors accused Moreau of corruption and fraud."
	for _, name := range fitted {
		e := mustNew(t, name)
		good, bad := e.Attitude(Passage{Text: s}, spanOf(s, "Okafor")), e.Attitude(Passage{Text: s}, spanOf(s, "Moreau"))
		if good.Value < bad.Value+0.3 || bad.Label != Against {
			t.Errorf("%s: Okafor %s (%.2f), Moreau %s (%.2f)", name, good.Label, good.Value, bad.Label, bad.Value)
		}
	}
}

func TestAttitudeOfUnknownPlaceFollowsTone(t *testing.T) {
	const s = "It was a terrible, cruel and shameful decision."
	for _, name := range Names() {
		e := mustNew(t, name)
		tone, attitude := e.Tone(Passage{Text: s}), e.Attitude(Passage{Text: s}, text.Span{})
		if tone.Label != Negative || attitude.Label != Against || attitude.Value != tone.Value {
			t.Errorf("%s: tone %s, attitude %s", name, tone.Label, attitude.Label)
		}
	}
}

func TestTargetAndNamesGiveNoEvidence(t *testing.T) {
	const s = "Officials of the Justice Department met the Happy Farm growers, who said the trial was bad."
	for _, name := range Names() {
		got := mustNew(t, name).Attitude(Passage{Text: s}, spanOf(s, "Happy Farm"))
		for _, ev := range got.Evidence {
			if strings.Contains("Justice Department Happy Farm", ev.Text) && !ev.Empty() {
				t.Errorf("%s: evidence %+v", name, ev)
			}
		}
	}
}

func TestSwappingANameKeepsTheAttitude(t *testing.T) {
	for _, pattern := range []string{
		"Critics accused NAME of hiding the report.",
		"NAME lied to the committee, and the committee punished NAME for it.",
		"It was NAME’s worst week: NAME was fined and jeered.",
		"“NAME has failed us,” the mayor said.",
	} {
		for _, engine := range fitted {
			e := mustNew(t, engine)
			var first Score
			for i, name := range []string{"Okafor", "Lindqvist", "May", "Grace Hope", "U.S. Steel", "O’Neil"} {
				s := strings.ReplaceAll(pattern, "NAME", name)
				got := e.Attitude(Passage{Text: s}, spanOf(s, name))
				if i == 0 {
					first = got
				}
				if engine == "news" && got.Value != first.Value {
					t.Errorf("%s: %q is %.4f, with another name %.4f", engine, s, got.Value, first.Value)
				}
				if engine == "blend" && i < 2 && got.Label != first.Label {
					t.Errorf("%s: %q is %s, with another name %s", engine, s, got.Label, first.Label)
				}
			}
		}
	}
}

func TestMixedNeedsStrongWordsOnBothSides(t *testing.T) {
	for _, c := range []struct {
		value, up, down float64
		want            Label
	}{
		{0.01, 1, 1, Mixed}, {0.01, 1, 0.1, Neutral}, {0.5, 1, 1, Positive}, {-0.5, 1, 1, Negative}, {0, 0, 0, Neutral},
	} {
		at := text.Span{Start: 0, End: 1}
		es := []Evidence{{Span: at, Weight: c.up}, {Span: at, Weight: -c.down}, {Weight: 9, Rule: "bias"}}
		if got := label(c.value, 0.05, 0.5, es); got != c.want {
			t.Errorf("label(%v) with +%v -%v is %s, want %s", c.value, c.up, c.down, got, c.want)
		}
	}
}

func total(es []Evidence) float64 {
	s := 0.0
	for _, e := range es {
		s += e.Weight
	}
	return s
}

const longPassage = "The minister said the brave rescue was a great success, yet angry families called the " +
	"slow and careless warning a shameful failure, and the opposition demanded an honest inquiry " +
	"into the deaths, which it said were never properly explained by any responsible officer."

func TestEvidenceAddsUpToTheModelsSum(t *testing.T) {
	for _, s := range append([]string{longPassage}, tones[0].in, tones[1].in, tones[2].in) {
		target := spanOf(s, "The")
		n := mustNew(t, "news").(*newsEngine)
		read := n.read(Passage{Text: s}, target)
		if got, want := total(n.Tone(Passage{Text: s}).Evidence), n.model.Tone(n.read(Passage{Text: s}, text.Span{})).Total; math.Abs(got-want) > 1e-9 {
			t.Errorf("news tone of %q: evidence %.9f, sum %.9f", s, got, want)
		}
		up, down, _ := n.model.Attitude(read, target)
		if got, want := total(n.Attitude(Passage{Text: s}, target).Evidence), math.Log(up/down); math.Abs(got-want) > 1e-9 {
			t.Errorf("news attitude of %q: evidence %.9f, logit %.9f", s, got, want)
		}
		b := mustNew(t, "blend").(*blendEngine)
		want := b.model.RateTone(b.extract.Tone(s)).Total
		if got := total(b.Tone(Passage{Text: s}).Evidence); math.Abs(got-want) > 1e-9 {
			t.Errorf("blend tone of %q: evidence %.9f, sum %.9f", s, got, want)
		}
		up, down, _ = b.model.RateAttitude(b.extract.Attitude(s, target))
		if got, want := total(b.Attitude(Passage{Text: s}, target).Evidence), math.Log(up/down); math.Abs(got-want) > 1e-9 {
			t.Errorf("blend attitude of %q: evidence %.9f, logit %.9f", s, got, want)
		}
		v := mustNew(t, "vader")
		for what, score := range map[string]Score{"tone": v.Tone(Passage{Text: s}), "attitude": v.Attitude(Passage{Text: s}, target)} {
			if got := valence.Squash(total(score.Evidence)); math.Abs(got-score.Value) > 1e-9 {
				t.Errorf("vader %s of %q: evidence gives %.9f, score %.9f", what, s, got, score.Value)
			}
		}
	}
}

func TestScoresStayTheSame(t *testing.T) {
	for _, name := range Names() {
		first, second := mustNew(t, name), mustNew(t, name)
		target := spanOf(longPassage, "opposition")
		tone, attitude := first.Tone(Passage{Text: longPassage}), first.Attitude(Passage{Text: longPassage}, target)
		for range 100 {
			if !reflect.DeepEqual(tone, second.Tone(Passage{Text: longPassage})) ||
				!reflect.DeepEqual(attitude, second.Attitude(Passage{Text: longPassage}, target)) {
				t.Fatalf("%s: scores vary", name)
			}
		}
	}
}

func TestEnginesTakeConcurrentCalls(t *testing.T) {
	for _, name := range Names() {
		e := mustNew(t, name)
		Warm(e)
		want := e.Tone(Passage{Text: longPassage})
		var group sync.WaitGroup
		for range 8 {
			group.Go(func() {
				for range 20 {
					if got := e.Tone(Passage{Text: longPassage}); !reflect.DeepEqual(got, want) {
						t.Errorf("%s: %v, want %v", name, got.Value, want.Value)
					}
					e.Attitude(Passage{Text: longPassage}, spanOf(longPassage, "minister"))
				}
			})
		}
		group.Wait()
	}
}

func TestNewNamesTheKnownEngines(t *testing.T) {
	_, err := New("oracle", Source{})
	if err == nil {
		t.Fatal("no error")
	}
	for _, name := range Names() {
		if !strings.Contains(err.Error(), name) {
			t.Errorf("error %q does not name %s", err, name)
		}
	}
}

func TestNewRefusesADamagedModel(t *testing.T) {
	for name, file := range map[string]string{"blend": "models/blend.json", "news": "models/news.bin"} {
		good, err := fs.ReadFile(assets.FS, file)
		if err != nil {
			t.Fatal(err)
		}
		for what, data := range map[string][]byte{
			"empty":        nil,
			"cut short":    good[:len(good)/2],
			"other format": bytes.Replace(bytes.Replace(good, []byte("standpoint.blend/1"), []byte("standpoint.blend/9"), 1), []byte("news 2"), []byte("news 9"), 1),
		} {
			src := Source{FS: fstest.MapFS{file: {Data: data}}, Reader: reader}
			if _, err := New(name, src); err == nil {
				t.Errorf("%s, %s: no error", name, what)
			}
		}
	}
}

func TestInfosHaveFiguresForEveryEngine(t *testing.T) {
	infos := Infos()
	for i, name := range Names() {
		if infos[i].Name != name || infos[i].About == "" || len(infos[i].Figures) == 0 {
			t.Errorf("info %d: %+v", i, infos[i])
		}
		for _, f := range infos[i].Figures {
			if f.Data == "" || f.Measure == "" || f.Items == 0 || f.Value < -1 || f.Value > 1 {
				t.Errorf("%s: figure %+v", name, f)
			}
		}
	}
}

// Of the editorials, half the ratings lie near the limits of the neutral class, so that only the
// correlation counts.
func TestTheDefaultLeadsOnNews(t *testing.T) {
	infos := Infos()
	for i, f := range infos[0].Figures {
		if !strings.Contains(f.Data, "NewsMTSC") && !(strings.Contains(f.Data, "editorials") && f.Measure == "Pearson r") {
			continue
		}
		for _, other := range infos[1:] {
			if f.Value <= other.Figures[i].Value {
				t.Errorf("%s, %s: %s %.4f, %s %.4f", f.Data, f.Measure, infos[0].Name, f.Value, other.Name, other.Figures[i].Value)
			}
		}
	}
}
