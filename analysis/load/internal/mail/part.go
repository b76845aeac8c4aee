package mail

import (
	"bufio"
	"bytes"
	"cmp"
	"io"
	"regexp"
	"strings"

	"github.com/emersion/go-message"
	"github.com/emersion/go-message/textproto"
)

const (
	maxDepth = 20      // parts in parts; mails of mails of mails have some nine
	maxParts = 500     // of one mail
	maxHead  = 1 << 20 // bytes of the header of each
)

// part is a mail or a part of one.
type part struct {
	header message.Header
	kind   string            // the media type, in small letters
	params map[string]string // of the media type
	name   string            // of the file it is, "" for text to be shown
	data   []byte            // decoded but for its charset; nil when it has parts
	parts  []*part
}

// opener opens the parts of one mail and counts them.
type opener struct{ count int }

// open reads a part and those in it. What is broken is read as far as it goes. It is nil beyond the
// limits. Line ends are LF.
func (o *opener) open(data []byte, depth int) *part {
	if o.count++; o.count > maxParts || depth > maxDepth {
		return nil
	}
	head, body := cutHeader(data)
	p := &part{header: message.Header{Header: head}}
	p.kind, p.params, _ = p.header.ContentType()
	p.kind = strings.ToLower(p.kind)
	shown, params, _ := p.header.ContentDisposition()
	if p.name = cmp.Or(word(params["filename"]), word(p.params["name"])); p.name == "" && strings.EqualFold(shown, "attachment") {
		p.name = "a part without a name"
	}
	if mark := p.params["boundary"]; strings.HasPrefix(p.kind, "multipart/") && mark != "" {
		for _, piece := range pieces(body, mark) {
			if in := o.open(piece, depth+1); in != nil {
				p.parts = append(p.parts, in)
			}
		}
		if p.parts != nil {
			return p
		}
	}
	if strings.HasPrefix(p.kind, "multipart/") { // without its marks: the text is there all the same
		p.kind, p.data = "text/plain", body
		return p
	}
	p.data = decode(p.header, body)
	if p.kind == "message/rfc822" || p.kind == "message/global" {
		if in := o.open(p.data, depth+1); in != nil {
			p.parts = []*part{in}
		}
	}
	return p
}

// headLine begins a line of a header.
var headLine = regexp.MustCompile(`^[!-9;-~]+[ \t]*:`)

// cutHeader parts a mail into its header and its body. Lines that do not belong to a header are
// passed over, as the one that mailboxes put on top of each mail is.
func cutHeader(data []byte) (textproto.Header, []byte) {
	var head bytes.Buffer
	isHeader := false
	for len(data) > 0 {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		if len(line) == 0 {
			data = rest
			break
		}
		if line[0] != ' ' && line[0] != '\t' {
			isHeader = headLine.Match(line)
		}
		if isHeader && head.Len()+len(line) < maxHead {
			head.Write(line)
			head.WriteByte('\n')
		}
		data = rest
	}
	head.WriteByte('\n')
	h, _ := textproto.ReadHeader(bufio.NewReader(&head)) // an error ends a header that has been read so far
	return h, data
}

// pieces are the parts of a body between the lines with the mark. Readers of libraries stop at
// the first flaw, such as a last line that is missing; here the rest is read.
func pieces(body []byte, mark string) (list [][]byte) {
	line := []byte("--" + mark)
	from := -1
	for at := 0; at < len(body); {
		end := at + bytes.IndexByte(body[at:], '\n')
		if end < at {
			end = len(body)
		}
		if here := bytes.TrimRight(body[at:end], " \t"); bytes.HasPrefix(here, line) {
			rest := here[len(line):]
			if last := string(rest) == "--"; len(rest) == 0 || last {
				if from >= 0 {
					list = append(list, body[from:max(from, at-1)])
				}
				if from = min(end+1, len(body)); last {
					return list
				}
			}
		}
		at = end + 1
	}
	if from >= 0 {
		list = append(list, body[from:])
	}
	return list
}

// decode undoes the transfer encoding of a body, as far as it is sound. A charset is left as it is.
func decode(h message.Header, body []byte) []byte {
	plain := message.Header{}
	plain.Set("Content-Type", "application/octet-stream")
	plain.Set("Content-Transfer-Encoding", strings.TrimSpace(h.Get("Content-Transfer-Encoding")))
	e, err := message.New(plain, bytes.NewReader(body))
	if err != nil {
		return body
	}
	data, _ := io.ReadAll(e.Body) // an error ends what is sound
	if len(data) == 0 {
		return body
	}
	return data
}
