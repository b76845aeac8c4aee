// Package rtf reads documents in the Rich Text Format, as Word, WordPad, TextEdit and LibreOffice
// write it: the text as it stands after all changes were accepted, with what the styles say of it.
package rtf

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext"
)

const what = "RTF document"

// Read gives the paragraphs of an RTF document, then its footnotes and endnotes. The headers and
// footers of its pages are left out of the article.
func Read(data []byte, _ page.Limits) (page.Page, error) {
	start := bytes.Index(data[:min(len(data), 1024)], []byte(`{\rtf`))
	if start < 0 {
		return page.Page{}, errors.New("is no RTF document")
	}
	r := reader{lexer: lexer{data: data, at: start}, styles: xmltext.Styles{}, fonts: map[int]int{},
		info: map[place]*strings.Builder{}, codePage: 1252, state: state{fallback: 1}, stories: []story{{}}}
	whole, err := r.read()
	if err == nil && !whole {
		err = xmltext.ErrBroken
	}
	p := r.own // before what the program fills in
	for key, at := range map[string]place{"title": inTitle, "author": inAuthor, "source": inCompany} {
		if v := r.info[at]; v != nil && (key != "author" || p.Author == "") {
			xmltext.SetProperty(&p, key, v.String())
		}
	}
	p.Set("date", fmt.Sprintf("%04d-%02d-%02d", r.created[0], r.created[1], r.created[2]))
	for len(r.stories) > 1 {
		r.endStory()
	}
	r.endRow()
	r.flow.Finish(&p)
	return xmltext.Salvage(p, what, err)
}
