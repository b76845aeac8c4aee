package speech

import (
	"bytes"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestLegalChainsBeginTheirSpans(t *testing.T) {
	for name, c := range map[string]struct{ chain, want []int8 }{
		"empty":            {nil, nil},
		"outside":          {[]int8{0, 1, 2}, []int8{0, 1, 2}},
		"begins":           {[]int8{1, 2, 0}, []int8{1, 2, 0}},
		"cut content":      {[]int8{2, 2, 0, 3}, []int8{1, 2, 0, 3}},
		"cut thought":      {[]int8{4, 4, 0}, []int8{3, 4, 0}},
		"one token is cut": {[]int8{4}, []int8{3}},
		"another follows":  {[]int8{2, 1, 2}, []int8{1, 1, 2}},
	} {
		before := slices.Clone(c.chain)
		if got := legal(c.chain); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		if !slices.Equal(c.chain, before) {
			t.Errorf("%s: the article's labels became %v", name, c.chain)
		}
	}
}

func TestLabelPutsQuotesIntoTwoChains(t *testing.T) {
	g := label(Article{Tokens: paragraphs(12), Quotes: []Labelled{
		{Content: Span{0, 5}, Source: Span{2, 4}, Cue: Span{5, 6}, Spoken: true}, // a source inside the content
		{Content: Span{7, 9}, Source: Span{2, 4}, Cue: Span{10, 11}},
		{Content: Span{9, 10}, Spoken: true},
	}})
	if want := []int8{1, 2, 2, 2, 2, 0, 0, 3, 4, 1, 0, 0}; !slices.Equal(g.contents, want) {
		t.Errorf("contents %v, want %v", g.contents, want)
	}
	if want := []int8{0, 0, 1, 2, 0, 3, 0, 0, 0, 0, 3, 0}; !slices.Equal(g.parts, want) {
		t.Errorf("parts %v, want %v", g.parts, want)
	}
	if g.stripped != nil {
		t.Error("a copy without marks from nowhere")
	}
}

func TestLabelLeavesOutWhatBeginsInsideAnother(t *testing.T) {
	g := label(Article{Tokens: paragraphs(8), Quotes: []Labelled{
		{Content: Span{1, 5}, Spoken: true}, {Content: Span{3, 7}}, {Content: Span{1, 2}}, {Content: Span{4, 5}, Spoken: true},
	}})
	if want := []int8{0, 1, 2, 2, 2, 0, 0, 0}; !slices.Equal(g.contents, want) {
		t.Errorf("contents %v, want %v", g.contents, want)
	}
}

func TestLabelOfTheCopyWithoutMarks(t *testing.T) {
	a := school()[0]
	g := label(a)
	if g.stripped == nil || len(g.stripped.contents) != len(a.Stripped.Tokens) {
		t.Fatalf("got %+v", g.stripped)
	}
	in, out := spans(g.contents, content), spans(g.stripped.contents, content)
	if len(in) != 1 || len(out) != 1 || text(a.Tokens, in[0]) != text(a.Stripped.Tokens, out[0]) {
		t.Errorf("contents %v and %v", in, out)
	}
}

func TestTrainingTwiceGivesTheSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	first := written(t, tiny().m, tiny().ps)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1)) // the number of processors makes no difference
	m, ps := Train(school(), Options{Passes: 3})
	if !bytes.Equal(written(t, m, ps), first) {
		t.Error("two trainings differ")
	}
	m, ps = Train(school(), Options{Passes: 3, Seed: 1})
	if bytes.Equal(written(t, m, ps), first) {
		t.Error("another seed gives the same model")
	}
}

func TestTrainLogsEachPass(t *testing.T) {
	var log bytes.Buffer
	Train(school(), Options{Passes: 2, Log: &log})
	lines := strings.Split(log.String(), "\n")
	if len(lines) != 3 || lines[2] != "" {
		t.Fatalf("log %q", log.String())
	}
	for i, line := range lines[:2] {
		var pass int
		var loss float64
		if _, err := fmt.Sscanf(line, "pass %d: loss %f a token", &pass, &loss); err != nil || pass != i+1 || loss <= 0 {
			t.Errorf("line %q: error %v", line, err)
		}
	}
}

func TestTrainOnNextToNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("slow with the race detector")
	}
	for name, articles := range map[string][]Article{
		"no articles":      nil,
		"no tokens":        {{}, {}},
		"no quotes":        {article(silent)},
		"one token":        {{Tokens: babble(1)}},
		"whole is content": {{Tokens: babble(1), Quotes: []Labelled{{Content: Span{0, 1}, Spoken: true}}}},
	} {
		t.Run(name, func(t *testing.T) {
			m, ps := Train(articles, Options{Passes: 1})
			quotes, inside := loaded(t, written(t, m, ps)).Find(babble(30))
			checkFound(t, babble(30), quotes, inside)
		})
	}
}
