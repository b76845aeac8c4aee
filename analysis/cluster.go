package analysis

import (
	"slices"
	"sort"
	"strings"

	"standpoint/analysis/text"
)

// collect reads all names of the document.
func (r *resolver) collect() {
	for i := range r.d.pars {
		p := &r.d.pars[i]
		if p.kind == text.Byline || p.kind == text.Dateline || p.allCapitals() {
			continue
		}
		r.names = append(r.names, p.names(r.lex, 0, len(p.toks))...)
	}
}

// allCapitals reports whether p is all in capitals, where a name looks like any word.
func (p *paragraph) allCapitals() bool {
	words := 0
	for _, t := range p.toks {
		if t.Text != strings.ToUpper(t.Text) {
			return false
		}
		if t.Text != t.Lower {
			words++
		}
	}
	return words > 2
}

// cluster joins names that mean the same: first the long ones, each its own entity unless words
// and order agree; then the short ones, to the entity whose last (or only first) name they are.
func (r *resolver) cluster() {
	order := make([]int, len(r.names))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return len(r.names[order[a]].words) > len(r.names[order[b]].words) })
	for _, i := range order {
		n := r.names[i]
		e := r.match(n)
		if e == nil && len(n.words) == 1 && r.modifies(n) {
			continue
		}
		if e == nil {
			e = r.create(n)
		}
		r.link(n, e)
	}
}

// modifies reports whether a name only describes the common noun after it ("the Victorian
// building").
func (r *resolver) modifies(n name) bool {
	p := &r.d.pars[n.par]
	return n.titleLo == n.lo && p.is(n.hi, "NOUN") && !p.toks[n.hi].Capital()
}

// create makes an entity of a name.
func (r *resolver) create(n name) *entity {
	e := &entity{n: len(r.entities), canon: n.String(), words: n.words, heads: map[string]bool{}, kind: r.nameKind(n)}
	low := strings.ToLower(n.String())
	if _, ok := r.lex.Places[low]; ok {
		e.place = true
	}
	if g := r.lex.GivenNames[strings.ToLower(n.words[0])]; g == "m" || g == "f" {
		if e.kind == Person {
			e.gender = g[0]
		}
	}
	r.entities = append(r.entities, e)
	first := strings.ToLower(n.words[0])
	r.byWord[first] = append(r.byWord[first], e)
	if last := n.last(); last != first {
		r.byWord[last] = append(r.byWord[last], e)
	}
	return e
}

// nameKind tells what a name names.
func (r *resolver) nameKind(n name) SpeakerKind {
	p := &r.d.pars[n.par]
	low := strings.ToLower(n.String())
	if _, ok := r.lex.Places[low]; ok {
		return Organization
	}
	if r.titled(n) {
		return Person
	}
	if camel(n.words[0]) && len(n.words) == 1 {
		return Organization
	}
	if p.orgName(r.lex, n.lo, n.hi) || len(n.words) == 1 && upper(n.words[0]) && len(n.words[0]) <= 6 {
		return Organization
	}
	if h := r.appositionHead(n); h != "" {
		if r.lex.Nouns[h].Kind == "organization" {
			return Organization
		}
		return Person
	}
	if r.lex.GivenNames[strings.ToLower(n.words[0])] != "" && len(n.words) > 1 {
		return Person
	}
	if n.lo > 0 && p.low(n.lo-1) == "the" && !r.titled(n) {
		return Organization
	}
	return Person
}

// camel reports whether w has a capital inside, as brands do ("YouTube") and names with Mc or a
// hyphen do not.
func camel(w string) bool {
	for i := 1; i < len(w); i++ {
		if w[i] >= 'A' && w[i] <= 'Z' && w[i-1] >= 'a' && w[i-1] <= 'z' {
			return !strings.HasPrefix(w, "Mc") && !strings.HasPrefix(w, "Mac") && !strings.HasPrefix(w, "De") && !strings.HasPrefix(w, "La")
		}
	}
	return false
}

func upper(w string) bool { return w == strings.ToUpper(w) && w != strings.ToLower(w) && len(w) > 1 }

// titled reports whether a title or a noun for a person stands before the name.
func (r *resolver) titled(n name) bool {
	p := &r.d.pars[n.par]
	for k := n.titleLo; k < n.lo; k++ {
		w := p.low(k)
		if r.lex.IsTitle(w) || r.lex.Nouns[w].Kind == "person" {
			return true
		}
	}
	return false
}

// match is the entity that n means, or nil.
func (r *resolver) match(n name) *entity {
	title := r.titleGender(n)
	var best *entity
	for _, e := range r.candidates(n) {
		if len(e.words) == 0 || !sameName(e.words, n.words) {
			continue
		}
		if title != 0 && e.gender != 0 && e.gender != title {
			continue
		}
		if best == nil || r.nearer(e, best, n) {
			best = e
		}
	}
	if best == nil && len(n.words) == 1 && upper(n.words[0]) { // acronym of a longer name
		for _, e := range r.entities {
			if len(e.words) > 1 && upper(n.words[0]) && len(n.words[0]) > 1 && initialsOf(e.words) == strings.ReplaceAll(n.words[0], ".", "") {
				return e
			}
		}
	}
	return best
}

// candidates are the entities that share the first or last word of n, in order of creation.
func (r *resolver) candidates(n name) []*entity {
	first, last := strings.ToLower(n.words[0]), n.last()
	out := append([]*entity{}, r.byWord[last]...)
	if first != last {
		out = append(out, r.byWord[first]...)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].n < out[j].n })
	return slices.Compact(out)
}

// nearer prefers, of two entities that fit n, the one mentioned last before it.
func (r *resolver) nearer(a, b *entity, n name) bool {
	return r.lastSeen(a, n.par, n.lo) > r.lastSeen(b, n.par, n.lo)
}

// perParagraph is more than the tokens of any paragraph, to number places.
const perParagraph = 1 << 30

// lastSeen is a number that grows with the place of e's last mention before token tok of
// paragraph par, and is -1 when there is none.
func (r *resolver) lastSeen(e *entity, par, tok int) int {
	k := sort.Search(len(e.seen), func(i int) bool { return !e.seen[i].before(par, tok) })
	if k == 0 {
		return -1
	}
	return e.seen[k-1].par*perParagraph + e.seen[k-1].tok
}

// sameName reports whether short can stand for long: all words equal; or one word that is long's
// last (a surname) or first; a longer name that is a run of long's words.
func sameName(long, short []string) bool {
	if len(short) > len(long) {
		return false
	}
	l, s := fold(long), fold(short)
	if len(s) == len(l) {
		return strings.Join(l, " ") == strings.Join(s, " ")
	}
	if len(s) == 1 {
		return s[0] == l[len(l)-1] || s[0] == l[0] && len(l) == 2
	}
	return strings.HasSuffix(" "+strings.Join(l, " "), " "+strings.Join(s, " ")) || s[0] == l[0] && s[len(s)-1] == l[len(l)-1]
}

func fold(ws []string) []string {
	out := make([]string, len(ws))
	for i, w := range ws {
		out[i] = strings.ToLower(strings.ReplaceAll(w, "’", "'"))
	}
	return out
}

func (r *resolver) titleGender(n name) byte {
	p := &r.d.pars[n.par]
	for k := n.titleLo; k < n.lo; k++ {
		if g := r.lex.Titles[p.low(k)]; g == "m" || g == "f" {
			return g[0]
		}
		if g := r.lex.Nouns[p.low(k)].Gender; g == "m" || g == "f" {
			return g[0]
		}
	}
	return 0
}

// link files mention n under e, with its title, role and the wording as an alias.
func (r *resolver) link(n name, e *entity) {
	p := &r.d.pars[n.par]
	r.byToken[[2]int{n.par, n.lo}] = e
	e.see(place{n.par, n.lo, p.subjectAt(n.hi)})
	if g := r.kinGender(n); g != 0 && e.gender == 0 && e.kind == Person {
		e.gender = g
		r.marry(n, e)
	}
	if g := r.titleGender(n); g != 0 && e.gender == 0 && e.kind == Person {
		e.gender = g
	}
	if e.kind == Person {
		e.alias(n.String(), aliasReason(n, e), nil, false)
		if n.titleLo < n.lo {
			title := p.span(n.titleLo, n.lo).Of(r.d.Text)
			for k := n.titleLo; k < n.lo; k++ {
				e.heads[p.low(k)] = true
			}
			if e.role == "" && !honorific[strings.TrimSuffix(strings.ToLower(title), ".")] {
				e.role = title
			}
			if p.toks[n.titleLo].Capital() {
				e.alias(p.span(n.titleLo, n.hi).Of(r.d.Text), titleAndName, nil, false)
			}
		}
	} else {
		e.alias(n.String(), "another form of the name", nil, false)
		for _, w := range n.words {
			if _, ok := r.lex.Nouns[strings.ToLower(w)]; ok {
				e.heads[strings.ToLower(w)] = true
			}
		}
	}
	if role, head := r.apposition(n); role != "" {
		if e.role == "" {
			e.role = role
		}
		if head != "" {
			e.heads[head] = true
		}
	}
}

// kinGender is the gender that "her husband, John" gives a name.
func (r *resolver) kinGender(n name) byte {
	p := &r.d.pars[n.par]
	if p.low(n.lo-1) != "," || !p.is(n.lo-2, "NOUN") {
		return 0
	}
	if g := r.lex.Nouns[p.low(n.lo-2)].Gender; g == "m" || g == "f" {
		return g[0]
	}
	return 0
}

var honorific = wordSet(`mr mrs ms miss mx dr prof sir dame lord lady`)

func aliasReason(n name, e *entity) string {
	if len(n.words) == 1 && strings.EqualFold(n.words[0], e.words[len(e.words)-1]) {
		return "surname"
	}
	if len(n.words) == 1 {
		return "given name"
	}
	return "another form of the name"
}
