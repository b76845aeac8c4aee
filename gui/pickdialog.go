//go:build !headless

package gui

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// pickDialog asks for one of the names, or another.
func (w *window) pickDialog(title, yes string, names []string, now string, done func(string)) {
	w.pickDialogWith(title, yes, names, now, nil, done)
}

// pickDialogWith is pickDialog with a line that tells what the name in the field would lead to.
// Letters narrow the list; the arrow keys go through it; Enter takes the only name that is left, else
// what stands in the field.
func (w *window) pickDialogWith(title, yes string, names []string, now string, tell func(string) string, done func(string)) {
	w.pick(title, yes, names, now, true, tell, done)
}

// pick is pickDialogWith; other names are taken when they are free.
func (w *window) pick(title, yes string, names []string, now string, free bool, tell func(string) string, done func(string)) {
	field := newField(now)
	field.SetPlaceHolder("Type a name, or choose one below")
	p := &picking{names: names, free: free}
	p.narrow("")
	list := widget.NewList(
		func() int { return len(p.shown) },
		func() fyne.CanvasObject { return widget.NewLabel("") },
		func(i int, o fyne.CanvasObject) { o.(*widget.Label).SetText(p.shown[i]) })
	said := widget.NewLabel("")
	said.Wrapping = fyne.TextWrapWord
	var d *dialog.ConfirmDialog
	take := func(ok bool) {
		if t := p.name(field.Text); ok && t != "" {
			done(t)
		}
	}
	show := func() {
		if tell != nil {
			said.SetText(tell(p.name(field.Text)))
		}
	}
	choosing := false
	list.OnSelected = func(i int) {
		p.at, choosing = i, true
		if i < p.matches {
			field.SetText(p.shown[i])
		} else {
			field.SetText(p.typed)
		}
		choosing = false
		show()
	}
	field.keys = func(k fyne.KeyName) bool {
		by := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[k]
		if n := len(p.shown); n > 0 && by != 0 {
			list.Select(min(max(p.at+by, 0), n-1))
		}
		return by != 0
	}
	field.OnChanged = func(t string) {
		if choosing {
			return
		}
		p.narrow(t)
		list.UnselectAll()
		list.Refresh()
		show()
	}
	field.OnSubmitted = func(string) {
		d.Hide()
		take(true)
	}
	show()
	foot := fyne.CanvasObject(nil)
	if tell != nil {
		scroll := container.NewVScroll(said)
		scroll.SetMinSize(fyne.NewSize(0, 96))
		foot = scroll
	}
	d = dialog.NewCustomConfirm(title, yes, "Cancel", container.NewBorder(field, foot, nil, nil, list), take, w.win)
	d.Resize(fyne.NewSize(520, 440))
	w.popup(d)
	w.win.Canvas().Focus(field)
	field.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// picking is the choice of a name.
type picking struct {
	names   []string
	free    bool // other names are taken
	typed   string
	shown   []string // the names that match what was typed, all when none does; then the typed one as a new name
	matches int      // how many of those shown are among the names
	at      int      // the one chosen in the list, -1 for none
}

// narrow shows what matches t.
func (p *picking) narrow(t string) {
	p.typed, p.at = strings.TrimSpace(t), -1
	p.shown = narrowed(p.names, p.typed)
	p.matches = len(p.shown)
	if p.free && p.typed != "" && p.found() && !p.exact(p.typed) {
		p.shown = append(slices.Clone(p.shown), "“"+p.typed+"”, as another name")
	}
}

// found reports whether a name has what was typed in it.
func (p *picking) found() bool {
	return slices.ContainsFunc(p.names, func(n string) bool { return strings.Contains(strings.ToLower(n), strings.ToLower(p.typed)) })
}

func (p *picking) exact(t string) bool {
	return slices.ContainsFunc(p.names, func(n string) bool { return strings.EqualFold(n, t) })
}

// name is what is chosen while t stands in the field: the entry chosen in the list, the only name that
// has t in it, or t.
func (p *picking) name(t string) string {
	t = strings.TrimSpace(t)
	if t == "" || p.at >= p.matches && p.at >= 0 || p.at >= 0 && p.shown[p.at] == t {
		return t
	}
	for _, n := range p.names {
		if strings.EqualFold(n, t) {
			return n
		}
	}
	if t == p.typed && p.found() && p.matches == 1 {
		return p.shown[0]
	}
	return t
}

// narrowed are the names that hold t, whatever its case; all when none does.
func narrowed(names []string, t string) []string {
	var out []string
	t = strings.ToLower(strings.TrimSpace(t))
	for _, n := range names {
		if strings.Contains(strings.ToLower(n), t) {
			out = append(out, n)
		}
	}
	if len(out) == 0 {
		return names
	}
	return out
}

// choiceDialog asks for one of a few things, and takes nothing else.
func (w *window) choiceDialog(title string, names []string, now string, done func(string)) {
	w.pick(title, "Change", names, now, false, nil, func(t string) {
		for _, n := range names {
			if strings.EqualFold(n, t) {
				done(n)
				return
			}
		}
		w.status.say("“" + t + "” is none of the choices; nothing was changed.")
	})
}

// wordsDialog asks for some words, which may be none.
func (w *window) wordsDialog(title, now string, done func(string)) {
	field := newTextField(now, 5)
	field.SetPlaceHolder("Ctrl+Enter keeps it")
	d := dialog.NewCustomConfirm(title, "Keep", "Cancel", field, func(ok bool) {
		if ok {
			done(strings.TrimSpace(field.Text))
		}
	}, w.win)
	d.Resize(fyne.NewSize(480, 0))
	field.done = d.Confirm
	w.popup(d)
	w.win.Canvas().Focus(field)
}
