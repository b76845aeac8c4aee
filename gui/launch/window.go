//go:build !headless

package launch

import "standpoint/gui"

// Window opens the window with the files, if any, and returns when it is closed. It fails
// where there is no display to open it on.
func Window(files []string, version string) error {
	if err := display(); err != nil {
		return err
	}
	return gui.Run(gui.Options{Files: files, Version: version})
}
