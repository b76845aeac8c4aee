package assets

import (
	"errors"
	"io/fs"
	"os"
)

// Over is FS with the files of folder dir in place of those of the same name, for trying other models
// and word lists. It is FS itself when dir is empty.
func Over(dir string) fs.FS {
	if dir == "" {
		return FS
	}
	return overlay{os.DirFS(dir)}
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
