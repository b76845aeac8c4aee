package assets

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
)

// table is a file of FS that the tests put others in place of.
const table = "models/trust.tsv"

// folder has files with the contents given.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func content(t *testing.T, from fs.FS, name string) string {
	t.Helper()
	b, err := fs.ReadFile(from, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// names are all files of FS.
func names(t *testing.T) []string {
	t.Helper()
	var out []string
	err := fs.WalkDir(FS, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			out = append(out, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(out, table) {
		t.Fatalf("no %s in %v", table, out)
	}
	return out
}

// over is Over of a folder that is there.
func over(t *testing.T, dir string) fs.FS {
	t.Helper()
	files, err := Over(dir)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestOverNothingIsFS(t *testing.T) {
	if over(t, "") != fs.FS(FS) {
		t.Error("not FS")
	}
}

func TestOverTakesFilesFromTheFolder(t *testing.T) {
	files := over(t, folder(t, map[string]string{table: "mine", "models/new.bin": "new", "other/file": "other", "top": "top"}))
	for name, want := range map[string]string{table: "mine", "models/new.bin": "new", "other/file": "other", "top": "top"} {
		if got := content(t, files, name); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
	f, err := files.Open(table)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if i, err := f.Stat(); err != nil || i.Size() != 4 || i.IsDir() {
		t.Errorf("%v, error %v", i, err)
	}
	if b, err := io.ReadAll(f); err != nil || string(b) != "mine" {
		t.Errorf("%q, error %v", b, err)
	}
}

func TestOverFallsBackToTheProgramsOwn(t *testing.T) {
	for what, dir := range map[string]string{
		"an empty folder":    t.TempDir(),
		"another file":       folder(t, map[string]string{"models/new.bin": "new"}),
		"a folder of a name": folder(t, map[string]string{table + "/inside": "a folder where a file should be"}),
		"an empty subfolder": folder(t, map[string]string{"models/deep/er": ""}),
	} {
		files := over(t, dir)
		for _, name := range names(t) {
			if content(t, files, name) != content(t, FS, name) {
				t.Errorf("%s: %s differs", what, name)
			}
		}
	}
}

func TestOverReplacesAFileByAnEmptyOne(t *testing.T) {
	if got := content(t, over(t, folder(t, map[string]string{table: ""})), table); got != "" {
		t.Errorf("got %q", got)
	}
}

// The folder only lends files: what there is to list stays as it is.
func TestOverListsFS(t *testing.T) {
	files := over(t, folder(t, map[string]string{"models/new.bin": "new"}))
	for _, dir := range []string{".", "models", "lexicon"} {
		got, err := fs.ReadDir(files, dir)
		if err != nil {
			t.Fatal(err)
		}
		want, err := FS.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.EqualFunc(got, want, func(a, b fs.DirEntry) bool { return a.Name() == b.Name() }) {
			t.Errorf("%s: %v, want %v", dir, got, want)
		}
	}
}

func TestOverFailsOnNamesThatAreNone(t *testing.T) {
	files := over(t, folder(t, map[string]string{table: "mine"}))
	if _, err := files.Open("models/none.bin"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("neither has it: error %v", err)
	}
	for _, name := range []string{"../" + table, "/" + table, "models/../" + table, "models//trust.tsv", ""} {
		if f, err := files.Open(name); err == nil {
			f.Close()
			t.Errorf("%q opens", name)
		}
	}
}

// A folder that cannot be read must not pass for one that has nothing in it.
func TestOverReportsAFileInPlaceOfAFolder(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there a path below a file does not exist")
	}
	file := filepath.Join(folder(t, map[string]string{"file": ""}), "file")
	for name, dir := range map[string]string{"a file in place of the folder": file, "no folder": file + "none"} {
		if _, err := Over(dir); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := over(t, folder(t, map[string]string{"models": ""})).Open(table); err == nil || errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file in place of models: error %v", err)
	}
}

func TestOverReportsMissingPermission(t *testing.T) {
	dir := folder(t, map[string]string{table: "mine"})
	models := filepath.Join(dir, "models")
	if err := os.Chmod(models, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.Chmod(models, 0o755); err != nil {
			t.Error(err)
		}
	})
	if _, err := os.ReadDir(models); err == nil {
		t.Skip("this user may read everything")
	}
	if _, err := over(t, dir).Open(table); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("a folder without permission: error %v", err)
	}
	if got := content(t, over(t, dir), "lexicon/"+lexicon(t)); got == "" {
		t.Error("other folders are out of reach too")
	}
}

// lexicon is the name of a word list.
func lexicon(t *testing.T) string {
	t.Helper()
	files, err := FS.ReadDir("lexicon")
	if err != nil || len(files) == 0 {
		t.Fatalf("no word lists, error %v", err)
	}
	return files[0].Name()
}
