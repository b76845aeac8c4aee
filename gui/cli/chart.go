package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/analysis"
	"standpoint/analysis/load"
	"standpoint/gui/chart"
	"standpoint/gui/fonts"
	"standpoint/gui/save"
)

type chartFlags struct {
	inputFlags
	kind, out, size, title string
	speakers               []string
	dpi                    float64
}

func (p Program) chart() *cobra.Command {
	var f chartFlags
	c := &cobra.Command{
		Use:   "chart --kind KIND -o OUT [flags] PATH…",
		Short: "Draw a chart of articles",
		Long: "Draw a chart of the articles at the paths, as PNG, SVG or PDF by the ending of -o. Files\n" +
			"that end in .json or .jsonl are taken as reports that standpoint analyze wrote. Kinds:\n" + kindList(),
		Example: "  standpoint chart --kind speakers -o speakers.png article.txt\n" +
			"  standpoint chart --kind compare --speaker Berg --speaker Okafor --size 160x100mm -o two.pdf reports.jsonl",
		RunE: func(c *cobra.Command, paths []string) error { return p.runChart(c.Context(), f, paths) },
	}
	c.Flags().StringVar(&f.kind, "kind", "", "what to draw: "+strings.Join(kindNames(), ", "))
	c.Flags().StringVarP(&f.out, "output", "o", "", "picture to write: .png, .svg or .pdf")
	c.Flags().StringVar(&f.size, "size", "1600x1000", "width and height in pixels, or in millimetres as 160x100mm")
	c.Flags().StringVar(&f.title, "title", "", "title in place of the chart's own")
	c.Flags().Float64Var(&f.dpi, "dpi", 0, "dots an inch (default 144, or 300 with millimetres)")
	c.Flags().StringArrayVar(&f.speakers, "speaker", nil, "show this speaker; may be repeated (default all)")
	f.register(c)
	return c
}

func kindNames() []string {
	var names []string
	for _, k := range chart.Kinds() {
		names = append(names, string(k))
	}
	return names
}

func kindList() string {
	var lines []string
	for _, k := range chart.Kinds() {
		lines = append(lines, fmt.Sprintf("  %-13s %s", k, k.Title()))
	}
	return strings.Join(lines, "\n")
}

// check finds all bad usage before any work is done.
func (f *chartFlags) check(paths []string) (chart.Format, chart.Size, error) {
	var size chart.Size
	switch {
	case f.kind == "":
		return "", size, usagef("name a chart with --kind: %s", strings.Join(kindNames(), ", "))
	case !slices.Contains(kindNames(), f.kind):
		return "", size, usagef("no chart %q; the kinds are %s", f.kind, strings.Join(kindNames(), ", "))
	case f.out == "":
		return "", size, usagef("name the picture to write with -o")
	case len(paths) == 0:
		return "", size, usagef("name a file, a folder or - to draw; see standpoint chart --help")
	case f.dpi < 0 || math.IsNaN(f.dpi) || math.IsInf(f.dpi, 0):
		return "", size, usagef("--dpi must be above 0")
	}
	format, err := chart.FormatOf(f.out)
	if err != nil {
		return "", size, usagef("%s: a picture ends in .png, .svg or .pdf", f.out)
	}
	if size, err = chart.ParseSize(f.size); err != nil {
		return "", size, usagef("--size %s: give it as 1600x1000 or 160x100mm", f.size)
	}
	size.DPI = f.dpi
	return format, size, f.inputFlags.check()
}

func (p Program) runChart(ctx context.Context, f chartFlags, paths []string) error {
	format, size, err := f.check(paths)
	if err != nil {
		return err
	}
	reports, some, err := p.collect(ctx, f, paths)
	if err != nil {
		return err
	}
	c, err := chart.New(reports, chart.Options{Kind: chart.Kind(f.kind), Speakers: f.speakers, Targets: f.targets, Title: f.title, Find: fonts.Find})
	if err != nil {
		return err
	}
	err = save.File(f.out, func(w io.Writer) error { return c.Write(w, format, size) })
	switch {
	case errors.Is(err, chart.ErrSize):
		return usage{err}
	case err == nil && some:
		return errSome
	}
	return err
}

// collect is the reports on all that paths name. some tells that an input failed; when all
// did it is an error.
func (p Program) collect(ctx context.Context, f chartFlags, paths []string) (reports []*analysis.Report, some bool, err error) {
	var articles []string
	bar := progress{}
	seen := twins{p: p}
	take := func(results iter.Seq[result]) {
		for r := range results {
			if r.err != nil {
				p.complain(r.err)
				some = true
				continue
			}
			seen.tell(r.report, bar)
			reports = append(reports, r.report)
		}
	}
	for _, path := range paths {
		if isSaved(path) {
			take(savedReports(path))
		} else {
			articles = append(articles, path)
		}
	}
	if len(articles) > 0 {
		sources := f.fromPaths(articles, p.Stdin)
		results, err := f.reports(ctx, version(p.Version), slices.Values(sources))
		if err != nil {
			return nil, some, err
		}
		bar = p.progress(len(sources))
		take(func(yield func(result) bool) {
			for r := range results {
				bar.add()
				bar.clear()
				if !yield(r) {
					return
				}
			}
		})
		bar.finish()
	}
	if ctx.Err() != nil {
		return nil, some, ctx.Err()
	}
	if len(reports) == 0 {
		return nil, some, errSome
	}
	return reports, some, nil
}

func isSaved(path string) bool {
	e := strings.ToLower(filepath.Ext(path))
	return e == ".json" || e == ".jsonl"
}

// savedReports reads the reports in a file that analyze wrote: one, or one a line.
func savedReports(path string) iter.Seq[result] {
	return func(yield func(result) bool) {
		f, name, err := openInput(path, nil)
		if err != nil {
			yield(result{err: err})
			return
		}
		defer f.Close()
		if strings.EqualFold(filepath.Ext(path), ".json") {
			yield(readReport(f, name))
			return
		}
		n := 0
		for line, err := range load.Lines(f, load.Limits{Bytes: math.MaxInt32}) {
			n++
			if err == nil && len(bytes.TrimSpace(line)) == 0 {
				continue
			}
			r := result{err: err}
			if err == nil {
				r = readReport(bytes.NewReader(line), fmt.Sprintf("%s: line %d", name, n))
			}
			if !yield(r) {
				return
			}
		}
	}
}

func readReport(r io.Reader, name string) result {
	report, err := analysis.ReadJSON(r)
	if err != nil {
		err = fmt.Errorf("%s: %w", name, err)
	}
	return result{report: report, err: err}
}
