package cli

import (
	"fmt"
	"io"
	"sort"

	"github.com/spf13/cobra"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// engines is `standpoint engines`.
func (e Env) engines() *cobra.Command {
	return &cobra.Command{
		Use:     "engines",
		Short:   "List the tone and stance engines with their measured accuracy",
		Example: "  standpoint engines",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return e.write("", func(w io.Writer) error {
				for i, x := range engine.Infos() {
					def := ""
					if i == 0 {
						def = " (default)"
					}
					if _, err := fmt.Fprintf(w, "%s%s: %s\n", x.Name, def, x.About); err != nil {
						return err
					}
					for _, f := range x.Figures {
						if _, err := fmt.Fprintf(w, "    %-28s %-9s %6.3f  n = %d\n", f.Data, f.Measure, f.Value, f.Items); err != nil {
							return err
						}
					}
				}
				return nil
			})
		},
	}
}

// version is `standpoint version`.
func (e Env) version() *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Version, commit, and the models and word lists with their SHA-256",
		Example: "  standpoint version",
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			models, err := analysis.Models()
			if err != nil {
				return err
			}
			names := make([]string, 0, len(models))
			for n := range models {
				names = append(names, n)
			}
			sort.Strings(names)
			return e.write("", func(w io.Writer) error {
				if _, err := fmt.Fprintf(w, "standpoint %s\ncommit %s\n", e.Version, e.Commit); err != nil {
					return err
				}
				for _, n := range names {
					if _, err := fmt.Fprintf(w, "%s  %s\n", models[n], n); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
}
