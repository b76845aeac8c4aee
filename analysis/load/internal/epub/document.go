package epub

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standpoint/analysis/load/internal/charset"
	"standpoint/analysis/load/internal/page"
)

// document is the text of a chapter as HTML.
type document struct {
	text    string
	heading string // the first, or ""
	words   bool   // there is something to read
	err     error
}

// readDocument reads one, looking at it no closer than a list of chapters needs.
func readDocument(a *page.Archive, name string) document {
	data, err := a.File(name)
	if err != nil {
		return document{err: err}
	}
	t, _, err := charset.Decode(data, "", true)
	if err != nil {
		return document{err: err}
	}
	d := document{text: closeTags(marks.Replace(t))}
	d.look()
	return d
}

// marks hides the numbers that lead to notes, and the arrows that lead back: no words of the text.
var marks = strings.NewReplacer(`role="doc-noteref"`, `hidden=""`, `epub:type="noteref"`, `hidden=""`, `role="doc-backlink"`, `hidden=""`)

// look finds the first heading and whether there is a word outside of the head.
func (d *document) look() {
	z := html.NewTokenizer(strings.NewReader(d.text))
	var heading strings.Builder
	within := 0 // 1 in the first heading, 2 after it
	silent := atom.Atom(0)
	for {
		kind := z.Next()
		if kind == html.ErrorToken || within == 2 && d.words {
			break
		}
		tag, _ := z.TagName()
		switch a := atom.Lookup(tag); {
		case kind == html.TextToken && silent == 0:
			t := string(z.Text())
			d.words = d.words || strings.ContainsFunc(t, isWord)
			if within == 1 {
				heading.WriteString(t)
			}
		case kind == html.StartTagToken && silent == 0 && silences(a):
			silent = a
		case kind == html.EndTagToken && a == silent:
			silent = 0
		case kind == html.StartTagToken && isHeading(a) && within == 0:
			within = 1
		case kind == html.EndTagToken && isHeading(a) && within == 1:
			within = 2
			if d.heading = page.Line(heading.String()); d.heading == "" {
				heading.Reset()
				within = 0
			}
		}
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// silences reports whether what is in an element is not shown as text.
func silences(a atom.Atom) bool {
	return a == atom.Head || a == atom.Script || a == atom.Style || a == atom.Nav || a == atom.Template
}

func isHeading(a atom.Atom) bool {
	return a == atom.H1 || a == atom.H2 || a == atom.H3 || a == atom.H4 || a == atom.H5 || a == atom.H6
}

// void are the elements that HTML knows to be empty.
var void = map[string]bool{"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true,
	"link": true, "meta": true, "param": true, "source": true, "track": true, "wbr": true}

// closeTags makes HTML of XHTML: the elements that XML closes within their tag get an end tag. Without
// one, HTML takes all that follows <title/> or <script/> to lie in it.
func closeTags(t string) string {
	var b strings.Builder
	for {
		i := strings.Index(t, "/>")
		if i < 0 {
			break
		}
		name := ""
		if start := strings.LastIndexByte(t[:i], '<'); start >= 0 {
			name = tagName(t[start+1 : i])
		}
		b.WriteString(t[:i])
		if name == "" || void[strings.ToLower(name)] {
			b.WriteString("/>")
		} else {
			b.WriteString("></" + name + ">")
		}
		t = t[i+2:]
	}
	b.WriteString(t)
	return b.String()
}

// tagName is the name at the beginning of a tag, "" when it is none.
func tagName(tag string) string {
	n := strings.IndexFunc(tag, func(r rune) bool { return !isWord(r) && r != ':' && r != '-' && r != '_' })
	if n < 0 {
		n = len(tag)
	}
	if n == 0 || n > 64 || tag[0]|0x20 < 'a' || tag[0]|0x20 > 'z' {
		return ""
	}
	return tag[:n]
}
