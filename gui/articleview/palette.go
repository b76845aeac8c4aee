//go:build !headless

package articleview

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// palette is every colour of the page, for one theme.
type palette struct {
	paper, ink, pale    color.NRGBA
	selected, focus     color.NRGBA
	found               color.NRGBA
	plus, minus, middle color.NRGBA
	fill                uint8 // alpha of a highlight
	strong              uint8 // alpha of the chosen highlight
}

// readable is the contrast that WCAG 2.1 asks of small text. Text to be read for long, and on
// coloured ground, gets restful, whatever the theme's foreground is.
const (
	readable = 4.5
	restful  = 11
)

func newPalette(th fyne.Theme, variant fyne.ThemeVariant) palette {
	pick := func(n fyne.ThemeColorName) color.NRGBA { return solid(th.Color(n, variant)) }
	p := palette{
		paper:    pick(theme.ColorNameBackground),
		ink:      pick(theme.ColorNameForeground),
		selected: color.NRGBAModel.Convert(th.Color(theme.ColorNameSelection, variant)).(color.NRGBA),
		focus:    pick(theme.ColorNamePrimary),
		// Okabe & Ito's blue and vermilion, which the common colour blindnesses keep apart.
		plus: color.NRGBA{0x00, 0x72, 0xb2, 0xff}, minus: color.NRGBA{0xd5, 0x5e, 0x00, 0xff},
		fill: 0x46, strong: 0x70,
	}
	far := color.NRGBA{A: 0xff}
	if luminance(p.paper) < 0.18 {
		far = color.NRGBA{0xff, 0xff, 0xff, 0xff}
		p.plus, p.minus = color.NRGBA{0x56, 0xb4, 0xe9, 0xff}, color.NRGBA{0xf2, 0x7d, 0x3c, 0xff}
		p.fill, p.strong = 0x52, 0x88
	}
	p.ink = toward(p.ink, far, p.paper, restful)
	p.pale = p.legible(mix(p.ink, p.paper, 0.4))
	p.middle = p.pale
	p.found = color.NRGBA{0xf0, 0xc4, 0x00, 0x90}
	return p
}

// legible is c, moved toward the ink until small text in it can be read on the paper.
func (p palette) legible(c color.NRGBA) color.NRGBA { return toward(c, p.ink, p.paper, readable) }

// veil is alpha, lowered until the ink can be read on c laid over the paper that thinly.
func (p palette) veil(c color.NRGBA, alpha uint8) uint8 {
	for alpha > 0x20 && contrast(p.ink, mix(p.paper, c, float64(alpha)/0xff)) < readable {
		alpha -= 8
	}
	return alpha
}

// toward moves c to the colour to by small steps until it has the wanted contrast to paper.
func toward(c, to, paper color.NRGBA, want float64) color.NRGBA {
	for i := 0; i < 16 && contrast(c, paper) < want; i++ {
		c = mix(c, to, 0.12)
	}
	return c
}

func solid(c color.Color) color.NRGBA {
	if c == nil {
		return color.NRGBA{0x80, 0x80, 0x80, 0xff}
	}
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = 0xff
	return n
}

func faded(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}

// mix is a share t of b in a.
func mix(a, b color.NRGBA, t float64) color.NRGBA {
	part := func(x, y uint8) uint8 { return uint8(math.Round(float64(x)*(1-t) + float64(y)*t)) }
	return color.NRGBA{part(a.R, b.R), part(a.G, b.G), part(a.B, b.B), 0xff}
}

// luminance and contrast are those of WCAG 2.1.
func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.03928 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}
