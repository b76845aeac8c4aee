package cli

import (
	"context"
	"iter"
)

// ordered calls work on each of in, up to workers at a time, and yields the results in the
// order of in, each as soon as its turn comes. At most some three times workers items are held
// at once. When ctx ends it stops, which the caller sees by ctx alone.
func ordered[T, R any](ctx context.Context, workers int, in iter.Seq[T], work func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		turns := make(chan chan R, 2*workers)
		go feed(ctx, workers, in, work, turns)
		for {
			select {
			case turn, more := <-turns:
				if !more {
					return
				}
				select {
				case r := <-turn:
					if !yield(r) {
						return
					}
				case <-ctx.Done():
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// feed starts the work and queues the place where each result will be.
func feed[T, R any](ctx context.Context, workers int, in iter.Seq[T], work func(T) R, turns chan<- chan R) {
	defer close(turns)
	free := make(chan struct{}, workers)
	for x := range in {
		turn := make(chan R, 1)
		select {
		case turns <- turn:
		case <-ctx.Done():
			return
		}
		select {
		case free <- struct{}{}:
		case <-ctx.Done():
			return
		}
		go func() {
			defer func() { <-free }()
			turn <- work(x)
		}()
	}
}
