//go:build !headless

package gui

import (
	"fmt"
	"path"

	"standpoint/analysis/load"
)

// chooseDialog lets the reader choose among the chapters of a book or the articles of an archive or
// a large folder.
func (w *window) chooseDialog(entries []load.Entry) {
	names := make([]string, len(entries))
	for i := range entries {
		names[i] = entryName(entries, i)
	}
	w.tickDialog("Choose what to open", "Open", names, make([]bool, len(entries)), func(on []bool) {
		var picked []load.Entry
		for i, e := range entries {
			if on[i] {
				picked = append(picked, e)
			}
		}
		if len(picked) > 0 {
			w.open(sources(picked)...)
		}
	})
}

// entryName is what entry i is called in the list: a chapter's number and title, or a file's path
// from the folder or archive that all lie in.
func entryName(entries []load.Entry, i int) string {
	if e := entries[i]; e.Title != "" {
		return fmt.Sprintf("%d. %s", i+1, e.Title)
	}
	root := path.Dir(entries[0].ID)
	for _, e := range entries {
		for root != "." && root != "/" && !liesIn(e.ID, root) {
			root = path.Dir(root)
		}
	}
	if liesIn(entries[i].ID, root) {
		return entries[i].ID[len(root)+1:]
	}
	return entries[i].ID
}

func liesIn(id, folder string) bool {
	return len(id) > len(folder) && id[:len(folder)] == folder && id[len(folder)] == '/'
}
