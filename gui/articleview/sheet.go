//go:build !headless

package articleview

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// sheet owns the canvas objects of the page, as many as the lines in sight need. Rectangles
// cost nothing to change and are dealt out anew for every drawing. Texts are kept by what they
// show, since a changed text must be drawn letter by letter again.
type sheet struct {
	objects []fyne.CanvasObject // rectangles below texts
	dirt    *canvas.Rectangle   // unseen; refreshing it asks for a new frame and nothing else
	rects   []*canvas.Rectangle
	used    int // rectangles in the present drawing
	texts   map[textKey]*sheetText
	order   []*sheetText // texts in the present drawing
	spare   []*canvas.Text
	notes   []note
	round   int
}

// textKey names a text on the page: part 0 and up are pieces of a line, below 0 its notes.
type textKey struct{ block, line, part int }

type sheetText struct {
	*canvas.Text
	round int // of the last drawing that used it
}

// note is a margin note that can be clicked.
type note struct {
	id    string
	block int
	at    fyne.Position
	size  fyne.Size
}

func newSheet() *sheet {
	return &sheet{texts: map[textKey]*sheetText{}, dirt: &canvas.Rectangle{}}
}

func (s *sheet) begin() {
	s.round++
	s.used = 0
	s.order = s.order[:0]
	s.notes = s.notes[:0]
}

// rect deals out a rectangle with nothing of its former look.
func (s *sheet) rect(x, y, w, h float32, fill color.Color) *canvas.Rectangle {
	if s.used == len(s.rects) {
		s.rects = append(s.rects, &canvas.Rectangle{})
	}
	r := s.rects[s.used]
	s.used++
	r.FillColor, r.StrokeColor, r.StrokeWidth = fill, nil, 0
	r.CornerRadius = 0
	r.TopLeftCornerRadius, r.BottomLeftCornerRadius = 0, 0
	r.TopRightCornerRadius, r.BottomRightCornerRadius = 0, 0
	r.Move(fyne.NewPos(x, y))
	r.Resize(fyne.NewSize(w, h))
	return r
}

// text shows s at (x, y) in the box that its face needs.
func (s *sheet) text(k textKey, str string, x, y, width float32, t typeface, c color.Color) {
	e := s.texts[k]
	if e == nil {
		e = &sheetText{Text: s.fresh()}
		s.texts[k] = e
	}
	e.round = s.round
	s.order = append(s.order, e)
	if e.Text.Text != str || e.Color != c || e.TextSize != t.size || e.TextStyle != t.style {
		e.Text.Text, e.Color, e.TextSize, e.TextStyle = str, c, t.size, t.style
		e.Resize(fyne.NewSize(width, t.height))
		canvas.Refresh(e.Text)
	}
	e.Move(fyne.NewPos(x, y))
}

func (s *sheet) fresh() *canvas.Text {
	if n := len(s.spare); n > 0 {
		t := s.spare[n-1]
		s.spare = s.spare[:n-1]
		return t
	}
	return &canvas.Text{}
}

// finish takes back the texts that have gone out of sight and lists what is to be painted.
func (s *sheet) finish() {
	for k, e := range s.texts {
		if e.round != s.round {
			s.spare = append(s.spare, e.Text)
			delete(s.texts, k)
		}
	}
	clear(s.objects)
	s.objects = append(s.objects[:0], s.dirt)
	for _, r := range s.rects[:s.used] {
		s.objects = append(s.objects, r)
	}
	for _, e := range s.order {
		s.objects = append(s.objects, e.Text)
	}
}

// forget takes back all texts.
func (s *sheet) forget() {
	for k, e := range s.texts {
		s.spare = append(s.spare, e.Text)
		delete(s.texts, k)
	}
	s.notes = s.notes[:0]
}
