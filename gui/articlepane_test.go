//go:build !headless

package gui

import (
	"testing"

	"standpoint/analysis"
)

func TestShortNameIsTheLastNameOfWhoHasOne(t *testing.T) {
	for want, s := range map[string]analysis.Speaker{
		"Roe":                    {Name: "Jane Roe", Kind: analysis.Person},
		"Berg":                   {Name: "Otto van den Berg", Kind: analysis.Person},
		"Lee":                    {Name: "Lee", Kind: analysis.Person},
		"The ambassador to Peru": {Name: "The ambassador to Peru", Kind: analysis.Person},
		"Harbour Workers' Union": {Name: "Harbour Workers' Union", Kind: analysis.Organization},
	} {
		if got := shortName(&s); got != want {
			t.Errorf("%s: %q", s.Name, got)
		}
	}
}
