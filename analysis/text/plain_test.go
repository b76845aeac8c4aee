package text

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestPlain(t *testing.T) {
	for _, x := range []struct{ name, in, want string }{
		{"nothing to do", "“Once”, said\tZoë – never…\n\nAgain €5.", "“Once”, said\tZoë – never…\n\nAgain €5."},
		{"soft hyphens", "par\u00ADlia\u00ADment", "parliament"},
		{"soft hyphen at a line end", "the par\u00AD\nliament\u00AD \n voted\u00AD\n\nAnd\u00AD\nSo", "the parliamentvoted\n\nAnd\nSo"},
		{"zero-width", "\u200Bpar\u200Blia\u2060ment\uFEFF said\u200D", "parliament said"},
		{"spaces", "a\u00A0b\u2009c\u202Fd\u3000e", "a b c d e"},
		{"line ends", "a\u2028b\u2029c\u0085d\ve\ff", "a\nb\nc\nd\ne\nf"},
		{"ligatures", "the oﬀice ﬁled ﬂood ﬃ ﬄ ﬆ", "the office filed flood ffi ffl st"},
		{"accents apart", "Zoe\u0308 Kru\u0308ger, A\u030Angstro\u0308m", "Zoë Krüger, Ångström"},
		{"accent behind a soft hyphen", "e\u00AD\u0301t", "ét"},
		{"directional marks", "\u200E“Yes\u200F”\u202A she\u202C said\u2066.\u2069", "“Yes” she said."},
		{"control characters", "a\x00b\x07c\x7Fd\u0096e", "abcde"},
		{"joiners that are read", "می\u200Cرود क्\u200Dष 👩\u200D🚀", "می\u200Cرود क्\u200Dष 👩\u200D🚀"},
		{"Korean in parts", "\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글"},
		{"Angstrom sign", "10 \u212B", "10 Å"},
		{"accent first", "\u0301a", "\u0301a"},
	} {
		got, back := Plain(x.in)
		if got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
		if x.in == x.want && back != nil {
			t.Errorf("%s: a map for the same text", x.name)
		}
		checkMap(t, x.in, got, back)
	}
}

func TestMapLeadsToTheSameWords(t *testing.T) {
	const in = "\u00ADThe par\u00ADlia\u00ADment\u00AD of\u00A0\u200BZoe\u0308\u200B ﬁled\u200B."
	plain, back := Plain(in)
	for word, want := range map[string]string{
		"The":            "The",
		"parliament":     "par\u00ADlia\u00ADment",
		"Zoë":            "Zoe\u0308",
		"filed":          "ﬁled",
		"iled":           "ﬁled",
		"of Zoë":         "of\u00A0\u200BZoe\u0308",
		".":              ".",
		"ment of":        "ment\u00AD of",
		" ":              " ",
		"parliament of ": "par\u00ADlia\u00ADment\u00AD of\u00A0",
	} {
		i := strings.Index(plain, word)
		s := back.Span(Span{i, i + len(word)})
		if got := s.Of(in); got != want {
			t.Errorf("%q leads to %q, want %q", word, got, want)
		}
		if to := back.Inverse().Span(s); word != "iled" && to.Of(plain) != word {
			t.Errorf("%q leads back to %q", word, to.Of(plain))
		}
	}
}

// checkMap asserts what holds for every map.
func checkMap(t *testing.T, in, plain string, back Map) {
	t.Helper()
	last := Span{}
	for i := range len(plain) + 1 {
		s := back.Span(Span{i, i})
		if s.Start < last.Start || s.Start > len(in) || s.Start != s.End {
			t.Fatalf("%q: offset %d leads to %v after %v", in, i, s, last)
		}
		last = s
		if i < len(plain) && utf8.RuneStart(plain[i]) {
			_, n := utf8.DecodeRuneInString(plain[i:])
			one := back.Span(Span{i, i + n})
			if one.Start != s.Start || one.Empty() || one.End > len(in) || !utf8.ValidString(one.Of(in)) {
				t.Fatalf("%q: letter [%d, %d) leads to %v", in, i, i+n, one)
			}
			if back == nil && one != (Span{i, i + n}) {
				t.Fatalf("%q is plain and [%d, %d) leads to %v", in, i, i+n, one)
			}
		}
	}
	whole := back.Span(Span{0, len(plain)})
	if rest := in[:whole.Start] + in[whole.End:]; plain != "" {
		if p, _ := Plain(rest); strings.TrimSpace(p) != "" {
			t.Fatalf("%q: %q leads to nothing", in, p)
		}
	}
	to := back.Inverse()
	at := 0
	for i := range len(in) + 1 {
		s := to.Span(Span{i, i})
		if s.Start < at || s.Start > len(plain) {
			t.Fatalf("%q: offset %d leads forward to %v after %d", in, i, s, at)
		}
		at = s.Start
	}
}

func FuzzPlain(f *testing.F) {
	for _, s := range []string{"", "plain “text”", "par\u00ADlia\u00AD\nment", "e\u0301\u00AD\u0302", "\u200D\u0301", "ﬁ\u0301", "a\u00A0\u200B\u00A0b", "\u1112\u1161\u200B\u11AB",
		"क्\u200D\u200Dष", strings.Repeat("\u0301", 70), "\u0958\u0344\u212B", "x\u2028\u00AD\ny"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		in = Clean(in)
		plain, back := Plain(in)
		if !utf8.ValidString(plain) || !norm.NFC.IsNormalString(plain) {
			t.Fatalf("%q: %q is not valid or not composed", in, plain)
		}
		checkMap(t, in, plain, back)
		if again, m := Plain(plain); again != plain || m != nil {
			t.Fatalf("%q: %q is not plain: %q", in, plain, again)
		}
	})
}

func BenchmarkPlain(b *testing.B) {
	const line = "“It was never agreed,” the minister’s spokesman said on Tuesday – for the third time – in Genève.\n\n"
	for name, text := range map[string]string{
		"plain": line,
		"soft":  strings.ReplaceAll(line, "ni", "n\u00ADi"),
		"nbsp":  strings.ReplaceAll(line, " – ", "\u00A0– "),
		"cjk":   "“我们宁可现在就搬走，也不愿意等到屋顶塌下来，”委员会主席说。",
	} {
		text = strings.Repeat(text, 1_000_000/len(text))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Plain(text)
			}
		})
	}
}
