package cli

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/spf13/cobra"

	"standpoint/analysis"
	"standpoint/gui/save"
)

var formats = []string{"json", "jsonl", "csv", "text"}

// analyze is `standpoint analyze`.
func (e Env) analyze() *cobra.Command {
	var c common
	var format, out, documents string
	cmd := &cobra.Command{
		Use:   "analyze [flags] PATH…",
		Short: "Analyse files, folders (with those inside) or - for standard input",
		Long: `Analyse text, Markdown and HTML files, folders (with those inside) or - for standard input.

json is one report, jsonl one report a line, csv one row a statement, text a summary to read.
With --documents, lines {"id","text","title"?,"date"?,"source"?,"targets"?:[names]} are analysed
as they come; a bad line gives a line {"id","error"} in its place.`,
		Example: "  standpoint analyze article.txt\n  standpoint analyze --format jsonl --target \"arms sales\" articles/ > reports.jsonl\n  standpoint analyze --documents - --format jsonl < documents.jsonl",
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneOf("format", format, formats); err != nil {
				return err
			}
			if (documents == "") == (len(args) == 0) {
				return usageError{errors.New("give either PATH… or --documents FILE; see standpoint analyze --help")}
			}
			if format == "json" && (documents != "" || len(args) > 1 || folder(args)) {
				return usageError{errors.New("--format json holds one report; for several use --format jsonl")}
			}
			b, err := c.batch(e)
			if err != nil {
				return err
			}
			inputs := b.paths(args)
			if documents != "" {
				r, closeIt, err := open(documents, e.In)
				if err != nil {
					return err
				}
				defer closeIt()
				inputs = b.documents(r)
			}
			return e.write(out, func(w io.Writer) error {
				return e.report(cmd, b, inputs, format, documents != "", w)
			})
		},
	}
	c.add(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "json, jsonl, csv or text")
	cmd.Flags().StringVarP(&out, "output", "o", "", "file to write, whole or not at all; standard output if not given")
	cmd.Flags().StringVar(&documents, "documents", "", "file of documents, one JSON object a line; - for standard input")
	return cmd
}

func folder(paths []string) bool {
	for _, p := range paths {
		if info, err := os.Stat(p); err == nil && info.IsDir() {
			return true
		}
	}
	return false
}

// open opens a file to read, or gives stdin for "-".
func open(path string, stdin io.Reader) (io.Reader, func(), error) {
	if path == "-" {
		return stdin, func() {}, nil
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: cannot be opened: %w", path, errors.Unwrap(err))
	}
	return f, func() { f.Close() }, nil
}

// write gives fill the file at path, or standard output. Failed inputs do not keep what was
// analysed from being written.
func (e Env) write(path string, fill func(io.Writer) error) error {
	if path == "" {
		w := bufio.NewWriter(e.Out)
		err := fill(w)
		if werr := w.Flush(); werr != nil && (err == nil || errors.Is(err, errReported)) {
			return fmt.Errorf("cannot write to standard output: %w", werr)
		}
		return err
	}
	var reported error
	err := save.File(path, func(w io.Writer) error {
		err := fill(w)
		if errors.Is(err, errReported) {
			reported, err = err, nil
		}
		return err
	})
	if err != nil {
		return err
	}
	return reported
}

// report writes a report for each input in the format, as soon as its turn comes.
func (e Env) report(cmd *cobra.Command, b batch, inputs iter.Seq[input], format string, documents bool, w io.Writer) error {
	m := newMeter(e.Err)
	defer m.end()
	failed := false
	var table *analysis.Table
	if format == "csv" {
		var err error
		if table, err = analysis.NewTable(w); err != nil {
			return err
		}
	}
	err := b.run(cmd.Context(), inputs, func(r result) error {
		m.step()
		if r.err != nil {
			failed = true
			if documents && format == "jsonl" {
				return errorLine(w, r)
			}
			fmt.Fprintf(e.Err, "standpoint: %v\n", r.err)
			return nil
		}
		var err error
		switch format {
		case "csv":
			err = table.Write(r.report)
		case "text":
			err = summary(w, r.report)
		default:
			err = r.report.WriteJSON(w, format == "json")
		}
		if err != nil {
			return err
		}
		if f, ok := w.(*bufio.Writer); ok && documents {
			return f.Flush() // whoever feeds lines waits for the answer
		}
		return nil
	})
	if err == nil && failed {
		err = errReported
	}
	return err
}

// errorLine stands in the place of a report that could not be made.
func errorLine(w io.Writer, r result) error {
	b, err := json.Marshal(struct {
		ID    string `json:"id"`
		Error string `json:"error"`
	}{r.id, r.err.Error()})
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}
