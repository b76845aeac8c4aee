package load

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"standpoint/analysis"
	"standpoint/analysis/load/internal/charset"
	"standpoint/analysis/load/internal/markdown"
	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/web"
	"standpoint/analysis/text"
)

var errNoText = errors.New("is empty: there is no text to analyse")

// article reads data, whatever it is in. The name becomes the ID; encoding is what a server said of
// the text's, or "".
func article(ctx context.Context, data []byte, name, encoding string, lim Limits) (analysis.Article, error) {
	a, err := parse(ctx, data, name, encoding, lim)
	if err != nil {
		return analysis.Article{}, fmt.Errorf("%s: %w", name, err)
	}
	a.ID = name
	return a, nil
}

func parse(ctx context.Context, data []byte, name, encoding string, lim Limits) (analysis.Article, error) {
	if len(bytes.TrimSpace(data)) == 0 {
		return analysis.Article{}, errNoText
	}
	f, err := formatOf(data)
	switch {
	case err != nil:
		return analysis.Article{}, err
	case f.holds != nil:
		return only(ctx, f, data, name, lim)
	case f.read != nil:
		p, err := guarded(ctx, lim, func() (page.Page, error) { return f.read(data, lim) })
		return assemble(p), err
	}
	return parseText(ctx, data, name, encoding, lim)
}

// parseText reads plain text, Markdown or a web page.
func parseText(ctx context.Context, data []byte, name, encoding string, lim Limits) (analysis.Article, error) {
	t, how, err := charset.Decode(data, encoding, isHTML(data, name))
	if err != nil {
		return analysis.Article{}, err
	}
	a := analysis.Article{Text: t}
	switch {
	case isHTML([]byte(t), name):
		p, e := guarded(ctx, lim, func() (page.Page, error) { return web.Read(t) })
		a, err = assemble(p), e
	case isMarkdown(name):
		p, e := guarded(ctx, lim, func() (page.Page, error) { return markdown.Read(t), nil })
		a, err = assemble(p), e
	case strings.TrimSpace(t) == "":
		err = errNoText
	}
	if how.Guessed {
		a.Warnings = append(a.Warnings, analysis.Warning{Code: "encoding",
			Message: "The file does not say in which encoding it is; it was read as " + how.Name + ". If letters look wrong, save it as UTF-8."})
	}
	return a, err
}

// assemble puts the blocks of p together, a blank line between them.
func assemble(p page.Page) analysis.Article {
	a := analysis.Article{Title: p.Title, Author: p.Author, Source: p.Source, Date: p.Date, Address: p.Address}
	var b strings.Builder
	for _, x := range p.Blocks {
		if x.Left != "" {
			a.LeftOut = append(a.LeftOut, analysis.LeftOut{At: b.Len(), Text: x.Text, Reason: x.Left})
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		at := b.Len()
		b.WriteString(x.Text)
		if x.Kind != "" {
			a.Parts = append(a.Parts, text.Part{Span: text.Span{Start: at, End: b.Len()}, Kind: x.Kind})
		}
	}
	a.Text = b.String()
	for _, n := range p.Notes {
		a.Warnings = append(a.Warnings, analysis.Warning{Code: n.Code, Message: n.Message})
	}
	return a
}

// guarded runs a reader of foreign data: its panic becomes an error, and it is given up when ctx
// ends or the time is over. A reader that was given up runs on to its end unheard.
func guarded(ctx context.Context, lim Limits, read func() (page.Page, error)) (page.Page, error) {
	type result struct {
		p   page.Page
		err error
	}
	done := make(chan result, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				done <- result{err: errors.New("is too broken to read: save it as plain text")}
			}
		}()
		p, err := read()
		if err == nil && p.Empty() {
			err = errNoText
		}
		done <- result{p, err}
	}()
	late := time.NewTimer(lim.Or().Time)
	defer late.Stop()
	select {
	case r := <-done:
		return r.p, r.err
	case <-late.C:
		return page.Page{}, page.TooLarge("took longer than %s to read: save it as plain text", lim.Or().Time)
	case <-ctx.Done():
		return page.Page{}, ctx.Err()
	}
}
