package load

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"standpoint/analysis"
)

// Entry is one article that can be read: a file, a chapter of a book, or a file in an archive.
type Entry struct {
	ID    string // its path with slashes, which goes on inside a book or an archive: "news.zip/may/dam.html"
	Title string // of a chapter, "" when none is known before it is read
	Read  func(context.Context) (analysis.Article, error)
}

// Entries lists the articles at path: the file, whatever its name, or what lies in the folder, the
// archive or the book. Names that begin with a dot are skipped, links to folders are not followed.
// What cannot be listed is returned as errors beside the rest; a folder without articles is one.
func Entries(path string, lim Limits) (list []Entry, errs []error) {
	files, errs := paths(path)
	s := &shelf{lim: lim}
	for _, f := range files {
		in, err := s.entries(f)
		list = append(list, in...)
		if err != nil {
			errs = append(errs, err)
		}
	}
	return list, errs
}

// Find is the entry with this ID, wherever the path leaves the file system for an archive or a book.
func Find(id string, lim Limits) (Entry, error) {
	s := &shelf{lim: lim}
	if info, err := os.Stat(filepath.FromSlash(id)); err == nil && !info.IsDir() {
		return s.file(filepath.FromSlash(id)), nil
	}
	for at := path.Dir(id); at != "." && at != "/"; at = path.Dir(at) {
		info, err := os.Stat(filepath.FromSlash(at))
		if err != nil {
			continue
		}
		if info.Mode().IsRegular() {
			return s.inner(filepath.FromSlash(at), item{name: strings.TrimPrefix(id, at+"/")}), nil
		}
		break
	}
	if _, err := os.Stat(filepath.FromSlash(id)); err != nil {
		return Entry{}, missing(id, err)
	}
	return Entry{}, fmt.Errorf("%s: is a folder, not an article", id)
}

// shelf keeps the holder that was opened last, so that its articles can be read one after the other
// without opening it for each.
type shelf struct {
	lim  Limits
	mu   sync.Mutex
	path string
	open *holder
}

// entries lists the articles in a file.
func (s *shelf) entries(file string) ([]Entry, error) {
	if !looksZipped(file) {
		return []Entry{s.file(file)}, nil
	}
	h, err := s.holder(file)
	switch {
	case errors.Is(err, errNoHolder):
		return []Entry{s.file(file)}, nil
	case err != nil:
		return nil, err
	}
	var list []Entry
	for _, i := range h.items {
		list = append(list, s.inner(file, i))
	}
	errs := make([]error, len(h.errs))
	for i, err := range h.errs {
		errs[i] = fmt.Errorf("%s/%w", file, err)
	}
	if len(list) == 0 && len(errs) == 0 {
		errs = append(errs, fmt.Errorf("%s: holds no articles", file))
	}
	return list, errors.Join(errs...)
}

// looksZipped reports whether a file begins like a zip archive; one that cannot be read does not.
func looksZipped(file string) bool {
	if info, err := os.Stat(file); err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(file)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 4)
	n, _ := f.Read(head)
	return strings.HasPrefix(string(head[:n]), "PK\x03\x04") || strings.HasPrefix(string(head[:n]), "PK\x05\x06")
}

func (s *shelf) file(file string) Entry {
	return Entry{ID: filepath.ToSlash(file), Read: func(ctx context.Context) (analysis.Article, error) { return File(ctx, file, s.lim) }}
}

func (s *shelf) inner(file string, i item) Entry {
	id := filepath.ToSlash(file) + "/" + i.name
	return Entry{ID: id, Title: i.title, Read: func(ctx context.Context) (analysis.Article, error) {
		h, err := s.holder(file)
		if errors.Is(err, errNoHolder) {
			err = fmt.Errorf("%s: no such file or folder", id)
		}
		if err != nil {
			return analysis.Article{}, err
		}
		a, err := h.read(ctx, i.name)
		if err != nil {
			return analysis.Article{}, fmt.Errorf("%s: %w", id, err)
		}
		a.ID = id
		return a, nil
	}}
}

var errNoHolder = errors.New("no book and no archive")

// holder opens a book or an archive, unless it is the one that was opened last.
func (s *shelf) holder(file string) (*holder, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.open != nil && s.path == file {
		return s.open, nil
	}
	data, err := readFile(file, s.lim)
	if err != nil {
		return nil, err
	}
	f, err := formatOf(data)
	if err != nil || f.holds == nil {
		return nil, errNoHolder // File says what is wrong with it
	}
	h, err := f.holds(data, s.lim)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	s.path, s.open = file, h
	return h, nil
}
