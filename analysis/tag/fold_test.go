package tag

import "testing"

func TestFoldKeepsCaseAndPlainsPunctuation(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "House": "House", "“": `"`, "''": `"`, "``": `"`, "isn’t": "isn't", "'": "'",
		"pro–reform": "pro-reform", "—": "--", "…": "...", "Café": "Café",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLowerKeepsTheFormOfNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"House": "house", "1987": "0000", "2.5": "0.0", "12,500": "00000", "1,000,000": "00000",
		"22nd": "00nd", "F-16A": "f-00a", "0": "0", "ÉTÉ": "été",
	} {
		if got := Lower(in); got != want {
			t.Errorf("Lower(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestShapeCutsRuns(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "house": "xx", "House": "Xxx", "London-based": "Xxx-xx", "USA": "XX",
		"U.S.": "X.X.", "1,250": "d,dd", "É": "X", "日本語": "??", "....": "..",
	} {
		if got := Shape(in); got != want {
			t.Errorf("Shape(%q) = %q, want %q", in, got, want)
		}
	}
}
