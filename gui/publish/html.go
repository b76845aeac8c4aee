package publish

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/text"
	"standpoint/gui/chart"
)

//go:embed page.html
var pageHTML string

//go:embed page.css
var pageCSS string

// web is what the template of the web page reads.
type web struct {
	*content
	Passages []passage
	Charts   []picture
	Style    template.CSS
}

// HTML writes r as one web page that needs no other file. It fails when w does, and on a report or
// kind of chart that no chart can be drawn of (chart.ErrKind, chart.ErrNumber).
func HTML(w io.Writer, r *analysis.Report, o Options) error {
	c := read(r, o)
	charts, err := pictures(r, o.charts())
	if err != nil {
		return err
	}
	t, err := template.New("page").Funcs(template.FuncMap{
		"colour":  colourClass,
		"heading": func(k text.Kind) bool { return k == text.Heading },
		"aside":   func(k text.Kind) bool { return k != text.Body && k != text.Heading && k != "" },
		"blocks":  func(n int) string { return count(n, "block", "blocks") },
	}).Parse(pageHTML)
	if err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	page := web{content: c, Passages: passages(r, c.Statements), Charts: charts, Style: template.CSS(pageCSS + colours(len(r.Speakers)))}
	if err := t.Execute(w, page); err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	return nil
}

// colourClass is the class that has the colour of the speaker at a place, "c" for nobody known.
func colourClass(place int) string {
	if place < 0 {
		return "c"
	}
	return fmt.Sprintf("c c%d", place)
}

// colours are the rules for the classes of n speakers.
func colours(n int) string {
	var b strings.Builder
	for i := range n {
		c := chart.SpeakerColour(i)
		fmt.Fprintf(&b, ".c%d{--c:%d,%d,%d}\n", i, c.R, c.G, c.B)
	}
	return b.String()
}
