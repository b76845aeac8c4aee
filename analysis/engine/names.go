package engine

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"standpoint/analysis/syntax"
)

// The engines' names.
const (
	nameNews     = "news"
	nameBlend    = "blend"
	nameVader    = "vader"
	nameCdipaolo = "cdipaolo"
)

// Names lists the engines, the default first.
func Names() []string { return []string{nameNews, nameBlend, nameVader, nameCdipaolo} }

// Source is where an engine loads what it needs from.
type Source struct {
	FS     fs.FS                          // laid out as the assets folder
	Reader func() (*syntax.Reader, error) // shared with others; nil for one of its own from FS
}

// reader is how to get at the reader of sentences, which is loaded once.
func (s Source) reader() func() (*syntax.Reader, error) {
	if s.Reader != nil {
		return s.Reader
	}
	return sync.OnceValues(func() (*syntax.Reader, error) { return syntax.NewReader(s.FS) })
}

// New makes the engine called name; "" is the default. It errs on an unknown name and on files
// that are missing or damaged. Only news and blend load any.
func New(name string, src Source) (Engine, error) {
	switch name {
	case nameNews, "":
		return newNews(src)
	case nameBlend:
		return newBlend(src.FS)
	case nameVader:
		return newVader(), nil
	case nameCdipaolo:
		return newCdipaolo(), nil
	}
	known := Names()
	slices.Sort(known)
	return nil, fmt.Errorf("engine: no engine %q; there are %s", name, strings.Join(known, ", "))
}

// Warm loads in the background what e would otherwise load on its first use. Only cdipaolo has
// anything to load, in half a second or more. The first use meanwhile waits for the same load.
func Warm(e Engine) {
	if w, ok := e.(interface{ warm() }); ok {
		go w.warm()
	}
}

// Class is the verdict in three classes: Positive for positive and favour, Negative for
// negative and against, Neutral for all others.
func Class(l Label) Label {
	switch l {
	case Positive, Favour:
		return Positive
	case Negative, Against:
		return Negative
	}
	return Neutral
}

// toward turns a tone verdict into a stance verdict.
func toward(l Label) Label {
	switch l {
	case Positive:
		return Favour
	case Negative:
		return Against
	case Mixed:
		return Mixed
	}
	return Neutral
}
