//go:build !headless

package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"standpoint/gui/chart"
)

// kindNames are short enough for a row of five in a narrow column.
var kindNames = map[chart.Kind]string{
	chart.Timeline: "Timeline", chart.Speakers: "Speakers", chart.Matrix: "Matrix",
	chart.Distribution: "Balance", chart.Compare: "Compare",
}

// segments chooses one of a few things that stand side by side.
type segments[T comparable] struct {
	*pad
	kinds  []T
	names  map[T]string
	chosen T
}

const segmentHeight float32 = 26

func newSegments[T comparable](kinds []T, names map[T]string, onKind func(T)) *segments[T] {
	s := &segments[T]{kinds: kinds, names: names}
	s.pad = newPad(280, fixed(segmentHeight), s.draw, func(at fyne.Position, _ fyne.KeyModifier) {
		i := int(at.X / s.Size().Width * float32(len(s.kinds)))
		onKind(s.kinds[min(max(i, 0), len(s.kinds)-1)])
	})
	s.keys = func(k fyne.KeyName) {
		for i, kind := range s.kinds {
			if kind != s.chosen {
				continue
			}
			switch {
			case k == fyne.KeyRight && i+1 < len(s.kinds):
				onKind(s.kinds[i+1])
			case k == fyne.KeyLeft && i > 0:
				onKind(s.kinds[i-1])
			}
			return
		}
	}
	return s
}

func (s *segments[T]) choose(k T) {
	s.chosen = k
	s.Refresh()
}

// place is the middle of a kind's segment.
func (s *segments[T]) place(k T) fyne.Position {
	for i, kind := range s.kinds {
		if kind == k {
			return fyne.NewPos((float32(i)+0.5)*s.Size().Width/float32(len(s.kinds)), segmentHeight/2)
		}
	}
	return fyne.Position{}
}

func (s *segments[T]) draw(p *pen, size fyne.Size) {
	p.rect(0, 0, size.Width, size.Height, p.colour(theme.ColorNameButton), 6)
	w := size.Width / float32(len(s.kinds))
	for i, k := range s.kinds {
		x := float32(i) * w
		l := lettering{size: theme.SizeNameCaptionText, colour: colourMuted}
		switch {
		case k == s.chosen:
			p.rect(x+2, 2, w-4, size.Height-4, p.colour(theme.ColorNameBackground), 5)
			l.colour, l.style.Bold = theme.ColorNameForeground, true
		case p.over && p.at.X >= x && p.at.X < x+w:
			p.rect(x+2, 2, w-4, size.Height-4, p.colour(theme.ColorNameHover), 5)
		}
		name := s.names[k]
		p.text(x+max(4, (w-p.measure(name, l))/2), (size.Height-p.line(l))/2, w-6, name, l)
	}
	p.ring(size)
}
