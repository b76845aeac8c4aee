package parse

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"standpoint/analysis/nn"
	"standpoint/analysis/tag"
	"standpoint/analysis/vector"
	"standpoint/analysis/vocab"
)

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

// bare is how many bytes the weights of a model take that knows no words and one label.
var bare = func() int {
	ps := nn.NewParams(1)
	newNetwork(ps, vocab.New(&vocab.Counts{}, 1, 1), 1)
	return ps.Size()
}()

// maxWeights keeps the bodies of filled small.
const maxWeights = 4 << 20

// filled is a body with this head and as many weights as belong to it, all bytes of scales and
// weights being fill; nil if the head is none or asks for too much.
func filled(h []byte, fill byte) []byte {
	var x head
	if json.Unmarshal(h, &x) != nil {
		return nil
	}
	size := bare + (max(len(x.Labels)+15, 16)/16-1)*16*(names+1)
	for k, w := range widths {
		size += len(x.Vocab.Lists[k]) * (w + 4)
	}
	if size > maxWeights {
		return nil
	}
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(h)))
	return append(append(b, h...), bytes.Repeat([]byte{fill}, size)...)
}

const smallHead = `{"Vocab":{"Lists":[["river"],["ver"],["riv"],["xx"],["NOUN|NN","VERB|VBD"]]},"Labels":["nsubj","obj","root"]}`

func TestLoadReadsTheSmallestModel(t *testing.T) {
	for _, h := range []string{`{"Labels":["dep","root"]}`, smallHead} {
		for _, fill := range []byte{0, 1, 0x3f} {
			m := loaded(t, packed(t, filled([]byte(h), fill)))
			words, tags := many(7)
			checkPieces(t, m, words, m.Parse(words, tags))
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
	long := `{"Labels":[` + strings.Repeat(`"a",`, 200) + `"b"]}`
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"nothing":             {nil, "EOF"},
		"text":                {[]byte(strings.Repeat("plain text ", 9)), "not a model"},
		"other version":       {with(len(magic)-2, 3), "not a model"},
		"magic only":          {[]byte(magic), "EOF"},
		"no gzip":             {[]byte(magic + "plain text, no gzip"), "gzip"},
		"cut gzip":            {good[:len(good)-9], "EOF"},
		"checksum":            {with(len(good)-6, 1), "checksum"},
		"empty body":          {packed(t, nil), "cut short"},
		"length of the head":  {packed(t, []byte{0xff, 0xff, 0xff, 0xff, '{', '}'}), "cut short"},
		"head is no JSON":     {packed(t, append([]byte{5, 0, 0, 0}, "plain"...)), "head"},
		"no labels":           {packed(t, filled([]byte(`{}`), 1)), "no labels"},
		"too many labels":     {packed(t, filled([]byte(long), 1)), "too many"},
		"word twice":          {packed(t, filled([]byte(strings.Replace(smallHead, `"river"`, `"river","river"`, 1)), 1)), "twice"},
		"weights cut":         {packed(t, body[:len(body)-1]), "cut short"},
		"half of the weights": {packed(t, body[:len(body)/2]), "cut short"},
		"no weights":          {packed(t, body[:len(smallHead)+4]), "cut short"},
		"left over":           {packed(t, append(slices.Clone(body), 0)), "1 bytes left over"},
		"negative scale":      {packed(t, filled([]byte(smallHead), 0x81)), "scale"},
		"scale is no number":  {packed(t, filled([]byte(smallHead), 0xff)), "scale"},
		"scale too large":     {packed(t, filled([]byte(smallHead), 0x4a)), "scale"},
	} {
		t.Run(name, func(t *testing.T) {
			m, err := Load(bytes.NewReader(c.file), &vector.Table{})
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
	good := tinyFile(t)
	for at := 0; at < len(good); at += len(good)/40 + 1 {
		b := slices.Clone(good)
		b[at] ^= 0x10
		if _, err := Load(bytes.NewReader(b), &vector.Table{}); err == nil {
			t.Errorf("byte %d of %d may change", at, len(good))
		}
		if _, err := Load(bytes.NewReader(good[:at]), &vector.Table{}); err == nil {
			t.Errorf("%d of %d bytes are enough", at, len(good))
		}
	}
}

func TestTheFirstLineStandsForTheRoot(t *testing.T) {
	m := loaded(t, tinyFile(t))
	words, tags, _ := split(sentences["passive"])
	got := m.input(words, tags).ids
	if len(got) != len(words)+1 || !slices.Equal(got[0], []int32{1, 1, 1, 1, 1}) {
		t.Fatalf("%d lines, the root's %v", len(got), got[0])
	}
	for i, id := range got {
		if len(id) != vocab.Parts {
			t.Errorf("line %d: %v", i, id)
		}
	}
}

func TestTheRootLabelIsNotForOtherWords(t *testing.T) {
	labels := []string{"nsubj", "obj", "root"}
	for _, c := range []struct {
		scores []float32
		want   int
	}{
		{[]float32{1, 2, 9, 99}, 1}, // the last column belongs to no label
		{[]float32{-1, -2, 9}, 0},
		{[]float32{3, 3, 3}, 0},
	} {
		if got := bestLabel(c.scores, labels); got != c.want {
			t.Errorf("%v: label %d, want %d", c.scores, got, c.want)
		}
	}
}

// FuzzLoad damages heads, with weights that fit them, and bodies, both inside a sound gzip stream,
// since outside of it the checksum catches nearly everything. Whatever loads must be able to parse.
// Weights far beyond what training makes may give several roots.
func FuzzLoad(f *testing.F) {
	const asFile, asBody = 254, 255 // what b is; else it is a head and kind the filling
	for _, fill := range []byte{0, 1, 0x3f, 0x49, 0x81} {
		f.Add([]byte(smallHead), fill)
	}
	f.Add([]byte(`{"Labels":["root"]}`), byte(0))
	f.Add([]byte(`{"Labels":["root","root","",null]}`), byte(1))
	f.Add([]byte(`{"Vocab":{"Lists":[["a","a"]]},"Labels":["x"]}`), byte(1))
	f.Add([]byte(`{"Vocab":{"Lists":[null,["",null],[],["a"],["a"],["sixth"]]},"Labels":["x"]}`), byte(1))
	f.Add(binary.LittleEndian.AppendUint32(nil, 1<<31), byte(asBody))
	f.Add(append([]byte{2, 0, 0, 0}, "{}"...), byte(asBody))
	f.Add([]byte(magic), byte(asFile))
	f.Add(packed(f, []byte("plain text")), byte(asFile))
	words := []string{"The", "river", "flowed", ",", "it", "’s", "Zembla", "\xff", ""}
	tags := []tag.Tag{{U: "DET", X: "DT"}, {U: "NOUN", X: "NN"}, {U: "VERB", X: "VBD"}, {U: "PUNCT", X: ","}, {}, {}, {U: "PROPN", X: "NNP"}, {}, {}}
	f.Fuzz(func(t *testing.T, b []byte, kind byte) {
		switch kind {
		case asFile:
		case asBody:
			b = packed(t, b)
		default:
			b = packed(t, filled(b, kind))
		}
		m, err := Load(bytes.NewReader(b), &vector.Table{})
		if err != nil {
			return
		}
		got := m.Parse(words, tags)
		if len(got.Heads) != len(words) || len(got.Labels) != len(words) {
			t.Fatalf("%d heads and %d labels", len(got.Heads), len(got.Labels))
		}
		lines := []int{0}
		for _, h := range got.Heads {
			lines = append(lines, h+1)
		}
		if ok, _ := isTree(lines); !ok {
			t.Errorf("heads %v", got.Heads)
		}
		if again := m.Parse(words, tags); !slices.Equal(again.Heads, got.Heads) || !slices.Equal(again.Labels, got.Labels) {
			t.Error("parsed twice, two trees")
		}
	})
}
