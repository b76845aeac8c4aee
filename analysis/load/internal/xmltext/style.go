package xmltext

import (
	"strings"
	"unicode"
)

// Role is what a paragraph is for, as its style says.
type Role int

// Body is the role of every paragraph whose style says nothing.
const (
	Body     Role = iota
	Title         // the heading of the whole; it names the article when its properties do not
	Heading       // also subtitles
	Caption       // of a picture or a table
	Author        // who wrote the article
	Date          // when it was published
	Contents      // a line of a table of contents
)

// BodyLevel as the level of a style says that it is no heading whatever its parent is.
const BodyLevel = -1

// Style is a style of paragraphs or of characters.
type Style struct {
	Name   string // as people see it
	Parent string // the identifier of the style it is based on, or ""
	Level  int    // of a heading, from 1; 0 says nothing
	Hidden bool   // what is in it cannot be seen
}

// Styles are the styles of a document by identifier, which may begin with a family and a colon.
type Styles map[string]Style

// maxParents is how far the parents of a style are followed: they may go round in circles.
const maxParents = 16

// Role is what the style named id says; the name of a style counts more than its parent.
func (s Styles) Role(id string) Role {
	for range maxParents {
		if r := roleOf(id); r != Body {
			return r
		}
		style, ok := s[id]
		if r := roleOf(style.Name); r != Body {
			return r
		}
		switch {
		case style.Level > 0:
			return Heading
		case !ok || style.Level == BodyLevel || style.Parent == id:
			return Body
		}
		id = style.Parent
	}
	return Body
}

// Hidden reports whether text in the style named id cannot be seen.
func (s Styles) Hidden(id string) bool {
	for range maxParents {
		style, ok := s[id]
		if !ok || style.Hidden {
			return style.Hidden
		}
		id = style.Parent
	}
	return false
}

// roles are the names that Word, LibreOffice, Pandoc and Google Docs give to their styles, as plain
// writes them. Word keeps the English name beside the translated one.
var roles = map[string]Role{
	"title": Title, "subtitle": Heading, "heading": Heading,
	"caption": Caption, "imagecaption": Caption, "tablecaption": Caption, "figurecaption": Caption,
	"illustration": Caption, "figure": Caption, "table": Caption, "drawing": Caption,
	"author": Author, "byline": Author, "date": Date,
	"toc": Contents, "tocheading": Contents, "contents": Contents, "contentsheading": Contents, "tableoffigures": Contents,
}

// roleOf is what a style is for by its name. How words are parted does not matter, nor does the
// level at the end of a heading.
func roleOf(name string) Role {
	if len(name) > 64 {
		return Body
	}
	name = strings.ReplaceAll(strings.ToLower(name[strings.IndexByte(name, ':')+1:]), "_20_", "")
	base := strings.TrimRight(name, "0123456789")
	r := roles[strings.Map(letter, base)]
	if base != name && r != Heading && r != Contents {
		return Body
	}
	return r
}

func letter(r rune) rune {
	if unicode.IsLetter(r) {
		return r
	}
	return -1
}
