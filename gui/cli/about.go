package cli

import (
	"bytes"
	"fmt"
	"maps"
	"runtime"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

func (p Program) engines() *cobra.Command {
	return &cobra.Command{
		Use:     "engines",
		Short:   "List the tone and stance engines with their measured accuracy",
		Example: "  standpoint engines",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			var b bytes.Buffer
			for i, e := range engine.Infos() {
				note := ""
				if i == 0 {
					note = " (default)"
				}
				fmt.Fprintf(&b, "%s%s: %s\n", e.Name, note, e.About)
				for _, f := range e.Figures {
					fmt.Fprintf(&b, "    %s %.3f on %s, %d items\n", f.Measure, f.Value, f.Data, f.Items)
				}
			}
			_, err := p.Stdout.Write(b.Bytes())
			return err
		},
	}
}

func (p Program) version() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Show the version, the commit and the checksums of models and word lists",
		Example: "  standpoint version",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			sums, err := analysis.Models()
			if err != nil {
				return err
			}
			var b bytes.Buffer
			fmt.Fprintf(&b, "standpoint %s\ncommit %s\n%s %s/%s\n", version(p.Version), commit(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
			for _, name := range slices.Sorted(maps.Keys(sums)) {
				fmt.Fprintf(&b, "%s  %s\n", sums[name], name)
			}
			_, err = p.Stdout.Write(b.Bytes())
			return err
		},
	}
}

// version is the one that the build set, else the module's, else "development".
func version(set string) string {
	if set != "" {
		return set
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "development"
}

// commit is the revision that was built, as far as the build recorded it.
func commit() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	revision, changed := "unknown", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = " with changes"
		}
	}
	return revision + changed
}
