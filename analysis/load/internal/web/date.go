package web

import (
	"regexp"

	"standpoint/analysis/load/internal/page"
)

// date is the day of publication: by the meta tags, by the address, by a <time>. "" when none
// tells it.
func (f facts) date(address string) string {
	for _, name := range []string{"article:published_time", "datepublished", "og:published_time", "og:article:published_time", "parsely-pub-date",
		"sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "dc.date.issued", "dcterms.issued", "dcterms.created",
		"dc.date.created", "dc.date", "dcterms.date", "citation_publication_date", "citation_date", "article.published", "date"} {
		for _, v := range f.meta[name] {
			if d := Day(v); d != "" {
				return d
			}
		}
	}
	if d := addressDate(address); d != "" {
		return d
	}
	for _, v := range f.times {
		if d := Day(v); d != "" {
			return d
		}
	}
	return ""
}

// days finds dates that mean one day only: 2024-05-02, 2024/5/2, 20240502T, 2 May 2024, May 2, 2024.
var days = regexp.MustCompile(`\b(?:((?:19|20)\d\d)([-/.])(\d{1,2})[-/.](\d{1,2})|((?:19|20)\d\d)(\d\d)(\d\d)(?:T|\b)|(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2,8})\.?,? (\d{4})|([A-Z][a-z]{2,8})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}))`)

// Day is the first date in v, as YYYY-MM-DD. It reads more than page.Day: what stands around a
// date, as the time and the zone do, is passed over.
func Day(v string) string {
	m := days.FindStringSubmatch(v)
	switch {
	case m == nil:
		return page.Day(v)
	case m[1] != "":
		return page.Day(m[1] + "-" + two(m[3]) + "-" + two(m[4]))
	case m[5] != "":
		return page.Day(m[5] + m[6] + m[7])
	case m[8] != "":
		return page.Day(m[8] + " " + m[9] + " " + m[10])
	}
	return page.Day(m[12] + " " + m[11] + " " + m[13])
}

var addressDay = regexp.MustCompile(`/(\d{4})/(\d{1,2})/(\d{1,2})(/|$)`)

// addressDate is the day in an address such as /2024/05/02/.
func addressDate(address string) string {
	m := addressDay.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	return page.Day(m[1] + "-" + two(m[2]) + "-" + two(m[3]))
}

func two(digits string) string { return ("0" + digits)[len(digits)-1:] }
