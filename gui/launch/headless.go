//go:build headless

// Package launch opens the window, in builds that have one.
package launch

import "errors"

// Window says that this build has no window.
func Window(version string, files []string) error {
	return errors.New("this build has no window; standpoint --help lists what it can do")
}
