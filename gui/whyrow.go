//go:build !headless

package gui

import (
	"fmt"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Measures of the explanation, in units.
const (
	labelWidth  float32 = 62
	weightMeter float32 = 46
	weightWidth float32 = 44
)

// newWhyHead is the explanation's title.
func newWhyHead(x explanation) *sketch {
	left := margin
	if x.colour >= 0 {
		left = rowText
	}
	return newSketch(100, func(p *pen, w float32) float32 {
		return float32(len(p.wrap(x.title, w-left-margin, strong)))*p.line(strong) +
			float32(len(p.wrap(x.subtitle, w-left-margin, quiet)))*p.line(quiet) + 4
	}, func(p *pen, size fyne.Size) {
		if x.colour >= 0 {
			p.swatch(margin, 2, x.colour, false, true)
		}
		h := p.lines(left, 0, size.Width-left-margin, x.title, strong)
		p.lines(left, h, size.Width-left-margin, x.subtitle, quiet)
	})
}

func newWhyHeading(words string) *sketch {
	l := lettering{size: theme.SizeNameCaptionText, style: fyne.TextStyle{Bold: true}}
	return newSketch(100, fixed(32), func(p *pen, size fyne.Size) {
		p.rect(margin, 8, size.Width-2*margin, 1, p.colour(colourLine), 0)
		p.text(margin, 14, size.Width-2*margin, words, l)
	})
}

// whyRow is how an entry looks.
func whyRow(e entry) (func(*pen, float32) float32, func(*pen, fyne.Size)) {
	switch e.kind {
	case scoreEntry:
		return scoreRow(e)
	case evidenceEntry:
		return fixed(21), func(p *pen, size fyne.Size) { paintEvidence(p, size, e) }
	case noteEntry:
		return wrapped(margin, e.value, quiet, e)
	}
	if e.label == "" {
		return wrapped(margin+labelWidth, e.value, quiet, e)
	}
	return factRow(e)
}

// hover is the ground of a row that leads somewhere.
func (p *pen) hover(size fyne.Size, e entry) {
	if e.leads() && p.over {
		p.rect(6, 0, size.Width-12, size.Height, p.colour(theme.ColorNameHover), 4)
	}
	p.ring(size)
}

func wrapped(left float32, words string, l lettering, e entry) (func(*pen, float32) float32, func(*pen, fyne.Size)) {
	return func(p *pen, w float32) float32 {
			return float32(len(p.wrap(words, w-left-margin, l)))*p.line(l) + 5
		}, func(p *pen, size fyne.Size) {
			p.hover(size, e)
			p.lines(left, 2, size.Width-left-margin, words, l)
		}
}

// factRow is a quiet label and words beside it; below it when the label is long.
func factRow(e entry) (func(*pen, float32) float32, func(*pen, fyne.Size)) {
	value := lettering{size: theme.SizeNameCaptionText}
	left := func(p *pen) float32 {
		return margin + max(labelWidth, min(p.measure(e.label, quiet)+10, 1.8*labelWidth))
	}
	return func(p *pen, w float32) float32 {
			return float32(len(p.wrap(e.value, w-left(p)-margin, value)))*p.line(value) + 5
		}, func(p *pen, size fyne.Size) {
			p.hover(size, e)
			x := left(p)
			p.text(margin, 2, x-margin-6, e.label, quiet)
			p.lines(x, 2, size.Width-x-margin, e.value, value)
		}
}

// scoreRow is a label and a meter, and the verdict below them.
func scoreRow(e entry) (func(*pen, float32) float32, func(*pen, fyne.Size)) {
	value := lettering{size: theme.SizeNameCaptionText}
	return func(p *pen, w float32) float32 {
			return p.line(quiet) + float32(len(p.wrap(e.value, w-2*margin, value)))*p.line(value) + 9
		}, func(p *pen, size fyne.Size) {
			p.hover(size, e)
			meter := size.Width * 0.46
			p.text(margin, 2, size.Width-2*margin-meter-8, e.label, quiet)
			p.meter(size.Width-margin-meter, 7, meter, 7, reading{e.score, e.low, e.up, e.unsigned, e.judged})
			p.lines(margin, p.line(quiet)+3, size.Width-2*margin, e.value, value)
		}
}

// paintEvidence is one line: words, a bar, the weight, and the rule as far as there is room.
func paintEvidence(p *pen, size fyne.Size, e entry) {
	p.hover(size, e)
	word := lettering{size: theme.SizeNameCaptionText}
	words, rule := e.label, e.value
	if words == "" {
		words, rule = e.value, ""
		word.style.Italic, word.colour = true, colourMuted
	}
	right := size.Width - margin
	weight := signed(e.score)
	if e.unsigned {
		weight = fmt.Sprintf("× %.2f", e.score)
	} else if math.Abs(e.score) < 0.005 {
		weight = "±0.00"
	}
	p.right(right, 3, weight, word)
	room := right - weightWidth - margin
	if !e.unsigned {
		p.meter(right-weightWidth-weightMeter, 7, weightMeter, 6, reading{value: 2 * e.score, known: true})
		room -= weightMeter + 8
	}
	if rule == "" {
		p.text(margin, 3, room, words, word)
		return
	}
	ruleRoom := min(p.measure(rule, quiet), room*0.55)
	w := p.text(margin, 3, room-ruleRoom-8, words, word)
	p.text(margin+w+8, 3, room-w-8, rule, quiet)
}
