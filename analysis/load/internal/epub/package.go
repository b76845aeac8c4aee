package epub

import (
	"errors"
	"net/url"
	"path"
	"slices"
	"strings"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext"
)

// pack is the package document of a book: what it says of itself, its files, and their order.
type pack struct {
	archive *page.Archive
	dir     string // that paths are relative to
	page    page.Page

	files   map[string]file // by their identifiers
	spine   []string        // the identifiers of those to read, in order
	ncx     string          // the identifier of the table of contents of version 2
	aside   map[string]bool // the names of files that the guide calls a table of contents
	element string          // of the properties that is open
	authors int             // that were read
	text    strings.Builder
}

// maxAuthors is how many authors of a book are named.
const maxAuthors = 50

type file struct{ name, kind, properties string }

var errNoPackage = errors.New("is a broken e-book: the list of its parts is missing or broken")

// openPackage finds and reads the package document. A broken one may still tell of some chapters.
func openPackage(a *page.Archive) (*pack, error) {
	name := packageName(a)
	data, err := a.File(name)
	switch {
	case errors.Is(err, page.ErrTooLarge):
		return nil, err
	case err != nil:
		return nil, errNoPackage
	}
	o := &pack{archive: a, dir: path.Dir(name), files: map[string]file{}, aside: map[string]bool{}}
	switch err = xmltext.Walk(data, o); {
	case errors.Is(err, page.ErrTooLarge):
		return nil, err
	case err != nil && len(o.spine) == 0:
		return nil, errNoPackage
	}
	return o, nil
}

// packageName is where the container says that the package document is, or where one is.
func packageName(a *page.Archive) string {
	data, err := a.File("META-INF/container.xml")
	if err == nil {
		var v names
		_ = xmltext.Walk(data, attribute{"rootfile", "full-path", &v})
		for _, name := range v {
			if name = path.Clean(name); a.Has(name) {
				return name
			}
		}
	}
	for _, name := range a.Names() {
		if strings.HasSuffix(strings.ToLower(name), ".opf") {
			return name
		}
	}
	return ""
}

// Start takes an element of the package document.
func (o *pack) Start(e xmltext.Element) bool {
	o.element = ""
	o.text.Reset()
	switch e.Name {
	case "title", "publisher":
		o.element = e.Name
	case "creator": // translators and illustrators may be creators too
		if role := e.Get("role"); (role == "" || role == "aut") && o.authors < maxAuthors {
			o.element = e.Name
			o.authors++
		}
	case "date":
		if e.Get("event") != "modification" {
			o.element = e.Name
		}
	case "item":
		o.files[e.Get("id")] = file{o.resolve(o.dir, e.Get("href")), e.Get("media-type"), e.Get("properties")}
	case "spine":
		o.ncx = e.Get("toc")
	case "itemref":
		if e.Get("linear") != "no" {
			o.spine = append(o.spine, e.Get("idref"))
		}
	case "reference":
		if e.Get("type") == "toc" {
			o.aside[o.resolve(o.dir, e.Get("href"))] = true
		}
	}
	return true
}

// Text takes what the book says of itself.
func (o *pack) Text(t string) {
	if o.element != "" {
		o.text.WriteString(t)
	}
}

// End sets it. A book may have several titles and dates, of which the first counts.
func (o *pack) End(string) {
	if o.element == "" {
		return
	}
	key := map[string]string{"title": "title", "creator": "author", "publisher": "source", "date": "date"}[o.element]
	xmltext.SetProperty(&o.page, key, o.text.String())
	o.element = ""
}

// resolve is the name in the archive of what href means in the folder dir, "" for what lies elsewhere.
func (o *pack) resolve(dir, href string) string {
	href, _, _ = strings.Cut(href, "#")
	href, _, _ = strings.Cut(href, "?")
	if href == "" || strings.Contains(href, "://") {
		return ""
	}
	name := path.Join(dir, href)
	if plain, err := url.PathUnescape(href); err == nil && !o.archive.Has(name) {
		name = path.Join(dir, plain)
	}
	return strings.TrimPrefix(name, "/")
}

// chapters are the names of the files to read, in order.
func (o *pack) chapters() []string {
	var list []string
	seen := map[string]bool{}
	for _, id := range o.spine {
		f := o.files[id]
		if f.is("nav") || !f.isText() || o.aside[f.name] || seen[f.name] || !o.archive.Has(f.name) {
			continue
		}
		seen[f.name] = true
		list = append(list, f.name)
	}
	return list
}

// is reports whether a file has this property.
func (f file) is(property string) bool {
	return slices.Contains(strings.Fields(f.properties), property)
}

func (f file) isText() bool {
	switch f.kind {
	case "application/xhtml+xml", "text/html", "text/x-oeb1-document":
		return true
	}
	return slices.Contains([]string{".xhtml", ".html", ".htm"}, strings.ToLower(path.Ext(f.name)))
}

// names collects the values of an attribute.
type names []string

// attribute is the visitor that collects those of one attribute of the elements of one name.
type attribute struct {
	element, name string
	found         *names
}

func (v attribute) Start(e xmltext.Element) bool {
	if e.Name == v.element {
		*v.found = append(*v.found, e.Get(v.name))
	}
	return true
}

func (attribute) End(string)  {}
func (attribute) Text(string) {}
