package text

import (
	"regexp"
	"strings"
	"time"
)

// What the patterns of dates and times are made of.
const (
	monthWord = `(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`
	dayWord   = `(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)`
	dayForm   = `(?:\d{1,2}(?:st|nd|rd|th)?\s+` + monthWord + `(?:,?\s+\d{4})?|` + monthWord + `\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{4})`
	zone      = `\s?\(?(?:[A-Z]{2,4}(?:[+-]\d{1,2})?|local time)\)?`
	clock     = `(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?i:[ap]\.?m\b\.?))?(?:` + zone + `)?|\d{1,2}\.\d{2}(?:\s?(?i:[ap]\.?m\b\.?)(?:` + zone + `)?|` + zone + `)|\d{1,2}\s?(?i:[ap]\.?m\b\.?)(?:` + zone + `)?)`
	ago       = `(?i:(?:an?|\d{1,3})\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|months?|yrs?|years?)(?:\s+ago)?|just now|today|yesterday)`
	reading   = `(?i:\d{1,3}[- ]?min(?:ute)?s?(?: of)? (?:read|reading|listen)|reading time:? \d{1,3} min(?:ute)?s?\.?)`
	stampWord = `(?i:(?:first |last |originally )?(?:published|updated|posted|modified|edited|date|dateline)(?: on| at)?:?\s+)`
	stampItem = `(?:` + stampWord + `)?(?:at |on )?(?:` + dayWord + `?` + dayForm + `|` + reading + `|` + clock + `|` + ago + `)`
	placeWord = `(?:\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,2},\s+){0,2}`
)

var (
	wireLead   = regexp.MustCompile(`^\p{Lu}[\p{Lu}\s.'’-]+(?:,\s*[\p{L}. ]{2,24}){0,2}(?:,\s*(\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} ` + monthWord + `(?:,? \d{4})?))?(?:\s*\([^)\n]{2,40}\))?\s*(?:—|–|--| - )\s*`)
	agencyLead = regexp.MustCompile(`^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2}(?:,\s*\p{Lu}[\p{L}. ]{1,24})?\s*\([^)\n]{2,40}\)\s*(?:—|–|--| - )\s*`)
	dateLead   = regexp.MustCompile(`^(?:(?i:date|dateline|published|posted|updated)\s*:?\s*)?(\d{4}-\d{2}-\d{2})[\s,]+(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,2}),\s*(?:(?:United|Saudi|South|North|New|Sri|Costa|El|Hong|Great|East|West|Ivory|Burkina|Sierra|Papua|Côte)\s+)?(?:\p{Lu}[\p{L}'’.-]+|\p{Lu}{2,})[\s,]+`)

	// stampLine is a line with nothing but times: "Published 12:04 GMT, 3 May 2024", "14:32", "2h ago".
	stampLine = regexp.MustCompile(`^(?:` + placeWord + stampItem + `(?:[\s,;|·•–—-]+` + stampItem + `)*|(?i:key events?|pinned(?: post)?|latest|breaking))\.?$`)
	wholeDay  = regexp.MustCompile(dayForm)
)

// stampBytes is the most that a line with nothing but times is long.
const stampBytes = 100

// LeadDateline is the dateline with which the paragraph opens ("RAS DAHAB (Newsdesk) —",
// "date 2022-01-21 Tehran, Iran", a first line with the time of a live page's entry), empty when
// there is none, and its ISO date, "" when it has none. A paragraph with nothing but times does not
// open with them, so its lead is empty too.
func LeadDateline(t string, p Span) (lead Span, date string) {
	s := p.Of(t)
	if first, rest, _ := strings.Cut(head(s, stampBytes+1), "\n"); isStamp(first) {
		if p.Start < topBytes { // further down it is the time of an event
			date = isoDate(wholeDay.FindString(first))
		}
		if rest == "" {
			return Span{p.Start, p.Start}, date
		}
		return Span{p.Start, p.Start + len(first)}, date
	}
	s = head(s, 160) // a dateline is short; keep the patterns from long lines
	if m := dateLead.FindStringSubmatchIndex(s); m != nil {
		return Span{p.Start, p.Start + m[1]}, s[m[2]:m[3]]
	}
	if m := wireLead.FindStringSubmatchIndex(s); m != nil {
		if m[2] >= 0 {
			date = isoDate(s[m[2]:m[3]])
		}
		return Span{p.Start, p.Start + m[1]}, date
	}
	if m := agencyLead.FindStringIndex(s); m != nil {
		return Span{p.Start, p.Start + m[1]}, ""
	}
	return Span{p.Start, p.Start}, ""
}

// isStamp reports whether line s holds nothing but times.
func isStamp(s string) bool {
	return len(s) <= stampBytes && stampLine.MatchString(strings.TrimSpace(s))
}

var ordinal = regexp.MustCompile(`(\d)(?:st|nd|rd|th)\b`)

// isoDate reads "Jan. 21, 2022", "3 May 2024" and the like, "" for what is no whole date.
func isoDate(s string) string {
	s = strings.NewReplacer(".", "", ",", "", "Sept ", "Sep ").Replace(s)
	s = strings.Join(strings.Fields(ordinal.ReplaceAllString(s, "$1")), " ")
	for _, layout := range []string{"Jan 2 2006", "January 2 2006", "2 Jan 2006", "2 January 2006", time.DateOnly} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}
