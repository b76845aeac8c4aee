package web

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// listed reports whether an attribute that holds a list of words, as rel does, has this one.
func listed(n *html.Node, key, word string) bool {
	return slices.Contains(strings.Fields(strings.ToLower(attribute(n, key))), word)
}

var undisplayed = regexp.MustCompile(`(?i)(display\s*:\s*none|visibility\s*:\s*hidden)`)

// unseen reports whether nothing below n is text that a reader of the page sees.
func unseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Select, atom.Datalist, atom.Textarea, atom.Iframe,
		atom.Object, atom.Svg, atom.Math, atom.Audio, atom.Video, atom.Canvas, atom.Rt, atom.Rp, atom.Map, atom.Noframes, atom.Noembed:
		return true
	case atom.Dialog:
		return !has(n, "open")
	case atom.Sup: // the mark of a note
		only := n.FirstChild
		return only != nil && only.NextSibling == nil && only.DataAtom == atom.A && strings.HasPrefix(attribute(only, "href"), "#")
	}
	if len(n.Attr) == 0 {
		return false
	}
	class := attribute(n, "class")
	// Captions hidden from screen readers repeat the picture's description, which is not read here.
	silent := attribute(n, "aria-hidden") == "true" && n.DataAtom != atom.Figcaption
	return has(n, "hidden") || silent || undisplayed.MatchString(attribute(n, "style")) ||
		strings.Contains(class, "visually-hidden") || strings.Contains(class, "sr-only") || strings.Contains(class, "screen-reader-text")
}

// isBlock reports whether an element begins and ends a paragraph.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Aside, atom.Nav, atom.Body, atom.Html,
		atom.Blockquote, atom.Pre, atom.Xmp, atom.Plaintext, atom.Listing, atom.Hr, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Hgroup, atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Figure, atom.Figcaption, atom.Table,
		atom.Caption, atom.Tr, atom.Address, atom.Details, atom.Summary, atom.Center, atom.Form, atom.Fieldset, atom.Legend, atom.Dialog:
		return true
	}
	return false
}

// isLayout reports whether a row of a table is there for looks: its cells hold paragraphs.
func isLayout(row *html.Node) bool {
	for n := range row.Descendants() {
		if n.DataAtom == atom.Br || n.Type == html.ElementNode && isBlock(n.DataAtom) || n.Type == html.TextNode && len(n.Data) > 300 {
			return true
		}
	}
	return false
}

// level is that of a heading, 0 for any other element.
func level(n *html.Node) int {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return int(n.Data[1] - '0')
	}
	return 0
}

// foreignStarts begin names that tell of another element, or of what an article is about.
var foreignStarts = []string{"has", "with", "without", "no", "is", "js", "hide", "show", "tag", "category", "elementor"}

// words are those that the class, the id and the role of n are made of, each name followed by
// "": "related-items mainText" gives related items "" main text "".
func words(n *html.Node) []string {
	if len(n.Attr) == 0 && !strings.Contains(n.Data, "-") {
		return nil
	}
	var list []string
	for _, names := range []string{attribute(n, "class"), attribute(n, "id"), attribute(n, "role"), custom(n)} {
		for name := range strings.FieldsSeq(names) {
			if parts := parted(name); len(parts) > 0 && !slices.Contains(foreignStarts, parts[0]) {
				list = append(append(list, parts...), "")
			}
		}
	}
	return list
}

// custom is the name of an element that a page defines, such as amp-sidebar.
func custom(n *html.Node) string {
	if n.DataAtom == 0 && n.Namespace == "" && strings.Contains(n.Data, "-") {
		return n.Data
	}
	return ""
}

// parted is a name in parts: at what is no letter, and before a capital that follows a small letter.
func parted(name string) []string {
	if len(name) > 200 {
		return nil
	}
	var b strings.Builder
	lower := false
	for _, r := range name {
		switch {
		case !unicode.IsLetter(r):
			r = ' '
		case unicode.IsUpper(r) && lower:
			b.WriteByte(' ')
		}
		lower = unicode.IsLower(r)
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.Fields(b.String())
}
