package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/spf13/cobra"

	"standpoint/analysis/engine"
	"standpoint/analysis/load"
	"standpoint/assets"
)

type scoreFlags struct {
	engine, out string
	jobs        int
	maxBytes    int64
}

func (p Program) score() *cobra.Command {
	var f scoreFlags
	c := &cobra.Command{
		Use:   "score [flags] [IN.jsonl]",
		Short: "Score single texts, one a line",
		Long: "Read items {\"id\",\"text\",\"target\"?,\"start\"?,\"end\"?}, one a line, from a file or standard\n" +
			"input, and write {\"id\",\"score\",\"label\",\"confidence\",\"evidence\"} for each, in order. Without a\n" +
			"target the score is the tone of the text, with one the attitude it expresses toward the\n" +
			"target. start and end are the mention of the target, in code points.",
		Example: "  echo '{\"id\":1,\"text\":\"The dam is a triumph.\",\"target\":\"dam\"}' | standpoint score\n" +
			"  standpoint score --engine vader items.jsonl -o scores.jsonl",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usagef("score reads one file; see standpoint score --help")
			}
			if f.maxBytes < 1 {
				return usagef("--max-bytes must be at least 1")
			}
			if err := checkWork(f.engine, f.jobs); err != nil {
				return err
			}
			return p.runScore(c.Context(), f, append(args, "-")[0])
		},
	}
	engineFlag(c, &f.engine)
	jobsFlag(c, &f.jobs)
	c.Flags().StringVarP(&f.out, "output", "o", "", "file to write, whole or not at all (default standard output)")
	c.Flags().Int64Var(&f.maxBytes, "max-bytes", load.DefaultLimits().Bytes, "longest line to read, in bytes")
	return c
}

// numbered is a line of the input, copied, with its number from 1.
type numbered struct {
	n    int
	line []byte
	err  error
}

func numberedLines(r io.Reader, lim load.Limits) iter.Seq[numbered] {
	return func(yield func(numbered) bool) {
		n := 0
		for line, err := range load.Lines(r, lim) {
			n++
			if !yield(numbered{n, append([]byte(nil), line...), err}) {
				return
			}
		}
	}
}

func (p Program) runScore(ctx context.Context, f scoreFlags, name string) error {
	e, err := newEngine(f.engine)
	if err != nil {
		return err
	}
	r, shown, err := openInput(name, p.Stdin)
	if err != nil {
		return err
	}
	defer r.Close()
	results := ordered(ctx, f.jobs, numberedLines(r, load.Limits{Bytes: f.maxBytes}), func(l numbered) scored {
		s := scoreLine(e, l)
		if s.err != nil {
			s.err = fmt.Errorf("%s: line %d: %w", shown, l.n, s.err)
		}
		return s
	})
	some := false
	err = p.output(f.out, func(w io.Writer) error {
		for s := range results {
			if err := p.writeScore(w, s); err != nil {
				return err
			}
			some = some || s.err != nil
		}
		return ctx.Err()
	})
	if err == nil && some {
		err = errSome
	}
	return err
}

func (p Program) writeScore(w io.Writer, s scored) error {
	switch {
	case s.blank:
		return nil
	case s.err != nil:
		p.complain(s.err)
		return writeErrorLine(w, s.id, s.err)
	}
	return writeLine(w, s.out)
}

func newEngine(name string) (engine.Engine, error) {
	return engine.New(name, engine.Source{FS: assets.FS})
}

// scoreOut is one line of output. Evidence offsets count code points.
type scoreOut struct {
	ID         json.RawMessage   `json:"id"`
	Score      float64           `json:"score"`
	Label      engine.Label      `json:"label"`
	Confidence *float64          `json:"confidence"`
	Evidence   []engine.Evidence `json:"evidence"`
}

// scored is what became of a line: nothing for a blank one, an error, or a score.
type scored struct {
	blank bool
	id    string
	err   error
	out   scoreOut
}

var errNoID = errors.New(`not an item: it has no "id"`)
