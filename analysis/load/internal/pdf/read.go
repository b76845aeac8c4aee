// Package pdf reads the text of PDF files: what is drawn on the pages, put together to
// lines, columns and paragraphs. A PDF holds letters and places only, so the rest is judgement:
//
//	object     dictionaries, streams        font      codes to letters and widths
//	   └──────────── content ──────────────────┘      letters with places on a page
//	segment → column → line                           in the order in which they are read
//	furniture                                         headers, footers, footnotes set apart
//	paragraph, hyphen → role                          text, headings and captions
//
// Known limits: the text of pictures, of fonts that do not say which letters they draw, and in
// vertical lines is not read; tables come row by row at best.
package pdf

import (
	"errors"
	"fmt"
	"strings"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/pdf/font"
	"standpoint/analysis/load/internal/pdf/object"
	"standpoint/analysis/text"
)

var (
	errNoText    = errors.New("is a PDF without text: it was probably scanned; run text recognition on it first")
	errNoPages   = errors.New("is a PDF without pages: it is broken or was cut off")
	errLost      = errors.New("is a PDF of which no page can be read: it is broken or was cut off")
	errIllegible = errors.New("is a PDF whose letters cannot be read: its fonts do not say which letters they draw; run text recognition on it first")
)

// Read gives the text of a PDF. Headers, footers, footnotes and the like are left out of the
// article but kept. Pages that cannot be read are named in Notes.
func Read(data []byte, lim page.Limits) (page.Page, error) {
	f, err := object.Open(data, lim)
	if err != nil {
		return page.Page{}, err
	}
	d := document{f: f, fonts: map[object.Ref]*font.Font{}, sorter: sorter{columns: map[[2]int]*column{}}}
	if err := d.read(lim.Or().Pages); err != nil {
		return page.Page{}, err
	}
	describe(&d.page, f)
	d.write()
	return d.page, f.Err()
}

// document is a PDF while it is read.
type document struct {
	f        *object.File
	fonts    map[object.Ref]*font.Font
	sorter   sorter
	pictures [][]box // by page
	page     page.Page
}

// read gathers the lines of all pages.
func (d *document) read(most int) error {
	ls, err := leaves(d.f, most)
	if err != nil {
		return err
	}
	if len(ls) == 0 {
		return errNoPages
	}
	lost, count, structure := 0, tally{}, tags(d.f)
	for i, l := range ls {
		data, ok := l.contents(d.f)
		got, err := draw(d.f, l, d.fonts, structure, data)
		switch {
		case err != nil:
			return err
		case !ok:
			lost++
			d.note("page-lost", "Page %d could not be read.", i+1)
		}
		count.add(got.glyphs)
		d.pictures = append(d.pictures, got.pictures)
		d.sorter.add(i, got.glyphs)
	}
	switch {
	case lost == len(ls):
		return errLost
	case count.unknown > count.known:
		return errIllegible
	case count.known == 0:
		return errNoText
	}
	if count.unknown > 0 {
		d.note("letters-lost", "%d letters could not be read: their font does not say what they are.", count.unknown)
	}
	if d.f.Damaged {
		d.note("damaged", "The PDF is damaged: some of it may be missing.")
	}
	return nil
}

func (d *document) note(code, format string, args ...any) {
	d.page.Notes = append(d.page.Notes, page.Note{Code: code, Message: fmt.Sprintf(format, args...)})
}

// tally counts the glyphs that can be read and those that cannot.
type tally struct{ known, unknown int }

func (t *tally) add(gs []glyph) {
	for _, g := range gs {
		switch {
		case g.text == font.Unknown:
			t.unknown++
		case strings.TrimSpace(g.text) != "":
			t.known++
		}
	}
}

// write makes the blocks of the page out of its lines.
func (d *document) write() {
	all := d.sorter.lines
	furnish(all)
	footnotes(all, bodySize(belonging(all)))
	lines := belonging(all)
	s := newSetting(lines)
	ps := s.paragraphs(lines)
	d.title(s, ps)
	done := 0
	for _, p := range ps {
		d.leave(all[done:p.at])
		d.page.Add(p.String(), d.kind(s, p))
		done = p.at
	}
	d.leave(all[done:])
}

// leave adds those of the lines that do not belong to the article.
func (d *document) leave(lines []line) {
	for _, l := range lines {
		if l.left != "" {
			d.page.Leave(l.text, l.left)
		}
	}
}

// belonging are the lines of the article.
func belonging(lines []line) []line {
	var out []line
	for i, l := range lines {
		if l.left == "" {
			l.at = i
			out = append(out, l)
		}
	}
	return out
}

// title takes the largest heading of the first page for the title when the file names none.
func (d *document) title(s *setting, ps []paragraph) {
	if d.page.Title != "" {
		return
	}
	size := 0.
	for _, p := range ps {
		if p.page == 0 && p.size > size && s.heading(p) {
			size, d.page.Title = p.size, page.Line(p.String())
		}
	}
}

// kind is what part a paragraph plays.
func (d *document) kind(s *setting, p paragraph) text.Kind {
	switch {
	case s.tagged && p.part.heads(), s.heading(p):
		return text.Heading
	case s.tagged && p.part != nil && p.part.role == "Caption":
		return text.Caption
	case p.size < s.body*(1-sameSize) && p.lines <= 6 && d.besidePicture(p):
		return text.Caption
	}
	return ""
}

// heading reports whether p is one: larger than most text, or bold where that is not, and short.
func (s *setting) heading(p paragraph) bool {
	return s.heads(p.line) && p.lines <= 4 && !isItem(p.text) && len(p.String()) <= 250 &&
		(p.size > s.body*(1+sameSize) || !ends(p.String()))
}

// besidePicture reports whether p stands under or over a picture, as captions do.
func (d *document) besidePicture(p paragraph) bool {
	for _, b := range d.pictures[p.page] {
		over := b.y0 - p.y
		under := p.last.y - b.y1
		if p.x0 < b.x1 && b.x0 < p.x1 && (over > 0 && over < 4*p.size || under > 0 && under < 4*p.size) {
			return true
		}
	}
	return false
}
