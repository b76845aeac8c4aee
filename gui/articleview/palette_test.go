//go:build !headless

package articleview

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

func TestDimmedQuotesAreFaintAndPassedOver(t *testing.T) {
	v, _ := open(t, 900, 700)
	plain, _ := (&brush{View: v, colours: v.page.colours}).shades(&v.marks.all[1])
	v.SetDimmed(func(id string) bool { return !strings.HasPrefix(id, "vane") })
	faint, _ := (&brush{View: v, colours: v.page.colours}).shades(&v.marks.all[1])
	if faint.A >= plain.A/2 {
		t.Errorf("alpha went from %d to %d", plain.A, faint.A)
	}
	if got := v.NextHighlight(); got != "vane1" {
		t.Errorf("next is %q", got)
	}
}

func TestInkIsLegibleInBothThemes(t *testing.T) {
	test.NewTempApp(t)
	for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		p := newPalette(theme.DefaultTheme(), variant)
		if c := contrast(p.ink, p.paper); c < restful {
			t.Errorf("variant %d: text has contrast %.1f", variant, c)
		}
		for _, c := range []struct{ r, g, b uint8 }{{0xff, 0xee, 0x66}, {0x20, 0x20, 0x40}, {0x1b, 0x9e, 0x77}} {
			q := p.ink
			q.R, q.G, q.B = c.r, c.g, c.b
			if got := contrast(p.legible(q), p.paper); got < readable {
				t.Errorf("variant %d: a note in %v has contrast %.1f", variant, c, got)
			}
			if got := contrast(p.ink, mix(p.paper, q, float64(p.veil(q, p.strong))/0xff)); got < readable {
				t.Errorf("variant %d: text on a chosen quote in %v has contrast %.1f", variant, c, got)
			}
		}
	}
}

func TestThemeChangeRecoloursLetters(t *testing.T) {
	v, _ := open(t, 900, 700)
	colour := func() any { return v.page.sheet.order[0].Color }
	settings := fyne.CurrentApp().Settings()
	settings.SetTheme(variantTheme{theme.DefaultTheme(), theme.VariantDark})
	v.Refresh()
	dark := colour()
	settings.SetTheme(variantTheme{theme.DefaultTheme(), theme.VariantLight})
	v.Refresh()
	if colour() == dark {
		t.Error("letters have the same colour on dark and on light")
	}
}

// variantTheme is a theme held to light or dark.
type variantTheme struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

func (t variantTheme) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return t.Theme.Color(n, t.variant)
}
