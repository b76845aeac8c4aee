// Package load turns files, folders and lines of documents into articles: plain text, Markdown
// and HTML, told apart by content first and by name second. The text of an article is UTF-8
// with LF line ends and without a byte order mark; that of plain text is otherwise unchanged.
//
// Every error is one line that says what is wrong with which input and what to do about it.
package load

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"standpoint/analysis"
)

// Limits bound what is read. The zero value is the recommended setting.
type Limits struct {
	Bytes int64         // the largest file or line, in bytes; 0 means DefaultBytes
	Time  time.Duration // the longest that reading one HTML or Markdown file may take; 0 means 20 s
}

// DefaultBytes is the largest input that is read unless Limits says otherwise: 20 MB, some
// thirty times a long novel chapter and far above any article.
const DefaultBytes = 20_000_000

func (l Limits) bytes() int64 {
	if l.Bytes > 0 {
		return l.Bytes
	}
	return DefaultBytes
}

func (l Limits) time() time.Duration {
	if l.Time > 0 {
		return l.Time
	}
	return 20 * time.Second
}

// File reads the article in the file at path. Its ID is the path with slashes. A file NAME.json
// beside NAME.txt that holds nothing but a title, a date, a source and an author gives these.
func File(ctx context.Context, path string, lim Limits) (analysis.Article, error) {
	info, err := os.Stat(path)
	if err != nil {
		return analysis.Article{}, missing(path, err)
	}
	if info.IsDir() {
		return analysis.Article{}, fmt.Errorf("%s: is a folder, not an article", path)
	}
	if info.Size() > lim.bytes() {
		return analysis.Article{}, tooLarge(path, lim)
	}
	f, err := os.Open(path)
	if err != nil {
		return analysis.Article{}, missing(path, err)
	}
	defer f.Close()
	a, err := Reader(ctx, f, filepath.ToSlash(path), lim)
	if err != nil {
		return analysis.Article{}, err
	}
	readSidecar(os.DirFS(filepath.Dir(path)), filepath.Base(path), &a)
	return a, nil
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
	return fmt.Errorf("%s: larger than %d bytes: split it, or allow more with --max-bytes", name, lim.bytes())
}

// Reader reads one article from r. The name decides between plain text and Markdown, stands in
// errors and becomes the ID.
func Reader(ctx context.Context, r io.Reader, name string, lim Limits) (analysis.Article, error) {
	data, err := io.ReadAll(io.LimitReader(r, lim.bytes()+1))
	if err != nil {
		return analysis.Article{}, missing(name, err)
	}
	if int64(len(data)) > lim.bytes() {
		return analysis.Article{}, tooLarge(name, lim)
	}
	a, err := parse(ctx, data, name, lim)
	if err != nil {
		return analysis.Article{}, fmt.Errorf("%s: %w", name, err)
	}
	a.ID = name
	return a, nil
}

func parse(ctx context.Context, data []byte, name string, lim Limits) (analysis.Article, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return analysis.Article{}, errNoText
	}
	if what := foreign(data); what != "" {
		return analysis.Article{}, fmt.Errorf("is %s: save it as plain text, HTML or Markdown", what)
	}
	t, html, err := decode(data, name)
	if err != nil {
		return analysis.Article{}, err
	}
	a := analysis.Article{Text: t}
	switch {
	case html:
		a, err = guarded(ctx, lim, func() (analysis.Article, error) { return readHTML(t) })
	case isMarkdown(name):
		a, err = guarded(ctx, lim, func() (analysis.Article, error) { return readMarkdown(t) })
	}
	if err == nil && strings.TrimSpace(a.Text) == "" {
		err = errNoText
	}
	return a, err
}

var errNoText = errors.New("is empty: there is no text to analyse")

// guarded runs a parser that is not ours: its panic becomes an error, and it is given up when
// ctx ends or the time is over. A parser that was given up runs on to its end unheard.
func guarded(ctx context.Context, lim Limits, read func() (analysis.Article, error)) (analysis.Article, error) {
	type result struct {
		a   analysis.Article
		err error
	}
	done := make(chan result, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				done <- result{err: errors.New("is too broken to read: save it as plain text")}
			}
		}()
		a, err := read()
		done <- result{a, err}
	}()
	late := time.NewTimer(lim.time())
	defer late.Stop()
	select {
	case r := <-done:
		return r.a, r.err
	case <-late.C:
		return analysis.Article{}, fmt.Errorf("took longer than %s to read: save it as plain text", lim.time())
	case <-ctx.Done():
		return analysis.Article{}, ctx.Err()
	}
}
