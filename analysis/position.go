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

// position sums up what the words of the quote and its cue say about t.
func (f *stanceFinder) position(v *view, q found, t *target, at []mentionOf) (Stance, bool) {
	y := &tally{}
	for _, s := range f.signals[q.par] {
		if s.head >= v.lo && s.head < v.hi && !f.insideNested(q, v.p, s.head) || s.head >= v.said.lo && s.head < v.said.hi {
			f.weigh(v, s, t, at, y)
		}
	}
	f.acts(v, at, y)
	f.comparisons(v, at, y)
	f.causes(v, at, y)
	f.threats(v, at, y)
	if len(y.ev) == 0 {
		f.consequences(v, at, y)
	}
	f.rhetoric(v, at, y)
	y.settle()
	f.prepositions(v, at, y)
	y.mixed = f.conditional(v, at)
	if len(y.ev) == 0 && !y.withheld && t.Kind == User && !f.attitudes(v, q) {
		f.engineEvidence(v, q, t, at, y)
	}
	return f.verdict(v, q, t, at, y)
}

// attitudes reports whether the quote holds attitudes, the speaker's or others', or takes up what somebody else
// said: the engine, which knows no holders, is then not asked.
func (f *stanceFinder) attitudes(v *view, q found) bool {
	for _, s := range f.signals[q.par] {
		if s.head >= v.lo && s.head < v.hi && (s.bearings[0].Use == lexicon.UseHold || s.bearings[0].Use == lexicon.UseWant || v.others(s.head)) {
			return true
		}
	}
	sign, _, _ := f.agreement(v)
	return sign != 0
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
		if x.Use == lexicon.UseAgree || x.Use == lexicon.UseJudge && !cue && (v.p.takesUpWords(s.head) || v.p.onClaim(s.head)) {
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
	n, neg := f.turnsOf(v, s, b, best.rule, cue)
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
func (f *stanceFinder) turnsOf(v *view, s signal, b lexicon.Bearing, rule string, cue bool) (int, int) {
	p := v.p
	lo, hi := v.floor, v.end
	if cue {
		x := p.sentenceAt(s.head)
		lo, hi = x.lo, x.hi
	}
	if rule == "wanted done" { // whose wish was read with its own negations
		if i := p.negatorOf(s.head, lo, hi); i >= 0 && !p.idle(i, s.head) {
			return 1, i
		}
		return 0, -1
	}
	if s.rule == "idiom" {
		for k := s.lo; k < s.hi; k++ {
			if w := p.low(k); negators[w] || w == "little" || w == "few" { // its own, which is no turn
				n, at := p.turned(s.head, lo, hi)
				if at >= s.lo && at < s.hi {
					n--
				}
				return max(n, 0), at
			}
		}
	}
	n, at := p.turned(s.head, lo, hi)
	if b.Weight > 0 && p.tooAt(s.head) >= 0 {
		return n + 1, p.tooAt(s.head)
	}
	return n, at
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

// stanceSigns are what tells whether a stance is right: always 1, how strong it is, whether the engine alone
// spoke, and whether the label is neutral or mixed. More of them gain nothing on the cases there are.
func stanceSigns(s Stance) []float64 {
	alone := len(s.Evidence) == 1 && s.Evidence[0].Rule == "engine"
	return []float64{1, math.Abs(s.Value), is(alone), is(s.Label == engine.Neutral || s.Label == engine.Mixed)}
}

// forecast reports whether the quote only says what will, may or could happen.
func (f *stanceFinder) forecast(v *view, q found, at []mentionOf) bool {
	named := false
	for _, m := range at {
		named = named || m.how != "beside"
	}
	if !named || v.asked(v.hi-1) != notAsked || q.cue != nil && q.cue.Class == lexicon.Ask && v.p.low(v.lo) != "to" {
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
func (f *stanceFinder) engineEvidence(v *view, q found, t *target, at []mentionOf, y *tally) {
	if v.lo >= v.hi || v.asked(v.hi-1) != notAsked {
		return // a question takes no position by its tone
	}
	from, to := v.lo, v.hi // the sentence of the mention, or all that is said of it
	where := text.Span{}
	if m := at[0]; m.at >= 0 && v.in(m.at) {
		x := v.p.sentenceAt(m.at)
		from, to = max(from, x.lo), min(to, x.hi)
		lo, hi := m.at, m.at+1
		own := func(k int) bool { _, at := t.cover(v.p, f.lex, k, k+1); return len(at) > 0 }
		for lo > from && own(lo-1) {
			lo--
		}
		for hi < to && own(hi) {
			hi++
		}
		where = v.p.span(lo, hi).Shift(-v.p.toks[from].Start)
	}
	if from >= to {
		return
	}
	s := v.p.span(from, to)
	a := f.engine.Attitude(v.p.passage(from, to), where)
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
