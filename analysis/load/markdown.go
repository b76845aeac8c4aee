package load

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	tables "github.com/yuin/goldmark/extension/ast"
	source "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"standpoint/analysis"
)

// readMarkdown gives the paragraphs of Markdown text as plain text with a blank line between
// them: headings, list items and table rows are paragraphs of their own, marks are taken off,
// code and pictures are left out. The title is that of the front matter, else the first
// heading of the first level.
func readMarkdown(t string) (analysis.Article, error) {
	a, body := frontMatter(t)
	src := []byte(body)
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough))
	w := markdown{src: src}
	w.blocks(md.Parser().Parse(source.NewReader(src)))
	a.Text = strings.Join(w.out, "\n\n")
	if a.Title == "" {
		a.Title = w.title
	}
	return a, nil
}

type markdown struct {
	src   []byte
	out   []string // paragraphs
	title string   // the first heading of level 1
}

// blocks adds the paragraphs under n.
func (w *markdown) blocks(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			t := w.add(w.inline(c))
			if c.Level == 1 && w.title == "" {
				w.title = t
			}
		case *ast.Paragraph, *ast.TextBlock, *tables.TableCell:
			w.add(w.inline(c))
		case *tables.TableRow, *tables.TableHeader:
			w.add(w.row(c))
		case *ast.HTMLBlock:
			w.add(stripTags(string(c.Lines().Value(w.src))))
		case *ast.CodeBlock, *ast.FencedCodeBlock:
		default:
			w.blocks(c)
		}
	}
}

func (w *markdown) add(t string) string {
	t = strings.TrimSpace(t)
	if t != "" {
		w.out = append(w.out, t)
	}
	return t
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
