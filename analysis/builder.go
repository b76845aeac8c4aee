package analysis

import (
	"fmt"
	"strconv"

	"standpoint/analysis/text"
)

// builder puts the findings of one article together as its report.
type builder struct {
	a     *Analyzer
	d     *document
	trust *trust
	qs    []found
	who   []*entity
	ids   map[*entity]string
	r     *Report
}

func (b *builder) start(art Article, input string) {
	r := &Report{
		Schema: Schema, ID: art.ID, Title: art.Title, Date: art.Date, Source: art.Source, Author: art.Author, Address: art.Address,
		Language: b.d.language(), Text: b.d.Text,
		Provenance: Provenance{Version: b.a.o.Version, Engine: b.a.o.Engine, Models: b.a.models, Settings: b.a.settings(art), Input: input},
		Warnings:   []Warning{}, Paragraphs: []Paragraph{}, Quotes: []Quote{}, Speakers: []Speaker{}, Targets: []Target{},
	}
	for i := range b.d.pars {
		if r.Date == "" {
			r.Date = b.d.pars[i].date
		}
	}
	b.r = r
}

// quotes fills in the quotes and numbers their speakers in order of appearance.
func (b *builder) quotes(f *stanceFinder) {
	stances := f.stances(b.who)
	for i, q := range b.qs {
		x := Quote{
			ID: fmt.Sprintf("q%d", i+1), Span: q.Span, Text: q.Span.Of(b.d.Text), Kind: q.kind, Group: q.group, Paragraph: q.par,
			Nested: q.nested, Continuation: q.continuation, Rule: q.rule,
			Certainty: certaintyOf(b.d, b.a.lex, q), Stances: stances[i],
		}
		p := &b.d.pars[q.par]
		lo, hi := p.tokensIn(q.Span)
		x.Tone, _ = toneOf(b.a.engine, p, lo, hi, nil)
		x.Confidence = b.trust.of(b.d, &q)
		if q.rule == fromNetwork {
			x.Signs = &Signs{Words: round(q.seen), Source: round(q.linked), Rules: q.agreed}
		}
		if !q.source.empty() {
			at := b.d.pars[q.source.par].span(q.source.lo, q.source.hi)
			x.MentionAt, x.Mention = &at, at.Of(b.d.Text)
		}
		if !q.cueAt.Empty() {
			at := q.cueAt
			x.CueAt, x.Cue = &at, at.Of(b.d.Text)
		}
		if e := b.who[i]; e != nil {
			id, ok := b.ids[e]
			if !ok {
				id = fmt.Sprintf("s%d", len(b.ids)+1)
				b.ids[e] = id
			}
			name := e.canon
			x.Speaker, x.SpeakerID = &name, &id
		}
		b.r.Quotes = append(b.r.Quotes, x)
	}
}

// speakers lists everybody who is the source of a quote.
func (b *builder) speakers() {
	b.r.Speakers = make([]Speaker, len(b.ids))
	for e, id := range b.ids {
		n, _ := strconv.Atoi(id[1:])
		b.r.Speakers[n-1] = Speaker{ID: id, Name: e.canon, Kind: e.kind, Role: e.role, Aliases: append([]Alias{}, e.aliases...), Stances: []SpeakerStance{}}
	}
}

// paragraphs fills in the paragraphs with tone and stances.
func (b *builder) paragraphs(ns []narrated) {
	for i := range b.d.pars {
		p := &b.d.pars[i]
		x := Paragraph{Index: p.index, Span: p.Span, Kind: p.kind, Stances: []Stance{}}
		if !p.dateline.Empty() {
			d := trimSpan(b.d.Text, p.dateline)
			x.Dateline = &d
		}
		hi := len(p.toks)
		if !p.narrative() {
			hi = 0
		}
		x.Tone, x.Spread = toneOf(b.a.engine, p, 0, hi, nil)
		x.Narration = x.Tone
		if spoken := b.spoken(p); spoken != nil {
			x.Narration, _ = toneOf(b.a.engine, p, 0, hi, func(k int) bool { return spoken[k] })
		}
		for _, n := range ns {
			if n.par == i {
				n.Stance.Holder = b.ids[n.holder]
				if n.Stance.Holder != "" {
					x.Stances = append(x.Stances, n.Stance)
				}
			}
		}
		b.r.Paragraphs = append(b.r.Paragraphs, x)
	}
}

// spoken tells which tokens of p lie in quotes, nil when none do.
func (b *builder) spoken(p *paragraph) []bool {
	var in []bool
	for _, q := range b.qs {
		if q.par != p.index {
			continue
		}
		if in == nil {
			in = make([]bool, len(p.toks))
		}
		i, j := p.tokensIn(q.Span)
		for k := i; k < j; k++ {
			in[k] = true
		}
	}
	return in
}

// warnings tells of foreign passages, of stripped or unpaired marks and of name variants.
func (b *builder) warnings(r *resolver) {
	b.foreign()
	f := &finder{d: b.d, lex: b.a.lex, out: b.qs}
	if f.stripped() {
		b.r.Warnings = append(b.r.Warnings, Warning{Code: "marks-stripped",
			Message: "Quotation marks seem to be missing: several sentences end in “… X said” without any. Where a quote ends is less certain."})
	}
	stray := 0
	var first *text.Span
	for i := range b.d.pars {
		p := &b.d.pars[i]
		n := p.stray
		if i+1 < len(b.d.pars) && n > 0 && len(b.d.pars[i+1].marks) > 0 && b.d.pars[i+1].marks[0].Start == b.d.pars[i+1].Start {
			n-- // a quote that runs on opens again in the next paragraph
		}
		if n > 0 && first == nil {
			s := p.Span
			first = &s
		}
		stray += n
	}
	if stray > 0 {
		b.r.Warnings = append(b.r.Warnings, Warning{Code: "marks-unpaired", Message: fmt.Sprintf("Quotation marks without a partner: %d. Quotes near them may be cut wrongly.", stray), Where: first})
	}
	b.r.Warnings = append(b.r.Warnings, r.warnings...)
}
