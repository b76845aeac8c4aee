package lemma

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"standpoint/analysis/tag"
	"standpoint/assets"
)

// small is a model that shows every kind of row.
const small = "# a comment\n\n" +
	"VBD VBN\t-ed\t-\n" +
	"VBD VBN\t-ied\t-y\n" +
	"VBD VBN\t-ered\t-ere\n" +
	"NNS NNPS\t-s\t-\n" +
	"NNS NNPS\t-ies\t-y\n" +
	"NNS\tgreens\tgreens\r\n" +
	"RB\tn't\tnot\n"

func loaded(tb testing.TB, file string) *Lemmatizer {
	tb.Helper()
	l, err := Load(strings.NewReader(file))
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

func shipped(tb testing.TB) *Lemmatizer {
	tb.Helper()
	b, err := assets.FS.ReadFile("models/lemma.tsv")
	if err != nil {
		tb.Fatal(err)
	}
	return loaded(tb, string(b))
}

// check compares lemmas of "word/TAG".
func check(t *testing.T, l *Lemmatizer, cases map[string]string) {
	t.Helper()
	for in, want := range cases {
		i := strings.LastIndex(in, "/")
		if got := l.Lemma(in[:i], tag.Tag{X: in[i+1:]}); got != want {
			t.Errorf("%s is %q, want %q", in, got, want)
		}
	}
}

func TestLongestEndingWins(t *testing.T) {
	check(t, loaded(t, small), map[string]string{
		"walked/VBD": "walk", "tried/VBN": "try", "adhered/VBD": "adhere", "cats/NNS": "cat", "Ponies/NNS": "pony",
	})
}

func TestRuleLeavesAWord(t *testing.T) {
	check(t, loaded(t, small), map[string]string{
		"red/VBD": "red", "fled/VBD": "fled", "ed/VBD": "ed", "s/NNS": "s", "as/NNS": "as", "/VBD": "", "MPs/NNS": "mp",
	})
}

func TestListedWordComesBeforeRules(t *testing.T) {
	check(t, loaded(t, small), map[string]string{"greens/NNS": "greens", "Greens/NNS": "greens", "n’t/RB": "not", "N'T/RB": "not"})
}

func TestOtherTagsKeepTheWord(t *testing.T) {
	check(t, loaded(t, small), map[string]string{
		"walked/JJ": "walked", "Walked/": "walked", "greens/VBZ": "greens", "“/``": `"`, "I/PRP": "i",
	})
}

func TestNameKeepsItsCase(t *testing.T) {
	check(t, loaded(t, small), map[string]string{
		"Davies/NNP": "Davies", "O’Hara/NNP": "O'Hara", "Greens/NNPS": "Green", "ALLIES/NNPS": "ALLY", "Allies/NNPS": "Ally",
		"Écoles/NNPS": "École", "Taliban/NNPS": "Taliban", "/NNPS": "", "İstanbulİs/NNPS": "İstanbulİ",
	})
	if got := loaded(t, small).Lemma("Walked", tag.Tag{U: "PROPN", X: "VBD"}); got != "Walked" {
		t.Errorf("a proper noun by its universal tag is %q", got)
	}
}

func TestNumberLosesCommas(t *testing.T) {
	check(t, loaded(t, small), map[string]string{
		"12,500/CD": "12500", "1.5/CD": "1.5", "Two/CD": "two", "/CD": "", ",/CD": ",",
	})
}

func TestShippedModelKnowsIrregularWords(t *testing.T) {
	check(t, shipped(t), map[string]string{
		"said/VBD": "say", "was/VBD": "be", "been/VBN": "be", "thought/VBD": "think", "withdrew/VBD": "withdraw",
		"sworn/VBN": "swear", "fled/VBD": "flee", "lay/VBD": "lie", "dying/VBG": "die", "has/VBZ": "have", "’s/VBZ": "be",
		"'re/VBP": "be", "'ve/VBP": "have", "children/NNS": "child", "Women/NNS": "woman", "crises/NNS": "crisis",
		"criteria/NNS": "criterion", "series/NNS": "series", "better/JJR": "good", "better/RBR": "well", "worst/JJS": "bad",
		"n't/RB": "not", "n’t/RB": "not", "wo/MD": "will", "'ll/MD": "will", "ca/MD": "can", "them/PRP": "they", "an/DT": "a",
	})
}

func TestShippedModelMakesOutNewWords(t *testing.T) {
	check(t, shipped(t), map[string]string{
		"tweeted/VBD": "tweet", "stopped/VBD": "stop", "agreed/VBD": "agree", "making/VBG": "make",
		"vaccinating/VBG": "vaccinate", "policies/NNS": "policy", "churches/NNS": "church", "taxes/NNS": "tax",
		"rebuffed/VBN": "rebuff", "mobilised/VBD": "mobilise", "toppling/VBG": "topple", "conceded/VBD": "concede",
		"referred/VBD": "refer", "vetoes/VBZ": "veto", "denies/VBZ": "deny", "poses/VBZ": "pose", "teaches/VBZ": "teach",
		"harsher/JJR": "harsh", "fiercest/JJS": "fierce", "biggest/JJS": "big", "happier/JJR": "happy",
		"blogged/VBD": "blog", "blogging/VBG": "blog", "congresswomen/NNS": "congresswoman", "1970s/NNS": "1970s",
		"Democrats/NNPS": "Democrat", "Shia/NNPS": "Shia", "MPs/NNS": "mp",
	})
}

func TestShippedModelListsNoNamesAndIsSmall(t *testing.T) {
	b, err := assets.FS.ReadFile("models/lemma.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if len(b) >= 60_000 {
		t.Errorf("%d bytes, want fewer than 60000", len(b))
	}
	for k := range shipped(t).words {
		if strings.HasPrefix(k.tag, "NNP") {
			t.Errorf("%q is listed as a name", k.text)
		}
	}
}

// A lemma's lemma as the base form is itself, or a text lemmatised twice would differ.
func TestShippedLemmasOfVerbsAreBaseForms(t *testing.T) {
	l := shipped(t)
	for k, lemma := range l.words {
		if !strings.HasPrefix(k.tag, "VB") {
			continue
		}
		if got := l.Lemma(lemma, tag.Tag{U: "VERB", X: "VB"}); got != lemma {
			t.Errorf("%s %q is %q, whose lemma is %q", k.tag, k.text, lemma, got)
		}
	}
}

func TestLemmatizerServesManyAtOnce(t *testing.T) {
	l := shipped(t)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 100 {
				if got := l.Lemma("Tried", tag.Tag{U: "VERB", X: "VBD"}); got != "try" {
					t.Errorf("got %q", got)
				}
			}
		})
	}
	all.Wait()
}

func BenchmarkLemma(b *testing.B) {
	l := shipped(b)
	b.ReportAllocs()
	for b.Loop() {
		l.Lemma("Vaccinated", tag.Tag{U: "VERB", X: "VBD"})
	}
}

func BenchmarkLoad(b *testing.B) {
	file, err := assets.FS.ReadFile("models/lemma.tsv")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		if _, err := Load(bytes.NewReader(file)); err != nil {
			b.Fatal(err)
		}
	}
}
