package analysis

import (
	"slices"

	"standpoint/analysis/lexicon"
	"standpoint/analysis/parse"
	"standpoint/analysis/speech"
	"standpoint/analysis/text"
)

// SpeechTokens are the tokens of an article as the trained quote finder sees them, and where each
// stands in the text; for training.
func (a *Analyzer) SpeechTokens(article string) ([]speech.Token, []text.Span) {
	d := read(a.reader, Article{Text: article})
	toks := d.speechTokens(a.lex, findQuotes(d, a.lex))
	var at []text.Span
	for i := range d.pars {
		for _, t := range d.pars[i].toks {
			at = append(at, t.Span)
		}
	}
	return toks, at
}

// speechTokens describes all tokens of d. rules are the quotes that the rules have found.
func (d *document) speechTokens(lex *lexicon.Lexicon, rules []found) []speech.Token {
	var out []speech.Token
	first := make([]int, len(d.pars)) // token of the article that each paragraph begins with
	sentences := 0
	for i := range d.pars {
		p := &d.pars[i]
		first[i] = len(out)
		cue := make([]bool, len(p.toks))
		for k := range cue {
			cue[k] = cueNumber(lex, p.low(k)) > 0
		}
		under := p.underCues(cue)
		for _, s := range p.sents {
			for k := s.lo; k < s.hi; k++ {
				t := speech.Token{
					Text: p.plain(k), Tag: p.tags[k], Sentence: sentences, Paragraph: i, Marked: p.outer[k] >= 0,
					Cue: cueNumber(lex, p.low(k)), List: listNumber(lex, p.low(k)), Relation: parse.Relation(p.rels[k]), UnderCue: under[k],
				}
				if h := p.heads[k]; h >= 0 {
					t.Head = h - k
				}
				out = append(out, t)
			}
			sentences++
		}
	}
	label := func(par, lo, hi, rule int) {
		for k := lo; k < hi; k++ {
			if t := &out[first[par]+k]; t.Rule == 0 {
				t.Rule = rule
				if k == lo {
					t.Rule++
				}
			}
		}
	}
	for _, q := range rules {
		p := &d.pars[q.par]
		label(q.source.par, q.source.lo, q.source.hi, ruleSource)
		lo, hi := p.tokensIn(q.cueAt)
		label(q.par, lo, hi, ruleCue)
	}
	for _, q := range rules {
		p := &d.pars[q.par]
		lo, hi := p.tokensIn(q.Span)
		label(q.par, lo, hi, ruleContent)
	}
	return out
}

// How a token lies to a cue otherwise than below it.
const (
	isCue     = parse.Relations + 1 + iota
	besideCue // at or below the word that a cue hangs beside: "It works, she said"
)

// underCues gives for each token the relation by which it hangs below the nearest cue above it, or
// one of the above; 0 when it has no part in what a cue governs.
func (p *paragraph) underCues(cue []bool) []int {
	beside := make([]bool, len(p.toks))
	for k, h := range p.heads {
		if cue[k] && h >= 0 && parse.Base(p.rels[k]) == "parataxis" {
			beside[h] = true
		}
	}
	out := make([]int, len(p.toks))
	for i := range out {
		if cue[i] {
			out[i] = isCue
			continue
		}
		for k, steps := i, 0; steps < 100; steps++ {
			if beside[k] {
				out[i] = besideCue
			}
			h := p.heads[k]
			if h < 0 {
				break
			}
			if cue[h] {
				out[i] = parse.Relation(p.rels[k])
				break
			}
			k = h
		}
	}
	return out
}

// plain is the text of token k; all marks that open or close a quotation are written alike, so that
// the style of marks makes no difference.
func (p *paragraph) plain(k int) string {
	if m := p.outer[k]; m >= 0 && (p.toks[k].Start == p.marks[m].Start || p.toks[k].End == p.marks[m].End && !p.marks[m].Unclosed) {
		return `"`
	}
	return p.toks[k].Text
}

// What the rules take a token for; one more for the first of its span.
const (
	ruleContent = 1
	ruleSource  = 3
	ruleCue     = 5
)

var cueClasses = []lexicon.Class{lexicon.Say, lexicon.Ask, lexicon.Claim, lexicon.Admit, lexicon.Deny, lexicon.Announce,
	lexicon.Promise, lexicon.Urge, lexicon.Judge, lexicon.Write, lexicon.Think}

// cueNumber is the class of a cue word, from 1; 0 for other words.
func cueNumber(lex *lexicon.Lexicon, w string) int {
	if c := lex.Cues[w]; len(c) > 0 {
		return slices.Index(cueClasses, c[0].Class) + 1
	}
	switch {
	case lex.NounCues[w] != nil:
		return len(cueClasses) + 1
	case w == "according":
		return len(cueClasses) + 2
	}
	return 0
}

// listNumber is which list of names or nouns a word is on, from 1; 0 for none.
func listNumber(lex *lexicon.Lexicon, w string) int {
	if n, ok := lex.Nouns[w]; ok {
		return 1 + slices.Index([]string{"person", "organization", "group"}, n.Kind)
	}
	switch {
	case lex.IsTitle(w):
		return 4
	case lex.OrgWords[w]:
		return 5
	case lex.Adjectives[w]:
		return 6
	case lex.Places[w] != "":
		return 7
	case lex.GivenNames[w] != "":
		return 8
	case weekdays[w]:
		return 9
	case temporal[w]:
		return 10
	}
	return 0
}
