package analysis

import (
	"math"
	"sort"

	"standpoint/analysis/engine"
	"standpoint/analysis/lexicon"
	"standpoint/analysis/text"
)

// tally adds up evidence.
type tally struct {
	ev       []engine.Evidence
	pos, neg float64
	withheld bool
	mixed    bool // conditional support
}

func (t *tally) add(s text.Span, words string, w float64, rule string) {
	if w > 0 {
		t.pos += w
	} else {
		t.neg -= w
	}
	t.ev = append(t.ev, engine.Evidence{Span: s, Text: words, Weight: round(w), Rule: rule})
}

// position sums up what the zone's words say about t.
func (f *stanceFinder) position(q found, t *target, z zone) (Stance, bool) {
	y := &tally{}
	if t.subject() { // "warned that Iran …" is no word on Iran
		f.cueEvidence(q, z, y)
	}
	f.wordEvidence(q, t, z, y)
	if len(y.ev) == 0 && !y.withheld && t.Kind == User {
		f.engineEvidence(q, z, y)
	}
	return f.verdict(q, t, z, y)
}

// verdict turns the tally into a stance, none when there is no evidence.
func (f *stanceFinder) verdict(q found, t *target, z zone, y *tally) (Stance, bool) {
	x := y.pos - y.neg
	s := Stance{Target: t.Name, TargetID: t.ID}
	s.Value = round(x / math.Sqrt(x*x+1))
	s.Evidence = y.ev
	switch {
	case y.withheld && math.Abs(x) < 0.9:
		s.Label, s.Value = engine.Neutral, 0
	case y.mixed && x > 0, y.pos >= 0.5 && y.neg >= 0.5 && math.Abs(x) < 0.35:
		s.Label = engine.Mixed
	case x >= stanceFloor:
		s.Label = engine.Favour
	case x <= -stanceFloor:
		s.Label = engine.Against
	case t.subject() && f.forecast(q, z):
		s.Label = engine.Neutral
	default:
		return s, false
	}
	sort.SliceStable(s.Evidence, func(a, b int) bool { return s.Evidence[a].Start < s.Evidence[b].Start })
	return s, true
}

// cueEvidence weighs the verb of saying.
func (f *stanceFinder) cueEvidence(q found, z zone, y *tally) {
	if q.cue == nil || q.cueAt.Empty() {
		return
	}
	w := 0.0
	switch lemma := q.cue.Lemma; lemma {
	case "support", "confidence", "optimism", "hope", "willingness", "readiness", "satisfaction", "gratitude", "praise", "hail":
		w = 0.8
	case "concern", "concerns", "fear", "fears", "doubt", "doubts", "regret", "pessimism", "opposition", "alarm", "dismay", "warn", "caution", "complain", "lament", "protest", "object", "accuse":
		w = -0.7
	case "denounce", "condemn", "decry", "deride", "slam", "blast", "criticize", "criticise", "mock", "ridicule", "dismiss", "reject":
		w = -0.9
	}
	if w != 0 {
		y.add(q.cueAt, q.cueAt.Of(f.d.Text), w, "cue")
	}
}

// negators turn what follows them in the clause.
var negators = wordSet(`not n't never no nobody none nothing neither nor hardly without cannot scarcely barely`)

// negatedAt reports whether a negator stands in the clause within six tokens before k, and where.
func (f *stanceFinder) negatedAt(p *paragraph, k, lo int) (int, bool) {
	for i := k - 1; i >= lo && i >= k-6; i-- {
		switch w := p.low(i); {
		case negators[w]:
			return i, true
		case w == "far" && p.low(i+1) == "from", w == "anything" && p.low(i+1) == "but", w == "than":
			return i, true
		case w == "," || w == ";" || w == "but" || w == ":" || w == "—" || w == "because" || w == "that" && i < k-3:
			return 0, false
		}
	}
	return 0, false
}

// wordEvidence weighs the stance words of the zone.
func (f *stanceFinder) wordEvidence(q found, t *target, z zone, y *tally) {
	p := z.p
	inTarget := map[int]bool{}
	for _, k := range z.at {
		inTarget[k] = true
	}
	deny := 1.0
	if q.cue != nil && q.cue.Class == lexicon.Deny && q.cue.Lemma != "disagree" {
		deny = -1
	}
	directive := q.cue != nil && q.cue.Class == lexicon.Urge || q.rule == "infinitive"
	for k := z.lo; k < z.hi; k++ {
		s, ok := f.stanceWord(p, k)
		if !ok || inTarget[k] || f.insideNested(q, p, k) {
			continue
		}
		w := s.Weight
		switch s.Use {
		case lexicon.Withhold:
			y.withheld = y.withheld || f.withholds(p, k, z.lo)
			continue
		case lexicon.Commit:
			if !p.is(k, "VERB", "NOUN") || !f.speakerActs(p, k, z.lo) {
				w *= 0.3
			}
		case lexicon.Effect:
			if !p.is(k, "VERB", "NOUN") || !f.wanted(p, k, z.lo, directive) {
				continue
			}
		}
		if f.nearerAnother(t, z, k) || t.by != nil && !f.aboutName(z, k, w) {
			continue
		}
		if len(z.at) == 0 && math.Abs(w) < 0.6 {
			continue // a weak word says nothing of what is only taken up
		}
		w *= f.nearness(z, k)
		if n, yes := f.negatedAt(p, k, z.lo); yes {
			if s.Use == lexicon.Commit && s.Weight < 0 { // "not opposed" is no support
				y.withheld = true
				y.add(p.span(n, k+1), p.span(n, k+1).Of(f.d.Text), 0.1, "not opposed")
				continue
			}
			w *= -0.8
			y.add(p.span(n, k+1), p.span(n, k+1).Of(f.d.Text), w*deny, "negated "+string(s.Use))
			continue
		}
		y.add(p.toks[k].Span, p.toks[k].Text, w*deny, string(s.Use))
	}
	y.mixed = f.conditional(p, z)
}

// stanceWord looks token k up; a capitalised word inside a sentence is a name and has no bearing.
func (f *stanceFinder) stanceWord(p *paragraph, k int) (lexicon.Stance, bool) {
	if p.is(k, "PROPN") && p.toks[k].Capital() && p.sentenceAt(k).lo != k {
		return lexicon.Stance{}, false
	}
	s, ok := f.lex.Stance[p.low(k)]
	if !ok {
		s, ok = f.lex.Stance[p.lemmas[k]]
	}
	if ok && s.Use == lexicon.Evaluate && p.low(k) == "like" {
		return s, false
	}
	return s, ok
}

// nearness is the share of a word's weight that counts for the target: 1 beside it, half at eight
// tokens; words about a target that is only taken up count 0.8.
func (f *stanceFinder) nearness(z zone, k int) float64 {
	if len(z.at) == 0 {
		return 0.8
	}
	return 1 / (1 + float64(distance(z.at, k)-1)/8)
}

// speakerActs reports whether the subject of the verb at k is the speaker: "I", "we", a pronoun,
// or left out.
func (f *stanceFinder) speakerActs(p *paragraph, k, lo int) bool {
	i := p.verbGroup(k, lo)
	for i > lo && (p.low(i-1) == "to" || p.is(i-1, "VERB", "AUX", "ADV")) {
		i--
	}
	if i <= lo || !p.is(i-1, "NOUN", "PROPN", "PRON") {
		return true
	}
	return p.is(i-1, "PRON")
}

// wanted reports whether the effect verb at k is something the speaker calls for: under a cue of
// urging, behind "should", "must", "need to", "want", "to", or as an order at the start.
func (f *stanceFinder) wanted(p *paragraph, k, lo int, directive bool) bool {
	if directive || k == lo && p.tags[k].X == "VB" {
		return true
	}
	for i := k - 1; i >= lo && i >= k-6; i-- {
		switch p.low(i) {
		case "should", "must", "need", "needs", "ought", "want", "wants", "wanted", "let", "better", "please", "ready", "time", "demand", "cannot":
			return true
		case ",", ";":
			return false
		}
	}
	return false
}

// withholds reports whether the word at k belongs to a position openly not taken: "did not take
// sides", "no opinion", "is neutral".
func (f *stanceFinder) withholds(p *paragraph, k, lo int) bool {
	switch p.low(k) {
	case "opinion", "side", "sides":
		_, neg := f.negatedAt(p, k, lo)
		return neg
	}
	return true
}

// conditional reports whether the zone sets a condition.
func (f *stanceFinder) conditional(p *paragraph, z zone) bool {
	for k := z.lo; k < z.hi; k++ {
		switch p.low(k) {
		case "if":
			if p.low(k-1) != "as" && p.low(k-1) != "even" && p.low(k-1) != "ask" {
				return true
			}
		case "provided", "providing":
			return p.low(k+1) == "that" || p.is(k, "SCONJ", "VERB") && p.low(k-1) == ","
		case "long":
			if p.low(k-1) == "so" || p.low(k-1) == "as" {
				return p.low(k+1) == "as"
			}
		}
	}
	return false
}

// forecast reports whether the zone only says what will, may or could happen.
func (f *stanceFinder) forecast(q found, z zone) bool {
	if len(z.at) == 0 {
		return false
	}
	for k := z.lo; k < z.hi; k++ {
		switch z.p.low(k) {
		case "will", "'ll", "may", "might", "could", "would", "likely", "unlikely", "expected", "soon":
			return true
		}
	}
	return q.cue != nil && (q.cue.Lemma == "predict" || q.cue.Lemma == "forecast" || q.cue.Lemma == "expect" || q.cue.Lemma == "foresee" || q.cue.Lemma == "estimate")
}

// engineEvidence falls back on the tone engine's attitude where no rule found a word. It counts
// at most half of what a plain word of judgement does.
func (f *stanceFinder) engineEvidence(q found, z zone, y *tally) {
	if z.lo >= z.hi || z.p.low(z.hi-1) == "?" || z.hi < len(z.p.toks) && z.p.low(z.hi) == "?" {
		return // a question takes no position by its tone
	}
	s := z.p.span(z.lo, z.hi)
	at := text.Span{}
	if len(z.at) > 0 {
		at = z.p.span(z.at[0], z.at[len(z.at)-1]+1).Shift(-s.Start)
	}
	a := f.engine.Attitude(s.Of(f.d.Text), at)
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
	if i, j := z.p.tokensIn(e); i < j && f.insideNested(q, z.p, i) {
		return
	}
	y.add(e, e.Of(f.d.Text), 0.5*a.Value, "engine")
}
