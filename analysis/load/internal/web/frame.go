package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Why something on a page is left out of the article.
const (
	menu    = "menu"
	footer  = "footer"
	advert  = "advertisement"
	related = "related articles"
	remarks = "comments"
	letter  = "newsletter"
	form    = "form"
	share   = "share buttons"
	cookies = "cookie notice"
	tags    = "tags"
	credit  = "credit"
	bio     = "about the author"
	quoted  = "quoted mail"
	signed  = "signature"
	other   = "not part of the article"
)

// frameWords tells what is left out by the words of class, id and role. Words parted by a space
// must follow each other in one name.
var frameWords = byWord(map[string]string{
	menu: "nav navbar navigation menu menubar breadcrumb breadcrumbs pagination pager sitemap toolbar topbar hamburger toc skip",
	advert: "ad ads advert adverts advertisement advertising adslot adsense dfp sponsor sponsored sponsors promo promos promoted promotion " +
		"outbrain taboola adunit adbox amp+embed",
	footer: "footer colophon contentinfo",
	related: "related recommended recommendations recommendation recirc recirculation readmore trending popular mostread onward " +
		"most+read read+next read+more read+also also+read more+from more+on more+stories up+next top+stories latest+news see+also",
	remarks: "comment comments disqus respond livefyre commentlist",
	letter:  "newsletter newsletters signup subscribe subscription mailchimp sign+up",
	form:    "search searchbox login signin register",
	share:   "share shares sharing sharebar sharethis sharedaddy social socials addthis follow",
	cookies: "cookie cookies consent gdpr amp+user",
	tags:    "tags taglist hashtags topic+list",
	bio:     "author+bio author+box author+info about+author about+the+author",
	quoted:  "gmail+quote gmail+attr moz+cite yahoo+quoted rply+fwd+msg",
	signed:  "gmail+signature moz+signature",
	other:   "sidebar complementary popup modal toast pullquote pull+quote widget+area",
})

func byWord(reasons map[string]string) map[string]string {
	m := map[string]string{}
	for why, list := range reasons {
		for w := range strings.FieldsSeq(list) {
			m[strings.ReplaceAll(w, "+", " ")] = why
		}
	}
	return m
}

// frameElement tells why what is below n is left out, by its tag alone.
func frameElement(n *html.Node) string {
	switch n.DataAtom {
	case atom.Nav:
		return menu
	case atom.Footer:
		if n.Parent != nil && n.Parent.DataAtom == atom.Blockquote { // who said it
			return ""
		}
		return footer
	case atom.Button:
		if n.Parent != nil && n.Parent.DataAtom == atom.P { // a word that is explained
			return ""
		}
		return form
	case atom.Form:
		return form
	case atom.Aside, atom.Dialog:
		return other
	}
	return ""
}

// frameOf tells why what is below n is left out, by n alone, and "" when nothing speaks for it.
func frameOf(n *html.Node) string {
	switch n.DataAtom {
	case atom.Html, atom.Body, atom.Main, atom.H1:
		return ""
	}
	if listed(n, "itemprop", "comment") {
		return remarks
	}
	if n.DataAtom == atom.Blockquote && attribute(n, "type") == "cite" {
		return quoted
	}
	list := words(n)
	for i, w := range list {
		if why := frameWords[w]; why != "" {
			return why
		}
		for size := 2; size <= 3 && i+size <= len(list); size++ {
			if why := frameWords[strings.Join(list[i:i+size], " ")]; why != "" {
				return why
			}
		}
	}
	return frameElement(n)
}

// survey is what is known of the elements of a page before its text is read.
type survey struct {
	size map[*html.Node]int    // bytes of text that can be seen below an element
	left map[*html.Node]string // why an element is left out
	cost int                   // bytes of text times how deep they lie: what a walk from every element takes
}

// look surveys a page.
func look(doc *html.Node) *survey {
	s := &survey{size: map[*html.Node]int{}, left: map[*html.Node]string{}}
	total := s.measure(doc, 0)
	s.frame(doc, total, false)
	return s
}

func (s *survey) measure(n *html.Node, depth int) int {
	if n.Type == html.TextNode {
		size := len(strings.TrimSpace(n.Data))
		s.cost += (len(n.Data) + 16) * depth
		return size
	}
	if n.Type == html.CommentNode || n.Type == html.ElementNode && unseen(n) {
		return 0
	}
	size := 0
	for c := range n.ChildNodes() {
		size += s.measure(c, depth+1)
	}
	s.size[n] = size
	return size
}

// frame notes what is left out below n. A name never speaks against what holds the main part of a
// page: pages name their outermost elements after the sidebar they have, or make a form of all.
func (s *survey) frame(n *html.Node, total int, inArticle bool) {
	for c := range n.ChildNodes() {
		if c.Type != html.ElementNode || s.size[c] == 0 || s.inSentence(c) {
			continue
		}
		why := frameOf(c)
		if why == "" && c.DataAtom == atom.Header && !inArticle && !holds(c, func(n *html.Node) bool { return level(n) == 1 || level(n) == 2 }) {
			why = menu
		}
		if why == bio && s.size[c] < 100 { // a byline
			why = ""
		}
		if why != "" && !s.main(c, why, total) {
			s.left[c] = why
			continue
		}
		s.frame(c, total, inArticle || c.DataAtom == atom.Article || c.DataAtom == atom.Main)
	}
}

// inSentence reports whether n is a few words in a paragraph: it goes with them, whatever its name.
func (s *survey) inSentence(n *html.Node) bool {
	if isBlock(n.DataAtom) || n.DataAtom == atom.Button || custom(n) != "" || s.size[n]*2 > s.size[n.Parent] {
		return false
	}
	switch n.Parent.DataAtom {
	case atom.P, atom.Li, atom.Td, atom.Dd, atom.Dt, atom.Blockquote, atom.Figcaption:
		return true
	}
	return level(n.Parent) > 0
}

// main reports whether n holds too much of a page to be left out for this reason.
func (s *survey) main(n *html.Node, why string, total int) bool {
	size := s.size[n]
	switch why {
	case remarks:
		return size*10 > total*9
	case quoted: // what was passed on is no answer
		return strings.Contains(strings.ToLower(line(n)), "forwarded message")
	case share, tags, letter, cookies, bio:
		if size > 600 && size*4 > total {
			return true
		}
	}
	return size*2 > total || holds(n, func(n *html.Node) bool {
		return n.DataAtom == atom.Main || listed(n, "itemprop", "articlebody")
	})
}

func holds(n *html.Node, is func(*html.Node) bool) bool {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && is(c) {
			return true
		}
	}
	return false
}
