//go:build !headless

package gui

import "fyne.io/fyne/v2"

// rover makes the rows of a list one stop of the Tab key; the arrow keys go from row to row.
type rover struct {
	list *roll
	rows []*pad
	at   int // the row that takes the keyboard
}

// set gives it the rows that can be chosen, in order. It stays at its place as far as there is one.
func (r *rover) set(rows []*pad) {
	r.rows, r.at = rows, max(0, min(r.at, len(rows)-1))
	for i, p := range rows {
		p.resting = i != r.at
		own, tapped := p.keys, p.tapped
		p.tapped = func(at fyne.Position, with fyne.KeyModifier) {
			r.take(i)
			tapped(at, with)
		}
		p.keys = func(k fyne.KeyName) {
			switch {
			case k == fyne.KeyDown:
				r.move(1)
			case k == fyne.KeyUp:
				r.move(-1)
			case own != nil:
				own(k)
			case k == fyne.KeySpace:
				p.press()
			}
		}
	}
}

func (r *rover) move(by int) {
	if to := r.at + by; to >= 0 && to < len(r.rows) {
		r.take(to)
		r.list.reveal(r.rows[to])
	}
}

// take gives a row the keyboard.
func (r *rover) take(i int) {
	r.rows[r.at].resting = true
	r.at = i
	p := r.rows[i]
	p.resting = false
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
}
