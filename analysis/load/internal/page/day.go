package page

import (
	"strings"
	"time"
)

// Day is the date that v begins with or is, as YYYY-MM-DD, and "" when it is none that has
// one meaning only. Dates of the form 02/03/2024 mean two things, so they are not read.
func Day(v string) string {
	v = strings.TrimSpace(v)
	if len(v) >= len(time.DateOnly) {
		if d, err := time.Parse(time.DateOnly, v[:len(time.DateOnly)]); err == nil {
			return d.Format(time.DateOnly)
		}
	}
	for _, layout := range []string{"20060102", "2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006", "2006/01/02", time.RFC1123, time.RFC1123Z, time.RFC850} {
		if d, err := time.Parse(layout, v); err == nil {
			return d.Format(time.DateOnly)
		}
	}
	return ""
}
