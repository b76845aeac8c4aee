package web

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"standpoint/analysis/text"
)

// enough is how many bytes an article has at least. What readability finds in shorter pages, or
// in those of many small parts, is next to nothing.
const enough = 200

// marked are the elements that the page itself marks as its article: the text of one by its
// property, else an <article>. Among several those count of which readability has found half, or
// which hold half of what it has found; when it has found little, the longest.
func marked(doc *html.Node, s *survey, found map[string]bool) map[*html.Node]bool {
	var bodies, articles []*html.Node
	var list func(n *html.Node, inside bool)
	list = func(n *html.Node, inside bool) {
		for c := range n.ChildNodes() {
			if c.Type != html.ElementNode || s.size[c] == 0 || s.left[c] != "" {
				continue
			}
			isArticle := c.DataAtom == atom.Article || attribute(c, "role") == "article"
			switch {
			case listed(c, "itemprop", "articlebody"):
				bodies = append(bodies, c)
				continue
			case isArticle && !inside:
				articles = append(articles, c)
			}
			list(c, inside || isArticle)
		}
	}
	list(doc, false)
	is, total := map[*html.Node]bool{}, foundIn(doc, found)
	for _, of := range [][]*html.Node{bodies, articles} {
		var longest *html.Node
		for _, n := range of {
			if longest == nil || s.size[n] > s.size[longest] {
				longest = n
			}
			if has := foundIn(n, found); has >= enough && (has*2 > s.size[n] || has*2 > total) {
				is[n] = true
			}
		}
		if len(is) == 0 && longest != nil && total < enough {
			is[longest] = true
		}
		if len(is) > 0 {
			return is
		}
	}
	return is
}

// foundIn is how many bytes of n readability has found.
func foundIn(n *html.Node, found map[string]bool) int {
	size := 0
	for c := range n.Descendants() {
		if c.Type == html.TextNode && len(c.Attr) > 0 && found[c.Attr[0].Val] {
			size += len(strings.TrimSpace(c.Data))
		}
	}
	return size
}

// choose leaves out every block that is not part of the article of this title. What a page marks as
// its article is one, but for what is around it by name. Where it marks none, or several as
// live reports do, what readability found is, and sentences, headings, lists and captions between.
func choose(list []block, title string, marks int) {
	in := make([]bool, len(list))
	rest := 0
	for i := range list {
		if b := &list[i]; b.left == "" {
			in[i] = b.body || marks != 1 && b.share(b.found) >= 0.5
			rest += b.all
		}
	}
	first, last := ends(in)
	for i := max(first, 0); i <= last && marks != 1; i++ {
		b := &list[i]
		in[i] = in[i] || b.left == "" && b.share(b.link) < 0.3 && (b.kind != "" || b.item || sentence(b.text) || dashed.MatchString(b.text))
	}
	if first >= 0 {
		opening(list, in, first, title)
	}
	if n := size(list, in); n < enough && (marks == 0 || n*3 < rest) {
		in = nil
	}
	leave(list, in)
}

// dashed is the line under a quotation that says whose it is.
var dashed = regexp.MustCompile(`^\s*[—–-]+ ?\p{Lu}.{2,80}$`)

// ends are the first and the last place where in is true, -1 when it is so nowhere.
func ends(in []bool) (first, last int) {
	first, last = -1, -1
	for i, is := range in {
		if is {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

// opening takes in what stands between the heading that is the title and the first paragraph:
// the byline, the date and what sums the article up.
func opening(list []block, in []bool, first int, title string) {
	top := -1
	for i := range min(first+1, len(list)) {
		if b := &list[i]; b.level > 0 && (b.left == "" || b.left == menu) && similar(b.text, title) {
			top = i
		}
	}
	if top < 0 {
		return
	}
	list[top].left, in[top] = "", true
	for i := top + 1; i < first; i++ {
		b := &list[i]
		in[i] = b.left == "" && (b.share(b.who) > 0.5 || b.share(b.when) > 0.3 || b.share(b.link) < 0.3 && sentence(b.text))
	}
}

// similar reports whether a heading is the title, or as much of it as fits.
func similar(heading, title string) bool {
	h, t := strings.Join(strings.Fields(heading), " "), strings.Join(strings.Fields(title), " ")
	return h != "" && (strings.EqualFold(h, t) || len(h) > 15 && (strings.HasPrefix(t, h) || strings.HasPrefix(h, t) && t != ""))
}

// sentence reports whether t reads like running text: some length, and an end.
func sentence(t string) bool {
	t = strings.TrimSpace(t)
	last, _ := utf8.DecodeLastRuneInString(t)
	return len(t) >= 40 && strings.ContainsRune(".!?…:;”\"’'»)。！？", last)
}

func size(list []block, in []bool) int {
	n := 0
	for i := range list {
		if in[i] {
			n += list[i].all
		}
	}
	return n
}

// leave leaves out what is not in; in is nil for a page on which no article stands out: then
// only what is around by name is left out, and nothing when all is.
func leave(list []block, in []bool) {
	rest := 0
	before, _ := ends(in)
	for i := range list {
		b := &list[i]
		if b.left == "" && in != nil && !in[i] {
			b.left = other
			if b.share(b.link) > 0.8 && i < before {
				b.left = menu
			} else if b.share(b.link) > 0.8 {
				b.left = related
			}
		}
		if b.left == "" {
			rest += b.all
		}
	}
	for i := range list {
		if b := &list[i]; rest == 0 && b.left != menu && b.left != footer && b.left != advert && b.left != cookies {
			b.left = ""
		}
	}
}

// kinds tells what the blocks of the article are where the page says so.
func kinds(list []block, title string) {
	for i := range list {
		b := &list[i]
		switch {
		case b.left != "" || b.kind != "":
		case b.who > 0 && b.share(b.who+b.when) > 0.5 && len(b.text) < 150:
			b.kind = text.Byline
		case b.share(b.when) > 0.5 && len(b.text) < 100:
			b.kind = text.Dateline
		case strings.TrimSpace(b.text) == title:
			b.kind = text.Heading
		}
	}
}

// top is the first line of the article.
func top(list []block) string {
	for _, b := range list {
		if b.left == "" {
			return strings.Join(strings.Fields(b.text), " ")
		}
	}
	return ""
}
