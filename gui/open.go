//go:build !headless

package gui

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/load"
	"standpoint/assets"
)

// analyzer turns articles into reports.
type analyzer interface {
	Analyze(context.Context, analysis.Article) (*analysis.Report, error)
}

// source is an article that can be opened.
type source struct {
	name string // for people
	path string // what tells it from others; "" for pasted text
	read func(context.Context) (analysis.Article, error)

	again *document // one that is open, to be analysed anew; nil for another
}

func fileSource(path string) source {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	return source{name: filepath.Base(path), path: path, read: func(ctx context.Context) (analysis.Article, error) {
		return load.File(ctx, path, load.Limits{})
	}}
}

func sampleSource() source {
	return source{name: sampleName, path: samplePath, read: func(context.Context) (analysis.Article, error) {
		return load.Sample(assets.FS)
	}}
}

func pastedSource(t string) source {
	return source{name: pastedName, read: func(ctx context.Context) (analysis.Article, error) {
		return load.Reader(ctx, strings.NewReader(t), pastedName, load.Limits{})
	}}
}

// renewed is an open document as a source.
func renewed(d *document) source {
	r := d.report
	return source{name: d.name, path: d.path, again: d, read: func(context.Context) (analysis.Article, error) {
		return analysis.Article{ID: r.ID, Text: r.Text, Title: r.Title, Date: r.Date, Source: r.Source, Author: r.Author}, nil
	}}
}

// storedSource is the source that the session's list of files calls path.
func storedSource(path string) source {
	if path == samplePath {
		return sampleSource()
	}
	return fileSource(path)
}

// open reads and analyses the sources one after the other, in a worker, and shows each when it
// is there. It ends what another open has under way.
func (w *window) open(sources ...source) {
	w.stop()
	ctx, cancel := context.WithCancel(context.Background())
	w.cancel = cancel
	w.empty.content.Hide()
	w.openNext(ctx, sources, len(sources))
}

func (w *window) openNext(ctx context.Context, sources []source, all int) {
	if len(sources) == 0 {
		w.stop()
		w.title(w.session.current())
		return
	}
	s := sources[0]
	what := "Analysing " + s.name + "…"
	if all > 1 {
		what = fmt.Sprintf("%s (%d of %d)", what, all-len(sources)+1, all)
	}
	w.status.busy(what)
	made := w.analyzer
	run(ctx, w.jobs, func(ctx context.Context) (*analysis.Report, error) {
		return analyse(ctx, s, made)
	}, func(r *analysis.Report, err error) {
		if err != nil {
			w.fail(s.name+" could not be opened", err, openAdvice(err, s))
		} else if s.again != nil {
			w.session.renew(s.again, r)
		} else {
			w.session.add(newDocument(s.name, s.path, r))
			w.opened(s)
		}
		w.openNext(ctx, sources[1:], all)
	})
}

func analyse(ctx context.Context, s source, made func() (analyzer, error)) (*analysis.Report, error) {
	art, err := s.read(ctx)
	if err != nil {
		return nil, err
	}
	a, err := made()
	if err != nil {
		return nil, err
	}
	return a.Analyze(ctx, art)
}

// opened remembers a file that was opened.
func (w *window) opened(s source) {
	if s.path == "" || s.path == samplePath {
		return
	}
	w.prefs.remember(s.path)
	w.prefs.SetString(keyOpenFolder, filepath.Dir(s.path))
	w.setMenu()
}

// stop ends the analysis under way, if any.
func (w *window) stop() {
	w.cancel()
	w.cancel = func() {}
	w.status.busy("")
}

// openPaths opens files, and what articles lie in folders.
func (w *window) openPaths(paths []string) {
	var list []source
	var bad []error
	for _, p := range paths {
		files, errs := load.Paths(p)
		bad = append(bad, errs...)
		for _, f := range files {
			list = append(list, fileSource(f))
		}
	}
	if len(list) > 0 {
		w.open(list...)
	}
	if len(bad) > 0 {
		w.fail("Some of it could not be opened", errors.Join(bad...), otherText)
	}
}

// gone reports whether there is no file at path any more; "" and the sample are no files.
func gone(path string) bool {
	if path == "" || path == samplePath {
		return false
	}
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// openStored opens what was open last, without files that are gone; on the first run it is the
// sample article.
func (w *window) openStored() {
	paths, known := w.prefs.session()
	if !known {
		w.open(sampleSource())
		return
	}
	var list []source
	lost := 0
	for _, p := range paths {
		if gone(p) {
			lost++
			continue
		}
		list = append(list, storedSource(p))
	}
	if len(list) > 0 {
		w.open(list...)
	}
	if lost > 0 {
		w.status.say(count(lost, "file of the last session is", "files of the last session are") + " no longer there.")
	}
}

// otherText is the advice when there is no better one.
const otherText = "Open a text, Markdown or HTML file of an article, or copy the article's text and paste it with Ctrl+V."

// openAdvice is what to do about an error of opening s.
func openAdvice(err error, s source) string {
	switch {
	case errors.Is(err, analysis.ErrNoText):
		return "There is not a single word in it. " + otherText
	case errors.Is(err, fs.ErrNotExist), gone(s.path):
		return "Check whether the file was moved or renamed, and open it from its new place."
	case errors.Is(err, fs.ErrPermission):
		return "Change the file's permissions, or open a copy of it."
	}
	return otherText
}
