//go:build !headless

package window

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// look is the program's theme: the toolkit's own with a calm palette. variant forces light or
// dark; nil follows the system.
type look struct{ variant *fyne.ThemeVariant }

var _ fyne.Theme = look{}

// newLook is the look for a preference: "light", "dark" or "" for the system's.
func newLook(name string) look {
	v := theme.VariantLight
	switch name {
	case "dark":
		v = theme.VariantDark
	case "light":
	default:
		return look{}
	}
	return look{&v}
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

var lightColours = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:        rgb(0xfbfaf8),
	theme.ColorNameForeground:        rgb(0x1f2933),
	theme.ColorNamePrimary:           rgb(0x1f5f99),
	theme.ColorNameButton:            rgb(0xeceae5),
	theme.ColorNameInputBackground:   rgb(0xf3f1ed),
	theme.ColorNameInputBorder:       rgb(0xd5d1c9),
	theme.ColorNameSeparator:         rgb(0xe2dfd8),
	theme.ColorNamePlaceHolder:       rgb(0x5f6b77),
	theme.ColorNameDisabled:          rgb(0x66717c),
	theme.ColorNameMenuBackground:    rgb(0xffffff),
	theme.ColorNameOverlayBackground: rgb(0xffffff),
	theme.ColorNameHeaderBackground:  rgb(0xf3f1ed),
}

var darkColours = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:        rgb(0x1b1e22),
	theme.ColorNameForeground:        rgb(0xe6e4df),
	theme.ColorNamePrimary:           rgb(0x6fb1ea),
	theme.ColorNameButton:            rgb(0x2b3036),
	theme.ColorNameInputBackground:   rgb(0x24282d),
	theme.ColorNameInputBorder:       rgb(0x3b424a),
	theme.ColorNameSeparator:         rgb(0x33383f),
	theme.ColorNamePlaceHolder:       rgb(0xa0a8b0),
	theme.ColorNameDisabled:          rgb(0x98a1aa),
	theme.ColorNameMenuBackground:    rgb(0x24282d),
	theme.ColorNameOverlayBackground: rgb(0x24282d),
	theme.ColorNameHeaderBackground:  rgb(0x24282d),
}

func (l look) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	if l.variant != nil {
		v = *l.variant
	}
	set := lightColours
	if v == theme.VariantDark {
		set = darkColours
	}
	if c, ok := set[n]; ok {
		return c
	}
	return theme.DefaultTheme().Color(n, v)
}

func (l look) Font(s fyne.TextStyle) fyne.Resource     { return theme.DefaultTheme().Font(s) }
func (l look) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

func (l look) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return 13
	case theme.SizeNameCaptionText:
		return 11
	case theme.SizeNameInnerPadding:
		return 7
	}
	return theme.DefaultTheme().Size(n)
}

// dark reports whether the window is drawn dark now.
func (l look) dark() bool {
	if l.variant != nil {
		return *l.variant == theme.VariantDark
	}
	return fyne.CurrentApp().Settings().ThemeVariant() == theme.VariantDark
}
