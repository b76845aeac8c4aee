package speech

import (
	"standpoint/analysis/tag"
	"standpoint/analysis/vocab"
)

// Token is a word of an article and what the other stages know of it.
type Token struct {
	Text                string
	Tag                 tag.Tag
	Sentence, Paragraph int  // which of the article's, rising
	Marked              bool // inside quotation marks, or a mark
	Cue                 int  // class of the list of cues, below Cues; 0 for none
	List                int  // list of names or nouns it is on, below Lists; 0 for none
	Rule                int  // what the rules take it for, below Rules; 0 for nothing
	Head                int  // how far the token is that it hangs on, negative to the left; 0 for a root
	Relation            int  // how it hangs there, below Relations
	UnderCue            int  // by which relation it hangs below a cue, below Relations; 0 for not
}

// How many values the fields of a Token can have.
const (
	Cues  = 16
	Lists = 16
	Rules = 8

	// Relations is room for those of package parse, and 3 for how a token lies to a cue.
	Relations = 48
)

// Span is a half-open range of tokens.
type Span struct{ Lo, Hi int }

// Empty reports whether the span holds nothing.
func (s Span) Empty() bool { return s.Hi <= s.Lo }

// inputs are what is looked up for a token, in the order of ids.
const (
	state    = vocab.Parts + iota // inside marks here and before, start of sentence and paragraph
	cue                           // class of cue
	list                          // list
	rule                          // what the rules say
	relation                      // how it hangs on its head
	head                          // how far that is, and where
	underCue                      // how it hangs below a cue
	inputs                        // their number
)

// widths are the columns of each table.
var widths = [inputs]int{vocab.Word: 64, vocab.End: 24, vocab.Start: 16, vocab.Shape: 8, vocab.Tag: 24, state: 16, cue: 12, list: 12, rule: 16, relation: 16, head: 8, underCue: 16}

// states is how many values stateOf has.
const states = 16

// stateOf packs where token i of toks stands.
func stateOf(toks []Token, i int) int32 {
	s := int32(0)
	if toks[i].Marked {
		s |= 1
	}
	if i > 0 && toks[i-1].Marked {
		s |= 2
	}
	if i == 0 || toks[i].Sentence != toks[i-1].Sentence {
		s |= 4
	}
	if i == 0 || toks[i].Paragraph != toks[i-1].Paragraph {
		s |= 8
	}
	return s
}

// ids are the numbers that token i looks up.
func ids(v *vocab.Vocab, toks []Token, i int) []int32 {
	t := toks[i]
	out := v.IDs(make([]int32, 0, inputs), t.Text, t.Tag)
	return append(out, stateOf(toks, i), int32(t.Cue), int32(t.List), int32(t.Rule), int32(t.Relation), reachOf(t.Head), int32(t.UnderCue))
}

// reaches is how many values reachOf has.
const reaches = 13

// reachOf tells distances to the head apart: 1, 2, 3, to 6, to 12 and more, either way.
func reachOf(head int) int32 {
	d := max(head, -head)
	k := int32(d)
	switch {
	case d > 12:
		k = 6
	case d > 6:
		k = 5
	case d > 3:
		k = 4
	}
	if head < 0 {
		k += 6
	}
	return k
}
