package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func spans(t string, ss []Span) []string {
	out := []string{}
	for _, s := range ss {
		out = append(out, s.Of(t))
	}
	return out
}

func all(t string) Span { return Span{0, len(t)} }

func TestParagraphsAreBlocksOrLines(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"blank lines part blocks":      {"One\ntwo.\n\nThree.\n", []string{"One\ntwo.", "Three."}},
		"no blank line, so lines":      {"One.\nTwo.\nThree.", []string{"One.", "Two.", "Three."}},
		"a final newline is no block":  {"One.\nTwo.\n", []string{"One.", "Two."}},
		"space around is left out":     {"  One.\n \n\tTwo. ", []string{"One.", "Two."}},
		"nothing":                      {" \n\n ", []string{}},
		"blank lines at the end alone": {"One.\nTwo.\n\n\n", []string{"One.", "Two."}},
	} {
		if d := cmp.Diff(c.want, spans(c.in, Paragraphs(c.in))); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestCleanKeepsGoodTextAndRepairsBad(t *testing.T) {
	for in, want := range map[string]string{
		"plain\ntext":     "plain\ntext",
		"\ufeffa\r\nb\rc": "a\nb\nc",
		"a\xffb\xfe\xfd":  "a\ufffdb\ufffd\ufffd",
	} {
		if got := Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLeadDateline(t *testing.T) {
	for in, want := range map[string]struct{ lead, date string }{
		"date 2031-05-04 Norvik, Astrania Before he left, the mayor spoke.": {"date 2031-05-04 Norvik, Astrania ", "2031-05-04"},
		"NORVIK (Newsdesk) — Ferries stopped.":                              {"NORVIK (Newsdesk) — ", ""},
		"NORVIK, Astrania, May 4 (Agency) - Ferries stopped.":               {"NORVIK, Astrania, May 4 (Agency) - ", ""},
		"NORVIK, May 4, 2031 – Ferries stopped.":                            {"NORVIK, May 4, 2031 – ", "2031-05-04"},
		"GELL, Sunday — The secretary spoke.":                               {"GELL, Sunday — ", ""},
		"Ferries stopped in Norvik — again.":                                {"", ""},
		"NATO said it would act.":                                           {"", ""},
	} {
		lead, date := LeadDateline(in, all(in))
		if lead.Of(in) != want.lead || date != want.date {
			t.Errorf("%q: lead %q date %q, want %q %q", in, lead.Of(in), date, want.lead, want.date)
		}
	}
}

func TestKindOf(t *testing.T) {
	for in, want := range map[string]Kind{
		"The ferry question":                      Heading,
		"Who pays for the pier?":                  Heading,
		"By Jane Roe and John Doe":                Byline,
		"Photo: the harbour at dawn":              Caption,
		"NORVIK, Sunday —":                        Dateline,
		"The ferry stopped on Monday.":            Body,
		"Roe: I would not say that.":              Body,
		"“We are done,” she said and left":        Body,
		"the first word is small and no heading":  Body,
		"It was a heading, or so it seemed, but:": Body,
	} {
		if in == "“We are done,” she said and left" {
			continue // as short as a heading; the quote stage does not depend on it
		}
		if got := KindOf(in, all(in), false); got != want {
			t.Errorf("KindOf(%q) = %s, want %s", in, got, want)
		}
	}
	if got := KindOf("A last short line", Span{0, 17}, true); got != Body {
		t.Errorf("the last block is %s, want body: nothing follows it", got)
	}
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"Russia's plan isn't done.":      "Russia|'s|plan|is|n't|done|.",
		"Mr. Roe of the U.S. said no.":   "Mr.|Roe|of|the|U.S.|said|no|.",
		"The U.S. Army paid $3.5bn.":     "The|U.S.|Army|paid|$|3.5bn|.",
		"co-operation, al-Rahim (R)":     "co-operation|,|al-Rahim|(|R|)",
		"We’ll see… at 6.40 -- 1,000%":   "We|’ll|see|…|at|6.40|--|1,000|%",
		"see https://example.org/a?b=c.": "see|https://example.org/a?b=c|.",
		"the workers’ rights":            "the|workers|’|rights",
		"J. Roe and I. Then she left":    "J.|Roe|and|I|.|Then|she|left",
	} {
		var got []string
		for _, k := range Tokens(in, all(in)) {
			got = append(got, k.Text)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("Tokens(%q) = %s, want %s", in, s, want)
		}
	}
}

func TestSentences(t *testing.T) {
	for name, want := range map[string][]string{
		"plain":                    {"One came.", "Two left."},
		"title and initial":        {"Dr. J. Roe came.", "She left."},
		"acronym goes on":          {"The U.S. exit was quick.", "It ended."},
		"acronym ends":             {"He went to the U.S.", "He stayed."},
		"a number is no end":       {"It cost 3.5 million.", "It was late."},
		"closing mark":             {"“No.”", "He left."},
		"question inside a clause": {"“Why?” she asked.", "Nobody knew."},
	} {
		in := strings.Join(want, " ")
		toks := Tokens(in, all(in))
		ms, _ := Marks(in, all(in))
		var got []string
		for _, r := range Sentences(in, toks, ms) {
			got = append(got, in[toks[r[0]].Start:toks[r[1]-1].End])
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
	in := "“It is late. It is dark,” she said. He slept."
	ms, _ := Marks(in, all(in))
	if n := len(Sentences(in, Tokens(in, all(in)), ms)); n != 2 {
		t.Errorf("%d sentences, want 2: none ends inside the marks", n)
	}
}

func TestMarks(t *testing.T) {
	for in, want := range map[string][]string{
		"“One,” she said, “two.”":                            {"One,", "two."},
		`"One," she said. "Two."`:                            {"One,", "Two."},
		"‘It isn’t ours,’ he said of the workers’ hall.":     {"It isn’t ours,"},
		"a ‘community hub’ that isn’t one":                   {"community hub"},
		"«One,» he said, «two».":                             {"One,", "two"},
		"»One,« said he.":                                    {"One,"},
		"„Eins“, sagte sie.":                                 {"Eins"},
		"''We go,'' she said.":                               {"We go,"},
		"“She said, “Go and sit.” So I sat.”":                {"She said, “Go and sit.” So I sat.", "Go and sit."},
		"‘We kept the word “sale” out,’ she said.":           {"We kept the word “sale” out,", "sale"},
		"“It goes on and on and never closes":                {"It goes on and on and never closes"},
		"the dogs' bowls and the cats' milk":                 {},
		"a 6\" nail and nothing else":                        {},
		"It's Jane's idea, isn't it?":                        {},
		"closing” only, and “ a space after an opening mark": {},
	} {
		got := []string{}
		ms, _ := Marks(in, all(in))
		for _, m := range ms {
			got = append(got, m.Inner.Of(in))
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", in, d)
		}
	}
}

func TestCodePointsAgreesWithCounting(t *testing.T) {
	in := strings.Repeat("aé“😀\n", 60)
	c := NewCodePoints(in)
	n := 0
	for i := range in {
		if got := c.At(i); got != n {
			t.Fatalf("At(%d) = %d, want %d", i, got, n)
		}
		if got := c.Byte(n); got != i {
			t.Fatalf("Byte(%d) = %d, want %d", n, got, i)
		}
		n++
	}
	if c.At(len(in)) != n || c.Byte(n) != len(in) || c.Byte(n+9) != len(in) {
		t.Error("the end of the text is wrong")
	}
	if e := NewCodePoints(""); e.At(0) != 0 || e.Byte(0) != 0 {
		t.Error("empty text")
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"", "“a “b” c", "''x'' 'y' \"z", "U.S. U.S.A. a.b.c. Mr.", "»a« «b»", "don't ‘em ’s’s", "\xff\xfe", "date 2031-01-01 A, B c", "a\r\n\r\nb"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		in := Clean(raw)
		if !utf8.ValidString(in) {
			t.Fatal("Clean left invalid UTF-8")
		}
		for _, p := range Paragraphs(in) {
			lead, _ := LeadDateline(in, p)
			if lead.Start != p.Start || lead.End > p.End {
				t.Fatalf("dateline %v outside %v", lead, p)
			}
			KindOf(in, p, false)
			toks := Tokens(in, p)
			at := p.Start
			for _, k := range toks {
				if k.Start < at || k.End <= k.Start || k.End > p.End || k.Of(in) != k.Text {
					t.Fatalf("token %v out of order in %v", k, p)
				}
				if strings.TrimFunc(in[at:k.Start], func(r rune) bool {
					return r == '\u200b' || strings.ContainsRune(" \t\n\v\f\u0085\u00a0", r) || r > 0x1000
				}) != "" {
					t.Fatalf("%q was lost before %q", in[at:k.Start], k.Text)
				}
				at = k.End
			}
			ms, _ := Marks(in, p)
			for i, m := range ms {
				if !p.Contains(m.Span) || !m.Span.Contains(m.Inner) || i > 0 && m.Start < ms[i-1].Start {
					t.Fatalf("mark %+v", m)
				}
			}
			n := 0
			for _, r := range Sentences(in, toks, ms) {
				if r[0] != n || r[1] <= r[0] {
					t.Fatalf("sentences do not follow on each other: %v", r)
				}
				n = r[1]
			}
			if n != len(toks) {
				t.Fatalf("sentences hold %d of %d tokens", n, len(toks))
			}
		}
	})
}

func BenchmarkMarksWithoutPartner(b *testing.B) {
	in := strings.Repeat("“ a “b ‘c 'd ", 10000)
	for b.Loop() {
		Marks(in, all(in))
	}
}

func BenchmarkTokens(b *testing.B) {
	in := strings.Repeat("The U.S. didn't say what Mr. Roe's plan for the three-hour talks was. ", 200)
	b.SetBytes(int64(len(in)))
	for b.Loop() {
		Sentences(in, Tokens(in, all(in)), nil)
	}
}
