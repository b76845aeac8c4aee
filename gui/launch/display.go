//go:build !headless

package launch

import (
	"errors"
	"os"
	"runtime"
)

var errNoDisplay = errors.New("no display to open a window on (DISPLAY and WAYLAND_DISPLAY are empty); standpoint analyze needs none")

// display tells whether there is a screen. The toolkit itself would panic without one.
func display() error {
	return displayOn(runtime.GOOS, os.Getenv)
}

func displayOn(system string, env func(string) string) error {
	switch system {
	case "linux", "freebsd", "openbsd", "netbsd", "dragonfly":
		if env("DISPLAY") == "" && env("WAYLAND_DISPLAY") == "" {
			return errNoDisplay
		}
	}
	return nil
}
