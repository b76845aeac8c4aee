package tag

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"maps"
	"slices"
)

// WriteTo writes the model in the form that Load reads. The same tagger gives the same
// bytes. It returns how many it wrote, and the error of w, if any.
func (t *Tagger) WriteTo(w io.Writer) (int64, error) {
	var file bytes.Buffer
	file.WriteString(magic)
	file.WriteByte(version)
	z, err := gzip.NewWriterLevel(&file, gzip.BestCompression)
	if err != nil {
		return 0, fmt.Errorf("tag: model: %w", err)
	}
	body := appendLabels(nil, t.labels)
	body = appendVocabulary(body, t.known)
	body = appendWeights(body, t.weights)
	if _, err := z.Write(body); err != nil {
		return 0, fmt.Errorf("tag: model: %w", err)
	}
	if err := z.Close(); err != nil {
		return 0, fmt.Errorf("tag: model: %w", err)
	}
	n, err := file.WriteTo(w)
	if err != nil {
		return n, fmt.Errorf("tag: model: %w", err)
	}
	return n, nil
}

func appendNumber(b []byte, n int) []byte { return binary.AppendUvarint(b, uint64(n)) }

func appendString(b []byte, s string) []byte {
	return append(appendNumber(b, len(s)), s...)
}

func appendLabels(b []byte, labels []Tag) []byte {
	b = appendNumber(b, len(labels))
	for _, l := range labels {
		b = appendString(appendString(b, l.U), l.X)
	}
	return b
}

func appendVocabulary(b []byte, v vocabulary) []byte {
	b = appendNumber(b, len(v))
	last := uint32(0)
	for _, k := range slices.Sorted(maps.Keys(v)) {
		b = appendNumber(b, int(k-last))
		b = appendNumber(b, int(v[k]))
		last = k
	}
	return b
}

func appendWeights(b []byte, w weights) []byte {
	rows := slices.DeleteFunc(slices.Clone(w.slots), func(s slot) bool { return s.key == 0 })
	slices.SortFunc(rows, func(a, b slot) int { return cmp.Compare(a.key, b.key) })
	b = appendNumber(b, len(rows))
	last := uint32(0)
	for _, r := range rows {
		b = appendNumber(b, int(r.key-last))
		last = r.key
	}
	var names, steps []byte
	for _, r := range rows {
		cells := w.row(r)
		b = append(b, byte(len(cells)))
		for _, c := range cells {
			names = append(names, c.label)
			steps = append(steps, byte(c.step()))
		}
	}
	return append(append(b, names...), steps...)
}
