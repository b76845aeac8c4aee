package text

import (
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Clean makes t what the rest of the program expects: valid UTF-8 (each bad byte becomes
// U+FFFD), LF line ends, no byte order mark. Clean text comes back unchanged.
func Clean(t string) string {
	t = strings.TrimPrefix(t, "\ufeff")
	if strings.ContainsRune(t, '\r') {
		t = strings.ReplaceAll(t, "\r\n", "\n")
		t = strings.ReplaceAll(t, "\r", "\n")
	}
	if !utf8.ValidString(t) {
		t = string([]rune(t))
	}
	return t
}

// Paragraphs are the blocks of t between blank lines, without the white space around them. In a
// text that has no blank line every line that is not empty is a paragraph.
func Paragraphs(t string) []Span {
	blank := false
	var lines, out []Span
	for at := 0; at < len(t); {
		end := strings.IndexByte(t[at:], '\n')
		if end < 0 {
			end = len(t)
		} else {
			end += at
		}
		line := trim(t, Span{at, end})
		if line.Empty() && len(lines) > 0 && !lines[len(lines)-1].Empty() && strings.TrimSpace(t[end:]) != "" {
			blank = true
		}
		lines = append(lines, line)
		at = end + 1
	}
	open := false
	for _, l := range lines {
		switch {
		case l.Empty():
			open = false
		case open && blank:
			out[len(out)-1].End = l.End
		default:
			out, open = append(out, l), true
		}
	}
	return out
}

func trim(t string, s Span) Span {
	s.Start += len(t[s.Start:s.End]) - len(strings.TrimLeftFunc(t[s.Start:s.End], unicode.IsSpace))
	s.End = s.Start + len(strings.TrimRightFunc(t[s.Start:s.End], unicode.IsSpace))
	return s
}

var (
	bylineLine  = regexp.MustCompile(`^(?i:by|words by|reporting by)\s+\p{Lu}[\p{L}'’.-]+(?:\s+(?:and|&|\p{L}[\p{L}'’.-]*),?){0,7}$`)
	captionLine = regexp.MustCompile(`^(?i:photo|photograph|image|picture|file photo|caption|credit|illustration)s?\b[^.]{0,12}:|(?:/(?:AFP|AP|Reuters|REUTERS|EPA|Getty)[^.]{0,30}|\[[^\]]*(?:AFP|AP Photo|Reuters|Getty)[^\]]*\])$`)
	wireLead    = regexp.MustCompile(`^\p{Lu}[\p{Lu}\s.'’-]+(?:,\s*[\p{L}. ]{2,24}){0,2}(?:,\s*(\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:,? \d{4})?))?(?:\s*\([^)\n]{2,40}\))?\s*(?:—|–|--| - )\s*`)
	agencyLead  = regexp.MustCompile(`^\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,2}(?:,\s*\p{Lu}[\p{L}. ]{1,24})?\s*\([^)\n]{2,40}\)\s*(?:—|–|--| - )\s*`)
	dateLead    = regexp.MustCompile(`^(?:(?i:date|dateline|published|posted|updated)\s*:?\s*)?(\d{4}-\d{2}-\d{2})[\s,]+(\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,2}),\s*(?:(?:United|Saudi|South|North|New|Sri|Costa|El|Hong|Great|East|West|Ivory|Burkina|Sierra|Papua|Côte)\s+)?(?:\p{Lu}[\p{L}'’.-]+|\p{Lu}{2,})[\s,]+`)
)

// LeadDateline is the dateline with which the paragraph opens ("RAS DAHAB (Newsdesk) —",
// "date 2022-01-21 Tehran, Iran"), empty when there is none, and its ISO date, "" when it has
// none.
func LeadDateline(t string, p Span) (lead Span, date string) {
	s := p.Of(t)
	if len(s) > 160 { // a dateline is short; keep the patterns from long lines
		s = s[:160]
	}
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

// isoDate reads "Jan. 21, 2022" and the like, "" for what is no whole date.
func isoDate(s string) string {
	s = strings.NewReplacer(".", "", ",", "", "Sept ", "Sep ").Replace(s)
	for _, layout := range []string{"Jan 2 2006", "January 2 2006"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// headingWords is the most words that a heading has.
const headingWords = 14

// KindOf tells what part paragraph p of t plays. last says that no body text follows it.
func KindOf(t string, p Span, last bool) Kind {
	s := p.Of(t)
	if lead, _ := LeadDateline(t, p); !lead.Empty() && trim(t, Span{lead.End, p.End}).Empty() {
		return Dateline
	}
	words := strings.Fields(s)
	switch {
	case len(words) <= 10 && bylineLine.MatchString(s):
		return Byline
	case len(words) <= 40 && len(s) < 400 && captionLine.MatchString(s):
		return Caption
	case last || len(words) > headingWords || strings.Contains(s, "\n"):
		return Body
	}
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'”’»)]`))
	begin, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“‘«„([#*`))
	if strings.ContainsRune(".!…,;:—-", end) || (end == '?' && len(words) > 10) {
		return Body
	}
	if !unicode.IsUpper(begin) && !unicode.IsDigit(begin) {
		return Body
	}
	if turn.MatchString(s) {
		return Body
	}
	return Heading
}

// turn is a line of an interview, "Name: words".
var turn = regexp.MustCompile(`^\p{Lu}[\p{L}.'’ -]{0,40}:\s+\S+\s+\S+`)
