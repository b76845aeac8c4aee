package epub

import (
	"maps"
	"path"
	"slices"
	"strings"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext"
)

// titles are those that the table of contents has for files, by their names: the first for a file
// that has several. A book of version 3 has nav, one of version 2 has ncx, many have both.
func (o *pack) titles() map[string]string {
	found := map[string]string{}
	ncx := o.files[o.ncx]
	for _, id := range slices.Sorted(maps.Keys(o.files)) {
		switch f := o.files[id]; {
		case f.is("nav"):
			o.contents(f.name, &navVisitor{}, found)
		case ncx.name == "" && f.kind == "application/x-dtbncx+xml":
			ncx = f
		}
	}
	o.contents(ncx.name, &ncxVisitor{}, found)
	return found
}

// lister is a visitor that has found the entries of a table of contents.
type lister interface {
	xmltext.Visitor
	list() []link
}

type link struct{ href, title string }

// contents adds the titles in the file of this name. What is broken in it, or is not there, is as if
// the book had none.
func (o *pack) contents(name string, v lister, found map[string]string) {
	data, err := o.archive.File(name)
	if err != nil {
		return
	}
	_ = xmltext.Walk(data, v)
	for _, l := range v.list() {
		to, title := o.resolve(path.Dir(name), l.href), page.Line(l.title)
		if to != "" && title != "" && found[to] == "" {
			found[to] = title
		}
	}
}

// navVisitor reads the links of the navigation that is the table of contents, as others list pages
// and landmarks.
type navVisitor struct {
	links  []link
	title  strings.Builder
	inLink bool
}

func (v *navVisitor) list() []link { return v.links }

func (v *navVisitor) Start(e xmltext.Element) bool {
	switch e.Name {
	case "nav":
		return e.Get("type") == "" || e.Get("type") == "toc"
	case "a":
		v.links, v.inLink = append(v.links, link{href: e.Get("href")}), true
		v.title.Reset()
	}
	return true
}

func (v *navVisitor) End(name string) {
	if name == "a" && v.inLink {
		v.links[len(v.links)-1].title = v.title.String()
		v.inLink = false
	}
}

func (v *navVisitor) Text(t string) {
	if v.inLink {
		v.title.WriteString(t)
	}
}

// ncxVisitor reads the points of a table of contents of version 2. The title of a point comes before
// its file, and both before the points in it.
type ncxVisitor struct {
	links  []link
	title  strings.Builder
	inText bool
}

func (v *ncxVisitor) list() []link { return v.links }

func (v *ncxVisitor) Start(e xmltext.Element) bool {
	switch e.Name {
	case "pageList", "navList", "docTitle", "docAuthor":
		return false
	case "navPoint":
		v.title.Reset()
	case "text":
		v.inText = true
	case "content":
		v.links = append(v.links, link{e.Get("src"), v.title.String()})
	}
	return true
}

func (v *ncxVisitor) End(name string) { v.inText = v.inText && name != "text" }

func (v *ncxVisitor) Text(t string) {
	if v.inText {
		v.title.WriteString(t)
	}
}
