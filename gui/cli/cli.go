// Package cli is the command line of Standpoint: every command but the window, which is handed in.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// Exit statuses.
const (
	done      = 0
	someError = 1 // some inputs failed; each was named and the rest finished
	badUsage  = 2
)

// Env is what the commands work with.
type Env struct {
	In       io.Reader
	Out, Err io.Writer
	Version  string
	Commit   string
	// Window opens the window with the files, or says why there is none.
	Window func(files []string) error
}

// usageError is a call that cannot be carried out as it was written.
type usageError struct{ error }

// errReported says that what went wrong has been told already.
var errReported = errors.New("some inputs failed")

// Main carries out the call in args, without the program's name, and gives its exit status.
func Main(e Env, args []string) int {
	signal.Ignore(syscall.SIGPIPE) // a closed pipe comes back as an error of the write
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := e.root()
	root.SetArgs(args)
	root.SetIn(e.In)
	root.SetOut(e.Out)
	root.SetErr(e.Err)
	err := root.ExecuteContext(ctx)
	var usage usageError
	switch {
	case err == nil:
		return done
	case errors.Is(err, errReported):
		return someError
	case errors.As(err, &usage):
		fmt.Fprintf(e.Err, "standpoint: %v\n", err)
		return badUsage
	}
	fmt.Fprintf(e.Err, "standpoint: %v\n", err)
	return someError
}

func (e Env) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "standpoint [FILE…]",
		Short: "Who says what in a news article, and where they stand",
		Long: `Standpoint opens a news article, works out who says what, and shows where they stand.

With files, or with none, it opens its window. The commands below need no display.
Exit status: 0 done; 1 some inputs failed, each named on standard error; 2 bad usage.`,
		Example:       "  standpoint article.txt\n  standpoint analyze --format csv -o table.csv articles/\n  standpoint chart --kind speakers -o speakers.png article.txt",
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, a := range args {
				if _, err := os.Stat(a); err != nil {
					return fmt.Errorf("%s: no such file; standpoint --help lists the commands", a)
				}
			}
			return e.Window(args)
		},
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usageError{fmt.Errorf("%w; see %s --help", err, cmd.CommandPath())}
	})
	root.AddCommand(e.analyze(), e.score(), e.chart(), e.engines(), e.version())
	return root
}

// atLeast is cobra's check for n arguments as a usage error.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < n {
			return usageError{fmt.Errorf("%s is missing; see %s --help", what, cmd.CommandPath())}
		}
		return nil
	}
}

// oneOf checks that value is among the known ones.
func oneOf(flag, value string, known []string) error {
	for _, k := range known {
		if value == k {
			return nil
		}
	}
	return usageError{fmt.Errorf("--%s %q is not known; choose %s", flag, value, strings.Join(known, ", "))}
}
