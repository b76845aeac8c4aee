package speech

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// paragraphs is tokens of paragraphs with the lengths given.
func paragraphs(lengths ...int) []Token {
	var out []Token
	for i, n := range lengths {
		for range n {
			out = append(out, Token{Text: "word", Paragraph: i})
		}
	}
	return out
}

func fixed(n int) func() int { return func() int { return n } }

func TestChunksAreWholeParagraphs(t *testing.T) {
	for name, c := range map[string]struct {
		lengths []int
		want    int
		ends    []int
	}{
		"nothing":                       {nil, 10, nil},
		"one token":                     {[]int{1}, 10, []int{1}},
		"less than a chunk":             {[]int{3, 4}, 10, []int{7}},
		"just a chunk":                  {[]int{4, 6, 5}, 10, []int{10, 15}},
		"one token short of a chunk":    {[]int{9, 5, 2}, 10, []int{14, 16}},
		"a paragraph for each":          {[]int{10, 12, 11}, 10, []int{10, 22, 33}},
		"longer than a chunk":           {[]int{300, 2}, 10, []int{300, 302}},
		"chunks of one token at least":  {[]int{2, 1, 3}, 1, []int{2, 3, 6}},
		"just the longest":              {[]int{maxChunk, 5}, 10, []int{maxChunk, maxChunk + 5}},
		"a giant is cut":                {[]int{maxChunk + 1, 20}, 10, []int{maxChunk, maxChunk + 21}},
		"a giant is cut more than once": {[]int{2*maxChunk + 400, 20}, 300, []int{maxChunk, 2 * maxChunk, 2*maxChunk + 400, 2*maxChunk + 420}},
	} {
		t.Run(name, func(t *testing.T) {
			at := 0
			var ends []int
			for _, s := range chunks(paragraphs(c.lengths...), fixed(c.want)) {
				if s.Lo != at {
					t.Errorf("%v does not begin at %d", s, at)
				}
				at = s.Hi
				ends = append(ends, s.Hi)
			}
			if !slices.Equal(ends, c.ends) {
				t.Errorf("ends %v, want %v", ends, c.ends)
			}
		})
	}
}

func TestChunksHoldEveryTokenOnce(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		var lengths []int
		for range rng.IntN(12) {
			n := 1 + rng.IntN(200)
			if rng.IntN(10) == 0 {
				n *= 30 // up to 6000
			}
			lengths = append(lengths, n)
		}
		toks := paragraphs(lengths...)
		var asked []int
		got := chunks(toks, func() int {
			asked = append(asked, trained/2+rng.IntN(trained))
			return asked[len(asked)-1]
		})
		if len(asked) != len(got) {
			t.Fatalf("asked %d times for the length of %d chunks", len(asked), len(got))
		}
		at := 0
		for i, s := range got {
			if s.Lo != at || s.Empty() || s.Hi-s.Lo > maxChunk {
				t.Fatalf("%v: chunk %d is %v after token %d", lengths, i, s, at)
			}
			at = s.Hi
			if at == len(toks) {
				continue
			}
			if s.Hi-s.Lo < asked[i] {
				t.Errorf("%v: chunk %v is shorter than %d", lengths, s, asked[i])
			}
			if toks[at].Paragraph == toks[at-1].Paragraph && s.Hi-s.Lo != maxChunk {
				t.Errorf("%v: chunk %v ends inside a paragraph", lengths, s)
			}
		}
		if at != len(toks) {
			t.Fatalf("%v: the last chunk ends at %d of %d", lengths, at, len(toks))
		}
	}
}
