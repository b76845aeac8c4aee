package analysis

import "errors"

// ErrNoText is returned for an article without a single word.
var ErrNoText = errors.New("analysis: no text")

// Article is what was opened. Text is valid UTF-8 with LF line ends and no byte order mark
// (package load sees to that); Analyze repairs what is not. Only Text has to be set.
type Article struct {
	ID      string
	Title   string
	Date    string // YYYY-MM-DD
	Source  string // the outlet
	Author  string
	Text    string
	Targets []string // what the user wants stances toward
}
