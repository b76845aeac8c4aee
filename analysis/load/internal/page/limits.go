package page

import (
	"errors"
	"fmt"
	"time"
)

// Limits bound what is read. Zero stands for the recommended setting, which Default names.
type Limits struct {
	Bytes    int64         // the largest file, line or download, in bytes
	Unpacked int64         // the most that the parts of one archive or document may hold, in bytes
	Ratio    int64         // the most that a part may grow when it is unpacked; the first megabyte is free
	Depth    int           // how many archives deep an article may lie
	Pages    int           // the most pages of a PDF, and the most articles of an archive
	Time     time.Duration // the longest that one file may take to read
}

// Default are the recommended limits. 20 MB is some thirty times a long novel chapter.
var Default = Limits{Bytes: 20_000_000, Unpacked: 200_000_000, Ratio: 200, Depth: 3, Pages: 2000, Time: 20 * time.Second}

// Or is l with the recommended setting for every limit that is not set.
func (l Limits) Or() Limits {
	d := Default
	set(&d.Bytes, l.Bytes)
	set(&d.Unpacked, l.Unpacked)
	set(&d.Ratio, l.Ratio)
	set(&d.Depth, l.Depth)
	set(&d.Pages, l.Pages)
	set(&d.Time, l.Time)
	return d
}

func set[T int | int64 | time.Duration](to *T, v T) {
	if v > 0 {
		*to = v
	}
}

// ErrTooLarge is in the chain of every error about a limit.
var ErrTooLarge = errors.New("over a limit")

// TooLarge is the error for something over a limit: "holds more than 2000 pages".
func TooLarge(format string, args ...any) error {
	return fmt.Errorf("%w%.0w", fmt.Errorf(format, args...), ErrTooLarge)
}
