package save

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"
)

func words(s string) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	}
}

// checkFile fails unless the folder holds just the file name, with this content.
func checkFile(t *testing.T, path, want string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil || string(got) != want {
		t.Errorf("%q, %v, want %q", got, err, want)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("folder has %v, %v", entries, err)
	}
}

func TestFileIsWrittenAndReplacedWithItsMode(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	if err := File(path, words("first")); err != nil {
		t.Fatal(err)
	}
	checkFile(t, path, "first")
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := File(path, words("second")); err != nil {
		t.Fatal(err)
	}
	checkFile(t, path, "second")
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

func TestFailingWriterLeavesTheOldFileWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("no more data")
	err := File(path, func(w io.Writer) error {
		if err := words("half of the n")(w); err != nil {
			return err
		}
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("error is %v", err)
	}
	checkFile(t, path, "old")
}

func TestPanickingWriterLeavesTheOldFileWhole(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out.csv")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic is gone")
			}
		}()
		_ = File(path, func(io.Writer) error { panic("bug") })
	}()
	checkFile(t, path, "old")
}

func TestFolderThatCannotBeWrittenIn(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "out.csv")
	if err := os.WriteFile(path, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o700)
	if probe, err := os.Create(filepath.Join(dir, "probe")); err == nil {
		probe.Close()
		if err := os.Remove(probe.Name()); err != nil {
			t.Fatal(err)
		}
		t.Skip("this user may write everywhere")
	}
	if err := File(path, words("new")); err == nil {
		t.Error("no error")
	}
	checkFile(t, path, "old")
}

func TestPlacesThatAreNoFile(t *testing.T) {
	dir := t.TempDir()
	called := func(io.Writer) error { t.Error("the writer was called"); return nil }
	for _, path := range []string{dir, filepath.Join(dir, "gone", "out.csv")} {
		if err := File(path, called); err == nil {
			t.Errorf("%s: no error", path)
		}
	}
}

func TestLinkIsFollowed(t *testing.T) {
	dir, other := t.TempDir(), filepath.Join(t.TempDir(), "real.csv")
	if err := os.WriteFile(other, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link.csv")
	if err := os.Symlink(other, link); err != nil {
		t.Skip(err)
	}
	if err := File(link, words("new")); err != nil {
		t.Fatal(err)
	}
	checkFile(t, other, "new")
}

func TestDeviceIsWrittenTo(t *testing.T) {
	if _, err := os.Stat(os.DevNull); err != nil || os.DevNull != "/dev/null" {
		t.Skip("no device to write to")
	}
	if err := File(os.DevNull, func(w io.Writer) error { _, err := io.WriteString(w, "x"); return err }); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Fatal("the device was replaced by a file")
	}
}
