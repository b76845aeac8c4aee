//go:build !headless

package window

import (
	"os"
	"slices"

	"fyne.io/fyne/v2"
)

// prefs is what the program remembers from one run to the next.
type prefs struct{ fyne.Preferences }

// Keys of the preferences.
const (
	keyWidth, keyHeight = "window.width", "window.height"
	keyTheme            = "theme"
	keyTextSize         = "text.size"
	keyFolder           = "folder.open"
	keySaveFolder       = "folder.save"
	keyRecent           = "recent"
	keyFiles            = "session.files"
	keyRan              = "ran"
	keyLeft, keyMiddle  = "split.left", "split.middle"
	keyWhy              = "split.why"
	keyFormat           = "export.format"
	keySize             = "export.size"
	keyDPI              = "export.dpi"
)

// recentMost is how many recent files are remembered.
const recentMost = 10

// recent are the files opened last, newest first, without those that are gone.
func (p prefs) recent() []string {
	return slices.DeleteFunc(p.StringList(keyRecent), func(f string) bool {
		_, err := os.Stat(f)
		return err != nil
	})
}

// addRecent puts path first among the recent files.
func (p prefs) addRecent(path string) {
	list := slices.DeleteFunc(p.recent(), func(f string) bool { return f == path })
	list = append([]string{path}, list...)
	p.SetStringList(keyRecent, list[:min(len(list), recentMost)])
}
