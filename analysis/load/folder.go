package load

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Endings are the endings of file names that Paths looks for in folders.
func Endings() []string {
	return []string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"}
}

// Paths lists the articles at path: itself when it is a file, whatever its name, or the
// articles in a folder and the folders in it, sorted. Names that begin with a dot are skipped,
// links to folders are not followed. A folder without articles is an error; folders inside it
// that cannot be read are left out and returned as errors beside the files.
func Paths(path string) (files []string, errs []error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, []error{missing(path, err)}
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	_ = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		switch hidden := p != path && strings.HasPrefix(filepath.Base(p), "."); {
		case err != nil:
			errs = append(errs, missing(p, err))
		case hidden && d.IsDir():
			return fs.SkipDir
		case !hidden && isArticle(p, d):
			files = append(files, p)
		}
		return nil
	})
	slices.Sort(files)
	if len(files) == 0 && len(errs) == 0 {
		errs = append(errs, fmt.Errorf("%s: no articles in this folder: they end in %s", path, strings.Join(Endings(), ", ")))
	}
	return files, errs
}

// isArticle reports whether d is a regular file, or a link to one, with a known ending.
func isArticle(path string, d fs.DirEntry) bool {
	if !slices.Contains(Endings(), ending(path)) {
		return false
	}
	if d.Type()&fs.ModeSymlink == 0 {
		return d.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular() // a dangling link is named as missing when it is read
}
