//go:build !headless

package gui

import (
	"errors"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis/load"
)

// limitFields are fields for the limits of what is read, and what remembers them. A field with no
// number above 0 leaves its limit as it was.
func (w *window) limitFields() (fyne.CanvasObject, func()) {
	now, usual := w.prefs.limits().Or(), load.DefaultLimits()
	rows := container.New(layout.NewFormLayout())
	var set []func()
	add := func(name, key string, value, usual, unit int) {
		e := newField(strconv.Itoa(value / unit))
		e.Validator = func(s string) error {
			if n, err := strconv.Atoi(s); err != nil || n < 1 {
				return errors.New("a number above 0")
			}
			return nil
		}
		rows.Add(widget.NewLabel(name))
		rows.Add(container.NewBorder(nil, nil, nil, widget.NewLabel("usually "+strconv.Itoa(usual/unit)), e))
		set = append(set, func() {
			if n, err := strconv.Atoi(e.Text); err == nil && n > 0 {
				w.prefs.SetInt(key, n*unit)
			}
		})
	}
	const million = 1_000_000
	add("Largest file or page, MB", keyMostBytes, int(now.Bytes), int(usual.Bytes), million)
	add("Largest unpacked, MB", keyMostUnpack, int(now.Unpacked), int(usual.Unpacked), million)
	add("Pages of a PDF, articles of an archive", keyMostPages, now.Pages, usual.Pages, 1)
	add("Seconds for one file or page", keyMostTime, int(now.Time/time.Second), int(usual.Time/time.Second), 1)
	return rows, func() {
		for _, f := range set {
			f()
		}
	}
}
