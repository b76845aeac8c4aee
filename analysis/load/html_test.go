package load

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis"
)

// page is a news page with what surrounds an article. %s is put into its head.
const page = `<!DOCTYPE html>
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

func TestPageBecomesArticle(t *testing.T) {
	head := `<meta property="og:site_name" content="The Plain"><meta name="author" content="Ola Berg">
<meta property="article:published_time" content="2024-05-02T08:30:00Z">`
	a, err := read(t, "p.html", strings.Replace(page, "%s", head, 1))
	if err != nil {
		t.Fatal(err)
	}
	if a.Source != "The Plain" || a.Author != "Ola Berg" || a.Date != "2024-05-02" || !strings.HasPrefix(a.Title, "Dam holds for now") {
		t.Errorf("source %q, author %q, date %q, title %q", a.Source, a.Author, a.Date, a.Title)
	}
	blocks := strings.Split(a.Text, "\n\n")
	for _, want := range []string{
		"Blame",
		"Water pours over the spillway, seen from the road.",
		"The lake rose by two metres in a day, which is more than in any day of the past forty years.",
		"“We are not out of danger,” said Zoe Marquez, who leads the crew, adding that the lower town should stay empty until the weekend, when the lake is expected to fall below the mark.",
	} {
		found := false
		for _, b := range blocks {
			found = found || b == want
		}
		if !found {
			t.Errorf("no paragraph %q in\n%s", want, a.Text)
		}
	}
	for _, no := range []string{"Home", "Most read", "Privacy"} {
		if strings.Contains(a.Text, no) {
			t.Errorf("%q of the page's frame is in\n%s", no, a.Text)
		}
	}
}

func TestPageDates(t *testing.T) {
	for name, c := range map[string]struct{ head, want string }{
		"linked data": {`<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Dam","datePublished":"2024-05-02"}</script>`, "2024-05-02"},
		"old meta":    {`<meta name="DC.date.issued" content="2024-05-02">`, "2024-05-02"},
		"address":     {`<link rel="canonical" href="https://a.example/2024/5/2/dam">`, "2024-05-02"},
		"none":        {``, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if a, err := read(t, "p.html", strings.Replace(page, "%s", c.head, 1)); err != nil || a.Date != c.want {
				t.Errorf("%v, date %q, want %q", err, a.Date, c.want)
			}
		})
	}
}

func TestPageEncodings(t *testing.T) {
	late := strings.Repeat("<!-- filler -->", 200)
	for name, c := range map[string]struct{ in, want string }{
		"named":           {"<html><head><meta charset=iso-8859-2></head><p>Wa\xb3\xeasa</p>", "Wałęsa"},
		"named late":      {"<html><head>" + late + `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>` + "\xcc\xee\xf1\xea\xe2\xe0</p>", "Москва"},
		"not named":       {"<html><p>\x93caf\xe9\x94</p>", "“café”"},
		"wrongly named":   {"<html><head><meta charset=gb2312></head><p>café</p>", "café"},
		"unknown name":    {"<html><head><meta charset=no-such></head><p>caf\xe9</p>", "café"},
		"named in a body": {"<html><head></head><p>caf\xe9</p><meta charset=windows-1251>", "café"},
	} {
		t.Run(name, func(t *testing.T) {
			if a, err := read(t, "p.html", c.in); err != nil || a.Text != c.want {
				t.Errorf("%v, %q, want %q", err, a.Text, c.want)
			}
		})
	}
}

func TestPageParagraphs(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"breaks":          {"<p>One<br>two<br><br>three", "One\ntwo\n\nthree"},
		"inline elements": {"<p>A<b>b</b>c <i>d\n  e</i>", "Abc d e"},
		"spaces":          {"<p>a&nbsp;b\n\n c", "a b c"},
		"bare text":       {"<body>One<div>two</div>three", "One\n\ntwo\n\nthree"},
		"preformatted":    {"<pre>a\nb\n\nc</pre>", "a\nb\n\nc"},
		"hidden":          {"<p hidden>no<p>yes<script>x</script>", "yes"},
		"cells":           {"<table><tr><td>a<td>b<tr><td>c", "a b\n\nc"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := stripTags(c.in); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func FuzzHTML(f *testing.F) {
	for _, s := range []string{page, "<p>a<br><br>b", "<table><td>x", "<svg><p>", "<a href='http://[::1'>x</a>", "<base href=x><img src=:>", "<template><p>x", "<pre>\n\n</pre>"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		in = strings.ToValidUTF8(in, "?")
		a, err := guarded(context.Background(), Limits{}, func() (analysis.Article, error) { return readHTML(in) })
		if err != nil {
			t.Skip(err) // a panic of the parser, which File reports
		}
		if diff := cmp.Diff(strings.TrimSpace(a.Text), a.Text); diff != "" {
			t.Error(diff)
		}
	})
}
