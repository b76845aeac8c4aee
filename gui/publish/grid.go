package publish

// column is a column of a printed table.
type column struct {
	name  string
	share float64 // of the width of the text
	right bool    // numbers, which end at its edge
}

// line is a text of a cell; long ones are wrapped.
type line struct {
	style style
	text  string
}

const gutter = 10 // between columns

// grid is a printed table, whose head comes again on every page it reaches.
type grid struct {
	*pen
	columns []column
}

func (p *pen) table(columns ...column) *grid {
	g := &grid{p, columns}
	p.fit(60)
	g.head()
	return g
}

func (g *grid) head() {
	for i, c := range g.columns {
		b := g.block(0, g.room(i), inSmall, c.name)
		g.align(i, &b, 0)
		g.put(b, g.y)
	}
	g.y += inSmall.leading + 3
	g.rule(g.y, .6)
	g.y += 5
}

// room is what a cell's text may take up.
func (g *grid) room(i int) float64 {
	w := g.columns[i].share * g.wide
	if i < len(g.columns)-1 {
		w -= gutter
	}
	return w
}

// align moves a block into column i.
func (g *grid) align(i int, b *block, indent float64) {
	for _, c := range g.columns[:i] {
		b.x += c.share * g.wide
	}
	b.x += indent
	if g.columns[i].right && len(b.lines) > 0 {
		b.x += g.room(i) - g.width(b.style, b.lines[0])
	}
}

// row writes cells side by side, the first with the colour of the speaker at a place, if any. Only a
// row that is higher than a third of a page is torn.
func (g *grid) row(place int, cells ...[]line) {
	columns := make([][]block, len(cells))
	high := 0.0
	for i, cell := range cells {
		indent := 0.0
		if i == 0 && place >= 0 {
			indent = 12
		}
		h := 0.0
		for _, l := range cell {
			b := g.block(0, g.room(i)-indent, l.style, l.text)
			g.align(i, &b, indent)
			columns[i] = append(columns[i], b)
			h += b.height()
		}
		high = max(high, h)
	}
	before := g.doc.PageNo()
	if g.fit(min(high+8, (g.bottom-g.top)/3)); g.doc.PageNo() != before {
		g.head()
	}
	g.dot(place, 0, g.y)
	g.cells(columns)
	g.y += 4
	g.rule(g.y, .3)
	g.y += 5
}

// cells writes the columns of a row side by side, their first lines on one baseline. Each turns the
// page where it is full.
func (g *grid) cells(columns [][]block) {
	low := g.y
	start, page := g.y, g.doc.PageNo()
	lowest := page
	for _, list := range columns {
		g.doc.SetPage(page)
		g.y = start
		for i, b := range list {
			if i == 0 {
				g.y += inBody.size - b.style.size
			}
			g.flow(b)
		}
		if n := g.doc.PageNo(); n > lowest || n == lowest && g.y > low {
			lowest, low = n, g.y
		}
	}
	g.doc.SetPage(lowest)
	g.y = low
}
