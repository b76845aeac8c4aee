//go:build !headless

package articleview

import (
	"fyne.io/fyne/v2"

	"standpoint/analysis/text"
)

// selection is what was marked with the mouse, in bytes of the article.
type selection struct {
	origin text.Span // where it began: a caret, a word or a block
	text.Span
}

// extend lets the selection run from where it began to s.
func (s *selection) extend(to text.Span) { s.Span = s.origin.Join(to) }

// SelectedText is the marked part of the article's text, as it stands in the source, with what
// lies between the blocks.
func (v *View) SelectedText() string {
	if v.span.Empty() {
		return ""
	}
	return v.span.Of(v.flow.text)
}

// SelectAll marks the whole article.
func (v *View) SelectAll() {
	blocks := v.flow.blocks
	if len(blocks) == 0 {
		return
	}
	all := text.Span{Start: blocks[0].Start, End: blocks[len(blocks)-1].End}
	v.span = selection{origin: all, Span: all}
	v.page.draw()
}

// CopySelection puts the marked text on the clipboard, as Cite has it; it leaves the clipboard alone
// when none is marked.
func (v *View) CopySelection() {
	if s := v.SelectedText(); s != "" {
		if v.Cite != nil {
			s = v.Cite(v.span.Span)
		}
		fyne.CurrentApp().Clipboard().SetContent(s)
	}
}

// unit is what n clicks in a row at off select: nothing, a word, the whole block.
func (v *View) unit(n, off int) text.Span {
	if len(v.flow.blocks) == 0 {
		return text.Span{}
	}
	i := v.flow.blockOf(off)
	b := v.flow.blocks[i]
	switch {
	case n >= 3:
		return b.Span
	case n == 2 && off >= b.Start:
		v.flow.need(i)
		return v.flow.cells[i].para.word(off - b.Start).Shift(b.Start)
	}
	return text.Span{Start: off, End: off}
}
