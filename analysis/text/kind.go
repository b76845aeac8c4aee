package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is what part a paragraph plays on the page.
type Kind string

// The kinds of paragraphs.
const (
	Body     Kind = "body"     // running text
	Heading  Kind = "heading"  // a title, or a question that numbers the parts of an interview
	Dateline Kind = "dateline" // place, date or time, and how long the reading takes
	Byline   Kind = "byline"   // who wrote it, how to reach them, or whose post follows
	Caption  Kind = "caption"  // what belongs to the page and not to the running text: captions, credits, advertisements, links to other articles, buttons, notes on the article
)

// Part is a paragraph whose kind is known.
type Part struct {
	Span
	Kind Kind
}

const (
	headingWords = 14  // the most words that a heading has
	shortWords   = 40  // and what stands beside the text; long paragraphs are not looked at closer
	shortBytes   = 400 // the same in bytes
	topBytes     = 600 // how far down the page a byline may be that does not say so
	headLines    = 6   // the most lines of a block that is a page's head
)

// KindOf tells what part paragraph p of t plays. last says that no body text follows it.
func KindOf(t string, p Span, last bool) Kind {
	s := p.Of(t)
	if dated(t, p) {
		return Dateline
	}
	if notice(s) {
		return Caption
	}
	if len(s) > shortBytes {
		return Body
	}
	words := strings.Fields(s)
	if len(words) > shortWords {
		return Body
	}
	k, heading := aside(t, p, words), !last && isHeading(s, words)
	switch {
	case k != "":
		return k
	case strings.Contains(s, "\n"):
		return headKind(t, p)
	case heading:
		return Heading
	}
	return Body
}

// dated reports whether p is a dateline and nothing else.
func dated(t string, p Span) bool {
	if isStamp(p.Of(t)) {
		return true
	}
	lead, _ := LeadDateline(t, p)
	return !lead.Empty() && trim(t, Span{lead.End, p.End}).Empty()
}

// aside is the kind of a short paragraph that is neither running text nor a heading, or "".
func aside(t string, p Span, words []string) Kind {
	line := strings.Join(words, " ")
	switch {
	case isByline(line, nearTop(t, p)):
		return Byline
	case furniture(line) || listed(t, p):
		return Caption
	}
	return ""
}

// nearTop reports whether p stands near the top of t and is not the first paragraph.
func nearTop(t string, p Span) bool {
	return p.Start < topBytes && strings.TrimSpace(t[:p.Start]) != ""
}

// headKind is the kind of a block of several lines: what its first is when none of the others is running
// text, as in the head of a page (title, byline, date), else body.
func headKind(t string, p Span) Kind {
	lines, _ := linesOf(p.Of(t))
	if len(lines) > headLines {
		return Body
	}
	first := Body
	for i, l := range lines {
		l = l.Shift(p.Start)
		k, words := Dateline, strings.Fields(l.Of(t))
		if !dated(t, l) {
			k = aside(t, l, words)
		}
		switch {
		case i == 0 && k == "" && isHeading(l.Of(t), words):
			first = Heading
		case k == "":
			return Body
		case i == 0:
			first = k
		}
	}
	return first
}

var (
	// turn is a line of an interview, "Name: words".
	turn = regexp.MustCompile(`^\p{Lu}[\p{L}.'’ -]{0,40}:\s+\S+\s+\S+|^(?:Q|A|\p{Lu}{2,12}|(?i:interviewer|interviewee|question|answer|host|guest|moderator)):\s+\S|^[QA]\.\s`)
	// asks is a numbered question.
	asks = regexp.MustCompile(`^\(?\d{1,2}[.):]\s+\p{Lu}.*\?["”’]?$`)
)

// isHeading reports whether s looks like a title: short, opens with a capital or a digit and does not
// end as a sentence does.
func isHeading(s string, words []string) bool {
	if asks.MatchString(s) {
		return true
	}
	end, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, closers))
	begin, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“‘«„([#*`))
	switch {
	case len(words) > headingWords || strings.ContainsRune(".!…,;:—-", end) || end == '?' && len(words) > 10:
		return false
	case !unicode.IsUpper(begin) && !unicode.IsDigit(begin):
		return false
	}
	return !turn.MatchString(s)
}
