package tag

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// A model file is the magic, a version byte, and a gzip stream with, in this order and
// every number a uvarint unless said:
//
//	labels      count; for each the universal and the English part, each with its length
//	vocabulary  count; for each word its hash, less the one before, and its class
//	rows        count; the keys, each less the one before; the lengths, a byte each;
//	            the labels of all cells, a byte each; their weights, a signed byte each
//
// Hashes and keys rise strictly. Alike things lie together, since that packs better.
const (
	magic   = "standpoint tagger\n"
	version = 1

	// maxSize is what a model may unpack to, in bytes; ours has 1.6 million.
	maxSize = 8 << 20
)

var errCut = errors.New("cut short or a number out of range")

// Load reads a model as WriteTo writes it. It returns an error, and never panics, when r
// fails or holds anything else: another format or version, a size that does not fit, a
// damaged or cut file, or bytes left over.
func Load(r io.Reader) (*Tagger, error) {
	head := make([]byte, len(magic)+1)
	if _, err := io.ReadFull(r, head); err != nil {
		return nil, fmt.Errorf("tag: model: %w", err)
	}
	if string(head[:len(magic)]) != magic {
		return nil, errors.New("tag: not a tagger model")
	}
	if v := head[len(magic)]; v != version {
		return nil, fmt.Errorf("tag: model version %d, can read %d", v, version)
	}
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, fmt.Errorf("tag: model: %w", err)
	}
	var body bytes.Buffer
	if n, err := body.ReadFrom(io.LimitReader(z, maxSize+1)); err != nil {
		return nil, fmt.Errorf("tag: model: %w", err)
	} else if n > maxSize {
		return nil, fmt.Errorf("tag: model larger than %d bytes", maxSize)
	}
	d := decoder{rest: body.Bytes()}
	t := &Tagger{labels: d.labels(), known: d.vocabulary()}
	t.weights = d.weights(len(t.labels))
	switch {
	case d.err != nil:
		return nil, fmt.Errorf("tag: model: %w", d.err)
	case len(d.rest) > 0:
		return nil, fmt.Errorf("tag: model: %d bytes left over", len(d.rest))
	}
	return t, nil
}

// decoder reads from rest until the first error; after it, all values are zero.
type decoder struct {
	rest []byte
	err  error
}

func (d *decoder) fail(err error) {
	if d.err == nil {
		d.err, d.rest = err, nil
	}
}

// number reads a uvarint of 32 bits.
func (d *decoder) number() uint32 {
	v, n := binary.Uvarint(d.rest)
	if n <= 0 || v > 1<<32-1 {
		d.fail(errCut)
		return 0
	}
	d.rest = d.rest[n:]
	return uint32(v)
}

// count reads how many things follow, each of which takes at least a byte.
func (d *decoder) count() int {
	n := d.number()
	if int64(n) > int64(len(d.rest)) {
		d.fail(errCut)
		return 0
	}
	return int(n)
}

// bytes reads n bytes; nil once an error is met.
func (d *decoder) bytes(n int) []byte {
	if n > len(d.rest) {
		d.fail(errCut)
		return nil
	}
	b := d.rest[:n]
	d.rest = d.rest[n:]
	return b
}

// after reads the number that follows last in a strictly rising list; the list starts
// after 0.
func (d *decoder) after(last uint32) uint32 {
	step := d.number()
	if d.err == nil && (step == 0 || last+step < last) {
		d.fail(errors.New("keys out of order"))
	}
	return last + step
}

func (d *decoder) labels() []Tag {
	n := d.count()
	if d.err == nil && (n == 0 || n > maxLabels) {
		d.fail(fmt.Errorf("%d labels, want 1 to %d", n, maxLabels))
	}
	var labels []Tag
	for range n {
		u := string(d.bytes(d.count()))
		labels = append(labels, Tag{U: u, X: string(d.bytes(d.count()))})
	}
	return labels
}

func (d *decoder) vocabulary() vocabulary {
	n := d.count()
	v := make(vocabulary, min(n, 1<<14)) // a false count must not claim memory
	key := uint32(0)
	for range n {
		key = d.after(key)
		v[key] = d.number()
		if d.err != nil {
			return nil
		}
	}
	return v
}

func (d *decoder) weights(labels int) weights {
	keys := make([]uint32, d.count())
	key := uint32(0)
	for i := range keys {
		key = d.after(key)
		keys[i] = key
	}
	lengths := d.bytes(len(keys))
	cells := 0
	for _, n := range lengths {
		cells += int(n)
	}
	if cells > maxCells {
		d.fail(fmt.Errorf("%d weights, at most %d", cells, maxCells))
	}
	names, steps := d.bytes(cells), d.bytes(cells)
	for _, l := range names {
		if int(l) >= labels {
			d.fail(fmt.Errorf("weight for label %d of %d", l, labels))
		}
	}
	if d.err != nil {
		return weights{}
	}
	w := newWeights(len(keys), cells)
	for i, k := range keys {
		n := int(lengths[i])
		w.put(k, names[:n], steps[:n])
		names, steps = names[n:], steps[n:]
	}
	return w
}
