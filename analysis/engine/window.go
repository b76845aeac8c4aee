package engine

import (
	"standpoint/analysis/engine/internal/passage"
	"standpoint/analysis/text"
)

// windowWords is how far on each side of the target a word bears on it in the engines that know
// no grammar. Of 5, 10 and the whole sentence, 10 scored best on news.
const windowWords = 10

// window is the part of a passage near a target, and which words in it count.
type window struct {
	tokens []passage.Token
	span   text.Span
}

// newWindow reaches windowWords words to each side of target.
func newWindow(s string, target text.Span, known func(string) bool) window {
	w := window{tokens: passage.Read(s, target, known)}
	first, last := -1, -1
	for i, t := range w.tokens {
		if t.Target {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 { // the target is white space
		w.span = text.Span{Start: 0, End: len(s)}
		return w
	}
	w.span = text.Span{Start: w.reach(first, -1).Start, End: w.reach(last, 1).End}
	return w
}

// reach walks windowWords words from token i in direction step.
func (w window) reach(i, step int) text.Span {
	for left := windowWords; left > 0 && i+step >= 0 && i+step < len(w.tokens); {
		i += step
		if w.tokens[i].Word {
			left--
		}
	}
	return w.tokens[i].Span
}

// counts reports whether a word at span lies in the window and is neither target nor name.
func (w window) counts(span text.Span) bool {
	if !w.span.Contains(span) {
		return false
	}
	for _, t := range w.tokens {
		if t.Start >= span.End {
			break
		}
		if t.Overlaps(span) && (t.Target || t.Name) {
			return false
		}
	}
	return true
}
