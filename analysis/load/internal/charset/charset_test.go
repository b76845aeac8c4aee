package charset

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// newsIn is the sample text in a language, about n runes of it.
func newsIn(t testing.TB, language string, n int) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("../../../language/testdata", language+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	text := string(data)
	for utf8.RuneCountInString(text) < n {
		text += string(data)
	}
	return strings.TrimSpace(string([]rune(text)[:n]))
}

// encoded is text in e; letters that e lacks are left out of it, as they were when the text was written.
func encoded(t testing.TB, e encoding.Encoding, text string) (raw []byte, has string) {
	t.Helper()
	var out []byte
	for _, r := range text {
		b, err := e.NewEncoder().Bytes([]byte(string(r)))
		if err == nil {
			out, has = append(out, b...), has+string(r)
		}
	}
	return out, has
}

var (
	le    = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	be    = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	kinds = []struct {
		name string
		e    encoding.Encoding
		mark string
		in   []string
	}{
		{"windows-1252", charmap.Windows1252, "", []string{"fr", "de", "es", "it", "pt"}},
		{"iso-8859-15", charmap.ISO8859_15, "", []string{"fr", "de"}},
		{"windows-1250", charmap.Windows1250, "", []string{"pl", "cs", "hu", "ro"}},
		{"windows-1251", charmap.Windows1251, "", []string{"ru", "uk", "bg"}},
		{"koi8-r", charmap.KOI8R, "", []string{"ru"}},
		{"gb18030", simplifiedchinese.GB18030, "", []string{"zh"}},
		{"big5", traditionalchinese.Big5, "", []string{"zh-Hant"}},
		{"shift_jis", japanese.ShiftJIS, "", []string{"ja"}},
		{"euc-jp", japanese.EUCJP, "", []string{"ja"}},
		{"euc-kr", korean.EUCKR, "", []string{"ko"}},
		{"utf-16le with mark", le, "\xFF\xFE", []string{"zh"}},
		{"utf-16be with mark", be, "\xFE\xFF", []string{"ru"}},
		{"utf-16le", le, "", []string{"en", "ru", "zh"}},
		{"utf-16be", be, "", []string{"uk", "ja"}},
		{"utf-8", encoding.Nop, "", []string{"fr", "zh"}},
	}
)

func TestEncodingsAreTold(t *testing.T) {
	const floor = 58
	right, all := 0, 0
	for _, k := range kinds {
		for _, language := range k.in {
			for _, n := range []int{300, 3000} {
				raw, want := encoded(t, k.e, newsIn(t, language, n))
				got, how, err := Decode(append([]byte(k.mark), raw...), "", false)
				all++
				verdict := "wrong"
				if err == nil && got == want {
					right++
					verdict = "right"
				}
				t.Logf("%-20s %-8s %5d runes: %s, as %s", k.name, language, n, verdict, how.Name)
			}
		}
	}
	t.Logf("%d of %d right", right, all)
	if right < floor {
		t.Errorf("%d of %d right, want %d: run with -v", right, all, floor)
	}
}

// TestMoreEncodingsAreTold has kinds beyond the measured ones, and short texts.
func TestMoreEncodingsAreTold(t *testing.T) {
	for _, x := range []struct {
		e         encoding.Encoding
		languages string
	}{
		{charmap.Windows1252, "sv da nl en"},
		{charmap.ISO8859_15, "es pt it sv da"},
		{charmap.ISO8859_2, "pl cs hu ro"},
		{charmap.Windows1250, "de"},
		{charmap.KOI8U, "uk"},
		{charmap.KOI8R, "bg"},
		{charmap.CodePage866, "ru bg"},
		{charmap.Macintosh, "fr de es it pt"},
		{charmap.Windows1253, "el"},
		{charmap.Windows1254, "tr"},
		{charmap.Windows1255, "he"},
		{charmap.Windows1256, "ar fa"},
		{japanese.ISO2022JP, "ja"},
		{utf32.UTF32(utf32.LittleEndian, utf32.UseBOM), "ru en"},
		{utf32.UTF32(utf32.BigEndian, utf32.UseBOM), "zh"},
	} {
		for language := range strings.FieldsSeq(x.languages) {
			for _, n := range []int{150, 400} {
				text := newsIn(t, language, n)
				raw, want := encoded(t, x.e, text)
				if x.e == japanese.ISO2022JP || strings.HasPrefix(x.e.(interface{ String() string }).String(), "UTF-32") { // these keep a state
					raw, _ = x.e.NewEncoder().Bytes([]byte(text))
					want = text
				}
				if got, how, err := Decode(raw, "", false); err != nil || got != want {
					t.Errorf("%v, %s, %d runes: read as %s, %v\n%.150s", x.e, language, n, how.Name, err, got)
				}
			}
		}
	}
}

func TestShortTextsOfOneLanguage(t *testing.T) {
	for want, e := range map[string]encoding.Encoding{
		"The café was “full”, she said.":                    charmap.Windows1252,
		"It’s “If” and “It”.":                               charmap.Windows1252,
		"Ein Gruß aus Köln":                                 charmap.Windows1252,
		"The plan – 20 € a head – failed.":                  charmap.Windows1252,
		"Привет всем, кто сегодня пришёл":                   charmap.Windows1251,
		"Вечером снова пойдёт дождь":                        charmap.KOI8R,
		"Tisíce lidí přišly na náměstí":                     charmap.Windows1250,
		"今日は雨が降るでしょう。":                                      japanese.ShiftJIS,
		"明天会下雨，他们说。":                                        simplifiedchinese.GB18030,
		"내일은 비가 올 것이라고 한다.":                                 korean.EUCKR,
		"Prime Minister José Núñez spoke to Zoë Søndergård": charmap.Windows1252,
	} {
		raw, err := e.NewEncoder().Bytes([]byte(want))
		if err != nil {
			t.Fatal(err)
		}
		if got, how, err := Decode(raw, "", false); err != nil || got != want || !how.Guessed {
			t.Errorf("%q in %v: %q, read as %s (guessed %v), %v", want, e, got, how.Name, how.Guessed, err)
		}
	}
}

func TestOrderOfSigns(t *testing.T) {
	latin := func(s string) []byte { b, _ := charmap.Windows1252.NewEncoder().Bytes([]byte(s)); return b }
	const polish = "Żółw zjadł łąkę"
	pl, _ := charmap.ISO8859_2.NewEncoder().Bytes([]byte(polish))
	for name, x := range map[string]struct {
		data     []byte
		declared string
		html     bool
		want     string
		encoding string
		guessed  bool
	}{
		"mark against declaration":     {[]byte("\xEF\xBB\xBFcafé"), "windows-1252", false, "café", "utf-8", false},
		"UTF-8 against declaration":    {[]byte("naïve café"), "gb2312", false, "naïve café", "utf-8", false},
		"ASCII":                        {[]byte("plain"), "shift_jis", false, "plain", "utf-8", false},
		"declared":                     {pl, "ISO-8859-2", false, polish, "iso-8859-2", false},
		"declaration that cannot be":   {latin("café crème"), "euc-kr", false, "café crème", "windows-1252", true},
		"ASCII declared for more":      {latin("café crème"), "us-ascii", false, "café crème", "windows-1252", true},
		"unknown label":                {latin("café crème"), "x-klingon", false, "café crème", "windows-1252", true},
		"head of a page":               {append([]byte(`<html><head><script>`+strings.Repeat("x();", 3000)+`</script><meta charset=iso-8859-2>`), pl...), "", true, "<meta charset=iso-8859-2>" + polish, "iso-8859-2", false},
		"server before page":           {append([]byte(`<meta charset="koi8-r">`), pl...), "iso-8859-2", true, polish, "iso-8859-2", false},
		"XML declaration":              {append([]byte(`<?xml version="1.0" encoding="ISO-8859-2"?><p>`), pl...), "", true, polish, "iso-8859-2", false},
		"meta in the body is a text":   {append(append([]byte(`<html><head></head><body>`), latin("é è, wrote &lt;meta charset=koi8-r&gt;, <meta charset=koi8-r>")...), '\n'), "", true, "é è", "windows-1252", true},
		"meta in a text is a text":     {latin("<meta charset=koi8-r> é"), "", false, "<meta charset=koi8-r> é", "windows-1252", true},
		"UTF-8 with a stray byte":      {[]byte("“Once,” she said, “and\xE9 never – again.”"), "", false, "“Once,” she said, “and\uFFFD never – again.”", "utf-8", false},
		"UTF-8 cut off in a letter":    {[]byte("“Once,” she sai\xC4"), "", false, "“Once,” she sai\uFFFD", "utf-8", false},
		"UTF-8 twice is not repaired":  {[]byte("â€œOnceâ€"), "", false, "â€œOnceâ€", "utf-8", false},
		"mark in the middle is a text": {[]byte("a\uFEFFb"), "", false, "a\uFEFFb", "utf-8", false},
		"line ends":                    {[]byte("a\r\nb\rc\n\r\n"), "", false, "a\nb\nc\n\n", "utf-8", false},
		"UTF-16 of odd length":         {[]byte("\xFF\xFEa\x00b\x00c"), "", false, "ab\uFFFD", "utf-16le", false},
		"UTF-16 in short":              {[]byte("H\x00i\x00!\x00"), "", false, "Hi!", "utf-16le", false},
	} {
		got, how, err := Decode(x.data, x.declared, x.html)
		if err != nil || !strings.Contains(got, x.want) || how.Name != x.encoding || how.Guessed != x.guessed {
			t.Errorf("%s: %q as %+v, %v", name, got, how, err)
		}
	}
}

func TestBinaryDataIsNoText(t *testing.T) {
	noise := make([]byte, 4096)
	x := uint32(1)
	for i := range noise {
		x = x*1664525 + 1013904223
		noise[i] = byte(x >> 24)
	}
	for name, data := range map[string][]byte{
		"zeros":           make([]byte, 1000),
		"noise":           noise,
		"noise of a mark": append([]byte("\xFF\xFE"), noise...),
		"escapes":         bytes.Repeat([]byte("\x1B\x01\x02abc"), 100),
		"one zero":        []byte("A text with\x00 a zero"),
	} {
		if got, how, err := Decode(data, "", false); err == nil {
			t.Errorf("%s: read as %s: %.40q", name, how.Name, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, k := range kinds {
		raw, _ := encoded(f, k.e, newsIn(f, k.in[0], 60))
		f.Add(append([]byte(k.mark), raw...), k.name, false)
		for i := 0; i < len(raw); i += 10 {
			f.Add(raw[:i], "", true)
		}
	}
	f.Add([]byte(`<?xml encoding="koi8-r"?><meta charset=`), "gb2312", true)
	f.Fuzz(func(t *testing.T, data []byte, declared string, isHTML bool) {
		got, how, err := Decode(data, declared, isHTML)
		switch {
		case err != nil:
		case !utf8.ValidString(got):
			t.Errorf("not UTF-8, read as %s: %q", how.Name, got)
		case strings.ContainsRune(got, '\r'):
			t.Errorf("a carriage return is left: %q", got)
		case how.Name == "":
			t.Error("no name")
		case len(got) > 4*len(data)+8:
			t.Errorf("%d bytes became %d", len(data), len(got))
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"utf-8", "windows-1252", "gb18030", "utf-16le"} {
		for _, k := range kinds {
			if k.name != name {
				continue
			}
			raw, _ := encoded(b, k.e, newsIn(b, k.in[0], 3000))
			data := bytes.Repeat(raw, 1+1_000_000/len(raw))
			b.Run(name, func(b *testing.B) {
				b.SetBytes(int64(len(data)))
				b.ReportAllocs()
				for b.Loop() {
					if _, _, err := Decode(data, "", false); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
