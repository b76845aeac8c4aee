package labelled

import (
	"fmt"
	"testing"
)

func TestFoldIsInRangeAndUsesAll(t *testing.T) {
	var sizes [Folds]int
	const n = 2000
	for i := range n {
		d := Document{ID: fmt.Sprint("article-", i)}
		f := d.Fold()
		if f < 0 || f >= Folds {
			t.Fatalf("%s: fold %d", d.ID, f)
		}
		sizes[f]++
	}
	for f, size := range sizes {
		if size < n/Folds*3/4 || size > n/Folds*5/4 {
			t.Errorf("fold %d has %d of %d documents", f, size, n)
		}
	}
}

func TestFoldHangsOnTheIDAlone(t *testing.T) {
	a, b := Document{ID: "x", Text: "one"}, Document{ID: "x", Text: "two", Quotes: make([]Quote, 3)}
	if a.Fold() != b.Fold() {
		t.Errorf("folds %d and %d", a.Fold(), b.Fold())
	}
}

// Models are trained on some folds and measured on others, at different times: a document must
// stay where it is. The numbers are the first byte of the SHA-1 of the id, modulo 5.
func TestFoldStaysTheSame(t *testing.T) {
	for id, want := range map[string]int{
		"":    0xda % Folds,
		"abc": 0xa9 % Folds,
		"The quick brown fox jumps over the lazy dog": 0x2f % Folds,
	} {
		d := Document{ID: id}
		if got := d.Fold(); got != want {
			t.Errorf("%q: fold %d, want %d", id, got, want)
		}
	}
}
