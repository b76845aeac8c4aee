package assets

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Over is FS with the files of folder dir in place of those of the same name, for trying other models
// and word lists. It is FS itself when dir is empty, and fails when there is no such folder.
func Over(dir string) (fs.FS, error) {
	if dir == "" {
		return FS, nil
	}
	if i, err := os.Stat(dir); err != nil {
		return nil, fmt.Errorf("assets: %w", err)
	} else if !i.IsDir() {
		return nil, fmt.Errorf("assets: %s is no folder", dir)
	}
	return overlay{os.DirFS(dir)}, nil
}

type overlay struct{ above fs.FS }

// Open opens a file from above, or from FS when there is none.
func (o overlay) Open(name string) (fs.File, error) {
	if i, err := fs.Stat(o.above, name); err == nil && !i.IsDir() {
		return o.above.Open(name)
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return FS.Open(name)
}
