package pdf

import (
	"bytes"
	"encoding/xml"
	"path"
	"regexp"
	"strings"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/pdf/object"
)

// describe sets what the file says of itself, in its XMP packet first and then in its Info dictionary, which
// is older and often left over from a template.
func describe(p *page.Page, f *object.File) {
	if s := object.As[*object.Stream](f, f.Dict(f.Trailer["Root"])["Metadata"]); s != nil {
		if data, err := f.Decode(s); err == nil {
			packet(p, data)
		}
	}
	info := f.Dict(f.Trailer["Info"])
	for _, x := range []struct {
		key object.Name
		to  string
	}{{"Title", "title"}, {"Author", "author"}, {"CreationDate", "date"}} {
		if s, ok := f.Get(info[x.key]).(object.String); ok {
			note(p, x.to, textString(s))
		}
	}
}

// fields are the elements of XMP that say what Page has a field for.
var fields = map[string]string{
	"title": "title", "creator": "author", "publicationName": "source", "publicationDate": "date", "CreateDate": "date", "url": "address",
}

// packet reads XMP: RDF in XML, in which a value is an attribute, the text of an element, or
// that of the elements of a list in it.
func packet(p *page.Page, data []byte) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	field := ""
	var b strings.Builder
	got := page.Page{}
	for {
		t, err := d.Token()
		if err != nil {
			break
		}
		switch t := t.(type) {
		case xml.StartElement:
			if to := fields[t.Name.Local]; to != "" {
				field = to
			}
			for _, a := range t.Attr {
				if to := fields[a.Name.Local]; to != "" {
					note(&got, to, a.Value)
				}
			}
			b.Reset()
		case xml.CharData:
			if field != "" {
				b.Write(t)
			}
		case xml.EndElement:
			note(&got, field, b.String())
			b.Reset()
			if fields[t.Name.Local] != "" {
				field = ""
			}
		}
	}
	for to, v := range map[string]string{"title": got.Title, "author": got.Author, "source": got.Source, "date": got.Date, "address": got.Address} {
		p.Set(to, v)
	}
}

// note sets a field of p that is not set.
func note(p *page.Page, field, v string) {
	v = page.Line(v)
	switch field {
	case "title":
		if !generic(v) && p.Title == "" {
			p.Title = v
		}
	case "author":
		if !automatic[strings.ToLower(v)] && !strings.Contains(", "+p.Author+",", ", "+v+",") {
			p.Set(field, v)
		}
	case "date":
		p.Set(field, day(v))
	default:
		if field != "" && !strings.Contains(p.Source+p.Address, v) {
			p.Set(field, v)
		}
	}
}

// day reads "D:20240305120000Z" and "2024-03-05T12:00:00Z".
func day(v string) string {
	v = strings.TrimPrefix(v, "D:")
	if d := page.Day(v); d != "" {
		return d
	}
	return page.Day(v[:min(len(v), len("20060102"))])
}

// automatic are authors that programs put in when nobody is known.
var automatic = map[string]bool{"": true, "unknown": true, "user": true, "admin": true, "administrator": true, "owner": true, "author": true, "anonymous": true}

// madeUp are titles that programs put in: names of files, of programs, and words for no title.
var madeUp = regexp.MustCompile(`(?i)^(?:untitled.*|document ?\d*|unnamed|no title|title|slide \d+|layout \d+|about:blank|(?:https?|file)://\S*|microsoft (?:word|powerpoint|excel) - .*|print(?:ing)?|[\d\W_]*)$`)

func generic(title string) bool {
	ext := path.Ext(title)
	return madeUp.MatchString(title) || len(ext) > 2 && len(ext) <= 6 && !strings.Contains(ext, " ") && strings.ToLower(ext) == ext
}
