package nn

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
)

// A model file is the magic, which names the kind of model and its version, and a gzip stream:
// the length of a JSON head and the head; then for each matrix in order a scale for each row, 4
// bytes of IEEE 754, and the weights as signed bytes. Numbers are little-endian. The head holds
// what a model needs to lay out its matrices, so their shapes are not written again.

// maxFile is what a model may unpack to, in bytes.
const maxFile = 32 << 20

// Write writes magic, head and the weights of ps, rounded to bytes.
func Write(w io.Writer, magic string, head any, ps *Params) error {
	h, err := json.Marshal(head)
	if err != nil {
		return fmt.Errorf("nn: %w", err)
	}
	if _, err := io.WriteString(w, magic); err != nil {
		return fmt.Errorf("nn: %w", err)
	}
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return fmt.Errorf("nn: %w", err)
	}
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(h)))
	b = append(b, h...)
	for _, p := range ps.all {
		b = p.pack(b)
	}
	if _, err := z.Write(b); err != nil {
		return fmt.Errorf("nn: %w", err)
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("nn: %w", err)
	}
	return nil
}

// pack appends the scales of p's rows and its weights in bytes.
func (p *Param) pack(b []byte) []byte {
	scales := make([]float32, p.Rows)
	for r := range scales {
		top := float32(0)
		for _, w := range p.row(r) {
			top = max(top, w, -w)
		}
		scales[r] = top / 127
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(scales[r]))
	}
	for r, s := range scales {
		for _, w := range p.row(r) {
			q := 0.0
			if s > 0 {
				q = math.RoundToEven(float64(w / s))
			}
			b = append(b, byte(int8(q)))
		}
	}
	return b
}

// Read reads what Write wrote: it fills head, has layout add the matrices in the order of Write, and
// fills those. It returns an error, and never panics, for anything else.
func Read(r io.Reader, magic string, head any, layout func(*Params) error) error {
	got := make([]byte, len(magic))
	if _, err := io.ReadFull(r, got); err != nil {
		return fmt.Errorf("nn: model: %w", err)
	}
	if string(got) != magic {
		return fmt.Errorf("nn: not a model of the kind %q", magic)
	}
	z, err := gzip.NewReader(r)
	if err != nil {
		return fmt.Errorf("nn: model: %w", err)
	}
	var body bytes.Buffer
	if _, err := body.ReadFrom(io.LimitReader(z, maxFile+1)); err != nil {
		return fmt.Errorf("nn: model: %w", err)
	}
	b := body.Bytes()
	if len(b) > maxFile {
		return fmt.Errorf("nn: model larger than %d bytes", maxFile)
	}
	if len(b) < 4 || uint64(binary.LittleEndian.Uint32(b)) > uint64(len(b)-4) {
		return errCut
	}
	n := int(binary.LittleEndian.Uint32(b))
	if err := json.Unmarshal(b[4:4+n], head); err != nil {
		return fmt.Errorf("nn: model head: %w", err)
	}
	b = b[4+n:]
	ps := &Params{room: len(b)}
	if err := layout(ps); err != nil {
		return fmt.Errorf("nn: model: %w", err)
	}
	if ps.over {
		return errCut
	}
	for _, p := range ps.all {
		if b, err = p.unpack(b); err != nil {
			return fmt.Errorf("nn: model: %s: %w", p.Name, err)
		}
	}
	if len(b) > 0 {
		return fmt.Errorf("nn: model: %d bytes left over", len(b))
	}
	return nil
}

var errCut = errors.New("nn: model cut short")

// unpack fills p from the front of b and gives the rest.
func (p *Param) unpack(b []byte) ([]byte, error) {
	if len(b) < 4*p.Rows+len(p.W) {
		return nil, errCut
	}
	scales, rest := b[:4*p.Rows], b[4*p.Rows:]
	for r := range p.Rows {
		s := math.Float32frombits(binary.LittleEndian.Uint32(scales[4*r:]))
		if !(s >= 0 && s < 1e6) {
			return nil, fmt.Errorf("scale %g of row %d", s, r)
		}
		for c := range p.Cols {
			p.W[r*p.Cols+c] = float32(int8(rest[r*p.Cols+c])) * s
		}
	}
	return rest[len(p.W):], nil
}
