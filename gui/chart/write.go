package chart

import (
	"fmt"
	"io"
	"strings"
)

// Write draws the chart into a file in Options.Export. The same chart, format and size give the
// same bytes. Errors are those of w, ErrFormat, and ErrSize for a size that is not above 0 or
// beyond 100 million pixels.
func (c *Chart) Write(w io.Writer, f Format, s Size) error {
	width, height, dpi, err := s.pixels()
	if err != nil {
		return err
	}
	var b []byte
	switch f {
	case PNG:
		b, err = c.png(width, height, dpi)
	case SVG:
		b, err = c.svg(c.page(width, height, dpi))
	case PDF:
		b, err = c.pdf(c.page(width, height, dpi))
	default:
		return fmt.Errorf("chart: %q: %w", f, ErrFormat)
	}
	if err != nil {
		return err
	}
	if _, err := w.Write(b); err != nil {
		return fmt.Errorf("chart: write %s: %w", f, err)
	}
	return nil
}

// page lays the chart out in points.
func (c *Chart) page(width, height int, dpi float64) *scene {
	k := pointsPerInch / dpi
	return c.layout(float64(width)*k, float64(height)*k, 1, dpi/pointsPerInch, c.options.Export)
}

// description is the picture in words: what is measured and every datum.
func (c *Chart) description() string {
	return strings.Join(append([]string{c.subtitle()}, c.view.rows()...), "\n")
}
