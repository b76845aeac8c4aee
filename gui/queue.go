//go:build !headless

package gui

import (
	"context"
	"errors"
	"fmt"

	"standpoint/analysis/load"
)

// opening is the work on articles that is under way: those that are to be read and analysed, one after
// the other. What is opened meanwhile joins it.
type opening struct {
	ctx    context.Context
	cancel context.CancelFunc
	queue  []source
	at     int    // how many of the queue were begun
	looks  int    // searches for articles under way
	busy   bool   // one is being analysed
	early  *early // shows the text of that one
}

// begin is the opening under way, or a new one.
func (w *window) begin() *opening {
	if w.opening == nil {
		ctx, cancel := context.WithCancel(context.Background())
		w.opening = &opening{ctx: ctx, cancel: cancel}
	}
	return w.opening
}

// open reads and analyses the sources one after the other, in a worker, and shows each when it is
// there.
func (w *window) open(sources ...source) {
	o := w.begin()
	o.queue = append(o.queue, sources...)
	w.empty.content.Hide()
	w.openNext(o)
}

// openNext begins with the next article unless one is under way, and ends the opening after the last.
func (w *window) openNext(o *opening) {
	switch {
	case o.busy:
		return
	case o.at == len(o.queue) && o.looks > 0:
		w.status.busy("Looking for articles…")
		return
	case o.at == len(o.queue):
		w.stop()
		w.title(w.session.current())
		return
	}
	s := o.queue[o.at]
	o.at++
	o.busy, o.early = true, &early{of: w, ctx: o.ctx}
	what := "Analysing " + s.name + "…"
	if len(o.queue) > 1 {
		what = fmt.Sprintf("%s (%d of %d)", what, o.at, len(o.queue))
	}
	w.status.busy(what)
	made, turn, e := w.analyzer, w.analyzers, o.early
	run(o.ctx, w.jobs, func(ctx context.Context) (*document, error) {
		return w.read(ctx, s, made, e)
	}, func(d *document, err error) {
		o.busy = false
		w.opened(s, d, err, e)
		if err == nil && turn != w.analyzers { // the settings were changed meanwhile
			if i := w.session.find(d.path); i >= 0 {
				o.queue = append(o.queue, renewed(w.session.docs[i]))
			}
		}
		w.openNext(o)
	})
}

// opened shows what came of s.
func (w *window) opened(s source, d *document, err error, e *early) {
	if err != nil {
		e.end(nil)
	}
	switch {
	case errors.Is(err, load.ErrPrivate):
		w.askPrivate(s.path, err)
	case err != nil:
		w.fail(s.name+" could not be opened", err, openAdvice(err, s))
	case s.again != nil:
		w.session.renew(s.again, d)
	default:
		w.tellTwin(d)
		if !e.end(d) {
			w.session.add(d, w.asking())
		}
		w.noteOpened(s)
	}
}

// asking reports whether a dialog is open, which is about the article that is shown.
func (w *window) asking() bool { return w.win.Canvas().Overlays().Top() != nil }

// renew analyses an open document anew beside what else is under way, as the reader waits for it. Of
// several analyses of it the one that was begun last counts.
func (w *window) renew(d *document) {
	d.renewals++
	turn, made, s := d.renewals, w.analyzer, renewed(d)
	run(context.Background(), w.jobs, func(ctx context.Context) (*document, error) {
		return w.read(ctx, s, made, nil)
	}, func(by *document, err error) {
		switch {
		case err != nil:
			w.fail(s.name+" could not be analysed anew", err, "")
		case turn == d.renewals:
			w.session.renew(d, by)
		}
	})
}

// stop ends the opening under way, if any.
func (w *window) stop() {
	if o := w.opening; o != nil {
		w.opening = nil
		o.cancel()
		if o.early != nil {
			o.early.end(nil)
		}
	}
	w.status.busy("")
}
