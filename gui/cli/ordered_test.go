package cli

import (
	"context"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
)

func upTo(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestOrderedKeepsOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		var got, want []int
		for r := range ordered(context.Background(), workers, upTo(200), func(i int) int {
			if i%3 == 0 {
				runtime.Gosched()
			}
			return i * i
		}) {
			got = append(got, r)
		}
		for i := range 200 {
			want = append(want, i*i)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d workers: %v", workers, got)
		}
	}
}

func TestOrderedReadsNoFurtherThanItHasRoom(t *testing.T) {
	var taken atomic.Int64
	in := func(yield func(int) bool) {
		for i := 0; ; i++ {
			taken.Add(1)
			if !yield(i) {
				return
			}
		}
	}
	n := 0
	for range ordered(context.Background(), 2, in, func(i int) int { return i }) {
		if n++; n == 50 {
			break
		}
		if ahead := taken.Load() - int64(n); ahead > 8 {
			t.Fatalf("%d items ahead of the reader", ahead)
		}
	}
}

func TestOrderedEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	block := make(chan struct{})
	defer close(block)
	n := 0
	for range ordered(ctx, 2, upTo(100), func(i int) int {
		if i == 3 {
			cancel()
			<-block
		}
		return i
	}) {
		n++
	}
	if n > 3 || ctx.Err() == nil {
		t.Errorf("%d results after the end", n)
	}
}
