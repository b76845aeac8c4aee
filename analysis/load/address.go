package load

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/load/fetch"
)

// ErrPrivate is in the chain of the error for an address of this machine or of a private network.
var ErrPrivate = fetch.ErrPrivate

// IsAddress reports whether a person who writes s means an address of the web and no file.
func IsAddress(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// Address fetches and reads the article at an address of the web. Its ID is the address as given. The
// addresses that it was sent on to are told in its warnings. private allows addresses of this machine
// and of private networks.
func Address(ctx context.Context, address string, private bool, lim Limits) (analysis.Article, error) {
	got, err := fetch.Get(ctx, address, fetch.Options{Private: private, Bytes: lim.Or().Bytes, Time: lim.Time})
	if err != nil {
		return analysis.Article{}, fmt.Errorf("%s: %w", address, err)
	}
	a, err := article(ctx, got.Data, address, got.Charset, lim)
	if err != nil {
		return analysis.Article{}, err
	}
	a.Address = cmp.Or(a.Address, got.Address)
	if len(got.Redirects) > 0 {
		a.Warnings = append(a.Warnings, analysis.Warning{Code: "redirect",
			Message: "The address led on to " + strings.Join(got.Redirects, ", then to ") + "."})
	}
	return a, nil
}
