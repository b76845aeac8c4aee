package analysis

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// cast renders speakers as "name/kind".
func cast(r *Report) []string {
	var out []string
	for _, s := range r.Speakers {
		out = append(out, s.Name+"/"+string(s.Kind))
	}
	return out
}

func TestSpeakers(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"surname":                  {"Ann Lee said it was late. Lee said it was dark.", []string{"Ann Lee/person"}},
		"title and surname":        {"Ann Lee said it was late. Mrs Lee said it was dark.", []string{"Ann Lee/person"}},
		"a couple":                 {"Mrs Anna Brandvold said it was late. Mr Brandvold said it was not.", []string{"Anna Brandvold/person", "Mr Brandvold/person"}},
		"two of one surname":       {"Ann Lee said it was late. Bo Lee said it was not.", []string{"Ann Lee/person", "Bo Lee/person"}},
		"she":                      {"Ann Lee met the press. She said it was late.", []string{"Ann Lee/person"}},
		"he passes a woman by":     {"Mr Bo Ray came. Mrs Ann Lee waited. He said it was late.", []string{"Bo Ray/person"}},
		"the minister":             {"Foreign Minister Ann Lee arrived. The minister said it was late.", []string{"Ann Lee/person"}},
		"the ministry":             {"The Transport Ministry met. The ministry said it was late.", []string{"Transport Ministry/organization"}},
		"group":                    {"Fruit importers said it was late.", []string{"Fruit importers/group"}},
		"anonymous":                {"A senior official said it was late. The official said it was dark.", []string{"Senior official/anonymous"}},
		"asked not to be named":    {"The manager, who asked not to be named, said it was late.", []string{"Manager/anonymous"}},
		"role with a place":        {"It cost a million, according to the Astranian ambassador to Norvik.", []string{"Astranian ambassador to Norvik/person"}},
		"acronym":                  {"The Norvik Harbour Authority met. The NHA said it was late.", []string{"Norvik Harbour Authority/organization"}},
		"together":                 {"Ann Lee and Bo Ray said it was late.", []string{"Ann Lee and Bo Ray/group"}},
		"they are the two before":  {"Ann Lee and Bo Ray praised the dam. They agreed that it was late.", []string{"Ann Lee and Bo Ray/group"}},
		"lost apostrophe":          {"Ann Leeman of the Coastal Institute came. Coastal Institutes Leeman said it was late.", []string{"Ann Leeman/person"}},
		"slip of the pen":          {"Anna Brandvold came on Monday. Brandwold said it was late.", []string{"Anna Brandvold/person"}},
		"merely mentioned":         {"Ann Lee said Bo Ray was late.", []string{"Ann Lee/person"}},
		"unknown stays unknown":    {"“It is late and it is dark.”", nil},
		"a person with an epithet": {"Sergeant Bo Ray, a diver, said it was late.", []string{"Bo Ray/person"}},
	} {
		if d := cmp.Diff(c.want, cast(analyse(t, c.text))); d != "" {
			t.Errorf("%s: %q (-want +got)\n%s", name, c.text, d)
		}
	}
}

func TestSoundAlikeIsSuggestedAndNotJoined(t *testing.T) {
	r := analyse(t, "Anna Reesing said it was late. The mayor told Raysinck about it. Reesing said it was dark.")
	for _, s := range r.Speakers {
		for _, a := range s.Aliases {
			if a.Text == "Raysinck" {
				if !a.Suggested || a.Confidence == nil || !strings.Contains(a.Reason, "sounds like") {
					t.Fatalf("alias %+v", a)
				}
				return
			}
		}
	}
	t.Fatalf("no suggestion in %+v", r.Speakers)
}

func TestRolesAndShares(t *testing.T) {
	r := analyse(t, "Ann Lee, an engineer with the Bridge Institute, said the bridge was quite safe. Foreign Minister Bo Ray said it was late.")
	if len(r.Speakers) != 2 {
		t.Fatal(cast(r))
	}
	if got := r.Speakers[1].Role; got != "Foreign Minister" {
		t.Errorf("role %q", got)
	}
	if a := r.Speakers[0]; a.Words != 5 || a.Share != 0.625 {
		t.Errorf("words %d, share %v", a.Words, a.Share)
	}
}
