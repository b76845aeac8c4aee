package chart

import (
	"image/color"
	"math"
	"testing"
)

func labDistance(a, b color.NRGBA) float64 {
	x, y := toLab(a), toLab(b)
	return math.Sqrt((x.l-y.l)*(x.l-y.l) + (x.a-y.a)*(x.a-y.a) + (x.b-y.b)*(x.b-y.b))
}

func TestSpeakerColoursAreTellable(t *testing.T) {
	for i, a := range speakerColours {
		for _, ground := range []color.NRGBA{Light.look().ground, Dark.look().ground} {
			if c := contrast(a, ground); c < 3 {
				t.Errorf("colour %d has a contrast of %.2f on %v", i, c, ground)
			}
		}
		for k := range i {
			if d := labDistance(a, speakerColours[k]); d < 20 {
				t.Errorf("colours %d and %d are only %.1f apart", k, i, d)
			}
		}
	}
	if SpeakerColour(0) != SpeakerColour(10) || SpeakerColour(-1) != SpeakerColour(9) {
		t.Error("the colours do not come round")
	}
}

func TestTextIsReadable(t *testing.T) {
	for _, th := range []Theme{Light, Dark} {
		l := th.look()
		for _, ink := range []color.NRGBA{l.ink, l.muted} {
			if c := contrast(ink, l.ground); c < 4.5 {
				t.Errorf("theme %d: text %v has a contrast of %.2f", th, ink, c)
			}
		}
		for v := -1.0; v <= 1; v += .05 {
			if c := contrast(over(l.heat(v)), l.heat(v)); c < 4.5 {
				t.Errorf("theme %d: a number on the cell of %.2f has a contrast of %.2f", th, v, c)
			}
		}
	}
}

func TestHeatGoesFromVermilionToBlue(t *testing.T) {
	for _, th := range []Theme{Light, Dark} {
		l := th.look()
		if a, b := l.heat(-1), l.heatMap[0]; labDistance(a, b) > 1 {
			t.Errorf("-1 is %v, want %v", a, b)
		}
		if a, b := l.heat(1), l.heatMap[4]; labDistance(a, b) > 1 {
			t.Errorf("1 is %v, want %v", a, b)
		}
		for v := .1; v <= 1; v += .1 {
			if p, n := l.heat(v), l.heat(-v); p.B <= p.R || n.R <= n.B {
				t.Errorf("%.1f: %v for and %v against", v, p, n)
			}
			if labDistance(l.heat(v), l.heat(0)) <= labDistance(l.heat(v-.1), l.heat(0)) {
				t.Errorf("the map does not move away from the middle at %.1f", v)
			}
		}
	}
}

func TestLabRoundTrip(t *testing.T) {
	for _, v := range []uint32{0, 0xFFFFFF, 0x2166AC, 0xC8492B, 0x808080, 0x010203} {
		if got := toLab(hex(v)).rgb(); got != hex(v) {
			t.Errorf("%06x came back as %v", v, got)
		}
	}
}
