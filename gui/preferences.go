//go:build !headless

package gui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"standpoint/analysis/load"
	"standpoint/gui/articleview"
)

// Keys of what is remembered from one run to the next.
const (
	keyWidth        = "window.width"
	keyHeight       = "window.height"
	keyArticle      = "split.article"
	keyCharts       = "split.charts"
	keyWhy          = "split.why"
	keyTheme        = "theme"
	keyToured       = "toured"
	keyScale        = "scale"
	keyContrast     = "contrast"
	keyTextSize     = "text.size"
	keyOpenFolder   = "folder.open"
	keySaveFolder   = "folder.save"
	keyRecent       = "recent"
	keyExportKind   = "export.format"
	keyExportBeside = "export.beside"
	keyReportForm   = "report.form"
	keyExportSize   = "export.size"
	keyExportDPI    = "export.dpi"
	keyExportWide   = "export.width"
	keyExportTall   = "export.height"
	keyEngine       = "engine"
	keyTargets      = "targets"
	keyCoder        = "coder"
	keyMostBytes    = "limits.bytes"
	keyMostUnpack   = "limits.unpacked"
	keyMostPages    = "limits.pages"
	keyMostTime     = "limits.seconds"
	recentMost      = 10
	samplePath      = "sample:" // stands for the built-in article among the session's files
	sampleName      = "Sample article"
	pastedPath      = "pasted:" // begins the path of a pasted text
	pastedName      = "Pasted text"
	windowWide      = 1280
	windowTall      = 800
	articleOffset   = 0.475
	chartsOffset    = 0.44 // of what is left of the article
	speakersOffset  = 0.46
)

// preferences are what is remembered.
type preferences struct{ fyne.Preferences }

// recent are the files and addresses opened last, newest first, without files that are gone.
func (p preferences) recent() []string {
	return slices.DeleteFunc(p.StringList(keyRecent), func(path string) bool {
		_, err := load.Find(path, load.Limits{})
		return err != nil && !load.IsAddress(path)
	})
}

// remember puts path first among the recent files.
func (p preferences) remember(path string) {
	list := slices.DeleteFunc(p.recent(), func(old string) bool { return old == path })
	list = slices.Insert(list, 0, path)
	p.SetStringList(keyRecent, list[:min(len(list), recentMost)])
}

// limits bound what is read; what is not set is as recommended.
func (p preferences) limits() load.Limits {
	return load.Limits{
		Bytes: int64(p.Int(keyMostBytes)), Unpacked: int64(p.Int(keyMostUnpack)), Pages: p.Int(keyMostPages),
		Time: time.Duration(p.Int(keyMostTime)) * time.Second,
	}
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
