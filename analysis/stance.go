package analysis

import (
	"math"

	"standpoint/analysis/engine"
	"standpoint/analysis/lexicon"
	"standpoint/analysis/text"
)

// The stance stage asks of each quote and target: does the quote speak about the target, and what
// position do its words take? A quote speaks about a target when enough of the target's words
// stand in it ("content"), or in the attribution around it ("beside": said of the plan), or in
// the sentence before while the quote takes them up with a pronoun ("anaphor"). The position is a
// sum of signed weights, each a word or rule that the evidence names:
//
//	commit    a verb of position that the speaker or "we" is subject of: "backs", "opposes"
//	effect    what the speaker wants done to the target: "lift", "ban", "keep"
//	evaluate  words that judge, the nearer the target the more
//	cue       the verb of saying itself: "praised", "warned", "denied", "hoped"
//	engine    the tone engine's attitude, where no rule found a word
//
// Negation turns a word's weight to -0.8 of it. The score is x/sqrt(x²+1) of the sum x, after
// Hutto & Gilbert (2014). No word, no stance: then the quote has none toward the target.

// mentioned is the share of a target's words (by weight) that makes a mention; besideShare the
// share that words outside the quote must have, as they are weaker evidence.
const (
	mentioned   = 0.5
	besideShare = 0.6
	foundShare  = 0.75 // for targets that the program found: nearly all their words
)

// engineSure is the least confidence at which the engine's attitude counts where no rule found a
// word. Of 0.65 to 0.9, from 0.8 on it turned no stance round on the development articles.
const engineSure = 0.8

// stanceFloor is the least |sum| that is a position.
const stanceFloor = 0.25

// stanceFinder rates quotes against targets.
type stanceFinder struct {
	d       *document
	lex     *lexicon.Lexicon
	engine  engine.Engine
	targets []*target
	quotes  []found
}

// insideNested reports whether token k lies in a quote inside q: its words are the inner
// speaker's and take no position for the outer one.
func (f *stanceFinder) insideNested(q found, p *paragraph, k int) bool {
	if q.nested {
		return false
	}
	for _, n := range f.quotes {
		if n.nested && n.par == p.index && n.Span != q.Span && q.Span.Contains(n.Span) && n.Span.Contains(p.toks[k].Span) {
			return true
		}
	}
	return false
}

// zone is where the words about a target are: the tokens of the quote (or narrated clause) that
// are searched for evidence, and the tokens that mention the target, none when it is taken up by
// a pronoun or stands beside.
type zone struct {
	p      *paragraph
	lo, hi int
	at     []int
	how    string // content, beside, anaphor
}

// ofQuote gives q's stances, in the order of the targets. e is who speaks, may be nil.
func (f *stanceFinder) ofQuote(q found, e *entity) []Stance {
	out := []Stance{}
	if p := &f.d.pars[q.par]; q.rule == "turn" && p.low(len(p.toks)-1) == "?" {
		return out // an interviewer's question takes no position
	}
	if q.rule == "continuation" {
		return out // too unsure whose words these are
	}
	for _, t := range f.targets {
		if f.own(t, e) {
			continue
		}
		z, ok := f.about(q, t)
		if !ok {
			continue
		}
		if s, ok := f.position(q, t, z); ok {
			out = append(out, s)
		}
	}
	return out
}

// own reports whether the target is the speaker, or words of the speaker's own name or role.
func (f *stanceFinder) own(t *target, e *entity) bool {
	if e == nil {
		return false
	}
	if t.by == e {
		return true
	}
	words := map[string]bool{}
	for _, s := range []string{e.canon, e.role} {
		for _, k := range keysOf(f.lex, text.Tokens(s, text.Span{End: len(s)})) {
			words[k] = true
		}
	}
	for _, k := range t.keys {
		if !words[k] {
			return false
		}
	}
	return t.Kind == User
}

// about finds where q speaks about t.
func (f *stanceFinder) about(q found, t *target) (zone, bool) {
	p := &f.d.pars[q.par]
	i, j := p.tokensIn(q.Span)
	z := zone{p: p, lo: i, hi: j}
	share := foundShare
	if t.Kind == User {
		share = mentioned
	}
	if c, at := t.cover(p, f.lex, i, j); c >= share {
		z.at, z.how = at, "content"
		return z, true
	}
	if t.Kind != User || i >= j || f.anotherIn(p, t, i, j) {
		return z, false // words about another target are not taken for this one
	}
	s := p.sentenceAt(i)
	if c, _ := t.cover(p, f.lex, s.lo, max(s.hi, j)); c >= besideShare {
		z.how = "beside"
		return z, true
	}
	if q.source.hi > 0 && q.source.par == p.index { // the attribution may be a sentence of its own
		s := p.sentenceAt(q.source.lo)
		if c, _ := t.cover(p, f.lex, s.lo, s.hi); c >= besideShare {
			z.how = "beside"
			return z, true
		}
	}
	if f.takesUp(p, i, j) || q.group > 0 && q.kind == Direct {
		for n := 0; n < 2; n++ {
			pp, lo, hi, ok := f.before(p, s.lo, n)
			if !ok {
				break
			}
			if c, _ := t.cover(pp, f.lex, lo, hi); c >= besideShare {
				z.how = "anaphor"
				return z, true
			}
		}
	}
	return z, false
}

// anotherIn reports whether tokens [i, j) mention another of the user's targets.
func (f *stanceFinder) anotherIn(p *paragraph, t *target, i, j int) bool {
	for _, o := range f.targets {
		if o != t && o.Kind == User {
			if c, _ := o.cover(p, f.lex, i, j); c >= foundShare {
				return true
			}
		}
	}
	return false
}

// nearerAnother reports whether the word at k stands nearer to a mention of another of the user's
// targets than to this one's.
func (f *stanceFinder) nearerAnother(t *target, z zone, k int) bool {
	if len(z.at) == 0 {
		return false
	}
	for _, o := range f.targets {
		if o == t || o.Kind != User {
			continue
		}
		if c, at := o.cover(z.p, f.lex, z.lo, z.hi); c >= foundShare && distance(at, k) < distance(z.at, k) {
			return true
		}
	}
	return false
}

// aboutName reports whether the word at k, of weight w, says something of a person, body or place
// rather than of what is said around its name: a strong word at most three tokens off, with no
// comma or clause between. Names stand in many sentences that take no position on them.
func (f *stanceFinder) aboutName(z zone, k int, w float64) bool {
	if math.Abs(w) < 0.8 {
		return false
	}
	for _, a := range z.at {
		lo, hi := min(a, k), max(a, k)
		if hi-lo > 3 || z.p.is(a-1, "ADP") && a < k {
			continue // in "sales to X could hurt", X is not what hurts
		}
		clear := true
		for i := lo + 1; i < hi; i++ {
			if !z.p.toks[i].Word() || z.p.is(i, "SCONJ", "CCONJ", "ADP") {
				clear = false
			}
		}
		if clear {
			return true
		}
	}
	return false
}

// distance is how many tokens k is from the nearest of at.
func distance(at []int, k int) int {
	d := 1 << 30
	for _, a := range at {
		d = min(d, max(a-k, k-a))
	}
	return d
}

// takesUp reports whether tokens [i, j) hold a pronoun that can mean something said before.
func (f *stanceFinder) takesUp(p *paragraph, i, j int) bool {
	for k := i; k < j; k++ {
		switch p.low(k) {
		case "it", "its", "this", "they", "them", "their", "these", "those", "he", "him", "she", "her":
			return true
		case "that":
			if p.is(k, "PRON", "DET") {
				return true
			}
		}
	}
	return false
}

// before is the n-th sentence before token lo, in this paragraph or the one above.
func (f *stanceFinder) before(p *paragraph, lo, n int) (*paragraph, int, int, bool) {
	at := -1
	for k, s := range p.sents {
		if s.lo == lo {
			at = k
		}
	}
	if at-1-n >= 0 {
		s := p.sents[at-1-n]
		return p, s.lo, s.hi, true
	}
	if p.index == 0 {
		return nil, 0, 0, false
	}
	q := &f.d.pars[p.index-1]
	k := len(q.sents) - 1 - (n - at)
	if at < 0 || k < 0 || k >= len(q.sents) {
		return nil, 0, 0, false
	}
	return q, q.sents[k].lo, q.sents[k].hi, true
}
