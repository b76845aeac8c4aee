//go:build !headless

package gui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Names of our own colours.
const (
	colourPanel  fyne.ThemeColorName = "panel"  // ground of bars and side panels
	colourMuted  fyne.ThemeColorName = "muted"  // text of lesser weight
	colourLine   fyne.ThemeColorName = "line"   // hairlines
	colourChosen fyne.ThemeColorName = "chosen" // ground of a chosen row
	colourTrack  fyne.ThemeColorName = "track"  // ground of a meter
	colourPro    fyne.ThemeColorName = "pro"    // above 0, as in the charts
	colourCon    fyne.ThemeColorName = "con"    // below 0
)

// The choices of a theme, as they are stored.
const (
	systemLook = "system"
	lightLook  = "light"
	darkLook   = "dark"
)

// look is the program's theme: the toolkit's own with calmer colours and tighter sizes.
type look struct {
	fyne.Theme
	choice string
	strong bool // high contrast
}

var _ fyne.Theme = look{}

func newLook(choice string, strong bool) look { return look{theme.DefaultTheme(), choice, strong} }

// dark reports whether the window is dark, given what the system wants.
func (l look) dark(system fyne.ThemeVariant) bool {
	switch l.choice {
	case lightLook:
		return false
	case darkLook:
		return true
	}
	return system == theme.VariantDark
}

// Color implements fyne.Theme.
func (l look) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	variant, table := theme.VariantLight, lightColours()
	if l.dark(v) {
		variant, table = theme.VariantDark, darkColours()
	}
	if c, ok := strongColours(l.dark(v))[n]; ok && l.strong {
		return c
	}
	if c, ok := table[n]; ok {
		return c
	}
	return l.Theme.Color(n, variant)
}

// Size implements fyne.Theme.
func (l look) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return 13
	case theme.SizeNameCaptionText:
		return 11.5
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNameInlineIcon:
		return 18
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameSplitThickness:
		return 5
	case theme.SizeNameHeadingText:
		return 20
	case theme.SizeNameSubHeadingText:
		return 16
	}
	return l.Theme.Size(n)
}

type palette map[fyne.ThemeColorName]color.NRGBA

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

func veil(v uint32, alpha uint8) color.NRGBA {
	c := rgb(v)
	c.A = alpha
	return c
}

// lightColours have the charts' white ground, so that article and chart are one sheet.
func lightColours() palette {
	return palette{
		theme.ColorNameBackground:          rgb(0xffffff),
		theme.ColorNameForeground:          rgb(0x1f2933),
		theme.ColorNamePrimary:             rgb(0x3d4f9f),
		theme.ColorNameForegroundOnPrimary: rgb(0xffffff),
		theme.ColorNameFocus:               veil(0x3d4f9f, 0x50),
		theme.ColorNameHyperlink:           rgb(0x3d4f9f),
		theme.ColorNameSelection:           veil(0x3d4f9f, 0x38),
		theme.ColorNameButton:              rgb(0xeceff3),
		theme.ColorNameHover:               veil(0x1f2933, 0x0e),
		theme.ColorNamePressed:             veil(0x1f2933, 0x1c),
		theme.ColorNameSeparator:           rgb(0xdfe3e8),
		theme.ColorNameShadow:              veil(0x1f2933, 0x1e),
		theme.ColorNameInputBackground:     rgb(0xffffff),
		theme.ColorNameInputBorder:         rgb(0xcbd2d9),
		theme.ColorNameMenuBackground:      rgb(0xffffff),
		theme.ColorNameOverlayBackground:   rgb(0xffffff),
		theme.ColorNameHeaderBackground:    rgb(0xf5f6f8),
		theme.ColorNamePlaceHolder:         rgb(0x616e7c),
		theme.ColorNameDisabled:            rgb(0x8a949f),
		theme.ColorNameScrollBar:           veil(0x1f2933, 0x59),
		colourPanel:                        rgb(0xf5f6f8),
		colourMuted:                        rgb(0x5b6876),
		colourLine:                         rgb(0xdfe3e8),
		colourChosen:                       rgb(0xe4e8f5),
		colourTrack:                        rgb(0xdde2e8),
		colourPro:                          rgb(0x2166ac),
		colourCon:                          rgb(0xc8492b),
	}
}

func darkColours() palette {
	return palette{
		theme.ColorNameBackground:          rgb(0x17191d),
		theme.ColorNameForeground:          rgb(0xe4e7eb),
		theme.ColorNamePrimary:             rgb(0x93a3ee),
		theme.ColorNameForegroundOnPrimary: rgb(0x14161a),
		theme.ColorNameFocus:               veil(0x93a3ee, 0x60),
		theme.ColorNameHyperlink:           rgb(0x93a3ee),
		theme.ColorNameSelection:           veil(0x93a3ee, 0x48),
		theme.ColorNameButton:              rgb(0x2b3038),
		theme.ColorNameHover:               veil(0xffffff, 0x12),
		theme.ColorNamePressed:             veil(0xffffff, 0x22),
		theme.ColorNameSeparator:           rgb(0x2f343c),
		theme.ColorNameShadow:              veil(0x000000, 0x66),
		theme.ColorNameInputBackground:     rgb(0x1d2025),
		theme.ColorNameInputBorder:         rgb(0x454c56),
		theme.ColorNameMenuBackground:      rgb(0x22262c),
		theme.ColorNameOverlayBackground:   rgb(0x1f2227),
		theme.ColorNameHeaderBackground:    rgb(0x1e2126),
		theme.ColorNamePlaceHolder:         rgb(0xa3adb8),
		theme.ColorNameDisabled:            rgb(0x77818c),
		theme.ColorNameScrollBar:           veil(0xffffff, 0x60),
		colourPanel:                        rgb(0x1e2126),
		colourMuted:                        rgb(0xa3adb8),
		colourLine:                         rgb(0x2f343c),
		colourChosen:                       rgb(0x2b3150),
		colourTrack:                        rgb(0x383e47),
		colourPro:                          rgb(0x4f9bdb),
		colourCon:                          rgb(0xe5714f),
	}
}

// strongColours take the place of others in high contrast: text is black on white or white on
// black, and lines are as strong as text.
func strongColours(dark bool) palette {
	paper, ink, mark := rgb(0xffffff), rgb(0x000000), rgb(0x0033aa)
	p := palette{theme.ColorNameButton: rgb(0xd8d8d8), colourTrack: rgb(0xc8c8c8), colourPro: rgb(0x0044bb), colourCon: rgb(0xb02000)}
	if dark {
		paper, ink, mark = rgb(0x000000), rgb(0xffffff), rgb(0xffd500)
		p = palette{theme.ColorNameButton: rgb(0x383838), colourTrack: rgb(0x505050), colourPro: rgb(0x6cc4ff), colourCon: rgb(0xff9a70)}
	}
	for _, n := range []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameInputBackground, theme.ColorNameMenuBackground, theme.ColorNameOverlayBackground,
		theme.ColorNameHeaderBackground, theme.ColorNameForegroundOnPrimary, colourPanel,
	} {
		p[n] = paper
	}
	for _, n := range []fyne.ThemeColorName{
		theme.ColorNameForeground, theme.ColorNameSeparator, theme.ColorNameInputBorder, theme.ColorNamePlaceHolder,
		theme.ColorNameDisabled, theme.ColorNameScrollBar, colourMuted, colourLine,
	} {
		p[n] = ink
	}
	p[theme.ColorNamePrimary], p[theme.ColorNameFocus], p[theme.ColorNameHyperlink] = mark, mark, mark
	return p
}
