// Package save writes files whole or not at all.
package save

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// File gives write a writer for the file at path. The file appears, or takes the place of an
// older one and its permissions, only when write returns nil and all is on the disk; on any
// error the older file stays as it was and nothing new is left in the folder. A link is
// followed, so that what it leads to is replaced and not the link.
//
// A device or a pipe, such as /dev/stdout, has nothing to keep whole and is written to directly.
//
// It fails when the folder cannot be written in and when path is a folder; errors of write come
// back wrapped.
func File(path string, write func(io.Writer) error) error {
	if info, err := os.Stat(path); err == nil && info.Mode()&(fs.ModeDevice|fs.ModeNamedPipe) != 0 {
		return stream(path, write)
	}
	target, mode, err := place(path)
	if err != nil {
		return fmt.Errorf("save: %w", err)
	}
	f, err := os.CreateTemp(filepath.Dir(target), ".standpoint-*")
	if err != nil {
		return fmt.Errorf("save: %s: %w", path, cause(err))
	}
	done := false
	defer func() { // also when write panics
		if !done {
			f.Close()
			os.Remove(f.Name())
		}
	}()
	if err := fill(f, mode, write); err != nil {
		return fmt.Errorf("save: %s: %w", path, err)
	}
	if err := os.Rename(f.Name(), target); err != nil {
		return fmt.Errorf("save: %s: %w", path, cause(err))
	}
	done = true
	return nil
}

// stream writes to a device or pipe.
func stream(path string, write func(io.Writer) error) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("save: %s: %w", path, cause(err))
	}
	err = write(f)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return fmt.Errorf("save: %s: %w", path, err)
	}
	return nil
}

// place is the file that path stands for and the permissions it shall have.
func place(path string) (target string, mode fs.FileMode, err error) {
	target = path
	if real, err := filepath.EvalSymlinks(path); err == nil {
		target = real
	}
	info, err := os.Stat(target)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return target, 0o644, nil
	case err != nil:
		return "", 0, err
	case !info.Mode().IsRegular():
		return "", 0, fmt.Errorf("%s: is not a file", path)
	}
	return target, info.Mode().Perm(), nil
}

// fill writes f to the disk and closes it.
func fill(f *os.File, mode fs.FileMode, write func(io.Writer) error) error {
	err := write(f)
	if err == nil {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// cause is the reason in a file system error, without the name of the temporary file.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}
