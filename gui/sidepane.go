//go:build !headless

package gui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// sight is what the side of the window shows.
type sight int

const (
	peopleSight sight = iota // speakers and reasons, in a narrow window
	chartSight
	statementSight
	compareSight
)

var sightNames = map[sight]string{peopleSight: "Speakers", chartSight: "Charts", statementSight: "Statements", compareSight: "Side by side"}

// sidePane shows the charts, the statements or the comparison, and in a narrow window the speakers.
type sidePane struct {
	content  fyne.CanvasObject
	segments *segments[sight]
	panes    map[sight]fyne.CanvasObject
	stack    *fyne.Container
}

func newSidePane(charts, statements, compare fyne.CanvasObject) *sidePane {
	s := &sidePane{panes: map[sight]fyne.CanvasObject{chartSight: charts, statementSight: statements, compareSight: compare}}
	s.segments = newSegments([]sight{chartSight, statementSight, compareSight}, sightNames, s.show)
	s.stack = container.New(deck{}, charts, statements, compare)
	s.content = framed(container.NewPadded(s.segments.pad), nil, nil, nil, s.stack)
	s.show(chartSight)
	return s
}

func (s *sidePane) show(k sight) {
	if s.panes[k] == nil {
		return
	}
	s.segments.choose(k)
	for name, p := range s.panes {
		if name == k {
			p.Show()
		} else {
			p.Hide()
		}
	}
}

// see shows a sight and gives it the keyboard.
func (w *window) see(k sight) {
	w.side.show(k)
	if k == statementSight {
		w.win.Canvas().Focus(w.said.list)
	}
}

// take adds the speakers, and give parts with them again.
func (s *sidePane) take(people fyne.CanvasObject) {
	s.panes[peopleSight] = people
	s.stack.Add(people)
	s.segments.kinds = slices.Insert(s.segments.kinds, 0, peopleSight)
	s.show(peopleSight)
}

func (s *sidePane) give() {
	people := s.panes[peopleSight]
	if people == nil {
		return
	}
	if s.segments.chosen == peopleSight {
		s.show(chartSight)
	}
	delete(s.panes, peopleSight)
	s.stack.Remove(people)
	people.Show()
	s.segments.kinds = s.segments.kinds[1:]
	s.segments.Refresh()
}

// deck lays objects over each other, with room for the largest whether it is shown or not, so that
// nothing beside them moves when another is shown.
type deck struct{}

// MinSize implements fyne.Layout.
func (deck) MinSize(objects []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range objects {
		least = least.Max(o.MinSize())
	}
	return least
}

// Layout implements fyne.Layout.
func (deck) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}
