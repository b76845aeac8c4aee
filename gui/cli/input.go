package cli

import (
	"context"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"standpoint/analysis"
	"standpoint/analysis/engine"
	"standpoint/analysis/load"
)

// inputFlags are the flags of all commands that analyse articles.
type inputFlags struct {
	engine  string
	targets []string
	jobs    int
	limits  load.Limits
	private bool // addresses of private networks may be opened
	whole   bool // what of a page seems not to belong to the article is analysed too
}

func (f *inputFlags) register(c *cobra.Command) {
	engineFlag(c, &f.engine)
	c.Flags().StringArrayVar(&f.targets, "target", nil, "look for stances toward this person, place or thing; may be repeated")
	jobsFlag(c, &f.jobs)
	c.Flags().BoolVar(&f.whole, "whole", false, "analyse also what of a page or document seems not to belong to the article")
	c.Flags().BoolVar(&f.private, "allow-private", false, "open addresses of this machine and of private networks too")
	limitFlags(c, &f.limits)
}

func limitFlags(c *cobra.Command, l *load.Limits) {
	d := load.DefaultLimits()
	c.Flags().Int64Var(&l.Bytes, "max-bytes", d.Bytes, "largest file, line or download to read, in bytes")
	c.Flags().Int64Var(&l.Unpacked, "max-unpacked", d.Unpacked, "most that one archive or document may unpack to, in bytes")
	c.Flags().Int64Var(&l.Ratio, "max-ratio", d.Ratio, "most times that a packed part over a megabyte may grow")
	c.Flags().IntVar(&l.Depth, "max-depth", d.Depth, "how many archives deep an article may lie")
	c.Flags().IntVar(&l.Pages, "max-pages", d.Pages, "most pages of a PDF and articles of an archive")
	c.Flags().DurationVar(&l.Time, "max-time", d.Time, "longest that one file or address may take to read")
}

func engineFlag(c *cobra.Command, name *string) {
	c.Flags().StringVar(name, "engine", engine.Names()[0], "tone and stance engine; standpoint engines lists them")
}

func jobsFlag(c *cobra.Command, n *int) {
	c.Flags().IntVar(n, "jobs", runtime.NumCPU(), "how many articles to work on at once")
}

func (f *inputFlags) check() error {
	if l := f.limits; l.Bytes < 1 || l.Unpacked < 1 || l.Ratio < 1 || l.Depth < 1 || l.Pages < 1 || l.Time <= 0 {
		return usagef("the limits that begin with --max must be above 0")
	}
	return checkWork(f.engine, f.jobs)
}

func checkWork(name string, jobs int) error {
	if jobs < 1 {
		return usagef("--jobs must be at least 1")
	}
	if !slices.Contains(engine.Names(), name) {
		return usagef("no engine %q; the engines are %v", name, engine.Names())
	}
	return nil
}

// source is one article that is still to be read. read fails with the reason in one line that
// names the input.
type source struct {
	read func(context.Context) (analysis.Article, error)
}

// result is what became of one source; report or err is set. id may be "" beside an error.
type result struct {
	id     string
	report *analysis.Report
	err    error
}

// fromPaths lists the articles at paths; "-" is standard input, and an address of the web is fetched
// when its turn comes. A path that cannot be read gives a source that fails.
func (f *inputFlags) fromPaths(paths []string, stdin io.Reader) []source {
	var out []source
	for _, path := range paths {
		switch {
		case path == "-":
			out = append(out, standardInput(stdin, f.limits))
			continue
		case load.IsAddress(path):
			out = append(out, source{func(ctx context.Context) (analysis.Article, error) {
				return load.Address(ctx, path, f.private, f.limits)
			}})
			continue
		}
		entries, errs := load.Entries(path, f.limits)
		for _, e := range entries {
			out = append(out, source{e.Read})
		}
		for _, err := range errs {
			out = append(out, source{func(context.Context) (analysis.Article, error) { return analysis.Article{}, err }})
		}
	}
	return out
}

func standardInput(stdin io.Reader, lim load.Limits) source {
	return source{func(ctx context.Context) (analysis.Article, error) {
		a, err := load.Reader(ctx, stdin, "standard input", lim)
		if a.ID != "" {
			a.ID = "-"
		}
		return a, err
	}}
}

// fromDocuments reads articles as lines from r; name stands in errors.
func fromDocuments(r io.Reader, name string, lim load.Limits) iter.Seq[source] {
	return func(yield func(source) bool) {
		for a, err := range load.Documents(r, lim) {
			if err != nil {
				err = fmt.Errorf("%s: %w", name, err)
			}
			if !yield(source{func(context.Context) (analysis.Article, error) { return a, err }}) {
				return
			}
		}
	}
}

// openInput opens the file of lines that name stands for: "-" is standard input.
func openInput(name string, stdin io.Reader) (r io.ReadCloser, shown string, err error) {
	if name == "-" {
		return io.NopCloser(stdin), "standard input", nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, "", fmt.Errorf("%s: no such file, or no permission to read it", name)
	}
	return f, name, nil
}

// modelsVariable names the folder of models and word lists to try in place of the embedded ones.
const modelsVariable = "STANDPOINT_MODELS"

// reports analyses sources, in order. A panic in the analysis of one article is that article's
// error, so that the rest of a corpus is finished.
func (f *inputFlags) reports(ctx context.Context, version string, in iter.Seq[source]) (iter.Seq[result], error) {
	a, err := analysis.New(analysis.Options{Engine: f.engine, Targets: f.targets, Version: version, Models: os.Getenv(modelsVariable)})
	if err != nil {
		return nil, err
	}
	return ordered(ctx, f.jobs, in, func(s source) (out result) {
		art, err := s.read(ctx)
		out.id = art.ID
		if err != nil {
			out.err = err
			return out
		}
		if f.whole {
			art = art.Whole()
		}
		defer func() {
			if p := recover(); p != nil {
				out.report, out.err = nil, fmt.Errorf("%s: the analysis failed on this text: %v", art.ID, p)
			}
		}()
		if out.report, out.err = a.Analyze(ctx, art); out.err != nil {
			out.err = fmt.Errorf("%s: %w", art.ID, out.err)
		}
		return out
	}), nil
}
