package page

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

// Address is v without the white space around it when it is an address of the web, else "".
func Address(v string) string {
	v = strings.TrimSpace(v)
	u, err := url.Parse(v)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" || len(v) > 2000 || !utf8.ValidString(v) {
		return ""
	}
	return v
}
