package articleview

import (
	"slices"
	"testing"
)

func TestFindAll(t *testing.T) {
	tests := []struct {
		name, text, query string
		want              []string
	}{
		{"any case", "Ferry, ferry, FERRY", "fErry", []string{"Ferry", "ferry", "FERRY"}},
		{"no overlap", "aaaa", "aa", []string{"aa", "aa"}},
		{"typed apostrophe finds a curly one", "the town’s ferry", "town's", []string{"town’s"}},
		{"typed marks find curly ones", "“No,” he said", `"no,"`, []string{"“No,”"}},
		{"letters beyond ASCII", "ÅRHUS Århus", "århus", []string{"ÅRHUS", "Århus"}},
		{"space finds a no-break space", "14\u00a0May", "14 may", []string{"14\u00a0May"}},
		{"nothing", "ferry", "boat", nil},
		{"empty query", "ferry", "", nil},
		{"longer than the text", "fe", "ferry", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, s := range findAll(tt.text, tt.query) {
				got = append(got, s.Of(tt.text))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func FuzzFindAll(f *testing.F) {
	f.Add("The Ferry’s “late”", "ferry's")
	f.Add("\xff\xfe\xff", "\xff")
	f.Add("İstanbul", "i")
	f.Fuzz(func(t *testing.T, s, query string) {
		at := 0
		for _, h := range findAll(s, query) {
			if h.Start < at || h.End <= h.Start || h.End > len(s) {
				t.Fatalf("hit %v after %d in %d bytes", h, at, len(s))
			}
			at = h.End
		}
	})
}
