package mail

import (
	"bytes"
	"cmp"
	"io"
	"mime"
	netmail "net/mail"
	"regexp"
	"strings"

	"github.com/emersion/go-message"

	"standpoint/analysis/load/internal/charset"
	"standpoint/analysis/load/internal/page"
)

// words decodes the words of headers in any charset.
var words = mime.WordDecoder{CharsetReader: func(label string, r io.Reader) (io.Reader, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	t, _, err := charset.Decode(data, label, false)
	return strings.NewReader(t), err
}}

// word is the text of a header, which may hold bytes of any charset as they are.
func word(v string) string {
	if t, _, err := charset.Decode([]byte(v), "", false); err == nil {
		v = t
	}
	if t, err := words.DecodeHeader(v); err == nil {
		v = t
	}
	return page.Line(v)
}

// answers are what mail programs put before the subject of an answer or of a mail passed on.
var answers = regexp.MustCompile(`(?i)^((re|fwd?|aw|wg|tr|sv|vs|rv|enc)(\[\d+\])?\s*:\s*)+`)

// describe sets what a header tells of a mail, over what is known already.
func describe(p *page.Page, h message.Header) {
	if v := answers.ReplaceAllString(word(h.Get("Subject")), ""); v != "" {
		p.Title = v
	}
	if v := person(h.Get("From")); v != "" {
		p.Author = v
	}
	if at, err := netmail.ParseDate(h.Get("Date")); err == nil {
		p.Date = page.Day(at.Format("2006-01-02"))
	}
	if name, _, found := strings.Cut(word(h.Get("List-Id")), "<"); found {
		p.Source = cmp.Or(strings.Trim(name, ` "`), p.Source)
	}
}

// person is the name in a mail address, "" when there is none.
func person(from string) string {
	parser := netmail.AddressParser{WordDecoder: &words}
	if a, err := parser.Parse(from); err == nil {
		return page.Line(a.Name)
	}
	name, _, found := strings.Cut(word(from), "<")
	if !found || strings.Contains(name, "@") {
		return ""
	}
	return strings.Trim(name, ` "'`)
}

// known are the lines that headers of mails have, and those that prove one by their name alone.
var known = map[string]bool{
	"from": false, "to": false, "cc": false, "subject": false, "date": false, "sender": false, "reply-to": false,
	"mime-version": true, "received": true, "message-id": true, "return-path": true, "content-type": true, "delivered-to": true,
	"content-transfer-encoding": true, "dkim-signature": true, "snapshot-content-location": true, "list-id": true, "list-unsubscribe": true,
	"x-mailer": true, "x-received": true, "authentication-results": true, "in-reply-to": true, "references": true,
}

// Is reports whether data is a mail or a web page saved as one: it begins with lines of a header, two
// of which only mails have.
func Is(data []byte) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 16<<10)], []byte("\xEF\xBB\xBF")), "\r\n")
	if line, rest, _ := bytes.Cut(head, []byte("\n")); bytes.HasPrefix(line, []byte("From ")) && bytes.ContainsAny(line, "@-") {
		head = rest
	}
	n := 0
	for i, line := range bytes.Split(head, []byte("\n")) {
		line = bytes.TrimRight(line, "\r")
		switch {
		case len(line) == 0:
			return n >= 2
		case line[0] == ' ' || line[0] == '\t':
			if i == 0 {
				return false
			}
		case !headLine.Match(line):
			return false
		default:
			name, value, _ := strings.Cut(string(line), ":")
			if proves(strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value)) {
				n++
			}
		}
	}
	return n >= 2
}

// proves reports whether a line is one of a mail's header: an article may begin with "From: the desk",
// but not with an address there.
func proves(name, value string) bool {
	byName, isKnown := known[name]
	switch name {
	case "from", "to", "cc", "sender", "reply-to":
		return strings.Contains(value, "@") || strings.Contains(value, "<") || strings.Contains(value, "=?")
	case "date":
		_, err := netmail.ParseDate(value)
		return err == nil
	case "content-type":
		return strings.Contains(value, "/")
	}
	return byName || isKnown && name == "subject"
}
