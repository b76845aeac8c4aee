package analysis

import (
	"sort"

	"standpoint/analysis/tag"
	"standpoint/analysis/text"
)

// document is an article cut into its parts: what every later stage reads.
type document struct {
	Article
	pars []paragraph
}

// paragraph is a block with its tokens and what is known of each.
type paragraph struct {
	text.Span
	article  string // the whole text
	index    int
	kind     text.Kind
	dateline text.Span // the dateline it opens with, may be empty
	date     string    // ISO date of the dateline, may be ""
	toks     []text.Token
	tags     []tag.Tag
	sents    []sentence
	marks    []text.Mark
	stray    int   // quotation marks without a partner
	outer    []int // for each token the mark of depth 0 around it, or -1
}

// sentence is a half-open range of the paragraph's tokens.
type sentence struct{ lo, hi int }

// tagger gives words their part of speech.
type tagger interface {
	Tag(words []string) []tag.Tag
}

// read cuts a into paragraphs, tokens, marks and tagged sentences.
func read(a Article, t tagger) *document {
	d := &document{Article: a}
	spans := text.Paragraphs(a.Text)
	for i, s := range spans {
		p := paragraph{Span: s, article: a.Text, index: i, kind: text.KindOf(a.Text, s, i == len(spans)-1)}
		p.dateline, p.date = text.LeadDateline(a.Text, s)
		p.toks = text.Tokens(a.Text, text.Span{Start: p.dateline.End, End: s.End})
		p.marks, p.stray = text.Marks(a.Text, s)
		for _, r := range text.Sentences(a.Text, p.toks, p.marks) {
			p.sents = append(p.sents, sentence{r[0], r[1]})
		}
		p.tagWords(t)
		p.placeMarks()
		d.pars = append(d.pars, p)
	}
	return d
}

func (p *paragraph) tagWords(t tagger) {
	p.tags = make([]tag.Tag, 0, len(p.toks))
	for _, s := range p.sents {
		words := make([]string, 0, s.hi-s.lo)
		for _, k := range p.toks[s.lo:s.hi] {
			words = append(words, k.Text)
		}
		p.tags = append(p.tags, t.Tag(words)...)
	}
}

func (p *paragraph) placeMarks() {
	p.outer = make([]int, len(p.toks))
	m := 0
	for i, k := range p.toks {
		for m < len(p.marks) && (p.marks[m].Depth > 0 || p.marks[m].End <= k.Start) {
			m++
		}
		p.outer[i] = -1
		if m < len(p.marks) && p.marks[m].Start <= k.Start {
			p.outer[i] = m
		}
	}
}

// source is the text that the paragraph's spans point into.
func (p *paragraph) source() string { return p.article }

// span is what tokens [i, j) cover.
func (p *paragraph) span(i, j int) text.Span {
	return text.Span{Start: p.toks[i].Start, End: p.toks[j-1].End}
}

// tokensIn is the range of tokens that lie inside s.
func (p *paragraph) tokensIn(s text.Span) (i, j int) {
	i = sort.Search(len(p.toks), func(k int) bool { return p.toks[k].Start >= s.Start })
	j = sort.Search(len(p.toks), func(k int) bool { return p.toks[k].End > s.End })
	return i, max(i, j)
}

// sentenceAt is the sentence that token i belongs to.
func (p *paragraph) sentenceAt(i int) sentence {
	if k := sort.Search(len(p.sents), func(k int) bool { return i < p.sents[k].hi }); k < len(p.sents) {
		return p.sents[k]
	}
	return sentence{}
}

// narrative reports whether the paragraph is running text, where quotes are looked for.
func (p *paragraph) narrative() bool { return p.kind == text.Body || p.kind == text.Caption }
