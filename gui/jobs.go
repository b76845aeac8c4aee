package gui

import (
	"context"
	"fmt"
	"time"
)

// jobs is where work runs. In the window, spawn is a new goroutine, post is a later turn of the
// UI loop and after is a timer; tests run all of it at once.
type jobs struct {
	spawn func(func())
	post  func(func())
	after func(time.Duration, func())
}

// run does work off the UI goroutine and hands what came of it to done on it. A panic of work
// is an error. When ctx has ended by then, done is not called.
func run[T any](ctx context.Context, j jobs, work func(context.Context) (T, error), done func(T, error)) {
	j.spawn(func() {
		out, err := guarded(ctx, work)
		j.post(func() {
			if ctx.Err() == nil {
				done(out, err)
			}
		})
	})
}

func guarded[T any](ctx context.Context, work func(context.Context) (T, error)) (out T, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("gui: the program made a mistake here: %v", r)
		}
	}()
	return work(ctx)
}
