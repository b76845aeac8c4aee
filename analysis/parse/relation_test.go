package parse

import (
	"slices"
	"testing"
)

func TestRelationsAreNumberedFromOne(t *testing.T) {
	var got []int
	for _, r := range relations {
		got = append(got, Relation(r))
	}
	slices.Sort(got)
	if len(got) != Relations || got[0] != 1 || got[Relations-1] != Relations || len(slices.Compact(got)) != Relations {
		t.Errorf("numbers %v, want each of 1 to %d once", got, Relations)
	}
}

func TestRelationLeavesSubtypesAside(t *testing.T) {
	for label, base := range map[string]string{"nsubj:pass": "nsubj", "nsubj": "nsubj", "acl:relcl": "acl", "nmod:poss:x": "nmod", ":x": "", "": ""} {
		if got := Base(label); got != base {
			t.Errorf("Base(%q) = %q, want %q", label, got, base)
		}
		if got, want := Relation(label), Relation(base); got != want {
			t.Errorf("Relation(%q) = %d, want %d as of %q", label, got, want, base)
		}
	}
	for _, label := range []string{"", "subject", "NSUBJ", ":pass"} {
		if got := Relation(label); got != 0 {
			t.Errorf("Relation(%q) = %d, want 0", label, got)
		}
	}
}
