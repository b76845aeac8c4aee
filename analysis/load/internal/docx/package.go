package docx

import (
	"path"
	"slices"
	"strings"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext"
)

// related are the names of the parts that a part refers to, by the last word of what they are to it:
// "styles", "footnotes".
type related map[string][]string

// one is the first part of this kind, or the place where it lies in most documents.
func (r related) one(kind, usual string) string {
	if len(r[kind]) > 0 {
		return r[kind][0]
	}
	return usual
}

// relations are those of a part, of the whole package for "". There are none when their list is broken.
func relations(a *page.Archive, part string) related {
	dir, base := path.Split(part)
	data, err := a.File(path.Join(dir, "_rels", base+".rels"))
	if err != nil {
		return nil
	}
	v := relationVisitor{a: a, dir: dir, found: related{}}
	_ = xmltext.Walk(data, v)
	return v.found
}

type relationVisitor struct {
	a     *page.Archive
	dir   string
	found related
}

func (v relationVisitor) Start(e xmltext.Element) bool {
	name := e.Get("Target")
	if e.Name != "Relationship" || e.Get("TargetMode") == "External" {
		return true
	}
	if !strings.HasPrefix(name, "/") {
		name = v.dir + name
	}
	name = strings.TrimPrefix(path.Clean("/"+name), "/")
	if kind := path.Base(e.Get("Type")); v.a.Has(name) && !slices.Contains(v.found[kind], name) {
		v.found[kind] = append(v.found[kind], name)
	}
	return true
}

func (relationVisitor) End(string)  {}
func (relationVisitor) Text(string) {}

// properties sets what the document says of itself in the parts of these names, those of them that
// are there. What people added comes before what Word fills in.
func properties(a *page.Archive, p *page.Page, parts ...string) (errs []error) {
	v := xmltext.Values{}
	for _, name := range parts {
		if !a.Has(name) {
			continue
		}
		data, err := a.File(name)
		if err == nil {
			err = v.Read(data)
		}
		errs = append(errs, err)
	}
	v.SetOwn(p)
	xmltext.SetProperty(p, "title", v["title"])
	if p.Author == "" {
		xmltext.SetProperty(p, "author", strings.ReplaceAll(v["creator"], ";", ", "))
	}
	if v["creator"] != "python-docx" { // whose documents all bear the day on which its template was made
		xmltext.SetProperty(p, "date", v["created"])
	}
	return errs
}
