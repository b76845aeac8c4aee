// Standpoint shows who says what in a news article, in what tone, and where each speaker
// stands. Without a command it opens a window; its commands analyse articles, score texts and
// draw charts without one.
package main

import (
	"os"

	"standpoint/gui/cli"
	"standpoint/gui/launch"
)

// version is set by the linker (-ldflags "-X main.version=1.2.3"). Empty, it is what the Go
// toolchain recorded.
var version string

func main() {
	p := cli.Program{
		Version: version,
		Stdin:   os.Stdin,
		Stdout:  os.Stdout,
		Stderr:  os.Stderr,
		Window:  launch.Window,
	}
	os.Exit(p.Main(os.Args[1:]))
}
