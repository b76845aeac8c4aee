package gui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// errNoCopy is returned where the system has no program that puts a picture on the clipboard. The
// toolkit's own clipboard takes text only.
var errNoCopy = errors.New("copying a picture needs the program wl-copy (Wayland) or xclip (X11); install one, or export the chart")

// copyPicture puts a PNG picture on the system's clipboard.
func copyPicture(ctx context.Context, png []byte) error {
	args := copier()
	if args == nil {
		return errNoCopy
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	c := exec.CommandContext(ctx, args[0], args[1:]...)
	c.Stdin = bytes.NewReader(png)
	// The program goes on in the background to serve the picture, so its output is not waited for.
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s: %w", args[0], err)
	}
	return nil
}

// copier is the command that takes a picture on its standard input, nil for none.
func copier() []string {
	if has("wl-copy") && os.Getenv("WAYLAND_DISPLAY") != "" {
		return strings.Fields("wl-copy --type image/png")
	}
	if has("xclip") && os.Getenv("DISPLAY") != "" {
		return strings.Fields("xclip -selection clipboard -t image/png -i")
	}
	return nil
}

func has(program string) bool {
	_, err := exec.LookPath(program)
	return err == nil
}
