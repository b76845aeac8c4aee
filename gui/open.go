//go:build !headless

package gui

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/correct"
	"standpoint/analysis/load"
	"standpoint/assets"
	"standpoint/gui/chart"
)

// analyzer turns articles into reports. Made tells whether it would give this one again.
type analyzer interface {
	Analyze(context.Context, analysis.Article) (*analysis.Report, error)
	Made(*analysis.Report) bool
}

// source is an article that can be opened.
type source struct {
	name string // for people
	path string // what tells it from others
	read func(context.Context) (analysis.Article, error)

	again   *document   // one that is open, to be analysed anew; nil for another
	log     correct.Log // of that one
	origin  string      // of that one
	from    string      // the project file that it is in, "" for none
	brought *document   // as a project file has it; nil for what is from elsewhere
}

// entrySource is one article of a file, a folder, an archive or a book.
func entrySource(e load.Entry) source {
	name := e.Title
	if name == "" {
		name = path.Base(e.ID)
	}
	return source{name: name, path: e.ID, read: e.Read}
}

func sampleSource() source {
	return source{name: sampleName, path: samplePath, read: func(context.Context) (analysis.Article, error) {
		return load.Sample(assets.FS)
	}}
}

func pastedSource(t string, lim load.Limits) source {
	sum := sha256.Sum256([]byte(t))
	return source{name: pastedName, path: pastedPath + hex.EncodeToString(sum[:8]), read: func(ctx context.Context) (analysis.Article, error) {
		return load.Reader(ctx, strings.NewReader(t), pastedName, lim)
	}}
}

// renewed is an open document as a source.
func renewed(d *document) source {
	a := d.article
	a.Given = nil
	if d.machine != nil && a.Text == d.machine.Text {
		a.Given = correct.Given(d.machine, d.report)
	}
	l := d.log
	l.Steps = slices.Clone(l.Steps)
	return source{name: d.name, path: d.path, again: d, log: l, origin: d.origin, read: func(context.Context) (analysis.Article, error) { return a, nil }}
}

// read makes a document of s, in a worker: the one in the library when it is of the same text and was
// analysed in the same way, else by analysing it.
// Meanwhile e shows the text.
func (w *window) read(ctx context.Context, s source, made func() (analyzer, error), e *early) (*document, error) {
	art, err := s.read(ctx)
	if err != nil {
		return nil, err
	}
	d := &document{name: s.name, path: s.path, article: art, kind: chart.Timeline}
	brought := false
	if s.again == nil {
		d.origin = originOf(art)
		old, found := w.kept.document(ctx, s.path)
		if brought = !found && s.brought != nil; brought {
			old, found = s.brought, true
		}
		if found {
			if old.origin == d.origin {
				d = old
			}
			d.log = old.log // corrections outlive small edits of the text
		}
	} else {
		d.origin, d.log = s.origin, s.log
	}
	a, err := made()
	if err != nil {
		return nil, err
	}
	fresh := s.again != nil || d.machine == nil || !a.Made(d.machine)
	if fresh {
		if e != nil && s.again == nil {
			e.expect(bare(s, d.article))
		}
		if d.machine, err = a.Analyze(ctx, d.article); err != nil {
			return nil, err
		}
	}
	if fresh || brought {
		w.kept.save(ctx, d)
	}
	if brought {
		w.kept.setLog(d.path, d.log)
		w.kept.flush()
	}
	d.settle()
	return d, nil
}

// noteOpened remembers a file that was opened.
func (w *window) noteOpened(s source) {
	if s.from == "" && (s.path == samplePath || strings.HasPrefix(s.path, pastedPath)) {
		return
	}
	path := cmp.Or(s.from, s.path)
	w.prefs.remember(path)
	if !load.IsAddress(path) {
		w.prefs.SetString(keyOpenFolder, filepath.Dir(filepath.FromSlash(path)))
	}
	w.setMenu()
}

// found is what lies at the paths that a reader named.
type found struct {
	brought []source // articles of project files
	entries []load.Entry
	choose  bool // the reader chooses among the entries
	errs    []error
}

// fewEnough is how many articles of a folder are opened without asking.
const fewEnough = 20

// openPaths opens files, and what articles lie in folders, archives and books. Addresses are opened too.
func (w *window) openPaths(paths []string) {
	o, lim := w.begin(), w.prefs.limits()
	o.looks++
	w.openNext(o)
	run(o.ctx, w.jobs, func(context.Context) (found, error) { return findArticles(paths, lim), nil }, func(f found, _ error) {
		o.looks--
		if len(f.errs) > 0 {
			advice := otherText
			if slices.ContainsFunc(paths, gone) {
				advice = movedText
			}
			w.fail("It could not be opened", errors.Join(f.errs...), advice)
		}
		o.queue = append(o.queue, f.brought...)
		if !f.choose {
			o.queue = append(o.queue, sources(f.entries)...)
		}
		w.openNext(o)
		if f.choose {
			w.chooseDialog(f.entries)
		}
	})
}

func sources(entries []load.Entry) (list []source) {
	for _, e := range entries {
		list = append(list, entrySource(e))
	}
	return list
}

// findArticles lists what lies at paths. Of a book or an archive, and of many files, the reader
// chooses.
func findArticles(paths []string, lim load.Limits) (f found) {
	for _, p := range paths {
		if load.IsAddress(p) {
			f.entries = append(f.entries, addressEntry(p, false, lim))
			continue
		}
		if abs, err := filepath.Abs(p); err == nil {
			p = abs
		}
		if _, err := os.Stat(p); err != nil { // perhaps inside an archive
			if e, err := load.Find(filepath.ToSlash(p), lim); err == nil {
				f.entries = append(f.entries, e)
				continue
			}
		}
		if isProject(p) {
			in, err := projectSources(p, lim)
			f.brought = append(f.brought, in...)
			if err != nil {
				f.errs = append(f.errs, err)
			}
			continue
		}
		in, errs := load.Entries(p, lim)
		f.entries, f.errs = append(f.entries, in...), append(f.errs, errs...)
		info, err := os.Stat(p)
		f.choose = f.choose || err == nil && !info.IsDir() && len(in) > 1
	}
	f.choose = f.choose || len(f.entries) > fewEnough
	return f
}

// gone reports whether there is no file at path any more. It is not asked for what is no file, nor
// for articles in archives, whose own error says what is wrong.
func gone(path string) bool {
	if path == samplePath || strings.HasPrefix(path, pastedPath) || load.IsAddress(path) {
		return false
	}
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}

// openStored shows what was open last, as the library has it; when that never had an article, this is
// the first run, and it is the sample article.
func (w *window) openStored() {
	o := w.begin()
	o.looks++
	w.status.busy("Opening what was open last…")
	made, first := w.analyzer, false
	run(o.ctx, w.jobs, func(ctx context.Context) ([]*document, error) {
		if first = w.kept.empty(ctx); first {
			return nil, nil
		}
		a, err := made()
		if err != nil {
			return nil, err
		}
		return w.kept.opened(ctx, a)
	}, func(list []*document, err error) {
		o.looks--
		if first {
			w.open(sampleSource())
			return
		}
		if err != nil {
			w.fail("Not all of the last session could be opened", err, "Open the articles anew.")
		}
		for _, d := range list {
			w.session.add(d, false)
		}
		w.openNext(o)
	})
}

// otherText is the advice when there is no better one.
const otherText = "Open another file of the article, or copy the article's text and paste it with Ctrl+V."

// movedText is the advice for a file that is not there.
const movedText = "Check whether the file was moved or renamed, and open it from its new place."

// openAdvice is what to do about an error of opening s.
func openAdvice(err error, s source) string {
	switch {
	case errors.Is(err, analysis.ErrNoText):
		return "There is not a single word in it. " + otherText
	case errors.Is(err, fs.ErrNotExist), gone(s.path):
		return movedText
	case errors.Is(err, fs.ErrPermission):
		return "Change the file's permissions, or open a copy of it."
	}
	return otherText
}
