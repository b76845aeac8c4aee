package web

import (
	"cmp"
	"encoding/json"
	stdhtml "html"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/text"
)

// linked is an article as a page describes it for search engines (https://schema.org/Article).
type linked struct {
	title, author, source, date, address string

	text    string
	updates []linked // of a live blog
	clock   string   // of an update: 14:32
}

// maxLinks is how deep articles are looked for in linked data.
const maxLinks = 6

// linkedData is the first article in the linked data of a page. One with a text comes before one
// without.
func linkedData(doc *html.Node) linked {
	var best linked
	found := false
	for n := range doc.Descendants() {
		if n.DataAtom != atom.Script || !strings.EqualFold(strings.TrimSpace(attribute(n, "type")), "application/ld+json") || n.FirstChild == nil {
			continue
		}
		eachArticle(decode(n.FirstChild.Data), 0, func(o map[string]any) {
			if l := readLinked(o); !found || best.text == "" && l.text != "" && l.title == best.title {
				best, found = l, true
			}
		})
	}
	return best
}

// decode reads JSON as pages have it: within marks of comments, and with line ends in strings.
func decode(t string) any {
	t = strings.TrimSpace(t)
	for _, mark := range []string{"<!--", "//", "<![CDATA["} {
		t = strings.TrimSpace(strings.TrimPrefix(t, mark))
	}
	for _, mark := range []string{"-->", "]]>", "//"} {
		t = strings.TrimSpace(strings.TrimSuffix(t, mark))
	}
	var v any
	if json.Unmarshal([]byte(t), &v) != nil {
		v = nil
		_ = json.Unmarshal([]byte(escaped(t)), &v) // what stays broken tells nothing
	}
	return v
}

// escaped is JSON with the control characters in its strings written as they should be.
func escaped(t string) string {
	var b strings.Builder
	inString, afterSlash := false, false
	for _, r := range t {
		switch {
		case r == '\n' && inString:
			b.WriteString(`\n`)
			afterSlash = false
			continue
		case r < ' ':
			r = ' '
		case r == '"' && !afterSlash:
			inString = !inString
		}
		afterSlash = r == '\\' && !afterSlash
		b.WriteRune(r)
	}
	return b.String()
}

func eachArticle(v any, depth int, do func(map[string]any)) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			if depth < maxLinks {
				eachArticle(x, depth+1, do)
			}
		}
	case map[string]any:
		if isArticle(v) {
			do(v)
			return
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"} {
			if depth < maxLinks {
				eachArticle(v[key], depth+1, do)
			}
		}
	}
}

func isArticle(o map[string]any) bool {
	return slices.ContainsFunc(texts(o["@type"]), func(t string) bool {
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report" || t == "Interview"
	})
}

// texts are the texts that v is or holds: a string, a list, or objects with a name.
func texts(v any) (list []string) {
	switch v := v.(type) {
	case string:
		if t := page.Line(stdhtml.UnescapeString(v)); t != "" {
			list = append(list, t)
		}
	case map[string]any:
		for _, key := range []string{"name", "@id", "url"} {
			if t := textOf(v[key]); t != "" {
				return []string{t}
			}
		}
	case []any:
		for _, x := range v {
			if _, nested := x.([]any); !nested {
				list = append(list, texts(x)...)
			}
		}
	}
	return list
}

// textOf is the first text in v.
func textOf(v any) string {
	s, _ := v.(string)
	return page.Line(stdhtml.UnescapeString(s))
}

func readLinked(o map[string]any) linked {
	l := linked{
		title: cmp.Or(textOf(o["headline"]), textOf(o["name"])), author: names(texts(o["author"])), source: strings.Join(texts(o["publisher"]), ", "),
		date: Day(textOf(o["datePublished"])), text: prose(o["articleBody"]),
	}
	for _, v := range slices.Concat(texts(o["mainEntityOfPage"]), texts(o["url"])) {
		l.address = cmp.Or(l.address, page.Address(v))
	}
	if m := clock.FindStringSubmatch(textOf(o["datePublished"])); m != nil {
		l.clock = m[1]
	}
	updates, _ := o["liveBlogUpdate"].([]any)
	for _, u := range updates {
		if u, is := u.(map[string]any); is {
			u := map[string]any{"headline": u["headline"], "datePublished": u["datePublished"], "articleBody": u["articleBody"]}
			l.updates = append(l.updates, readLinked(u))
		}
	}
	return l
}

var clock = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}T(\d{2}:\d{2})`)

// prose is a text that may be HTML, or have its tags written out.
func prose(v any) string {
	t, _ := v.(string)
	for range 2 {
		if strings.Contains(t, "</") || strings.Contains(t, "<br") || strings.Contains(t, "<p>") {
			var parts []string
			for _, b := range Whole(t).Blocks {
				parts = append(parts, b.Text)
			}
			return strings.Join(parts, "\n\n")
		}
		t = stdhtml.UnescapeString(t)
	}
	if !strings.Contains(t, "\n\n") { // each line is a paragraph
		t = strings.ReplaceAll(t, "\n", "\n\n")
	}
	return t
}

// add appends the text of l to p.
func (l linked) add(p *page.Page) {
	p.Add(l.text, "")
	for _, u := range l.updates {
		p.Add(u.clock, text.Dateline)
		p.Add(u.title, text.Heading)
		p.Add(u.text, "")
	}
}

// length is how much text there is in l, in bytes.
func (l linked) length() int {
	n := len(l.text)
	for _, u := range l.updates {
		n += len(u.text)
	}
	return n
}
