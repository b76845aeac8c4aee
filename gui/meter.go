//go:build !headless

package gui

import (
	"fyne.io/fyne/v2/theme"
)

// reading is what a meter shows.
type reading struct {
	value    float64
	low, up  *float64 // interval, nil for none
	unsigned bool     // in [0, 1], from the left end
	known    bool
}

// meter draws a track with 0 in its middle, the value as a bar from there, and the interval as
// a thin line. The side of the bar tells the sign without colour.
func (p *pen) meter(x, y, w, h float32, v reading) {
	track := p.rect(x, y, w, h, p.colour(colourTrack), h/2)
	track.StrokeWidth = 0
	if !v.known {
		return
	}
	place := func(f float64) float32 {
		f = min(max(f, -1), 1)
		if v.unsigned {
			return x + w*float32(max(f, 0))
		}
		return x + w/2 + w/2*float32(f)
	}
	if v.unsigned {
		p.rect(x, y, max(h, place(v.value)-x), h, p.colour(colourMuted), h/2)
		return
	}
	c := p.colour(colourPro)
	if v.value < 0 {
		c = p.colour(colourCon)
	}
	from, to := place(0), place(v.value)
	p.rect(min(from, to), y, max(2, max(from, to)-min(from, to)), h, c, 1)
	if v.low != nil && v.up != nil {
		a, b := place(*v.low), place(*v.up)
		p.rect(a, y+h/2-0.5, max(1, b-a), 1, p.colour(theme.ColorNameForeground), 0)
		p.rect(a, y, 1, h, p.colour(theme.ColorNameForeground), 0)
		p.rect(b-1, y, 1, h, p.colour(theme.ColorNameForeground), 0)
	}
	p.rect(x+w/2-0.5, y-2, 1, h+4, p.colour(colourMuted), 0)
}
