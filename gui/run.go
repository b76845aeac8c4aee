//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"standpoint/assets"
)

// appID is what the preferences are stored under.
const appID = "io.github.standpoint.Standpoint"

// Options are what the window begins with.
type Options struct {
	Files   []string // articles to open; none means those of the last session
	Version string   // of the program, for reports and the About box
}

// Run opens the window and returns when it is closed.
func Run(o Options) error {
	a := app.NewWithID(appID)
	if b, err := assets.FS.ReadFile("icons/icon.png"); err == nil {
		a.SetIcon(fyne.NewStaticResource("icon.png", b))
	}
	w := newWindow(a, o.Version, a.Storage().RootURI().Path(), newJobs())
	a.Lifecycle().SetOnStarted(func() { w.start(o.Files) })
	w.win.SetMaster()
	w.win.ShowAndRun()
	return nil
}

// start opens the first articles. The analyzer is made beside, while the window shows itself.
func (w *window) start(files []string) {
	made := w.analyzer
	w.jobs.spawn(func() { _, _ = made() }) // the first analysis reports its error
	if !w.prefs.Bool(keyToured) {
		w.tour.start()
	}
	if len(files) > 0 {
		w.openPaths(files)
		return
	}
	w.openStored()
}
