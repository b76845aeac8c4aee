package text

import (
	"reflect"
	"testing"
)

func TestDialogueDashes(t *testing.T) {
	for in, want := range map[string][]string{
		"— We leave at dawn, — said the ferryman. — Bring coats.": {"We leave at dawn,", "Bring coats."},
		"— No! – shouted the cook.":                               {"No!"},
		"— Nobody told us a thing.":                               {"Nobody told us a thing."},
		"The boat — an old one — sank.":                           nil,
		"– ten litres of milk":                                    nil,
		"—":                                                       nil,
		"":                                                        nil,
	} {
		var got []string
		marks, _ := Dialogue(in, Span{0, len(in)})
		for _, m := range marks {
			got = append(got, m.Inner.Of(in))
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestDialogueTellsSpeechFromAList(t *testing.T) {
	for in, want := range map[string]bool{
		"— We leave at dawn, — said the ferryman.": true,
		"— Nobody told us a thing.":                false,
		"— Milk":                                   false,
	} {
		if _, got := Dialogue(in, Span{0, len(in)}); got != want {
			t.Errorf("%q: attributed %v, want %v", in, got, want)
		}
	}
}
