package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"standpoint/analysis/engine"
	"standpoint/analysis/load"
	"standpoint/analysis/text"
	"standpoint/assets"
)

// item is a text to score, with the target, if any, that the attitude is asked toward.
type item struct {
	ID     json.RawMessage `json:"id"`
	Text   *string         `json:"text"`
	Target *string         `json:"target"`
	Start  *int            `json:"start"` // code points
	End    *int            `json:"end"`
}

// scored is the answer to an item.
type scored struct {
	ID         json.RawMessage   `json:"id"`
	Score      float64           `json:"score"`
	Label      engine.Label      `json:"label"`
	Confidence *float64          `json:"confidence"`
	Evidence   []engine.Evidence `json:"evidence"`
}

// score is `standpoint score`.
func (e Env) score() *cobra.Command {
	var name string
	var maxBytes int64
	cmd := &cobra.Command{
		Use:   "score [flags] [IN.jsonl or -]",
		Short: "Score items given one a line: tone, or the attitude toward a target",
		Long: `Score items {"id","text","target"?,"start"?,"end"?}, one a line: without a target the tone of the
text, with one the attitude that the text expresses toward it. start and end are the target's
mention in code points. The answers {"id","score","label","confidence","evidence"} come in order.`,
		Example: `  echo '{"id":1,"text":"The levy is a gift to the rich.","target":"levy"}' | standpoint score -`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError{errors.New("give one file, or - for standard input")}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := oneOf("engine", name, engine.Names()); err != nil {
				return err
			}
			model, err := assets.FS.ReadFile("models/blend.json")
			if err != nil {
				return err
			}
			x, err := engine.New(name, model)
			if err != nil {
				return err
			}
			path := "-"
			if len(args) == 1 {
				path = args[0]
			}
			r, closeIt, err := open(path, e.In)
			if err != nil {
				return err
			}
			defer closeIt()
			return e.write("", func(w io.Writer) error { return scoreLines(x, r, w, load.Limits{Bytes: maxBytes}) })
		},
	}
	cmd.Flags().StringVar(&name, "engine", engine.Names()[0], "engine; standpoint engines lists them")
	cmd.Flags().Int64Var(&maxBytes, "max-bytes", load.DefaultBytes, "the longest line, in bytes")
	return cmd
}

func scoreLines(x engine.Engine, r io.Reader, w io.Writer, lim load.Limits) error {
	failed := false
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	n := 0
	for line, err := range load.Lines(r, lim) {
		n++
		if err == nil && len(strings.TrimSpace(string(line))) == 0 {
			continue
		}
		var it item
		if err == nil {
			err = json.Unmarshal(line, &it)
		}
		if err == nil && (it.Text == nil || load.ID(it.ID) == "") {
			err = errors.New(`it needs "id" and "text"`)
		}
		if err != nil {
			failed = true
			bad := result{id: load.ID(it.ID), err: fmt.Errorf("line %d: not an item: %w", n, err)}
			if err := errorLine(w, bad); err != nil {
				return err
			}
			continue
		}
		if err := enc.Encode(scoreItem(x, it)); err != nil {
			return err
		}
	}
	if failed {
		return errReported
	}
	return nil
}

func scoreItem(x engine.Engine, it item) scored {
	t := *it.Text
	points := text.NewCodePoints(t)
	var s engine.Score
	if it.Target == nil {
		s = x.Tone(t)
	} else {
		s = x.Attitude(t, targetSpan(t, points, it))
	}
	for i := range s.Evidence {
		s.Evidence[i].Span = points.Span(s.Evidence[i].Span)
	}
	return scored{it.ID, s.Value, engine.Class(s.Label), s.Confidence, s.Evidence}
}

// targetSpan is where the target is mentioned: as given, else at its first occurrence as a whole
// word, letter case aside; empty when there is none.
func targetSpan(t string, points *text.CodePoints, it item) text.Span {
	if it.Start != nil && it.End != nil && *it.Start >= 0 && *it.Start < *it.End {
		return text.Span{Start: points.Byte(*it.Start), End: points.Byte(*it.End)}
	}
	low, name := strings.ToLower(t), strings.ToLower(*it.Target)
	if len(low) != len(t) || name == "" {
		return text.Span{}
	}
	for at := 0; ; {
		i := strings.Index(low[at:], name)
		if i < 0 {
			return text.Span{}
		}
		s := text.Span{Start: at + i, End: at + i + len(name)}
		before, _ := utf8.DecodeLastRuneInString(low[:s.Start])
		after, _ := utf8.DecodeRuneInString(low[s.End:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return s
		}
		at = s.End
	}
}
