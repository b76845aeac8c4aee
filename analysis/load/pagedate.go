package load

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var addressDay = regexp.MustCompile(`/(\d{4})/(\d{1,2})/(\d{1,2})(/|$)`)

// pageDate looks for the day of publication where readability does not: in the older meta
// tags, in the address a page gives for itself, and in its first <time>. "" when there is none.
func pageDate(doc *html.Node) string {
	var meta, address, moment string
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Meta:
			name := strings.ToLower(attribute(n, "name") + attribute(n, "property") + attribute(n, "itemprop"))
			switch name {
			case "date", "pubdate", "publishdate", "publish-date", "dc.date", "dc.date.issued", "datepublished", "sailthru.date", "parsely-pub-date":
				meta = first(meta, day(attribute(n, "content")))
			case "og:url":
				address = first(address, addressDate(attribute(n, "content")))
			}
		case atom.Link:
			if attribute(n, "rel") == "canonical" {
				address = first(address, addressDate(attribute(n, "href")))
			}
		case atom.Time:
			moment = first(moment, day(attribute(n, "datetime")))
		}
	}
	return first(meta, first(address, moment))
}

// addressDate is the day in an address such as /2024/05/02/.
func addressDate(address string) string {
	m := addressDay.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	return day(m[1] + "-" + two(m[2]) + "-" + two(m[3]))
}

func two(digits string) string { return ("0" + digits)[len(digits)-1:] }

func first(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
