//go:build !headless

package gui

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/load"
	"standpoint/gui/library"
)

// isProject reports whether the file at path is a project file.
func isProject(path string) bool {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 512)
	n, _ := io.ReadFull(f, head)
	return library.IsProject(head[:n])
}

// projectSources are the articles in a project file. They count as other ones than those of the same name that
// were opened here, and also than those in the same file with other contents: what was corrected in
// one never takes the place of what was corrected in another.
func projectSources(path string, lim load.Limits) ([]source, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	items, err := library.ReadProject(f, lim.Or().Unpacked)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if len(items) == 0 {
		return nil, fmt.Errorf("%s: %w", path, errors.New("holds no articles"))
	}
	var list []source
	for _, it := range items {
		it.Path += projectMark + sumOf(it)
		it.Origin = originOf(it.Article)
		list = append(list, source{name: it.Name, path: it.Path, from: path, brought: documentOf(it),
			read: func(context.Context) (analysis.Article, error) { return it.Article, nil }})
	}
	return list, nil
}

// projectMark parts the path that an article of a project file once had from what tells it from others.
const projectMark = "#project-"

// sumOf tells an article with its corrections from others.
func sumOf(it library.Item) string {
	data, err := json.Marshal(it)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:6])
}

// projectDialog saves all open articles in one project file.
func (w *window) projectDialog() {
	d := w.session.current()
	if d == nil {
		return
	}
	var items []library.Item
	for _, d := range w.session.docs {
		if d.pending {
			continue
		}
		path, _, _ := strings.Cut(d.path, projectMark)
		items = append(items, library.Item{Path: path, Name: d.name, Article: d.article, Report: d.machine, Log: d.log})
	}
	w.destinationDialog("Save project: "+count(len(items), "article", "articles"), fileName(d), library.ProjectEnding, func(out io.Writer) error {
		return library.WriteProject(out, items)
	})
}
