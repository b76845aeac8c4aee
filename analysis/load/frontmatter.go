package load

import (
	"strings"
	"time"

	"standpoint/analysis"
)

// frontMatter takes the block of "key: value" (YAML) or "key = value" (TOML) lines off the top
// of Markdown text and reads what it tells of the article. Text without such a block, or with
// one that is not closed, comes back as it is.
func frontMatter(t string) (a analysis.Article, body string) {
	fence, sep := "---", ":"
	if strings.HasPrefix(t, "+++\n") {
		fence, sep = "+++", "="
	}
	head, found := strings.CutPrefix(t, fence+"\n")
	if !found {
		return a, t
	}
	head, body, found = strings.Cut(head, "\n"+fence+"\n")
	if !found {
		if head, found = strings.CutSuffix(head, "\n"+fence); !found {
			return a, t
		}
	}
	key := ""
	for _, line := range strings.Split(head, "\n") {
		value := line
		if item, isItem := strings.CutPrefix(strings.TrimSpace(line), "- "); isItem {
			value = item // one of a list under the key before
		} else if k, v, isPair := strings.Cut(line, sep); isPair && !strings.HasPrefix(line, " ") {
			key, value = strings.ToLower(strings.TrimSpace(k)), v
		} else {
			continue
		}
		setMeta(&a, key, plainValue(value))
	}
	return a, body
}

// setMeta sets the field of a that key is for, unless it is set already; further authors are
// added to the first.
func setMeta(a *analysis.Article, key, value string) {
	if value == "" {
		return
	}
	field := map[string]*string{
		"title": &a.Title, "source": &a.Source, "publication": &a.Source, "site": &a.Source, "publisher": &a.Source,
		"date": &a.Date, "published": &a.Date, "author": &a.Author, "authors": &a.Author, "byline": &a.Author,
	}[key]
	switch {
	case field == nil:
	case field == &a.Date:
		if d := day(value); d != "" && a.Date == "" {
			a.Date = d
		}
	case *field == "":
		*field = value
	case field == &a.Author:
		a.Author += ", " + value
	}
}

// plainValue is a value without its quotation marks or the brackets of a short list.
func plainValue(v string) string {
	v = strings.TrimSpace(v)
	if strings.HasPrefix(v, "[") && strings.HasSuffix(v, "]") {
		var parts []string
		for _, p := range strings.Split(v[1:len(v)-1], ",") {
			parts = append(parts, plainValue(p))
		}
		return strings.Join(parts, ", ")
	}
	for _, mark := range []string{`"`, `'`} {
		if len(v) > 1 && strings.HasPrefix(v, mark) && strings.HasSuffix(v, mark) {
			return v[1 : len(v)-1]
		}
	}
	return v
}

// day is the date that v begins with or is, as YYYY-MM-DD, and "" when it is none that has
// one meaning only. Dates of the form 02/03/2024 mean two things, so they are not read.
func day(v string) string {
	v = strings.TrimSpace(v)
	if len(v) >= len(time.DateOnly) {
		if d, err := time.Parse(time.DateOnly, v[:len(time.DateOnly)]); err == nil {
			return d.Format(time.DateOnly)
		}
	}
	for _, layout := range []string{"20060102", "2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "2006/01/02", time.RFC1123, time.RFC1123Z, time.RFC850} {
		if d, err := time.Parse(layout, v); err == nil {
			return d.Format(time.DateOnly)
		}
	}
	return ""
}
