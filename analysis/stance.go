package analysis

import (
	"strings"

	"standpoint/analysis/engine"
	"standpoint/analysis/lexicon"
	"standpoint/analysis/text"
)

// The stance stage asks of each quote and target: does the quote speak about the target, and what
// position do its words take?
//
//	about      where the quote mentions the target (spot.go), takes it up (takesup.go), or is said of it    about.go
//	signals    the words and idioms of quote and cue that judge, hold, want, do or act                     signal.go
//	link       how each bears on the mention, by the parse: what is judged.go of it, what attitude is
//	           held.go toward it, what is to be done.go to it                                              link.go
//	polarity   what turns it: negation, denial, "too", a concession; questions (asked.go)                  polarity.go
//	position   weight x share x turns, summed up (tally.go) with what prepositions and conditions say;
//	           the verdict                                                                                 position.go
//	agree      what is taken over from what others have just said                                          agree.go
//
// The score is x/sqrt(x²+1) of the sum x, after Hutto & Gilbert (2014), and each summand is evidence with
// its words and rule. No summand, no stance: then the quote has none toward the target.

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

// stanceFinder rates quotes against targets.
type stanceFinder struct {
	d       *document
	lex     *lexicon.Lexicon
	engine  engine.Engine
	trust   *trust
	targets []*target
	quotes  []found
	signals [][]signal // by paragraph
	spots   []spot     // where the user's targets are mentioned, in text order
}

func newStanceFinder(d *document, lex *lexicon.Lexicon, e engine.Engine, tr *trust, ts []*target, qs []found) *stanceFinder {
	f := &stanceFinder{d: d, lex: lex, engine: e, trust: tr, targets: ts, quotes: qs, signals: make([][]signal, len(d.pars))}
	for i := range d.pars {
		if d.pars[i].narrative() {
			d.pars[i].reattach(lex)
			f.signals[i] = d.pars[i].signals(lex)
		}
	}
	f.findSpots()
	return f
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

// ofQuote gives q's stances, in the order of the targets. e is who speaks, may be nil.
func (f *stanceFinder) ofQuote(q found, e *entity) []Stance {
	out := []Stance{}
	if p := &f.d.pars[q.par]; q.rule == "turn" && p.low(len(p.toks)-1) == "?" {
		return out // an interviewer's question takes no position
	}
	if q.rule == "continuation" {
		return out // too unsure whose words these are
	}
	v := f.view(q, e)
	for _, t := range f.targets {
		if f.own(t, e) {
			continue
		}
		at := f.about(v, q, t)
		if len(at) == 0 {
			continue
		}
		if s, ok := f.position(v, q, t, at); ok {
			out = append(out, s)
		}
	}
	return out
}

// view prepares q, said by e, for the stance rules.
func (f *stanceFinder) view(q found, e *entity) *view {
	p := &f.d.pars[q.par]
	v := &view{f: f, p: p, first: q.kind == Direct}
	v.lo, v.hi = p.tokensIn(q.Span)
	v.floor, v.end = v.lo, v.hi
	for _, o := range f.quotes {
		if o.par == q.par && o.group == q.group && !o.nested && !q.nested {
			i, j := p.tokensIn(o.Span)
			v.pieces = append(v.pieces, sentence{i, j})
			v.floor, v.end = min(v.floor, i), max(v.end, j)
		}
	}
	if !q.cueAt.Empty() && p.Span.Contains(q.cueAt) {
		v.said.lo, v.said.hi = p.tokensIn(q.cueAt)
	}
	if q.cue != nil {
		v.said.urge = q.cue.Class == lexicon.Urge || q.rule == "infinitive"
		v.said.urge = v.said.urge || q.cue.Class == lexicon.Promise && p.low(v.lo) == "to"
		v.said.deny = q.cue.Class == lexicon.Deny && q.cue.Lemma != "disagree" && v.said.hi <= v.lo && v.lo-v.said.hi <= 3
		v.said.wish = q.cue.Class == lexicon.Urge || q.rule == "infinitive" || q.cue.Class == lexicon.Think || q.cue.Class == lexicon.Ask && p.low(v.lo) == "to"
	}
	v.self = func(k int) bool { return e.mentionedAt(p, k) }
	v.stands = func(k int) bool { return f.speaksFor(q, p, k) }
	return v
}

// speaksFor reports whether the source of q is named by whom it speaks for, and token k is that: "the union
// objects, its president said".
func (f *stanceFinder) speaksFor(q found, p *paragraph, k int) bool {
	if q.source.empty() || q.source.par != p.index {
		return false
	}
	w := p.low(q.source.lo)
	return (w == "its" || w == "their") && (p.is(k, "PROPN") || strings.HasSuffix(p.tags[k].X, "S") || f.lex.OrgWords[p.low(k)] || p.is(k, "NOUN") && w == "its")
}

// mentionedAt reports whether the phrase headed by token k names e.
func (e *entity) mentionedAt(p *paragraph, k int) bool {
	if e == nil {
		return false
	}
	m := p.phrase(k)
	for _, s := range e.seen {
		if s.par == p.index && s.tok >= m.lo && s.tok < m.hi {
			return true
		}
	}
	return false
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
