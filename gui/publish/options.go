package publish

import (
	"errors"
	"fmt"
	"time"

	"standpoint/gui/chart"
)

// Paper is the size of printed pages.
type Paper string

// The papers.
const (
	A4     Paper = "A4"
	Letter Paper = "Letter"
)

// ErrPaper is in the error of PDF for a paper that is neither A4 nor Letter.
var ErrPaper = errors.New("unknown paper (A4 or Letter)")

// Options say how a report is published. The zero value is the recommended setting.
type Options struct {
	Title   string       // in place of the article's
	Caption string       // a line or two under the title, such as what the report was made for
	Date    time.Time    // "made on"; the zero time leaves that line out
	Charts  []chart.Kind // in order; nil means a timeline and a matrix, an empty list means none
	Paper   Paper        // of the PDF; "" means A4
}

func (o Options) charts() []chart.Kind {
	if o.Charts == nil {
		return []chart.Kind{chart.Timeline, chart.Matrix}
	}
	return o.Charts
}

// size is the width and height of the paper in points.
func (p Paper) size() (width, height float64, err error) {
	switch p {
	case A4, "":
		return 595.28, 841.89, nil
	case Letter:
		return 612, 792, nil
	}
	return 0, 0, fmt.Errorf("publish: %q: %w", p, ErrPaper)
}
