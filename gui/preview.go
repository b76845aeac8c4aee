//go:build !headless

package gui

import (
	"context"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"standpoint/analysis"
	"standpoint/gui/chart"
)

// The room for a preview, in units. It is drawn twice as fine, for dense screens.
const (
	previewWide = 440
	previewTall = 400
	previewFine = 2
)

// preview shows a picture as it will be saved: light, and with everything at its size.
type preview struct {
	content fyne.CanvasObject
	image   *canvas.Image
	jobs    jobs
	turn    int
}

func newPreview(j jobs) *preview {
	p := &preview{jobs: j, image: &canvas.Image{FillMode: canvas.ImageFillContain}}
	p.image.SetMinSize(fyne.NewSize(previewWide, previewTall))
	p.content = ground(colourTrack, container.NewPadded(p.image))
	return p
}

func (p *preview) show(r *analysis.Report, o chart.Options, s chart.Size) {
	p.turn++
	turn := p.turn
	o.Theme = chart.Light
	p.jobs.after(drawDelay, func() {
		if turn != p.turn {
			return
		}
		run(context.Background(), p.jobs, func(context.Context) (image.Image, error) {
			c, err := chart.New([]*analysis.Report{r}, o)
			if err != nil {
				return nil, err
			}
			w, h, dpi := within(s, previewFine*previewWide, previewFine*previewTall)
			return c.Image(w, h, dpi), nil
		}, func(i image.Image, err error) {
			if err == nil && turn == p.turn {
				p.image.Image = i
				p.image.Refresh()
			}
		})
	})
}
