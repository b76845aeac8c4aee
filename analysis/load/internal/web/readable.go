package web

import (
	"net/url"
	"strconv"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// maxCost is the most work that readability is given: it walks from most elements over all that is
// below, several times. A page of 1 MB costs some 20 million.
const maxCost = 150_000_000

// readable finds what readability takes for the article: the numbers of its pieces of text. It is
// shown the page without what is left out already, since long comments pass for articles. It is
// nil for a page that is too deep and too long at once.
func readable(doc *html.Node, s *survey) (found map[string]bool) {
	if s.cost > maxCost {
		return nil
	}
	number(doc)
	p := readability.NewParser()
	p.DisableJSONLD = true
	defer func() {
		if recover() != nil { // it was written for whole pages: without its view there still is a page
			found = nil
		}
	}()
	a, err := p.ParseAndMutate(s.copy(doc), &url.URL{})
	if err != nil || a.Node == nil {
		return nil
	}
	found = map[string]bool{}
	for n := range a.Node.Descendants() {
		if n.Type == html.TextNode && len(n.Attr) > 0 {
			found[n.Attr[0].Val] = true
		}
	}
	return found
}

// number gives every piece of text a number as its one attribute. Copies of nodes keep attributes,
// so it tells which pieces of the page are in the article that readability has put together.
func number(doc *html.Node) {
	i := 0
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			n.Attr = []html.Attribute{{Key: "n", Val: strconv.Itoa(i)}}
			i++
		}
	}
}

// copy is n without what is left out and what is not seen, and without a head: readability
// compares a title with every heading, and would leave out the one that is alike.
func (s *survey) copy(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Attr: append([]html.Attribute(nil), n.Attr...)}
	for child := range n.ChildNodes() {
		switch {
		case child.Type == html.CommentNode, s.left[child] != "", child.Type == html.ElementNode && unseen(child):
		default:
			c.AppendChild(s.copy(child))
		}
	}
	return c
}
