//go:build !headless

package window

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"standpoint/assets"
)

// Run opens the window and returns when it is closed.
func Run(o Options) error {
	a := app.NewWithID("io.github.standpoint.Standpoint")
	if b, err := assets.FS.ReadFile("icons/icon.png"); err == nil {
		a.SetIcon(fyne.NewStaticResource("icon.png", b))
	}
	w := newWindow(a, o.Version, newJobs())
	a.Lifecycle().SetOnStarted(func() { w.begin(o.Files) })
	w.win.SetMaster()
	w.win.ShowAndRun()
	return nil
}
