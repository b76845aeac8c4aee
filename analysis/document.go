package analysis

import (
	"sort"

	"standpoint/analysis/parallel"
	"standpoint/analysis/syntax"
	"standpoint/analysis/tag"
	"standpoint/analysis/text"
)

// document is an article cut into its parts: what every later stage reads.
type document struct {
	Article
	pars    []paragraph
	foreign string // the language the article is in when that is surely not English, else ""
}

// paragraph is a block with its tokens and what is known of each.
type paragraph struct {
	text.Span
	article  string // the whole text
	index    int
	kind     text.Kind
	foreign  string    // as of the document; a foreign paragraph is not cut into tokens
	dateline text.Span // the dateline it opens with, may be empty
	date     string    // ISO date of the dateline, may be ""
	toks     []text.Token
	tags     []tag.Tag
	lemmas   []string
	heads    []int    // the token each hangs on, -1 for a root
	rels     []string // how, such as "nsubj:pass"
	sents    []sentence
	marks    []text.Mark
	stray    int   // quotation marks without a partner
	outer    []int // for each token the mark of depth 0 around it, or -1
}

// sentence is a half-open range of the paragraph's tokens.
type sentence struct{ lo, hi int }

// read cuts a into paragraphs, tokens, marks and parsed sentences.
func read(r *syntax.Reader, a Article) *document {
	spans := text.Paragraphs(a.Text)
	dashes := dialogue(a.Text, spans)
	d := &document{Article: a, pars: make([]paragraph, len(spans)), foreign: foreignTo(a.Text)}
	parallel.Each(len(spans), func(i int) {
		p := &d.pars[i]
		*p = paragraph{Span: spans[i], article: a.Text, index: i, kind: a.kindOf(spans, i), foreign: d.foreign}
		if p.foreign == "" {
			p.foreign = foreignTo(p.Of(a.Text))
		}
		if p.foreign == "" {
			p.read(r, dashes)
		}
	})
	return d
}

// read cuts p into tokens, marks and sentences. dashes says that dashes stand for quotation marks in the text.
func (p *paragraph) read(r *syntax.Reader, dashes bool) {
	t, s := p.article, p.Span
	p.dateline, p.date = text.LeadDateline(t, s)
	p.toks = text.Tokens(t, text.Span{Start: p.dateline.End, End: s.End})
	p.marks, p.stray = text.Marks(t, s)
	if len(p.marks) == 0 && dashes {
		p.marks, _ = text.Dialogue(t, s)
	}
	for _, k := range text.Sentences(t, p.toks, p.marks) {
		p.sents = append(p.sents, sentence{k[0], k[1]})
	}
	p.parse(r)
	p.placeMarks()
}

// dialogue reports whether dashes stand for quotation marks: a paragraph shows them as in "— No, — she
// said."
func dialogue(t string, pars []text.Span) bool {
	for _, s := range pars {
		if _, attributed := text.Dialogue(t, s); attributed {
			return true
		}
	}
	return false
}

// parse tags and parses the sentences of p.
func (p *paragraph) parse(r *syntax.Reader) {
	for _, s := range p.sents {
		x := r.Read(p.toks[s.lo:s.hi])
		p.tags = append(p.tags, x.Tags...)
		p.lemmas = append(p.lemmas, x.Lemmas...)
		p.rels = append(p.rels, x.Rels...)
		for _, h := range x.Heads {
			if h >= 0 {
				h += s.lo
			}
			p.heads = append(p.heads, h)
		}
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

// firstIn is the first token that lies inside s.
func (p *paragraph) firstIn(s text.Span) int {
	i, _ := p.tokensIn(s)
	return i
}

// sentenceAt is the sentence that token i belongs to.
func (p *paragraph) sentenceAt(i int) sentence {
	if k := sort.Search(len(p.sents), func(k int) bool { return i < p.sents[k].hi }); k < len(p.sents) {
		return p.sents[k]
	}
	return sentence{}
}

// narrative reports whether the paragraph is running text, where quotes are looked for.
func (p *paragraph) narrative() bool {
	return p.foreign == "" && (p.kind == text.Body || p.kind == text.Caption)
}
