package publish

import (
	"fmt"
	"strings"
	"time"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"codeberg.org/go-fonts/liberation/liberationserifregular"
	"codeberg.org/go-pdf/fpdf"
	"github.com/rivo/uniseg"

	"standpoint/analysis"
	"standpoint/gui/chart"
)

// style is how a text looks; sizes are in points.
type style struct {
	font    string // sans, bold or serif
	size    float64
	leading float64 // from line to line
	grey    int     // 0 is black
}

// The styles of text.
var (
	inTitle   = style{"bold", 20, 25, 25}
	inSection = style{"bold", 13, 17, 25}
	inBold    = style{"bold", 9.5, 13, 25}
	inBody    = style{"sans", 9.5, 13, 25}
	inSoft    = style{"sans", 9.5, 13, 90}
	inSmall   = style{"sans", 8, 11, 80}
	inNumber  = style{"bold", 8, 11, 80}
	inCaption = style{"sans", 11, 15, 80}
	inSerif   = style{"serif", 11, 15, 15}
)

// pen writes on pages from the top down and turns them when they are full. Places are in points
// from the top left corner.
type pen struct {
	doc               *fpdf.Fpdf
	left, wide        float64 // of the text
	top, bottom, high float64
	y                 float64
	missing           int // letters that the fonts do not have
}

func newPen(width, height float64) *pen {
	doc := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: fpdf.SizeType{Wd: width, Ht: height}})
	doc.AddUTF8FontFromBytes("sans", "", liberationsansregular.TTF)
	doc.AddUTF8FontFromBytes("bold", "", liberationsansbold.TTF)
	doc.AddUTF8FontFromBytes("serif", "", liberationserifregular.TTF)
	doc.SetMargins(0, 0, 0)
	doc.SetAutoPageBreak(false, 0)
	p := &pen{doc: doc, left: 54, wide: width - 108, top: 54, bottom: height - 62, high: height}
	p.turn()
	return p
}

// properties are what a reader of the file shows of it. Its times are those of the options, or of
// the start of the count of time, so that the same report gives the same bytes.
func (p *pen) properties(c *content, r *analysis.Report, o Options) {
	at := o.Date.UTC()
	if o.Date.IsZero() {
		at = time.Unix(0, 0).UTC()
	}
	p.doc.SetTitle(c.Title, true)
	p.doc.SetSubject(c.Overview, true)
	p.doc.SetAuthor(tidy(r.Author), true)
	p.doc.SetCreator(tidy("Standpoint "+r.Provenance.Version), true)
	p.doc.SetProducer("Standpoint", true)
	p.doc.SetKeywords(tidy(r.Provenance.Input), true)
	p.doc.SetLang("en")
	p.doc.SetCreationDate(at)
	p.doc.SetModificationDate(at)
	p.doc.SetCatalogSort(true)
}

// turn goes to the next page, which is there already when a cell beside this one has reached it.
func (p *pen) turn() {
	if n := p.doc.PageNo(); n < p.doc.PageCount() {
		p.doc.SetPage(n + 1)
	} else {
		p.doc.AddPage()
	}
	p.y = p.top
}

// fit turns the page when less than high is left of it. What is higher than a page begins where
// at least a few lines fit.
func (p *pen) fit(high float64) {
	if p.y > p.top && p.y+min(high, p.bottom-p.top) > p.bottom {
		p.turn()
	}
}

func (p *pen) use(f style) {
	p.doc.SetFont(f.font, "", f.size)
	p.doc.SetTextColor(f.grey, f.grey+6, f.grey+12)
}

func (p *pen) width(f style, s string) float64 {
	p.use(f)
	return p.doc.GetStringWidth(s)
}

// block is a text cut into lines.
type block struct {
	x     float64 // from the left edge of the text
	style style
	lines []string
}

func (b block) height() float64 { return float64(len(b.lines)) * b.style.leading }

// block cuts text into lines of the width, where Unicode (UAX 14) lets a line end; a word that is
// wider is cut between letters.
func (p *pen) block(x, width float64, f style, text string) block {
	known := p.missing
	rest := p.printable(text)
	if p.missing > known && f.font == "serif" {
		f.font = "sans" // the serif font draws nothing for a letter it does not have
	}
	b := block{x: x, style: f}
	line, used := "", 0.0
	end := func() {
		b.lines = append(b.lines, strings.TrimRight(line, " "))
		line, used = "", 0
	}
	add := func(s string) {
		w := p.width(f, s)
		if bare := p.width(f, strings.TrimRight(s, " ")); line != "" && used+bare > width+.01 { // sums of widths round
			end()
		}
		line, used = line+s, used+w
	}
	state := -1
	for rest != "" {
		var s string
		s, rest, _, state = uniseg.FirstLineSegmentInString(rest, state)
		if p.width(f, strings.TrimRight(s, " ")) <= width {
			add(s)
			continue
		}
		for g := uniseg.NewGraphemes(s); g.Next(); {
			add(g.Str())
		}
	}
	if line != "" {
		end()
	}
	return b
}

// put writes a block at y; it must fit.
func (p *pen) put(b block, y float64) {
	p.use(b.style)
	for i, s := range b.lines {
		p.doc.Text(p.left+b.x, y+float64(i)*b.style.leading+b.style.size, visual(s))
	}
}

// flow writes a block line by line, over as many pages as it takes.
func (p *pen) flow(b block) {
	for _, s := range b.lines {
		p.fit(b.style.leading)
		p.put(block{b.x, b.style, []string{s}}, p.y)
		p.y += b.style.leading
	}
}

// text writes a text as wide as the page.
func (p *pen) text(f style, s string) { p.flow(p.block(0, p.wide, f, s)) }

// heading begins a part and stays on one page with the next points of what follows.
func (p *pen) heading(s string, next float64) {
	p.y += 22
	p.fit(inSection.leading + 13 + next)
	p.doc.Bookmark(s, 0, p.y)
	p.rule(p.y, .6)
	p.y += 9
	p.text(inSection, s)
	p.y += 4
}

// subheading begins a smaller part, with a speaker's colour when there is a place, and stays on one
// page with the next points of what follows.
func (p *pen) subheading(place int, s string, next float64) {
	x := 0.0
	if place >= 0 {
		x = 12
	}
	b := p.block(x, p.wide-x, inBold, s)
	p.y += 12
	p.fit(b.height() + next)
	p.dot(place, 0, p.y)
	p.flow(b)
	p.y += 1
}

// dot marks a name with its speaker's colour.
func (p *pen) dot(place int, x, y float64) {
	if place < 0 {
		return
	}
	c := chart.SpeakerColour(place)
	p.doc.SetFillColor(int(c.R), int(c.G), int(c.B))
	p.doc.Circle(p.left+x+3.2, y+inBold.size-3.3, 3.2, "F")
}

func (p *pen) rule(y, width float64) {
	p.doc.SetDrawColor(175, 181, 188)
	p.doc.SetLineWidth(width)
	p.doc.Line(p.left, y, p.left+p.wide, y)
}

// footers are written last, when the number of pages is known.
func (p *pen) footers(text string) {
	n := p.doc.PageCount()
	for i := range n {
		p.doc.SetPage(i + 1)
		page := p.block(0, 100, inSmall, fmt.Sprintf("Page %d of %d", i+1, n))
		wide := p.width(inSmall, page.lines[0])
		page.x = p.wide - wide
		p.put(page, p.high-40)
		left := p.block(0, p.wide-wide-20, inSmall, text)
		if len(left.lines) > 1 {
			left.lines = []string{strings.TrimRight(left.lines[0], " ,;:·") + "…"}
		}
		p.put(left, p.high-40)
	}
}
