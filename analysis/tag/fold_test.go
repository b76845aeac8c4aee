package tag

import "testing"

func TestFoldKeepsCaseAndPlainsPunctuation(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "House": "House", "“": `"`, "''": `"`, "``": `"`, "isn’t": "isn't", "'": "'",
		"pro–reform": "pro-reform", "—": "--", "…": "...", "Café": "Café",
	} {
		if got := fold(in); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLowerKeepsTheFormOfNumbers(t *testing.T) {
	for in, want := range map[string]string{
		"House": "house", "1987": "0000", "2.5": "0.0", "12,500": "00000", "1,000,000": "00000",
		"22nd": "00nd", "F-16A": "f-00a", "0": "0", "ÉTÉ": "été",
	} {
		if got := lower(in); got != want {
			t.Errorf("lower(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestShapeCutsRuns(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "house": "xx", "House": "Xxx", "London-based": "Xxx-xx", "USA": "XX",
		"U.S.": "X.X.", "1,250": "d,dd", "É": "X", "日本語": "??", "....": "..",
	} {
		if got := shape(in); got != want {
			t.Errorf("shape(%q) = %q, want %q", in, got, want)
		}
	}
}
