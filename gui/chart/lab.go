package chart

import (
	"image/color"
	"math"
)

// lab is a colour in CIE L*a*b* under D65 (CIE 15:2004), where distance is near to difference seen.
type lab struct{ l, a, b float64 }

// The white point D65, Y = 1.
const whiteX, whiteZ = 0.95047, 1.08883

func toLab(c color.NRGBA) lab {
	r, g, b := linear(c.R), linear(c.G), linear(c.B)
	x := (0.4124564*r + 0.3575761*g + 0.1804375*b) / whiteX
	y := 0.2126729*r + 0.7151522*g + 0.0721750*b
	z := (0.0193339*r + 0.1191920*g + 0.9503041*b) / whiteZ
	fx, fy, fz := labRoot(x), labRoot(y), labRoot(z)
	return lab{116*fy - 16, 500 * (fx - fy), 200 * (fy - fz)}
}

func (c lab) rgb() color.NRGBA {
	fy := (c.l + 16) / 116
	x, y, z := whiteX*labCube(fy+c.a/500), labCube(fy), whiteZ*labCube(fy-c.b/200)
	return color.NRGBA{
		gamma(3.2404542*x - 1.5371385*y - 0.4985314*z),
		gamma(-0.9692660*x + 1.8760108*y + 0.0415560*z),
		gamma(0.0556434*x - 0.2040259*y + 1.0572252*z),
		0xFF,
	}
}

func labRoot(t float64) float64 {
	if t > 216.0/24389 {
		return math.Cbrt(t)
	}
	return (24389.0/27*t + 16) / 116
}

func labCube(t float64) float64 {
	if t > 6.0/29 {
		return t * t * t
	}
	return (116*t - 16) * 27 / 24389
}

// linear and gamma are the transfer functions of sRGB (IEC 61966-2-1).
func linear(v uint8) float64 {
	c := float64(v) / 255
	if c <= 0.04045 {
		return c / 12.92
	}
	return math.Pow((c+0.055)/1.055, 2.4)
}

func gamma(v float64) uint8 {
	if v <= 0.0031308 {
		v *= 12.92
	} else {
		v = 1.055*math.Pow(v, 1/2.4) - 0.055
	}
	return uint8(math.Round(255 * max(0, min(1, v))))
}

// contrast is the ratio of WCAG 2, from 1 to 21.
func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.NRGBA) float64 {
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
