package publish

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/gui/chart"
)

// nodes are all elements of a page in order.
func nodes(t *testing.T, page string) (out []*html.Node) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			out = append(out, n)
		}
	}
	return out
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// marked is the text of each statement as the article of the page marks it.
func marked(all []*html.Node) map[string]string {
	out := map[string]string{}
	for _, n := range all {
		if n.Data != "mark" {
			continue
		}
		s := ""
		for d := range n.Descendants() {
			if d.Type == html.TextNode && d.Parent.Data != "a" {
				s += d.Data
			}
		}
		out[attribute(n, "data-statement")] += s
	}
	return out
}

func TestPageMarksEveryQuoteOnceAndLinksBothWays(t *testing.T) {
	for name, r := range map[string]*analysis.Report{"sample": theSample(t), "large": large(300), "nested": nested(), "hostile": hostile()} {
		t.Run(name, func(t *testing.T) {
			all := nodes(t, page(t, r, autumn))
			ids := map[string]int{}
			for _, n := range all {
				if id := attribute(n, "id"); id != "" {
					ids[id]++
				}
			}
			for id, n := range ids {
				if n > 1 {
					t.Errorf("id %s is there %d times", id, n)
				}
			}
			led := map[string]bool{}
			for _, n := range all {
				if to, ok := strings.CutPrefix(attribute(n, "href"), "#"); ok {
					led[to] = true
					if ids[to] != 1 {
						t.Errorf("link to %q leads nowhere", to)
					}
				}
			}
			text := marked(all)
			for i, q := range r.Quotes {
				k := itoa(i + 1)
				if tidy(text[k]) != tidy(q.Text) {
					t.Errorf("statement %s is marked as %q, want %q", k, text[k], q.Text)
				}
				if !led["s-"+k] || !led["t-"+k] {
					t.Errorf("statement %s is not linked both ways", k)
				}
			}
		})
	}
}

// nested is a report with a quote inside another, two that begin together, and two that overlap.
func nested() *analysis.Report {
	m := newMaker()
	m.speaker("Ada Holm")
	m.speaker("Bo Lind")
	m.says(0, "Holm said: ", "He told me it was over, and then it was not over at all", ".")
	outer := m.Quotes[0].Span
	for _, part := range []string{"He told me", "it was over", "over, and then it was", "not over at all"} {
		q := m.Quotes[0]
		q.ID, q.Nested, q.Text = part, true, part
		q.Start = outer.Start + strings.Index(m.Quotes[0].Text, part)
		q.End = q.Start + len(part)
		q.Speaker, q.SpeakerID = &m.Speakers[1].Name, &m.Speakers[1].ID
		m.Quotes = append(m.Quotes, q)
	}
	return m.report()
}

const attack = `</title><script>alert(1)</script>"'><img src=x onerror=alert(2)>{{.}}` + "\u202e"

// hostile has markup wherever a report has text.
func hostile() *analysis.Report {
	m := newMaker()
	m.Title, m.Source, m.Author, m.Date, m.Language, m.ID = attack, attack, attack, attack, attack, attack
	m.Address = "javascript:alert(3)//https://x.example"
	m.Targets[0].Name, m.Targets[0].Aliases = attack, []string{attack}
	m.Targets[0].Review = analysis.Review{State: analysis.Changed, Coder: attack, Memo: attack}
	m.speaker(attack)
	m.Speakers[0].Role, m.Speakers[0].Kind = attack, analysis.SpeakerKind(attack)
	m.Speakers[0].Aliases = []analysis.Alias{{Text: attack + "x", Reason: attack}}
	m.Speakers[0].Review = analysis.Review{State: analysis.State(attack), Coder: attack, Memo: attack}
	q := m.says(0, attack, attack, attack)
	q.ID, q.Cue, q.Mention, q.Rule, q.Kind = attack, attack, attack, attack, analysis.QuoteKind(attack)
	q.Certainty.Flags = []string{attack}
	q.Review = analysis.Review{State: analysis.Confirmed, Coder: attack, Memo: attack}
	q.Tone.Evidence = []engine.Evidence{{Text: attack, Rule: attack, Weight: 1}}
	m.Paragraphs[0].Review = analysis.Review{State: analysis.Changed, Memo: attack}
	m.Paragraphs[0].Stances = []analysis.Stance{{Target: attack, TargetID: "t1", Score: engine.Score{Value: 1, Label: engine.Label(attack)}}}
	m.Warnings = []analysis.Warning{{Code: attack, Message: attack}}
	m.LeftOut = []analysis.LeftOut{{Text: attack, Reason: attack}}
	m.Provenance = analysis.Provenance{Version: attack, Engine: attack, Input: attack, Models: map[string]string{attack: attack}, Settings: map[string]any{attack: attack}}
	return m.report()
}

func TestPageRunsNothingAndAsksForNothing(t *testing.T) {
	o := allCharts
	o.Title, o.Caption = attack, attack
	for _, r := range []*analysis.Report{theSample(t), hostile()} {
		p := page(t, r, o)
		for _, n := range nodes(t, p) {
			if slices.Contains([]string{"script", "img", "iframe", "object", "embed", "link", "base", "form", "video", "audio", "image", "use", "foreignobject"}, strings.ToLower(n.Data)) {
				t.Errorf("the page has a %s", n.Data)
			}
			for _, a := range n.Attr {
				switch {
				case strings.HasPrefix(a.Key, "on"), a.Key == "src", a.Key == "srcset", a.Key == "style" && strings.Contains(a.Val, "url"):
					t.Errorf("%s has %s=%q", n.Data, a.Key, a.Val)
				case a.Key == "href" && !strings.HasPrefix(a.Val, "#") && a.Val != r.Address:
					t.Errorf("a link leads to %q", a.Val)
				}
			}
		}
		if strings.Contains(p, "@import") || strings.Contains(pageCSS, "url(") {
			t.Error("the style reaches out")
		}
		if !strings.Contains(p, `content="default-src 'none'; style-src 'unsafe-inline';`) {
			t.Error("no policy forbids the network")
		}
	}
}

func TestOnlyAddressesOfTheWebAreLinks(t *testing.T) {
	for address, want := range map[string]string{
		"https://news.example/a?b=c": "https://news.example/a?b=c",
		" HTTP://News.example/ä":     "http://News.example/%C3%A4",
		"javascript:alert(1)":        "", "data:text/html,x": "", "//news.example": "", "file:///a": "", "https:": "", "news.example": "", "": "",
	} {
		if got := link(address); got != want {
			t.Errorf("link(%q) = %q, want %q", address, got, want)
		}
	}
}

func TestPageHasHeadingsInOrderAndLandmarks(t *testing.T) {
	all := nodes(t, page(t, theSample(t), allCharts))
	level, first := 0, 0
	count := map[string]int{}
	for _, n := range all {
		count[n.Data]++
		if m := regexp.MustCompile(`^h([1-6])$`).FindStringSubmatch(n.Data); m != nil {
			l := int(m[1][0] - '0')
			if l == 1 {
				first++
			}
			if l > level+1 && n.Data != "h4" {
				t.Errorf("h%d %q follows h%d", l, words(n), level)
			}
			level = l
		}
		if n.Data == "html" && attribute(n, "lang") != "en" {
			t.Error("the page has no language")
		}
		if n.Data == "th" && attribute(n, "scope") == "" {
			t.Errorf("head cell %q has no scope", words(n))
		}
	}
	if first != 1 || count["main"] != 1 || count["header"] != 1 || count["nav"] != 1 || count["article"] != 1 {
		t.Errorf("h1 %d, main %d, header %d, nav %d, article %d, want one of each", first, count["main"], count["header"], count["nav"], count["article"])
	}
	if n := 2 * len(allCharts.Charts); count["svg"] != n {
		t.Errorf("%d drawings, want %d", count["svg"], n)
	}
}

func TestPageTellsOfAPersonsWork(t *testing.T) {
	m := newMaker()
	m.speaker("Ada Holm")
	m.says(0, "Holm said: ", "it is poor", ".").Review = analysis.Review{State: analysis.Changed, Coder: "K. Lund", Memo: "Compare the minutes."}
	m.says(0, "Holm said: ", "it stays poor", ".")
	m.Paragraphs[1].Review = analysis.Review{Coder: "K. Lund", Memo: "Who wrote this?"}
	m.Targets[0].Review = analysis.Review{State: analysis.Confirmed, Coder: "K. Lund"}
	p, pdf := page(t, m.report(), Options{}), squeezed(copied(t, printed(t, m.report(), Options{})))
	for _, want := range []string{"hanged by K. Lund", "Compare the minutes.", "achine", "Who wrote this?", "onfirmed by K. Lund"} {
		if !strings.Contains(p, want) {
			t.Errorf("the page lacks %q", want)
		}
		if !strings.Contains(pdf, squeezed(want)) {
			t.Errorf("the print lacks %q", want)
		}
	}
}

func TestNoStatementIsNeverZero(t *testing.T) {
	m := newMaker()
	m.speaker("Ada Holm")
	m.speaker("Bo Lind")
	m.says(0, "Holm said: ", "it is poor", ".")
	q := m.says(1, "Lind said: ", "it is late", ".")
	q.Stances, q.Tone = nil, engine.Score{Label: engine.None}
	c := read(m.report(), Options{})
	if got := c.Speakers[1]; got.Tone.String() != "nothing to judge" || len(got.Positions) != 0 {
		t.Errorf("Lind has tone %q and positions %v", got.Tone, got.Positions)
	}
	p := page(t, m.report(), Options{Charts: []chart.Kind{}})
	if strings.Contains(p, "0.00") || !strings.Contains(p, "no statement on any target") {
		t.Error("what was not said looks like a number")
	}
}

func TestTableGoesDownTheLongerWay(t *testing.T) {
	if got := newTable(large(300)); got.Corner != "Speaker" || len(got.Rows) != 25 || len(got.Columns) != 12 {
		t.Errorf("%s, %d rows, %d columns", got.Corner, len(got.Rows), len(got.Columns))
	}
	m := newMaker()
	m.target("t2", "the weir")
	m.speaker("Ada Holm")
	m.says(0, "Holm said: ", "it is poor", ".")
	m.says(0, "Holm said: ", "so is that", ".").Stances[0].TargetID = "t2"
	if got := newTable(m.report()); got.Corner != "Target" || len(got.Rows) != 2 || got.Rows[1].Cells[0] == nil {
		t.Errorf("got %+v", got)
	}
}

func TestNumbersInWords(t *testing.T) {
	for _, c := range []struct{ got, want string }{
		{signed(.314), "+0.31"}, {signed(-.314), "−0.31"}, {signed(-.004), "0.00"}, {weight(-.004), "−0.004"}, {weight(0), "0.000"},
		{percent(.333), "33\u00A0%"}, {day("2022-01-21"), "21 January 2022"}, {day("last spring"), "last spring"},
		{ruleText("narrated judge: near"), "told in the narration, word of judgement, near"}, {flags(nil), "flatly asserted"},
		{mean(analysis.Aggregate{Label: engine.None}).String(), "nothing to judge"}, {setting([]any{}), "none"}, {setting("news"), "news"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}
