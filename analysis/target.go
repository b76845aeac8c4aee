package analysis

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"standpoint/analysis/lexicon"
	"standpoint/analysis/text"
)

// target is what stances are looked for toward: its report entry and the keys its words meet
// under.
type target struct {
	Target
	keys      []string           // stems of its content words, head last
	weight    map[string]float64 // of each key, more for words that are rare in the text
	total     float64
	contrasts []string // words like "old" that tell it from another, which a mention must have
	headKey   string   // of its main noun: "ban" of "ban on street music"
	by        *entity  // the person, body or place, nil for a topic
}

// topicMost and nameMost bound the targets found in a text, by mentions.
const (
	topicMost = 8
	nameMost  = 10
)

// stopwords carry no meaning of their own in a target's name.
var stopwords = wordSet(`the a an of to in on for and or by with from at as 's ' his her its their our new old this that these those some more most
	own such other same any no not be is are was were has have had do does did will would can could may might should must very all both each
	many few several one two three first second last next former current recent proposed planned year years month week day time people way thing things country countries city side sides part parts number
	issue issues place fact case point question matter end lot kind level sort`)

// findTargets gives the targets of d: the user's, the people, bodies and places named at least
// twice, and topics, noun phrases of two words or more that come back.
func findTargets(d *document, lex *lexicon.Lexicon, r *resolver, user []string) []*target {
	df := d.frequencies(lex)
	var out []*target
	taken := map[string]bool{}
	add := func(t *target) {
		k := strings.ToLower(t.Name)
		if taken[k] || len(t.keys) == 0 {
			return
		}
		taken[k] = true
		t.ID = fmt.Sprintf("t%d", len(out)+1)
		t.weigh(lex, df, len(d.pars))
		out = append(out, t)
	}
	for _, name := range user {
		if name = strings.TrimSpace(name); name != "" {
			add(&target{Target: Target{Name: name, Kind: User, Aliases: []string{}}, keys: keysOf(lex, text.Tokens(name, text.Span{End: len(name)}))})
		}
	}
	tellApart(out, lex, df, len(d.pars))
	for _, t := range named(d, lex, r) {
		add(t)
	}
	asked := len(out) // and before them the user's
	for _, t := range topics(d, lex) {
		if !t.among(out[:asked]) {
			add(t)
		}
	}
	for _, t := range out {
		if t.Kind == User {
			t.Mentions = t.count(d, lex)
		}
	}
	return out
}

// tellApart gives targets whose words are the same but for "old" and "new", "first" and "second" these words
// as well.
func tellApart(ts []*target, lex *lexicon.Lexicon, df map[string]int, n int) {
	same := map[string][]*target{}
	for _, t := range ts {
		k := slices.Clone(t.keys)
		sort.Strings(k)
		same[strings.Join(k, " ")] = append(same[strings.Join(k, " ")], t)
	}
	for _, group := range same {
		if len(group) < 2 {
			continue
		}
		for _, t := range group {
			t.keys = nil
			for _, w := range strings.Fields(strings.ToLower(t.Name)) {
				if !stopwords[w] || contrasts[w] {
					t.keys = append(t.keys, keyOf(lex, w))
				}
				if contrasts[w] {
					t.contrasts = append(t.contrasts, w)
				}
			}
			t.total = 0
			t.weigh(lex, df, n)
		}
	}
}

// among reports whether all words of the topic are words of one of the user's targets among ts: "visit" beside
// "state visit".
func (t *target) among(ts []*target) bool {
	for _, o := range ts {
		in := o.Kind == User
		for _, k := range t.keys {
			_, ok := o.weight[k]
			in = in && ok
		}
		if in {
			return true
		}
	}
	return false
}

// contrasts tell targets apart that have the same noun.
var contrasts = wordSet(`old new first second last next current former present recent three two one`)

// keyOf is the key that a word meets others under: for a place's adjective the place's name, for a word
// with synonyms the first of them.
func keyOf(lex *lexicon.Lexicon, w string) string {
	if pl, ok := lex.Places[w]; ok && (lex.Adjectives[w] || !strings.Contains(pl, " ")) {
		return strings.ToLower(pl)
	}
	stem := lexicon.Stem(w)
	if s, ok := lex.Synonyms[stem]; ok {
		return s
	}
	return stem
}

// keysOf are the keys of the content words among toks; hyphenated words give one for each part.
func keysOf(lex *lexicon.Lexicon, toks []text.Token) []string {
	var out []string
	for _, t := range toks {
		if !t.Word() {
			continue
		}
		for _, w := range strings.FieldsFunc(t.Lower, func(r rune) bool { return r == '-' || r == '‐' || r == '/' }) {
			if !stopwords[w] {
				out = append(out, keyOf(lex, w))
			}
		}
	}
	return out
}

// frequencies counts in how many paragraphs each key stands.
func (d *document) frequencies(lex *lexicon.Lexicon) map[string]int {
	df := map[string]int{}
	for i := range d.pars {
		seen := map[string]bool{}
		for _, k := range keysOf(lex, d.pars[i].toks) {
			if !seen[k] {
				seen[k] = true
				df[k]++
			}
		}
	}
	return df
}

// subject reports whether the target is a matter one has a view on, rather than a name that may
// merely occur.
func (t *target) subject() bool { return t.Kind == User || t.Kind == Topic }

// weigh gives each key its weight: 1, and down to 0.4 for words that stand all over the text.
func (t *target) weigh(lex *lexicon.Lexicon, df map[string]int, n int) {
	for _, w := range strings.Fields(strings.ToLower(t.Name)) {
		if nounPreps[w] && t.headKey != "" || w == "to" {
			break
		}
		if !stopwords[w] {
			t.headKey = keyOf(lex, w)
		}
	}
	t.weight = map[string]float64{}
	for _, k := range t.keys {
		w := 1.0
		if n >= 8 {
			w = max(0.4, 1-float64(df[k])/float64(n))
		}
		t.weight[k] = w
	}
	for _, w := range t.weight {
		t.total += w
	}
}

// cover finds the target's words among tokens [i, j) of p: the share of their weight, in [0, 1],
// and the tokens that matched.
func (t *target) cover(p *paragraph, lex *lexicon.Lexicon, i, j int) (float64, []int) {
	got := map[string]bool{}
	var at []int
	sum := 0.0
	for k := i; k < j; k++ {
		if !p.toks[k].Word() || t.Kind == Topic && len(t.keys) == 1 && !p.is(k, "NOUN", "PROPN") {
			continue // the topic "visit" is not mentioned by "visited"
		}
		hit := false
		keys := keysOf(lex, p.toks[k:k+1])
		if len(t.contrasts) > 0 && contrasts[p.low(k)] {
			keys = append(keys, keyOf(lex, p.low(k)))
		}
		for _, key := range keys {
			if w, ok := t.weight[key]; ok {
				hit = true
				if !got[key] {
					got[key] = true
					sum += w
				}
			}
		}
		if hit {
			at = append(at, k)
		}
	}
	if t.total == 0 {
		return 0, nil
	}
	if len(t.contrasts) > 0 && sum < 0.99*t.total {
		return 0, nil
	}
	return sum / t.total, at
}

func (t *target) count(d *document, lex *lexicon.Lexicon) int {
	n := 0
	for i := range d.pars {
		for _, s := range d.pars[i].sents {
			if c, _ := t.cover(&d.pars[i], lex, s.lo, s.hi); c >= mentioned {
				n++
			}
		}
	}
	return n
}

// named are the people, bodies and places that the text names at least twice, most named first.
func named(d *document, lex *lexicon.Lexicon, r *resolver) []*target {
	var out []*target
	for _, e := range r.entities {
		if e.kind == Person && !e.place && !r.provenPerson(e) {
			continue
		}
		if len(e.words) == 0 || len(e.seen) < 2 || e.kind == Author || lex.Adjectives[strings.ToLower(e.canon)] {
			continue
		}
		t := &target{Target: Target{Name: e.canon, Mentions: len(e.seen), Aliases: []string{}}, by: e}
		switch {
		case e.place:
			t.Kind = Place
		case e.kind == Organization:
			t.Kind = OrgTarget
		default:
			t.Kind = PersonTarget
		}
		if t.Kind == PersonTarget {
			t.keys = []string{keyOf(lex, e.surname())}
		} else {
			t.keys = keysOf(lex, text.Tokens(e.canon, text.Span{End: len(e.canon)}))
		}
		for _, a := range e.aliases {
			if !a.Suggested {
				t.Aliases = append(t.Aliases, a.Text)
			}
		}
		out = append(out, t)
	}
	sort.SliceStable(out, func(a, b int) bool { return out[a].Mentions > out[b].Mentions })
	if len(out) > nameMost {
		out = out[:nameMost]
	}
	return out
}

// topics are noun phrases that come back, in any order of words ("Russia-Iran relations" is
// "Iran-Russia relations"), most frequent first. A long phrase also counts for its last two words
// ("conventional arms sales" for "arms sales"); what it is about, "to Iran", is added to the name
// when most of its mentions have it.
func topics(d *document, lex *lexicon.Lexicon) []*target {
	groups := map[string]*topicGroup{}
	for i := range d.pars {
		p := &d.pars[i]
		for k := 0; k < len(p.toks); {
			e := p.topicEnd(lex, k)
			if e == k {
				k++
				continue
			}
			addTopic(groups, d, lex, p, k, e)
			if e-k > 2 {
				addTopic(groups, d, lex, p, e-2, e)
			}
			k = e
		}
	}
	var gs []*topicGroup
	for _, g := range groups {
		if n := len(g.t.keys); g.t.Mentions >= 2 && n > 1 && n <= 5 || g.t.Mentions >= bareTopic && n == 1 {
			gs = append(gs, g)
		}
	}
	sort.Slice(gs, func(a, b int) bool {
		if gs[a].t.Mentions != gs[b].t.Mentions {
			return gs[a].t.Mentions > gs[b].t.Mentions
		}
		return gs[a].first < gs[b].first
	})
	var out []*target
	for _, g := range gs {
		if len(out) == topicMost {
			break
		}
		g.t.Name, g.t.Aliases = commonest(g.forms)
		if name, _ := commonest(g.about); len(g.about) > 0 && 2*g.about[name] > g.t.Mentions {
			g.t.Name += " " + name
		}
		out = append(out, g.t)
	}
	return out
}

// topicGroup is a topic while it is counted.
type topicGroup struct {
	t     *target
	forms map[string]int // wordings
	about map[string]int // "to Iran"
	first int            // byte of the first mention
}

func addTopic(groups map[string]*topicGroup, d *document, lex *lexicon.Lexicon, p *paragraph, k, e int) {
	keys := keysOf(lex, p.toks[k:e])
	sorted := append([]string{}, keys...)
	sort.Strings(sorted)
	id := strings.Join(sorted, " ")
	g := groups[id]
	if g == nil {
		g = &topicGroup{t: &target{Target: Target{Kind: Topic}, keys: keys}, forms: map[string]int{}, about: map[string]int{}, first: p.toks[k].Start}
		groups[id] = g
	}
	g.t.Mentions++
	g.forms[p.span(k, e).Of(d.Text)]++
	if w := p.low(e); (w == "to" || w == "with" || w == "against" || w == "on") && p.is(e+1, "PROPN") {
		g.about[p.span(e, e+2).Of(d.Text)]++
	}
}

// bareTopic is how often a single noun must come back to be a topic.
const bareTopic = 3

// topicEnd is where the noun phrase that begins at token k ends, k when none does: adjectives and
// nouns that end in a common noun, not a time, not a noun for people.
func (p *paragraph) topicEnd(lex *lexicon.Lexicon, k int) int {
	e := k
	for e < len(p.toks) && (p.is(e, "NOUN", "ADJ") || p.is(e, "PROPN") && p.toks[e].Capital()) && !temporal[p.low(e)] && !stopwords[p.low(e)] {
		e++
	}
	for e > k && !p.is(e-1, "NOUN") {
		e--
	}
	if e == k {
		return k
	}
	if n, ok := lex.Nouns[p.low(e-1)]; ok && n.Kind != "organization" {
		return k
	}
	return e
}

func commonest(forms map[string]int) (string, []string) {
	if len(forms) == 0 {
		return "", []string{}
	}
	names := make([]string, 0, len(forms))
	for f := range forms {
		names = append(names, f)
	}
	sort.Slice(names, func(a, b int) bool {
		if forms[names[a]] != forms[names[b]] {
			return forms[names[a]] > forms[names[b]]
		}
		return names[a] < names[b]
	})
	return names[0], append([]string{}, names[1:]...)
}
