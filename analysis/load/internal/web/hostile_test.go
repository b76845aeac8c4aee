package web

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standpoint/analysis/load/internal/page"
)

const end = "The dam held, she said."

func TestDeepPagesKeepTheirText(t *testing.T) {
	for name, in := range map[string]string{
		"blocks":     strings.Repeat("<div><blockquote>", 10_000) + end,
		"inline":     strings.Repeat("<span>", 10_000) + end,
		"tables":     strings.Repeat("<table><tr><td>", 10_000) + end,
		"lists":      strings.Repeat("<ul><li>", 10_000) + end,
		"unknown":    strings.Repeat("<x-y>", 10_000) + end,
		"drawings":   "<p>" + end + strings.Repeat("<svg><g>", 10_000),
		"formatting": strings.Repeat("<b><i><font size=1>", 10_000) + end,
		"closed":     strings.Repeat("<div>", 10_000) + "<p>" + end + "</p>" + strings.Repeat("</div>", 10_000),
	} {
		t.Run(name, func(t *testing.T) {
			p := mustRead(t, "<html><body><p>"+end+in)
			if !strings.Contains(article(p), end) {
				t.Errorf("%d blocks without the text", len(p.Blocks))
			}
		})
	}
}

// TestWideAndDeepPages would not end, or fill the memory, if the work grew with the square of the input.
func TestWideAndDeepPages(t *testing.T) {
	if testing.Short() {
		t.Skip("pages of some megabytes")
	}
	wide := func(s string, size int) string { return strings.Repeat(s, size/len(s)) }
	var open strings.Builder
	for i := range 400 {
		fmt.Fprintf(&open, "<b id=x%d>", i)
	}
	for name, in := range map[string]string{
		"open formatting":  open.String() + wide("<p>a", 1<<19),
		"deep and wide":    wide("<div>", 2000) + wide("word, ", 1<<20),
		"titles":           "<title>" + wide("word ", 1<<19) + "</title>" + wide("<h1>word</h1>", 1<<19),
		"cells":            "<table><tr>" + wide("<td>a", 1<<19),
		"breaks":           wide("<br>", 1<<19) + end,
		"articles":         wide("<article>a</article>", 1<<19),
		"bylines":          wide("<div class=byline>", 400*18) + wide("<p>word, word", 1<<19),
		"commented blocks": wide("<div class=comments>a</div>", 1<<19),
		"linked data":      `<script type="application/ld+json">{"@type":"Article","articleBody":"` + wide("word ", 1<<19) + `"}</script>` + wide("<p>a", 1<<19),
		"nested data":      `<script type="application/ld+json">` + wide("[", 1<<19),
		"one attribute":    "<p class='" + wide("a-b ", 1<<19) + "'>" + end,
		"one class":        "<div class='" + wide("aB", 1<<19) + "'>" + end,
		"line":             "<p>" + wide("sign up ", 1<<20),
	} {
		t.Run(name, func(t *testing.T) {
			if p, err := Read(in); err == nil {
				check(t, p)
			} else if strings.Contains(err.Error(), "\n") {
				t.Error(err)
			}
		})
	}
}

func TestTooManyTags(t *testing.T) {
	if _, err := Read(strings.Repeat("<p>", maxTags+1)); !errors.Is(err, page.ErrTooLarge) {
		t.Errorf("error %v", err)
	}
}

func TestTruncatedPages(t *testing.T) {
	for _, in := range layouts(t) {
		for i := 0; i < len(in); i += 10 {
			mustRead(t, strings.ToValidUTF8(in[:i], "\uFFFD"))
		}
	}
}

func layouts(t testing.TB) (list []string) {
	t.Helper()
	files, err := filepath.Glob("testdata/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, string(data))
	}
	return list
}

func FuzzRead(f *testing.F) {
	for _, in := range append(layouts(f), newsPage, "<p>a<br><br>b", "<table><td>x", "<svg><p>", "<a href='http://[::1'>x</a>", "<base href=x><img src=:>",
		"<template><p>x", "<pre>\n\n</pre>", "<select><option>x", "<frameset><frame>", "<plaintext>x", "<math><mi><p>x", "<form><form><input>", "\xff<p>\xfe", "<link rel=canonical href='https://a\xa7.example/'>") {
		f.Add(in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		p, err := Read(in)
		if err != nil {
			return
		}
		check(t, p)
		check(t, Whole(in))
	})
}

func BenchmarkRead(b *testing.B) {
	paragraph := "<p>The old dam held, <a href='/x'>the engineers</a> said, but “not for <i>long</i>”, as Zoe Marquez put it; the mayor, who had asked for repairs, was not amused.</p>\n"
	in := strings.Replace(newsPage, "<h2>", strings.Repeat(paragraph, 1_000_000/len(paragraph))+"<h2>", 1)
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(in); err != nil {
			b.Fatal(err)
		}
	}
}
