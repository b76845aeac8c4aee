//go:build !headless

package gui

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"standpoint/analysis/engine"
)

// shortcutTable lists what the keyboard and the mouse do.
func shortcutTable() [][2]string {
	return [][2]string{
		{"Ctrl+O", "Open a file"}, {"Ctrl+L", "Open an address"},
		{"Ctrl+V", "Paste an article"}, {"Ctrl+I", "Article details"},
		{"Ctrl+E", "Export the chart"}, {"Ctrl+Shift+E", "Export the table"},
		{"Ctrl+F", "Find in the article"}, {"Ctrl+W", "Close the article"},
		{"Ctrl+Tab", "Next article"}, {"Ctrl+1 … 5", "Kind of chart"},
		{"Alt+↓, N", "Next quote"}, {"Alt+↑, P", "Previous quote"},
		{"Ctrl++, Ctrl+–", "Larger, smaller text"}, {"Ctrl+0", "Usual text size"},
		{"Ctrl+C", "Copy what is marked"}, {"Esc", "Close, take back"},
		{"Click a speaker", "Only this speaker"}, {"Ctrl+click, Space", "Compare speakers"},
		{"F1", "This list"}, {"Ctrl+,", "Settings"}, {"Ctrl+Q", "Quit"},
	}
}

func (w *window) shortcutsDialog() {
	grid := container.New(&pairLayout{})
	for _, s := range shortcutTable() {
		grid.Add(widget.NewLabelWithStyle(s[0], fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
		grid.Add(widget.NewLabel(s[1]))
	}
	w.popup(dialog.NewCustom("Keyboard and mouse", "Close", grid, w.win))
}

// pairLayout sets pairs of a key and its meaning, two pairs a line.
type pairLayout struct{}

const (
	pairKey  float32 = 140
	pairWide float32 = 320
)

// MinSize implements fyne.Layout.
func (*pairLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(2*pairWide, float32((len(objects)/2+1)/2)*pairTall(objects))
}

func pairTall(objects []fyne.CanvasObject) float32 {
	if len(objects) == 0 {
		return 0
	}
	return objects[0].MinSize().Height - 2
}

// Layout implements fyne.Layout.
func (*pairLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	tall := pairTall(objects)
	for i, o := range objects {
		pair := i / 2
		x, wide := float32(pair%2)*pairWide, pairKey
		if i%2 == 1 {
			x, wide = x+pairKey, pairWide-pairKey
		}
		o.Move(fyne.NewPos(x, float32(pair/2)*tall))
		o.Resize(fyne.NewSize(wide, tall))
	}
}

func (w *window) aboutDialog() {
	version := w.version
	if version == "" {
		version = "development"
	}
	words := []string{
		"Standpoint " + version,
		"Shows who says what in a news article, in what tone, and where each speaker stands.",
		"Every number comes with the words and rules that made it. It is a reading aid: check what matters in the text.",
	}
	for _, i := range engine.Infos() {
		words = append(words, "Engine "+i.Name+": "+i.About+".")
	}
	words = append(words, "Apache License 2.0. Word lists and models have their own sources and licences; see assets/SOURCES.md.")
	text := widget.NewLabel(strings.Join(words, "\n\n"))
	text.Wrapping, text.Selectable = fyne.TextWrapWord, true
	d := dialog.NewCustom("About Standpoint", "Close", text, w.win)
	d.Resize(fyne.NewSize(520, 0))
	w.popup(d)
}

// warningsDialog lists what makes findings doubtful, each with the way to its place.
func (w *window) warningsDialog() {
	doc := w.session.current()
	if doc == nil {
		return
	}
	var d *dialog.CustomDialog
	list := container.NewVBox()
	for _, n := range doc.warnings() {
		text := widget.NewLabel(n.Message)
		text.Wrapping = fyne.TextWrapWord
		if n.Where == nil {
			list.Add(text)
			continue
		}
		at := *n.Where
		show := widget.NewButtonWithIcon("Show", theme.SearchIcon(), func() {
			d.Hide()
			w.article.point(at)
		})
		list.Add(container.NewBorder(nil, nil, nil, container.NewCenter(show), text))
	}
	d = dialog.NewCustom("Notes on this text", "Close", container.NewVScroll(list), w.win)
	d.Resize(fyne.NewSize(560, 340))
	w.popup(d)
}
