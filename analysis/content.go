package analysis

import (
	"strings"

	"standpoint/analysis/lexicon"
	"standpoint/analysis/text"
)

// sentence finds the quotes of sentence s that have a cue in it, and marks the quotation marks
// they take as claimed.
func (f *finder) sentence(p *paragraph, s sentence, claimed []bool) {
	for k := s.lo; k < s.hi; k++ { // a semicolon parts sentences as a full stop does
		if p.low(k) == ";" && p.outer[k] < 0 && k > s.lo && k+1 < s.hi {
			f.sentence(p, sentence{s.lo, k}, claimed)
			f.sentence(p, sentence{k + 1, s.hi}, claimed)
			return
		}
	}
	hs := f.hits(p, s)
	if len(hs) == 0 {
		return
	}
	end := p.sentenceEnd(s)
	last := len(hs) - 1
	if t := f.trailing(p, s, hs, end); t >= 0 {
		f.around(p, s, hs[t], end, claimed)
		for _, h := range hs[t+1:] { // "…, she said, adding that …"
			f.rightOf(p, s, h, end, claimed)
		}
		return
	}
	limit := s.lo
	for i, h := range hs {
		if h.v < limit && !h.shared && !f.mainLevel(p, s, h) {
			continue // inside the content of the cue before
		}
		stop := end
		if i < last {
			if n := f.nextMain(p, s, hs[i+1:]); n >= 0 {
				stop = hs[i+1+n].begin
			}
		}
		if e := f.rightOf(p, s, h, stop, claimed); e > limit {
			limit = e
		}
	}
}

// nextMain is the first of hs that is not inside the content of the cue before it, or -1.
func (f *finder) nextMain(p *paragraph, s sentence, hs []hit) int {
	for i, h := range hs {
		if h.shared || f.mainLevel(p, s, h) {
			return i
		}
	}
	return -1
}

// mainLevel reports whether h opens a new main clause: a comma or semicolon and a conjunction,
// or a semicolon, stand before its source.
func (f *finder) mainLevel(p *paragraph, s sentence, h hit) bool {
	i := h.begin - 1
	if i < s.lo {
		return true
	}
	if h.phrase {
		return p.low(i) == ","
	}
	if p.low(i) == ";" {
		return true
	}
	switch p.low(i) {
	case "and", "but", "while", "as", "yet":
		return i > s.lo && (p.low(i-1) == "," || p.low(i-1) == ";" || p.outer[i-1] >= 0)
	}
	return false
}

// trailing is the index of the hit whose content stands before it, "C, X said.", or -1.
func (f *finder) trailing(p *paragraph, s sentence, hs []hit, end int) int {
	for i, h := range hs {
		b := h.begin
		if b <= s.lo || h.shared {
			continue
		}
		cut := p.low(b-1) == "," || p.low(b-1) == "?" || p.low(b-1) == "!" || p.outer[b-1] >= 0 || p.low(b-1) == "—" || p.low(b-1) == "–" || h.phrase
		if cut && h.cue.Class == lexicon.Judge && h.cue.Takes('k') && !p.hasFinite(s.lo, b) && p.phraseRight(h.after, end) == end {
			return i // "A farce, she called it."
		}
		if !cut || !(h.cue.Takes('q') || h.cue.Takes('c')) {
			continue
		}
		after, kind := f.skipAdjuncts(p, h, end)
		if kind == "clause" && !h.inverted && !h.phrase {
			continue
		}
		if p.outer[b-1] >= 0 && f.fragment(p, p.outer[b-1]) && !f.commaInside(p, p.outer[b-1]) {
			continue // "the so-called 'hub' spokesman said …"
		}
		if h.phrase && !p.hasFinite(s.lo, b) && p.low(b-1) != "," {
			continue
		}
		if after >= end || p.low(after) == "," || p.low(after) == ";" || p.low(after) == "—" || p.low(after) == "–" || p.low(after) == ":" || h.inverted || h.phrase ||
			p.outer[after] >= 0 || f.tail(p, after) {
			return i
		}
	}
	return -1
}

// commaInside reports whether punctuation stands before the closing mark: “clumsy,” she said.
func (f *finder) commaInside(p *paragraph, m int) bool {
	_, j := p.tokensIn(p.marks[m].Inner)
	return j > 0 && !p.toks[j-1].Word()
}

// tail reports whether a narrator's tail begins at i: a participle, "as", "when", "before", "in".
func (f *finder) tail(p *paragraph, i int) bool {
	return p.is(i, "VERB") && p.tags[i].X == "VBG" || p.is(i, "ADP", "SCONJ") && p.low(i) != "that" || p.low(i) == "when" || p.low(i) == "shortly"
}

// around takes the content left of h, and right of it when the attribution parts a sentence in
// two ("The hub, she points out, will hold a quarter").
func (f *finder) around(p *paragraph, s sentence, h hit, end int, claimed []bool) {
	leftEnd := h.begin
	for leftEnd > s.lo && p.outer[leftEnd-1] < 0 && !p.toks[leftEnd-1].Word() {
		leftEnd--
	}
	after, _ := f.skipAdjuncts(p, h, end)
	if h.phrase || h.inverted {
		after = f.skipApposition(p, after, end)
	}
	right := after
	for right < end && p.outer[right] < 0 && !p.toks[right].Word() {
		right++
	}
	stop := end
	for k := right; k < end; k++ { // "…; he has been waiting" is the narrator again
		if p.low(k) == ";" && p.outer[k] < 0 {
			stop = k
			break
		}
	}
	left := f.lead(p, s, leftEnd)
	takeLeft, takeRight := true, false
	if right < stop && right > after-1 && (right > after || p.outer[after] >= 0) {
		switch {
		case p.outer[right] >= 0 && p.outer[max(leftEnd-1, s.lo)] >= 0:
			takeRight = true
		case f.discourse(p, s.lo, leftEnd) && p.hasFinite(right, stop):
			takeLeft, takeRight = false, true
		case !f.complete(p, left, leftEnd) && f.opensVerb(p, right):
			takeRight = true
		case p.outer[right] >= 0:
			takeRight = true
		case (p.is(right, "CCONJ") || p.low(right) == "while") && p.hasFinite(right, stop) && !f.tail(p, right+1):
			takeRight = true
		case p.is(left, "SCONJ") && p.hasFinite(right, stop) && !f.tail(p, right):
			takeRight = true
		case !p.hasFinite(left, leftEnd) && p.hasFinite(right, stop) && !f.tail(p, right):
			takeRight = true
		}
	}
	g := f.newGroup()
	if takeLeft {
		f.content(p, h, left, leftEnd, g, "trailing", claimed)
	}
	if takeRight {
		for right < stop && (p.is(right, "CCONJ") || p.low(right) == "while") && p.outer[right] < 0 {
			right++
		}
		f.content(p, h, right, stop, g, "trailing-right", claimed)
	}
}

// complete reports whether tokens [i, j) can be a clause of their own: they hold a finite verb that
// does not end them ("It would, she argues, turn …") and are no question-word clause ("What might
// work, she said, is …").
func (f *finder) complete(p *paragraph, i, j int) bool {
	return !questionWord(p.low(i)) && (p.hasFinite(i, j-1) || j > i && p.is(j-1, "VERB") && p.finite(j-1))
}

func questionWord(w string) bool {
	switch w {
	case "what", "who", "where", "how", "why", "whatever", "whoever", "whether":
		return true
	}
	return false
}

// opensVerb reports whether a verb phrase begins at i, as in the second half of a parted clause.
func (f *finder) opensVerb(p *paragraph, i int) bool {
	for p.is(i, "ADV") {
		i++
	}
	return p.finite(i) || p.is(i, "AUX") || p.is(i, "VERB") && p.tags[i].X != "VBG" && p.tags[i].X != "VBN"
}

// markers are words that link a sentence to the one before and are not part of what was said.
var markers = wordSet(`however meanwhile moreover but and yet also still nevertheless nonetheless besides so`)

// lead is where content that starts the sentence begins, past linking words.
func (f *finder) lead(p *paragraph, s sentence, end int) int {
	i := s.lo
	for i < end && p.outer[i] < 0 && (markers[p.low(i)] && (p.low(i+1) == "," || p.is(i, "CCONJ")) || p.low(i) == "," && i > s.lo) {
		i++
	}
	return i
}

// discourse reports whether tokens [i, j) only link or set the scene: short, no verb, no marked
// speech, and not a noun phrase that wants its verb.
func (f *finder) discourse(p *paragraph, i, j int) bool {
	if j-i > 8 || p.hasFinite(i, j) || j <= i || questionWord(p.low(i)) {
		return false
	}
	for k := i; k < j; k++ {
		if p.outer[k] >= 0 {
			return false
		}
	}
	return p.is(i, "ADV", "ADP", "CCONJ", "SCONJ") || p.is(i, "ADJ") && j-i == 1
}

// rightOf takes the content that h governs to its right, up to token stop, and gives where it
// ends, or 0 if it governs none.
func (f *finder) rightOf(p *paragraph, s sentence, h hit, stop int, claimed []bool) int {
	i, kind := f.skipAdjuncts(p, h, stop)
	if h.phrase {
		i = f.skipApposition(p, i, stop)
		if i < stop && p.low(i) == "," {
			i++
		}
		f.content(p, h, i, stop, 0, "according", claimed)
		return stop
	}
	rule := ""
	switch kind {
	case "that":
		i++
		rule = "that"
	case "marks":
		rule = "marks"
	case "wh":
		rule = "wh"
	case "infinitive":
		rule = "infinitive"
	case "clause":
		rule = "clause"
	case "of":
		i++
		rule = "of"
	case "as":
		i++
		rule = "as"
	case "object":
		rule = "object"
	default:
		return 0
	}
	e := f.contentEnd(p, i, stop, kind)
	g := f.newGroup()
	if kind == "marks" {
		e = f.markedEnd(p, i, stop)
		if rest := f.afterMarks(p, e, stop); rest > e {
			e = rest
		}
	}
	f.content(p, h, i, e, g, rule, claimed)
	f.secondThat(p, h, i, e, claimed)
	return e
}

// markedEnd is the end of the quotation marks that begin at i.
func (f *finder) markedEnd(p *paragraph, i, stop int) int {
	for i < stop && (p.outer[i] < 0 && !p.toks[i].Word()) {
		i++
	}
	if i >= stop {
		return stop
	}
	m := p.outer[i]
	for i < stop && p.outer[i] == m {
		i++
	}
	return i
}

// afterMarks carries a fragment on to the end of its clause: said the plan was "a gift" to banks.
func (f *finder) afterMarks(p *paragraph, e, stop int) int {
	if e >= stop || p.low(e) == "," || p.is(e, "CCONJ") || p.is(e, "SCONJ") || !f.fragment(p, p.outer[e-1]) {
		return e
	}
	return e
}

// contentEnd cuts right-hand content before words that are the narrator's again.
func (f *finder) contentEnd(p *paragraph, i, stop int, kind string) int {
	for k := i + 1; k < stop; k++ {
		if p.outer[k] >= 0 {
			continue
		}
		if p.low(k) == ";" {
			return k
		}
		if kind == "as" || kind == "object" {
			if p.is(k, "CCONJ") && (p.is(k+1, "AUX") || p.finite(k+1)) && !p.hasFinite(i, k) {
				return k
			}
		}
	}
	for stop > i && p.outer[stop-1] < 0 && (p.low(stop-1) == "," || p.is(stop-1, "CCONJ") || p.low(stop-1) == "while") {
		stop--
	}
	return stop
}

// secondThat splits "that A, and that B" in two quotes of one source.
func (f *finder) secondThat(p *paragraph, h hit, i, e int, claimed []bool) {
	for k := i + 2; k+2 < e; k++ {
		if p.outer[k] < 0 && p.low(k) == "that" && p.is(k-1, "CCONJ") && p.low(k-1) != "or" && p.hasFinite(k+1, e) {
			last := &f.out[len(f.out)-1]
			first := k - 1
			if s := p.clean(i, first); s.Start == last.Start {
				last.End, last.kind = s.End, f.kindOf(p, i, first, last.cue)
				f.content(p, h, k+1, e, 0, "that", claimed)
			}
			return
		}
	}
}

// adjunctPreps open phrases that may stand between a cue and its content.
var adjunctPreps = wordSet(`in on at during after before to by from via over through with late early of`)

// skipAdjuncts steps from h over an addressee ("told reporters"), a time, and phrases such as
// "in a statement", and tells what kind of content begins there: that, marks, wh, infinitive,
// clause, of, as, object, or "" for none.
func (f *finder) skipAdjuncts(p *paragraph, h hit, end int) (int, string) {
	i := h.after
	c := h.cue
	if c.Particle != "" || h.phrase {
		if h.phrase {
			return i, ""
		}
	}
	if k := f.asContent(p, h, i, end); k > 0 {
		return k, "as"
	}
	if k := f.ofContent(p, h, i, end); k > 0 {
		return k, "of"
	}
	if k := f.objectContent(p, h, i, end); k > 0 {
		return k, "object"
	}
	if k := f.thatAhead(p, i, end); k > 0 && !h.inverted {
		return k, "that"
	}
	for n := 0; n < 5 && i < end; n++ {
		if kind := f.contentAt(p, h, i, end); kind != "" {
			return i, kind
		}
		k := f.adjunct(p, h, i, end, n == 0)
		if k == i {
			break
		}
		i = k
	}
	if i < end && (p.low(i) == "," || p.low(i) == ":") {
		if i+1 < end && p.outer[i+1] >= 0 {
			return i + 1, "marks"
		}
		if p.low(i) == "," && f.parenthesis(p, i, end) > 0 {
			return f.parenthesis(p, i, end), f.contentAt(p, h, f.parenthesis(p, i, end), end)
		}
		if p.low(i) == ":" && p.hasFinite(i+1, end) && !h.inverted && c.Takes('q') {
			return i + 1, "clause"
		}
	}
	return i, ""
}

// thatAhead is the token of "that" which follows an addressee or time within eight words that
// hold no verb and no punctuation, or 0.
func (f *finder) thatAhead(p *paragraph, i, end int) int {
	for k := i; k < end && k < i+8; k++ {
		switch {
		case p.outer[k] >= 0, !p.toks[k].Word(), p.is(k, "VERB", "AUX"):
			return 0
		case p.low(k) == "that" && p.is(k, "SCONJ") && p.hasFinite(k+1, end):
			return k
		}
	}
	return 0
}

// parenthesis is the token after a short aside between commas that "that" follows: "said, for
// the first time, that …", or 0.
func (f *finder) parenthesis(p *paragraph, i, end int) int {
	for k := i + 1; k < end && k < i+9; k++ {
		if p.low(k) == "," && p.low(k+1) == "that" {
			return k + 1
		}
	}
	return 0
}

// contentAt tells what content begins at token i, "" for none.
func (f *finder) contentAt(p *paragraph, h hit, i, end int) string {
	c := h.cue
	switch w := p.low(i); {
	case p.outer[i] >= 0:
		return "marks"
	case w == "that" && !p.is(i, "DET"), w == "that" && p.hasFinite(i+1, end) && !h.inverted:
		return "that"
	case h.inverted:
		return ""
	case c.Takes('w') && (w == "whether" || w == "if" && c.Class == lexicon.Ask || w == "why" || w == "how" || w == "who" || w == "what" || w == "when" || w == "where") && p.hasFinite(i, end):
		return "wh"
	case w == "to" && p.is(i+1, "VERB", "AUX") && p.tags[i+1].X == "VB" && (c.Takes('i') || c.Takes('p') && i > h.after):
		return "infinitive"
	case w == "not" && p.low(i+1) == "to" && c.Takes('p') && i > h.after:
		return "infinitive"
	}
	if c.Class == lexicon.Promise && !c.Takes('c') && !c.Takes('a') && c.Frames == "t" && i == h.after && f.gerund(p, i, end) {
		return "clause"
	}
	if (c.Takes('c') || c.Takes('t') && !strictThat[c.Lemma]) && f.clauseAt(p, i, end) && (!c.Takes('a') || c.Lemma != "tell" || i > h.after) {
		return "clause"
	}
	return ""
}

// strictThat are verbs too common in other uses to take a clause without "that".
var strictThat = wordSet(`find know hold judge consider expect reject deem project read report mention comment observe object`)

// clauseAt reports whether a clause with a subject begins at token i: a noun phrase and then a
// finite verb, with at most adverbs and a relative clause between.
func (f *finder) clauseAt(p *paragraph, i, end int) bool {
	if i >= end || p.low(i) == "," {
		return false
	}
	if p.is(i, "SCONJ") && (p.low(i) == "if" || p.low(i) == "when" || p.low(i) == "because" || p.low(i) == "as" || p.low(i) == "while") {
		return p.low(i) == "if" && p.hasFinite(i+1, end)
	}
	if p.low(i) == "there" && p.finite(i+1) {
		return true
	}
	e := p.phraseRight(i, end)
	for e == i && i < end && p.is(i, "DET", "ADV", "NUM") {
		e++
		i++
	}
	if e <= i && !p.is(i, "PRON", "DET", "VERB") {
		return false
	}
	if weekdays[p.low(i)] {
		return false
	}
	for k := i + 1; k < end && k < e+14; k++ {
		if p.outer[k] >= 0 {
			continue
		}
		if p.finite(k) || p.is(k, "ADJ", "VERB") && strings.HasSuffix(p.low(k), "ed") && p.is(k-1, "NOUN", "PROPN", "PRON") {
			return true // the tagger takes some verbs for adjectives: "their talks exceeded hopes"
		}
		if p.low(k) == "," && k > e+8 || p.low(k) == ":" {
			return false
		}
	}
	return false
}

// adjunct is the token after an addressee, time or prepositional phrase that begins at i, or i.
func (f *finder) adjunct(p *paragraph, h hit, i, end int, first bool) int {
	if weekdays[p.low(i)] || temporal[p.low(i)] && p.is(i, "NOUN", "ADV", "ADJ", "PROPN") || p.is(i, "ADV") && p.low(i) != "not" {
		return i + 1
	}
	if first && (h.cue.Takes('a') || h.cue.Takes('p')) && !h.inverted {
		if e := p.phraseRight(i, end); e > i {
			return e
		}
		if p.is(i, "PRON") {
			return i + 1
		}
	}
	if p.is(i, "ADP") && adjunctPreps[p.low(i)] {
		k := i + 1
		for k < end && (p.is(k, "DET", "ADJ", "NOUN", "PROPN", "NUM", "ADV", "PART") || p.possessive(k)) && p.outer[k] < 0 && !p.finite(k) {
			k++
		}
		if k > i+1 && k-i <= 9 && !p.finite(k) {
			return k
		}
		e := p.phraseRight(i+1, end)
		if e > i+1 && e-i <= 9 && !p.finite(e) {
			return e
		}
	}
	return i
}

// asContent is the token of "as" in "described X as Y", or 0.
func (f *finder) asContent(p *paragraph, h hit, i, end int) int {
	if !h.cue.Takes('j') || h.inverted {
		return 0
	}
	for k := i; k < end && k < i+14; k++ {
		if p.outer[k] >= 0 || p.low(k) == "," {
			return 0
		}
		if p.low(k) == "as" && k+1 < end {
			return k
		}
	}
	return 0
}

// ofContent is the token of "of" in "accused X of Y" and "warned of Y", or 0.
func (f *finder) ofContent(p *paragraph, h hit, i, end int) int {
	if !h.cue.Takes('o') || h.inverted {
		return 0
	}
	if p.low(i) == "of" && h.cue.Lemma != "accuse" && f.gerund(p, i+1, end) {
		return i
	}
	if h.cue.Lemma != "accuse" {
		return 0
	}
	for k := i; k < end && k < i+10; k++ {
		if p.low(k) == "of" && p.outer[k] < 0 && k+1 < end && (p.tags[k+1].X == "VBG" || p.outer[k+1] >= 0 || p.is(k+1, "NOUN")) {
			return k
		}
	}
	return 0
}

// objectContent is where the content begins in "called it a farce", or 0.
func (f *finder) objectContent(p *paragraph, h hit, i, end int) int {
	if !h.cue.Takes('k') || h.inverted {
		return 0
	}
	e := i
	if e < end && p.is(e, "PRON") && !p.possessive(e) {
		e++
	} else {
		e = p.phraseRight(i, end)
	}
	if e <= i || e >= end {
		return 0
	}
	if p.outer[e] >= 0 {
		return e
	}
	if p.is(i, "PRON") && (p.low(e) == "a" || p.low(e) == "an" || p.is(e, "ADJ")) {
		return e
	}
	return 0
}

// skipApposition steps over ", an associate at Y" or ", whose ships call here," after a source,
// to the comma that ends it.
func (f *finder) skipApposition(p *paragraph, i, end int) int {
	if i >= end || p.low(i) != "," {
		return i
	}
	for k := i + 1; k < end; k++ {
		if p.outer[k] >= 0 {
			return i
		}
		if p.low(k) != "," {
			continue
		}
		relative := p.low(i+1) == "who" || p.low(i+1) == "whose" || p.low(i+1) == "which"
		if relative || !p.hasFinite(i+1, k) && (p.is(i+1, "DET", "NOUN", "NUM", "ADJ", "PROPN") || p.possessive(i+1)) && p.hasFinite(k, end) {
			return k
		}
		return i
	}
	if e := p.phraseRight(i+1, end); e == end {
		return end
	}
	return i
}

// content adds tokens [i, j) as a quote of h, as direct, mixed or indirect by its marks.
func (f *finder) content(p *paragraph, h hit, i, j, group int, rule string, claimed []bool) {
	for i < j && p.outer[i] < 0 && !p.toks[i].Word() && p.toks[i].Text != "[" && p.toks[i].Text != "$" {
		i++
	}
	span := p.clean(i, j)
	if span.Empty() {
		return
	}
	q := found{Span: span, group: group, cue: h.cue, cueAt: h.at, source: h.source, rule: rule}
	q.kind = f.kindOf(p, i, j, h.cue)
	pieces := f.marksIn(p, i, j)
	if q.kind == MixedQ && len(pieces) == 1 && f.titled(p, pieces[0]) && p.outer[i] >= 0 && p.outer[j-1] >= 0 {
		return // read “The Old Bridge”
	}
	for _, m := range pieces {
		claimed[m] = true
	}
	if q.kind == Direct {
		f.directPieces(p, q, pieces)
		return
	}
	f.add(p, q)
}

// directPieces adds each marked piece as a part of one direct quote.
func (f *finder) directPieces(p *paragraph, q found, marks []int) {
	if q.group == 0 {
		q.group = f.newGroup()
	}
	for _, m := range marks {
		q.Span = trimSpan(f.d.Text, p.marks[m].Inner)
		q.rule = "direct-" + q.rule
		f.add(p, q)
	}
}

// marksIn are the outer quotation marks that begin in tokens [i, j).
func (f *finder) marksIn(p *paragraph, i, j int) []int {
	var out []int
	for k := i; k < j; k++ {
		if m := p.outer[k]; m >= 0 && (len(out) == 0 || out[len(out)-1] != m) {
			out = append(out, m)
		}
	}
	return out
}

// kindOf tells whether content [i, j) is direct (nothing but marked speech), mixed or indirect.
func (f *finder) kindOf(p *paragraph, i, j int, c *lexicon.Cue) QuoteKind {
	plain, marked := false, false
	for k := i; k < j; k++ {
		if p.outer[k] >= 0 {
			marked = true
		} else if p.toks[k].Word() {
			plain = true
		}
	}
	switch {
	case !marked:
		return Indirect
	case plain:
		for _, m := range f.marksIn(p, i, j) {
			if f.scare(p, m) {
				continue
			}
			return MixedQ
		}
		return Indirect
	}
	ms := f.marksIn(p, i, j)
	if c != nil && c.Class == lexicon.Judge || len(ms) == 1 && f.fragment(p, ms[0]) {
		return MixedQ
	}
	return Direct
}

// scare reports whether mark m is one or two words set off from running text, a name or a
// distancing mark rather than speech.
func (f *finder) scare(p *paragraph, m int) bool {
	i, j := p.tokensIn(p.marks[m].Inner)
	return j-i <= 2 && f.fragment(p, m)
}

// titled reports whether mark m holds a title: several words, each of some length capitalised, and
// no closing punctuation.
func (f *finder) titled(p *paragraph, m int) bool {
	i, j := p.tokensIn(p.marks[m].Inner)
	if j-i < 2 || !p.toks[j-1].Word() {
		return false
	}
	for k := i; k < j; k++ {
		if len(p.toks[k].Text) > 3 && !p.toks[k].Capital() {
			return false
		}
	}
	return p.toks[i].Capital()
}

// fragment reports whether mark m holds a phrase rather than an utterance: it begins in lower
// case or has no closing punctuation and no finite verb.
func (f *finder) fragment(p *paragraph, m int) bool {
	if m < 0 {
		return false
	}
	i, j := p.tokensIn(p.marks[m].Inner)
	if i >= j {
		return true
	}
	closed := !p.toks[j-1].Word()
	return !p.toks[i].Capital() && p.toks[i].Word() && !(closed && p.low(j-1) != ",") || !closed && !p.hasFinite(i, j)
}

func trimSpan(t string, s text.Span) text.Span {
	for s.Start < s.End && (t[s.Start] == ' ' || t[s.Start] == '\n' || t[s.Start] == '\t') {
		s.Start++
	}
	for s.End > s.Start && (t[s.End-1] == ' ' || t[s.End-1] == '\n' || t[s.End-1] == '\t') {
		s.End--
	}
	return s
}
