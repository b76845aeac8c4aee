package chart

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"

	"standpoint/analysis"
)

// ErrKind is in the error of New for a kind that is none of Kinds.
var ErrKind = errors.New("unknown kind of chart")

// Chart is a picture that can be drawn at any size. It shares nothing with the reports it was
// made from and is safe for concurrent use.
type Chart struct {
	options    Options
	texts      []source
	view       view
	unknown    []string
	provenance []byte // JSON
}

// view is one kind of chart with its data.
type view interface {
	title() string
	subtitle() string
	key() []keyItem
	// draw fills b and returns what the footnote should say: n first, then what was left out.
	draw(s *scene, b box) (notes []string)
	// rows are the data in words, one a line, for those who cannot see the picture.
	rows() []string
}

// New copies, checks and joins what the chart needs of the reports; drawing cannot fail. Without
// anything to draw the chart shows a sentence that says why. An error is returned for an unknown
// kind (ErrKind), a number out of range in a report (ErrNumber), a font that cannot be read, and
// settings in a provenance that JSON cannot hold.
func New(reports []*analysis.Report, o Options) (*Chart, error) {
	if o.Kind.Title() == "" {
		return nil, fmt.Errorf("chart: %q: %w", o.Kind, ErrKind)
	}
	for i, r := range reports {
		if err := check(i, r); err != nil {
			return nil, err
		}
	}
	provenance, err := newProvenance(o.Kind, reports)
	if err != nil {
		return nil, err
	}
	d := newDataset(reports)
	d.paint(o.Colours)
	picked := d.choose(o)
	o.Title, o.Caption = clean(o.Title), clean(o.Caption)
	return &Chart{
		options: o, texts: d.texts, provenance: provenance,
		unknown: picked.unknown, view: newView(d, picked, o),
	}, nil
}

func newView(d *dataset, picked selection, o Options) view {
	switch o.Kind {
	case Timeline:
		return newTimeline(d, picked, o)
	case Speakers:
		return newSpeakers(d, picked, o)
	case Matrix:
		return newMatrix(d, picked, o)
	case Distribution:
		return newDistribution(d, picked, o)
	default:
		return newComparison(d, picked, o)
	}
}

// Image draws the chart in Options.Theme. Sizes are in pixels, below 1 taken as 1. With a dpi of
// 72 times the canvas scale, letters have the size of those of the window; a dpi that is not
// above 0 is taken as 72.
func (c *Chart) Image(width, height int, dpi float64) *image.RGBA {
	return c.raster(width, height, dpi, c.options.Theme)
}

// Plot is the plot in the picture that Image draws at the same size, nil when there is nothing to
// draw: its axes with their ranges and ticks, and the data in plotters. It can be drawn on any
// canvas, though not at the same time on two.
func (c *Chart) Plot(width, height int, dpi float64) *plot.Plot {
	return c.pixelScene(max(width, 1), max(height, 1), dpi, c.options.Theme).plot
}

// Marks are the parts of the picture that Image draws at the same size, each inside it.
func (c *Chart) Marks(width, height int, dpi float64) []Mark {
	width, height = max(width, 1), max(height, 1)
	return c.pixelScene(width, height, dpi, c.options.Theme).pixels(width, height)
}

func (c *Chart) raster(width, height int, dpi float64, t Theme) *image.RGBA {
	width, height = max(width, 1), max(height, 1)
	s := c.pixelScene(width, height, dpi, t)
	canvas := newRaster(width, height)
	s.paint(canvas)
	return canvas.img
}

func (c *Chart) pixelScene(width, height int, dpi float64, t Theme) *scene {
	if !(dpi > 0) || math.IsInf(dpi, 0) {
		dpi = 72
	}
	return c.layout(float64(width), float64(height), 72/dpi, 1, t)
}

// layout arranges the chart on w by h output units; see newScene.
func (c *Chart) layout(w, h, points, pixels float64, t Theme) *scene {
	s := newScene(w, h, points, pixels, newTypesetter(c.options.Find), t.look())
	s.compose(c)
	return s
}

// paint draws the shapes on a canvas whose points are the scene's output units.
func (s *scene) paint(c vg.Canvas) {
	var last color.NRGBA
	for i, p := range s.shapes {
		if i == 0 || p.colour != last {
			c.SetColor(p.colour)
			last = p.colour
		}
		if p.width > 0 {
			c.SetLineWidth(vg.Length(p.width))
			c.Stroke(p.path)
		} else {
			c.Fill(p.path)
		}
	}
}
