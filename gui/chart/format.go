package chart

import (
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"strconv"
	"strings"
)

// Format is a kind of picture file.
type Format string

// The formats.
const (
	PNG Format = "png"
	SVG Format = "svg"
	PDF Format = "pdf"
)

// Errors of FormatOf, ParseSize and Write.
var (
	ErrFormat = errors.New("unknown picture format (png, svg or pdf)")
	ErrSize   = errors.New("bad picture size")
)

// FormatOf tells the format by the ending of a path, in any letter case; else ErrFormat.
func FormatOf(path string) (Format, error) {
	switch f := Format(strings.TrimPrefix(strings.ToLower(filepath.Ext(path)), ".")); f {
	case PNG, SVG, PDF:
		return f, nil
	}
	return "", fmt.Errorf("chart: %s: %w", path, ErrFormat)
}

// Unit is what a Size counts in.
type Unit int

// The units.
const (
	Pixels Unit = iota
	Millimetres
)

// Size is how large a picture file is made. The zero value is 1600 by 1000 pixels at 144 dpi. A
// dpi of 0 is 144 for pixels and 300 for millimetres.
type Size struct {
	Width, Height float64
	Unit          Unit
	DPI           float64
}

// ParseSize reads "1600x1000", in pixels, or "160x100mm".
func ParseSize(s string) (Size, error) {
	z := Size{}
	t, mm := strings.CutSuffix(strings.ToLower(strings.TrimSpace(s)), "mm")
	if mm {
		z.Unit = Millimetres
	}
	w, h, ok := strings.Cut(strings.ReplaceAll(t, "×", "x"), "x")
	var errs [2]error
	z.Width, errs[0] = strconv.ParseFloat(strings.TrimSpace(w), 64)
	z.Height, errs[1] = strconv.ParseFloat(strings.TrimSpace(h), 64)
	if !ok || errs[0] != nil || errs[1] != nil || !(z.Width > 0) || !(z.Height > 0) {
		return Size{}, fmt.Errorf("chart: size %q is not like 1600x1000 or 160x100mm: %w", s, ErrSize)
	}
	if _, _, _, err := z.pixels(); err != nil {
		return Size{}, err
	}
	return z, nil
}

// mostPixels bounds a picture to what a PNG of some 400 MB in memory takes.
const mostPixels = 100e6

const mmPerInch, pointsPerInch = 25.4, 72

// pixels is the size in whole device pixels, and the dpi.
func (z Size) pixels() (w, h int, dpi float64, err error) {
	if z.Width == 0 && z.Height == 0 {
		z.Width, z.Height, z.Unit = 1600, 1000, Pixels
	}
	dpi = z.DPI
	if dpi == 0 {
		dpi = 144
		if z.Unit == Millimetres {
			dpi = 300
		}
	}
	x, y := z.Width, z.Height
	if z.Unit == Millimetres {
		x, y = x/mmPerInch*dpi, y/mmPerInch*dpi
	}
	x, y = math.Round(x), math.Round(y)
	if !(x >= 1 && y >= 1 && x*y <= mostPixels && max(x, y) <= 65535 && dpi >= 1 && dpi <= 10000) {
		return 0, 0, 0, fmt.Errorf("chart: %gx%g at %g dpi: %w", z.Width, z.Height, dpi, ErrSize)
	}
	return int(x), int(y), dpi, nil
}
