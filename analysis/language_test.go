package analysis

import (
	"os"
	"strings"
	"testing"

	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

func foreignSample(t testing.TB, code string) string {
	t.Helper()
	data, err := os.ReadFile("language/testdata/" + code + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(data))
}

func TestForeignArticleIsSaidToBeAndNotScored(t *testing.T) {
	for code, name := range map[string]string{"fr": "French", "de": "German", "ru": "Russian", "zh": "Chinese", "ar": "Arabic"} {
		body := foreignSample(t, code)
		r := analyse(t, "Standpoint\n\n"+body+"\n\n"+body, "port")
		checkReport(t, r)
		if r.Language != code || len(r.Quotes)+len(r.Speakers) > 0 || len(r.Paragraphs) != 3 {
			t.Errorf("%s: language %q, %d quotes, %d speakers, %d paragraphs", code, r.Language, len(r.Quotes), len(r.Speakers), len(r.Paragraphs))
		}
		for _, p := range r.Paragraphs {
			if p.Tone.Label != engine.None || len(p.Stances) > 0 {
				t.Errorf("%s: paragraph %d is scored: %+v", code, p.Index, p.Tone)
			}
		}
		want := "The text seems to be " + name + ". Standpoint reads English only, so nothing in it was scored."
		if len(r.Warnings) != 1 || r.Warnings[0].Code != "language" || r.Warnings[0].Message != want {
			t.Errorf("%s: %+v", code, r.Warnings)
		}
	}
}

func TestForeignPassageIsLeftOutOfAnEnglishArticle(t *testing.T) {
	const before, after = "“The harbour will reopen in spring,” said Odile Marrant, who leads the board.\n\n",
		"\n\nMarrant said that the stalls would come back.\n\nThe board meets again on Monday, and its members said they were glad that the worst was over for the town."
	french := foreignSample(t, "fr")
	body := before + french + "\n\n" + french + after
	r := analyse(t, body)
	checkReport(t, r)
	want := plainly(t, before+after)
	if got := said(r); strings.Join(got, "\n") == "" || len(got) != len(want) {
		t.Errorf("quotes %q, want %q", got, want)
	}
	if r.Language != "en" || len(r.Warnings) != 1 || r.Warnings[0].Where == nil ||
		*r.Warnings[0].Where != (text.Span{Start: len(before), End: len(body) - len(after)}) || !strings.Contains(r.Warnings[0].Message, "The passage seems to be French.") {
		t.Errorf("language %q, warnings %+v", r.Language, r.Warnings)
	}
	if r.Paragraphs[1].Tone.Label != engine.None {
		t.Errorf("the French is scored: %+v", r.Paragraphs[1].Tone)
	}
}

func TestEnglishArticlesAreEnglish(t *testing.T) {
	for name, body := range articles(t) {
		d := document{foreign: foreignTo(body)}
		if d.language() != "en" {
			t.Errorf("%s is called %s", name, d.language())
		}
		for _, s := range text.Paragraphs(body) {
			if code := foreignTo(s.Of(body)); code != "" {
				t.Errorf("%s is called %s in %q", name, code, s.Of(body))
			}
		}
	}
}
