package load

import (
	"net/url"
	"strings"
	"unicode"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standpoint/analysis"
)

// readHTML gives the article on a page, without menus, advertisements and the like: paragraphs,
// headings, list items and captions with a blank line between them. A page on which no article
// stands out is read whole, without its navigation.
func readHTML(page string) (analysis.Article, error) {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return analysis.Article{}, err
	}
	var a analysis.Article
	main, err := readability.FromDocument(doc, &url.URL{})
	if err == nil {
		a.Title, a.Author, a.Source = oneLine(main.Title()), oneLine(main.Byline()), oneLine(main.SiteName())
		if at, err := main.PublishedTime(); err == nil {
			a.Date = at.Format("2006-01-02")
		}
		a.Text = pageText(main.Node)
	}
	whole := pageText(doc)
	// Readability leaves a short page, or one of many small parts, with little or nothing.
	if len(a.Text) < 200 && len(whole) > len(a.Text) {
		a.Text = whole
	}
	if a.Date == "" {
		a.Date = pageDate(doc)
	}
	return a, nil
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// pageText is the text under n by paragraphs.
func pageText(n *html.Node) string {
	if n == nil {
		return ""
	}
	var w pageWriter
	w.node(n, false)
	w.end()
	return strings.Join(w.out, "\n\n")
}

// stripTags is the text of a fragment of HTML.
func stripTags(fragment string) string {
	doc, err := html.Parse(strings.NewReader(fragment))
	if err != nil {
		return ""
	}
	return pageText(doc)
}

type pageWriter struct {
	out []string        // paragraphs that are done
	now strings.Builder // the one being written; line ends stand for <br>
}

// end closes the paragraph being written. An empty line in it, which two <br> make, parts it.
func (w *pageWriter) end() {
	var lines []string
	flush := func() {
		if len(lines) > 0 {
			w.out = append(w.out, strings.Join(lines, "\n"))
		}
		lines = nil
	}
	for _, line := range strings.Split(w.now.String(), "\n") {
		if line = oneLine(line); line == "" {
			flush()
		} else {
			lines = append(lines, line)
		}
	}
	flush()
	w.now.Reset()
}

// node writes n and all below it; pre keeps line ends.
func (w *pageWriter) node(n *html.Node, pre bool) {
	switch {
	case n.Type == html.TextNode && pre:
		w.now.WriteString(n.Data)
		return
	case n.Type == html.TextNode:
		w.now.WriteString(strings.Map(blank, n.Data))
		return
	case n.Type == html.ElementNode && skipped(n):
		return
	case n.DataAtom == atom.Br:
		w.now.WriteByte('\n')
		return
	}
	block := n.Type == html.ElementNode && isBlock(n.DataAtom)
	if block {
		w.end()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, pre || n.DataAtom == atom.Pre)
	}
	if block {
		w.end()
	}
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		w.now.WriteByte(' ')
	}
}

func blank(r rune) rune {
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}

// skipped reports whether nothing below n belongs to the article.
func skipped(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Nav, atom.Footer, atom.Aside, atom.Form, atom.Button,
		atom.Select, atom.Textarea, atom.Iframe, atom.Object, atom.Svg, atom.Math, atom.Audio, atom.Video, atom.Canvas, atom.Dialog:
		return true
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" || a.Key == "aria-hidden" && a.Val == "true" {
			return true
		}
	}
	return false
}

// isBlock reports whether an element begins and ends a paragraph.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Main, atom.Header, atom.Body, atom.Blockquote, atom.Pre, atom.Hr,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd,
		atom.Figure, atom.Figcaption, atom.Table, atom.Caption, atom.Tr, atom.Address, atom.Details, atom.Summary:
		return true
	}
	return false
}
