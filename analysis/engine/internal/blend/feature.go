// Package blend is a linear model of tone and attitude: it turns a passage into features, from
// the VADER rules, the film-review words of cdipaolo/sentiment and the words themselves, and
// multiplies them with fitted weights. As it is linear, every word's part in the result is
// exact.
package blend

import (
	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/engine/internal/passage"
)

// Features are the inputs made of one passage, with its tokens.
type Features struct {
	linear.Features
	Tokens []passage.Token
	Scored []bool // tokens that the VADER lexicon rates
}

// flag sets the feature k on account of tokens [first, last]. The words of meaning among them
// share it; function words only when there are no others, and names and the target never.
func (r *reading) flag(k uint32, first, last int) {
	any := false
	for _, wantMeaning := range []bool{true, false} {
		for i := first; i <= last; i++ {
			t := r.tokens[i]
			if t.Plain() && (!wantMeaning || !passage.Function(t.Lower)) {
				r.Set(k, i, 1)
				any = true
			}
		}
		if any {
			return
		}
	}
	r.context(k)
}

// context sets the feature k on account of no word.
func (r *reading) context(k uint32) { r.Set(k, linear.Context, 1) }
