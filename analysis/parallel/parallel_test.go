package parallel

import (
	"sync/atomic"
	"testing"
)

func TestEachTakesEveryNumberOnce(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 1000} {
		seen := make([]int32, n)
		Each(n, func(i int) { atomic.AddInt32(&seen[i], 1) })
		for i, k := range seen {
			if k != 1 {
				t.Errorf("of %d, %d was taken %d times", n, i, k)
			}
		}
	}
}

func TestPanicComesOutOfEach(t *testing.T) {
	for _, n := range []int{1, 100} {
		func() {
			defer func() {
				if p := recover(); p != "broken" {
					t.Errorf("of %d: recovered %v", n, p)
				}
			}()
			Each(n, func(i int) {
				if i == n/2 {
					panic("broken")
				}
			})
		}()
	}
}
