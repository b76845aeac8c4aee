package main

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"standpoint/analysis/labelled"
	"standpoint/analysis/text"
)

var unmarked = strings.NewReplacer(`"`, "", "“", "", "”", "", "„", "", "«", "", "»", "")

// at is where part stands in t.
func at(tb testing.TB, t, part string) text.Span {
	tb.Helper()
	i := strings.Index(t, part)
	if i < 0 {
		tb.Fatalf("no %q in %q", part, t)
	}
	return text.Span{Start: i, End: i + len(part)}
}

func TestStrippedKeepsTheWordsOfEachSpan(t *testing.T) {
	for name, c := range map[string]struct {
		text                 string
		content, source, cue string
	}{
		"curly":              {"“The ferry is late,” said Zoé Hart.", "The ferry is late", "Zoé Hart", "said"},
		"straight":           {`"The ferry is late," said Zoé Hart.`, "The ferry is late", "Zoé Hart", "said"},
		"guillemets":         {"« The ferry is late », said Zoé Hart.", "The ferry is late", "Zoé Hart", "said"},
		"turned guillemets":  {"»The ferry is late«, said Zoé Hart.", "The ferry is late", "Zoé Hart", "said"},
		"low":                {"Zoé Hart said: „The ferry is late.“", "The ferry is late.", "Zoé Hart", "said"},
		"inside the content": {"Hart said the ferry was “late” and “full”.", "the ferry was “late” and “full”", "Hart", "said"},
		"around the content": {"Hart said “the ferry is late”.", "“the ferry is late”", "Hart", "said"},
		"only in the source": {"The ferry is late, said Ann “Nan” Hart.", "The ferry is late", "Ann “Nan” Hart", "said"},
		"only behind":        {"The ferry is late, said Hart. “", "The ferry is late", "Hart", "said"},
		"next to each other": {"““The ferry is late””, said Hart.", "The ferry is late", "Hart", "said"},
		"wide letters":       {"été 日本 “Über « alles » naïve” — said Zoé", "Über « alles » naïve", "Zoé", "said"},
	} {
		t.Run(name, func(t *testing.T) {
			q := labelled.Quote{Content: at(t, c.text, c.content), Source: at(t, c.text, c.source), Cue: at(t, c.text, c.cue), Speaker: "Hart", Spoken: true}
			d := labelled.Document{ID: "a", Text: c.text, Quotes: []labelled.Quote{q}}
			got, ok := stripped(d)
			if !ok || got.ID != "a" || got.Text != unmarked.Replace(c.text) || len(got.Quotes) != 1 {
				t.Fatalf("got %+v, %t", got, ok)
			}
			g := got.Quotes[0]
			for old, s := range map[string]text.Span{c.content: g.Content, c.source: g.Source, c.cue: g.Cue} {
				if s.Of(got.Text) != unmarked.Replace(old) {
					t.Errorf("%q became %q", old, s.Of(got.Text))
				}
			}
			if g.Speaker != "Hart" || !g.Spoken {
				t.Errorf("got %+v", g)
			}
			if d.Quotes[0] != q || d.Text != c.text {
				t.Error("the document itself was changed")
			}
		})
	}
}

func TestStrippedOfATextWithoutMarks(t *testing.T) {
	for _, s := range []string{"", "The ferry is late, said Zoé Hart.", "It’s the ‘old’ ferry's bell"} {
		d := labelled.Document{ID: "a", Text: s, Quotes: []labelled.Quote{{Content: text.Span{End: len(s)}}}}
		if got, ok := stripped(d); ok || !reflect.DeepEqual(got, d) {
			t.Errorf("%q: got %+v, %t", s, got, ok)
		}
	}
}

func TestStrippedLeavesEmptySpansEmpty(t *testing.T) {
	s := "“Late”"
	got, ok := stripped(labelled.Document{Text: s, Quotes: []labelled.Quote{{Content: at(t, s, "Late"), Spoken: false}}})
	if !ok || !got.Quotes[0].Source.Empty() || !got.Quotes[0].Cue.Empty() || got.Quotes[0].Spoken {
		t.Errorf("got %+v, %t", got, ok)
	}
}

// Any span, whatever it begins and ends with.
func TestStrippedMovesAnySpan(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	parts := []string{"“", "”", `"`, "«", "»", "„", "é", "日", " ", "ferry", "’", "\n\n", "😀"}
	for range 500 {
		var b strings.Builder
		ends := []int{0}
		for range 1 + rng.IntN(20) {
			b.WriteString(parts[rng.IntN(len(parts))])
			ends = append(ends, b.Len())
		}
		d := labelled.Document{Text: b.String()}
		for range 5 {
			i, j := rng.IntN(len(ends)), rng.IntN(len(ends))
			d.Quotes = append(d.Quotes, labelled.Quote{Content: text.Span{Start: ends[min(i, j)], End: ends[max(i, j)]}})
		}
		got, ok := stripped(d)
		if ok != (unmarked.Replace(d.Text) != d.Text) || got.Text != unmarked.Replace(d.Text) {
			t.Fatalf("%q became %q, %t", d.Text, got.Text, ok)
		}
		for i, q := range got.Quotes {
			if old := d.Quotes[i].Content.Of(d.Text); q.Content.Of(got.Text) != unmarked.Replace(old) {
				t.Fatalf("%q: %q became %q", d.Text, old, q.Content.Of(got.Text))
			}
		}
	}
}
