package pdf

import (
	"math"
	"unicode/utf16"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/pdf/font"
	"standpoint/analysis/load/internal/pdf/object"
)

// glyph is one glyph as it lies on the page, in points; y goes up.
type glyph struct {
	text         string
	x0, x1, y    float64
	size         float64
	element      *element // what it belongs to in the structure, or nil
	turn         int8     // in quarters against the clock, or slanted
	bold, hidden bool
	artifact     bool
	outside      bool
	space        bool // white space stands before it
	raised       bool // it is small and above the line
}

const slanted = -1

// drawing is what one page shows.
type drawing struct {
	glyphs   []glyph
	pictures []box
}

// Bounds for one page; newspapers have some 30,000 letters on one.
const (
	mostGlyphs   = 1 << 19
	mostPictures = 1 << 12
	mostStates   = 1 << 10
	mostForms    = 12 // within one another
	mostArgs     = 1 << 6
)

// walker follows the instructions that draw a page.
type walker struct {
	f         *object.File
	fonts     map[object.Ref]*font.Font // of the whole file
	resources object.Dict
	local     map[object.Name]*font.Font // of the resources
	box       box
	page      object.Ref
	tags      map[spot]*element
	state
	stack  []state
	text   matrix // text matrix
	line   matrix // text line matrix
	marks  []marked
	forms  int
	args   []object.Value
	out    drawing
	failed error
}

// draw follows the instructions of a page. What its boxes cut off is marked as outside.
func draw(f *object.File, l leaf, fonts map[object.Ref]*font.Font, tags map[spot]*element, data []byte) (drawing, error) {
	turn := upright(l.turn)
	w := walker{f: f, fonts: fonts, page: l.ref, tags: tags, box: box{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}}
	if len(l.box) == 4 && l.box[0] < l.box[2] && l.box[1] < l.box[3] {
		w.box = turn.rect(l.box[0], l.box[1], l.box[2], l.box[3])
	}
	w.state = state{ctm: turn, stretch: 1}
	w.run(data, l.resources)
	if w.failed != nil {
		return drawing{}, w.failed
	}
	return w.out, f.Err()
}

func (w *walker) run(data []byte, resources object.Dict) {
	outer, local := w.resources, w.local
	w.resources, w.local = resources, map[object.Name]*font.Font{}
	w.text, w.line = identity, identity
	l := object.NewLexer(data)
	for w.f.Err() == nil && w.failed == nil {
		v, ok := l.Next()
		if !ok {
			break
		}
		op, isOp := v.(object.Operator)
		if !isOp {
			if len(w.args) < mostArgs {
				w.args = append(w.args, v)
			}
			continue
		}
		if op == "ID" {
			w.picture()
			l.SkipImage()
		} else {
			w.do(string(op))
		}
		w.args = w.args[:0]
	}
	w.resources, w.local = outer, local
}

// arg is an operand, and null when it is missing.
func (w *walker) arg(i int) object.Value {
	if i < len(w.args) {
		return w.args[i]
	}
	return nil
}

func (w *walker) num(i int) float64 { return w.f.Number(w.arg(i)) }

func (w *walker) str(i int) object.String { return object.As[object.String](w.f, w.arg(i)) }

func (w *walker) name(i int) object.Name { return object.As[object.Name](w.f, w.arg(i)) }

func (w *walker) matrix() matrix {
	return matrix{w.num(0), w.num(1), w.num(2), w.num(3), w.num(4), w.num(5)}
}

// do follows one instruction (Annex A lists them all).
func (w *walker) do(op string) {
	switch op {
	case "q":
		if len(w.stack) < mostStates {
			w.stack = append(w.stack, w.state)
		}
	case "Q":
		if n := len(w.stack); n > 0 {
			w.state, w.stack = w.stack[n-1], w.stack[:n-1]
		}
	case "cm":
		w.ctm = w.matrix().mul(w.ctm)
	case "Do":
		w.object(w.f.Dict(w.resources["XObject"])[w.name(0)])
	case "gs":
		if a := object.As[object.Array](w.f, w.f.Dict(w.f.Dict(w.resources["ExtGState"])[w.name(0)])["Font"]); len(a) == 2 {
			w.font, w.size = w.fontAt(a[0], ""), w.f.Number(a[1])
		}
	case "BMC", "BDC":
		w.mark()
	case "EMC":
		if n := len(w.marks); n > 0 {
			w.marks = w.marks[:n-1]
		}
	default:
		w.setText(op)
	}
}

// setText follows the instructions that set how and where text is shown (9.3 and 9.4.2).
func (w *walker) setText(op string) {
	switch op {
	case "BT":
		w.text, w.line = identity, identity
	case "Tf":
		w.font, w.size = w.fontAt(w.f.Dict(w.resources["Font"])[w.name(0)], w.name(0)), w.num(1)
	case "Tc":
		w.charSpace = w.num(0)
	case "Tw":
		w.wordSpace = w.num(0)
	case "Tz":
		w.stretch = w.num(0) / 100
	case "TL":
		w.leading = w.num(0)
	case "Ts":
		w.rise = w.num(0)
	case "Tr":
		w.mode = int(w.num(0))
	case "Tm":
		w.text = w.matrix()
		w.line = w.text
	case "TD":
		w.leading = -w.num(1)
		w.move(w.num(0), w.num(1))
	case "Td":
		w.move(w.num(0), w.num(1))
	case "T*":
		w.move(0, -w.leading)
	default:
		w.showText(op)
	}
}

// showText follows the instructions that show text (9.4.3).
func (w *walker) showText(op string) {
	switch op {
	case "Tj":
		w.show(w.str(0))
	case "'":
		w.move(0, -w.leading)
		w.show(w.str(0))
	case `"`:
		w.wordSpace, w.charSpace = w.num(0), w.num(1)
		w.move(0, -w.leading)
		w.show(w.str(2))
	case "TJ":
		for _, v := range object.As[object.Array](w.f, w.arg(0)) {
			if s, ok := v.(object.String); ok {
				w.show(s)
			} else {
				w.advance(-w.f.Number(v) / 1000 * w.size * w.stretch)
			}
		}
	}
}

func (w *walker) move(x, y float64) {
	w.line = shift(x, y).mul(w.line)
	w.text = w.line
}

func (w *walker) advance(x float64) { w.text = shift(x, 0).mul(w.text) }

// fontAt is the font that v refers to, or that stands under a name in the resources.
func (w *walker) fontAt(v object.Value, name object.Name) *font.Font {
	ref, isRef := v.(object.Ref)
	t := w.local[name]
	if isRef {
		t = w.fonts[ref]
	}
	if t == nil {
		t = font.New(w.f, v)
		if isRef {
			w.fonts[ref] = t
		} else {
			w.local[name] = t
		}
	}
	return t
}

// object draws a picture or a form, which is a drawing within the drawing (8.10).
func (w *walker) object(v object.Value) {
	s := object.As[*object.Stream](w.f, v)
	switch {
	case s == nil:
	case object.As[object.Name](w.f, s.Dict["Subtype"]) == "Image":
		w.picture()
	case object.As[object.Name](w.f, s.Dict["Subtype"]) == "Form" && w.forms < mostForms:
		data, err := w.f.Decode(s)
		if err != nil {
			return
		}
		outer, stack, marks, text, line := w.state, w.stack, w.marks, w.text, w.line
		w.stack = nil
		if m := w.f.Numbers(s.Dict["Matrix"]); len(m) == 6 {
			w.ctm = matrix(m).mul(w.ctm)
		}
		resources := w.f.Dict(s.Dict["Resources"])
		if resources == nil {
			resources = w.resources
		}
		w.forms++
		w.args = w.args[:0]
		w.run(data, resources)
		w.forms--
		w.state, w.stack, w.marks, w.text, w.line = outer, stack, marks, text, line
	}
}

func (w *walker) picture() {
	if len(w.out.pictures) < mostPictures {
		w.out.pictures = append(w.out.pictures, w.ctm.rect(0, 0, 1, 1))
	}
}

// longestActual bounds the text that may replace that of glyphs: it is meant for single letters and hyphens.
const longestActual = 256

// mark begins marked content. What is in an artifact is one, too.
func (w *walker) mark() {
	m := marked{artifact: w.name(0) == "Artifact"}
	if n := len(w.marks); n > 0 {
		m.element, m.artifact = w.marks[n-1].element, m.artifact || w.marks[n-1].artifact
	}
	d := w.f.Dict(w.arg(1))
	if d == nil {
		d = w.f.Dict(w.f.Dict(w.resources["Properties"])[w.name(1)])
	}
	if id, ok := w.f.Get(d["MCID"]).(int); ok && w.forms == 0 {
		m.element = w.tags[spot{w.page, id}]
	}
	if s, ok := w.f.Get(d["ActualText"]).(object.String); ok && len(s) <= longestActual {
		m.actual, m.replaced = textString(s), true
	}
	if len(w.marks) < mostStates {
		w.marks = append(w.marks, m)
	}
}

func (w *walker) show(s object.String) {
	if w.font == nil {
		w.font = font.New(w.f, nil)
	}
	for g := range w.font.Glyphs(s) {
		if len(w.out.glyphs) >= mostGlyphs {
			w.failed = page.TooLarge("holds a page of more than %d letters", mostGlyphs)
			return
		}
		w.place(g)
		x := g.Width*w.size + w.charSpace
		if g.Space {
			x += w.wordSpace
		}
		w.advance(x * w.stretch)
	}
}

// place puts a glyph on the page.
func (w *walker) place(g font.Glyph) {
	m := matrix{w.size * w.stretch, 0, 0, w.size, 0, w.rise}.mul(w.text).mul(w.ctm)
	out := glyph{text: g.Text, size: math.Hypot(m[2], m[3]), turn: quarter(m[0], m[1]),
		bold: w.font.Bold || w.mode == 2, hidden: w.mode == 3 || w.mode == 7}
	width := g.Width * math.Hypot(m[0], m[1])
	out.outside = m[4] < w.box.x0-1 || m[4] > w.box.x1+1 || m[5] < w.box.y0-1 || m[5] > w.box.y1+1
	p := upright(int(max(out.turn, 0)))
	out.x0, out.y = m[4]*p[0]+m[5]*p[2], m[4]*p[1]+m[5]*p[3]
	out.x1 = out.x0 + width
	if !(math.Abs(out.x0) < 1e6 && math.Abs(out.x1) < 1e6 && math.Abs(out.y) < 1e6 && out.size > 0.1 && out.size < 1e4) {
		return // far off, or NaN, for which nothing is true
	}
	if n := len(w.marks); n > 0 {
		m := &w.marks[n-1]
		out.element, out.artifact = m.element, m.artifact
		if m.replaced {
			out.text, m.actual = m.actual, ""
		}
	}
	w.out.glyphs = append(w.out.glyphs, out)
}

// quarter is the direction of the vector x, y: 0 to the right, 1 up, and so on.
func quarter(x, y float64) int8 {
	switch {
	case math.Abs(y) <= 0.1*math.Abs(x):
		if x < 0 {
			return 2
		}
		return 0
	case math.Abs(x) <= 0.1*math.Abs(y):
		if y < 0 {
			return 3
		}
		return 1
	}
	return slanted
}

// textString is a string of the file as text (7.9.2.2).
func textString(s object.String) string {
	units := func(s object.String, hi, lo int) string {
		var us []uint16
		for ; len(s) >= 2; s = s[2:] {
			us = append(us, uint16(s[hi])<<8|uint16(s[lo]))
		}
		return string(utf16.Decode(us))
	}
	switch {
	case len(s) >= 2 && s[:2] == "\xFE\xFF":
		return units(s[2:], 0, 1)
	case len(s) >= 2 && s[:2] == "\xFF\xFE":
		return units(s[2:], 1, 0)
	case len(s) >= 3 && s[:3] == "\xEF\xBB\xBF":
		return string(s[3:])
	}
	return font.DocText(string(s))
}
