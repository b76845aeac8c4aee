//go:build !headless

package articleview

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis/text"
)

var _ fyne.Widget = (*View)(nil)

// View shows an article with its quotes marked. All its methods, and all its callbacks, belong
// to the UI goroutine. Make it with New; set callbacks before the first article.
type View struct {
	widget.BaseWidget

	// OnHighlight is called with a quote's ID when it is clicked, or chosen with Enter.
	OnHighlight func(id string)
	// OnBlock is called with a block's index when its text outside of quotes, or its margin, is
	// clicked.
	OnBlock func(index int)
	// Cite is what is copied of a marked passage; nil copies its words alone.
	Cite func(text.Span) string
	// OnHover is called when the pointer moves onto another quote, with "" over none.
	OnHover func(id string)
	// OnMove is called when the keyboard moves the choice to another quote.
	OnMove func(id string)
	// Post runs f in a later turn of the UI loop: fyne.Do. With it, blocks out of view are set
	// in slices after the visible ones; without it, when they come into view, and until then
	// the scroll bar goes by an estimate. Before the app runs, fyne.Do sets everything at once.
	Post func(f func())

	scroll *container.Scroll
	page   *page
	ring   *canvas.Rectangle

	flow   *flow
	marks  *marks
	lines  underlines
	search search
	picked string            // the chosen quote
	dimmed func(string) bool // may be nil
	span   selection

	size    float32 // of body text
	faces   [roles]typeface
	look    appearance
	columns geometry
	turn    int  // counts articles and styles, so that stale slices stop
	busy    bool // moving the page ourselves

	kept   anchor // the reader's place
	keptAt float32
}

// appearance is all that text widths depend on.
type appearance struct {
	size, scale   float32
	regular, bold string // names of the fonts
}

// New makes an empty view.
func New() *View {
	v := &View{size: DefaultTextSize}
	v.ExtendBaseWidget(v)
	v.page = newPage(v)
	v.scroll = container.NewVScroll(v.page)
	v.scroll.OnScrolled = func(fyne.Position) { v.scrolled() }
	v.ring = canvas.NewRectangle(nil)
	v.ring.StrokeWidth = 2
	v.ring.Hide()
	var rules [roles]setting
	v.look = v.appearance()
	v.faces, rules = typeset(v.size, v.look.scale)
	v.flow = newFlow("", nil, rules)
	v.marks = newMarks(nil, nil)
	return v
}

// SetArticle shows another article from its beginning. The slices are copied. Choice,
// selection, underlines and search are dropped; the filter of SetDimmed stays.
func (v *View) SetArticle(t string, blocks []Block, hs []Highlight) {
	v.turn++
	var rules [roles]setting
	v.look = v.appearance()
	v.faces, rules = typeset(v.size, v.look.scale)
	v.flow = newFlow(t, blocks, rules)
	v.marks = newMarks(v.flow.blocks, hs)
	v.lines, v.search, v.picked, v.span = underlines{}, search{}, "", selection{}
	v.page.forget()
	v.kept, v.keptAt = anchor{start: true}, 0
	v.arrange(anchor{start: true})
	v.schedule()
}

// SetUnderlines replaces the underlined words.
func (v *View) SetUnderlines(us []Underline) {
	v.lines = newUnderlines(v.flow.blocks, us)
	v.page.draw()
}

// SetDimmed fades the highlights for which dim holds; nil fades none. dim is called often and
// must be quick; call SetDimmed again when its answers change.
func (v *View) SetDimmed(dim func(id string) bool) {
	v.dimmed = dim
	v.page.draw()
}

// Select marks the quote id as chosen, without moving the page; an unknown id, as "", marks
// none.
func (v *View) Select(id string) {
	if v.marks.first(id) < 0 {
		id = ""
	}
	v.picked = id
	v.page.draw()
}

// Selected is the chosen quote's ID, "" for none.
func (v *View) Selected() string { return v.picked }

// SetTextSize sets the size of body text, from MinTextSize to MaxTextSize, in units; all other
// sizes follow. The reader's place is kept.
func (v *View) SetTextSize(size float32) {
	v.size = min(max(size, MinTextSize), MaxTextSize)
	v.restyle()
}

// TextSize is the size of body text in units.
func (v *View) TextSize() float32 { return v.size }

// Focus gives the article the keyboard.
func (v *View) Focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(v.page); c != nil {
		c.Focus(v.page)
	}
}

// CreateRenderer implements fyne.Widget.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	return &frame{view: v, objects: []fyne.CanvasObject{v.scroll, v.ring}}
}

func (v *View) appearance() appearance {
	th := v.Theme()
	return appearance{
		size: v.size, scale: v.page.scale(),
		regular: th.Font(fyne.TextStyle{}).Name(), bold: th.Font(fyne.TextStyle{Bold: true}).Name(),
	}
}

// restyle sets everything anew if a size or a font has changed.
func (v *View) restyle() {
	now := v.appearance()
	if now == v.look {
		return
	}
	at := v.place()
	v.turn++
	v.look = now
	var rules [roles]setting
	v.faces, rules = typeset(v.size, now.scale)
	v.flow.restyle(rules)
	v.page.forget()
	v.arrange(at)
	v.schedule()
}

// sliceTime is how long one slice may keep the UI busy: half a frame at 60 a second.
const sliceTime = 8 * time.Millisecond

// schedule lets the blocks that nobody has seen yet be set in later turns.
func (v *View) schedule() {
	if v.Post == nil || v.scroll.Size().IsZero() || v.flow.next >= len(v.flow.cells) {
		return
	}
	turn := v.turn
	v.Post(func() {
		if turn == v.turn {
			v.proceed()
		}
	})
}

func (v *View) proceed() {
	y, height := v.scroll.Offset.Y, v.scroll.Size().Height
	hold := v.flow.hold(y, y+height)
	at, end := v.flow.tops[hold], v.flow.end
	v.flow.slice(sliceTime)
	if shift := v.flow.tops[hold] - at; shift != 0 || v.flow.end != end {
		kept := v.scroll.Offset.Y == v.keptAt
		v.settle(y + shift)
		if kept {
			v.keptAt = v.scroll.Offset.Y
		}
	}
	v.schedule()
}

// spanOf is the first span of the quote id.
func (v *View) spanOf(id string) (text.Span, bool) {
	i := v.marks.first(id)
	if i < 0 {
		return text.Span{}, false
	}
	return v.marks.all[i].Span, true
}

// Update shows other marks on the same article, and other kinds of blocks: the reader's place, choice
// and selection stay.
func (v *View) Update(blocks []Block, hs []Highlight) {
	if !slices.EqualFunc(v.flow.blocks, tidy(v.flow.text, blocks), sameSetting) {
		at, span, picked := v.place(), v.span, v.picked
		v.SetArticle(v.flow.text, blocks, hs)
		v.span, v.picked = span, picked
		v.arrange(at)
	}
	for i := range v.flow.blocks {
		if i < len(blocks) {
			v.flow.blocks[i].Mark = blocks[i].Mark
		}
	}
	v.marks = newMarks(v.flow.blocks, hs)
	v.Select(v.picked)
}

// sameSetting reports whether two blocks are set alike.
func sameSetting(a, b Block) bool {
	a.Mark, b.Mark = Tone{}, Tone{}
	return a == b
}

// Selection is the marked part of the article's text; empty when none is marked.
func (v *View) Selection() text.Span { return v.span.Span }
