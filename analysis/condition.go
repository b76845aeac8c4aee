package analysis

import (
	"math"

	"standpoint/analysis/lexicon"
)

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

// threats weighs a target whose fate is the condition of a threat: "we will walk out if it is sent home".
func (f *stanceFinder) threats(v *view, at []mentionOf, y *tally) {
	p := v.p
	for _, m := range at {
		if m.at < 0 || !v.in(m.at) {
			continue
		}
		for _, x := range p.climb(m.at) {
			mark := p.child(x, "mark")
			if mark < 0 || p.low(mark) != "if" || p.rel(x) != "advcl" && p.rel(x) != "ccomp" || p.heads[x] < 0 {
				continue // the parse may take "quit if" for "ask if"
			}
			main := p.heads[x]
			s, _ := p.subject(main)
			if !leaving[p.lemmas[main]] || s < 0 || v.speaks(s) == 0 {
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
				if p.rel(m.at) == "obj" { // "if they touch it"
					sign = -1
				}
			}
			y.add(p.toks[main].Span, p.toks[main].Text, -linked*sign, "threat: if")
		}
	}
}

// consequences weighs a target whose fate is the condition of something good or bad: "if it passes, democracy
// is finished".
func (f *stanceFinder) consequences(v *view, at []mentionOf, y *tally) {
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
			sign, hit := v.chain(m.at, x)
			if k := p.sign(f.lex, x, lexicon.UseKeep, lexicon.UseHelp); k != 0 {
				sign, hit = sign*k, true
			}
			if !hit {
				continue
			}
			for _, s := range f.signals[p.index] {
				b := s.bearings[0]
				if p.under(s.head, x) || !v.in(s.head) || p.sentenceAt(s.head) != p.sentenceAt(x) || b.Use != lexicon.UseJudge && b.Use != lexicon.UseAct || math.Abs(b.Weight) < 0.8 {
					continue
				}
				w := b.Weight * sign
				if n, _ := p.turned(s.head, v.floor, v.end); n%2 == 1 {
					w = -w
				}
				y.add(p.span(s.lo, s.hi), v.words(s.lo, s.hi), 0.7*w, "consequence: if")
			}
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
