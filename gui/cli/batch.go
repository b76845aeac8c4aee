package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"sync"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/load"
)

// batch analyses many articles at once and hands out the reports in the order of the input. No
// more than a few articles a job are in memory.
type batch struct {
	analyzer *analysis.Analyzer
	jobs     int
	limits   load.Limits
	stdin    io.Reader
}

// result is one article's report, or why there is none.
type result struct {
	id     string
	report *analysis.Report
	err    error
}

// input is an article, or a path that is read by the worker.
type input struct {
	path    string
	article analysis.Article
	err     error
}

// paths yields the inputs that paths name: files, folders, "-" for standard input.
func (b batch) paths(paths []string) iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, p := range paths {
			if p == "-" {
				a, err := load.Reader(context.Background(), b.stdin, "standard input", b.limits)
				a.ID = "-"
				if !yield(input{path: "-", article: a, err: err}) {
					return
				}
				continue
			}
			files, errs := load.Paths(p)
			for _, f := range files {
				if !yield(input{path: f}) {
					return
				}
			}
			for _, err := range errs {
				if !yield(input{path: p, err: err}) {
					return
				}
			}
		}
	}
}

// documents yields the inputs that the lines of r give.
func (b batch) documents(r io.Reader) iter.Seq[input] {
	return func(yield func(input) bool) {
		for a, err := range load.Documents(r, b.limits) {
			if !yield(input{article: a, err: err}) {
				return
			}
		}
	}
}

// run analyses the inputs and calls each with every result, in order, until each or ctx ends it.
func (b batch) run(ctx context.Context, inputs iter.Seq[input], each func(result) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	turns := make(chan chan result, b.jobs) // results in the order of the input
	work := make(chan func(), b.jobs)
	var workers sync.WaitGroup
	for range b.jobs {
		workers.Go(func() {
			for f := range work {
				f()
			}
		})
	}
	go func() {
		defer close(turns)
		defer close(work)
		for in := range inputs {
			out := make(chan result, 1)
			select {
			case turns <- out:
			case <-ctx.Done():
				return
			}
			work <- func() { out <- b.one(ctx, in) }
		}
	}()
	for out := range turns {
		if err := each(<-out); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return errors.New("interrupted")
		}
	}
	workers.Wait()
	return nil
}

// one reads and analyses one input. A panic becomes its error, so that the rest goes on.
func (b batch) one(ctx context.Context, in input) (res result) {
	res = result{id: in.article.ID, err: in.err}
	defer func() {
		if p := recover(); p != nil {
			res.err = fmt.Errorf("could not be analysed (%v): please report it", p)
		}
		if res.err != nil && in.path != "" && res.id == "" {
			res.id = in.path
		}
	}()
	if res.err != nil {
		return res
	}
	a := in.article
	if in.path != "" && in.path != "-" {
		if a, res.err = load.File(ctx, in.path, b.limits); res.err != nil {
			return res
		}
	}
	res.id = a.ID
	res.report, res.err = b.analyzer.Analyze(ctx, a)
	if errors.Is(res.err, analysis.ErrNoText) {
		res.err = fmt.Errorf("%s: is empty: there is no text to analyse", a.ID)
	}
	return res
}

// common are the flags of the commands that analyse.
type common struct {
	engine   string
	targets  []string
	jobs     int
	maxBytes int64
}

func (c *common) add(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&c.engine, "engine", engine.Names()[0], "tone engine; standpoint engines lists them")
	f.StringArrayVar(&c.targets, "target", nil, "a target to look for stances toward; may be given again")
	f.IntVar(&c.jobs, "jobs", runtime.NumCPU(), "how many articles to analyse at once")
	f.Int64Var(&c.maxBytes, "max-bytes", load.DefaultBytes, "the largest input, in bytes")
}

// batch makes ready what the flags ask for.
func (c *common) batch(e Env) (batch, error) {
	if err := oneOf("engine", c.engine, engine.Names()); err != nil {
		return batch{}, err
	}
	if c.jobs < 1 || c.maxBytes < 1 {
		return batch{}, usageError{errors.New("--jobs and --max-bytes must be at least 1")}
	}
	a, err := analysis.New(analysis.Options{Engine: c.engine, Targets: c.targets, Version: e.Version})
	if err != nil {
		return batch{}, err
	}
	return batch{analyzer: a, jobs: c.jobs, limits: load.Limits{Bytes: c.maxBytes}, stdin: e.In}, nil
}

// meter shows how many articles are done on standard error when that is a terminal.
type meter struct{ bar *progressbar.ProgressBar }

func newMeter(w io.Writer) meter {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return meter{}
	}
	return meter{progressbar.NewOptions(-1, progressbar.OptionSetWriter(f), progressbar.OptionSetDescription("articles"),
		progressbar.OptionShowCount(), progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100e6))}
}

func (m meter) step() {
	if m.bar != nil {
		_ = m.bar.Add(1)
	}
}

func (m meter) end() {
	if m.bar != nil {
		_ = m.bar.Finish()
	}
}
