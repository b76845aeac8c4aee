// Package parallel runs the parts of a piece of work at once.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls f with 0 to n-1, as many at once as there are processors, and returns when all are done.
// The order is not fixed. A panic of f comes out of Each once the others have ended.
func Each(n int, f func(i int)) {
	workers := min(runtime.GOMAXPROCS(0), n)
	if workers < 2 {
		for i := range n {
			f(i)
		}
		return
	}
	var work sync.WaitGroup
	var next atomic.Int64
	var failed atomic.Pointer[any]
	for range workers {
		work.Go(func() {
			defer func() {
				if p := recover(); p != nil {
					failed.CompareAndSwap(nil, &p)
				}
			}()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	work.Wait()
	if p := failed.Load(); p != nil {
		panic(*p)
	}
}
