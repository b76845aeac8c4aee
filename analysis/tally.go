package analysis

import (
	"strings"

	"standpoint/analysis/engine"
	"standpoint/analysis/text"
)

// tally adds up evidence.
type tally struct {
	ev       []engine.Evidence
	pos, neg float64
	withheld bool
	mixed    bool // conditional support
}

// add takes w as it will be shown, so that the evidence adds up to the sum exactly.
func (t *tally) add(s text.Span, words string, w float64, rule string) {
	w = round(w)
	if w == 0 {
		return
	}
	if w > 0 {
		t.pos += w
	} else {
		t.neg -= w
	}
	t.ev = append(t.ev, engine.Evidence{Span: s, Text: words, Weight: w, Rule: rule})
}

// fade keeps only a share of all that has been added.
func (t *tally) fade(share float64) {
	ev := t.ev
	t.ev, t.pos, t.neg = nil, 0, 0
	for _, e := range ev {
		t.add(e.Span, e.Text, e.Weight*share, e.Rule+", in the past")
	}
}

// settle drops a bare wish for the target where the words also say what should be done with it.
func (t *tally) settle() {
	done := false
	for _, e := range t.ev {
		done = done || strings.Contains(e.Rule, "wanted done") || strings.Contains(e.Rule, "what is done")
	}
	if !done {
		return
	}
	kept := t.ev[:0]
	for _, e := range t.ev {
		if strings.Contains(e.Rule, "wished") {
			t.pos -= max(e.Weight, 0)
			t.neg -= max(-e.Weight, 0)
			continue
		}
		kept = append(kept, e)
	}
	t.ev = kept
}
