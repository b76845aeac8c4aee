package docx

import (
	"strings"

	"standpoint/analysis/load/internal/xmltext"
)

// reader is the visitor of the parts that hold text.
type reader struct {
	flow   xmltext.Flow
	styles xmltext.Styles

	inParagraph, inRun bool // within the properties of a paragraph, of a run
	inText             bool
	hidden             bool   // the run cannot be seen
	veiled             bool   // nor can the runs of the paragraph that do not say otherwise
	prompt             bool   // the next field holds only the words that ask to fill it in
	chosen             []bool // whether one of the alternatives that are open was read
	open               int    // what of flow was opened and not yet closed
}

func (r *reader) read(data []byte) error {
	left := r.flow.Left
	*r = reader{flow: r.flow, styles: r.styles}
	err := xmltext.Walk(data, r)
	for range r.open { // what an error left open
		r.flow.End()
	}
	r.flow.Left = left
	return err
}

// Start tells what an element begins. Deleted text, the codes of fields, properties as they were
// before a change and the reading aids over a word are no text of the document.
func (r *reader) Start(e xmltext.Element) bool {
	switch e.Name {
	case "del", "moveFrom", "instrText", "delText", "delInstrText", "pPrChange", "rPrChange", "sectPr", "tblPr", "tblGrid", "rt":
		if e.Name == "del" && r.inParagraph {
			r.flow.Join() // the end of the paragraph was deleted
		}
		return false
	case "AlternateContent":
		r.chosen = append(r.chosen, false)
	case "Choice", "Fallback":
		return r.choose()
	case "sdtPr":
		r.prompt = false
	case "showingPlcHdr":
		r.prompt = on(e)
	case "sdtContent":
		skip := r.prompt
		r.prompt = false
		return !skip
	case "footnote", "endnote":
		return r.note(e)
	case "tr":
		r.flow.StartRow()
		r.open++
	case "tc":
		r.flow.Cell()
	case "p":
		r.flow.Start()
		r.open++
		r.veiled = false
	default:
		return r.inside(e)
	}
	return true
}

// inside is Start for what lies in paragraphs.
func (r *reader) inside(e xmltext.Element) bool {
	switch {
	case e.Name == "pPr":
		r.inParagraph = true
	case e.Name == "rPr":
		r.inRun = !r.inParagraph
	case r.inParagraph:
		r.paragraphProperty(e)
	case r.inRun:
		r.runProperty(e)
	case e.Name == "r":
		r.hidden = r.veiled
	case e.Name == "t":
		r.inText = true
	default:
		r.write(mark(e))
	}
	return true
}

// mark is what stands for an element that is a character.
func mark(e xmltext.Element) string {
	switch e.Name {
	case "tab", "ptab":
		return "\t"
	case "cr":
		return "\n"
	case "br":
		if k := e.Get("type"); k == "page" || k == "column" {
			return "\n\n"
		}
		return "\n"
	case "noBreakHyphen":
		return "-"
	}
	return ""
}

func (r *reader) paragraphProperty(e xmltext.Element) {
	switch e.Name {
	case "pStyle":
		r.flow.Role(r.styles.Role(e.Get("val")))
		r.veiled = r.styles.Hidden(e.Get("val"))
	case "specVanish":
		r.flow.Join() // a heading at the beginning of its paragraph
	case "outlineLvl":
		if level(e) > 0 {
			r.flow.Role(xmltext.Heading)
		}
	}
}

func (r *reader) runProperty(e xmltext.Element) {
	switch e.Name {
	case "rStyle":
		r.hidden = r.hidden || r.styles.Hidden(e.Get("val"))
	case "vanish":
		r.hidden = on(e)
	}
}

// choose reports whether an alternative is the first of those that say the same in several ways.
func (r *reader) choose() bool {
	last := len(r.chosen) - 1
	if last < 0 {
		return true
	}
	first := !r.chosen[last]
	r.chosen[last] = true
	return first
}

// note opens a note; the lines that part notes from the text are stored like some.
func (r *reader) note(e xmltext.Element) bool {
	if k := e.Get("type"); k != "" && k != "normal" {
		return false
	}
	r.flow.StartNote()
	r.open++
	return true
}

// End closes what Start opened.
func (r *reader) End(name string) {
	switch name {
	case "AlternateContent":
		r.chosen = r.chosen[:len(r.chosen)-1]
	case "p", "tr", "footnote", "endnote":
		r.flow.End()
		r.open--
	case "pPr":
		r.inParagraph = false
	case "rPr":
		r.inRun = false
	case "t":
		r.inText = false
	}
}

// Text adds what a run holds. Line ends within it are those of the XML.
func (r *reader) Text(t string) {
	if r.inText {
		r.write(blank.Replace(t))
	}
}

func (r *reader) write(t string) {
	if !r.hidden && t != "" {
		r.flow.Write(t)
	}
}

var blank = strings.NewReplacer("\n", " ", "\r", " ")
