package news

import (
	"strings"

	"standpoint/analysis/engine/internal/passage"
	"standpoint/analysis/text"
)

// standIn is what the tagger and the parser see in place of every name, so that no reading can
// depend on who is meant.
const standIn = "Smith"

// Fold cuts s into sentences of tokens in which each name, that is each run of capitalised
// words, is one token with the stand-in's text and the name's span. A lone capitalised word is
// no name when it opens a sentence or quotation or is rated ("Tragic"), unless the target is
// called so; nor is any in a headline, where capitals tell nothing.
func (x *Extractor) Fold(s string, target text.Span) [][]text.Token {
	toks := text.Tokens(s, text.Span{End: len(s)})
	called := names(toks, target)
	var out [][]text.Token
	for _, k := range text.Sentences(s, toks, nil) {
		out = append(out, x.fold(toks[k[0]:k[1]], called))
	}
	return out
}

// names is the words that name the target: the capitalised ones of its mention. A mention of one
// word may be any but a pronoun, so that somebody may be called May.
func names(toks []text.Token, target text.Span) map[string]bool {
	if target.Empty() {
		return nil
	}
	out := map[string]bool{}
	mention := 0
	for i := range toks {
		if t := &toks[i]; t.Overlaps(target) {
			mention++
			if t.Capital() && !passage.Pronoun(t.Lower) && (nameLike(t) || t.Span == target) {
				out[t.Text] = true
			}
		}
	}
	for w := range out { // "A. B. Okafor": another "A." is another name
		if mention > 1 && (len(w) < 2 || strings.HasSuffix(w, ".")) {
			delete(out, w)
		}
	}
	return out
}

// nameLike reports whether t may stand in a name.
func nameLike(t *text.Token) bool {
	return t.Capital() && !openers[t.Lower] && !passage.Function(t.Lower) && !passage.Pronoun(t.Lower) &&
		!passage.Modal(t.Lower) && !passage.Speech(t.Lower) && !passage.Negates(t.Lower)
}

func (x *Extractor) fold(toks []text.Token, called map[string]bool) []text.Token {
	out := make([]text.Token, 0, len(toks))
	told := !headline(toks)
	for i := 0; i < len(toks); {
		end, forced := i, false
		for end < len(toks) {
			is := called[toks[end].Text]
			if !is && (!told || !nameLike(&toks[end]) || x.shouted(&toks[end])) {
				break
			}
			forced = forced || is
			end++
		}
		switch {
		case end == i, end == i+1 && !forced && (opens(toks, i) || x.rater.Known(toks[i].Lower)):
			out = append(out, toks[i])
			i++
		default:
			at := text.Span{Start: toks[i].Start, End: toks[end-1].End}
			out = append(out, text.Token{Span: at, Text: standIn, Lower: strings.ToLower(standIn)})
			i = end
		}
	}
	return out
}

// shouted reports whether t is a rated word all in capitals.
func (x *Extractor) shouted(t *text.Token) bool {
	return len(t.Text) > 2 && t.Text == strings.ToUpper(t.Text) && x.rater.Known(t.Lower)
}

// opens reports whether token i is the first word of a sentence or quotation.
func opens(toks []text.Token, i int) bool {
	if i == 0 {
		return true
	}
	switch toks[i-1].Lower {
	case "“", `"`, ".", ":", "'", "‘":
		return true
	}
	return false
}

// headline reports whether most words are capitalised.
func headline(toks []text.Token) bool {
	words, capitals := 0, 0
	for i := range toks {
		if t := &toks[i]; t.Word() && len(t.Text) > 2 {
			words++
			if t.Capital() {
				capitals++
			}
		}
	}
	return words >= 5 && capitals*10 > words*8
}

// openers are words that often open a sentence before a name and are no part of it.
var openers = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`then now today yesterday tomorrow meanwhile instead still yet so
		also even just only once since until unless although though because while whereas whether both
		neither either each every some many most few several all one two three another such other like
		unlike during despite among amid without within here again later earlier recently last next
		perhaps maybe however therefore thus moreover indeed finally first second that than or nor but
		let please yes ok dear against across behind above below along through into onto upon`) {
		m[w] = true
	}
	return m
}()
