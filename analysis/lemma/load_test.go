package lemma

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"standpoint/analysis/tag"
)

func TestLoadRefuses(t *testing.T) {
	for name, c := range map[string]struct{ file, want string }{
		"two cells":             {"VBD\tsaid\n", "line 1: 2 cells"},
		"four cells":            {"# head\nVBD\tsaid\tsay\tx\n", "line 2: 4 cells"},
		"no tag":                {" \tsaid\tsay\n", "empty cell"},
		"no word":               {"VBD\t\tsay\n", "empty cell"},
		"no lemma":              {"VBD\tsaid\t\n", "empty cell"},
		"capital":               {"VBD\tSaid\tsay\n", "lower case"},
		"capital in lemma":      {"VBD\tsaid\tSay\n", "lower case"},
		"curly apostrophe":      {"RB\tn’t\tnot\n", "plain punctuation"},
		"space":                 {"VBD\tsaid \tsay\n", "no spaces"},
		"not text":              {"VBD\tsaid\xff\tsay\n", "lower case"},
		"empty ending":          {"VBD\t-\t-x\n", "without an ending"},
		"ending to word":        {"VBD\t-ed\ted\n", "which is none"},
		"word twice":            {"VBD\tsaid\tsay\nVBN VBD\tsaid\tsay\n", "line 2: VBD \"said\""},
		"ending twice":          {"VBD\t-ed\t-\nVBD\t-ed\t-e\n", "line 2: VBD \"ed\""},
		"line without an end":   {strings.Repeat("x", 100_000), "too long"},
		"longer than a model":   {strings.Repeat("# comment\n", maxSize/10+1), "larger than"},
		"a tagger's first line": {"standpoint tagger\n\x01", "line 1: 1 cells"},
	} {
		t.Run(name, func(t *testing.T) {
			l, err := Load(strings.NewReader(c.file))
			if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "lemma: ") {
				t.Errorf("error %v, want %q in it", err, c.want)
			}
			if l != nil {
				t.Error("a lemmatiser beside an error")
			}
		})
	}
}

func TestLoadReportsTheReader(t *testing.T) {
	broken := errors.New("broken")
	if _, err := Load(iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

func TestEmptyModelOnlyLowersCase(t *testing.T) {
	check(t, loaded(t, ""), map[string]string{"Said/VBD": "said", "Tigers/NNPS": "Tigers", "/NN": ""})
}

// FuzzLoad: whatever loads gives lemmas in lower case and valid text, for any word.
func FuzzLoad(f *testing.F) {
	f.Add(small, "Tried", "VBD")
	f.Add(small, "ALLIES", "NNPS")
	f.Add(small, "İs\xffies", "NNPS")
	f.Add("NNPS\t-és\t-é\n", "CAFÉS", "NNPS")
	f.Add("VBD\tsaid", "said", "VBD")
	f.Add("#", "1,000", "CD")
	f.Fuzz(func(t *testing.T, file, word, x string) {
		l, err := Load(strings.NewReader(file))
		if err != nil {
			return
		}
		got := l.Lemma(word, tag.Tag{X: x})
		if again := l.Lemma(word, tag.Tag{X: x}); again != got {
			t.Errorf("%q is %q and %q", word, got, again)
		}
		if utf8.ValidString(word) && !utf8.ValidString(got) {
			t.Errorf("%q became %q", word, got)
		}
		if name := strings.HasPrefix(x, "NNP"); !name && strings.ToLower(got) != got {
			t.Errorf("%q is %q, not in lower case", word, got)
		}
	})
}
