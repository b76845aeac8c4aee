package web

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standpoint/analysis/load/internal/page"
)

// facts are what a page says of its article outside of the text, by the names it uses.
type facts struct {
	meta  map[string][]string // of <meta>, by name or property in small letters
	title string              // <title>
	tops  []string            // headings of the first level
	link  string              // the address that a page has for itself
	who   []string            // authors as marked in the text
	times []string            // of <time>, those marked as the day of publication first
}

func gather(doc *html.Node) facts {
	f := facts{meta: map[string][]string{}}
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Meta:
			if v := page.Line(attribute(n, "content")); v != "" {
				for _, key := range []string{"name", "property", "itemprop"} {
					for name := range strings.FieldsSeq(strings.ToLower(attribute(n, key))) {
						f.meta[name] = append(f.meta[name], v)
					}
				}
			}
		case atom.Link:
			if listed(n, "rel", "canonical") {
				f.link = cmp.Or(f.link, page.Address(attribute(n, "href")))
			}
		case atom.Title:
			if n.Namespace == "" {
				f.title = cmp.Or(f.title, line(n))
			}
		case atom.H1:
			if len(f.tops) < 3 {
				f.tops = append(f.tops, line(n))
			}
		case atom.Time:
			f.addTime(n)
		}
		if n.Type == html.CommentNode {
			if m := savedFrom.FindStringSubmatch(n.Data); m != nil {
				f.link = cmp.Or(f.link, page.Address(m[1]))
			}
		}
		if n.Type == html.ElementNode && n.DataAtom != atom.Meta && len(f.who) < 8 && (listed(n, "rel", "author") || listed(n, "itemprop", "author")) {
			f.who = append(f.who, line(n))
		}
	}
	return f
}

// savedFrom is in the comment that browsers put on top of a page they save.
var savedFrom = regexp.MustCompile(`saved from url=\(\d+\)(\S+)`)

func (f *facts) addTime(n *html.Node) {
	v := cmp.Or(attribute(n, "datetime"), line(n))
	if listed(n, "itemprop", "datepublished") || has(n, "pubdate") {
		f.times = slices.Insert(f.times, 0, v)
	} else if len(f.times) < 3 {
		f.times = append(f.times, v)
	}
}

// line is the text below n on one line, as far as it is short.
func line(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data[:min(len(c.Data), 1000)])
		}
		if b.Len() > 1000 {
			break
		}
	}
	return page.Line(b.String())
}

// get is the first value of the first of these names that has one.
func (f facts) get(names ...string) string {
	for _, name := range names {
		if v := f.meta[name]; len(v) > 0 {
			return page.Line(html.UnescapeString(v[0]))
		}
	}
	return ""
}

// describe sets what is known of the article: linked data comes first, then what pages tell
// social networks, then other names and marks in the text.
func (f facts) describe(p *page.Page, l linked) {
	p.Source = cmp.Or(l.source, f.get("og:site_name", "application-name", "citation_journal_title", "dc.publisher", "publisher", "twitter:app:name:iphone"))
	p.Title = f.headline(l.title, &p.Source)
	p.Author = cmp.Or(l.author, f.authors())
	p.Address = cmp.Or(f.link, page.Address(f.get("og:url")), l.address)
	p.Date = cmp.Or(l.date, f.date(p.Address))
}

// headline is the title without the name of the outlet, which it may tell.
func (f facts) headline(title string, outlet *string) string {
	title = cmp.Or(title, f.get("og:title", "twitter:title", "dc.title", "citation_title"))
	for _, top := range f.tops {
		if head, rest := parting(f.title, top); head != "" {
			title, *outlet = cmp.Or(title, head), cmp.Or(*outlet, rest)
		}
	}
	if title == "" && f.title == "" && len(f.tops) > 0 {
		title = f.tops[0]
	}
	return bare(cmp.Or(title, f.title), *outlet)
}

// separators stand between the title of a page and the name of its outlet.
var separators = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " / ", " • "}

// parting parts a title into a heading of the page and the outlet, "" when it does not consist of these.
func parting(title, heading string) (head, outlet string) {
	if heading == "" {
		return "", ""
	}
	if title == heading {
		return heading, ""
	}
	for _, sep := range separators {
		after, isFirst := strings.CutPrefix(title, heading+sep)
		before, isLast := strings.CutSuffix(title, sep+heading)
		switch {
		case isFirst && len(strings.Fields(after)) < 6:
			return heading, after
		case isLast && len(strings.Fields(before)) < 6:
			return heading, before
		}
	}
	return "", ""
}

// bare is a title without the outlet at its end or its beginning.
func bare(title, outlet string) string {
	if outlet == "" {
		return title
	}
	for _, sep := range separators {
		if head, last, found := cutLast(title, sep); found && strings.EqualFold(last, outlet) && head != "" {
			return head
		}
		if start, rest, found := strings.Cut(title, sep); found && strings.EqualFold(start, outlet) && rest != "" {
			return rest
		}
	}
	return title
}

func cutLast(t, sep string) (before, after string, found bool) {
	i := strings.LastIndex(t, sep)
	if i < 0 {
		return t, "", false
	}
	return strings.TrimSpace(t[:i]), strings.TrimSpace(t[i+len(sep):]), true
}

func (f facts) authors() string {
	for _, name := range []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl"} {
		if who := names(f.meta[name]); who != "" {
			return who
		}
	}
	return names(f.who)
}

// names are people's names with commas between them: without addresses, "By" and those said twice.
func names(list []string) string {
	var out []string
	for _, n := range list {
		n = page.Line(html.UnescapeString(n))
		if len(n) > 3 && strings.EqualFold(n[:3], "by ") {
			n = n[3:]
		}
		n = strings.Trim(n, " ,;|")
		if n != "" && len(n) < 200 && !strings.Contains(n, "://") && !strings.HasPrefix(n, "@") && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return strings.Join(out, ", ")
}
