package gui

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"
)

// inline runs everything at once, but for what is due much later.
func inline() jobs {
	return jobs{
		spawn: func(f func()) { f() },
		post:  func(f func()) { f() },
		after: func(d time.Duration, f func()) {
			if d < time.Second {
				f()
			}
		},
	}
}

func TestRunHandsOverTheResult(t *testing.T) {
	bad := errors.New("bad")
	var got int
	var err error
	run(context.Background(), inline(), func(context.Context) (int, error) { return 7, bad }, func(n int, e error) { got, err = n, e })
	if got != 7 || err != bad {
		t.Errorf("%d, %v", got, err)
	}
}

func TestRunMakesAnErrorOfAPanic(t *testing.T) {
	var err error
	run(context.Background(), inline(), func(context.Context) (int, error) { panic("broken") }, func(_ int, e error) { err = e })
	if err == nil || !strings.Contains(err.Error(), "broken") {
		t.Errorf("error %v", err)
	}
}

func TestCancelledRunIsSilent(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	run(ctx, inline(), func(context.Context) (int, error) {
		cancel()
		return 1, nil
	}, func(int, error) { t.Error("done was called") })
}
