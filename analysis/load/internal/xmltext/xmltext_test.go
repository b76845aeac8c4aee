package xmltext_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext"
	"standpoint/analysis/load/internal/xmltext/xmltest"
)

// trace is a visitor that writes down what it is told, and skips elements named skip.
type trace struct{ strings.Builder }

func (v *trace) Start(e xmltext.Element) bool { v.WriteString("<" + e.Name); return e.Name != "skip" }
func (v *trace) End(name string)              { v.WriteString(name + ">") }
func (v *trace) Text(t string)                { v.WriteString(t) }

func TestWalk(t *testing.T) {
	for in, want := range map[string]string{
		`<x:a>1<b/><!-- no -->2</x:a>`:                             "<a1<bb>2a>",
		`<a><skip>1<b>2</b></skip>3</a>`:                           "<a<skip3a>",
		`<a>&amp;&eacute;&#233;&#xe9;</a>`:                         "<a&éééa>",
		`<a><![CDATA[<b>]]></a>`:                                   "<a<b>a>",
		"\uFEFF<a>x</a>":                                           "\uFEFF<axa>",
		"<?xml version='1.0' encoding='windows-1251'?><a>\xCC</a>": "<aМa>",
	} {
		var v trace
		if err := xmltext.Walk([]byte(in), &v); err != nil || v.String() != want {
			t.Errorf("%s: %q, %v; want %q", in, v.String(), err, want)
		}
	}
}

func TestWalkFails(t *testing.T) {
	for in, want := range map[string]error{
		"":             xmltext.ErrBroken,
		"words":        xmltext.ErrBroken,
		"<a><b></a>":   xmltext.ErrBroken,
		"<a>&own;</a>": xmltext.ErrBroken,
		"<?xml version='1.0' encoding='nonsense'?><a/>":          xmltext.ErrBroken,
		strings.Repeat("<a>", 600):                               page.ErrTooLarge,
		"<skip>" + strings.Repeat("<a>", 600):                    page.ErrTooLarge,
		strings.Repeat("<a>", 500) + strings.Repeat("</a>", 500): nil,
		"<a>" + strings.Repeat("<b></b>", 600) + "</a>":          nil,
	} {
		if err := xmltext.Walk([]byte(in), &trace{}); !errors.Is(err, want) {
			t.Errorf("%.40s: %v, want %v", in, err, want)
		}
	}
}

func TestRole(t *testing.T) {
	s := xmltext.Styles{"P1": {Parent: "Heading_20_3"}, "x": {Name: "Image Caption"}, "plain": {Parent: "Heading1", Level: xmltext.BodyLevel}, "self": {Parent: "self"}}
	for id, want := range map[string]xmltext.Role{
		"Heading1": xmltext.Heading, "heading 12": xmltext.Heading, "Title": xmltext.Title, "Subtitle": xmltext.Heading, "P1": xmltext.Heading,
		"x": xmltext.Caption, "toc 3": xmltext.Contents, "Byline": xmltext.Author, "Table1": xmltext.Body, "Titles": xmltext.Body,
		"plain": xmltext.Body, "self": xmltext.Body, "": xmltext.Body, "paragraph:Caption": xmltext.Caption,
	} {
		if got := s.Role(id); got != want {
			t.Errorf("%s: %d, want %d", id, got, want)
		}
	}
}

func TestSetPropertyPassesOverWhatProgramsWrite(t *testing.T) {
	for key, values := range map[string][]string{
		"title":  {"Document1", "Microsoft Word - a.doc", "untitled", "[No title]", "draft.docx", "Dokument 2"},
		"author": {"Windows User", "python-docx", "Microsoft Office User", "admin", "Unknown"},
		"source": {"Microsoft", "HP Inc.", "Hewlett-Packard Company"},
	} {
		for _, v := range values {
			var p page.Page
			if xmltext.SetProperty(&p, key, v); p.Title+p.Author+p.Source != "" {
				t.Errorf("the %s %q was taken", key, v)
			}
		}
	}
	for _, v := range []string{"Documents show a rift", "Untitled, by nobody in particular", "Microsoft words"} {
		var p page.Page
		if xmltext.SetProperty(&p, "title", v); p.Title != v {
			t.Errorf("the title %q was not taken", v)
		}
	}
}

func TestFlowIsNotConfusedByEndsWithoutBeginnings(t *testing.T) {
	var f xmltext.Flow
	f.End()
	f.Write("lost")
	f.Cell()
	f.Role(xmltext.Heading)
	f.Join()
	f.StartRow()
	f.Start()
	f.Write("kept")
	f.StartNote()
	f.Start()
	f.Write("note")
	f.Join()
	var p page.Page
	f.Finish(&p)
	xmltest.Check(t, p, nil)
	if d := cmp.Diff([]string{"kept", "note"}, xmltest.Lines(p)); d != "" {
		t.Error(d)
	}
}
