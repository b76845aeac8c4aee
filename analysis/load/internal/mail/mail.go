// Package mail reads mails (RFC 5322 and MIME) and web pages that a browser has saved in one file as
// a mail (MHTML).
package mail

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"standpoint/analysis/load/internal/charset"
	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/web"
)

var errEncrypted = errors.New("is an encrypted mail: open it in a mail program and save its text")

// Read gives the text of a mail, or the article on a saved page. Answers to other mails and signatures
// are left out; a mail that was passed on belongs to it. Attached files are not read but noted.
func Read(data []byte, lim page.Limits) (page.Page, error) {
	if int64(len(data)) > lim.Or().Bytes {
		return page.Page{}, page.TooLarge("is larger than %d bytes", lim.Or().Bytes)
	}
	data = bytes.ReplaceAll(bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF")), "\r\n"), []byte("\r\n"), []byte("\n"))
	o := &opener{}
	root := o.open(data, 0)
	if html, at := saved(root); html != nil {
		return readSaved(root, html, at)
	}
	r := &reader{}
	describe(&r.Page, root.header)
	r.add(root)
	r.finish()
	if o.count > maxParts {
		r.Notes = append(r.Notes, page.Note{Code: "parts", Message: fmt.Sprintf("The mail has more than %d parts; the rest was not read.", maxParts)})
	}
	switch {
	case !r.Empty():
		return r.Page, nil
	case r.err != nil:
		return page.Page{}, r.err
	case len(r.files) > 0:
		return page.Page{}, fmt.Errorf("is a mail without text, with attachments: save %s and open that", r.files[0])
	}
	return page.Page{}, errors.New("is a mail without text")
}

// reader puts the texts of a mail together.
type reader struct {
	page.Page
	files []string // names of what is attached
	err   error    // why a part has no text
}

// add appends the text of a part.
func (r *reader) add(p *part) {
	switch {
	case p.kind == "multipart/encrypted", p.kind == "application/pkcs7-mime" || p.kind == "application/x-pkcs7-mime":
		r.err = errEncrypted
		if strings.HasPrefix(p.params["smime-type"], "signed") {
			r.err = errors.New("is a mail that is packed with its signature: open it in a mail program and save its text")
		}
	case p.kind == "multipart/alternative":
		r.add(preferred(p.parts))
	case p.kind == "multipart/related":
		r.add(start(p))
	case p.kind == "message/rfc822", p.kind == "message/global":
		for _, in := range p.parts {
			describe(&r.Page, in.header)
			r.add(in)
		}
	case len(p.parts) > 0:
		for _, in := range p.parts {
			r.add(in)
		}
	case p.name != "" || !strings.HasPrefix(p.kind, "text/"):
		if p.kind != "application/pgp-signature" && !strings.HasSuffix(p.kind, "pkcs7-signature") && !strings.HasPrefix(p.kind, "image/") && p.name != "" {
			r.files = append(r.files, p.name)
		}
	case p.kind == "text/html":
		r.html(p)
	case p.kind == "text/plain", p.kind == "text/enriched":
		r.plain(p)
	}
}

func (r *reader) html(p *part) {
	in, err := web.Read(p.text(true))
	if err != nil {
		r.err = err
		return
	}
	for i := range in.Blocks {
		b := &in.Blocks[i]
		if lines := strings.Split(b.Text, "\n"); b.Left == "" && passedOn.MatchString(lines[0]) {
			b.Left = header
			for _, line := range lines[1:] {
				learn(&r.Page, line)
			}
		}
	}
	r.Blocks, r.Notes = append(r.Blocks, in.Blocks...), append(r.Notes, in.Notes...)
	r.Title, r.Address = cmp.Or(r.Title, in.Title), cmp.Or(r.Address, in.Address)
}

// finish notes the attachments, and takes in what was quoted when there is nothing else.
func (r *reader) finish() {
	if r.Empty() {
		for i := range r.Blocks {
			if r.Blocks[i].Left == quoted {
				r.Blocks[i].Left = ""
			}
		}
	}
	if n := len(r.files); n > 0 {
		r.Notes = append(r.Notes, page.Note{Code: "attachment",
			Message: "The mail has attachments that were not read: " + strings.Join(r.files[:min(n, 10)], ", ") + "."})
	}
}

// text is the text of a part. What is no text is none.
func (p *part) text(isHTML bool) string {
	t, _, err := charset.Decode(p.data, p.params["charset"], isHTML)
	if err != nil {
		return ""
	}
	return t
}

// preferred is the one of several forms of a text to read: the plain one, unless it only says
// that there is another, or holds far less.
func preferred(forms []*part) *part {
	var plain, rich *part
	for _, p := range forms {
		switch {
		case p.kind == "text/plain" && plain == nil:
			plain = p
		case p.kind == "text/html" || p.kind == "multipart/related" || p.kind == "multipart/mixed":
			rich = p
		}
	}
	switch {
	case plain == nil && rich == nil:
		return forms[0]
	case plain == nil:
		return rich
	case rich == nil:
		return plain
	}
	shown := 0
	if h := start(rich); h.kind == "text/html" {
		for _, b := range web.Whole(h.text(true)).Blocks {
			shown += len(b.Text)
		}
	}
	if shown > 2*len(strings.TrimSpace(plain.text(false)))+50 {
		return rich
	}
	return plain
}

// start is the part that the others of a related group belong to: the one it names, else the first
// that is a page.
func start(p *part) *part {
	if len(p.parts) == 0 {
		return p
	}
	if id := p.params["start"]; id != "" {
		if i := slices.IndexFunc(p.parts, func(in *part) bool { return in.header.Get("Content-Id") == id }); i >= 0 {
			return p.parts[i]
		}
	}
	for _, in := range p.parts {
		if in.kind == "text/html" {
			return in
		}
	}
	return p.parts[0]
}
