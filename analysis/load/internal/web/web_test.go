package web

import (
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/text"
)

// newsPage is a news page with what surrounds an article. %s is put into its head.
const newsPage = `<!DOCTYPE html>
<html lang="en"><head><title>Dam holds for now | The Plain</title>%s</head>
<body>
<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>
<main><article>
<h1>Dam holds for now</h1>
<p>The old dam above the town held through a second night of rain, engineers told reporters on Thursday morning,
but they warned that the spillway had lost much of its concrete.</p>
<figure><img src="dam.jpg" alt="water"><figcaption>Water pours over the spillway, seen from the road.</figcaption></figure>
<p>&ldquo;We are not out of danger,&rdquo; said Zoe Marquez, who leads the crew, adding that the <b>lower town</b>
should stay empty until the weekend, when the lake is expected to fall below the mark.</p>
<h2>Blame</h2>
<p>The mayor, who had called for repairs three times since the spring, said the ministry had known about the cracks,
which the ministry denied in a short statement that evening.</p>
<blockquote><p>The cracks were reported in time, and they were measured every week after that by two separate teams.</p></blockquote>
<ul><li>The lake rose by two metres in a day, which is more than in any day of the past forty years.</li>
<li>Some three hundred people sleep in the school hall, where volunteers cook for them in turns.</li></ul>
</article></main>
<aside>Most read: a list of other things</aside>
<footer>Terms. Privacy.</footer>
</body></html>`

// article is the text of p, a blank line between its blocks.
func article(p page.Page) string {
	var parts []string
	for _, b := range p.Blocks {
		if b.Left == "" {
			parts = append(parts, b.Text)
		}
	}
	return strings.Join(parts, "\n\n")
}

// mustRead reads a page and checks what holds for all.
func mustRead(t *testing.T, in string) page.Page {
	t.Helper()
	p, err := Read(in)
	if err != nil {
		t.Fatal(err)
	}
	check(t, p)
	return p
}

func check(t *testing.T, p page.Page) {
	t.Helper()
	for _, b := range p.Blocks {
		if b.Text == "" || strings.TrimSpace(b.Text) != b.Text || strings.Contains(b.Text, "\n\n") || !utf8.ValidString(b.Text) {
			t.Errorf("block %q", b.Text)
		}
	}
	if p.Date != "" && page.Day(p.Date) != p.Date || !utf8.ValidString(p.Title+p.Author+p.Source+p.Address) {
		t.Errorf("page %+v", p)
	}
}

// find is the block with this text.
func find(t *testing.T, p page.Page, want string) page.Block {
	t.Helper()
	for _, b := range p.Blocks {
		if b.Text == want {
			return b
		}
	}
	t.Errorf("no block %q in\n%s", want, dump(p))
	return page.Block{}
}

func dump(p page.Page) string {
	var b strings.Builder
	for _, x := range p.Blocks {
		b.WriteString("[" + string(x.Kind) + "|" + x.Left + "] " + x.Text + "\n")
	}
	return b.String()
}

func TestNewsPage(t *testing.T) {
	p := mustRead(t, strings.Replace(newsPage, "%s", `<meta property="og:site_name" content="The Plain"><meta name="author" content="Ola Berg">
<meta property="article:published_time" content="2024-05-02T08:30:00Z"><link rel="canonical" href="https://plain.example/dam">`, 1))
	if p.Source != "The Plain" || p.Author != "Ola Berg" || p.Date != "2024-05-02" || p.Title != "Dam holds for now" || p.Address != "https://plain.example/dam" {
		t.Errorf("%+v", p)
	}
	for want, kind := range map[string]text.Kind{
		"Dam holds for now": text.Heading,
		"Blame":             text.Heading,
		"Water pours over the spillway, seen from the road.":                                           text.Caption,
		"The lake rose by two metres in a day, which is more than in any day of the past forty years.": "",
		"“We are not out of danger,” said Zoe Marquez, who leads the crew, adding that the lower town should stay empty until the weekend, when the lake is expected to fall below the mark.": "",
	} {
		if b := find(t, p, want); b.Kind != kind || b.Left != "" {
			t.Errorf("%q is a %q, left out as %q", b.Text, b.Kind, b.Left)
		}
	}
	for want, left := range map[string]string{"Home World Sport": menu, "Most read: a list of other things": other, "Terms. Privacy.": footer} {
		if b := find(t, p, want); b.Left != left {
			t.Errorf("%q is left out as %q, want %q", want, b.Left, left)
		}
	}
}

func TestDates(t *testing.T) {
	for name, c := range map[string]struct{ head, want string }{
		"linked data":  {`<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Dam","datePublished":"2024-05-02"}</script>`, "2024-05-02"},
		"old meta":     {`<meta name="DC.date.issued" content="2024-05-02">`, "2024-05-02"},
		"compact":      {`<meta name="pubdate" content="20240502T083000Z">`, "2024-05-02"},
		"in words":     {`<meta name="date" content="Thursday, May 2nd, 2024 8:30 am">`, "2024-05-02"},
		"two meanings": {`<meta name="date" content="02/03/2024">`, ""},
		"address":      {`<link rel="canonical" href="https://a.example/2024/5/2/dam">`, "2024-05-02"},
		"no such day":  {`<link rel="canonical" href="https://a.example/2024/2/31/dam">`, ""},
		"none":         {``, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if p := mustRead(t, strings.Replace(newsPage, "%s", c.head, 1)); p.Date != c.want {
				t.Errorf("date %q, want %q", p.Date, c.want)
			}
		})
	}
}

func TestParagraphs(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"breaks":          {"<p>One<br>two<br><br>three", "One\ntwo\n\nthree"},
		"breaks, spaced":  {"One<br> <br>\n<br/>two<br>", "One\n\ntwo"},
		"inline elements": {"<p>A<b>b</b>c <i>d\n  e</i>", "Abc d e"},
		"spaces":          {"<p>a&nbsp;b\n\n c", "a b c"},
		"bare text":       {"<body>One<div>two</div>three", "One\n\ntwo\n\nthree"},
		"preformatted":    {"<pre>a\nb\n\nc</pre>", "a\nb\n\nc"},
		"hidden":          {"<p hidden>no<p>yes<script>x</script><p style='display: none'>no<p class=sr-only>no", "yes"},
		"cells":           {"<table><tr><td>a<td>b<tr><td>c", "a b\n\nc"},
		"layout":          {"<table><tr><td><p>One.<td>Two.<table><tr><td>a<td>b</table>", "One.\n\nTwo.\n\na b"},
		"initial":         {"<p><span class=dropcap>T</span>he dam<p><div class=dropcap>T</div>he lake", "The dam\n\nThe lake"},
		"hyphens":         {"<p>dam&shy;age<wbr>d", "damaged"},
		"ruby":            {"<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", "漢字"},
		"quotation":       {"<p><q>No, <q>never</q>,</q> he said", "“No, ‘never’,” he said"},
		"note":            {"<p>It held.<sup><a href='#n1'>[1]</a></sup> 10<sup>2</sup>", "It held. 102"},
		"answers":         {"<dl><dt>Why?<dd>Rain.</dl>", "Why?\n\nRain."},
		"list":            {"<ul><li>One<li>Two<ul><li>three</ul></ul>", "One\n\nTwo\n\nthree"},
		"not closed":      {"<p><b>One<p>two<p>three", "One\n\ntwo\n\nthree"},
		"unknown element": {"<p>It <amp-x>held</amp-x>.", "It held."},
		"no picture text": {"<p>It <img alt='a dam'>held.<noscript>x</noscript>", "It held."},
		"cut off":         {"<p>It held.<p>It he", "It held.\n\nIt he"},
		"cut off in tag":  {"<p>It held.<p cla", "It held."},
	} {
		t.Run(name, func(t *testing.T) {
			p := Whole(c.in)
			check(t, p)
			if got := article(p); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
