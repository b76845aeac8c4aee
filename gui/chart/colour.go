package chart

import (
	"image/color"
	"math"
)

// speakerColours are the colours of Okabe and Ito (2008, "Color Universal Design") without black,
// brought to a middle lightness so that each has a contrast of 3:1 on the light and on the dark
// ground, with grey, violet and brown added. Blue and vermilion, which tell signs, come late.
var speakerColours = [...]color.NRGBA{
	{0x00, 0x9E, 0x73, 0xFF}, // bluish green
	{0xC4, 0x66, 0xA0, 0xFF}, // reddish purple
	{0xC0, 0x83, 0x00, 0xFF}, // orange
	{0x1E, 0x9C, 0xC0, 0xFF}, // sky blue
	{0x8B, 0x86, 0x0B, 0xFF}, // yellow, darkened
	{0x84, 0x62, 0xD6, 0xFF}, // violet
	{0xD5, 0x5E, 0x00, 0xFF}, // vermilion
	{0x7D, 0x87, 0x91, 0xFF}, // grey
	{0x1F, 0x6F, 0xC0, 0xFF}, // blue
	{0x9C, 0x5F, 0x4A, 0xFF}, // brown
}

// SpeakerColour is the colour with a number, in every chart and highlight, the same on light and dark grounds. The ten colours come round again from 10 on.
func SpeakerColour(i int) color.NRGBA {
	n := len(speakerColours)
	return speakerColours[(i%n+n)%n]
}

// look is the colours of a theme. Blue is always positive or in favour, vermilion the opposite.
type look struct {
	ground, ink, muted, grid, axis color.NRGBA
	pro, con, even                 color.NRGBA    // even is for neutral
	heatMap                        [5]color.NRGBA // at -1, -0.5, 0, 0.5 and 1
}

func (t Theme) look() look {
	if t == Dark {
		return look{
			ground: hex(0x17191D), ink: hex(0xE8EBEF), muted: hex(0xA3ADB8), grid: hex(0x2C3138), axis: hex(0x6B7580),
			pro: hex(0x4F9BDB), con: hex(0xE5714F), even: hex(0x7F8994),
			heatMap: [5]color.NRGBA{hex(0xE5714F), hex(0x97503D), hex(0x3A3F46), hex(0x35678F), hex(0x4F9BDB)},
		}
	}
	return look{
		ground: hex(0xFFFFFF), ink: hex(0x1F2933), muted: hex(0x616E7C), grid: hex(0xE4E7EB), axis: hex(0x7B8794),
		pro: hex(0x2166AC), con: hex(0xC8492B), even: hex(0x9AA5B1),
		heatMap: [5]color.NRGBA{hex(0xBE3F21), hex(0xEFA27F), hex(0xECE9E6), hex(0x8FC1DE), hex(0x2166AC)},
	}
}

func hex(v uint32) color.NRGBA {
	return color.NRGBA{uint8(v >> 16), uint8(v >> 8), uint8(v), 0xFF}
}

// sign is the colour of a score.
func (l look) sign(v float64) color.NRGBA {
	switch {
	case v > 0:
		return l.pro
	case v < 0:
		return l.con
	}
	return l.even
}

// heat is the diverging map of the matrix, from con at -1 over a neutral middle to pro at 1.
// Between its five colours steps are even in CIE L*a*b*, so that equal differences look equal;
// without those at -0.5 and 0.5 the way to blue would lead through violet.
func (l look) heat(v float64) color.NRGBA {
	at := 2 * (clip(v) + 1)
	i := min(int(at), len(l.heatMap)-2)
	a, b, t := toLab(l.heatMap[i]), toLab(l.heatMap[i+1]), at-float64(i)
	return lab{a.l + t*(b.l-a.l), a.a + t*(b.a-a.a), a.b + t*(b.b-a.b)}.rgb()
}

// over is the ink that reads best on c: black or white, one of which has 4.58:1 on any colour.
func over(c color.NRGBA) color.NRGBA {
	dark, light := hex(0x000000), hex(0xFFFFFF)
	if contrast(c, dark) >= contrast(c, light) {
		return dark
	}
	return light
}

// blend is c laid over ground with the given opacity in [0, 1].
func blend(c, ground color.NRGBA, opacity float64) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8(math.Round(opacity*float64(a) + (1-opacity)*float64(b))) }
	return color.NRGBA{mix(c.R, ground.R), mix(c.G, ground.G), mix(c.B, ground.B), 0xFF}
}
