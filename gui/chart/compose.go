package chart

import (
	"fmt"
	"strings"
)

// margin is the empty border of a picture.
const margin = 24

// Line heights, in design units.
const (
	titleLine, subtitleLine, keyLine, footLine = 25, 17, 19, 14
	footSize                                   = 10
)

// compose draws the parts that all kinds share, from the top: title, what is measured, key, the
// chart itself, and a footnote.
func (s *scene) compose(c *Chart) {
	b := box{margin, margin - 4, s.w - margin, s.h - margin + 6}
	b.y0 = s.paragraph(b, c.title(), style{titleSize, true, s.look.ink}, titleLine, 2)
	b.y0 = s.paragraph(b, c.subtitle(), style{subtitleSize, false, s.look.muted}, subtitleLine, 2) + 4
	b.y0 = s.key(b, c.view.key()) + 6
	foot := b
	foot.y0 = b.y1 - float64(s.footLines())*footLine
	b.y1 = foot.y0 - 10
	notes := c.view.draw(s, b)
	s.foot(foot, c.footnote(notes))
}

func (c *Chart) title() string {
	if c.options.Title != "" {
		return c.options.Title
	}
	return c.view.title()
}

func (c *Chart) subtitle() string {
	if c.options.Caption != "" {
		return c.options.Caption
	}
	return c.view.subtitle()
}

// paragraph writes up to n lines from the top of b and returns where the next begins.
func (s *scene) paragraph(b box, text string, f style, line float64, n int) float64 {
	y := b.y0
	for _, l := range s.text.wrap(text, f, b.width(), n) {
		s.write(b.x0, y+line/2, l, f, left)
		y += line
	}
	return y
}

// footLines is how many lines the footnote may take: more on a narrow picture.
func (s *scene) footLines() int {
	if s.w < 820 {
		return 3
	}
	return 2
}

// foot writes a footnote that ends at the bottom of b.
func (s *scene) foot(b box, text string) {
	f := style{footSize, false, s.look.muted}
	n := len(s.text.wrap(text, f, b.width(), s.footLines()))
	b.y0 = b.y1 - footLine*float64(n)
	s.paragraph(b, text, f, footLine, n)
}

// footnote says n, what was left out, and where the numbers come from.
func (c *Chart) footnote(notes []string) string {
	parts := append([]string(nil), notes...)
	if len(c.unknown) > 0 {
		parts = append(parts, "not found: "+strings.Join(quoted(c.unknown), ", "))
	}
	if t := sources(c.texts); t != "" {
		parts = append(parts, t)
	}
	if len(c.texts) > 0 {
		parts = append(parts, strings.ReplaceAll(c.texts[0].program, " ", "\u00A0"))
	}
	return strings.Join(parts, " · ")
}

// sources names the text, or counts them with their dates and publishers.
func sources(texts []source) string {
	if len(texts) == 0 {
		return ""
	}
	var dates, names []string
	seen := map[string]bool{"": true}
	for _, t := range texts {
		if t.date != "" {
			dates = append(dates, t.date)
		}
		if !seen[t.name] {
			seen[t.name] = true
			names = append(names, t.name)
		}
	}
	first := fmt.Sprintf("%d texts", len(texts))
	if len(texts) == 1 {
		first = "untitled text"
		if t := texts[0].title; t != "" {
			first = "“" + short(t, 70) + "”"
		}
	}
	parts := []string{first}
	if d := dateRange(dates); d != "" {
		parts = append(parts, d)
	}
	if len(names) > 3 {
		names = append(names[:3:3], count(len(names)-3, "more source", "more sources"))
	}
	for i := range names {
		names[i] = short(names[i], 40)
	}
	return strings.Join(append(parts, names...), ", ")
}

func dateRange(dates []string) string {
	if len(dates) == 0 {
		return "no date"
	}
	lo, hi := dates[0], dates[0]
	for _, d := range dates {
		lo, hi = min(lo, d), max(hi, d)
	}
	if lo == hi {
		return lo
	}
	return lo + " to " + hi
}

// short keeps n letters of s.
func short(s string, n int) string {
	if ends := letterEnds(s); len(ends) > n {
		return ellipsis(s[:ends[n-1]])
	}
	return s
}

func quoted(names []string) []string {
	list := make([]string, len(names))
	for i, n := range names {
		list[i] = "“" + short(n, 40) + "”"
	}
	return list
}
