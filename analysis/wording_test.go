package analysis

import (
	"context"
	"os"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"standpoint/analysis/text"
)

// disguise puts marks nobody sees into the words of t, and other kinds of spaces between some of them.
func disguise(t string, every int) string {
	marks := []string{"\u00AD", "\u200B", "\u2060", "\u200E", "\uFEFF", "\u200D"}
	var b strings.Builder
	n := 0
	before := ' '
	for _, r := range t {
		n++
		switch {
		case n%every != 0:
		case r == ' ':
			b.WriteString([]string{"\u00A0", "\u2009", "\u202F"}[n/every%3])
			before = r
			continue
		case unicode.IsLetter(r) && unicode.IsLetter(before):
			b.WriteString(marks[n/every%len(marks)])
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

func TestInvisibleMarksChangeNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	data, err := os.ReadFile("../assets/sample/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	body := text.Clean(string(data))
	want := analyse(t, body, "Russia")
	if len(want.Quotes) == 0 || len(want.Speakers) == 0 {
		t.Fatal("nothing found in the sample")
	}
	for _, x := range []struct{ name, body string }{
		{"marks at each seventh letter", disguise(body, 7)},
		{"marks at each letter", disguise(body, 1)},
		{"marks at the ends of paragraphs", "\u200B" + strings.ReplaceAll(body, "\n\n", "\u00A0\u200B\n\n\u2060")},
		{"other spaces", strings.ReplaceAll(body, " ", "\u00A0")},
		{"ligatures", strings.NewReplacer("ffi", "ﬃ", "fi", "ﬁ", "fl", "ﬂ").Replace(body)},
		{"quotation marks held to the words", strings.NewReplacer("“", "“\u2060", "”", "\u200E”").Replace(body)},
	} {
		r := analyse(t, x.body, "Russia")
		checkReport(t, r)
		if r.Text != x.body {
			t.Errorf("%s: the text is not as it came", x.name)
		}
		if d := cmp.Diff(bare(want), bare(r), cmpopts.EquateEmpty()); d != "" {
			t.Errorf("%s: (-as written +disguised)\n%.2000s", x.name, d)
		}
	}
}

// bare is r without offsets, with its words plain.
func bare(r *Report) *Report {
	c := respan{to: func(text.Span) text.Span { return text.Span{} }, limit: len(r.Text), cut: func(was string, from, _ text.Span) string {
		was, _ = text.Plain(was)
		return was
	}}
	out := c.report(r)
	out.Text, out.Provenance.Input = "", ""
	return out
}

func TestSpansOfADisguisedArticle(t *testing.T) {
	const body = "\u200BAd Hoc\u00A0Wire\n\n“The ﬂood\u00ADgates\u200B held,” said\u00A0Zoe\u0308\u200B Marrant\u00AD, a wo\u00ADman of few words.\n\nPhoto: a\u00ADgency\n\nMenu"
	caption := strings.Index(body, "Photo")
	art := Article{
		ID: "a", Text: body, Parts: []text.Part{{Span: text.Span{Start: caption, End: caption + len("Photo: a\u00ADgency")}, Kind: text.Caption}},
		LeftOut:  []LeftOut{{At: caption - 2, Text: "Read more", Reason: "menu"}},
		Warnings: []Warning{{Code: "encoding", Where: &text.Span{Start: caption, End: len(body)}}},
	}
	r, err := analyzer(t).Analyze(context.Background(), art)
	if err != nil {
		t.Fatal(err)
	}
	checkReport(t, r)
	if len(r.Quotes) != 1 || r.Quotes[0].Mention != "Zoe\u0308\u200B Marrant" || r.Quotes[0].Cue != "said" || *r.Quotes[0].Speaker != "Zoë Marrant" ||
		r.Quotes[0].Text != "The ﬂood\u00ADgates\u200B held," {
		t.Errorf("quotes %+v", r.Quotes)
	}
	if p := r.Paragraphs[2]; p.Kind != text.Caption || p.Of(body) != "Photo: a\u00ADgency" {
		t.Errorf("caption: %+v", p)
	}
	if d := cmp.Diff(art.LeftOut, r.LeftOut); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(art.Warnings, r.Warnings[:1]); d != "" {
		t.Error(d)
	}
}

func TestGivenQuoteOfADisguisedArticle(t *testing.T) {
	const body = "The coun\u00ADcil\u00A0met. The bridge was\u00A0to stay\u200B, said Zoe\u0308 Marrant on\u00A0Monday."
	at := strings.Index(body, "The bridge")
	want := text.Span{Start: at, End: strings.Index(body, "\u200B, said")}
	r, err := analyzer(t).Analyze(context.Background(), Article{ID: "a", Text: body, Given: []Given{{Span: want, Kind: Indirect}}})
	if err != nil {
		t.Fatal(err)
	}
	checkReport(t, r)
	if len(r.Quotes) != 1 || r.Quotes[0].Span != want {
		t.Errorf("quotes %+v, want one at %v", r.Quotes, want)
	}
}

func TestGivenQuoteInAForeignPassage(t *testing.T) {
	body := "The mayor spoke.\n\n" + foreignSample(t, "fr")
	given := Given{Span: text.Span{Start: 18, End: 60}, Kind: Direct}
	r, err := analyzer(t).Analyze(context.Background(), Article{ID: "a", Text: body, Given: []Given{given}})
	if err != nil {
		t.Fatal(err)
	}
	checkReport(t, r)
}
