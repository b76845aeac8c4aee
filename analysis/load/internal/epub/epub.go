// Package epub reads e-books, of version 2 and 3, chapter by chapter.
package epub

import (
	"errors"
	"fmt"
	"strconv"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/web"
)

// Book is an e-book. It is not changed once it is open, so that chapters can be read at the same time.
type Book struct {
	Title    string
	Author   string // several with commas between them
	Source   string // who published it
	Date     string // YYYY-MM-DD, or ""
	Chapters []Chapter

	texts map[string]document // by the name of the chapter
}

// Chapter is one of the files in which the text of a book lies, in the order of reading.
type Chapter struct {
	Name  string // its path in the archive
	Title string // as the table of contents has it, else its first heading, else "Chapter 3"
}

var (
	errProtected = errors.New("is protected by its seller (DRM): only the seller's program can read it")
	errNoText    = errors.New("is an e-book without text")
)

// Open reads the contents of a book. Tables of contents, what lies beside the order of reading and
// chapters without a word are left out. A chapter that is broken stays, and Read tells what is wrong.
func Open(data []byte, lim page.Limits) (*Book, error) {
	a, err := page.OpenArchive(data, lim)
	if err != nil {
		return nil, err
	}
	o, err := openPackage(a)
	if err != nil {
		return nil, err
	}
	names := o.chapters()
	if protected(a, names) {
		return nil, errProtected
	}
	if most := lim.Or().Pages; len(names) > most {
		return nil, page.TooLarge("holds more than %d chapters", most)
	}
	b := &Book{Title: o.page.Title, Author: o.page.Author, Source: o.page.Source, Date: o.page.Date, texts: map[string]document{}}
	titles := o.titles()
	for _, name := range names {
		if d := readDocument(a, name); d.err != nil || d.words {
			b.add(name, d, titles[name])
		}
	}
	return b, b.check()
}

func (b *Book) add(name string, d document, title string) {
	if title == "" {
		title = d.heading
	}
	if title == "" {
		title = "Chapter " + strconv.Itoa(len(b.Chapters)+1)
	}
	b.texts[name] = d
	b.Chapters = append(b.Chapters, Chapter{name, title})
}

// check is why no chapter of the book can be read, nil when one can.
func (b *Book) check() error {
	for _, d := range b.texts {
		if d.err == nil {
			return nil
		}
	}
	if len(b.Chapters) > 0 {
		return b.texts[b.Chapters[0].Name].err
	}
	return errNoText
}

// Read gives a chapter by its name.
func (b *Book) Read(name string) (page.Page, error) {
	d, ok := b.texts[name]
	switch {
	case !ok:
		return page.Page{}, fmt.Errorf("holds no chapter %s", name)
	case d.err != nil:
		return page.Page{}, d.err
	}
	p := web.Whole(d.text)
	for _, c := range b.Chapters {
		if c.Name == name {
			p.Title = c.Title
		}
	}
	return p, nil
}
