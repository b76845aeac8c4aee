package odt

import (
	"strconv"
	"strings"

	"standpoint/analysis/load/internal/xmltext"
)

// reader is the visitor of both parts that matter: styles with the headers and footers of pages, and
// the content with styles of its own in front.
type reader struct {
	flow   xmltext.Flow
	styles xmltext.Styles // by the family and the name, as the names of paragraphs and of words may be the same

	id    string // of the style that is open
	style xmltext.Style
	index int // how many tables of contents are open
	open  int // what of flow was opened and not yet closed
}

func (r *reader) read(data []byte) error {
	err := xmltext.Walk(data, r)
	for range r.open { // what an error left open
		r.flow.End()
	}
	r.open, r.index, r.flow.Left = 0, 0, ""
	return err
}

// Start tells what an element begins. Deleted text, comments, reading aids, the names of pictures and
// what a form or a field asks for are no text of the document.
func (r *reader) Start(e xmltext.Element) bool {
	switch e.Name {
	case "tracked-changes", "annotation", "annotation-end", "ruby-text", "note-citation", "desc", "forms", "placeholder",
		"hidden-text", "hidden-paragraph", "covered-table-cell", "event-listeners", "script", "scripts":
		return false
	case "title":
		return !strings.Contains(e.Space, "svg") // else it is a field that repeats the title of the document
	case "style":
		r.id, r.style = key(e.Get("family"), e.Get("name")), styleOf(e)
	case "text-properties":
		r.style.Hidden = e.Get("display") == "none"
	case "header", "header-first", "header-left":
		r.flow.Left = "page header"
		return e.Get("display") != "false"
	case "footer", "footer-first", "footer-left":
		r.flow.Left = "page footer"
		return e.Get("display") != "false"
	case "section":
		return e.Get("display") != "none"
	case "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index":
		r.index++
	case "p", "h":
		return r.paragraph(e)
	case "span":
		return !r.styles.Hidden(key("text", e.Get("style-name")))
	case "note":
		r.flow.StartNote()
		r.open++
	case "table-row":
		r.flow.StartRow()
		r.open++
	case "table-cell":
		r.flow.Cell()
	case "s", "tab":
		r.flow.Write(" ") // one space stands for several
	case "line-break":
		r.flow.Write("\n")
	}
	return true
}

// paragraph opens a paragraph or a heading, unless it cannot be seen.
func (r *reader) paragraph(e xmltext.Element) bool {
	id := key("paragraph", e.Get("style-name"))
	if r.styles.Hidden(id) {
		return false
	}
	r.flow.Start()
	r.open++
	role := r.styles.Role(id)
	switch {
	case r.index > 0:
		role = xmltext.Contents
	case role == xmltext.Body && e.Name == "h":
		role = xmltext.Heading
	}
	r.flow.Role(role)
	return true
}

// End closes what Start opened.
func (r *reader) End(name string) {
	switch name {
	case "style":
		r.styles[r.id] = r.style
		r.style = xmltext.Style{}
	case "header", "header-first", "header-left", "footer", "footer-first", "footer-left":
		r.flow.Left = ""
	case "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index":
		r.index--
	case "p", "h", "note", "table-row":
		r.flow.End()
		r.open--
	}
}

// Text adds what a paragraph holds. Line ends within it are those of the XML.
func (r *reader) Text(t string) { r.flow.Write(blank.Replace(t)) }

var blank = strings.NewReplacer("\n", " ", "\r", " ")

// key is the identifier of a style in a family.
func key(family, name string) string { return family + ":" + name }

func styleOf(e xmltext.Element) xmltext.Style {
	s := xmltext.Style{Name: e.Get("display-name")}
	if s.Name == "" {
		s.Name = strings.ReplaceAll(e.Get("name"), "_20_", " ")
	}
	if parent := e.Get("parent-style-name"); parent != "" {
		s.Parent = key(e.Get("family"), parent)
	}
	s.Level, _ = strconv.Atoi(e.Get("default-outline-level"))
	return s
}
