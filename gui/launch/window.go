//go:build !headless

// Package launch opens the window, in builds that have one.
package launch

import (
	"errors"
	"os"
	"runtime"

	"standpoint/gui"
)

// Window opens the window with the files, the last session's if there are none. Without a
// display it fails with one line, before the toolkit is touched: that would panic.
func Window(version string, files []string) error {
	switch runtime.GOOS {
	case "windows", "darwin":
	default:
		if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
			return errors.New("there is no display to open a window on; standpoint --help lists what works without one")
		}
	}
	return gui.Run(gui.Options{Files: files, Version: version})
}
