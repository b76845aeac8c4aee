// Package cli is the program's command line: it reads articles, runs the analysis and writes
// what comes out. Data goes to standard output or to the file that -o names, everything said to
// a person goes to standard error.
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

// Program is what the command line needs of the world. All fields must be set.
type Program struct {
	Version string // "" when the build did not set one
	Stdin   io.Reader
	Stdout  io.Writer
	Stderr  io.Writer
	Window  func(files []string, version string) error // opens the window and returns when it is closed
}

// The exit statuses.
const (
	done   = 0
	failed = 1 // some inputs failed, or the output did
	misuse = 2 // bad usage
)

// errSome ends a command of whose inputs some failed. Each was named where it failed.
var errSome = errors.New("some inputs failed")

// usage is an error of the person at the keyboard, not of an input.
type usage struct{ error }

func usagef(format string, a ...any) error { return usage{fmt.Errorf(format, a...)} }

// Main runs the command that args, without the program's name, ask for and returns the exit
// status: 0 done, 1 some inputs failed, 2 bad usage.
func (p Program) Main(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	// A closed standard output shall be an error of a write, not the end of the process.
	signal.Ignore(syscall.SIGPIPE)
	root := p.root()
	root.SetArgs(args)
	return p.status(root.ExecuteContext(ctx))
}

// status tells the person of err and gives the exit status for it.
func (p Program) status(err error) int {
	var bad usage
	switch {
	case err == nil:
		return done
	case errors.Is(err, errSome), errors.Is(err, syscall.EPIPE):
		return failed
	case errors.As(err, &bad):
		p.complain(err)
		return misuse
	case errors.Is(err, context.Canceled):
		p.complain(errors.New("interrupted"))
		return failed
	}
	p.complain(err)
	return failed
}

// complain writes err to standard error on one line.
func (p Program) complain(err error) {
	fmt.Fprintf(p.Stderr, "standpoint: %s\n", strings.Join(strings.Fields(err.Error()), " "))
}

func (p Program) root() *cobra.Command {
	// Cobra closes a program that was started by a double click on Windows; ours has a window.
	cobra.MousetrapHelpText = ""
	c := &cobra.Command{
		Use:   "standpoint [FILE…]",
		Short: "Who says what in a news article, and where they stand",
		Long: "Standpoint reads a news article and shows who says what in it, in what tone, and where\n" +
			"each speaker stands. Without a command it opens the window, with the files if any.",
		Example:       "  standpoint article.txt\n  standpoint analyze --format text article.txt",
		Args:          cobra.ArbitraryArgs,
		SilenceErrors: true,
		SilenceUsage:  true,
		Version:       version(p.Version),

		SuggestionsMinimumDistance: 2,
		RunE:                       func(c *cobra.Command, files []string) error { return p.window(c, files) },
	}
	c.SetIn(p.Stdin)
	c.SetOut(p.Stdout)
	c.SetErr(p.Stderr)
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usagef("%w; see %s --help", err, c.CommandPath())
	})
	c.AddCommand(p.analyze(), p.score(), p.chart(), p.engines(), p.version())
	return c
}

// window opens the window, unless a file is missing, which may be a mistyped command.
func (p Program) window(c *cobra.Command, files []string) error {
	for _, f := range files {
		if _, err := os.Stat(f); err == nil {
			continue
		}
		if near := c.SuggestionsFor(f); len(near) > 0 {
			return usagef("no command or file %q; did you mean %q?", f, near[0])
		}
		if !strings.ContainsAny(f, `./\`) {
			return usagef("no command or file %q; see standpoint --help", f)
		}
		return fmt.Errorf("%s: no such file or folder", f)
	}
	return p.Window(files, version(p.Version))
}

// noArguments refuses arguments.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%s takes no arguments", c.CommandPath())
	}
	return nil
}
