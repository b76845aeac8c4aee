package web

import (
	"bytes"
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standpoint/analysis/load/internal/page"
)

// maxTags is how many tags a page may have: a tree holds over a hundred bytes for each. Long pages
// have some ten thousand.
const maxTags = 500_000

// parse is the tree of a page. The parser refuses elements that nest over 512 deep, so that no
// walk over the tree can go deeper; a page that has them is read as a row of paragraphs.
func parse(t string) (*html.Node, error) {
	plain, err := rename(t, plainName)
	if err != nil {
		return nil, err
	}
	doc, err := html.Parse(strings.NewReader(plain))
	if err == nil {
		return doc, nil
	}
	if plain, err = rename(t, flatName); err != nil {
		return nil, err
	}
	if doc, err = html.Parse(strings.NewReader(plain)); err != nil {
		return nil, errors.New("is a web page too broken to read: save it as plain text")
	}
	return doc, nil
}

// rename gives the page t with its tags named anew. Those named "" are dropped.
func rename(t string, as func(string) string) (string, error) {
	var b strings.Builder
	b.Grow(len(t))
	z := html.NewTokenizer(strings.NewReader(t))
	for n := 0; ; {
		kind := z.Next()
		raw := z.Raw()
		switch kind {
		case html.ErrorToken:
			b.Write(raw) // what a page that was cut off ends with
			return b.String(), nil
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			if n++; n > maxTags {
				return "", page.TooLarge("has more than %d tags", maxTags)
			}
			writeTag(&b, raw, as)
		default:
			b.Write(raw)
		}
	}
}

func writeTag(b *strings.Builder, raw []byte, as func(string) string) {
	start := 1
	if bytes.HasPrefix(raw, []byte("</")) {
		start = 2
	}
	end := start + max(0, bytes.IndexAny(raw[start:], " \t\r\n\f/>"))
	name := strings.ToLower(string(raw[start:end]))
	switch now := as(name); now {
	case "":
	case name:
		b.Write(raw)
	default:
		b.Write(raw[:start])
		b.WriteString(now)
		b.Write(raw[end:])
	}
}

// plainName makes spans of the elements for looks alone. Parsers open each of them again in
// every paragraph until it is closed, so a page that leaves many open would grow beyond memory.
func plainName(name string) string {
	switch atom.Lookup([]byte(name)) {
	case atom.B, atom.Big, atom.Code, atom.Em, atom.Font, atom.I, atom.Nobr, atom.S, atom.Small, atom.Strike, atom.Strong, atom.Tt, atom.U:
		return "span"
	}
	return name
}

// flatName keeps what cannot nest and makes paragraphs of all other blocks.
func flatName(name string) string {
	switch a := atom.Lookup([]byte(name)); a {
	case atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Br, atom.Hr, atom.Meta, atom.Link,
		atom.Title, atom.Script, atom.Style, atom.Noscript, atom.Textarea, atom.Iframe, atom.Xmp, atom.Noembed, atom.Noframes:
		return name
	default:
		if isBlock(a) || a == atom.Td || a == atom.Th {
			return "p"
		}
	}
	return ""
}
