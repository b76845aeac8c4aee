package main

import (
	"os/exec"
	"strings"
	"testing"
)

// deps are the packages that a build with these tags is made of.
func deps(t *testing.T, tags string) []string {
	t.Helper()
	c := exec.Command("go", "list", "-deps", "-tags", tags, ".")
	c.Env = append(c.Environ(), "CGO_ENABLED=0")
	out, err := c.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	return strings.Fields(string(out))
}

func TestHeadlessBuildHasNoToolkitInside(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	list := deps(t, "headless")
	if len(list) < 50 {
		t.Fatalf("only %d packages listed", len(list))
	}
	for _, p := range list {
		if strings.HasPrefix(p, "fyne.io/") || strings.HasPrefix(p, "github.com/go-gl/") {
			t.Errorf("%s is in the headless build", p)
		}
	}
}
