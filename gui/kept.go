//go:build !headless

package gui

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"
	"sync"

	"standpoint/analysis"
	"standpoint/analysis/correct"
	"standpoint/gui/chart"
	"standpoint/gui/library"
)

// kept is the library as the window uses it. It is opened when it is needed first; what goes wrong with
// it is told once, and the window goes on without. Its methods are called in workers.
type kept struct {
	folder string // "" for no library
	tell   func(title, what string)

	once sync.Once
	lib  *library.Library
	mu   sync.Mutex
	last []string               // the paths of the open articles, as they are to be remembered
	logs map[string]correct.Log // by path, as they are to be saved
}

// library opens the library; nil when there is none.
func (k *kept) library(ctx context.Context) *library.Library {
	k.once.Do(func() {
		if k.folder == "" {
			return
		}
		lib, note, err := library.Open(context.WithoutCancel(ctx), k.folder)
		if err != nil {
			k.tell("The library could not be opened", plainError(err)+"\n\nWhat you open now is not kept for the next time.")
			return
		}
		if note != "" {
			k.tell("The library was mended", note)
		}
		k.lib = lib
	})
	return k.lib
}

// empty reports whether the library never had an article.
func (k *kept) empty(ctx context.Context) bool {
	lib := k.library(ctx)
	if lib == nil {
		return true
	}
	none, err := lib.Empty(ctx)
	return err == nil && none
}

// save puts d into the library.
func (k *kept) save(ctx context.Context, d *document) {
	lib := k.library(ctx)
	if lib == nil {
		return
	}
	err := lib.Save(context.WithoutCancel(ctx), library.Item{Path: d.path, Name: d.name, Origin: d.origin, Article: d.article, Report: d.machine, Log: d.log})
	if err != nil {
		k.tell("“"+d.name+"” could not be saved", plainError(err))
	}
}

// document is the article with this path as the library has it.
func (k *kept) document(ctx context.Context, path string) (*document, bool) {
	lib := k.library(ctx)
	if lib == nil {
		return nil, false
	}
	it, err := lib.Item(ctx, path)
	if err != nil {
		return nil, false
	}
	return documentOf(it), true
}

func documentOf(it library.Item) *document {
	return &document{name: it.Name, path: it.Path, origin: it.Origin, article: it.Article, machine: it.Report, log: it.Log, kind: chart.Timeline}
}

// opened are the articles that were open last. Those that another version or other settings analysed
// are analysed anew.
func (k *kept) opened(ctx context.Context, a analyzer) ([]*document, error) {
	lib := k.library(ctx)
	if lib == nil {
		return nil, nil
	}
	items, err := lib.Opened(ctx)
	bad := []error{err}
	var list []*document
	for _, it := range items {
		d := documentOf(it)
		if d.machine == nil || !a.Made(d.machine) {
			if d.machine, err = a.Analyze(ctx, d.article); err != nil {
				bad = append(bad, err)
				continue
			}
			k.save(ctx, d)
		}
		d.settle()
		list = append(list, d)
	}
	return list, errors.Join(bad...)
}

// setOpened notes which articles are open; flush puts it into the library. Of several the last one counts.
func (k *kept) setOpened(paths []string) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.last = paths
}

// setLog notes the corrections of an article; flush puts them into the library.
func (k *kept) setLog(path string, l correct.Log) {
	l.Steps = slices.Clone(l.Steps)
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.logs == nil {
		k.logs = map[string]correct.Log{}
	}
	k.logs[path] = l
}

func (k *kept) flush() {
	ctx := context.Background()
	lib := k.library(ctx)
	k.mu.Lock()
	defer k.mu.Unlock()
	if lib == nil {
		return
	}
	for path, l := range k.logs {
		if err := lib.SaveLog(ctx, path, l); err != nil {
			k.tell("Your corrections could not be saved", plainError(err)+"\n\nExport the table or the report before you close the window.")
			continue
		}
		delete(k.logs, path)
	}
	if k.last == nil {
		return
	}
	if err := lib.SetOpened(ctx, k.last); err != nil {
		k.tell("The open articles could not be remembered", plainError(err))
	}
	k.last = nil
}

// close ends the use of the library.
func (k *kept) close() {
	k.flush()
	if k.lib != nil {
		_ = k.lib.Close()
	}
}

// originOf tells an article, as it was read, from others.
func originOf(a analysis.Article) string {
	data, err := json.Marshal(a)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
