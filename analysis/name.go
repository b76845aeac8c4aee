package analysis

import (
	"strings"

	"standpoint/analysis/lexicon"
)

// name is a run of capitalised words in the text: tokens [lo, hi) without the title before it.
type name struct {
	par, lo, hi int
	titleLo     int // where its titles and adjectives begin, lo when it has none
	words       []string
}

func (n name) last() string { return strings.ToLower(n.words[len(n.words)-1]) }

func (n name) String() string { return strings.Join(n.words, " ") }

// particles join parts of a name and are written small.
var particles = wordSet(`al el bin ibn de del della di da dos du van von der den la le ter al- of`)

// linkers join parts of an organisation's name.
var linkers = wordSet(`of for the and & on`)

// names are the runs of capitalised words in tokens [i, j) of p.
func (p *paragraph) names(lex *lexicon.Lexicon, i, j int) []name {
	var out []name
	for i < j {
		if !p.nameWord(lex, i) {
			i++
			continue
		}
		end := i + 1
		for end < j {
			if p.nameWord(lex, end) && !(p.sentenceAt(end).lo == end) {
				end++
				continue
			}
			if k := end + 1; (p.low(end) == "'s" || p.low(end) == "'" || p.low(end) == "’") && k < j && p.toks[k].Capital() && lex.OrgWords[p.low(k)] {
				end = k + 1 // "Harbour Workers' Union"
				continue
			}
			k := end
			for k < j && k < end+3 && (linkers[p.low(k)] && p.low(k) != "and" && p.low(k) != "&" || particles[p.low(k)]) {
				k++
			}
			if k > end && k < j && p.nameWord(lex, k) && p.linked(lex, i, end, k) {
				end = k + 1
				continue
			}
			break
		}
		out = append(out, p.splitTitle(lex, i, end)...)
		i = end
	}
	return out
}

// linked reports whether small words between end and k join two parts of one name: particles
// always ("Ludwig van Beethoven"), "of", "for" and "the" only behind a word of an organisation.
func (p *paragraph) linked(lex *lexicon.Lexicon, i, end, k int) bool {
	for x := end; x < k; x++ {
		if linkers[p.low(x)] && !lex.OrgWords[p.low(end-1)] && !(end-i == 1 && p.bodyName(lex, i)) && !(p.low(end-1) == "university" || p.low(end) == "for" && end-i == 1 && !lex.IsTitle(p.low(i)) && p.sentenceAt(i).lo == i) {
			return false
		}
	}
	return true
}

// nameWord reports whether token i can be part of a name.
func (p *paragraph) nameWord(lex *lexicon.Lexicon, i int) bool {
	t := p.toks[i]
	if !t.Capital() || !t.Word() || temporal[t.Lower] && !p.is(i, "NOUN") {
		return len(t.Text) > 3 && strings.HasPrefix(t.Text, "al-")
	}
	if p.is(i, "PROPN") {
		return true
	}
	if p.sentenceAt(i).lo == i && p.bodyName(lex, i) {
		return true
	}
	first := p.sentenceAt(i).lo == i || i > 0 && p.outer[i] >= 0 && p.outer[i-1] != p.outer[i] || i > 0 && !p.toks[i-1].Word()
	if !first {
		return !p.is(i, "PRON", "DET", "ADP", "SCONJ", "AUX", "CCONJ", "PART", "INTJ")
	}
	return p.is(i, "NOUN", "ADJ", "X", "VERB") && i+1 < len(p.toks) && p.toks[i+1].Capital() && p.is(i+1, "PROPN") && !p.is(i, "VERB")
}

// bodyName reports whether a name such as "Friends of the Earth" opens a sentence at token i: a
// noun, small words, a capitalised word, and then ", a group" or the like says that it is a body.
func (p *paragraph) bodyName(lex *lexicon.Lexicon, i int) bool {
	k := i + 1
	for linkers[p.low(k)] && p.low(k) != "and" {
		k++
	}
	if k == i+1 || k >= len(p.toks) || !p.is(i, "NOUN", "PROPN", "ADJ", "ADV") || !p.toks[k].Capital() {
		return false
	}
	for k < len(p.toks) && p.toks[k].Capital() {
		k++
	}
	if p.low(k) != "," || !p.is(k+1, "DET") {
		return false
	}
	for n := k + 2; n < len(p.toks) && n < k+6; n++ {
		if lex.Nouns[p.low(n)].Kind == "organization" {
			return true
		}
	}
	return false
}

// splitTitle parts the titles, adjectives of place and role nouns before a person's name from it.
func (p *paragraph) splitTitle(lex *lexicon.Lexicon, i, end int) []name {
	lo := i
	if _, ok := lex.Places[strings.ToLower(p.span(i, end).Of(p.article))]; ok {
		return []name{p.nameAt(i, i, end)}
	}
	for k := i; k < end; k++ { // the last title or role noun opens the name proper
		w := p.low(k)
		if k+1 < end && (lex.IsTitle(w) || lex.Adjectives[w] && (lex.IsTitle(p.low(k+1)) || k == lo)) {
			if lex.IsTitle(w) || k == lo {
				lo = k + 1
			}
		}
	}
	if lo > i && lo < end && p.orgName(lex, i, end) {
		lo = i
	}
	for k := i; k+1 < end; k++ { // "Coastal Institutes Roe", a possessive that lost its apostrophe
		w := p.low(k)
		if one := strings.TrimSuffix(w, "s"); one != w && lex.OrgWords[one] && !lex.OrgWords[w] && k+2 >= end {
			lo = k + 1
		}
	}
	n := p.nameAt(i, lo, end)
	if len(n.words) == 0 {
		return nil
	}
	for lo > n.titleLo || n.titleLo > 0 { // small role nouns before the name: "spokesman John Roe"
		k := n.titleLo - 1
		if k < 0 || !p.is(k, "NOUN", "ADJ") || p.toks[k].Capital() || p.sentenceAt(k) != p.sentenceAt(i) {
			break
		}
		if _, ok := lex.Nouns[p.low(k)]; !ok && !lex.IsTitle(p.low(k)) && !(n.titleLo < i && p.is(k, "ADJ", "NOUN")) {
			break
		}
		n.titleLo = k
		if n.titleLo < i-4 {
			break
		}
	}
	return []name{n}
}

// nameAt is the name in tokens [lo, end) whose titles begin at titleLo.
func (p *paragraph) nameAt(titleLo, lo, end int) name {
	n := name{par: p.index, lo: lo, hi: end, titleLo: titleLo}
	for k := lo; k < end; k++ {
		switch w := p.toks[k].Text; {
		case w == "'s" || w == "’s":
		case (w == "'" || w == "’") && len(n.words) > 0: // "Workers' Union"
			n.words[len(n.words)-1] += w
		default:
			n.words = append(n.words, w)
		}
	}
	return n
}

// orgName reports whether tokens [i, j) name an organisation: one of them is a word for one.
func (p *paragraph) orgName(lex *lexicon.Lexicon, i, j int) bool {
	for k := i; k < j; k++ {
		w := p.low(k)
		if lex.OrgWords[w] || lex.OrgWords[strings.TrimSuffix(w, "s")] {
			if k == j-1 || k > i || j-i > 2 {
				return true
			}
		}
	}
	return false
}

// initialsOf are the first letters of the capitalised words of a name: "JCPOA".
func initialsOf(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if r := w[0]; r >= 'A' && r <= 'Z' {
			b.WriteByte(r)
		}
	}
	return b.String()
}
