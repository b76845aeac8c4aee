//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// sight is what the side of the window shows.
type sight int

const (
	chartSight sight = iota
	statementSight
	compareSight
)

var sightNames = map[sight]string{chartSight: "Charts", statementSight: "Statements", compareSight: "Side by side"}

// sidePane shows the charts, the statements or the comparison.
type sidePane struct {
	content  fyne.CanvasObject
	segments *segments[sight]
	panes    map[sight]fyne.CanvasObject
}

func newSidePane(charts, statements, compare fyne.CanvasObject) *sidePane {
	s := &sidePane{panes: map[sight]fyne.CanvasObject{chartSight: charts, statementSight: statements, compareSight: compare}}
	s.segments = newSegments([]sight{chartSight, statementSight, compareSight}, sightNames, s.show)
	s.content = framed(container.NewPadded(s.segments.pad), nil, nil, nil, container.NewStack(charts, statements, compare))
	s.show(chartSight)
	return s
}

func (s *sidePane) show(k sight) {
	s.segments.choose(k)
	for name, p := range s.panes {
		if name == k {
			p.Show()
		} else {
			p.Hide()
		}
	}
}
