package cli

import (
	"os"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress is a bar on standard error, or nothing where that is no terminal.
type progress struct{ bar *progressbar.ProgressBar }

// progress starts a bar; total is -1 when it is not known.
func (p Program) progress(total int) progress {
	f, isFile := p.Stderr.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return progress{}
	}
	return progress{progressbar.NewOptions(total,
		progressbar.OptionSetWriter(p.Stderr),
		progressbar.OptionSetDescription("articles"),
		progressbar.OptionShowCount(),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
}

// The bar is an ornament: an error in drawing it is no error of the work.

func (b progress) add() {
	if b.bar != nil {
		_ = b.bar.Add(1)
	}
}

// clear takes the bar off the line so that a message can be written.
func (b progress) clear() {
	if b.bar != nil {
		_ = b.bar.Clear()
	}
}

func (b progress) finish() {
	if b.bar != nil {
		_ = b.bar.Finish()
	}
}
