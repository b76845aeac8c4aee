package rtf

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext"
)

// maxDepth is how deep groups may lie in each other. Word needs some 30.
const maxDepth = 512

// state is what a group inherits from the one around it and gives back at its end.
type state struct {
	place    place
	outer    place // that of the group with two versions, of which the second is read
	story    bool  // the group is a note, a text box, a page header or footer
	font     int
	fallback int  // how many bytes stand for a character after \u, for programs that know no Unicode
	hidden   bool // the text cannot be seen
	deleted  bool
	style    int
	level    int // of a heading, from 1; 0 is none
	table    bool
}

// reader follows the groups of a document.
type reader struct {
	lexer  lexer
	flow   xmltext.Flow
	styles xmltext.Styles
	fonts  map[int]int // code pages by number of font
	info   map[place]*strings.Builder
	own    page.Page // what properties with names of people's own say
	owns   int       // how many there were

	state
	groups  []state // those around
	stories []story
	star    bool // the next word may be unknown, and its group is to be skipped then

	codePage    int // of the document
	defaultFont int
	bytes       []byte // of text, not yet decoded
	escaped     bool   // one of them beyond ASCII was written as \'hh
	skip        int    // bytes to pass over, as the character they stand for was read
	high        rune   // the first half of a character beyond the basic plane
	entry       entry  // of the style sheet
	created     [3]int // year, month and day
}

// story is a run of text of its own: what of flow is open in it.
type story struct {
	left      string
	note      bool
	row, para bool
}

// read follows the document to its end. It reports whether that is there.
func (r *reader) read() (whole bool, err error) {
	for {
		t := r.lexer.next()
		if t.kind != plain && t.kind != octet {
			r.flush()
		}
		switch t.kind {
		case end:
			return false, nil
		case open:
			if len(r.groups) == maxDepth {
				return false, page.TooLarge("nests more than %d groups", maxDepth)
			}
			r.groups = append(r.groups, r.state)
			r.story, r.skip, r.star = false, 0, false
		case shut:
			r.shut()
			if len(r.groups) == 0 {
				return true, nil
			}
		case plain:
			r.plain(t.text)
		case octet:
			r.octet(byte(t.param))
		case char:
			r.symbol(t.word[0])
		case word:
			r.word(t)
		}
	}
}

// shut goes back to the group around.
func (r *reader) shut() {
	r.skip, r.star = 0, false
	if r.story {
		r.endStory()
	}
	switch r.place {
	case inStyles:
		r.endEntry()
	case inOwnValue:
		r.endOwn()
	}
	if n := len(r.groups); n > 0 {
		r.state = r.groups[n-1]
		r.groups = r.groups[:n-1]
	}
}

// plain takes bytes of text.
func (r *reader) plain(b []byte) {
	n := min(r.skip, len(b))
	r.skip -= n
	if r.place != skipped {
		r.bytes = append(r.bytes, b[n:]...)
	}
}

func (r *reader) octet(b byte) {
	switch {
	case r.skip > 0:
		r.skip--
	case r.place != skipped:
		r.bytes = append(r.bytes, b)
		r.escaped = r.escaped || b >= utf8.RuneSelf
	}
}

// flush writes the bytes that came together.
func (r *reader) flush() {
	if len(r.bytes) > 0 {
		r.halved()
		r.write(decode(r.bytes, r.page(), !r.escaped))
	}
	r.bytes, r.escaped = r.bytes[:0], false
}

// page is the code page of the font.
func (r *reader) page() int {
	if p := r.fonts[r.font]; p != 0 {
		return p
	}
	return r.codePage
}

// unicode takes a character written as \uN: a code unit of UTF-16, as a signed number.
func (r *reader) unicode(n int) {
	r.skip = r.fallback
	if n < 0 {
		n += 1 << 16
	}
	c := rune(n)
	if utf16.IsSurrogate(c) && r.high == 0 {
		r.high = c
		return
	}
	if r.high != 0 {
		if pair := utf16.DecodeRune(r.high, c); pair != utf8.RuneError {
			r.high = 0
			r.write(string(pair))
			return
		}
		r.halved()
	}
	if c = bullet(c); c >= 0 && c <= utf8.MaxRune {
		r.write(string(c))
	}
}

// halved ends a character of which the second half is missing.
func (r *reader) halved() {
	if r.high != 0 {
		r.high = 0
		r.write("\uFFFD")
	}
}

// bullet is c unless it is one of the pictures that fonts such as Symbol have in place of letters: a
// bullet where it is one, else nothing.
func bullet(c rune) rune {
	switch {
	case c == 0xF0B7:
		return '•'
	case c >= 0xE000 && c <= 0xF8FF:
		return -1
	}
	return c
}

// write adds to what the place holds.
func (r *reader) write(t string) {
	switch r.place {
	case inText:
		r.text(t)
	case inStyles:
		r.name(t)
	case inTitle, inAuthor, inCompany, inOwnName, inOwnValue:
		if r.info[r.place] == nil {
			r.info[r.place] = new(strings.Builder)
		}
		r.info[r.place].WriteString(t)
	}
}
