package gui

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"standpoint/gui/chart"
)

// preset is a size of picture that journals and slides ask for.
type preset struct {
	name string
	size chart.Size
}

// customSize is the preset whose width and height the reader types, in millimetres.
const customSize = "Custom size in mm"

// presets are the sizes on offer. The widths are those of one, one and a half and two columns
// that most journals have.
func presets() []preset {
	mm := func(w, h float64) chart.Size {
		return chart.Size{Width: w, Height: h, Unit: chart.Millimetres, DPI: 300}
	}
	return []preset{
		{"Double column, 174 × 110 mm", mm(174, 110)},
		{"1.5 columns, 114 × 90 mm", mm(114, 90)},
		{"Single column, 85 × 80 mm", mm(85, 80)},
		{"Slide, 1920 × 1080 px", chart.Size{Width: 1920, Height: 1080, Unit: chart.Pixels, DPI: 144}},
		{customSize, mm(174, 110)},
	}
}

// presetNamed is the preset with the name, the first when there is none.
func presetNamed(name string) preset {
	list := presets()
	for _, p := range list {
		if p.name == name {
			return p
		}
	}
	return list[0]
}

// Bounds of what can be typed.
const (
	leastSide, mostSide = 40, 1000 // mm
	leastDPI, mostDPI   = 72, 1200
)

var (
	errSide = errors.New("width and height must be from 40 to 1000 mm")
	errDPI  = errors.New("the resolution must be from 72 to 1200 dpi")
)

// exportSize is the size that was chosen and typed. For the presets width and height are not
// looked at.
func exportSize(name, width, height, dpi string) (chart.Size, error) {
	s := presetNamed(name).size
	if name == customSize {
		w, okW := number(width, leastSide, mostSide)
		h, okH := number(height, leastSide, mostSide)
		if !okW || !okH {
			return s, errSide
		}
		s.Width, s.Height = w, h
	}
	d, ok := number(dpi, leastDPI, mostDPI)
	if !ok {
		return s, errDPI
	}
	s.DPI = d
	return s, nil
}

func number(t string, least, most float64) (float64, bool) {
	v, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSpace(t), ",", "."), 64)
	return v, err == nil && v >= least && v <= most
}

// inches is how large a picture of the size is on paper.
func inches(s chart.Size) (width, height float64) {
	if s.Unit == chart.Pixels {
		return s.Width / s.DPI, s.Height / s.DPI
	}
	return s.Width / 25.4, s.Height / 25.4
}

// within is the largest picture in pixels with the shape of s that fits the room, and the dpi
// at which everything in it has the size that it has in s.
func within(s chart.Size, width, height int) (w, h int, dpi float64) {
	iw, ih := inches(s)
	dpi = min(float64(width)/iw, float64(height)/ih)
	return int(math.Round(iw * dpi)), int(math.Round(ih * dpi)), dpi
}
