package xmltext

import (
	"regexp"
	"strings"
	"unicode"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/text"
)

// Flow puts the paragraphs of a document in the order in which they are read. What lies in a
// paragraph, as a text box does, comes after it; notes come after the text; a row of a table with
// short cells is one paragraph, in other rows each paragraph of a cell stays one.
type Flow struct {
	Left string // why the paragraphs that start now are left out of the article, "" when they belong to it

	blocks []block
	notes  []block
	frames []frame          // what is open, the inner last
	joined *strings.Builder // the paragraph that goes on in the next one
	dated  bool             // a paragraph told the date
}

type block struct {
	text string
	role Role
	left string
}

// frame is an open paragraph, row or note. Its blocks are those from at on: a paragraph keeps its own
// place free in front of what lies in it, so that no block is moved twice however deep it lies.
type frame struct {
	kind  int
	at    int
	text  *strings.Builder // of a paragraph
	joins bool             // it goes on in the next paragraph
	role  Role
	left  string
	cells []int // of a row: where each begins
}

const (
	paragraph = iota
	row
	note
)

// Start opens a paragraph.
func (f *Flow) Start() {
	t := f.joined
	if t == nil {
		t = new(strings.Builder)
	}
	f.joined = nil
	f.frames = append(f.frames, frame{kind: paragraph, at: len(f.blocks), text: t, left: f.Left})
	f.blocks = append(f.blocks, block{})
}

// Role sets what the open paragraph is for.
func (f *Flow) Role(r Role) {
	if top := f.top(paragraph); top != nil {
		top.role = r
	}
}

// Write adds to the open paragraph; a line end in t stands for a line break, an empty line parts
// the paragraph. Outside of paragraphs there is no text.
func (f *Flow) Write(t string) {
	if top := f.top(paragraph); top != nil {
		top.text.WriteString(t)
	}
}

// Join makes the next paragraph go on in the open one.
func (f *Flow) Join() {
	if top := f.top(paragraph); top != nil {
		top.joins = true
	}
}

// StartRow opens a row of a table.
func (f *Flow) StartRow() { f.frames = append(f.frames, frame{kind: row, at: len(f.blocks)}) }

// Cell begins the next cell of the open row.
func (f *Flow) Cell() {
	if top := f.top(row); top != nil {
		top.cells = append(top.cells, len(f.blocks))
	}
}

// StartNote opens a footnote or an endnote.
func (f *Flow) StartNote() { f.frames = append(f.frames, frame{kind: note, at: len(f.blocks)}) }

// End closes what was opened last.
func (f *Flow) End() {
	if len(f.frames) == 0 {
		return
	}
	top := f.frames[len(f.frames)-1]
	f.frames = f.frames[:len(f.frames)-1]
	switch {
	case top.joins:
		f.joined = top.text
	case top.kind == paragraph:
		f.blocks[top.at] = block{top.text.String(), top.role, top.left}
	case top.kind == row:
		if line, ok := f.line(top); ok {
			f.blocks = append(f.blocks[:top.at], line)
		}
	case top.kind == note:
		f.notes = append(f.notes, f.blocks[top.at:]...)
		f.blocks = f.blocks[:top.at]
	}
}

func (f *Flow) top(kind int) *frame {
	if n := len(f.frames); n > 0 && f.frames[n-1].kind == kind {
		return &f.frames[n-1]
	}
	return nil
}

// maxCell is how long the text in a cell of a table of facts is, in bytes; longer is prose in columns.
const maxCell = 48

// line is a row as one paragraph, its cells with commas between them: "Harbour, 61 %, 58 %". It is
// none when a cell holds more than a word or a number needs.
func (f *Flow) line(r frame) (block, bool) {
	in := f.blocks[r.at:]
	if len(r.cells) < 2 || len(in) > 4*len(r.cells) {
		return block{}, false
	}
	var cells []string
	for i, at := range r.cells {
		end := len(f.blocks)
		if i+1 < len(r.cells) {
			end = r.cells[i+1]
		}
		var filled []string
		for _, b := range f.blocks[at:end] {
			if len(b.text) > 4*maxCell || b.role != Body || b.left != "" {
				return block{}, false
			}
			if t := page.Line(b.text); t != "" {
				filled = append(filled, t)
			}
		}
		if len(filled) > 1 || len(filled) == 1 && !brief(filled[0]) {
			return block{}, false
		}
		cells = append(cells, filled...)
	}
	return block{text: strings.Join(cells, ", ")}, len(cells) > 0
}

// brief reports whether t is a word, a name or a number rather than a sentence.
func brief(t string) bool {
	return len(t) <= maxCell && !(strings.Contains(t, " ") && strings.ContainsAny(t[len(t)-1:], ".!?:;"))
}

// Finish closes what is open and adds all of it to p. Title, author and date come from the text where
// p has none.
func (f *Flow) Finish(p *page.Page) {
	for len(f.frames) > 0 {
		f.End()
	}
	if f.joined != nil {
		f.Start()
		f.End()
	}
	seen := map[string]bool{}
	for _, b := range append(f.blocks, f.notes...) {
		b.text = label.ReplaceAllString(b.text, "")
		switch {
		case b.left == "" && b.role == Contents:
			p.Leave(b.text, "table of contents")
		case b.left == "":
			p.Add(b.text, kinds[b.role])
			f.property(p, b)
		case !seen[b.left+b.text] && strings.ContainsFunc(b.text, unicode.IsLetter):
			// The pages of a section repeat what is at their top: once is enough.
			seen[b.left+b.text] = true
			p.Leave(b.text, b.left)
		}
	}
	*f = Flow{}
}

var kinds = map[Role]text.Kind{Title: text.Heading, Heading: text.Heading, Caption: text.Caption, Author: text.Byline}

// label is a bullet that a program wrote as text in front of a list item.
var label = regexp.MustCompile(`^\s*[•▪◦‣·]\s+`)

var by = regexp.MustCompile(`(?i)^by\s+`)

// property sets what the paragraph b tells of the article where nothing else does.
func (f *Flow) property(p *page.Page, b block) {
	switch {
	case b.role == Title && p.Title == "":
		p.Set("title", b.text)
	case b.role == Author && p.Author == "":
		p.Set("author", by.ReplaceAllString(page.Line(b.text), ""))
	case b.role == Date && !f.dated:
		// The properties tell only on which day the file was made.
		if d := page.Day(page.Line(b.text)); d != "" {
			p.Date, f.dated = d, true
		}
	}
}
