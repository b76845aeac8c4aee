package epub

import (
	"net/url"
	"slices"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext"
)

// protected reports whether a file that is to be read is encrypted. That fonts are is common, and does
// not matter.
func protected(a *page.Archive, chapters []string) bool {
	data, err := a.File("META-INF/encryption.xml")
	if err != nil {
		return false
	}
	var hidden names
	_ = xmltext.Walk(data, attribute{"CipherReference", "URI", &hidden})
	locked := map[string]bool{}
	for _, name := range hidden {
		locked[name] = true
		if plain, err := url.PathUnescape(name); err == nil {
			locked[plain] = true
		}
	}
	return slices.ContainsFunc(chapters, func(name string) bool { return locked[name] })
}
