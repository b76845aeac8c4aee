package load

import (
	"strings"
	"testing"
)

func TestPageEncodings(t *testing.T) {
	late := strings.Repeat("<!-- filler -->", 200)
	for name, c := range map[string]struct{ in, want string }{
		"named":           {"<html><head><meta charset=iso-8859-2></head><p>Wa\xb3\xeasa</p>", "Wałęsa"},
		"named late":      {"<html><head>" + late + `<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>` + "\xcc\xee\xf1\xea\xe2\xe0</p>", "Москва"},
		"not named":       {"<html><p>\x93caf\xe9\x94</p>", "“café”"},
		"wrongly named":   {"<html><head><meta charset=gb2312></head><p>café</p>", "café"},
		"unknown name":    {"<html><head><meta charset=no-such></head><p>caf\xe9</p>", "café"},
		"named in a body": {"<html><head></head><p>caf\xe9</p><meta charset=windows-1251>", "café"},
	} {
		t.Run(name, func(t *testing.T) {
			if a, err := read(t, "p.html", c.in); err != nil || a.Text != c.want {
				t.Errorf("%v, %q, want %q", err, a.Text, c.want)
			}
		})
	}
}
