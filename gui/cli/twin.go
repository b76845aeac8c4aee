package cli

import (
	"fmt"

	"standpoint/analysis"
	"standpoint/analysis/duplicate"
)

// twins tells on standard error of articles with the same text as one before.
type twins struct {
	p    Program
	seen duplicate.Finder
}

func (t *twins) tell(r *analysis.Report, bar progress) {
	m, found := t.seen.Add(r.ID, r.Text)
	if !found {
		return
	}
	bar.clear()
	what := "has the same text as"
	if m.Share < 1 {
		what = fmt.Sprintf("shares about %.0f %% of its text with", 100*m.Share)
	}
	fmt.Fprintf(t.p.Stderr, "standpoint: note: %s %s %s\n", r.ID, what, m.ID)
}
