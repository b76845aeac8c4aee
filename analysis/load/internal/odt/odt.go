// Package odt reads OpenDocument texts as LibreOffice writes them: the text as it stands after all
// changes were accepted, with what the styles say of it.
package odt

import (
	"bytes"
	"errors"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext"
)

const what = "OpenDocument text"

var errProtected = errors.New("is protected with a password: save it without one")

// Read gives the paragraphs of an OpenDocument text, then its footnotes and endnotes. The headers and
// footers of its pages are left out of the article.
func Read(data []byte, lim page.Limits) (page.Page, error) {
	a, err := page.OpenArchive(data, lim)
	if err != nil {
		return xmltext.Salvage(page.Page{}, what, err)
	}
	if protected(a) {
		return page.Page{}, errProtected
	}
	if !a.Has("content.xml") {
		return page.Page{}, errors.New("is no OpenDocument text: the part with its text is missing")
	}
	var p page.Page
	errs := []error{properties(a, &p)}
	r := reader{styles: xmltext.Styles{}}
	for _, name := range []string{"styles.xml", "content.xml"} { // the second builds on styles of the first
		if name == "styles.xml" && !a.Has(name) {
			continue
		}
		data, err := a.File(name)
		if err == nil {
			err = r.read(data)
		}
		errs = append(errs, err)
	}
	r.flow.Finish(&p)
	return xmltext.Salvage(p, what, errs...)
}

// protected reports whether the text is encrypted: by parts, or since version 1.3 as a whole.
func protected(a *page.Archive) bool {
	list, _ := a.File("META-INF/manifest.xml")
	return a.Has("encrypted-package") || bytes.Contains(list, []byte("encryption-data"))
}

// properties sets what the document says of itself.
func properties(a *page.Archive, p *page.Page) error {
	if !a.Has("meta.xml") {
		return nil
	}
	data, err := a.File("meta.xml")
	if err != nil {
		return err
	}
	v := xmltext.Values{}
	err = v.Read(data)
	v.SetOwn(p)
	xmltext.SetProperty(p, "title", v["title"])
	for _, key := range []string{"initial-creator", "creator"} {
		if p.Author == "" {
			xmltext.SetProperty(p, "author", v[key])
		}
	}
	xmltext.SetProperty(p, "date", v["creation-date"])
	return err
}
