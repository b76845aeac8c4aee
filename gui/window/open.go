//go:build !headless

package window

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"standpoint/analysis"
	"standpoint/analysis/load"
	"standpoint/assets"
)

// source is an article to come: a file, or text that is there already.
type source struct {
	path    string
	article analysis.Article
	err     error
}

// opened is what became of the sources.
type opened struct {
	docs []*doc
	errs []error
}

// open reads and analyses files, and folders with those inside, and shows the last of them.
func (w *window) open(paths []string) {
	var todo []source
	for _, p := range paths {
		if abs, err := filepath.Abs(p); err == nil {
			p = abs
		}
		files, errs := load.Paths(p)
		for _, f := range files {
			todo = append(todo, source{path: f})
		}
		for _, err := range errs {
			todo = append(todo, source{err: err})
		}
	}
	w.analyse(todo)
}

// analyse reads and analyses the sources in a worker, in place of an analysis under way.
func (w *window) analyse(todo []source) {
	if len(todo) == 0 {
		return
	}
	w.cancel()
	ctx, cancel := context.WithCancel(context.Background())
	w.cancel = cancel
	w.busy("Reading…")
	run(w.jobs, ctx, func(ctx context.Context) (opened, error) {
		a, err := w.analyzer()
		if err != nil {
			return opened{}, err
		}
		var o opened
		for i, s := range todo {
			if ctx.Err() != nil {
				return o, ctx.Err()
			}
			line := fmt.Sprintf("Analysing %d of %d", i+1, len(todo))
			w.jobs.post(func() {
				if ctx.Err() == nil {
					w.busy(line)
				}
			})
			d, err := analyseOne(ctx, a, s)
			if err != nil {
				o.errs = append(o.errs, err)
				continue
			}
			o.docs = append(o.docs, d)
		}
		return o, nil
	}, func(o opened, err error) {
		w.busy("")
		if err != nil {
			w.fail("The article could not be opened", err)
			return
		}
		w.take(o)
	})
}

func analyseOne(ctx context.Context, a *analysis.Analyzer, s source) (*doc, error) {
	if s.err != nil {
		return nil, s.err
	}
	art := s.article
	if s.path != "" {
		var err error
		if art, err = load.File(ctx, s.path, load.Limits{}); err != nil {
			return nil, err
		}
	}
	r, err := a.Analyze(ctx, art)
	if errors.Is(err, analysis.ErrNoText) {
		return nil, fmt.Errorf("%s is empty: there is no text to analyse", art.ID)
	}
	if err != nil {
		return nil, err
	}
	return &doc{path: s.path, report: r}, nil
}

// take shows what was opened and tells of what could not be.
func (w *window) take(o opened) {
	for _, d := range o.docs {
		w.session.add(d)
		if d.path != "" {
			w.prefs.addRecent(d.path)
		}
	}
	if len(o.docs) > 0 {
		w.menus()
		w.fill()
		w.prefs.SetStringList(keyFiles, w.session.files())
	}
	if len(o.errs) > 0 {
		var lines []string
		for i, e := range o.errs {
			if i == 8 {
				lines = append(lines, fmt.Sprintf("and %d more", len(o.errs)-i))
				break
			}
			lines = append(lines, e.Error())
		}
		w.fail(count(len(o.errs), "article")+" could not be opened", errors.New(strings.Join(lines, "\n")))
	}
}

// openDialog asks for a file.
func (w *window) openDialog() {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			w.fail("The file could not be opened", err)
			return
		}
		if r == nil {
			return
		}
		r.Close()
		path := r.URI().Path()
		w.prefs.SetString(keyFolder, filepath.Dir(path))
		w.open([]string{path})
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(load.Endings()))
	d.SetTitleText("Open an article: text, Markdown or HTML")
	if dir := w.prefs.String(keyFolder); dir != "" {
		if l, err := storage.ListerForURI(storage.NewFileURI(dir)); err == nil {
			d.SetLocation(l)
		}
	}
	s := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(s.Width*0.8, s.Height*0.8))
	d.Show()
}

// paste takes the clipboard's text as an article.
func (w *window) paste() {
	t := w.app.Clipboard().Content()
	if strings.TrimSpace(t) == "" {
		w.fail("Nothing to paste", errors.New("The clipboard holds no text. Copy an article first, then paste it here."))
		return
	}
	w.analyse([]source{{article: analysis.Article{ID: "Pasted text", Text: t}}})
}

// sample opens the article that comes with the program.
func (w *window) sample() {
	a, err := load.Sample(assets.FS)
	w.analyse([]source{{article: a, err: err}})
}

// begin opens what the program was started with: files, the last session's, or the sample on the
// first run.
func (w *window) begin(files []string) {
	if len(files) == 0 {
		for _, f := range w.prefs.StringList(keyFiles) {
			if paths, errs := load.Paths(f); len(errs) == 0 {
				files = append(files, paths...)
			}
		}
	}
	switch {
	case len(files) > 0:
		w.open(files)
	case !w.prefs.Bool(keyRan):
		w.sample()
	}
}
