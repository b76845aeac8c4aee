package load

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis"
)

func TestMarkdownBecomesParagraphs(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"paragraph over lines": {"One line\nand the next.\n\nSecond.", "One line and the next.\n\nSecond."},
		"hard break":           {"One line  \nand the next.", "One line\nand the next."},
		"headings":             {"Title\n=====\nText.\n## Part\nMore.", "Title\n\nText.\n\nPart\n\nMore."},
		"marks":                {"*He* said **no** to `x` and ~~y~~ [the dam](http://a.b \"t\").", "He said no to x and y the dam."},
		"escapes":              {`1\. \*not\* &amp; caf&eacute; &#8220;so&#8221;`, "1. *not* & café “so”"},
		"code keeps escapes":   {"`&amp;\\*`", `&amp;\*`},
		"list":                 {"- one\n- two\n  more\n\n1. three", "one\n\ntwo more\n\nthree"},
		"quoted block":         {"> She said:\n>\n> “No.”", "She said:\n\n“No.”"},
		"code and pictures":    {"    code\n\n```\ncode\n```\n\n![alt](x.png)\n\nText.", "Text."},
		"html":                 {"<div>Block <b>text</b></div>\n\nIn<br>line <i>marks</i>.", "Block text\n\nInline marks."},
		"table":                {"| a | b |\n|---|---|\n| c | d |", "a, b\n\nc, d"},
		"rule":                 {"One.\n\n---\n\nTwo.", "One.\n\nTwo."},
		"autolink":             {"See <https://a.b/c>.", "See https://a.b/c."},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := readMarkdown(c.in)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, a.Text); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFrontMatter(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want analysis.Article
	}{
		"yaml": {
			"---\ntitle: \"The dam: a story\"\ndate: 2024-05-02T10:00:00Z\nauthor: Zoe Marquez\npublication: The Plain\ntags:\n  - x\n---\nText.",
			analysis.Article{Title: "The dam: a story", Date: "2024-05-02", Author: "Zoe Marquez", Source: "The Plain", Text: "Text."},
		},
		"list of authors": {
			"---\nauthors:\n- Zoe Marquez\n- Ola Berg\n---\n# The dam\n\nText.",
			analysis.Article{Title: "The dam", Author: "Zoe Marquez, Ola Berg", Text: "The dam\n\nText."},
		},
		"short list":      {"---\nauthors: [Zoe Marquez, 'Ola Berg']\n---\nText.", analysis.Article{Author: "Zoe Marquez, Ola Berg", Text: "Text."}},
		"toml":            {"+++\ntitle = 'The dam'\ndate = 2024-05-02\n+++\nText.", analysis.Article{Title: "The dam", Date: "2024-05-02", Text: "Text."}},
		"two-faced date":  {"---\ndate: 02/03/2024\n---\nText.", analysis.Article{Text: "Text."}},
		"spelt-out date":  {"---\ndate: 2 May 2024\n---\nText.", analysis.Article{Date: "2024-05-02", Text: "Text."}},
		"not closed":      {"---\n\nText.", analysis.Article{Text: "Text."}},
		"heading as name": {"## Part\n\n# The dam", analysis.Article{Title: "The dam", Text: "Part\n\nThe dam"}},
	} {
		t.Run(name, func(t *testing.T) {
			a, err := readMarkdown(c.in)
			if diff := cmp.Diff(c.want, a); err != nil || diff != "" {
				t.Errorf("%v\n%s", err, diff)
			}
		})
	}
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{"# a\n\nb", "---\ntitle: x\n---\n", "+++\n+++", "| a |\n|-|\n", "[x]: y\n\n[x]", "> - 1. `a`", "<div>\n&amp;", "\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		in = strings.ToValidUTF8(in, "?")
		a, err := guarded(context.Background(), Limits{}, func() (analysis.Article, error) { return readMarkdown(in) })
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(a.Text, "\n\n\n") {
			t.Errorf("two empty lines in %q", a.Text)
		}
	})
}
