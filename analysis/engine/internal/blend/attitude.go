package blend

import (
	"unicode"
	"unicode/utf8"

	"standpoint/analysis/engine/internal/linear"
	"standpoint/analysis/engine/internal/passage"
	"standpoint/analysis/text"
)

// Attitude makes the features of a passage as it bears on the target, which must overlap a
// token of s.
func (x *Extractor) Attitude(s string, target text.Span) *Features {
	r := x.read(s, target)
	r.whole()
	for k, s := range r.symbols {
		if s.name == targetSymbol {
			a := r.anchorAt(k)
			a.words()
			a.sides()
			a.sums()
			break
		}
	}
	return r.result()
}

// anchor is the target's place among the symbols and the part it plays there.
type anchor struct {
	*reading
	at     int // symbol
	first  int // tokens
	last   int
	role   string
	speaks bool // next to a verb of saying
}

func (r *reading) anchorAt(k int) *anchor {
	s := r.symbols[k]
	a := &anchor{reading: r, at: k, first: s.first, last: s.last}
	for i := 1; i <= 3; i++ {
		a.speaks = a.speaks || passage.Speech(a.name(i))
	}
	a.speaks = a.speaks || passage.Speech(a.name(-1))
	a.role = a.findRole()
	return a
}

// name is the symbol that stands n after the target, or before it for n < 0; "" outside.
func (a *anchor) name(n int) string {
	if k := a.at + n; k >= 0 && k < len(a.symbols) {
		return a.symbols[k].name
	}
	return ""
}

// findRole guesses the target's part from its neighbours.
func (a *anchor) findRole() string {
	prev := a.name(-1)
	switch {
	case a.name(1) == "'s":
		return "owner"
	case prev == "by":
		return "agent"
	case a.at == 0, prev == ",", prev == "“", prev == "that", prev == "and" && a.at < 3:
		return "subject"
	case passage.Preposition(prev):
		return "after preposition"
	}
	return "other"
}

// words adds the words and phrases that touch the target, and the nearest words of meaning
// before and after it, each also with the target's role.
func (a *anchor) words() {
	for n := 1; n <= 3; n++ {
		a.phrase("after", 1, n)
		a.phrase("before", -n, -1)
		a.phrase("at", n, n)
		a.phrase("at", -n, -n)
	}
	a.meaning("next", 1)
	a.meaning("previous", -1)
	a.context(linear.Key("role", a.role))
	t := a.tokens[a.first]
	if a.speaks {
		a.context(linear.Key("target speaks"))
	}
	if t.Quoted {
		a.context(linear.Key("target quoted"))
	}
	if passage.Pronoun(t.Lower) {
		a.context(linear.Key("target pronoun"))
	}
}

// phrase flags the symbols from..to, counted from the target, when all are there.
func (a *anchor) phrase(kind string, from, to int) {
	lo, hi := a.at+from, a.at+to
	if lo < 0 || hi >= len(a.symbols) {
		return
	}
	parts := [5]string{kind, distance(from)}
	for k := lo; k <= hi; k++ {
		parts[2+k-lo] = a.symbols[k].name
	}
	a.flag(linear.Key(parts[:3+to-from]...), a.symbols[lo].first, a.symbols[hi].last)
}

func distance(n int) string {
	return [...]string{"-3", "-2", "-1", "0", "1", "2", "3"}[n+3]
}

// meaning flags the nearest word of meaning within four symbols in direction step.
func (a *anchor) meaning(kind string, step int) {
	for n := 1; n <= 4; n++ {
		w := a.name(n * step)
		if w == "" {
			return
		}
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsLetter(c) && c != '!' && c != 1 {
			continue
		}
		if passage.Function(w) && w != "by" {
			continue
		}
		s := a.symbols[a.at+n*step]
		a.flag(linear.Key(kind, passage.Stem(w)), s.first, s.last)
		a.flag(linear.Key(kind, a.role, passage.Stem(w)), s.first, s.last)
		return
	}
}

// sides adds each word of meaning with the side of the target it stands on, how near, whether
// in its clause, and whether in a quote the target speaks.
func (a *anchor) sides() {
	clause := a.tokens[a.first].Clause
	for i, t := range a.tokens {
		if !t.Plain() || passage.Function(t.Lower) && !passage.Negates(t.Lower) {
			continue
		}
		w := passage.Stem(t.Lower)
		if t.Negated {
			w = "!" + w
		}
		side, d := a.side(i)
		a.flag(linear.Key(side, w), i, i)
		a.flag(linear.Key(side, a.role, w), i, i)
		for _, reach := range [...]struct {
			n    int
			name string
		}{{3, "3"}, {7, "7"}} {
			if d <= reach.n {
				a.flag(linear.Key(side, "within", reach.name, w), i, i)
			}
		}
		if t.Clause == clause {
			a.flag(linear.Key("clause", w), i, i)
		}
		if t.Quoted {
			a.flag(linear.Key(a.voice(), w), i, i)
		}
	}
}

// side tells on which side of the target token i stands, and how many tokens away.
func (a *anchor) side(i int) (string, int) {
	if i < a.first {
		return "left", a.first - i
	}
	return "right", i - a.last
}

// voice names whose quote a quoted word is in, as seen from the target.
func (a *anchor) voice() string {
	switch {
	case a.tokens[a.first].Quoted:
		return "quote on target"
	case a.speaks:
		return "quote of target"
	}
	return "quote of other"
}

// sums adds the rated sums left and right of the target, around it, in its clause, and in and
// out of quotes.
func (a *anchor) sums() {
	near := func(n int) func(int) bool {
		return func(i int) bool { _, d := a.side(i); return d <= n }
	}
	clause := a.tokens[a.first].Clause
	role := a.role
	if a.speaks {
		role += " speaks"
	}
	for _, s := range [...]struct {
		name string
		in   func(int) bool
	}{
		{"left", func(i int) bool { return i < a.first }},
		{"right", func(i int) bool { return i > a.last }},
		{"3", near(3)}, {"6", near(6)}, {"10", near(10)},
		{"clause", func(i int) bool { return a.tokens[i].Clause == clause }},
		{"in quote", func(i int) bool { return a.tokens[i].Quoted }},
		{"out of quote", func(i int) bool { return !a.tokens[i].Quoted }},
	} {
		a.sum(s.name, role, a.valence, s.in)
	}
	faded := make([]float64, len(a.valence))
	for i, v := range a.valence {
		if v != 0 {
			_, d := a.side(i)
			faded[i] = v / (1 + float64(d)/4)
		}
	}
	a.sum("faded", role, faded, func(int) bool { return true })
	a.sum("film 6", "", a.film, near(6))
	a.sum("film clause", "", a.film, func(i int) bool { return a.tokens[i].Clause == clause })
}
