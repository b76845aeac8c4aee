// Package markdown reads Markdown with or without front matter.
package markdown

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	source "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/web"
	"standpoint/analysis/text"
)

// Read gives the paragraphs of Markdown text: headings, list items and table rows are paragraphs of
// their own, marks are taken off, code is left out. The title is that of the front matter, else
// the first heading of the first level.
func Read(t string) page.Page {
	p, body := frontMatter(t)
	src := []byte(body)
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote, extension.TaskList))
	w := markdown{src: src, page: &p}
	w.blocks(md.Parser().Parse(source.NewReader(src)))
	return p
}

type markdown struct {
	src  []byte
	page *page.Page
}

// blocks adds the paragraphs under n.
func (w *markdown) blocks(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			t := w.inline(c)
			w.page.Add(t, text.Heading)
			if c.Level == 1 && w.page.Title == "" {
				w.page.Title = page.Line(t)
			}
		case *ast.Paragraph, *ast.TextBlock, *tables.TableCell:
			w.page.Add(w.inline(c), "")
		case *tables.TableRow, *tables.TableHeader:
			w.page.Add(w.row(c), "")
		case *ast.HTMLBlock:
			w.html(c)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			w.page.Leave(string(c.Lines().Value(w.src)), "code")
		default:
			w.blocks(c)
		}
	}
}

// html adds the text of a block of HTML.
func (w *markdown) html(n *ast.HTMLBlock) {
	t := string(n.Lines().Value(w.src))
	if n.HasClosure() {
		t += string(n.ClosureLine.Value(w.src))
	}
	w.page.Blocks = append(w.page.Blocks, web.Whole(t).Blocks...)
}

// row is a table row as one line.
func (w *markdown) row(n ast.Node) string {
	var cells []string
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t := strings.TrimSpace(w.inline(c)); t != "" {
			cells = append(cells, t)
		}
	}
	return strings.Join(cells, ", ")
}

// inline is the text under n without its marks. A line break in the source is a space, one
// that was asked for is a line end.
func (w *markdown) inline(n ast.Node) string {
	var b strings.Builder
	w.inlineTo(&b, n, false)
	return b.String()
}

func (w *markdown) inlineTo(b *strings.Builder, n ast.Node, code bool) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			v := c.Value(w.src)
			if !code && !c.IsRaw() {
				v = util.ResolveEntityNames(util.ResolveNumericReferences(util.UnescapePunctuations(v)))
			}
			b.Write(v)
			if c.HardLineBreak() {
				b.WriteByte('\n')
			} else if c.SoftLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(c.Value)
		case *ast.AutoLink:
			b.Write(c.Label(w.src))
		case *ast.Image, *ast.RawHTML:
		case *ast.CodeSpan:
			w.inlineTo(b, c, true)
		default:
			w.inlineTo(b, c, code)
		}
	}
}
