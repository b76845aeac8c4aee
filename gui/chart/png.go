package chart

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image/png"
	"math"
)

// png encodes the picture with its resolution and where it comes from: a pHYs chunk, which Go's
// encoder has no way to write, and iTXt chunks (PNG, third edition, 11.3.3.4 and 11.3.4.3).
func (c *Chart) png(width, height int, dpi float64) ([]byte, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, c.raster(width, height, dpi, c.options.Export)); err != nil {
		return nil, fmt.Errorf("chart: png: %w", err)
	}
	extra := physical(dpi)
	for _, t := range []struct{ key, text string }{
		{"Title", c.title()},
		{"Software", c.program()},
		{"Source", sources(c.texts)},
		{"Description", string(c.provenance)},
		{"Comment", c.description()},
	} {
		extra = append(extra, international(t.key, t.text)...)
	}
	// The signature takes 8 bytes and the IHDR chunk, which must come first, 25.
	const head = 8 + 25
	out := make([]byte, 0, b.Len()+len(extra))
	out = append(out, b.Bytes()[:head]...)
	out = append(out, extra...)
	return append(out, b.Bytes()[head:]...), nil
}

// physical is a pHYs chunk: pixels to the metre, both ways.
func physical(dpi float64) []byte {
	perMetre := uint32(math.Round(dpi / mmPerInch * 1000))
	data := binary.BigEndian.AppendUint32(nil, perMetre)
	data = binary.BigEndian.AppendUint32(data, perMetre)
	return chunk("pHYs", append(data, 1))
}

// international is an iTXt chunk: UTF-8, not compressed, of no stated language.
func international(key, text string) []byte {
	data := append([]byte(key), 0, 0, 0, 0, 0)
	return chunk("iTXt", append(data, text...))
}

func chunk(kind string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(append(b, kind...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}
