package treebank

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"standpoint/analysis/tag"
)

// line is a word of a CoNLL-U file.
func line(id, word, lemma, u, x, head, label string) string {
	return strings.Join([]string{id, word, lemma, u, x, "_", head, label, "_", "_"}, "\t") + "\n"
}

// old is a sentence with a comment, a split word and a word that is not in the text.
var old = "# text = The dog isn't old.\n" +
	line("1", "The", "the", "DET", "DT", "2", "det") +
	line("2", "dog", "dog", "NOUN", "NN", "5", "nsubj") +
	line("3-4", "isn't", "_", "_", "_", "_", "_") +
	line("3", "is", "be", "AUX", "VBZ", "5", "cop") +
	line("4", "n't", "not", "PART", "RB", "5", "advmod") +
	line("4.1", "very", "very", "ADV", "RB", "_", "_") +
	line("5", "old", "old", "ADJ", "JJ", "0", "root")

// yes is a sentence of one word.
var yes = line("1", "Yes", "yes", "INTJ", "UH", "0", "root")

func parsed(t *testing.T, text string) []Sentence {
	t.Helper()
	s, err := Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestParseSkipsCommentsSplitAndEmptyWords(t *testing.T) {
	got := parsed(t, old+"\n"+yes+"\n")
	want := []Sentence{{
		Words:  []string{"The", "dog", "is", "n't", "old"},
		Lemmas: []string{"the", "dog", "be", "not", "old"},
		Tags:   []tag.Tag{{U: "DET", X: "DT"}, {U: "NOUN", X: "NN"}, {U: "AUX", X: "VBZ"}, {U: "PART", X: "RB"}, {U: "ADJ", X: "JJ"}},
		Heads:  []int{1, 4, 4, 4, -1},
		Labels: []string{"det", "nsubj", "cop", "advmod", "root"},
	}, {
		Words:  []string{"Yes"},
		Lemmas: []string{"yes"},
		Tags:   []tag.Tag{{U: "INTJ", X: "UH"}},
		Heads:  []int{-1},
		Labels: []string{"root"},
	}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestParseGivesTheSameForOtherLineEnds(t *testing.T) {
	want := parsed(t, old+"\n"+yes+"\n")
	for name, text := range map[string]string{
		"no empty line at the end": old + "\n" + yes,
		"no line end at the end":   old + "\n" + strings.TrimSuffix(yes, "\n"),
		"carriage returns":         strings.ReplaceAll(old+"\n"+yes+"\n", "\n", "\r\n"),
		"several empty lines":      "\n\n" + old + "\n\n\n" + yes + "\n\n",
		"comment after the end":    old + "\n" + yes + "\n# end\n",
	} {
		t.Run(name, func(t *testing.T) {
			if got := parsed(t, text); !reflect.DeepEqual(got, want) {
				t.Errorf("got  %v\nwant %v", got, want)
			}
		})
	}
}

func TestParseOfNoWordsGivesNoSentences(t *testing.T) {
	for _, text := range []string{"", "\n", "\r\n\r\n", "# a\n# b\n\n", line("1-2", "isn't", "_", "_", "_", "_", "_")} {
		if got := parsed(t, text); len(got) != 0 {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestParseKeepsSubtypesAndOddWords(t *testing.T) {
	text := line("1", "#", "#", "SYM", "#", "2", "nmod:poss") + line("2", "rock 'n' roll", "_", "NOUN", "NN", "0", "root")
	s := parsed(t, "# one\n"+text)
	if len(s) != 1 || !slices.Equal(s[0].Words, []string{"#", "rock 'n' roll"}) || s[0].Labels[0] != "nmod:poss" {
		t.Errorf("got %v", s)
	}
}

func TestParseNamesTheBadLine(t *testing.T) {
	far := func(head string) string { return line("2", "dog", "dog", "NOUN", "NN", head, "nsubj") }
	for name, c := range map[string]struct{ text, want string }{
		"two columns":            {"# a\n1\tThe\n", "line 2: 2 columns, want 10"},
		"eleven columns":         {strings.TrimSuffix(yes, "\n") + "\t_\n", "line 1: 11 columns, want 10"},
		"spaces for tabs":        {yes + "\n" + strings.ReplaceAll(yes, "\t", " "), "line 3: 1 columns"},
		"a line of one space":    {yes + " \n", "line 2: 1 columns"},
		"split word cut short":   {"1-2\tisn't\n", "line 1: 2 columns"},
		"head is a word":         {yes + "\n" + line("1", "Yes", "yes", "INTJ", "UH", "root", "root"), `line 3: head "root" is no number`},
		"head is empty":          {line("1", "Yes", "yes", "INTJ", "UH", "", "root"), `line 1: head "" is no number`},
		"no head":                {line("1", "Yes", "yes", "INTJ", "UH", "_", "root"), `line 1: head "_" is no number`},
		"head too large for Go":  {far("99999999999999999999"), "line 1: head"},
		"head behind the end":    {yes + far("3") + "\n", "line 3: the sentence before has word 2 hang on word 3 of 2"},
		"head before the root":   {yes + far("-1") + "\n", "line 3: the sentence before has word 2 hang on word -1 of 2"},
		"smallest number":        {yes + far("-9223372036854775808") + "\n", "line 3: "},
		"word hangs on itself":   {yes + far("2") + "\n", "line 3: the sentence before has word 2 hang on word 2 of 2"},
		"bad head, no last line": {yes + far("3"), "line 2: "},
		"line without end":       {yes + "\n# " + strings.Repeat("x", 2<<20), "line 3: "},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := Parse(strings.NewReader(c.text))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q in it", err, c.want)
			}
			if s != nil {
				t.Errorf("sentences %v beside an error", s)
			}
		})
	}
}

func TestTaggedKeepsWordsAndTags(t *testing.T) {
	s := parsed(t, old)[0]
	got := s.Tagged()
	if !slices.Equal(got.Words, s.Words) || !slices.Equal(got.Tags, s.Tags) {
		t.Errorf("got %v", got)
	}
}

// sound tells what is wrong with s, "" for nothing.
func sound(s Sentence) string {
	n := len(s.Words)
	if n == 0 {
		return "no words"
	}
	if len(s.Lemmas) != n || len(s.Tags) != n || len(s.Heads) != n || len(s.Labels) != n {
		return fmt.Sprintf("lists of unequal length for %d words", n)
	}
	for i, h := range s.Heads {
		if h < -1 || h >= n || h == i {
			return fmt.Sprintf("word %d of %d hangs on %d", i, n, h)
		}
	}
	return ""
}

func FuzzParse(f *testing.F) {
	f.Add(old + "\n" + yes)
	f.Add(strings.ReplaceAll(old, "\n", "\r\n"))
	f.Add(line("1", "", "", "", "", "+1", ""))
	f.Add(line("1", "a", "a", "X", "X", "-9223372036854775808", "x") + "\n")
	f.Add("#\n\n\r\n\t\t\t\t\t\t\t\t\t\n")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := Parse(strings.NewReader(text))
		if err != nil && !strings.HasPrefix(err.Error(), "line ") {
			t.Errorf("error %v", err)
		}
		for _, s := range got {
			if wrong := sound(s); wrong != "" {
				t.Error(wrong)
			}
		}
	})
}
