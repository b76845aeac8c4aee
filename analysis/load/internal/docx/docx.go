// Package docx reads Word documents (Office Open XML, of the usual and of the strict kind): the text
// as it stands after all changes were accepted, with what the styles say of it.
package docx

import (
	"errors"
	"path"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext"
)

const what = "Word document"

// Read gives the paragraphs of a Word document, then its footnotes and endnotes. The headers and
// footers of its pages are left out of the article.
func Read(data []byte, lim page.Limits) (page.Page, error) {
	a, err := page.OpenArchive(data, lim)
	if err != nil {
		return xmltext.Salvage(page.Page{}, what, err)
	}
	root := relations(a, "")
	main := root.one("officeDocument", "word/document.xml")
	if !a.Has(main) {
		return page.Page{}, errors.New("is no Word document: the part with its text is missing")
	}
	var p page.Page
	errs := properties(a, &p, root.one("custom-properties", "docProps/custom.xml"), root.one("core-properties", "docProps/core.xml"))
	errs = append(errs, parts(a, main, &p)...)
	return xmltext.Salvage(p, what, errs...)
}

// parts adds the main part and those that belong to its text to p. A document without styles or
// notes is none the worse for it.
func parts(a *page.Archive, main string, p *page.Page) []error {
	rel, beside := relations(a, main), path.Dir(main)
	styles, err := readStyles(a, rel.one("styles", path.Join(beside, "styles.xml")))
	errs := []error{err}
	r := reader{styles: styles}
	read := func(names []string, left string) {
		r.flow.Left = left
		for _, name := range names {
			if data, err := a.File(name); err != nil {
				errs = append(errs, err)
			} else {
				errs = append(errs, r.read(data))
			}
		}
	}
	read(rel["header"], "page header")
	read([]string{main}, "")
	read(append(rel["footnotes"], rel["endnotes"]...), "")
	read(rel["footer"], "page footer")
	r.flow.Finish(p)
	return errs
}
