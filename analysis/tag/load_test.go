package tag

import (
	"bytes"
	"compress/gzip"
	"os"
	"slices"
	"strings"
	"testing"
)

// packed is a model file with the body given.
func packed(tb testing.TB, body []byte) []byte {
	tb.Helper()
	b := bytes.NewBufferString(magic + string(rune(version)))
	z := gzip.NewWriter(b)
	if _, err := z.Write(body); err != nil {
		tb.Fatal(err)
	}
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// tiny is a whole body: two labels, one word, two rows of one cell.
var tiny = []byte{2, 1, 'A', 1, 'a', 1, 'B', 1, 'b', 1, 7, 1, 2, 5, 5, 1, 1, 0, 1, 10, 0xf6}

func TestModelReadsBackAsWritten(t *testing.T) {
	b := file(t, trained(t, Options{MinUpdates: 1}))
	m, err := Load(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(file(t, m), b) {
		t.Error("loading and writing changes the model")
	}
	for _, s := range school(t) {
		if got := m.Tag(s.Words); !slices.Equal(got, s.Tags) {
			t.Errorf("got %v, want %v", got, s.Tags)
		}
	}
}

func TestLoadReadsTheSmallestModel(t *testing.T) {
	m, err := Load(bytes.NewReader(packed(t, tiny)))
	if err != nil {
		t.Fatal(err)
	}
	sums := make([]int32, 2)
	m.weights.sum([]uint32{5, 10, 11}, sums)
	if sums[0] != 100 || sums[1] != -100 {
		t.Errorf("sums %v, want [100 -100]", sums)
	}
	if got := m.Tag([]string{"x"}); len(got) != 1 {
		t.Errorf("tags %v", got)
	}
}

func TestLoadRefuses(t *testing.T) {
	with := func(at int, v byte) []byte {
		b := slices.Clone(tiny)
		b[at] = v
		return packed(t, b)
	}
	good := packed(t, tiny)
	damaged := slices.Clone(good)
	damaged[len(damaged)-6] ^= 1 // the checksum of gzip
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"nothing":              {nil, "EOF"},
		"text":                 {[]byte(strings.Repeat("plain text ", 9)), "not a tagger model"},
		"other version":        {[]byte(magic + "\x63"), "version 99"},
		"no gzip":              {[]byte(magic + string(rune(version)) + "plain text"), "gzip"},
		"cut gzip":             {good[:len(good)-9], "EOF"},
		"checksum":             {damaged, "checksum"},
		"empty body":           {packed(t, nil), "cut short"},
		"cut body":             {packed(t, tiny[:len(tiny)-1]), "cut short"},
		"left over":            {packed(t, append(slices.Clone(tiny), 0)), "1 bytes left over"},
		"no labels":            {with(0, 0), "0 labels"},
		"length of a label":    {with(1, 200), "cut short"},
		"key twice":            {with(14, 0), "out of order"},
		"label beyond the end": {with(18, 2), "label 2 of 2"},
		"huge count":           {packed(t, []byte{0xff, 0xff, 0xff, 0xff, 0x0f}), "cut short"},
		"over 32 bits":         {packed(t, []byte{0xff, 0xff, 0xff, 0xff, 0xff, 1}), "cut short"},
		"unpacks to too much":  {packed(t, make([]byte, maxSize+1)), "larger than"},
	} {
		t.Run(name, func(t *testing.T) {
			m, err := Load(bytes.NewReader(c.file))
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "tag: ") {
				t.Errorf("error %v, want %q in it", err, c.want)
			}
			if m != nil {
				t.Error("a tagger beside an error")
			}
		})
	}
}

// FuzzLoad damages bodies inside a sound gzip stream, since outside of it the checksum
// catches nearly everything; whatever loads must be able to tag.
func FuzzLoad(f *testing.F) {
	f.Add(tiny, false)
	f.Add(packed(f, tiny), true)
	f.Add([]byte(magic), true)
	f.Add([]byte{1, 0, 0, 0, 0}, false)
	f.Fuzz(func(t *testing.T, b []byte, whole bool) {
		if !whole {
			b = packed(t, b)
		}
		m, err := Load(bytes.NewReader(b))
		if err != nil {
			return
		}
		words := []string{"A", "fuzzed", "model", "."}
		if got := m.Tag(words); len(got) != len(words) {
			t.Errorf("%d tags for %d words", len(got), len(words))
		}
		again, err := Load(bytes.NewReader(file(t, m)))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(again.Tag(words), m.Tag(words)) {
			t.Error("tags differ after writing and loading")
		}
	})
}

func BenchmarkLoad(b *testing.B) {
	file, err := os.ReadFile(modelFile)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(bytes.NewReader(file)); err != nil {
			b.Fatal(err)
		}
	}
}
