package speech

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"standpoint/analysis/nn"
	"standpoint/analysis/tag"
	"standpoint/analysis/vocab"
)

// penn is an English tag for each universal one that the tests use.
var penn = map[string]string{"DET": "DT", "NOUN": "NN", "VERB": "VBD", "AUX": "VBD", "ADJ": "JJ", "ADV": "RB", "ADP": "IN",
	"PRON": "PRP", "PROPN": "NNP", "PUNCT": ".", "SCONJ": "IN"}

var cues = map[string]int{"said": 1, "warned": 3, "hoped": 11, "feared": 11, "according": 13}

// article reads a labelled article: a sentence a line, an empty line between paragraphs, and fields
// "word/UPOS". "(1" and ")1" stand around the content of quote 1, "(1t" and ")1t" around one that
// nobody spoke, "(1s" and "(1c" begin its source and its cue.
func article(text string) Article {
	var a Article
	quotes := map[byte]*Labelled{}
	starts := map[string]int{}
	sentence, paragraph, marked := 0, 0, false
	for line := range strings.Lines(text) {
		first := len(a.Tokens)
		for _, f := range strings.Fields(line) {
			switch {
			case f[0] == '(':
				starts[f[1:]] = len(a.Tokens)
				if quotes[f[1]] == nil {
					quotes[f[1]] = &Labelled{}
				}
			case f[0] == ')':
				quotes[f[1]].place(f[2:], Span{starts[f[1:]], len(a.Tokens)})
			default:
				word, u, _ := strings.Cut(f, "/")
				t := Token{Text: word, Tag: tag.Tag{U: u, X: penn[u]}, Sentence: sentence, Paragraph: paragraph, Cue: cues[word]}
				t.Marked = marked || word == `"`
				marked = marked != (word == `"`)
				t.Head, t.Relation = first-len(a.Tokens), len(u)
				a.Tokens = append(a.Tokens, t)
			}
		}
		if len(a.Tokens) == first {
			paragraph++
			continue
		}
		sentence++
	}
	for k := byte('0'); k <= '9'; k++ {
		if q := quotes[k]; q != nil {
			a.Quotes = append(a.Quotes, *q)
		}
	}
	return a
}

func (q *Labelled) place(kind string, s Span) {
	switch kind {
	case "":
		q.Content, q.Spoken = s, true
	case "t":
		q.Content = s
	case "s":
		q.Source = s
	case "c":
		q.Cue = s
	}
}

// Articles to learn from.
const (
	direct = `"/PUNCT (1 The/DET mill/NOUN is/AUX open/ADJ )1 ,/PUNCT "/PUNCT (1c said/VERB )1c (1s Ada/PROPN Pell/PROPN )1s ./PUNCT
		The/DET river/NOUN was/AUX low/ADJ ./PUNCT`
	indirect = `The/DET bell/NOUN rang/VERB ./PUNCT
		(1s The/DET miller/NOUN )1s (1c said/VERB )1c (1 the/DET flour/NOUN was/AUX damp/ADJ )1 ./PUNCT`
	mindful = `(1s The/DET baker/NOUN )1s (1c hoped/VERB )1c (1t the/DET oven/NOUN would/AUX last/VERB )1t ./PUNCT

		(2s The/DET miller/NOUN )2s (2c said/VERB )2c (2 the/DET oven/NOUN was/AUX old/ADJ )2 ./PUNCT`
	silent = `The/DET river/NOUN was/AUX low/ADJ ./PUNCT

		The/DET baker/NOUN left/VERB the/DET mill/NOUN ./PUNCT`
	nobody = `The/DET baker/NOUN read/VERB the/DET note/NOUN ./PUNCT

		"/PUNCT (1 Keep/VERB the/DET flour/NOUN dry/ADJ )1 ./PUNCT "/PUNCT`
	late = `(1 The/DET oven/NOUN is/AUX old/ADJ )1 ,/PUNCT (1c according/VERB )1c to/ADP (1s the/DET baker/NOUN )1s ./PUNCT
		(2s Ada/PROPN Pell/PROPN )2s (2c feared/VERB )2c (2t the/DET mill/NOUN was/AUX next/ADJ )2t ./PUNCT`
)

// school is a small set to learn from; one article has a copy without its marks.
func school() []Article {
	var out []Article
	for _, text := range []string{direct, indirect, mindful, silent, nobody, late} {
		out = append(out, article(text))
	}
	bare := article(strings.ReplaceAll(direct, `"/PUNCT`, ""))
	out[0].Stripped = &bare
	return out
}

// joined is the tokens of one article that has the paragraphs of all.
func joined(articles []Article) []Token {
	var out []Token
	for _, a := range articles {
		sentence, paragraph := 0, 0
		if n := len(out); n > 0 {
			sentence, paragraph = out[n-1].Sentence+1, out[n-1].Paragraph+1
		}
		for _, t := range a.Tokens {
			t.Sentence += sentence
			t.Paragraph += paragraph
			out = append(out, t)
		}
	}
	return out
}

func written(tb testing.TB, m *Model, ps *nn.Params) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := Write(&b, m, ps); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

func loaded(tb testing.TB, file []byte) *Model {
	tb.Helper()
	m, err := Load(bytes.NewReader(file))
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

type model struct {
	m  *Model
	ps *nn.Params
}

// tiny is a model of three passes, made once for all tests. It has hardly moved from its first weights,
// so that what it finds is close to chance.
var tiny = sync.OnceValue(func() model {
	m, ps := Train(school(), Options{Passes: 3})
	return model{m, ps}
})

// taught is a model that knows the school by heart. Train itself hardly moves on so little, so
// it is followed by steps at a steady rate.
var taught = sync.OnceValue(func() model {
	m, ps := Train(school(), Options{Passes: 1})
	counts := &vocab.Counts{}
	var jobs []job
	words := 0
	for _, a := range school() {
		for _, t := range a.Tokens {
			counts.Count(t.Text, t.Tag)
		}
		g := label(a)
		jobs = append(jobs, job{&g, Span{0, len(a.Tokens)}})
		words += len(a.Tokens)
	}
	tr := nn.NewTrainer(ps, 1)
	for range lessons {
		tr.Step(len(jobs), float64(words)/10, 0.005, func(g *nn.Graph, rng *rand.Rand, i int) float64 {
			return m.loss(g, rng, jobs[i], counts)
		})
	}
	return model{m, ps}
})

// lessons is how many steps taught takes.
const lessons = 60

// babble is n tokens of one paragraph in sentences of 20, some of them marked, with a cue in each.
func babble(n int) []Token {
	words := []string{"the", "miller", "said", "the", "flour", "was", "damp", ",", "Ada", "."}
	tags := []string{"DET", "NOUN", "VERB", "DET", "NOUN", "AUX", "ADJ", "PUNCT", "PROPN", "PUNCT"}
	out := make([]Token, n)
	for i := range out {
		k := i % len(words)
		out[i] = Token{Text: words[k], Tag: tag.Tag{U: tags[k], X: penn[tags[k]]}, Sentence: i / 20, Marked: i/7%3 == 0,
			Cue: cues[words[k]], List: i % Lists, Rule: i % Rules, Head: i%29 - 14, Relation: i % Relations, UnderCue: i / 3 % Relations}
	}
	return out
}

func text(toks []Token, s Span) string {
	var words []string
	for _, t := range toks[s.Lo:s.Hi] {
		words = append(words, t.Text)
	}
	return strings.Join(words, " ")
}
