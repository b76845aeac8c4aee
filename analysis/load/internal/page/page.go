// Package page is what the readers of all formats give: an article's paragraphs and what is
// known of it, within limits. One reader is one package beside this one, with one function
//
//	func Read(data []byte, lim page.Limits) (page.Page, error)
//
// that keeps the order of the page, never panics on purpose, and ends its errors with what is
// wrong in one line ("is a PDF without text").
package page

import (
	"strings"

	"standpoint/analysis/text"
)

// Page is one article as a format holds it. All text in it is clean: see Clean.
type Page struct {
	Title   string
	Author  string // several with commas between them
	Source  string // the outlet
	Date    string // YYYY-MM-DD, or "" when the page names no day that has one meaning only
	Address string // where the page says it was published, http or https
	Blocks  []Block
	Notes   []Note
}

// Block is one paragraph, heading, caption, list item or row of a table. Its text has no blank
// line and no white space around it; a line end in it stands for a line break that was meant.
type Block struct {
	Text string
	Kind text.Kind // "" where the format does not tell what it is
	Left string    // why it is left out of the article ("menu", "advertisement"); "" for what belongs to it
}

// Note tells of something that went wrong on the way. Code is one word for programs.
type Note struct{ Code, Message string }

// Add appends the paragraphs of t: its parts between blank lines, clean. Empty ones are dropped.
func (p *Page) Add(t string, k text.Kind) { p.add(t, k, "") }

// Leave appends the paragraphs of t as left out of the article, and why.
func (p *Page) Leave(t, why string) { p.add(t, "", why) }

func (p *Page) add(t string, k text.Kind, left string) {
	var lines []string
	flush := func() {
		if len(lines) > 0 {
			p.Blocks = append(p.Blocks, Block{Text: strings.Join(lines, "\n"), Kind: k, Left: left})
		}
		lines = nil
	}
	for _, line := range strings.Split(Clean(t), "\n") {
		if line = strings.Join(strings.Fields(line), " "); line == "" {
			flush()
		} else {
			lines = append(lines, line)
		}
	}
	flush()
}

// Line is t clean and on one line: for titles, names and the like.
func Line(t string) string { return strings.Join(strings.Fields(Clean(t)), " ") }

// Empty reports whether no word of p belongs to the article.
func (p *Page) Empty() bool {
	for _, b := range p.Blocks {
		if b.Left == "" && strings.TrimSpace(b.Text) != "" {
			return false
		}
	}
	return true
}
