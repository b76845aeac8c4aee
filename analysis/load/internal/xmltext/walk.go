// Package xmltext holds what the readers of word processor files and e-books share: a walk over
// XML that hostile files cannot misuse, what the styles of paragraphs say, and a flow that makes a
// page of paragraphs, tables, text boxes and notes.
package xmltext

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"standpoint/analysis/load/internal/page"
)

// maxDepth is how deep elements may lie in each other. A table in a text box in a table needs some 40.
const maxDepth = 512

// ErrBroken tells that a part is no well-formed XML, or uses entities that it defines itself.
var ErrBroken = errors.New("is broken")

// Element is the start of an element.
type Element struct {
	Name  string // without its namespace: documents of the strict and the usual kind differ in that alone
	Space string // the namespace, or the prefix where none is declared for it
	Attr  []xml.Attr
}

// Get is the value of an attribute whatever its namespace, "" when there is none.
func (e Element) Get(name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Visitor is told of what Walk meets.
type Visitor interface {
	Start(e Element) bool // false skips the element, and End is not called for it
	End(name string)
	Text(t string)
}

// Walk tells v of the elements and texts in data in their order. After an error v has seen what
// comes before the place that is wrong.
func Walk(data []byte, v Visitor) error {
	d := decoder(data)
	depth, skipped := 0, 0
	for seen := false; ; {
		t, err := d.Token()
		switch {
		case err == io.EOF && seen:
			return nil
		case err != nil:
			return ErrBroken
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth++; depth > maxDepth {
				return page.TooLarge("nests more than %d elements", maxDepth)
			}
			seen = true
			if skipped > 0 || !v.Start(Element{t.Name.Local, t.Name.Space, t.Attr}) {
				skipped++
			}
		case xml.EndElement:
			depth--
			if skipped > 0 {
				skipped--
			} else {
				v.End(t.Name.Local)
			}
		case xml.CharData:
			if skipped == 0 {
				v.Text(string(t))
			}
		}
	}
}

// decoder knows the entities of HTML, since the parts of e-books use them. Entities that a file
// defines itself stay unknown and are an error, so none can grow.
func decoder(data []byte) *xml.Decoder {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Entity = xml.HTMLEntity
	d.CharsetReader = charset.NewReaderLabel
	if wide(data) {
		d = xml.NewDecoder(transform.NewReader(bytes.NewReader(data), unicode.BOMOverride(unicode.UTF8.NewDecoder())))
		d.Entity = xml.HTMLEntity
		d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	}
	return d
}

// wide reports whether data begins with the mark of UTF-16.
func wide(data []byte) bool {
	return bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF"))
}
