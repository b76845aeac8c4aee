//go:build !headless

package gui

import (
	"os"
	"slices"

	"fyne.io/fyne/v2"

	"standpoint/gui/articleview"
)

// Keys of what is remembered from one run to the next.
const (
	keyWidth       = "window.width"
	keyHeight      = "window.height"
	keyArticle     = "split.article"
	keyCharts      = "split.charts"
	keyWhy         = "split.why"
	keyTheme       = "theme"
	keyTextSize    = "text.size"
	keyOpenFolder  = "folder.open"
	keySaveFolder  = "folder.save"
	keyRecent      = "recent"
	keySession     = "session.files"
	keyKnown       = "session.known"
	keyExportKind  = "export.format"
	keyExportSize  = "export.size"
	keyExportDPI   = "export.dpi"
	keyExportWide  = "export.width"
	keyExportTall  = "export.height"
	keyEngine      = "engine"
	keyTargets     = "targets"
	recentMost     = 10
	samplePath     = "sample:" // stands for the built-in article among the session's files
	sampleName     = "Sample article"
	pastedName     = "Pasted text"
	windowWide     = 1280
	windowTall     = 800
	articleOffset  = 0.475
	chartsOffset   = 0.44 // of what is left of the article
	speakersOffset = 0.46
)

// preferences are what is remembered.
type preferences struct{ fyne.Preferences }

// recent are the files opened last, newest first, without those that are gone.
func (p preferences) recent() []string {
	return slices.DeleteFunc(p.StringList(keyRecent), func(path string) bool {
		_, err := os.Stat(path)
		return err != nil
	})
}

// remember puts path first among the recent files.
func (p preferences) remember(path string) {
	list := slices.DeleteFunc(p.recent(), func(old string) bool { return old == path })
	list = slices.Insert(list, 0, path)
	p.SetStringList(keyRecent, list[:min(len(list), recentMost)])
}

// session are the files that were open when the window was closed last; ok is false on the
// first run.
func (p preferences) session() (paths []string, ok bool) {
	return p.StringList(keySession), p.Bool(keyKnown)
}

func (p preferences) setSession(paths []string) {
	p.SetStringList(keySession, paths)
	p.SetBool(keyKnown, true)
}

// theme is the choice of a look.
func (p preferences) theme() string {
	if c := p.String(keyTheme); c == lightLook || c == darkLook {
		return c
	}
	return systemLook
}

// textSize is that of the article.
func (p preferences) textSize() float32 {
	return float32(p.FloatWithFallback(keyTextSize, float64(articleview.DefaultTextSize)))
}

// offset is where a split stands, kept off the edges.
func (p preferences) offset(key string, fallback float64) float64 {
	return min(max(p.FloatWithFallback(key, fallback), 0.1), 0.9)
}
