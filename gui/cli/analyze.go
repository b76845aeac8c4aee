package cli

import (
	"context"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

type analyzeFlags struct {
	inputFlags
	format, out, documents string
}

func (p Program) analyze() *cobra.Command {
	var f analyzeFlags
	c := &cobra.Command{
		Use:   "analyze [flags] PATH…",
		Short: "Analyse articles and write reports",
		Long: "Analyse files, folders and archives (with all in them), addresses of the web or standard\n" +
			"input (-). Text, Markdown, web pages, DOCX, ODT, RTF, PDF, EPUB and mails are told apart by\n" +
			"content. Formats: json, one report; jsonl, one report a line, in\n" +
			"input order; csv, one row a statement; text, a summary to read.",
		Example: "  standpoint analyze --format text article.txt\n" +
			"  standpoint analyze --format csv -o quotes.csv articles/\n" +
			"  standpoint analyze --documents corpus.jsonl --target \"the new dam\" > reports.jsonl",
		RunE: func(c *cobra.Command, paths []string) error {
			if f.documents != "" && !c.Flags().Changed("format") {
				f.format = "jsonl"
			}
			if err := f.check(paths); err != nil {
				return err
			}
			return p.runAnalyze(c.Context(), f, paths)
		},
	}
	c.Flags().StringVar(&f.format, "format", "json", strings.Join(formats, ", ")+" (jsonl with --documents)")
	c.Flags().StringVarP(&f.out, "output", "o", "", "file to write, whole or not at all (default standard output)")
	c.Flags().StringVar(&f.documents, "documents", "", "file of articles, one a line: {\"id\",\"text\",\"title\"?,\"date\"?,\"source\"?,\"targets\"?}; - is standard input")
	f.register(c)
	return c
}

func (f *analyzeFlags) check(paths []string) error {
	switch {
	case !slices.Contains(formats, f.format):
		return usagef("no format %q; the formats are %s", f.format, strings.Join(formats, ", "))
	case f.documents == "" && len(paths) == 0:
		return usagef("name a file, a folder or - to analyze; see standpoint analyze --help")
	case f.documents != "" && len(paths) > 0:
		return usagef("analyze takes either paths or --documents, not both")
	case f.documents != "" && f.format == "json":
		return usagef("--format json holds one report; use --format jsonl with --documents")
	}
	return f.inputFlags.check()
}

func (p Program) runAnalyze(ctx context.Context, f analyzeFlags, paths []string) error {
	var in iter.Seq[source]
	total := -1
	if f.documents != "" {
		r, name, err := openInput(f.documents, p.Stdin)
		if err != nil {
			return err
		}
		defer r.Close()
		in = fromDocuments(r, name, f.limits)
	} else {
		list := f.fromPaths(paths, p.Stdin)
		if total = len(list); total > 1 && f.format == "json" {
			return usagef("--format json holds one report and there are %d inputs; use --format jsonl", total)
		}
		in = slices.Values(list)
	}
	results, err := f.reports(ctx, version(p.Version), in)
	if err != nil {
		return err
	}
	some := false
	err = p.output(f.out, func(w io.Writer) error {
		some, err = p.writeAll(ctx, f, w, results, total)
		return err
	})
	if err == nil && some {
		err = errSome
	}
	return err
}

// writeAll writes the results as they come and tells of each that failed. It returns whether
// some did. errSome comes back when there is nothing to write at all.
func (p Program) writeAll(ctx context.Context, f analyzeFlags, w io.Writer, results iter.Seq[result], total int) (some bool, err error) {
	bar := p.progress(total)
	defer bar.finish()
	out, err := newWriter(f.format, w, f.documents != "")
	if err != nil {
		return false, err
	}
	written := 0
	seen := twins{p: p}
	for r := range results {
		if r.err == nil {
			seen.tell(r.report, bar)
			r.err = out.write(r.report)
			written++
			var bad unwritten
			if r.err != nil && !errors.As(r.err, &bad) {
				return some, r.err
			}
		}
		if r.err != nil {
			some = true
			bar.clear()
			p.complain(r.err)
			if err := out.fail(r.id, r.err); err != nil {
				return some, err
			}
		}
		bar.add()
	}
	if ctx.Err() != nil {
		return some, ctx.Err()
	}
	if some && written == 0 && f.documents == "" {
		return some, errSome
	}
	return some, nil
}
