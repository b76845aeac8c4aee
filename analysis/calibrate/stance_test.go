package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestStanceWeightsArePutIntoTheTableAndStay(t *testing.T) {
	table := filepath.Join(t.TempDir(), "trust.tsv")
	if err := os.WriteFile(table, []byte("# note\nwords\t1\nstance\t9\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := stanceTable("../testdata/stance/dev.jsonl", table); err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	got := string(b)
	if !strings.HasPrefix(got, "# note\nwords\t1\nstance\t") || strings.Contains(got, "stance\t9\n") || strings.Count(got, "stance\t") != 1 {
		t.Errorf("table %q", got)
	}
	if line := stanceLine(table); !strings.HasSuffix(got, line) || line == "" {
		t.Errorf("line %q of %q", line, got)
	}
	if line := stanceLine(table + "x"); line != "" {
		t.Errorf("a missing table has %q", line)
	}
}
