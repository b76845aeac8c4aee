package analysis

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQuotesAndTheirSpeakers(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"direct, name after":            {"“We will win,” said Ann Lee.", []string{"Ann Lee: We will win,"}},
		"direct, name before the verb":  {"“We will win,” Ann Lee said.", []string{"Ann Lee: We will win,"}},
		"direct, introduced":            {"Ann Lee said: “We will win.”", []string{"Ann Lee: We will win."}},
		"split by its cue":              {"“The bridge,” Ann Lee said, “is falling down.”", []string{"Ann Lee: The bridge,", "Ann Lee: is falling down."}},
		"same speaker goes on":          {"“We will win,” said Ann Lee. “We always do.”", []string{"Ann Lee: We will win,", "Ann Lee: We always do."}},
		"that-clause":                   {"Ann Lee said that the bridge was safe.", []string{"Ann Lee: the bridge was safe"}},
		"clause without that":           {"Ann Lee said the bridge was safe.", []string{"Ann Lee: the bridge was safe"}},
		"addressee":                     {"Ann Lee told the paper that the bridge was safe.", []string{"Ann Lee: the bridge was safe"}},
		"trailing":                      {"The bridge is safe, Ann Lee told the paper.", []string{"Ann Lee: The bridge is safe"}},
		"apposition":                    {"The bridge is safe, Ann Lee, an engineer with the Bridge Institute, said.", []string{"Ann Lee: The bridge is safe"}},
		"relative clause":               {"The engineers who met Bo Ray said the bridge was safe.", []string{"Engineers: the bridge was safe"}},
		"parted clause":                 {"The bridge, Ann Lee argues, will hold for years.", []string{"Ann Lee: The bridge", "Ann Lee: will hold for years"}},
		"discourse marker left out":     {"First, Ann Lee said, the bridge has to be closed.", []string{"Ann Lee: the bridge has to be closed"}},
		"two verbs, one subject":        {"Ann Lee said the bridge was safe and promised that it would open.", []string{"Ann Lee: the bridge was safe", "Ann Lee: it would open"}},
		"two that-clauses":              {"Ann Lee said that the bridge was safe and that it would open.", []string{"Ann Lee: the bridge was safe", "Ann Lee: it would open"}},
		"according to":                  {"According to Ann Lee, an engineer, the bridge is safe.", []string{"Ann Lee: the bridge is safe"}},
		"noun cue":                      {"Ann Lee expressed hope that the bridge would open.", []string{"Ann Lee: the bridge would open"}},
		"voiced support for":            {"Ann Lee voiced her support for the town building a bridge.", []string{"Ann Lee: the town building a bridge"}},
		"described as":                  {"Ann Lee described it as a bridge that leads nowhere.", []string{"Ann Lee: a bridge that leads nowhere"}},
		"called, marked":                {"Ann Lee called the bridge “a very bad joke”.", []string{"Ann Lee: “a very bad joke”"}},
		"asked whether":                 {"Ann Lee asked whether the bridge was safe.", []string{"Ann Lee: whether the bridge was safe"}},
		"urged to":                      {"Ann Lee urged the council to close the bridge.", []string{"Ann Lee: to close the bridge"}},
		"mixed":                         {"Ann Lee said the bridge was “a gift to the town”.", []string{"Ann Lee: the bridge was “a gift to the town”"}},
		"signed with a dash":            {"“We will not pay for this bridge again.” — Ann Lee, a baker", []string{"Ann Lee: We will not pay for this bridge again."}},
		"three that-clauses":            {"Ann Lee said that the bridge was safe, that it would open, and that it was cheap.", []string{"Ann Lee: the bridge was safe", "Ann Lee: it would open", "Ann Lee: it was cheap"}},
		"degree, no speech":             {"Ann Lee laughed so loudly that the dog ran away.", nil},
		"asks not to be named":          {"Ann Lee asked not to be named because she feared for her job.", nil},
		"what is not said":              {"Ann Lee did not say when the bridge would open.", nil},
		"dialogue dashes":               {"— We leave at dawn for the old bridge, — said Ann Lee. — Bring your coats and some bread.", []string{"Ann Lee: We leave at dawn for the old bridge,", "Ann Lee: Bring your coats and some bread."}},
		"semicolon ends it":             {"The bridge, Ann Lee says, is safe; it opened in May.", []string{"Ann Lee: The bridge", "Ann Lee: is safe"}},
		"relative clause, then nobody":  {"The farmers of the valley, whose fields would be under water, say nobody asked them.", []string{"Farmers of the valley: nobody asked them"}},
		"analysts":                      {"After the storm, analysts said the bridge would hold.", []string{"Analysts: the bridge would hold"}},
		"anonymous":                     {"“It will fall,” said a senior official.", []string{"Senior official: It will fall,"}},
		"passive is no cue":             {"The bridge is said to be safe.", nil},
		"a title is no speech":          {"She read “The Old Bridge” in a day.", nil},
		"scare quotes are no speech":    {"The so-called ‘bridge’ was a plank.", nil},
		"declined to say":               {"Ann Lee declined to say when the bridge would open.", nil},
		"topic without content":         {"Ann Lee praised the builders.", nil},
		"apostrophes are no marks":      {"The workers’ bridge isn’t Lee’s.", nil},
		"unpaired mark runs on":         {"“The bridge is falling down and nobody cares. It was built by fools.\n\nAnn Lee said that it was safe.", []string{"?: The bridge is falling down and nobody cares. It was built by fools.", "Ann Lee: it was safe"}},
		"marks after cue, no space":     {"\"We go,\" Ann Lee said.", []string{"Ann Lee: We go,"}},
		"guillemets":                    {"«We go,» Ann Lee said.", []string{"Ann Lee: We go,"}},
		"single marks with apostrophes": {"‘It isn’t ours,’ Ann Lee said.", []string{"Ann Lee: It isn’t ours,"}},
		"attribution in its own words":  {"“Who built it?” Ann Lee asked.", []string{"Ann Lee: Who built it?"}},
	} {
		if d := cmp.Diff(c.want, said(analyse(t, c.text))); d != "" {
			t.Errorf("%s: %q (-want +got)\n%s", name, c.text, d)
		}
	}
}

func TestSplitQuoteKeepsOneGroup(t *testing.T) {
	r := analyse(t, "“The bridge,” Ann Lee said, “is falling down.” Bo Ray said it was safe.")
	if len(r.Quotes) != 3 || r.Quotes[0].Group != r.Quotes[1].Group || r.Quotes[1].Group == r.Quotes[2].Group {
		t.Fatalf("groups of %v", said(r))
	}
}

func TestMultiParagraphQuoteHasOneSpeaker(t *testing.T) {
	r := analyse(t, "“My father built this bridge with his hands. It took two years.\n\n“Then it fell, and nobody said a word,” Ann Lee said.")
	if len(r.Quotes) != 2 || r.Quotes[0].Speaker == nil || *r.Quotes[0].Speaker != "Ann Lee" || r.Quotes[0].Group != r.Quotes[1].Group {
		t.Fatalf("got %v", said(r))
	}
	if len(r.Warnings) != 0 {
		t.Errorf("a mark that the next paragraph takes up is no unpaired one: %v", r.Warnings)
	}
}

func TestInterviewTurns(t *testing.T) {
	r := analyse(t, "Ann Lee is the mayor.\n\nThe Post: Is the bridge safe?\n\nLee: It is. I walk over it each day.\n\nMy son does so too.\n\nThe Post: And the pier?\n\nLee: Ask me in May.")
	want := []string{"Post: Is the bridge safe?", "Ann Lee: It is. I walk over it each day.", "Ann Lee: My son does so too.", "Post: And the pier?", "Ann Lee: Ask me in May."}
	if d := cmp.Diff(want, said(r)); d != "" {
		t.Error(d)
	}
}

func TestKinds(t *testing.T) {
	r := analyse(t, "“We go,” Ann Lee said. She said the bridge was safe. She said it was “a gift to the town”.")
	var got []QuoteKind
	for _, q := range r.Quotes {
		got = append(got, q.Kind)
	}
	if d := cmp.Diff([]QuoteKind{Direct, Indirect, MixedQ}, got); d != "" {
		t.Error(d)
	}
}

func TestStrippedMarksAreWarnedOf(t *testing.T) {
	r := analyse(t, "The bridge is safe, Ann Lee said.\n\nThe pier is not, Bo Ray said.\n\nNobody knows why, Cy Dow said.")
	if len(r.Warnings) == 0 || r.Warnings[0].Code != "marks-stripped" {
		t.Fatalf("warnings: %v", r.Warnings)
	}
}

func TestDatelineIsNoPartOfTheQuote(t *testing.T) {
	r := analyse(t, "date 2031-05-04 Norvik, Astrania Before her trip, Ann Lee said the bridge was safe.")
	if r.Date != "2031-05-04" || r.Paragraphs[0].Dateline == nil || len(r.Quotes) != 1 {
		t.Fatalf("date %q, %v", r.Date, said(r))
	}
}
