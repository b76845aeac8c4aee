//go:build !headless

package gui

import (
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
)

// keyGroup is what the keyboard does in one part of the program: pairs of a key and its meaning.
type keyGroup struct {
	name string
	keys [][2]string
}

// keyGroups are all shortcuts: those of the menus, the letters that correct, and what stands in no
// menu.
func (w *window) keyGroups() []keyGroup {
	var list []keyGroup
	for _, m := range w.win.MainMenu().Items {
		g := keyGroup{name: m.Label}
		for _, i := range m.Items {
			if s, ok := i.Shortcut.(unwritten); ok {
				label, _, _ := strings.Cut(i.Label, bracket)
				g.keys = append(g.keys, [2]string{keyName(s.Shortcut), strings.TrimSuffix(label, "…")})
			}
		}
		if len(g.keys) > 0 {
			list = append(list, g)
		}
	}
	code := keyGroup{name: "Code, in the article or a list"}
	for _, g := range w.codeGroups() {
		for _, a := range g.acts {
			if a.key == 0 {
				continue
			}
			does := strings.TrimSuffix(a.name, "…")
			if g.name != "" {
				does = g.name + ": " + strings.ToLower(does[:1]) + does[1:]
			}
			code.keys = append(code.keys, [2]string{letter(a.key), does})
		}
	}
	return append(list, code,
		keyGroup{"Article", [][2]string{{"N, P", "Next, previous quote"}, {"Ctrl+Shift+Tab", "Previous article"}, {"↓ or Enter, ↑", "Next, previous find"}, {"Arrows", "Move; with Shift, mark"}}},
		keyGroup{"Everywhere", [][2]string{{"Tab, Shift+Tab", "Next, previous control"}, {"Arrows in lists", "Next, previous row"}, {"Space, Enter", "Press, choose"}, {"Esc", "Close, take back"},
			{"Click", "Only this speaker"}, {"Ctrl+click", "Compare speakers; Space does, too"}}})
}

// letter is how a key without Ctrl is written, "" for none.
func letter(key rune) string {
	if key == 0 {
		return ""
	}
	return string(unicode.ToUpper(key))
}

// keyName is how a shortcut is written, "" for none.
func keyName(s fyne.Shortcut) string {
	usual := func(name fyne.KeyName) string { return keyName(key(name, 0)) }
	switch k := s.(type) {
	case *fyne.ShortcutUndo:
		return usual(fyne.KeyZ)
	case *fyne.ShortcutRedo:
		return usual(fyne.KeyY)
	case *fyne.ShortcutCopy:
		return usual(fyne.KeyC)
	case *fyne.ShortcutPaste:
		return usual(fyne.KeyV)
	case *fyne.ShortcutSelectAll:
		return usual(fyne.KeyA)
	case *desktop.CustomShortcut:
		var parts []string
		for _, m := range []struct {
			bit  fyne.KeyModifier
			name string
		}{{fyne.KeyModifierControl, "Ctrl"}, {fyne.KeyModifierSuper, "Cmd"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShift, "Shift"}} {
			if k.Modifier&m.bit != 0 {
				parts = append(parts, m.name)
			}
		}
		name := string(k.KeyName)
		if n, ok := map[fyne.KeyName]string{fyne.KeyDown: "↓", fyne.KeyUp: "↑", fyne.KeyMinus: "–", fyne.KeyEqual: "+"}[k.KeyName]; ok {
			name = n
		}
		return strings.Join(append(parts, name), "+")
	}
	return ""
}

func (w *window) shortcutsDialog() {
	groups := w.keyGroups()
	total := 0
	for _, g := range groups {
		total += len(g.keys) + 2
	}
	columns := []*fyne.Container{container.New(&column{}), container.New(&column{})}
	at, rows := 0, 0
	for _, g := range groups {
		if at == 0 && rows+len(g.keys)/2 > total/2 {
			at = 1
		}
		rows += len(g.keys) + 2
		columns[at].Add(newKeySketch(g))
	}
	scroll := container.NewVScroll(container.NewGridWithColumns(2, columns[0], columns[1]))
	d := dialog.NewCustom("Keyboard and mouse", "Close", scroll, w.win)
	d.Resize(fyne.NewSize(760, min(640, w.win.Canvas().Size().Height-60)))
	w.popup(d)
}

// newKeySketch lists a group.
func newKeySketch(g keyGroup) *sketch {
	const gap = 4
	key, meaning := lettering{style: fyne.TextStyle{Bold: true}, size: theme.SizeNameCaptionText}, lettering{size: theme.SizeNameCaptionText}
	step := func(p *pen) float32 { return p.line(meaning) + gap }
	height := func(p *pen, _ float32) float32 { return float32(len(g.keys))*step(p) + p.line(strong) + 3*gap }
	return newSketch(200, height, func(p *pen, size fyne.Size) {
		p.text(margin, gap, size.Width-margin, g.name, strong)
		y := p.line(strong) + 2*gap
		room := size.Width * 0.36
		for _, k := range g.keys {
			p.text(margin, y, room-margin, k[0], key)
			p.text(room, y, size.Width-room, k[1], meaning)
			y += step(p)
		}
	})
}
