package load

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/load/internal/epub"
	"standpoint/analysis/load/internal/page"
)

// holder is a book or an archive: a file with articles in it.
type holder struct {
	items []item
	read  func(ctx context.Context, name string) (analysis.Article, error) // the article of one item, without ID
	errs  []error                                                          // what of it cannot be read
}

// item is one article in a holder. The name is its place in it, unlike all others'.
type item struct{ name, title string }

// openBook lists the chapters of an e-book.
func openBook(data []byte, lim Limits) (*holder, error) {
	b, err := epub.Open(data, lim)
	if err != nil {
		return nil, err
	}
	h := &holder{read: func(ctx context.Context, name string) (analysis.Article, error) {
		p, err := guarded(ctx, lim, func() (page.Page, error) { return b.Read(name) })
		for _, c := range b.Chapters {
			if c.Name == name && c.Title != "" {
				p.Title = c.Title
			}
		}
		a := assemble(p)
		a.Author, a.Source, a.Date = cmp.Or(a.Author, b.Author), cmp.Or(b.Title, b.Source), cmp.Or(a.Date, b.Date)
		return a, err
	}}
	for _, c := range b.Chapters {
		h.items = append(h.items, item{c.Name, c.Title})
	}
	return h, nil
}

// openZip lists the articles in an archive, also those in archives and books in it.
func openZip(data []byte, lim Limits) (*holder, error) { return openZipAt(data, lim, 1) }

func openZipAt(data []byte, lim Limits, depth int) (*holder, error) {
	if depth > lim.Or().Depth {
		return nil, page.TooLarge("lies more than %d archives deep", lim.Or().Depth)
	}
	z, err := page.OpenArchive(data, lim)
	if err != nil {
		return nil, err
	}
	names := slices.DeleteFunc(slices.Clone(z.Names()), func(name string) bool {
		return !slices.Contains(Endings(), ending(name)) || strings.HasPrefix(path.Base(name), ".") || strings.HasPrefix(name, "__MACOSX/")
	})
	slices.Sort(names)
	h := &holder{}
	inner := map[string]*holder{}
	for _, name := range names {
		if len(h.items) >= lim.Or().Pages {
			h.errs = append(h.errs, page.TooLarge("holds more than %d articles: the rest is left out", lim.Or().Pages))
			break
		}
		if e := ending(name); e != ".zip" && e != ".epub" {
			h.items = append(h.items, item{name: name})
			continue
		}
		in, err := openInner(z, name, lim, depth+1)
		if err != nil {
			h.errs = append(h.errs, fmt.Errorf("%s: %w", name, err))
			continue
		}
		inner[name] = in
		for _, err := range in.errs {
			h.errs = append(h.errs, fmt.Errorf("%s: %w", name, err))
		}
		for _, i := range in.items {
			h.items = append(h.items, item{name + "/" + i.name, i.title})
		}
	}
	h.read = func(ctx context.Context, name string) (analysis.Article, error) {
		for at, in := range inner {
			if rest, found := strings.CutPrefix(name, at+"/"); found {
				return in.read(ctx, rest)
			}
		}
		data, err := z.File(name)
		if err != nil {
			return analysis.Article{}, err
		}
		return parse(ctx, data, name, "", lim)
	}
	return h, nil
}

func openInner(z *page.Archive, name string, lim Limits, depth int) (*holder, error) {
	data, err := z.File(name)
	if err != nil {
		return nil, err
	}
	f, err := formatOf(data)
	switch {
	case err != nil:
		return nil, err
	case f.holds == nil:
		return nil, errors.New("is neither a zip archive nor an e-book")
	case ending(name) == ".epub":
		return openBook(data, lim)
	}
	return openZipAt(data, lim, depth)
}

// only is the one article in data, which holds articles.
func only(ctx context.Context, f format, data []byte, name string, lim Limits) (analysis.Article, error) {
	h, err := f.holds(data, lim)
	switch {
	case err != nil:
		return analysis.Article{}, err
	case len(h.items) == 1:
		return h.read(ctx, h.items[0].name)
	case len(h.items) == 0:
		return analysis.Article{}, errors.New("holds no articles")
	}
	return analysis.Article{}, fmt.Errorf("holds %d articles: open one of them, as %s/%s", len(h.items), name, h.items[0].name)
}
