// Package web reads web pages: the article on a page, without what surrounds it.
//
//	page -> tree -> survey -> blocks -> choice -> article
//
// The tree is surveyed for what is around an article by name: menus, comments, advertisements
// (frame.go). All text is cut into blocks, in the order of the page (writer.go). Which of them are
// the article is chosen by what the page marks, and else by what readability finds in the
// rest (article.go); then lines that belong to the page are taken out of its midst (line.go).
// Nothing is lost: a block that is left out stays in its place, with the reason.
package web

import (
	"cmp"
	"strings"

	"golang.org/x/net/html"

	"standpoint/analysis/load/internal/page"
)

// Read gives the article on a page: paragraphs, headings, list items and captions, and all that
// surrounds them as left out. A page on which no article stands out is read whole, without
// its navigation.
func Read(t string) (page.Page, error) {
	doc, err := parse(t)
	if err != nil {
		return page.Page{}, err
	}
	var p page.Page
	l := linkedData(doc)
	gather(doc).describe(&p, l)
	s := look(doc)
	found := readable(doc, s)
	w := newWriter()
	w.survey, w.found, w.marked = s, found, marked(doc, s, found)
	w.node(doc)
	w.end()
	choose(w.blocks, p.Title, len(w.marked))
	judge(w.blocks)
	if head, outlet := parting(p.Title, top(w.blocks)); outlet != "" && p.Source == "" {
		p.Title, p.Source = head, outlet
	}
	kinds(w.blocks, p.Title)
	if l.length() >= enough && l.length()*2 > 3*articleSize(w.blocks) {
		fromLinked(&p, l, w.blocks)
		return p, nil
	}
	for _, b := range w.blocks {
		add(&p, b)
	}
	return p, nil
}

func add(p *page.Page, b block) {
	if b.left != "" {
		p.Leave(b.text, b.left)
	} else {
		p.Add(b.text, b.kind)
	}
}

func articleSize(list []block) int {
	n := 0
	for _, b := range list {
		if b.left == "" {
			n += len(b.text)
		}
	}
	return n
}

// maxShown is among how many blocks the beginning of an article is looked for that is given whole
// elsewhere.
const maxShown = 300

// fromLinked gives a page whose text is not on it, or its beginning alone, as the page describes it
// for search engines. What the page shows beyond that is left out.
func fromLinked(p *page.Page, l linked, list []block) {
	var text page.Page
	l.add(&text)
	var whole strings.Builder
	for _, b := range text.Blocks {
		whole.WriteString(strings.Join(strings.Fields(b.Text), " ") + " ")
	}
	for _, b := range list {
		if b.level == 1 && b.left == "" {
			add(p, b)
		}
	}
	p.Blocks = append(p.Blocks, text.Blocks...)
	for i, b := range list {
		isShown := i < maxShown && strings.Contains(whole.String(), strings.Join(strings.Fields(b.text), " "))
		if b.left != "" || b.level != 1 && !isShown {
			p.Leave(b.text, cmp.Or(b.left, other))
		}
	}
	p.Notes = append(p.Notes, page.Note{Code: "hidden", Message: "The page shows less of its article than it gives to search engines; the text is theirs."})
}

// Whole gives the blocks of a page or fragment of HTML. Only what its elements say is no running
// text, as <nav> and <footer> do, is left out.
func Whole(t string) page.Page {
	var p page.Page
	doc, err := parse(t)
	if err != nil {
		return p
	}
	w := newWriter()
	w.node(doc)
	w.end()
	for _, b := range w.blocks {
		add(&p, b)
	}
	return p
}

func newWriter() *writer { return &writer{rows: map[*html.Node]bool{}} }
