package mail

import (
	"cmp"
	"regexp"
	"strings"
	"unicode/utf8"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/web"
)

// Why something in a mail is left out.
const (
	quoted    = "quoted mail"
	signature = "signature"
	header    = "mail header"
)

var (
	// wrote is the line over a mail that is answered: "On 2 May 2024, Ola Berg wrote:".
	wrote = regexp.MustCompile(`(?i)^(on|am|le|el|il|den|op)\b.{5,200}\b(wrote|writes|schrieb|a écrit|escribió|ha scritto|skrev|schreef)\b.{0,80}:$`)
	// answered stands between an answer and what it answers, passedOn before a mail that is passed on.
	answered = regexp.MustCompile(`(?i)^(-{2,} ?(original message|ursprüngliche nachricht|message d'origine) ?-{2,}|_{20,})$`)
	passedOn = regexp.MustCompile(`(?i)^(-{2,} ?(forwarded (message|by .*)|weitergeleitete nachricht|message transféré) ?-{2,}|begin forwarded message:)$`)
	headed   = regexp.MustCompile(`(?i)^(from|date|sent|subject|to|cc|reply-to|von|gesendet|an|betreff|datum): ?(.*)$`)
	listItem = regexp.MustCompile(`^([-*•–] |\d{1,2}[.)] |\[\d+\])`)
)

// plain appends a plain text: its paragraphs with the line breaks of mail programs undone.
func (r *reader) plain(p *part) {
	t := strings.TrimSpace(p.text(false))
	if strings.Contains(t, "-----BEGIN PGP MESSAGE-----") {
		r.err = errEncrypted
		return
	}
	lines := strings.Split(unsigned(t), "\n")
	if strings.EqualFold(p.params["format"], "flowed") {
		lines = unflow(lines, strings.EqualFold(p.params["delsp"], "yes"))
	}
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \t\r")
	}
	w := &lineWriter{page: &r.Page, width: width(lines)}
	w.all(lines)
}

// lineWriter makes paragraphs of lines.
type lineWriter struct {
	page  *page.Page
	width int
	now   strings.Builder // the paragraph being written
	last  string          // its last line
	left  string          // why it is left out
}

// all writes the lines of a mail.
func (w *lineWriter) all(lines []string) {
	for i := 0; i < len(lines); i++ {
		line := lines[i]
		switch {
		case passedOn.MatchString(line):
			i += w.passedOn(lines[i:]) - 1
		case answered.MatchString(line) && w.isAnswer(lines[i:]):
			w.rest(lines[i:], quoted)
			return
		case line == "--" && len(strings.Join(lines[i+1:], "\n")) < 2000:
			w.rest(lines[i+1:], signature)
			return
		case isWrote(line), i+1 < len(lines) && strings.HasSuffix(lines[i+1], ":") && isWrote(line+" "+lines[i+1]):
			w.end()
			w.left = quoted
			for w.write(line); !strings.HasSuffix(line, ":"); w.write(line) {
				i++
				line = lines[i]
			}
			w.end()
		case strings.HasPrefix(line, ">"):
			w.as(quoted)
			w.write(strings.TrimSpace(strings.TrimLeft(line, "> ")))
		default:
			w.as("")
			w.write(line)
		}
	}
	w.end()
}

// isWrote reports whether a line stands over a mail that is answered: it names a day or an address.
func isWrote(line string) bool {
	return strings.ContainsAny(line, "0123456789@") && wrote.MatchString(line)
}

// as ends the paragraph unless it is left out, or not, for the same reason.
func (w *lineWriter) as(why string) {
	if w.left != why {
		w.end()
		w.left = why
	}
}

func (w *lineWriter) rest(lines []string, why string) {
	w.end()
	w.left = why
	for _, line := range lines {
		w.write(line)
	}
	w.end()
}

// isAnswer reports whether what follows is a mail that is answered, and not all there is.
func (w *lineWriter) isAnswer(lines []string) bool {
	w.end()
	for i := 1; i < min(len(lines), 4); i++ {
		if headed.MatchString(strings.Trim(lines[i], "* ")) {
			return !w.page.Empty()
		}
	}
	return false
}

// passedOn leaves out the header of a mail that was passed on and learns from it. It gives the number
// of its lines.
func (w *lineWriter) passedOn(lines []string) int {
	w.end()
	w.page.Leave(lines[0], header)
	seen := false
	for i := 1; i < len(lines); i++ {
		switch {
		case learn(w.page, lines[i]), seen && strings.HasPrefix(lines[i], " "):
			seen = true
			w.page.Leave(lines[i], header)
		case lines[i] != "" || seen:
			return i
		}
	}
	return len(lines)
}

// learn sets what a line of the header of a mail that was passed on tells, and reports whether it is one.
func learn(p *page.Page, line string) bool {
	m := headed.FindStringSubmatch(strings.ReplaceAll(line, "*", ""))
	if m == nil {
		return false
	}
	switch strings.ToLower(m[1]) {
	case "from":
		p.Author = cmp.Or(person(m[2]), p.Author)
	case "date", "sent":
		p.Date = cmp.Or(web.Day(m[2]), p.Date)
	}
	return true
}

// write adds a line to the paragraph, or to a new one.
func (w *lineWriter) write(line string) {
	if line == "" {
		w.end()
		return
	}
	switch {
	case w.now.Len() == 0:
	case w.goesOn(line):
		w.now.WriteByte(' ')
	case w.width == 0 && len(w.last) > maxWidth: // every line is a paragraph
		w.end()
	default:
		w.now.WriteByte('\n')
	}
	w.now.WriteString(line)
	w.last = line
}

// goesOn reports whether a line is there only because the one before was full: its first word would
// not have fitted there.
func (w *lineWriter) goesOn(line string) bool {
	first, _, _ := strings.Cut(line, " ")
	return w.width > 0 && !listItem.MatchString(line) && first != "" &&
		utf8.RuneCountInString(w.last)+1+utf8.RuneCountInString(first) > w.width
}

// end ends the paragraph. Lines that speak of the mail itself are left out.
func (w *lineWriter) end() {
	t := strings.TrimSpace(w.now.String())
	w.now.Reset()
	if t == "" {
		return
	}
	if why := cmp.Or(w.left, web.Reason(t)); why != "" {
		w.page.Leave(t, why)
	} else {
		w.page.Add(t, "")
	}
}
