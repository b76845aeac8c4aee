package analysis

import (
	"math"
	"strings"
	"testing"

	"standpoint/analysis/engine"
)

// position is the label of the first speaker's stance on target, "" for no statement.
func position(t *testing.T, text, target string) engine.Label {
	t.Helper()
	r := analyse(t, text, target)
	if len(r.Speakers) == 0 {
		t.Fatalf("no speaker in %q", text)
	}
	for _, s := range r.Speakers[0].Stances {
		if s.Target == target {
			return s.Label
		}
	}
	return ""
}

func TestStanceTowardAGivenTarget(t *testing.T) {
	for text, want := range map[string]engine.Label{
		"Ann Lee said she supports the dam.":                                      engine.Favour,
		"Ann Lee said she opposes the dam.":                                       engine.Against,
		"“The dam is a disaster,” said Ann Lee.":                                  engine.Against,
		"“The dam is a gift,” said Ann Lee.":                                      engine.Favour,
		"“The dam is no disaster,” said Ann Lee.":                                 engine.Favour,
		"Ann Lee urged the council to scrap the dam.":                             engine.Against,
		"“We should keep the dam,” Ann Lee said.":                                 engine.Favour,
		"Ann Lee said she was not opposed to the dam.":                            engine.Neutral,
		"Ann Lee said she would welcome the dam if the village kept its road.":    engine.Mixed,
		"Ann Lee said the dam was built in 1958.":                                 "",
		"Ann Lee said it was late.":                                               "",
		"Ann Lee expressed hope that the dam would open in May.":                  engine.Favour,
		"“It is a disgrace,” Ann Lee said of the dam.":                            engine.Against,
		"The dam opened in May. Ann Lee said it was a triumph.":                   engine.Favour,
		"Ann Lee, who said little, opposed the dam then. “It is late,” Lee said.": engine.Against,
		"Ann Lee said the dam would ruin the valley.":                             engine.Against,
		"Ann Lee said the dam would end poverty.":                                 engine.Favour,
		"Ann Lee called the dam a disgrace.":                                      engine.Against,
		"Ann Lee accused the dam of poisoning the river.":                         engine.Against,
		"“We are against the dam,” Ann Lee said.":                                 engine.Against,
		"“The dam has my full support,” Ann Lee said.":                            engine.Favour,
		"Ann Lee said she would quit if the dam was scrapped.":                    engine.Favour,
		"Ann Lee said she did not think the dam was safe.":                        engine.Against,
		"Ann Lee said critics of the dam were wrong.":                             engine.Favour,
		"Ann Lee said it would be madness to scrap the dam.":                      engine.Favour,
		"Ann Lee said it was untrue that the dam was dangerous.":                  engine.Favour,
		"“Who would want such a dam?” Ann Lee asked.":                             engine.Against,
		"“When will the dam open?” Ann Lee asked.":                                "",
		"Ann Lee said she took no position on the dam.":                           engine.Neutral,
		"Ann Lee said the dam was far from perfect.":                              engine.Against,
		"Ann Lee said the dam was too expensive.":                                 engine.Against,
		"“A wonderful dam,” Ann Lee said drily.":                                  engine.Against,
		"Ann Lee said farmers wanted the dam torn down.":                          "",
	} {
		if got := position(t, text, "dam"); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestNoStatementIsNoStance(t *testing.T) {
	r := analyse(t, "Ann Lee said the dam was a disaster. Bo Ray said it was late in the day.", "dam")
	if len(r.Speakers[1].Stances) != 0 {
		t.Fatalf("Bo Ray said nothing on the dam, yet has %+v", r.Speakers[1].Stances)
	}
}

func TestTargetInTheSpeakersOwnNameIsNone(t *testing.T) {
	r := analyse(t, "The Dam Authority said it was a good year.", "Dam Authority")
	if len(r.Speakers) != 1 || len(r.Speakers[0].Stances) != 0 {
		t.Fatalf("got %+v", r.Speakers)
	}
}

func TestFavourBesideAgainstIsMixed(t *testing.T) {
	a := stanceAggregate("dam", "t1", []Stance{{Score: engine.Score{Value: 0.8, Label: engine.Favour}}, {Score: engine.Score{Value: -0.8, Label: engine.Against}}})
	if a.Label != engine.Mixed || a.N != 2 || a.For != 1 || a.Against != 1 || a.Score != 0 {
		t.Fatalf("got %+v", a)
	}
}

func TestAggregateInterval(t *testing.T) {
	if a := aggregate([]float64{0.5}); a.Low != nil || a.High != nil || a.N != 1 {
		t.Errorf("one value has no interval: %+v", a)
	}
	// mean 0.2, standard deviation 0.1, n 3: half width 4.303*0.1/sqrt(3) = 0.2484
	a := aggregate([]float64{0.1, 0.2, 0.3})
	if math.Abs(*a.Low+0.0484) > 1e-3 || math.Abs(*a.High-0.4484) > 1e-3 {
		t.Errorf("interval %v to %v", *a.Low, *a.High)
	}
	if a := aggregate([]float64{-1, 1}); *a.Low != -1 || *a.High != 1 {
		t.Errorf("the interval is cut to [-1, 1]: %v to %v", *a.Low, *a.High)
	}
}

func TestCertainty(t *testing.T) {
	flags := func(text string) []string { return analyse(t, text).Quotes[0].Certainty.Flags }
	value := func(text string) float64 { return analyse(t, text).Quotes[0].Certainty.Value }
	if v := value("Ann Lee said the dam is safe."); v != 1 {
		t.Errorf("a flat assertion has certainty %v", v)
	}
	for text, want := range map[string]string{
		"Ann Lee said the dam may be safe.":                "hedged",
		"Ann Lee said that if it rains, the dam holds.":    "conditional",
		"Ann Lee said the dam was not safe.":               "negated",
		"Ann Lee said the dam was reportedly safe by May.": "reported",
	} {
		found := false
		for _, f := range flags(text) {
			found = found || f == want
		}
		if !found {
			t.Errorf("%q: flags %v, want %s", text, flags(text), want)
		}
	}
	if value("Ann Lee said the dam may be safe.") >= 1 {
		t.Error("a hedge lowers certainty")
	}
}

func TestTargetsAreFoundAndMerged(t *testing.T) {
	r := analyse(t, "Arms sales to Astrania grew. The Astranian army wants arms sales to Astrania.\n\nNorvik-Astrania relations improved. Ann Lee said Astrania-Norvik relations were good.")
	names := map[string]Target{}
	for _, x := range r.Targets {
		names[x.Name] = x
	}
	if x, ok := names["Norvik-Astrania relations"]; !ok || x.Mentions != 2 {
		if y, ok := names["Astrania-Norvik relations"]; !ok || y.Mentions != 2 {
			t.Errorf("relations in either order are one target: %+v", r.Targets)
		}
	}
	if _, ok := names["arms sales to Astrania"]; !ok {
		if _, ok := names["Arms sales to Astrania"]; !ok {
			t.Errorf("arms sales: %+v", r.Targets)
		}
	}
}

func TestToneEvidenceNamesItsWords(t *testing.T) {
	q := analyse(t, "Ann Lee said the terrible dam was a disaster.").Quotes[0]
	if q.Tone.Label != engine.Negative || q.Tone.Value >= 0 || len(q.Tone.Evidence) == 0 {
		t.Fatalf("tone %+v", q.Tone)
	}
}

func TestNestedWordsCountForTheInnerSpeaker(t *testing.T) {
	r := analyse(t, "Ann Lee is the mayor.\n\nThe Post: Bo Ray says the dam is a disaster.\n\nLee: I have heard it.\n\nThe Post: And the pier?\n\nLee: Ask me in May.", "dam")
	got := map[string]engine.Label{}
	for _, s := range r.Speakers {
		for _, st := range s.Stances {
			got[s.Name] = st.Label
		}
	}
	if got["Bo Ray"] != engine.Against || got["Post"] != "" {
		t.Fatalf("stances %v, want Bo Ray against and none for the Post", got)
	}
}

func TestAgreementTakesOverAPosition(t *testing.T) {
	r := analyse(t, "Ann Lee said the dam was a disaster. “Seconded,” said Bo Ray. Cy Dow said he disagreed.", "dam")
	want := map[string]engine.Label{"Ann Lee": engine.Against, "Bo Ray": engine.Against, "Cy Dow": engine.Favour}
	for _, s := range r.Speakers {
		got := engine.Label("")
		for _, st := range s.Stances {
			got = st.Label
		}
		if got != want[s.Name] {
			t.Errorf("%s: %q, want %q", s.Name, got, want[s.Name])
		}
	}
}

func TestWhatOthersThinkIsTheirs(t *testing.T) {
	r := analyse(t, "“The ministers believe the dam is a disaster,” Ann Lee said.", "dam")
	got := map[string]engine.Label{}
	for _, s := range r.Speakers {
		for _, st := range s.Stances {
			got[s.Name] = st.Label
		}
	}
	if got["Ann Lee"] != "" || len(got) != 1 {
		t.Errorf("stances %v, want one of the ministers", got)
	}
}

func TestAccuserAndAccusedAreNotTheSame(t *testing.T) {
	if got := position(t, "Ann Lee accused Bo Ray of fraud.", "Bo Ray"); got != engine.Against {
		t.Errorf("toward the accused: %q", got)
	}
	if got := position(t, "Ann Lee accused Bo Ray of fraud.", "Ann Lee"); got != "" {
		t.Errorf("toward herself: %q", got)
	}
}

func TestNamesDoNotDecide(t *testing.T) {
	for _, name := range []string{"dam", "Norvik Treaty", "Bo Ray", "war crimes bill", "peace party"} {
		for text, want := range map[string]engine.Label{
			"Ann Lee said she opposes the %.":       engine.Against,
			"“The % is superb,” said Ann Lee.":      engine.Favour,
			"Ann Lee said the % came up on Sunday.": "",
		} {
			text = strings.ReplaceAll(text, "%", name)
			if got := position(t, text, name); got != want {
				t.Errorf("%q: %q, want %q", text, got, want)
			}
		}
	}
}

func TestThePresentOutweighsThePast(t *testing.T) {
	if got := position(t, "Ann Lee once opposed the dam. “It is a triumph,” Ann Lee said of the dam.", "dam"); got != engine.Favour {
		t.Errorf("got %q", got)
	}
}

func TestTargetsThatDifferInOneWordAreToldApart(t *testing.T) {
	text := "Ann Lee said the old dam was a disgrace and the new dam was superb."
	if a, b := position2(t, text, "old dam", "new dam"); a != engine.Against || b != engine.Favour {
		t.Errorf("old %q, new %q", a, b)
	}
}

func position2(t *testing.T, text, one, two string) (a, b engine.Label) {
	t.Helper()
	for _, s := range analyse(t, text, one, two).Speakers[0].Stances {
		switch s.Target {
		case one:
			a = s.Label
		case two:
			b = s.Label
		}
	}
	return a, b
}
