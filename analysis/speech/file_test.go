package speech

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/analysis/nn"
	"standpoint/analysis/vocab"
)

func TestModelReadsBackAsWritten(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	for name, made := range map[string]model{"tiny": tiny(), "taught": taught()} {
		t.Run(name, func(t *testing.T) {
			file := written(t, made.m, made.ps)
			a, b := loaded(t, file), loaded(t, file)
			if !reflect.DeepEqual(a.vocab.Lists, made.m.vocab.Lists) {
				t.Errorf("tables %q, want %q", a.vocab.Lists, made.m.vocab.Lists)
			}
			for _, s := range school() {
				quotes, inside := a.Find(s.Tokens)
				again, inside2 := b.Find(s.Tokens)
				if !reflect.DeepEqual(quotes, again) || !slices.Equal(inside, inside2) {
					t.Errorf("loaded twice: %v and %v", quotes, again)
				}
				// A file keeps a weight in a byte, so probabilities move a little.
				for i, p := range first(made.m.Find(s.Tokens)) {
					if d := p - inside[i]; d > 0.2 || d < -0.2 {
						t.Errorf("token %d: content with %g, after loading with %g", i, p, inside[i])
					}
				}
			}
		})
	}
}

func first(_ []Quote, inside []float32) []float32 { return inside }

func TestTaughtModelFindsTheSameOnceLoaded(t *testing.T) {
	m := loaded(t, written(t, taught().m, taught().ps))
	for _, a := range school() {
		want, _ := taught().m.Find(a.Tokens)
		got, _ := m.Find(a.Tokens)
		if len(got) != len(want) {
			t.Fatalf("found %v, want %v", got, want)
		}
		for i, w := range want {
			q := got[i]
			if q.Content != w.Content || q.Source != w.Source || q.Cue != w.Cue || q.Spoken != w.Spoken {
				t.Errorf("found %+v, want %+v", q, w)
			}
		}
	}
}

// packed is a model file with the body given.
func packed(tb testing.TB, body []byte) []byte {
	tb.Helper()
	b := bytes.NewBufferString(magic)
	z, err := gzip.NewWriterLevel(b, gzip.NoCompression)
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := z.Write(body); err != nil {
		tb.Fatal(err)
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// bare is how many bytes the weights of a model take that knows no words.
var bare = func() int {
	ps := nn.NewParams(1)
	newNetwork(ps, vocab.New(&vocab.Counts{}, 1, 1))
	return ps.Size()
}()

// maxWeights keeps the bodies of filled small.
const maxWeights = 4 << 20

// filled is a body with this head and as many weights as belong to it, all bytes of scales and
// weights being fill; nil if the head is none or asks for too much.
func filled(head []byte, fill byte) []byte {
	var v vocab.Vocab
	if json.Unmarshal(head, &v) != nil {
		return nil
	}
	size := bare
	for k, list := range v.Lists {
		size += len(list) * (widths[k] + 4)
	}
	if size > maxWeights {
		return nil
	}
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(head)))
	return append(append(b, head...), bytes.Repeat([]byte{fill}, size)...)
}

const smallHead = `{"Lists":[["flour","said"],["our"],["flo"],["xx"],["NOUN|NN","VERB|VBD"]]}`

func TestLoadReadsTheSmallestModel(t *testing.T) {
	for _, head := range []string{`{}`, `null`, smallHead} {
		for _, fill := range []byte{0, 1, 0x3f} {
			toks := babble(60)
			quotes, inside := loaded(t, packed(t, filled([]byte(head), fill))).Find(toks)
			checkFound(t, toks, quotes, inside)
		}
	}
}

func TestLoadRefuses(t *testing.T) {
	body := filled([]byte(smallHead), 1)
	good := packed(t, body)
	with := func(at int, v byte) []byte {
		b := slices.Clone(good)
		b[at] ^= v
		return b
	}
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"nothing":            {nil, "EOF"},
		"text":               {[]byte(strings.Repeat("plain text ", 9)), "not a model"},
		"other version":      {with(len(magic)-2, 3), "not a model"},
		"another kind":       {[]byte("standpoint parser 1\n" + strings.Repeat("x", 40)), "not a model"},
		"magic only":         {[]byte(magic), "EOF"},
		"no gzip":            {[]byte(magic + "plain text, no gzip"), "gzip"},
		"cut gzip":           {good[:len(good)-9], "EOF"},
		"checksum":           {with(len(good)-6, 1), "checksum"},
		"empty body":         {packed(t, nil), "cut short"},
		"length of the head": {packed(t, []byte{0xff, 0xff, 0xff, 0xff, '{', '}'}), "cut short"},
		"head is no JSON":    {packed(t, append([]byte{5, 0, 0, 0}, "plain"...)), "head"},
		"head is a list":     {packed(t, append([]byte{2, 0, 0, 0}, "[]"...)), "head"},
		"word twice":         {packed(t, filled([]byte(strings.Replace(smallHead, `"flour"`, `"said"`, 1)), 1)), "twice"},
		"weights cut":        {packed(t, body[:len(body)-1]), "cut short"},
		"half the weights":   {packed(t, body[:len(body)/2]), "cut short"},
		"no weights":         {packed(t, body[:len(smallHead)+4]), "cut short"},
		"left over":          {packed(t, append(slices.Clone(body), 0)), "1 bytes left over"},
		"negative scale":     {packed(t, filled([]byte(smallHead), 0x81)), "scale"},
		"scale is no number": {packed(t, filled([]byte(smallHead), 0xff)), "scale"},
		"scale too large":    {packed(t, filled([]byte(smallHead), 0x4a)), "scale"},
	} {
		t.Run(name, func(t *testing.T) {
			m, err := Load(bytes.NewReader(c.file))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q in it", err, c.want)
			}
			if m != nil {
				t.Error("a model beside an error")
			}
		})
	}
}

func TestLoadNoticesAnyDamage(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	good := written(t, tiny().m, tiny().ps)
	for at := 0; at < len(good); at += len(good)/40 + 1 {
		b := slices.Clone(good)
		b[at] ^= 0x10
		if _, err := Load(bytes.NewReader(b)); err == nil {
			t.Errorf("byte %d of %d may change", at, len(good))
		}
		if _, err := Load(bytes.NewReader(good[:at])); err == nil {
			t.Errorf("%d of %d bytes are enough", at, len(good))
		}
	}
}

// FuzzLoad damages heads, with weights that fit them, and bodies, both inside a sound gzip stream,
// since outside of it the checksum catches nearly everything. Whatever loads must be able to read
// an article, though with weights far beyond what training makes, probabilities may be none.
func FuzzLoad(f *testing.F) {
	const asFile, asBody = 254, 255 // what b is; else it is a head and kind the filling
	for _, fill := range []byte{0, 1, 0x3f, 0x49, 0x81} {
		f.Add([]byte(smallHead), fill)
	}
	f.Add([]byte(`{}`), byte(0))
	f.Add([]byte(`{"Lists":[["a","a"]]}`), byte(1))
	f.Add([]byte(`{"Lists":[null,["",null],[],["a"],["a"],["sixth"]]}`), byte(1))
	f.Add(binary.LittleEndian.AppendUint32(nil, 1<<31), byte(asBody))
	f.Add(append([]byte{2, 0, 0, 0}, "{}"...), byte(asBody))
	f.Add([]byte(magic), byte(asFile))
	f.Add(packed(f, []byte("plain text")), byte(asFile))
	toks := append(babble(40), Token{Text: "\xff", Sentence: 2, Paragraph: 1}, Token{Sentence: 2, Paragraph: 1, Head: -9})
	f.Fuzz(func(t *testing.T, b []byte, kind byte) {
		switch kind {
		case asFile:
		case asBody:
			b = packed(t, b)
		default:
			b = packed(t, filled(b, kind))
		}
		m, err := Load(bytes.NewReader(b))
		if err != nil {
			return
		}
		quotes, inside := m.Find(toks)
		if len(inside) != len(toks) {
			t.Fatalf("%d probabilities for %d tokens", len(inside), len(toks))
		}
		for _, q := range quotes {
			for _, s := range []Span{q.Content, q.Source, q.Cue} {
				if s.Lo < 0 || s.Hi > len(toks) || s.Hi < s.Lo {
					t.Errorf("span %v of %d tokens", s, len(toks))
				}
			}
			if q.Content.Empty() {
				t.Error("a quote without content")
			}
		}
		if again, _ := m.Find(toks); len(again) != len(quotes) {
			t.Errorf("read twice: %d quotes and %d", len(quotes), len(again))
		}
	})
}
