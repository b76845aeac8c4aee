package engine

import (
	"fmt"
	"slices"
	"strings"
)

// The engines' names.
const (
	nameBlend    = "blend"
	nameVader    = "vader"
	nameCdipaolo = "cdipaolo"
)

// Names lists the engines, the default first.
func Names() []string { return []string{nameBlend, nameVader, nameCdipaolo} }

// New makes the engine called name; "" is the default. model is the file of fitted weights,
// which only blend reads. It errs on an unknown name and on a damaged model.
func New(name string, model []byte) (Engine, error) {
	switch name {
	case nameBlend, "":
		return newBlend(model)
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
