package page

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"sync/atomic"
)

// Archive reads the files in a zip archive within limits: one that grows too much when unpacked,
// or with all others too large, gives an error before it fills the memory. It
// is safe for concurrent use.
type Archive struct {
	files map[string]*zip.File
	names []string
	lim   Limits
	used  atomic.Int64 // bytes that were unpacked so far
}

// freeBytes is how much a part may unpack to whatever its ratio: white space and empty tables of
// honest documents pack a hundredfold.
const freeBytes = 1 << 20

// OpenArchive reads the directory of a zip archive. Names that point outside of it ("../x", "/x"),
// folders, links and encrypted files are left out.
func OpenArchive(data []byte, lim Limits) (*Archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errors.New("is a broken zip archive")
	}
	lim = lim.Or()
	a := &Archive{files: map[string]*zip.File{}, lim: lim}
	for _, f := range z.File {
		name := strings.ReplaceAll(f.Name, `\`, "/")
		if !f.Mode().IsRegular() || f.Flags&1 != 0 || !local(name) || a.files[name] != nil {
			continue
		}
		a.files[name] = f
		a.names = append(a.names, name)
	}
	return a, nil
}

// local reports whether name stays inside the archive.
func local(name string) bool {
	return name != "" && !strings.HasPrefix(name, "/") && !strings.Contains(name, "\x00") &&
		path.Clean(name) != ".." && !strings.HasPrefix(path.Clean(name), "../") && !strings.Contains(name, ":")
}

// Names are the files of the archive in its order.
func (a *Archive) Names() []string { return a.names }

// Has reports whether there is a file of this name.
func (a *Archive) Has(name string) bool { return a.files[name] != nil }

// File is the content of one file. It fails when there is none of this name, when it is broken and
// when a limit is passed.
func (a *Archive) File(name string) ([]byte, error) {
	f := a.files[name]
	if f == nil {
		return nil, fmt.Errorf("holds no %s", name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("cannot be unpacked: %s is broken", name)
	}
	defer r.Close()
	most, left := max(freeBytes, int64(f.CompressedSize64)*a.lim.Ratio), max(0, a.lim.Unpacked-a.used.Load())
	data, err := io.ReadAll(io.LimitReader(r, min(most, left)+1))
	switch n := int64(len(data)); {
	case n > left:
		return nil, TooLarge("unpacks to more than %d bytes", a.lim.Unpacked)
	case n > most:
		return nil, TooLarge("grows more than %d times when unpacked", a.lim.Ratio)
	case err != nil:
		return nil, fmt.Errorf("cannot be unpacked: %s is broken", name)
	}
	a.used.Add(int64(len(data)))
	return data, nil
}
