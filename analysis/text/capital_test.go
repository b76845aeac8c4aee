package text

import "testing"

func TestCapital(t *testing.T) {
	for in, want := range map[string]string{"": "", "analysts": "Analysts", "Ada": "Ada", "élan": "Élan", "жители": "Жители", "李明华": "李明华", "محمد": "محمد", "\xff": "\xff", "3 of them": "3 of them"} {
		if got := Capital(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]bool{"": false, "a": false, "Ada": true, "Élan": true, "Ж": true, "李": false, "\xff": false} {
		if got := IsCapital(in); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}
