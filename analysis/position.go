package analysis

import (
	"math"
	"sort"
	"strings"

	"standpoint/analysis/engine"
	"standpoint/analysis/lexicon"
	"standpoint/analysis/text"
)

// stanceFloor is the least |sum| that is a position.
const stanceFloor = 0.25

// turnedShare is what is left of a word's weight when it is turned: "not good" is less than bad.
const turnedShare = 0.8

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

// position sums up what the words of the quote and its cue say about t.
func (f *stanceFinder) position(v *view, q found, t *target, at []mentionOf) (Stance, bool) {
	y := &tally{}
	for _, s := range f.signals[q.par] {
		if s.head >= v.lo && s.head < v.hi && !f.insideNested(q, v.p, s.head) || s.head >= v.said.lo && s.head < v.said.hi {
			f.weigh(v, s, t, at, y)
		}
	}
	f.acts(v, at, y)
	f.threats(v, at, y)
	f.rhetoric(v, at, y)
	y.settle()
	f.prepositions(v, at, y)
	y.mixed = f.conditional(v, at)
	if len(y.ev) == 0 && !y.withheld && t.Kind == User {
		f.engineEvidence(v, q, at, y)
	}
	return f.verdict(v, q, t, at, y)
}

// acts weighs a target that is itself something done: "reopening the embassy" in "it should reopen".
func (f *stanceFinder) acts(v *view, at []mentionOf, y *tally) {
	for _, m := range at {
		if m.at < 0 || !v.in(m.at) || !v.p.is(m.at, "VERB") {
			continue
		}
		d := v.desire(m.at)
		if i := v.p.negatorOf(m.at, v.floor, v.end); i >= 0 {
			d = -d
		}
		if v.p.ratherThan(m.at) {
			d = -d
		}
		if d != 0 {
			y.add(v.p.toks[m.at].Span, v.p.toks[m.at].Text, linked*d, "keep: wanted done")
		}
	}
}

// weigh adds what signal s says about t.
func (f *stanceFinder) weigh(v *view, s signal, t *target, at []mentionOf, y *tally) {
	cue := s.head >= v.said.lo && s.head < v.said.hi && !v.in(s.head)
	asked := notAsked
	if !cue {
		if v.others(s.head) {
			return
		}
		if asked = v.asked(s.head); asked == reallyAsked {
			return
		}
	}
	best, b, where := link{}, lexicon.Bearing{}, -1
	for _, x := range s.bearings {
		if x.Use == lexicon.UseWithhold {
			y.withheld = y.withheld || f.withholds(v, s)
			continue
		}
		if x.Use == lexicon.UseAgree || x.Use == lexicon.UseJudge && !cue && v.p.takesUpWords(s.head) {
			continue
		}
		for _, m := range at {
			if l := f.linkTo(v, s, x, m, cue); math.Abs(l.share*x.Weight) > math.Abs(best.share*b.Weight) {
				best, b, where = l, x, m.at
			}
		}
	}
	if _, own := t.cover(v.p, f.lex, s.lo, s.hi); len(own) > 0 && v.amongOwn(s, at) {
		return
	}
	if best.share == 0 || t.by != nil && math.Abs(best.share) < firm {
		return
	}
	if math.Abs(best.share) <= weakest && f.nearerAnother(v, s, t) || where >= 0 && listed[best.rule] && f.between(v.p, where, s.head, t) {
		return
	}
	if b.Use == lexicon.UseJudge && math.Abs(b.Weight) < 1 && v.p.is(s.head, "NOUN") && !v.p.has(s.head, "cop") && best.rule == "said of it" && v.p.hasFinite(v.lo, v.hi) {
		best.share *= nearby // "for personal gain", "a victory over it"
	}
	w := b.Weight * best.share
	lo, hi, rule := s.lo, s.hi, best.rule
	n, neg := f.turnsOf(v, s, b, cue)
	if best.rule == "describes" && v.p.rel(s.head) == "amod" && (neg < 0 || v.p.heads[neg] != v.p.heads[s.head]) {
		n, neg = 0, -1 // "we never wanted the wretched things"
	}
	switch asked {
	case expectsYes:
		n, neg = 0, -1
	case expectsNo:
		n++
	}
	if n%2 == 1 {
		if b.Use == lexicon.UseHold && b.Weight < 0 && math.Abs(best.share) >= linked { // "not opposed" is no support
			y.withheld = true
			y.add(v.p.span(min(neg, lo), max(hi, neg+1)), v.words(min(neg, lo), max(hi, neg+1)), 0.1, "not opposed")
			return
		}
		w *= -turnedShare
		rule += ", negated"
		if neg >= 0 && neg >= lo-8 && neg < hi {
			lo = min(lo, neg)
		}
	}
	if !cue {
		w *= v.p.clauseShare(s.head, v.floor, v.end)
		if v.said.deny {
			w, rule = -w, rule+", denied"
		}
		if v.ironic() {
			w, rule = -w, rule+", in irony"
		}
	}
	y.add(v.p.span(lo, hi), v.words(lo, hi), w, string(b.Use)+": "+rule)
}

func (v *view) words(lo, hi int) string { return v.p.span(lo, hi).Of(v.f.d.Text) }

// amongOwn reports whether the signal stands in the phrase that mentions the target: "free" in "free
// breakfasts".
func (v *view) amongOwn(s signal, at []mentionOf) bool {
	for _, m := range at {
		if m.at >= 0 && v.p.sentenceAt(m.at) == v.p.sentenceAt(s.head) && (v.p.under(s.head, m.at) || v.p.under(m.at, s.head)) && max(m.at-s.head, s.head-m.at) <= 8 {
			return true
		}
	}
	return false
}

// linkTo links the signal to one mention.
func (f *stanceFinder) linkTo(v *view, s signal, b lexicon.Bearing, m mentionOf, cue bool) link {
	if m.how == "beside" && !cue {
		l := f.saidOf(v, s, b)
		l.share *= m.share
		return l
	}
	if m.at < 0 || m.how == "cue" && !cue {
		return link{}
	}
	l := link{}
	if m.how == "perhaps" && b.Use != lexicon.UseJudge && b.Use != lexicon.UseAct && b.Use != lexicon.UseImage {
		return l
	}
	if v.p.sentenceAt(m.at) == v.p.sentenceAt(s.head) {
		l = v.link(s, b, m.at)
	} else if m.how == "content" && !cue {
		l = f.carried(v, s, b)
	}
	l.share *= m.share
	return l
}

// saidOf links a signal of a quote that is said of the target without naming it.
func (f *stanceFinder) saidOf(v *view, s signal, b lexicon.Bearing) link {
	p := v.p
	subj, passive := p.subject(s.head)
	pronoun := subj < 0 || thingPronouns[p.low(subj)] || pluralPronouns[p.low(subj)] || humanPronouns[p.low(subj)] && v.first
	switch b.Use {
	case lexicon.UseJudge:
		if pronoun {
			return link{direct, "said of it"}
		}
		return link{0.5, "said of it"}
	case lexicon.UseAct:
		if pronoun && subj >= 0 {
			return link{linked, "what it does"}
		}
	case lexicon.UseHold, lexicon.UseWant:
		if o := p.object(s.head); o < 0 || p.is(o, "PRON") {
			return link{0.7 * v.holder(s.head), "attitude"}
		}
		return link{0.4 * v.holder(s.head), "attitude"}
	case lexicon.UseKeep, lexicon.UseHelp:
		o := p.object(s.head)
		if d := v.desire(s.head); d != 0 && (o < 0 || p.is(o, "PRON")) {
			return link{linked * d, "wanted done"}
		}
		if b.Use == lexicon.UseHelp && pronoun && !passive && subj >= 0 {
			return v.doneBy(s.head, b, subj, subj)
		}
	case lexicon.UseThing:
		if pronoun {
			return link{0.5, "said of it"}
		}
	case lexicon.UseImage:
		if pronoun && (p.has(s.head, "cop") || subj < 0 && v.p.rel(s.head) != "nsubj" && !p.hasFinite(v.lo, v.hi)) {
			return link{linked, "said of it"}
		}
	}
	return link{}
}

// carried links a signal in another sentence of the quote than the mention.
func (f *stanceFinder) carried(v *view, s signal, b lexicon.Bearing) link {
	subj, _ := v.p.subject(s.head)
	if b.Use != lexicon.UseJudge || subj >= 0 && !v.p.is(subj, "PRON") || math.Abs(b.Weight) < 1 {
		return link{}
	}
	return link{0.4, "carried on"}
}

// turnsOf counts what turns the signal.
func (f *stanceFinder) turnsOf(v *view, s signal, b lexicon.Bearing, cue bool) (int, int) {
	p := v.p
	lo, hi := v.floor, v.end
	if cue {
		x := p.sentenceAt(s.head)
		lo, hi = x.lo, x.hi
	}
	switch b.Use {
	case lexicon.UseKeep, lexicon.UseHelp:
		if i := p.negatorOf(s.head, lo, hi); i >= 0 && !p.idle(i, s.head) {
			return 1, i
		}
		return 0, -1
	}
	if s.rule == "idiom" {
		for k := s.lo; k < s.hi; k++ {
			if negators[p.low(k)] {
				return 0, -1 // its own
			}
		}
	}
	n, at := p.turned(s.head, lo, hi)
	if b.Weight > 0 && p.tooAt(s.head) >= 0 {
		return n + 1, p.tooAt(s.head)
	}
	return n, at
}

// others reports whether the words at k are what the quote says somebody else thinks or says: "my clients
// consider it a disgrace".
func (v *view) others(k int) bool {
	p := v.p
	for _, x := range p.climb(k) {
		h := p.heads[x]
		if !v.in(x) || h < 0 || !v.in(h) {
			return false
		}
		switch r := p.rel(x); r {
		case "ccomp", "xcomp", "obj", "parataxis":
			if i := p.negatorOf(h, v.floor, v.end); i >= 0 && (p.lemmas[h] == "say" || p.lemmas[h] == "tell") {
				return true // what one has not said
			}
			if len(v.f.lex.Cues[p.low(h)]) == 0 || p.is(h, "NOUN") || r == "obj" && !naming[p.lemmas[h]] {
				continue
			}
			if s, _ := p.subject(h); s >= 0 && v.speaks(s) == 0 && !p.is(s, "PRON") {
				return true
			}
		}
	}
	return false
}

// How a question bears on what it says.
const (
	notAsked = iota
	reallyAsked
	expectsYes // "isn't it the finest?"
	expectsNo  // "who would buy it?"
)

// asked tells whether token k is in a question, and which answer it expects.
func (v *view) asked(k int) int {
	p := v.p
	s := p.sentenceAt(k)
	lo, end := max(s.lo, v.lo), min(s.hi, v.hi)
	if p.low(end-1) != "?" && (end >= len(p.toks) || p.low(end) != "?") {
		return notAsked
	}
	for lo < end && (!p.toks[lo].Word() || p.is(lo, "CCONJ", "INTJ")) {
		lo++
	}
	switch w := p.low(lo); {
	case p.is(lo, "AUX") && (p.low(lo+1) == "n't" || p.low(lo+2) == "not"):
		return expectsYes
	case w == "who" || w == "what":
		for i := lo + 1; i < min(end, lo+8); i++ {
			switch p.low(i) {
			case "would", "could", "needs", "wants", "need":
				return expectsNo
			}
		}
	}
	return reallyAsked
}

// ironic reports whether the sentence of the attribution tells that the words are not meant.
func (v *view) ironic() bool {
	p := v.p
	k := v.said.lo
	if v.said.hi == 0 {
		k = v.lo
	}
	s := p.sentenceAt(k)
	for _, x := range v.f.signals[p.index] {
		if x.bearings[0].Use == lexicon.UseIrony && x.lo >= s.lo && x.hi <= s.hi && !v.in(x.lo) {
			return true
		}
	}
	return false
}

// listed are the rules that lists of praise and blame make unsure.
var listed = map[string]bool{"said of it": true, "named so": true, "beside": true, "near": true, "after it": true, "about it": true, "what it does": true, "of it": true}

// between reports whether another of the user's targets stands between the mention at m and the signal at
// k, or nearer before k, outside the mention's own phrase: lists of praise and blame are read left to right.
func (f *stanceFinder) between(p *paragraph, m, k int, t *target) bool {
	if m > k {
		for _, o := range f.spots {
			if o.t != t && o.par == p.index && o.tok < k && k-o.tok < m-k && p.sentenceAt(o.tok) == p.sentenceAt(k) && !p.under(o.tok, m) {
				return !p.under(k, m)
			}
		}
		return false
	}
	if s := p.child(k, "nsubj"); s >= 0 && p.under(m, s) {
		return false
	}
	for _, o := range f.spots {
		if o.t != t && o.par == p.index && o.tok > m && o.tok < k && p.sentenceAt(o.tok) == p.sentenceAt(k) && !p.under(o.tok, m) && !p.under(m, o.tok) {
			return true
		}
	}
	return false
}

// nearerAnother reports whether the signal is tied to another of the user's targets.
func (f *stanceFinder) nearerAnother(v *view, s signal, t *target) bool {
	for _, o := range f.targets {
		if o == t || o.Kind != User {
			continue
		}
		c, at := o.cover(v.p, f.lex, v.lo, v.hi)
		if c < mentioned {
			continue
		}
		for _, k := range v.p.tops(at) {
			for _, b := range s.bearings {
				if l := v.link(s, b, k); v.p.sentenceAt(k) == v.p.sentenceAt(s.head) && math.Abs(l.share) > weakest && !(listed[l.rule] && f.between(v.p, k, s.head, o)) {
					return true
				}
			}
		}
	}
	return false
}

// prepositions weighs "we are against it", "for it", "behind it", "without it", "more of it".
func (f *stanceFinder) prepositions(v *view, at []mentionOf, y *tally) {
	p := v.p
	for _, m := range at {
		if m.at < 0 || !v.in(m.at) || v.others(m.at) {
			continue
		}
		for _, d := range p.children(m.at) {
			if !v.in(d) {
				continue
			}
			w, rule := 0.0, "attitude"
			yes, no := f.toAnswer(v, m.at)
			be := p.has(m.at, "cop") || m.at >= 0 && p.heads[m.at] >= 0 && p.lemmas[p.heads[m.at]] == "be" || p.rel(m.at) == "conj" && p.heads[m.at] >= 0 && p.has(p.heads[m.at], "cop")
			switch {
			case p.rel(d) == "case" && p.low(d) == "against" && (be || p.heads[m.at] < v.lo || p.is(p.heads[m.at], "VERB")):
				w = -1
			case p.rel(d) == "case" && p.low(d) == "for" && be, p.rel(d) == "case" && p.low(d) == "behind" && be:
				w = 1
			case p.rel(d) == "case" && p.low(d) == "to" && (yes || no):
				w = 1
				if no {
					w = -1
				}
			case p.rel(d) == "case" && p.low(d) == "without" && f.bad(v, m.at):
				w, rule = 0.9, "without it"
			case (p.low(d) == "fewer" || p.low(d) == "less") && p.rel(d) == "amod" && f.wished(v, m.at):
				w, rule = -0.8, "wanted"
			case p.low(d) == "more" && p.rel(d) == "amod" && f.wished(v, m.at):
				w, rule = 0.8, "wanted"
			}
			if w == 0 {
				continue
			}
			if rule == "attitude" {
				k := m.at
				if !p.has(k, "nsubj") && p.heads[k] >= v.lo {
					k = p.heads[k]
				}
				w *= v.holder(k)
				if n, _ := p.turned(k, v.floor, v.end); n%2 == 1 {
					if w < 0 {
						y.withheld = true
						w = -0.1
					}
					w = -w
				}
			}
			y.add(p.toks[d].Span, p.toks[d].Text, w*m.share, "hold: "+rule)
		}
	}
}

// toAnswer reports whether "yes to" or "no to" stands before the mention.
func (f *stanceFinder) toAnswer(v *view, m int) (yes, no bool) {
	for k := m - 1; k >= v.lo && k >= m-6; k-- {
		if v.p.low(k) == "to" && k > v.lo {
			return v.p.low(k-1) == "yes", v.p.low(k-1) == "no"
		}
	}
	return false, false
}

// bad reports whether the sentence says what would be wrong without the mention: it is negated, or asks
// where one would be.
func (f *stanceFinder) bad(v *view, m int) bool {
	s := v.p.sentenceAt(m)
	for k := max(s.lo, v.lo); k < min(s.hi, v.hi); k++ {
		w := v.p.low(k)
		if w == "would" || w == "could" || w == "will" || w == "nothing" || w == "nobody" || w == "not" || w == "no" {
			return true
		}
	}
	return false
}

// wished reports whether the mention is asked for: under a wish, or in a call without a verb.
func (f *stanceFinder) wished(v *view, m int) bool {
	s := v.p.sentenceAt(m)
	return !v.p.hasFinite(max(s.lo, v.lo), min(s.hi, v.hi)) || v.said.urge || v.desire(m) > 0
}

// withholds reports whether the signal says that no position is taken.
func (f *stanceFinder) withholds(v *view, s signal) bool {
	if strings.HasPrefix(v.words(s.lo, s.hi), "take side") || v.p.lemmas[s.hi-1] == "side" || v.p.low(s.hi-1) == "mind" && v.p.lemmas[s.lo] == "make" {
		n, _ := v.p.turned(s.head, v.p.sentenceAt(s.head).lo, v.p.sentenceAt(s.head).hi)
		return n%2 == 1
	}
	if n, _ := v.p.turned(s.head, v.floor, v.end); s.rule != "idiom" && n%2 == 1 {
		return false // "far from impartial"
	}
	if s.rule == "idiom" {
		return true
	}
	subj, _ := v.p.subject(s.head)
	return subj < 0 || v.speaks(subj) > 0
}

// conditional reports whether the quote sets a condition on something other than the mention.
func (f *stanceFinder) conditional(v *view, at []mentionOf) bool {
	p := v.p
	for k := v.lo; k < v.hi; k++ {
		found := false
		switch p.low(k) {
		case "if":
			found = p.low(k-1) != "as" && p.low(k-1) != "even" && p.low(k-1) != "ask" && p.rel(k) == "mark"
		case "provided", "providing", "assuming":
			found = p.low(k+1) == "that" || p.is(k, "SCONJ", "VERB") && p.low(k-1) == ","
		case "long":
			found = (p.low(k-1) == "so" || p.low(k-1) == "as") && p.low(k+1) == "as"
		case "condition", "conditions":
			found = p.low(k-1) == "on"
		}
		if !found {
			continue
		}
		h := p.heads[k]
		inside := false
		for _, m := range at {
			if p.low(k) == "if" {
				inside = inside || m.at >= 0 && m.how == "content" && h >= 0 && p.under(m.at, h)
			} else {
				inside = inside || m.at > k && m.how == "content" && !v.frontedClause(k, m.at)
			}
		}
		if !inside {
			return true
		}
	}
	return false
}

// frontedClause reports whether a comma ends the clause that the marker at k opens the sentence with before
// token m.
func (v *view) frontedClause(k, m int) bool {
	s := v.p.sentenceAt(k)
	if k-max(s.lo, v.lo) > 2 {
		return false
	}
	for i := k; i < m; i++ {
		if v.p.low(i) == "," {
			return true
		}
	}
	return false
}

// leaving are verbs of what one threatens to do.
var leaving = wordSet(`quit resign leave walk withdraw strike sue close pull go boycott block stop cancel refuse abandon lay fight shut emigrate
	retire sell move starve die march picket veto`)

// rhetoric weighs a question that expects "nobody": "who would buy it?"
func (f *stanceFinder) rhetoric(v *view, at []mentionOf, y *tally) {
	p := v.p
	for _, m := range at {
		if m.at < 0 || !v.in(m.at) || v.asked(m.at) != expectsNo {
			continue
		}
		h := p.heads[m.at]
		if h >= 0 && v.in(h) && p.rel(m.at) == "obj" && len(p.bearings(f.lex, h)) == 0 {
			y.add(p.toks[h].Span, p.toks[h].Text, -0.7*m.share, "question: who would")
		}
	}
}

// threats weighs a target whose fate is the condition of a threat: "we will walk out if it is sent home".
func (f *stanceFinder) threats(v *view, at []mentionOf, y *tally) {
	p := v.p
	for _, m := range at {
		if m.at < 0 || !v.in(m.at) {
			continue
		}
		for _, x := range p.climb(m.at) {
			mark := p.child(x, "mark")
			if mark < 0 || p.low(mark) != "if" || p.rel(x) != "advcl" || p.heads[x] < 0 {
				continue
			}
			main := p.heads[x]
			s, _ := p.subject(main)
			if !leaving[p.lemmas[main]] || !p.modal(main, "will", "'ll", "would", "shall", "'d") || s < 0 || v.speaks(s) == 0 {
				continue
			}
			sign, hit := v.chain(m.at, x)
			if k := p.sign(f.lex, x, lexicon.UseKeep, lexicon.UseHelp); k != 0 {
				sign, hit = sign*k, true
			} else if i := p.idiomSign(f.lex, x); i != 0 {
				sign, hit = sign*i, true
			}
			if !hit {
				sign = 1
			}
			y.add(p.toks[main].Span, p.toks[main].Text, -linked*sign, "threat: if")
		}
	}
}

// idiomSign is the sign of the idiom of keeping or ending that begins at token k, 0 without one.
func (p *paragraph) idiomSign(lex *lexicon.Lexicon, k int) float64 {
	s, ok := p.idiomAt(lex, k)
	if !ok || s.bearings[0].Use != lexicon.UseKeep {
		return 0
	}
	return s.bearings[0].Weight
}

// verdict turns the tally into a stance, none when there is no evidence.
func (f *stanceFinder) verdict(v *view, q found, t *target, at []mentionOf, y *tally) (Stance, bool) {
	x := y.pos - y.neg
	s := Stance{Target: t.Name, TargetID: t.ID}
	s.Value = round(x / math.Sqrt(x*x+1))
	s.Evidence = y.ev
	if s.Evidence == nil {
		s.Evidence = []engine.Evidence{}
	}
	switch {
	case y.withheld && math.Abs(x) < 0.9:
		s.Label, s.Value = engine.Neutral, 0
	case y.mixed && x > 0, y.pos >= 0.5 && y.neg >= 0.5 && math.Abs(x) < 0.35:
		s.Label = engine.Mixed
	case x >= stanceFloor:
		s.Label = engine.Favour
	case x <= -stanceFloor:
		s.Label = engine.Against
	case t.subject() && f.forecast(v, q, at):
		s.Label = engine.Neutral
	default:
		return s, false
	}
	sort.SliceStable(s.Evidence, func(a, b int) bool { return s.Evidence[a].Start < s.Evidence[b].Start })
	s.Confidence = f.trust.ofStance(stanceSigns(s))
	return s, true
}

// stanceSigns are what tells whether a stance is right: always 1, how strong it is, how much spoke against
// it, whether more than one word spoke, whether the engine alone did, and the label.
func stanceSigns(s Stance) []float64 {
	pos, neg := 0.0, 0.0
	for _, e := range s.Evidence {
		pos, neg = pos+max(e.Weight, 0), neg+max(-e.Weight, 0)
	}
	alone := len(s.Evidence) == 1 && s.Evidence[0].Rule == "engine"
	return []float64{1, math.Abs(s.Value), min(pos, neg) / max(pos, neg, 1), is(len(s.Evidence) > 1), is(alone),
		is(s.Label == engine.Neutral), is(s.Label == engine.Mixed)}
}

// forecast reports whether the quote only says what will, may or could happen.
func (f *stanceFinder) forecast(v *view, q found, at []mentionOf) bool {
	named := false
	for _, m := range at {
		named = named || m.how != "beside"
	}
	if !named || v.asked(v.hi-1) != notAsked {
		return false
	}
	for k := v.lo; k < v.hi; k++ {
		switch v.p.low(k) {
		case "will", "'ll", "may", "might", "could", "would":
			if v.p.is(k, "AUX") {
				return true
			}
		case "likely", "unlikely", "soon", "guess", "bet", "odds", "chances":
			return true
		}
		switch v.p.lemmas[k] {
		case "expect", "predict", "anticipate", "forecast", "foresee", "reckon", "doubt":
			return true
		}
	}
	return q.cue != nil && (q.cue.Lemma == "predict" || q.cue.Lemma == "forecast" || q.cue.Lemma == "expect" || q.cue.Lemma == "foresee" || q.cue.Lemma == "estimate")
}

// engineEvidence falls back on the tone engine's attitude where no rule found a word. It counts
// at most half of what a plain word of judgement does.
func (f *stanceFinder) engineEvidence(v *view, q found, at []mentionOf, y *tally) {
	if v.lo >= v.hi || v.asked(v.hi-1) != notAsked {
		return // a question takes no position by its tone
	}
	s := v.p.span(v.lo, v.hi)
	where := text.Span{}
	if m := at[0]; m.at >= 0 && v.in(m.at) {
		where = v.p.toks[m.at].Span.Shift(-s.Start)
	}
	a := f.engine.Attitude(s.Of(f.d.Text), where)
	if a.Confidence == nil || *a.Confidence < engineSure || a.Label == engine.Neutral || a.Label == engine.None {
		return
	}
	best := -1
	for i, e := range a.Evidence {
		if !e.Empty() && (best < 0 || math.Abs(e.Weight) > math.Abs(a.Evidence[best].Weight)) && e.Weight*a.Value > 0 {
			best = i
		}
	}
	if best < 0 {
		return
	}
	e := a.Evidence[best].Span.Shift(s.Start)
	if i, j := v.p.tokensIn(e); i < j && f.insideNested(q, v.p, i) {
		return
	}
	y.add(e, e.Of(f.d.Text), 0.5*a.Value, "engine")
}
