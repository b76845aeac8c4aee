package valence

import "strings"

// The constants of VADER's reference implementation.
const (
	negate    = -0.74 // a negated word counts this many times
	stress    = 1.25  // "never so good"
	capitals  = 0.733 // for a word in capitals among words that are not
	contrast  = 0.5   // "but" takes this share from before it and adds it after
	perShout  = 0.292 // each "!", up to maxShout
	maxShout  = 4
	perAsk    = 0.18 // each "?", when there are two or three
	manyAsks  = 0.96 // for more than three together
	nearScale = 0.95 // a degree word two before
	farScale  = 0.9  // and three before
)

type word struct {
	raw, lower string
	start, end int
	upper      bool
}

// words cuts at single spaces, empty words included, for VADER counts distances in these. It
// strips punctuation where three bytes or more are left, so that ":)" stays whole.
func (r *Rater) words(s string) []word {
	ws := make([]word, 0, strings.Count(s, " ")+1)
	upper := 0
	for at := 0; ; {
		end := len(s)
		if i := strings.IndexByte(s[at:], ' '); i >= 0 {
			end = at + i
		}
		w := word{raw: s[at:end], start: at, end: end}
		if core := strings.Trim(w.raw, r.marks); len(core) >= 3 {
			w.start += len(w.raw) - len(strings.TrimLeft(w.raw, r.marks))
			w.end = w.start + len(core)
			w.raw = core
		}
		w.lower = strings.ToLower(w.raw)
		w.upper = isUpper(w.raw)
		if w.upper {
			upper++
		}
		ws = append(ws, w)
		if end == len(s) {
			break
		}
		at = end + 1
	}
	if upper == len(ws) { // no contrast to capitals
		for i := range ws {
			ws[i].upper = false
		}
	}
	return ws
}

func isUpper(s string) bool {
	has := false
	for i := 0; i < len(s); i++ {
		if 'a' <= s[i] && s[i] <= 'z' {
			return false
		}
		has = has || 'A' <= s[i] && s[i] <= 'Z'
	}
	return has
}

// word is the valence of word i before "but" and emphasis, 0 when it has none.
func (r *Rater) word(ws []word, i int) (float64, string) {
	w := ws[i].lower
	base, ok := r.lexicon[w]
	if _, degree := r.boosters[w]; !ok || degree || w == "kind" && i+1 < len(ws) && ws[i+1].lower == "of" {
		return 0, ""
	}
	v, rule := base, "lexicon"
	if w == "no" && i+1 < len(ws) && r.Known(ws[i+1].lower) {
		v = 0
	}
	if r.afterNo(ws, i) {
		v, rule = base*negate, "lexicon, negated"
	}
	if ws[i].upper {
		v += sign(v) * capitals
		rule += ", capitals"
	}
	for back := 1; back <= 3 && back <= i; back++ {
		v, rule = r.before(ws, i, back, v, rule)
	}
	return r.least(ws, i, v, rule)
}

// sign is -1 for 0 too, as in the reference.
func sign(v float64) float64 {
	if v > 0 {
		return 1
	}
	return -1
}

func (r *Rater) afterNo(ws []word, i int) bool {
	return i > 0 && ws[i-1].lower == "no" ||
		i > 1 && ws[i-2].lower == "no" ||
		i > 2 && ws[i-3].lower == "no" && (ws[i-1].lower == "or" || ws[i-1].lower == "nor")
}

// before applies the word that stands back words before i: degree, negation and, at three,
// the idioms. A rated word in between has no such effect.
func (r *Rater) before(ws []word, i, back int, v float64, rule string) (float64, string) {
	p := ws[i-back]
	if r.Known(p.raw) {
		return v, rule
	}
	if d := r.degree(p, v); d != 0 {
		v += d * [...]float64{1, 1, nearScale, farScale}[back]
		rule += ", degree"
	}
	if f := r.negation(ws, i, back); f != 1 {
		v *= f
		rule += ", negated"
		if f > 0 {
			rule = strings.TrimSuffix(rule, "negated") + "stressed"
		}
	}
	if back == 3 {
		if x := r.idiom(ws, i, v); x != v {
			v, rule = x, rule+", idiom"
		}
	}
	return v, rule
}

func (r *Rater) degree(p word, v float64) float64 {
	d, ok := r.boosters[p.lower]
	if !ok {
		return 0
	}
	if v < 0 {
		d = -d
	}
	if p.upper {
		d += sign(v) * capitals
	}
	return d
}

// negation is the factor that the word back words before i puts on it.
func (r *Rater) negation(ws []word, i, back int) float64 {
	p := ws[i-back].lower
	if back > 1 {
		between := ws[i-back+1 : i]
		switch {
		case p == "never" && holds(between, "so", "this"):
			return stress
		case p == "without" && holds(between, "doubt"):
			return 1
		}
	}
	if r.negations[p] || strings.Contains(p, "n't") {
		return negate
	}
	return 1
}

func holds(ws []word, any ...string) bool {
	for _, w := range ws {
		for _, a := range any {
			if w.lower == a {
				return true
			}
		}
	}
	return false
}

// least turns "least kind" around, but not "at least kind" or "very least kind".
func (r *Rater) least(ws []word, i int, v float64, rule string) (float64, string) {
	if i == 0 || ws[i-1].raw != "least" || r.Known("least") {
		return v, rule
	}
	if i > 1 && (ws[i-2].raw == "at" || ws[i-2].raw == "very") {
		return v, rule
	}
	return v * negate, rule + ", negated"
}
