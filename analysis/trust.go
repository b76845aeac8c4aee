package analysis

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// trust tells how likely a finding is right, from what was measured on labelled articles that the
// network had not seen: models/trust.tsv, written by the command in analysis/calibrate.
type trust struct {
	words, source []float64          // logistic weights for signs of the words and of the source
	stance        []float64          // and of a stance
	rules         map[string]float64 // share right of what a rule alone has found; absent when too few
}

// wordSigns are what tells whether the network has a quote's words right: always 1, the log odds it
// gives itself, whether the rules agree, and the kind.
func (q *found) wordSigns() []float64 {
	return []float64{1, logOdds(q.seen), is(q.agreed), is(q.kind == Indirect), is(q.kind == MixedQ), is(!q.spoken)}
}

// sourceSigns are the same for the source: log odds, whether it was filled in by rule, whether it is
// a pronoun or a common noun.
func (q *found) sourceSigns(d *document) []float64 {
	pronoun, noun := false, false
	if !q.source.empty() {
		p := &d.pars[q.source.par]
		pronoun, noun = p.is(q.source.hi-1, "PRON"), p.is(q.source.hi-1, "NOUN")
	}
	odds := logOdds(q.linked)
	if q.filled {
		odds = 0
	}
	return []float64{1, odds, is(q.filled), is(pronoun), is(noun), is(q.source.empty())}
}

func is(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// logOdds of a probability, held to ±7.
func logOdds(p float64) float64 {
	return max(-7, min(7, math.Log(max(p, 1e-6)/max(1-p, 1e-6))))
}

// Logistic is the probability that signs x mean by weights w.
func Logistic(w, x []float64) float64 {
	z := 0.0
	for i := range x {
		z += w[i] * x[i]
	}
	return 1 / (1 + math.Exp(-z))
}

// of is the probability that words and source of q are both right, nil when it is not known.
func (t *trust) of(d *document, q *found) *float64 {
	p, ok := t.rules[q.rule]
	if q.rule == fromNetwork {
		p, ok = t.probability(d, q), !q.told // of those, labelled articles have too few
	}
	if !ok {
		return nil
	}
	p = round(p)
	return &p
}

// probability is the same for a quote of the network.
func (t *trust) probability(d *document, q *found) float64 {
	return Logistic(t.words, q.wordSigns()) * Logistic(t.source, q.sourceSigns(d))
}

// ofStance is the probability that a stance with these signs has the right label, nil when it is not known.
func (t *trust) ofStance(signs []float64) *float64 {
	if t == nil || len(t.stance) != len(signs) {
		return nil
	}
	p := round(Logistic(t.stance, signs))
	return &p
}

// doubtful is the probability below which a finding of the network is left out: less than one in three
// of these is right.
const doubtful = 0.3

// doubts reports whether q is better left out. Marked speech may be without a source.
func (t *trust) doubts(d *document, q *found) bool {
	if t == nil || q.told { // while it is being measured, or where a rule is plain
		return false
	}
	if q.kind == Direct {
		return Logistic(t.words, q.wordSigns()) < doubtful
	}
	return t.probability(d, q) < doubtful
}

// readTrust reads the table: "words" or "source" and weights, or "rule", a name and a share.
func readTrust(table string) (*trust, error) {
	t := &trust{rules: map[string]float64{}}
	for n, line := range strings.Split(table, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		fail := func() error { return fmt.Errorf("trust.tsv:%d: %q", n+1, line) }
		if cells[0] == "rule" && len(cells) >= 3 {
			x, err := strconv.ParseFloat(cells[2], 64)
			if err != nil || !(x >= 0 && x <= 1) {
				return nil, fail()
			}
			t.rules[cells[1]] = x
			continue
		}
		var w []float64
		for _, c := range cells[1:] {
			x, err := strconv.ParseFloat(c, 64)
			if err != nil || math.IsNaN(x) {
				return nil, fail()
			}
			w = append(w, x)
		}
		switch cells[0] {
		case "words":
			t.words = w
		case "source":
			t.source = w
		case "stance":
			t.stance = w
		default:
			return nil, fail()
		}
	}
	if len(t.words) != len((&found{}).wordSigns()) || len(t.source) != len((&found{}).sourceSigns(nil)) {
		return nil, fmt.Errorf("trust.tsv: %d and %d weights", len(t.words), len(t.source))
	}
	return t, nil
}
