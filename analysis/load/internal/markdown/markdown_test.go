package markdown

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/text"
)

// article is the text of p, a blank line between its blocks.
func article(p page.Page) string {
	var parts []string
	for _, b := range p.Blocks {
		if b.Left == "" {
			parts = append(parts, b.Text)
		}
	}
	return strings.Join(parts, "\n\n")
}

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
		"comments":             {"One.\n\n<!-- not\n\nthis -->\n\nTwo<!-- nor this -->.", "One.\n\nTwo."},
		"picture in a line":    {"It ![alt](x.png)held.", "It held."},
		"footnote":             {"It held.[^1]\n\n[^1]: So they say.", "It held.\n\nSo they say."},
		"tasks":                {"- [x] one\n- [ ] two", "one\n\ntwo"},
		"script":               {"<script>\nx()\n</script>\n\nText.", "Text."},
		"bare address":         {"See https://a.b/c_d_e for more.", "See https://a.b/c_d_e for more."},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, article(Read(c.in))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFrontMatter(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want page.Page
		text string
	}{
		"yaml": {
			"---\ntitle: \"The dam: a story\"\ndate: 2024-05-02T10:00:00Z\nauthor: Zoe Marquez\npublication: The Plain\ntags:\n  - x\n---\nText.",
			page.Page{Title: "The dam: a story", Date: "2024-05-02", Author: "Zoe Marquez", Source: "The Plain"}, "Text.",
		},
		"list of authors": {
			"---\nauthors:\n- Zoe Marquez\n- Ola Berg\n---\n# The dam\n\nText.",
			page.Page{Title: "The dam", Author: "Zoe Marquez, Ola Berg"}, "The dam\n\nText.",
		},
		"short list":      {"---\nauthors: [Zoe Marquez, 'Ola Berg']\n---\nText.", page.Page{Author: "Zoe Marquez, Ola Berg"}, "Text."},
		"toml":            {"+++\ntitle = 'The dam'\ndate = 2024-05-02\n+++\nText.", page.Page{Title: "The dam", Date: "2024-05-02"}, "Text."},
		"two-faced date":  {"---\ndate: 02/03/2024\n---\nText.", page.Page{}, "Text."},
		"spelt-out date":  {"---\ndate: 2 May 2024\n---\nText.", page.Page{Date: "2024-05-02"}, "Text."},
		"authors' names":  {"---\nauthors:\n  - name: Zoe Marquez\n    role: editor\n---\nText.", page.Page{Author: "Zoe Marquez"}, "Text."},
		"only a rule":     {"---\nText.\n\n---\nMore.", page.Page{}, "Text.\n\nMore."},
		"not closed":      {"---\n\nText.", page.Page{}, "Text."},
		"heading as name": {"## Part\n\n# The dam", page.Page{Title: "The dam"}, "Part\n\nThe dam"},
		"address":         {"---\nurl: https://a.example/dam\nlink: https://b.example/\n---\nText.", page.Page{Address: "https://a.example/dam"}, "Text."},
	} {
		t.Run(name, func(t *testing.T) {
			p := Read(c.in)
			if got := article(p); got != c.text {
				t.Errorf("text %q", got)
			}
			p.Blocks = nil
			if diff := cmp.Diff(c.want, p); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestKindsAndWhatIsLeftOut(t *testing.T) {
	p := Read("# The dam\n\nText.\n\n```go\ncode\n```\n\n<nav>Home</nav>\n")
	want := []page.Block{{Text: "The dam", Kind: text.Heading}, {Text: "Text."}, {Text: "code", Left: "code"}, {Text: "Home", Left: "menu"}}
	if diff := cmp.Diff(want, p.Blocks); diff != "" {
		t.Error(diff)
	}
}

func TestDeepMarkdown(t *testing.T) {
	for _, in := range []string{strings.Repeat("> ", 5_000), strings.Repeat("- ", 5_000), strings.Repeat("[", 20_000), strings.Repeat("*a **b ", 2_000), strings.Repeat("<div>\n\n", 5_000)} {
		if got := article(Read(in + "The dam held.")); !strings.Contains(got, "The dam held.") {
			t.Errorf("%d bytes of %.10q lost the text", len(in), in)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	paragraph := "The old dam held, the *engineers* said, but “not for long”, as [Zoe Marquez](https://a.example) put it; the mayor was not amused.\n\n"
	in := strings.Repeat(paragraph, 1_000_000/len(paragraph))
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		Read(in)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"# a\n\nb", "---\ntitle: x\n---\n", "+++\n+++", "| a |\n|-|\n", "[x]: y\n\n[x]", "> - 1. `a`", "<div>\n&amp;", "\x00", "a[^1]\n\n[^1]: b", "- [ ] x", "<!-- a"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		p := Read(strings.ToValidUTF8(in, "?"))
		for _, b := range p.Blocks {
			if b.Text == "" || strings.TrimSpace(b.Text) != b.Text || strings.Contains(b.Text, "\n\n") || !utf8.ValidString(b.Text) {
				t.Errorf("block %q", b.Text)
			}
		}
	})
}
