package rtf

import (
	"strconv"
	"strings"

	"standpoint/analysis/load/internal/xmltext"
)

// entry is a style while its part of the style sheet is read.
type entry struct {
	id    int
	style xmltext.Style
	name  strings.Builder
}

// sheet takes a word of the style sheet.
func (r *reader) sheet(t token) {
	switch t.word {
	case "s":
		r.entry.id = t.param
	case "sbasedon":
		r.entry.style.Parent = strconv.Itoa(t.param)
	case "outlinelevel":
		r.entry.style.Level = outline(t.param)
	case "cs", "ds", "ts": // of characters, sections and tables
		r.place = skipped
	}
}

// name adds to the name of the style, which ends with a semicolon.
func (r *reader) name(t string) {
	for {
		part, rest, found := strings.Cut(t, ";")
		r.entry.name.WriteString(part)
		if !found {
			return
		}
		r.endEntry()
		t = rest
	}
}

func (r *reader) endEntry() {
	if name := strings.TrimSpace(r.entry.name.String()); name != "" {
		r.entry.style.Name = name
		r.styles[strconv.Itoa(r.entry.id)] = r.entry.style
	}
	r.entry = entry{}
}

// outline is a level of the outline from 1; RTF counts from 0, and 9 is text.
func outline(n int) int {
	if n < 0 || n > 8 {
		return 0
	}
	return n + 1
}

// face takes a word of the font table.
func (r *reader) face(t token) {
	switch t.word {
	case "f":
		r.font = t.param
	case "fcharset":
		if p := fontPages[t.param]; p != 0 && r.fonts[r.font] == 0 {
			r.fonts[r.font] = p
		}
	case "cpg":
		r.fonts[r.font] = t.param
	}
}

// date takes a word of the day on which the document was made.
func (r *reader) date(t token) {
	if i := map[string]int{"yr": 1, "mo": 2, "dy": 3}[t.word]; i > 0 {
		r.created[i-1] = t.param
	}
}

// maxOwn is how many properties with names of people's own are looked at.
const maxOwn = 100

// endOwn sets what such a property is for.
func (r *reader) endOwn() {
	name, value := r.info[inOwnName], r.info[inOwnValue]
	delete(r.info, inOwnName)
	delete(r.info, inOwnValue)
	if r.owns++; name != nil && value != nil && r.owns <= maxOwn {
		xmltext.SetProperty(&r.own, strings.ToLower(strings.TrimSpace(name.String())), value.String())
	}
}
