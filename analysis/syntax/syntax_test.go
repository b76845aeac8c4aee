package syntax

import (
	"reflect"
	"testing"
	"testing/fstest"

	"standpoint/analysis/text"
	"standpoint/assets"
)

func TestReadGivesEveryTokenItsPlace(t *testing.T) {
	r, err := NewReader(assets.FS)
	if err != nil {
		t.Fatal(err)
	}
	const in = "The council has rejected two offers."
	s := r.Read(text.Tokens(in, text.Span{End: len(in)}))
	if want := []int{1, 3, 3, -1, 5, 3, 3}; !reflect.DeepEqual(s.Heads, want) {
		t.Errorf("heads %v, want %v", s.Heads, want)
	}
	if want := []string{"the", "council", "have", "reject", "two", "offer", "."}; !reflect.DeepEqual(s.Lemmas, want) {
		t.Errorf("lemmas %v, want %v", s.Lemmas, want)
	}
	if s.Rels[1] != "nsubj" || s.Rels[5] != "obj" || s.Tags[3].U != "VERB" {
		t.Errorf("relations %v, tags %v", s.Rels, s.Tags)
	}
	if n := len(r.Read(nil).Heads); n != 0 {
		t.Errorf("no tokens give %d heads", n)
	}
}

func TestNewReaderNamesTheMissingModel(t *testing.T) {
	if _, err := NewReader(fstest.MapFS{}); err == nil {
		t.Error("no error")
	}
}
