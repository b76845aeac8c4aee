package rtf

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"standpoint/analysis/load/internal/page"
	"standpoint/analysis/load/internal/xmltext/xmltest"
)

// head begins a document as Word does.
const head = `{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\fswiss\fcharset0 Arial{\*\falt Sans};}{\f1\fcharset204 Cyr;}{\f2\fcharset128 Jap;}{\f3\fcharset2 Symbol;}{\f4\fnil\cpg1250 Mid;}}
{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\sbasedon0\snext0 heading 1;}{\s2\sbasedon3 Pictures;}{\s3 caption;}{\s4 Title;}{\s5\outlinelevel1 Part;}{\*\cs10 Strong;}{\s6\sbasedon6 Loop;}}
{\*\generator Test;}`

func TestReadText(t *testing.T) {
	long := "The harbour board met for three hours and agreed on nothing at all."
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"paragraphs":                     {"The dam\r\n held.\\par\\par So did\nthe bridge.\\par", []string{"The dam held.", "So didthe bridge."}},
		"breaks":                         {`a\line b\tab c\par d\page e\sect f\column g`, []string{"a\nb c", "d", "e", "f", "g"}},
		"backslash line":                 {"a\\\nb\\\r\nc", []string{"a", "b", "c"}},
		"marks":                          {`\ldblquote It\rquote s fine\rdblquote\emdash 1\endash 2 \lquote x\~y\_z\- \{\\\}`, []string{"“It’s fine”—1–2 ‘x y-z {\\}"}},
		"code pages":                     {`caf\'e9 {\f1\'cc\'e8\'f0} {\f2\'83A\'93\'fa} {\f3 \'b7} {\f4\'e8}`, []string{"café Мир ア日 • č"}},
		"Shift-JIS trail in plain bytes": {`{\f2\'83\'41\'83` + "A}", []string{"アア"}},
		"unicode":                        {`\u8220 "fine\u8221 " \u-10179 ?\u-8704 ?{\uc0\u1046}x{\uc2\u1046 ??y}\u26085\'93\par\u960`, []string{"“fine” 😀ЖxЖy日", "π"}},
		"fallback is a word":             {`caf\u233\endash s`, []string{"cafés"}},
		"half a pair":                    {`a\u-10179 ?b`, []string{"a\uFFFDb"}},
		"private use":                    {`\u-3913 ? point\par\u-4000 ?x`, []string{"point", "x"}},
		"UTF-8 against the rule":         {"caf\u00e9 “x”", []string{"café “x”"}},
		"bytes beyond ASCII":             {"caf\xe9", []string{"café"}},
		"unknown words":                  {`\foo12\bar a{\*\unknown hidden {deep}} b{\unknown c}`, []string{"a bc"}},
		"binary":                         {"a{\\pict\\bin5 }}}{{}b\\bin3 {{{c", []string{"abc"}},
		"hidden":                         {`a{\v no}\v no\v0 b\deleted no\deleted0 c\v no\plain d`, []string{"abcd"}},
		"fields":                         {`{\field{\*\fldinst HYPERLINK "x"}{\fldrslt the paper}} said`, []string{"the paper said"}},
		"pictures":                       {`a{\pict\pngblip 89504e47}{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}{\object{\*\objdata 00}{\result b}}c`, []string{"ac"}},
		"styles":                         {`{\pard\s1 One\par}\pard\s2 Two\par\pard\s4 Three\par\pard\s5 Four\par\pard\s6 Five\par\pard\outlinelevel2 Six\par\pard\outlinelevel9 Seven`, []string{"heading: One", "caption: Two", "heading: Three", "heading: Four", "Five", "heading: Six", "Seven"}},
		"list":                           {`{\listtext 1.\tab}One\par{\pntext\'b7\tab}Two\par\bullet\tab Three\par`, []string{"One", "Two", "Three"}},
		"notes":                          {`One{\super\chftn}{\footnote\pard{\chftn} A note.\par Its end.} more.\par Two.`, []string{"One more.", "Two.", "A note.", "Its end."}},
		"pages":                          {`{\header\pard The Ferry Post\par}{\footerf 3\par}{\headerr\pard The Ferry Post\par}Text.{\*\ftnsep line}`, []string{"[page header] The Ferry Post", "Text."}},
		"comments":                       {`Te{\*\atnid UB}{\*\atnauthor Una}{\*\annotation Why?}xt`, []string{"Text"}},
		"text box":                       {`Around {\shp{\*\shpinst\shpleft0{\sp{\sn name}{\sv value}}{\shptxt\pard\s3 A boat\par}}{\shprslt A boat}}it.\par`, []string{"Around it.", "caption: A boat"}},
		"two versions":                   {`{\upr{Harb?r}{\*\ud{Harb\u246 ?r}}}`, []string{"Harbör"}},
		"row of facts":                   {`\trowd\cellx1\cellx2\pard\intbl Port\cell 61 %\cell\row\trowd\pard\intbl Fort\cell 9 %\cell\row\pard Next.\par`, []string{"Port, 61 %", "Fort, 9 %", "Next."}},
		"row of prose":                   {`\trowd\pard\intbl ` + long + `\par More.\cell Left.\cell\row\pard Next.`, []string{long, "More.", "Left.", "Next."}},
		"row without an end":             {`\trowd\pard\intbl Port\cell 61 %\cell\pard Next.`, []string{"Port, 61 %", "Next."}},
		"cell without a row":             {`Port\cell 61 %\cell\row`, []string{"Port", "61 %"}},
		"text after the end":             {`a}b`, []string{"a"}},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Read([]byte(head+c.body+`}`), page.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			xmltest.Check(t, p, err)
			if d := cmp.Diff(c.want, xmltest.Lines(p)); d != "" || len(p.Notes) > 0 {
				t.Error(d, p.Notes)
			}
		})
	}
}

func TestReadDocumentCodePage(t *testing.T) {
	for head, want := range map[string]string{
		`{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset0 A;}}\f0 `: "Мир",
		`{\rtf1\ansi\ansicpg1251 `:                                "Мир",
		`{\rtf1\mac `:                                             "ÃËÂ",
		`{\rtf1\ansi `:                                            "Ìèð",
		`{\rtf1\ansi\deff3{\fonttbl{\f3\fcharset204 A;}}\plain `:  "Мир",
	} {
		in := `\'cc\'e8\'f0}`
		if strings.Contains(head, "mac") {
			in = `\'cc\'e8\'e5}`
		}
		p, err := Read([]byte(head+in), page.Limits{})
		if err != nil || len(p.Blocks) != 1 || p.Blocks[0].Text != want {
			t.Errorf("%s: %+v, %v; want %s", head, p.Blocks, err, want)
		}
	}
}

func TestReadProperties(t *testing.T) {
	type facts struct{ Title, Author, Source, Date string }
	for in, want := range map[string]facts{
		`{\info{\title Tide t\'fcrns}{\author Una Brack}{\operator Ivo}{\*\company The Ferry Post}{\creatim\yr2023\mo4\dy5\hr10}{\revtim\yr2024\mo1\dy1}{\doccomm no}}`:                      {"Tide türns", "Una Brack", "The Ferry Post", "2023-04-05"},
		`{\info{\title Document1}{\author Windows User}{\*\company Microsoft}{\creatim\yr2023\mo14\dy5}}`:                                                                                    {},
		`{\info{\upr{\title ??}{\*\ud{\title \u1052 ?\u1080 ?}}}}{\pard\s4 Other\par}`:                                                                                                       {Title: "Ми"},
		`{\info{\author Una}{\author Una}{\creatim\yr2024\mo1\dy1}}{\*\userprops{\propname Date}\proptype30{\staticval 2023-04-05}{\propname source}\proptype30{\staticval The Ferry Post}}`: {Author: "Una", Source: "The Ferry Post", Date: "2023-04-05"},
		`{\pard\s4 Tide turns\par}`: {Title: "Tide turns"},
	} {
		p, err := Read([]byte(head+in+`Text.}`), page.Limits{})
		if d := cmp.Diff(want, facts{p.Title, p.Author, p.Source, p.Date}); d != "" || err != nil {
			t.Errorf("%s: %v %s", in, err, d)
		}
	}
}

func TestReadHostile(t *testing.T) {
	for name, c := range map[string]struct {
		in, err string
		limit   bool
	}{
		"deep":        {head + strings.Repeat("{", 100_000), "nests more than", true},
		"no RTF":      {"The dam held.", "is no RTF document", false},
		"only a head": {`{\rtf1`, "broken", false},
		"long word":   {`{\rtf1\` + strings.Repeat("a", 100_000), "broken", false},
		"long number": {`{\rtf1\u` + strings.Repeat("9", 100_000), "broken", false},
		"bin":         {`{\rtf1\bin999999999 a`, "broken", false},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := Read([]byte(c.in), page.Limits{})
			xmltest.Check(t, p, err)
			if err == nil || !strings.Contains(err.Error(), c.err) || errors.Is(err, page.ErrTooLarge) != c.limit {
				t.Errorf("error %v, %v", err, p)
			}
		})
	}
}

func TestReadTruncated(t *testing.T) {
	whole := head + `The dam held.\par{\footnote A note.\par}\trowd\pard\intbl 1\cell 2\cell\row{\header x}\u8217 ?\'e9 }`
	for cut := range xmltest.Cuts([]byte(whole)) {
		p, err := Read(cut, page.Limits{})
		xmltest.Check(t, p, err)
		if err == nil && len(p.Notes) == 0 {
			t.Errorf("nothing is said of the end after %d bytes", len(cut))
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, body := range []string{`The dam held.\par`, `\u-10179 ?\u-8704 ?{\f2\'83A}`, `\trowd\intbl a\cell b\cell\row`, `{\footnote n\par}{\header h}`,
		`{\shp{\*\shpinst{\shptxt box}}}`, `{\info{\title t}{\creatim\yr2023\mo4\dy5}}`, `{\upr{a}{\*\ud b}}\bin3 {{{`, `{\footnote{\header{\shptxt`} {
		f.Add([]byte(head + body + `}`))
		f.Add([]byte(`{\rtf1` + body + `}`))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(data, page.Limits{})
		xmltest.Check(t, p, err)
	})
}

func BenchmarkRead(b *testing.B) {
	sentence := `The board of the harbour met again on Thursday, and {\i\ldblquote nobody was surprised\rdblquote}, said its chair, In\'e9s Corro. `
	data := []byte(head + strings.Repeat(`\pard\plain `+strings.Repeat(sentence, 4)+`\par`+"\n", 2000) + `}`)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(data, page.Limits{}); err != nil {
			b.Fatal(err)
		}
	}
}
