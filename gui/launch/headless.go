//go:build headless

package launch

import "errors"

// Window fails: a headless build has none.
func Window([]string, string) error {
	return errors.New("this build has no window; standpoint --help lists what it does")
}
