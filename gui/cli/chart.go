package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"standpoint/analysis"
	"standpoint/gui/chart"
	"standpoint/gui/save"
)

// chart is `standpoint chart`.
func (e Env) chart() *cobra.Command {
	var c common
	var kind, size, out, title string
	var dpi float64
	var speakers []string
	cmd := &cobra.Command{
		Use:     "chart --kind KIND [flags] -o OUT.png PATH…",
		Short:   "Draw a chart as .png, .svg or .pdf",
		Long:    "Draw a chart of files, folders (with those inside) or - for standard input, as .png, .svg or .pdf by the\nending of the output. Kinds: " + strings.Join(kinds(), ", ") + ".",
		Example: "  standpoint chart --kind compare --speaker \"Ann Lee\" --speaker \"Bo Ray\" -o compare.png article.txt\n  standpoint chart --kind matrix --size 174x120mm --dpi 300 -o matrix.pdf articles/",
		Args:    atLeast(1, "PATH"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneOf("kind", kind, kinds()); err != nil {
				return err
			}
			if out == "" {
				return usageError{errors.New("-o OUT.png is missing")}
			}
			f, err := chart.FormatOf(out)
			if err != nil {
				return usageError{err}
			}
			s, err := chartSize(size, dpi, cmd.Flags().Changed("dpi"))
			if err != nil {
				return usageError{err}
			}
			b, err := c.batch(e)
			if err != nil {
				return err
			}
			reports, err := e.reports(cmd, b, args)
			if err != nil && !errors.Is(err, errReported) || len(reports) == 0 {
				return err
			}
			ch, cerr := chart.New(reports, chart.Options{Kind: chart.Kind(kind), Speakers: speakers, Targets: c.targets, Title: title})
			if cerr != nil {
				return cerr
			}
			if serr := save.File(out, func(w io.Writer) error { return ch.Write(w, f, s) }); serr != nil {
				return serr
			}
			return err
		},
	}
	c.add(cmd)
	f := cmd.Flags()
	f.StringVar(&kind, "kind", "", strings.Join(kinds(), ", "))
	f.StringArrayVar(&speakers, "speaker", nil, "a speaker to draw; may be given again; all if not given")
	f.StringVar(&size, "size", "", "width x height in pixels (1600x1000) or millimetres (174x120mm)")
	f.Float64Var(&dpi, "dpi", 300, "dots per inch, written into the file")
	f.StringVar(&title, "title", "", "title in place of the chart's own")
	f.StringVarP(&out, "output", "o", "", "file to write, whole or not at all")
	return cmd
}

func kinds() []string {
	var out []string
	for _, k := range chart.Kinds() {
		out = append(out, string(k))
	}
	return out
}

// chartSize reads --size and --dpi; 174 x 120 mm when no size is given. A size in pixels keeps the
// chart's own dpi, at which its letters are readable, unless --dpi was given.
func chartSize(size string, dpi float64, given bool) (chart.Size, error) {
	if size == "" {
		size = "174x120mm"
	}
	s, err := chart.ParseSize(size)
	if err != nil {
		return s, err
	}
	if dpi < 10 || dpi > 2400 {
		return s, fmt.Errorf("--dpi %g is not between 10 and 2400", dpi)
	}
	if given || s.Unit != chart.Pixels {
		s.DPI = dpi
	}
	return s, nil
}

// reports analyses all paths; failed ones are told and left out.
func (e Env) reports(cmd *cobra.Command, b batch, paths []string) ([]*analysis.Report, error) {
	m := newMeter(e.Err)
	defer m.end()
	var out []*analysis.Report
	failed := false
	err := b.run(cmd.Context(), b.paths(paths), func(r result) error {
		m.step()
		if r.err != nil {
			failed = true
			fmt.Fprintf(e.Err, "standpoint: %v\n", r.err)
			return nil
		}
		out = append(out, r.report)
		return nil
	})
	if err == nil && failed {
		err = errReported
	}
	return out, err
}
