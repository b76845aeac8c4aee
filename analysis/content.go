package analysis

import "standpoint/analysis/lexicon"

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
	switch kind {
	case "":
		return 0
	case "that", "of", "as": // the word itself is no content
		i++
	}
	e := f.contentEnd(p, i, stop, kind)
	g := f.newGroup()
	if kind == "marks" {
		e = f.markedEnd(p, i, stop)
	}
	f.content(p, h, i, e, g, kind, claimed)
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
