// Standpoint opens a news article, works out who says what, and shows where they stand.
package main

import (
	"os"
	"runtime/debug"

	"standpoint/gui/cli"
	"standpoint/gui/launch"
)

// version is set by releases: go build -ldflags "-X main.version=1.2.3".
var version = "0.1.0-dev"

func main() {
	env := cli.Env{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Version: version, Commit: commit(),
		Window: func(files []string) error { return launch.Window(version, files) },
	}
	os.Exit(cli.Main(env, os.Args[1:]))
}

// commit is the revision the binary was built from, as far as the build recorded it.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	rev, changed := "unknown", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			rev = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = " with changes"
		}
	}
	return rev + changed
}
