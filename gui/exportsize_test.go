package gui

import (
	"errors"
	"math"
	"testing"

	"standpoint/gui/chart"
)

func TestExportSize(t *testing.T) {
	for name, c := range map[string]struct {
		preset, width, height, dpi string
		want                       chart.Size
		err                        error
	}{
		"preset":         {presets()[0].name, "x", "", "300", chart.Size{Width: 174, Height: 110, Unit: chart.Millimetres, DPI: 300}, nil},
		"slide":          {presets()[3].name, "", "", "144", chart.Size{Width: 1920, Height: 1080, DPI: 144}, nil},
		"custom":         {customSize, "120", "80,5", "600", chart.Size{Width: 120, Height: 80.5, Unit: chart.Millimetres, DPI: 600}, nil},
		"too small":      {customSize, "2", "80", "300", chart.Size{}, errSide},
		"no number":      {customSize, "wide", "80", "300", chart.Size{}, errSide},
		"infinite":       {customSize, "Inf", "80", "300", chart.Size{}, errSide},
		"dpi too coarse": {presets()[0].name, "", "", "10", chart.Size{}, errDPI},
		"dpi no number":  {presets()[0].name, "", "", "NaN", chart.Size{}, errDPI},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := exportSize(c.preset, c.width, c.height, c.dpi)
			if !errors.Is(err, c.err) {
				t.Fatalf("error %v, want %v", err, c.err)
			}
			if err == nil && got != c.want {
				t.Errorf("%+v, want %+v", got, c.want)
			}
		})
	}
}

func TestPreviewKeepsTheShape(t *testing.T) {
	for _, p := range presets() {
		w, h, dpi := within(p.size, 400, 300)
		if w > 400 || h > 300 || dpi <= 0 {
			t.Errorf("%s: %d by %d at %.0f dpi", p.name, w, h, dpi)
		}
		if got, want := float64(w)/float64(h), p.size.Width/p.size.Height; math.Abs(got-want) > 0.02 {
			t.Errorf("%s: shape %.3f, want %.3f", p.name, got, want)
		}
	}
}
