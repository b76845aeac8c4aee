package engine

import (
	"math"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/cdipaolo/sentiment"

	"standpoint/analysis/text"
)

// Fitted on the training part of the rated news; see the -tune flag of the fitting command.
const (
	filmScale        = 2.4   // k of the score, in log-odds per square root of a word
	filmBand         = 0.075 // neutral band of a tone
	filmBandAttitude = 0.1   // and of an attitude
	filmStrong       = 1.5   // log-odds on both sides that make a neutral tone mixed
)

// restoreFilm unpacks the model that is compiled into the package once, on first use: it takes
// more than half a second.
var restoreFilm = sync.OnceValues(sentiment.Restore)

// cdipaolo rates by the naive Bayes model of github.com/cdipaolo/sentiment, trained on 25,000
// film reviews. The package answers 0 or 1 and multiplies probabilities until they underflow;
// this engine reads its counts and adds up logarithms instead. With c the counts of a word in
// bad and good reviews, its log-odds are ln((c1+1)/(c0+1)), the smoothing of the package, and
//
//	score = tanh(L / (k sqrt(n)))
//
// with L the sum of the log-odds, n how many words had some, and k such that scores spread as
// human ratings of news do. The sign is the package's own verdict. A neutral band, which the
// package lacks, is fitted on news. Weights of the evidence are parts of L.
//
// The package deletes all but letters and spaces before it looks a word up, and so does this
// engine, but it also cuts at other white space, and looks the parts of a compound up when the
// whole is unknown. It has no confidence to give. Were the built-in model ever unreadable, every
// tone would be None.
type cdipaolo struct{}

func newCdipaolo() *cdipaolo { return &cdipaolo{} }

func (c *cdipaolo) warm() { _, _ = restoreFilm() }

func (c *cdipaolo) Tone(p Passage) Score {
	s := p.Text
	es := c.evidence(s, func(text.Span) bool { return true })
	if len(es) == 0 {
		return Score{Label: None, Evidence: es}
	}
	return c.score(es, filmBand)
}

func (c *cdipaolo) Attitude(p Passage, target text.Span) Score {
	s := p.Text
	target = clip(target, s)
	if target.Empty() {
		score := c.Tone(p)
		score.Label = toward(score.Label)
		return score
	}
	w := newWindow(s, target, func(string) bool { return false })
	score := c.score(c.evidence(s, w.counts), filmBandAttitude)
	score.Label = toward(score.Label)
	return score
}

func (c *cdipaolo) score(es []Evidence, band float64) Score {
	if len(es) == 0 {
		return Score{Label: Neutral, Evidence: es}
	}
	sum := 0.0
	for _, e := range es {
		sum += e.Weight
	}
	value := math.Tanh(sum / (filmScale * math.Sqrt(float64(len(es)))))
	folded := fold(es)
	return Score{Value: value, Label: label(value, band, filmStrong, folded), Evidence: folded}
}

// evidence is the known words of s that counts accepts.
func (c *cdipaolo) evidence(s string, counts func(text.Span) bool) []Evidence {
	es := []Evidence{}
	for _, chunk := range chunks(s, unicode.IsSpace) {
		if e, ok := c.word(s, chunk); ok {
			if counts(e.Span) {
				es = append(es, e)
			}
			continue
		}
		for _, part := range chunks(chunk.Of(s), notLetter) {
			if e, ok := c.word(s, part.Shift(chunk.Start)); ok && counts(e.Span) {
				es = append(es, e)
			}
		}
	}
	return es
}

// word looks up what is at span, stripped to its letters.
func (c *cdipaolo) word(s string, span text.Span) (Evidence, bool) {
	whole := span.Of(s)
	span.Start += len(whole) - len(strings.TrimLeftFunc(whole, notLetter))
	span.End -= len(whole) - len(strings.TrimRightFunc(whole, notLetter))
	models, err := restoreFilm()
	if err != nil || span.Empty() {
		return Evidence{}, false
	}
	letters := strings.Map(func(r rune) rune {
		if notLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, span.Of(s))
	w, ok := models[sentiment.English].Words.Get(letters)
	if !ok || len(w.Count) != 2 {
		return Evidence{}, false
	}
	odds := math.Log(float64(w.Count[1]+1) / float64(w.Count[0]+1))
	return Evidence{span, span.Of(s), odds, "film reviews"}, true
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// chunks are the spans of s between runes that cut accepts.
func chunks(s string, cut func(rune) bool) []text.Span {
	var out []text.Span
	start := -1
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case cut(r) && start >= 0:
			out = append(out, text.Span{Start: start, End: i})
			start = -1
		case !cut(r) && start < 0:
			start = i
		}
		i += n
	}
	if start >= 0 {
		out = append(out, text.Span{Start: start, End: len(s)})
	}
	return out
}
