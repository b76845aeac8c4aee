package library

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"standpoint/analysis/correct"
)

// folderVariable names the library to write to, in the process that is to be killed.
const folderVariable = "STANDPOINT_TEST_LIBRARY"

func TestMain(m *testing.M) {
	if folder := os.Getenv(folderVariable); folder != "" {
		if err := correctForEver(folder); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	os.Exit(m.Run())
}

// correctForEver saves one correction after the other, and the article now and then, and says of each
// correction that it is saved.
func correctForEver(folder string) error {
	ctx := context.Background()
	l, note, err := Open(ctx, folder)
	if err != nil {
		return err
	}
	if note != "" {
		return errors.New(note)
	}
	it, err := l.Item(ctx, "a")
	if err != nil {
		return err
	}
	for n := len(it.Log.Steps); ; n++ {
		it.Log.Do(correct.Step{Name: strconv.Itoa(n), Edits: []correct.Edit{{Op: correct.Memo, To: strings.Repeat("memo ", 50)}}})
		if err := l.SaveLog(ctx, "a", it.Log); err != nil {
			return err
		}
		fmt.Println(n)
		if n%7 == 0 {
			if err := l.Save(ctx, it); err != nil {
				return err
			}
		}
	}
}

// TestKilledAtAnyMomentNothingIsLost kills a process that saves corrections, many times, and looks
// whether all that it had called saved are there.
func TestKilledAtAnyMomentNothingIsLost(t *testing.T) {
	kills := 200
	if testing.Short() {
		kills = 15
	}
	folder := t.TempDir()
	l := opened(t, folder, "")
	first := item("a")
	first.Report = report(first)
	if err := l.Save(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	_ = l.Close()
	saved := -1
	for i := range kills {
		if n := killed(t, folder, time.Duration(rand.IntN(40))*time.Millisecond); n > saved {
			saved = n
		}
		l, note, err := Open(t.Context(), folder)
		if err != nil || note != "" {
			t.Fatalf("after kill %d: %q, %v", i, note, err)
		}
		it, err := l.Item(t.Context(), "a")
		if err != nil || it.Report == nil || len(it.Log.Steps) <= saved {
			t.Fatalf("after kill %d: %d corrections, want over %d, %v", i, len(it.Log.Steps), saved, err)
		}
		for k, s := range it.Log.Steps {
			if s.Name != strconv.Itoa(k) {
				t.Fatalf("after kill %d: correction %d is %q", i, k, s.Name)
			}
		}
		if len(it.Log.Steps) > 300 { // keep each save short
			it.Log, saved = correct.Log{}, -1
			if err := l.SaveLog(t.Context(), "a", it.Log); err != nil {
				t.Fatal(err)
			}
		}
		_ = l.Close()
	}
	t.Logf("%d kills, the last correction called saved is number %d", kills, saved)
}

// killed starts the process, kills it some time after its first correction, and returns the last that it
// had called saved.
func killed(t *testing.T, folder string, after time.Duration) int {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), folderVariable+"="+folder)
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	last := -1
	var kill *time.Timer
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if kill == nil {
			kill = time.AfterFunc(after, func() { _ = c.Process.Kill() })
		}
		n, err := strconv.Atoi(lines.Text())
		if err != nil {
			break // cut off in the middle of a line
		}
		last = n
	}
	_ = c.Wait()
	if kill == nil {
		t.Fatal("the process ended before its first correction")
	}
	return last
}
