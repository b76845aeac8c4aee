package web

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standpoint/analysis/text"
)

// block is a paragraph of a page, before it is decided whether it belongs to the article. The
// counts are bytes of its text without white space around each piece.
type block struct {
	text  string
	kind  text.Kind
	level int    // of a heading
	left  string // why it is left out, by what is around it
	item  bool   // lies in a list
	body  bool   // lies in what the page marks as the article
	all   int
	link  int // in links
	found int // in what readability takes for the article
	when  int // in what is marked as a time
	who   int // in what is marked as a byline
}

// share is the part that n bytes are of the block.
func (b *block) share(n int) float64 { return float64(n) / float64(max(1, b.all)) }

// writer collects the blocks of a tree in their order.
type writer struct {
	survey *survey             // nil to judge nothing
	marked map[*html.Node]bool // what the page marks as the article
	found  map[string]bool     // numbers of the pieces of text in the article, see number
	blocks []block
	rows   map[*html.Node]bool // whether the rows of tables seen so far are there for looks
	now    strings.Builder     // the text of the block being written; line ends stand for <br>
	broken bool                // it ends with a line break
	cur    block               // what is known of it
	at     place
}

// place is where in the tree the writer is.
type place struct {
	pre, link, when, who, item, body bool
	figure                           bool
	kind                             text.Kind
	level                            int
	left                             string
	quotes                           int // how many <q> are open
}

// end closes the block being written.
func (w *writer) end() {
	b := w.cur
	if b.text = w.now.String(); strings.TrimSpace(b.text) != "" {
		b.kind, b.level, b.left, b.item, b.body = w.at.kind, w.at.level, w.at.left, w.at.item, w.at.body
		w.blocks = append(w.blocks, b)
	}
	w.now.Reset()
	w.cur, w.broken = block{}, false
}

// node writes n and all below it.
func (w *writer) node(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.text(n)
		return
	case n.Type == html.CommentNode || n.Type == html.ElementNode && unseen(n):
		return
	case n.DataAtom == atom.Br:
		w.lineBreak()
		return
	}
	outer := w.at
	apart := w.isApart(n)
	if apart {
		w.end()
	}
	w.enter(n)
	for c := range n.ChildNodes() {
		w.node(c)
	}
	if n.DataAtom == atom.Q {
		w.now.WriteString(closeMark[w.at.quotes%2])
	}
	if apart {
		w.end()
	}
	w.at = outer
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		w.now.WriteByte(' ')
	}
}

// isApart reports whether n begins and ends a block. Initials that are set apart for looks do not,
// and what is left out never mixes with what is not.
func (w *writer) isApart(n *html.Node) bool {
	if w.survey != nil && w.survey.left[n] != "" || frameElement(n) != "" {
		return true
	}
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		return n.Parent != nil && w.isLayout(n.Parent)
	}
	return isBlock(n.DataAtom) && !(n.DataAtom == atom.Div && strings.Contains(attribute(n, "class"), "dropcap"))
}

func (w *writer) isLayout(row *html.Node) bool {
	is, known := w.rows[row]
	if !known {
		is = isLayout(row)
		w.rows[row] = is
	}
	return is
}

// enter notes what n says of the text in it.
func (w *writer) enter(n *html.Node) {
	p := &w.at
	p.pre = p.pre || n.DataAtom == atom.Pre || n.DataAtom == atom.Xmp || n.DataAtom == atom.Listing || n.DataAtom == atom.Plaintext
	p.item = p.item || n.DataAtom == atom.Li
	if h := level(n); h > 0 {
		p.kind, p.level = text.Heading, h
	}
	switch n.DataAtom {
	case atom.Figcaption, atom.Caption:
		p.kind = text.Caption
	case atom.Figure:
		p.figure = true
	case atom.A:
		p.link = true
		p.who = p.who || listed(n, "rel", "author")
	case atom.Time:
		p.when = true
	case atom.Q:
		p.quotes++
		w.now.WriteString(openMark[p.quotes%2])
	}
	if w.survey == nil {
		p.left = cmp.Or(p.left, frameElement(n))
		return
	}
	p.left = cmp.Or(p.left, w.survey.left[n])
	p.body = p.body || w.marked[n]
	w.named(n)
}

// named notes what the names of an element say of a short text.
func (w *writer) named(n *html.Node) {
	p, size := &w.at, w.survey.size[n]
	if size > 400 || len(n.Attr) == 0 {
		return
	}
	p.who = p.who || listed(n, "itemprop", "author")
	p.when = p.when || listed(n, "itemprop", "datepublished")
	for _, word := range words(n) {
		switch word {
		case "byline", "author", "authors", "writer":
			p.who = p.who || size < 150
		case "dateline", "timestamp", "pubdate", "datetime":
			p.when = p.when || size < 80
		case "caption", "captions":
			p.kind = text.Caption
		case "credit", "credits", "copyright":
			if p.figure {
				p.kind = text.Caption
			} else if p.kind != text.Caption && p.left == "" {
				p.left = credit
			}
		}
	}
}

var openMark, closeMark = [2]string{"‘", "“"}, [2]string{"’", "”"}

// text writes a piece of text.
func (w *writer) text(n *html.Node) {
	size := len(strings.TrimSpace(n.Data))
	if size > 0 {
		w.broken = false
		b := &w.cur
		b.all += size
		for _, c := range []struct {
			is bool
			n  *int
		}{{w.at.link, &b.link}, {w.at.when, &b.when}, {w.at.who, &b.who}, {len(n.Attr) > 0 && w.found[n.Attr[0].Val], &b.found}} {
			if c.is {
				*c.n += size
			}
		}
	}
	if w.at.pre {
		w.now.WriteString(n.Data)
		return
	}
	w.now.WriteString(strings.Map(blank, n.Data))
}

// lineBreak writes a <br>; the second one in a row ends the paragraph.
func (w *writer) lineBreak() {
	if w.broken {
		w.end()
		return
	}
	w.now.WriteByte('\n')
	w.broken = true
}

func blank(r rune) rune {
	if r < utf8.RuneSelf && r > ' ' {
		return r
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}
