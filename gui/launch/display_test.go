//go:build !headless

package launch

import "testing"

func TestDisplayIsNeededWhereWindowsComeFromAServer(t *testing.T) {
	for name, c := range map[string]struct {
		system string
		env    map[string]string
		want   error
	}{
		"none":          {"linux", nil, errNoDisplay},
		"bsd":           {"freebsd", nil, errNoDisplay},
		"x11":           {"linux", map[string]string{"DISPLAY": ":0"}, nil},
		"wayland":       {"linux", map[string]string{"WAYLAND_DISPLAY": "wayland-0"}, nil},
		"other systems": {"windows", nil, nil},
		"mac":           {"darwin", nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			if got := displayOn(c.system, func(k string) string { return c.env[k] }); got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}
