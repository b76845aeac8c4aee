// Package load turns files, folders, archives, addresses and lines of documents into articles. What
// a file is in is told by its content first and by its name second (docs/formats.md lists the
// formats). The text of an article is UTF-8 with LF line ends and without a byte order mark; that
// of plain text is otherwise unchanged.
//
// Every error is one line that says what is wrong with which input and what to do about it.
package load

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"standpoint/analysis"
	"standpoint/analysis/load/internal/page"
)

// Limits bound what is read. The zero value is the recommended setting.
type Limits = page.Limits

// DefaultLimits are what the zero Limits stand for.
func DefaultLimits() Limits { return page.Default }

// File reads the article in the file at path. Its ID is the path with slashes. A file NAME.json
// beside NAME.txt that holds nothing but a title, a date, a source and an author gives these. A
// book or an archive with more than one article is an error; Entries lists what is in it.
func File(ctx context.Context, path string, lim Limits) (analysis.Article, error) {
	data, err := readFile(path, lim)
	if err != nil {
		return analysis.Article{}, err
	}
	a, err := article(ctx, data, filepath.ToSlash(path), "", lim)
	if err != nil {
		return analysis.Article{}, err
	}
	readSidecar(os.DirFS(filepath.Dir(path)), filepath.Base(path), &a)
	return a, nil
}

// readFile is the content of the file at path, which must be a regular one and stay as it is meanwhile.
func readFile(path string, lim Limits) ([]byte, error) {
	before, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, missing(path, err)
	case before.IsDir():
		return nil, fmt.Errorf("%s: is a folder, not an article", path)
	case !before.Mode().IsRegular():
		return nil, fmt.Errorf("%s: is a device or a pipe, not a file: pass its content on standard input, as -", path)
	case before.Size() > lim.Or().Bytes:
		return nil, tooLarge(path, lim)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, missing(path, err)
	}
	defer f.Close()
	data, err := readAll(f, path, lim)
	if err != nil {
		return nil, err
	}
	if after, err := f.Stat(); err == nil && (after.Size() != int64(len(data)) || !after.ModTime().Equal(before.ModTime())) {
		return nil, fmt.Errorf("%s: changed while it was read: try again", path)
	}
	return data, nil
}

func readAll(r io.Reader, name string, lim Limits) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, lim.Or().Bytes+1))
	if err != nil {
		return nil, missing(name, err)
	}
	if int64(len(data)) > lim.Or().Bytes {
		return nil, tooLarge(name, lim)
	}
	return data, nil
}

// missing puts a file system error into one line, without the name of the system call.
func missing(path string, err error) error {
	var at *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file or folder", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: no permission to read it", path)
	case errors.As(err, &at):
		return fmt.Errorf("%s: %w", path, at.Err)
	}
	return fmt.Errorf("%s: %w", path, err)
}

func tooLarge(name string, lim Limits) error {
	return page.TooLarge("%s: larger than %d bytes: split it, or allow more with --max-bytes", name, lim.Or().Bytes)
}

// Reader reads one article from r. The name stands in errors, becomes the ID, and tells plain text
// from Markdown.
func Reader(ctx context.Context, r io.Reader, name string, lim Limits) (analysis.Article, error) {
	data, err := readAll(r, name, lim)
	if err != nil {
		return analysis.Article{}, err
	}
	return article(ctx, data, name, "", lim)
}
