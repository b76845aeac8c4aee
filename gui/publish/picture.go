package publish

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"html/template"
	"io"
	"regexp"
	"strings"

	"standpoint/analysis"
	"standpoint/gui/chart"
	"standpoint/gui/fonts"
)

// picture is a chart as elements of a web page.
type picture struct {
	Title string
	SVG   template.HTML
}

// webWidth is how wide a picture is drawn for the web page, in points; the page shows it as wide as
// its text.
const webWidth = 720

// chartMargin is the border that a chart leaves free on either side in pictures no wider than 750
// points. It reaches into the margin of the page, so that chart and text have the same edges.
const chartMargin = 18

func newChart(k chart.Kind, r *analysis.Report, t chart.Theme) (*chart.Chart, error) {
	return chart.New([]*analysis.Report{r}, chart.Options{Kind: k, Export: t, Find: fonts.Find})
}

// chartSize is the size of a picture in points. A chart that has a row for each speaker gets room
// for all of them, up to a page.
func chartSize(k chart.Kind, r *analysis.Report, width float64) chart.Size {
	rows := len(r.Speakers)
	switch k {
	case chart.Timeline:
		rows = 6
	case chart.Matrix:
		rows = len(newTable(r).Rows)
	}
	return chart.Size{Width: width, Height: float64(min(max(280, 150+26*rows), 680)), DPI: 72}
}

// pictures are the charts in the colours of the light and of the dark theme; the style of the page
// shows the one that goes with it.
func pictures(r *analysis.Report, kinds []chart.Kind) ([]picture, error) {
	var out []picture
	for i, k := range kinds {
		p := picture{Title: k.Title()}
		for t, name := range []string{chart.Light: "light", chart.Dark: "dark"} {
			c, err := newChart(k, r, chart.Theme(t))
			if err != nil {
				return nil, fmt.Errorf("publish: %w", err)
			}
			var b strings.Builder
			if err := c.Write(&b, chart.SVG, chartSize(k, r, webWidth)); err != nil {
				return nil, fmt.Errorf("publish: %w", err)
			}
			p.SVG += template.HTML(inline(b.String(), name, i+1))
		}
		out = append(out, p)
	}
	return out, nil
}

var (
	metadata = regexp.MustCompile(`(?s)<metadata>.*?</metadata>`)
	measures = regexp.MustCompile(` (width|height)="[^"]*"`)
)

// inline makes a drawing part of a page: without what only a file has, with ids of its own, and
// without the size in points, so that it fills the width it is given.
func inline(svg, theme string, n int) string {
	svg = svg[max(0, strings.Index(svg, "<svg")):]
	head, rest, _ := strings.Cut(metadata.ReplaceAllString(svg, ""), ">")
	head = measures.ReplaceAllString(head, "")
	id := fmt.Sprintf("-%s-%d", theme, n)
	head = strings.Replace(head, `aria-labelledby="title desc"`, fmt.Sprintf(`class="%s" aria-labelledby="title%s desc%s"`, theme, id, id), 1)
	rest = strings.Replace(rest, `id="title"`, fmt.Sprintf(`id="title%s"`, id), 1)
	rest = strings.Replace(rest, `id="desc"`, fmt.Sprintf(`id="desc%s"`, id), 1)
	return head + ">" + rest
}

// operators are the drawing operators of a chart's PDF, which is one page with one content: they
// are put into a page of our own, so that the chart stays made of lines and curves.
func operators(r *analysis.Report, k chart.Kind, size chart.Size) (string, error) {
	c, err := newChart(k, r, chart.Light)
	if err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	var b bytes.Buffer
	if err := c.Write(&b, chart.PDF, size); err != nil {
		return "", fmt.Errorf("publish: %w", err)
	}
	_, rest, found := bytes.Cut(b.Bytes(), []byte("\nstream\n"))
	if !found {
		return "", errors.New("publish: chart without content")
	}
	z, err := zlib.NewReader(bytes.NewReader(rest))
	if err != nil {
		return "", fmt.Errorf("publish: chart: %w", err)
	}
	content, err := io.ReadAll(z)
	if err != nil {
		return "", fmt.Errorf("publish: chart: %w", err)
	}
	return string(content), nil
}
