// Package xmltest helps to test the readers of office documents and e-books.
package xmltest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"standpoint/analysis/load/internal/page"
)

// Zip packs files by their names.
func Zip(tb testing.TB, files map[string]string) []byte {
	tb.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(files[name]))
		}
		if err != nil {
			tb.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// With is files with those of more added or put in their place.
func With(files, more map[string]string) map[string]string {
	all := maps.Clone(files)
	maps.Copy(all, more)
	return all
}

// Lines shows the blocks of p: the kind or, in brackets, why one is left out, in front of the text.
func Lines(p page.Page) []string {
	var lines []string
	for _, b := range p.Blocks {
		switch {
		case b.Left != "":
			lines = append(lines, fmt.Sprintf("[%s] %s", b.Left, b.Text))
		case b.Kind != "":
			lines = append(lines, fmt.Sprintf("%s: %s", b.Kind, b.Text))
		default:
			lines = append(lines, b.Text)
		}
	}
	return lines
}

// Check fails when p, or the error that came with it, is not as every reader has to give them.
func Check(tb testing.TB, p page.Page, err error) {
	tb.Helper()
	if err != nil && (err.Error() == "" || strings.Contains(err.Error(), "\n")) {
		tb.Errorf("error %q is not one line", err)
	}
	for _, t := range []string{p.Title, p.Author, p.Source, p.Date} {
		if !utf8.ValidString(t) || strings.TrimSpace(t) != t || strings.Contains(t, "\n") {
			tb.Errorf("%q is not clean", t)
		}
	}
	for _, b := range p.Blocks {
		if b.Text == "" || !utf8.ValidString(b.Text) || strings.TrimSpace(b.Text) != b.Text || strings.Contains(b.Text, "\n\n") {
			tb.Errorf("block %q is not clean", b.Text)
		}
	}
}

// Cuts are the beginnings of data, each ten bytes longer than the one before.
func Cuts(data []byte) iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		for n := 0; n < len(data) && yield(data[:n]); n += 10 {
		}
	}
}
