package rtf

import (
	"strconv"
	"strings"

	"standpoint/analysis/load/internal/xmltext"
)

// startStory opens a text of its own within the text.
func (r *reader) startStory(left string, note bool) {
	r.stories = append(r.stories, story{left: r.flow.Left, note: note})
	if left != "" {
		r.flow.Left = left
	}
	if note {
		r.flow.StartNote()
	}
	r.place, r.story = inText, true
	r.style, r.level, r.table = 0, 0, false
}

func (r *reader) endStory() {
	r.endRow()
	s := r.now()
	if s.note {
		r.flow.End()
	}
	r.flow.Left = s.left
	r.stories = r.stories[:len(r.stories)-1]
}

// now is the inner story.
func (r *reader) now() *story { return &r.stories[len(r.stories)-1] }

// text adds to the paragraph. One is opened when there is something for it, as only then its
// properties are known; white space alone is nothing.
func (r *reader) text(t string) {
	s := r.now()
	if r.hidden || r.deleted || !s.para && strings.TrimSpace(t) == "" {
		return
	}
	if !s.para {
		if s.row && !r.table {
			r.endRow()
		}
		if !s.row && r.table {
			s.row = true
			r.flow.StartRow()
			r.flow.Cell()
		}
		s.para = true
		r.flow.Start()
		r.flow.Role(r.role())
	}
	r.flow.Write(t)
}

// endParagraph closes the paragraph, if there is one. Its properties may come as late as here.
func (r *reader) endParagraph() {
	s := r.now()
	if !s.para {
		return
	}
	if role := r.role(); role != xmltext.Body {
		r.flow.Role(role)
	}
	s.para = false
	r.flow.End()
}

func (r *reader) endCell() {
	r.endParagraph()
	if r.now().row {
		r.flow.Cell()
	}
}

func (r *reader) endRow() {
	r.endParagraph()
	if s := r.now(); s.row {
		s.row = false
		r.flow.End()
	}
}

// role is what the paragraph is for by its style, or else by its level in the outline.
func (r *reader) role() xmltext.Role {
	role := r.styles.Role(strconv.Itoa(r.style))
	if role == xmltext.Body && r.level > 0 {
		return xmltext.Heading
	}
	return role
}
