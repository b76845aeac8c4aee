package load

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Endings are the endings of file names that are looked for in folders and archives.
func Endings() []string {
	return []string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".eml", ".docx", ".odt", ".rtf", ".pdf", ".epub", ".zip"}
}

// paths lists the files at path: itself when it is one, whatever its name, or those in the folder and
// in the folders in it that have a known ending, sorted.
func paths(path string) (files []string, errs []error) {
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
