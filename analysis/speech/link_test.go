package speech

import (
	"math/rand/v2"
	"slices"
	"testing"

	"standpoint/analysis/nn"
)

// lines is n sentences of 30 tokens, each paragraph having as many as given.
func lines(n, each int) []Token {
	out := make([]Token, 30*n)
	for i := range out {
		out[i] = Token{Text: "word", Sentence: i / 30, Paragraph: i / 30 / each}
	}
	return out
}

func TestBucketIsInRange(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	seen := map[int]bool{}
	for range 300 {
		toks := make([]Token, 2+rng.IntN(250))
		sentence, paragraph := 0, 0
		for i := range toks {
			if rng.IntN(12) == 0 {
				sentence++
				if rng.IntN(3) == 0 {
					paragraph++
				}
			}
			toks[i] = Token{Sentence: sentence, Paragraph: paragraph}
		}
		span := func() Span {
			lo := rng.IntN(len(toks))
			return Span{lo, lo + 1 + rng.IntN(min(60, len(toks)-lo))}
		}
		for range 100 {
			c, s := span(), span()
			b := bucket(toks, c, s)
			if b < 0 || b >= buckets {
				t.Fatalf("content %v, source %v: bucket %d of %d", c, s, b, buckets)
			}
			seen[b] = true
		}
	}
	if len(seen) < 20 {
		t.Errorf("only %d buckets are ever used", len(seen))
	}
}

// The source is one token, the content three; sentences have 30 tokens.
func TestBucketTellsApart(t *testing.T) {
	one, many := lines(12, 1), lines(12, 12)
	const mid = 6 * 30 // first token of sentence 6
	at := func(toks []Token, c, s int) int { return bucket(toks, Span{c, c + 3}, Span{s, s + 1}) }
	names := map[int]string{}
	distinct := func(name string, b int) {
		t.Helper()
		if old, ok := names[b]; ok {
			t.Errorf("%s is in bucket %d, as is %s", name, b, old)
		}
		names[b] = name
	}
	for d := -4; d <= 4; d++ {
		if d != 0 {
			distinct("other paragraph, sentence "+string(rune('4'+d)), at(one, mid+5, mid+5+30*d))
			distinct("same paragraph, sentence "+string(rune('4'+d)), at(many, mid+5, mid+5+30*d))
		}
	}
	distinct("close before", at(many, mid+12, mid+9))
	distinct("close after", at(many, mid+2, mid+6))
	distinct("before", at(many, mid+12, mid+4))
	distinct("after", at(many, mid+2, mid+12))
	distinct("far before", at(many, mid+26, mid+1))
	distinct("far after", at(many, mid, mid+26))
}

func TestBucketHoldsDistances(t *testing.T) {
	toks := lines(16, 16)
	const mid = 8 * 30
	c := Span{mid + 10, mid + 13}
	of := func(lo int) int { return bucket(toks, c, Span{lo, lo + 1}) }
	for name, x := range map[string]struct{ a, b int }{
		"4 and 7 sentences before": {of(mid - 4*30), of(mid - 7*30)},
		"4 and 7 sentences after":  {of(mid + 4*30), of(mid + 7*30)},
		"0 and 6 tokens before":    {of(mid + 9), of(mid + 3)},
		"0 and 6 tokens after":     {of(mid + 13), of(mid + 19)},
		"7 and 9 tokens before":    {of(mid + 2), of(mid)},
		"7 and 16 tokens after":    {of(mid + 20), of(mid + 29)},
	} {
		if x.a != x.b {
			t.Errorf("%s: buckets %d and %d", name, x.a, x.b)
		}
	}
	if of(mid+3) == of(mid+2) || of(mid+19) == of(mid+20) {
		t.Error("6 and 7 tokens are one")
	}
}

// A source after a long content is as near as its last sentence is, and one inside counts as close.
func TestBucketMeasuresFromTheNearEnd(t *testing.T) {
	toks := lines(12, 12)
	after := Span{155, 156}
	if long, short := bucket(toks, Span{10, 150}, after), bucket(toks, Span{130, 145}, after); long != short {
		t.Errorf("buckets %d and %d", long, short)
	}
	if in, near := bucket(toks, Span{10, 28}, Span{12, 14}), bucket(toks, Span{10, 12}, Span{12, 14}); in != near {
		t.Errorf("inside is bucket %d, next to it %d", in, near)
	}
}

func TestLinksOfAChunk(t *testing.T) {
	toks := paragraphs(100)
	a, b, c := Span{10, 12}, Span{40, 41}, Span{70, 72} // sources
	quote := func(lo, hi int, source Span) Labelled {
		return Labelled{Content: Span{lo, hi}, Source: source, Spoken: true}
	}
	whole := Span{0, 100}
	for name, x := range map[string]struct {
		quotes            []Labelled
		at                Span
		contents, sources []Span
		which             []int
	}{
		"nothing":                  {nil, whole, nil, nil, nil},
		"each its own":             {[]Labelled{quote(0, 9, a), quote(42, 50, b)}, whole, []Span{{0, 9}, {42, 50}}, []Span{a, b}, []int{0, 1}},
		"one source of two":        {[]Labelled{quote(0, 9, b), quote(13, 20, b)}, whole, []Span{{0, 9}, {13, 20}}, []Span{b}, []int{0, 0}},
		"no source":                {[]Labelled{quote(0, 9, Span{}), quote(42, 50, b)}, whole, []Span{{0, 9}, {42, 50}}, []Span{b}, []int{1, 0}},
		"no source at all":         {[]Labelled{quote(0, 9, Span{})}, whole, []Span{{0, 9}}, nil, []int{0}},
		"numbers are of the chunk": {[]Labelled{quote(42, 50, b)}, Span{30, 60}, []Span{{12, 20}}, []Span{{10, 11}}, []int{0}},
		"source out of reach":      {[]Labelled{quote(42, 50, c), quote(50, 55, b)}, Span{30, 60}, []Span{{12, 20}, {20, 25}}, []Span{{10, 11}}, []int{1, 0}},
		"source cut":               {[]Labelled{quote(42, 50, Span{28, 31})}, Span{30, 60}, []Span{{12, 20}}, nil, []int{0}},
		"source cut behind":        {[]Labelled{quote(42, 50, Span{59, 61})}, Span{30, 60}, []Span{{12, 20}}, nil, []int{0}},
		"content elsewhere":        {[]Labelled{quote(0, 9, b)}, Span{30, 60}, nil, []Span{{10, 11}}, nil},
		"content cut":              {[]Labelled{quote(25, 35, b), quote(55, 61, b)}, Span{30, 60}, nil, []Span{{10, 11}}, nil},
		"content fills the chunk":  {[]Labelled{quote(30, 60, a)}, Span{30, 60}, []Span{{0, 30}}, nil, []int{0}},
		"no content":               {[]Labelled{quote(35, 35, b)}, Span{30, 60}, nil, []Span{{10, 11}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			j := job{&gold{Article: Article{Tokens: toks, Quotes: x.quotes}}, x.at}
			contents, sources, which := j.links()
			if !slices.Equal(contents, x.contents) || !slices.Equal(sources, x.sources) || !slices.Equal(which, x.which) {
				t.Errorf("contents %v, sources %v, links %v; want %v, %v, %v", contents, sources, which, x.contents, x.sources, x.which)
			}
		})
	}
}

func TestEndsAreFirstAndLast(t *testing.T) {
	if got := ends([]Span{{0, 1}, {3, 9}}); !slices.Equal(got, [][2]int{{0, 0}, {3, 8}}) {
		t.Errorf("got %v", got)
	}
}

func TestLinkScoresEachSourceAndNone(t *testing.T) {
	m, toks := tiny().m, babble(50)
	g := nn.NewGraph()
	var look [][]int32
	for i := range toks {
		look = append(look, ids(m.vocab, toks, i))
	}
	states, _ := m.net.read(g, look, dropout{})
	contents := []Span{{3, 9}, {20, 30}}
	for _, sources := range [][]Span{nil, {{0, 2}}, {{0, 2}, {10, 11}, {40, 50}}} {
		v := m.net.link(g, states, toks, contents, sources)
		if v.Rows != len(contents) || v.Cols != len(sources)+1 {
			t.Errorf("%d sources: %d rows of %d scores", len(sources), v.Rows, v.Cols)
		}
		for i := range contents {
			sum := float32(0)
			for _, p := range v.Shares(i) {
				sum += p
			}
			if sum < 1-rounding || sum > 1+rounding {
				t.Errorf("%d sources: shares sum to %g", len(sources), sum)
			}
		}
	}
}
