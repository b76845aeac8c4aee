//go:build !headless

package window

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
)

// jobs runs work beside the window. Tests put other functions in, to run it in place.
type jobs struct {
	spawn func(func()) // starts work
	post  func(func()) // hands f to the toolkit's goroutine
}

func newJobs() jobs { return jobs{spawn: func(f func()) { go f() }, post: fyne.Do} }

// run does work in a worker and then done on the toolkit's goroutine, unless ctx has ended by
// then. A panic of work becomes its error.
func run[T any](j jobs, ctx context.Context, work func(context.Context) (T, error), done func(T, error)) {
	j.spawn(func() {
		v, err := guarded(ctx, work)
		j.post(func() {
			if ctx.Err() == nil {
				done(v, err)
			}
		})
	})
}

func guarded[T any](ctx context.Context, work func(context.Context) (T, error)) (v T, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("something went wrong inside the program (%v); please report it", p)
		}
	}()
	return work(ctx)
}
