package page

import (
	"strings"

	"standpoint/analysis/text"
)

// Clean is t as an article's text should be: valid UTF-8 with LF line ends, all of it seen, with a
// plain space for every kind of space within a line; see text.Plain. Plain text files are not
// cleaned: their text is shown as it is.
func Clean(t string) string {
	t, _ = text.Plain(text.Clean(t))
	return strings.ReplaceAll(t, "\t", " ")
}
