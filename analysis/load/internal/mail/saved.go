package mail

import (
	"cmp"
	"strings"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/web"
)

// saved is the part that is the web page, and its address, when a browser has saved it as this mail;
// nil when it is none. Browsers name no sender with an address.
func saved(root *part) (html *part, at string) {
	if html = root; strings.HasPrefix(root.kind, "multipart/") {
		html = start(root)
	}
	from := strings.ToLower(root.header.Get("From"))
	at = cmp.Or(root.header.Get("Snapshot-Content-Location"), root.header.Get("Content-Location"), html.header.Get("Content-Location"))
	isPage := html.kind == "text/html" || html.kind == "application/xhtml+xml"
	if !isPage || strings.Contains(from, "@") || at == "" && !strings.Contains(from, "saved by") {
		return nil, ""
	}
	return html, at
}

// readSaved reads a saved page. The date in the header is the one of the saving, so it is not taken.
func readSaved(root, html *part, at string) (page.Page, error) {
	p, err := web.Read(html.text(true))
	if err != nil {
		return p, err
	}
	p.Title = cmp.Or(p.Title, word(root.header.Get("Subject")))
	p.Address = cmp.Or(p.Address, page.Address(at))
	return p, nil
}
