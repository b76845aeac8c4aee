package publish

import (
	"bytes"
	"compress/zlib"
	"io"
)

// streams are the contents of a PDF, those of its pages first, unpacked.
func streams(pdf []byte) (out []string) {
	for rest := pdf; ; {
		var found bool
		if _, rest, found = bytes.Cut(rest, []byte("\nstream\n")); !found {
			return out
		}
		if z, err := zlib.NewReader(bytes.NewReader(rest)); err == nil {
			if b, err := io.ReadAll(z); err == nil && bytes.Contains(b, []byte(" Tj ET")) {
				out = append(out, string(b))
			}
		}
	}
}
