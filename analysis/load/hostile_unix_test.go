//go:build unix

package load

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A pipe that nobody writes to would be waited for without end.
func TestPipes(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "a.txt")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Skip("this system makes no pipes: ", err)
	}
	if _, errs := survive(t, pipe, tight); len(errs) != 1 || !strings.Contains(errs[0].Error(), "is a device or a pipe") {
		t.Errorf("%v", errs)
	}
	if _, errs := survive(t, dir, tight); len(errs) != 1 || !strings.Contains(errs[0].Error(), "no articles in this folder") {
		t.Errorf("in a folder: %v", errs)
	}
}
