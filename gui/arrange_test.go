//go:build !headless

package gui

import (
	"image/color"
	"math"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func TestANarrowWindowHasTwoColumnsAndLosesNothing(t *testing.T) {
	w := openDam(t)
	if got := w.panels.MinSize(); got.Width > 640 || got.Height > 360-90 {
		t.Errorf("the columns need %v: too much for 1280 × 720 pixels at a scale of 2", got)
	}
	w.win.Resize(fyne.NewSize(640, 360))
	if !w.middle.Visible() || w.side.segments.chosen != peopleSight {
		t.Error("the speakers are not to be seen in a narrow window")
	}
	for _, k := range []sight{chartSight, statementSight, compareSight, peopleSight} {
		w.side.show(k)
		for name, p := range w.side.panes {
			if p.Visible() != (name == k) {
				t.Errorf("%s is visible: %v, while %s is chosen", sightNames[name], p.Visible(), sightNames[k])
			}
			if name == k && (p.Size().Width < p.MinSize().Width || p.Size().Height < p.MinSize().Height) {
				t.Errorf("%s is cut: %v of %v", sightNames[k], p.Size(), p.MinSize())
			}
		}
	}
	w.win.Resize(fyne.NewSize(1280, 800))
	if !w.middle.Visible() || !w.charts.content.Visible() || w.middle.Size().Width < 200 {
		t.Errorf("wide again: speakers %v of %v, charts %v", w.middle.Visible(), w.middle.Size(), w.charts.content.Visible())
	}
	w.win.Resize(fyne.NewSize(640, 360))
	w.win.Resize(fyne.NewSize(1280, 800))
	if n := len(w.side.segments.kinds); n != 3 {
		t.Errorf("%d sights", n)
	}
}

func TestScaleIsRememberedAndMultipliesTheSystems(t *testing.T) {
	t.Setenv(scaleVariable, "1.5")
	w := openWindow(t)
	w.setScale(200)
	if got := os.Getenv(scaleVariable); got != "3.00" {
		t.Errorf("scale %q", got)
	}
	if got := w.prefs.scale(); got != 200 {
		t.Errorf("remembered %d", got)
	}
	w.setScale(100)
	if got := os.Getenv(scaleVariable); got != "1.50" {
		t.Errorf("scale %q", got)
	}
}

// contrast is that of WCAG 2.1.
func contrast(a, b color.Color) float64 {
	light := func(c color.Color) float64 {
		n := color.NRGBAModel.Convert(c).(color.NRGBA)
		part := func(v uint8) float64 {
			x := float64(v) / 255
			if x <= 0.03928 {
				return x / 12.92
			}
			return math.Pow((x+0.055)/1.055, 2.4)
		}
		return 0.2126*part(n.R) + 0.7152*part(n.G) + 0.0722*part(n.B)
	}
	x, y := light(a), light(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestColoursOfWordsCanBeRead(t *testing.T) {
	for _, choice := range []string{lightLook, darkLook} {
		for _, strong := range []bool{false, true} {
			l, least := newLook(choice, strong), 4.5
			if strong {
				least = 7
			}
			for _, ground := range []fyne.ThemeColorName{theme.ColorNameBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground, colourPanel} {
				for _, words := range []fyne.ThemeColorName{theme.ColorNameForeground, theme.ColorNamePrimary, theme.ColorNamePlaceHolder, colourMuted} {
					if got := contrast(l.Color(ground, 0), l.Color(words, 0)); got < least {
						t.Errorf("%s, strong %v: %s on %s has a contrast of %.1f", choice, strong, words, ground, got)
					}
				}
			}
		}
	}
}
