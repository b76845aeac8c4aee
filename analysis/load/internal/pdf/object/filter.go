package object

import (
	"bytes"
	"compress/flate"
	"compress/lzw"
	"encoding/ascii85"
	"errors"
	"io"

	tiff "golang.org/x/image/tiff/lzw"

	"standpoint/analysis/load/internal/page"
)

var (
	errFilter = errors.New("is packed in a way that is not known here")
	errBroken = errors.New("is broken")
)

// freeBytes is how much a stream may unpack to whatever its ratio: white space and
// tables of widths pack a hundredfold.
const freeBytes = 1 << 20

// Decode unpacks a stream (7.4). Of one that is broken it gives what comes before the fault. Pictures are not
// unpacked.
func (f *File) Decode(s *Stream) ([]byte, error) {
	raw, err := f.lock.decrypt(s)
	if err != nil {
		return nil, err
	}
	return f.unpack(&Stream{Dict: s.Dict, raw: raw})
}

func (f *File) unpack(s *Stream) ([]byte, error) {
	filters, parms := f.each(s.Dict["Filter"]), f.each(s.Dict["DecodeParms"])
	if len(filters) > 8 {
		return nil, errFilter
	}
	data := s.raw
	for i, v := range filters {
		var d Dict
		if i < len(parms) {
			d = f.Dict(parms[i])
		}
		r, err := f.filter(As[Name](f, v), d, data)
		if err != nil {
			return nil, err
		}
		if data, err = f.readAll(r, len(data)); err != nil {
			return nil, err
		}
		if data, err = f.unpredict(data, d); err != nil {
			return nil, err
		}
	}
	return data, f.Err()
}

// each is the elements of an array, or the one value that stands for an array of one.
func (f *File) each(v Value) Array {
	switch v := f.Get(v).(type) {
	case nil:
		return nil
	case Array:
		return v
	default:
		return Array{v}
	}
}

func (f *File) filter(name Name, parms Dict, data []byte) (io.Reader, error) {
	switch name {
	case "FlateDecode", "Fl":
		return inflate(data), nil
	case "LZWDecode", "LZW":
		if v, ok := f.Get(parms["EarlyChange"]).(int); ok && v == 0 {
			return lzw.NewReader(bytes.NewReader(data), lzw.MSB, 8), nil
		}
		return tiff.NewReader(bytes.NewReader(data), tiff.MSB, 8), nil
	case "ASCII85Decode", "A85":
		data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("<~"))
		data, _, _ = bytes.Cut(data, []byte("~"))
		return ascii85.NewDecoder(bytes.NewReader(data)), nil
	case "ASCIIHexDecode", "AHx":
		s, _ := (&Lexer{data: data}).hex().(String)
		return bytes.NewReader([]byte(s)), nil
	case "RunLengthDecode", "RL":
		return &runs{data: data}, nil
	}
	return nil, errFilter
}

// inflate skips the zlib header and, by not looking, the checksum: many writers get them wrong.
func inflate(data []byte) io.Reader {
	if len(data) >= 2 && data[0]&0x0F == 8 && (int(data[0])<<8|int(data[1]))%31 == 0 {
		data = data[2:]
	}
	return flate.NewReader(bytes.NewReader(data))
}

// readAll reads to the end or to the first fault, within the limits; packed is how many bytes r unpacks.
func (f *File) readAll(r io.Reader, packed int) ([]byte, error) {
	most := max(freeBytes, int64(packed)*f.lim.Ratio)
	data, err := io.ReadAll(io.LimitReader(r, min(most, max(0, f.left))+1))
	if !f.Spend(len(data)) {
		return nil, f.err
	}
	if int64(len(data)) > most {
		f.err = page.TooLarge("grows more than %d times when unpacked", f.lim.Ratio)
		return nil, f.err
	}
	if err != nil && len(data) == 0 {
		return nil, errBroken
	}
	return data, nil
}

// runs unpacks RunLengthDecode.
type runs struct {
	data, now []byte
}

func (r *runs) Read(p []byte) (int, error) {
	for len(r.now) == 0 {
		if len(r.data) < 2 || r.data[0] == 128 {
			return 0, io.EOF
		}
		n := int(r.data[0])
		if n < 128 {
			n = min(n+2, len(r.data))
			r.now, r.data = r.data[1:n], r.data[n:]
		} else {
			r.now, r.data = bytes.Repeat(r.data[1:2], 257-n), r.data[2:]
		}
	}
	n := copy(p, r.now)
	r.now = r.now[n:]
	return n, nil
}

// unpredict undoes the predictor (7.4.4.4): rows that hold only the difference to their neighbours.
func (f *File) unpredict(data []byte, parms Dict) ([]byte, error) {
	kind := f.Int(parms["Predictor"])
	if kind < 2 {
		return data, nil
	}
	or := func(key Name, otherwise int) int {
		if n := f.Int(parms[key]); n > 0 {
			return n
		}
		return otherwise
	}
	colors, bits, columns := or("Colors", 1), or("BitsPerComponent", 8), or("Columns", 1)
	if colors > 32 || bits > 16 || columns > 1<<24 {
		return nil, errBroken
	}
	step, width := (colors*bits+7)/8, (colors*bits*columns+7)/8
	if kind == 2 {
		return untiff(data, width, step, bits)
	}
	return unpng(data, width, step), nil
}

func untiff(data []byte, width, step, bits int) ([]byte, error) {
	if bits != 8 {
		return nil, errFilter
	}
	for i := range data {
		if i%width >= step {
			data[i] += data[i-step]
		}
	}
	return data, nil
}

func unpng(data []byte, width, step int) []byte {
	out := make([]byte, 0, len(data))
	zero := make([]byte, min(width, len(data)))
	above := zero
	for len(data) > 1 {
		kind, row := data[0], data[1:min(len(data), width+1)]
		data = data[1+len(row):]
		start := len(out)
		out = append(out, row...)
		unfilter(kind, out[start:], above, step)
		above = out[start:]
	}
	return out
}

// unfilter is the opposite of the five filters of PNG (RFC 2083, section 6).
func unfilter(kind byte, row, above []byte, step int) {
	for i := range row {
		var left, up, corner byte
		if i >= step {
			left, corner = row[i-step], above[i-step]
		}
		up = above[i]
		switch kind {
		case 1:
			row[i] += left
		case 2:
			row[i] += up
		case 3:
			row[i] += byte((int(left) + int(up)) / 2)
		case 4:
			row[i] += paeth(int(left), int(up), int(corner))
		}
	}
}

func paeth(left, up, corner int) byte {
	abs := func(n int) int { return max(n, -n) }
	p := left + up - corner
	switch a, b, c := abs(p-left), abs(p-up), abs(p-corner); {
	case a <= b && a <= c:
		return byte(left)
	case b <= c:
		return byte(up)
	}
	return byte(corner)
}
