package analysis

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"sort"

	"standpoint/analysis/engine"
	"standpoint/analysis/lexicon"
	"standpoint/analysis/syntax"
	"standpoint/analysis/text"
	"standpoint/assets"
)

// Options are the settings of an Analyzer. The zero value is the recommended setting.
type Options struct {
	Engine  string   // tone engine by name (engine.Names); "" is the first of them
	Targets []string // what the user wants stances toward, in every article
	Version string   // of the program, for the provenance
	Models  string   // folder whose files replace embedded ones ("models/speech.bin"); "" for none
}

// Analyzer turns articles into reports. It is safe for concurrent use.
type Analyzer struct {
	o      Options
	lex    *lexicon.Lexicon
	reader *syntax.Reader
	engine engine.Engine
	models map[string]string

	// network is read when the first article is analysed, so that the commands which train it do
	// not need it.
	network func() (network, error)
}

// New loads what analysis needs. It fails on an unknown engine or broken data.
func New(o Options) (*Analyzer, error) {
	if o.Engine == "" {
		o.Engine = engine.Names()[0]
	}
	a := &Analyzer{o: o}
	from, err := assets.Over(o.Models)
	if err == nil {
		err = a.load(from)
	}
	if err != nil {
		return nil, fmt.Errorf("analysis: %w", err)
	}
	return a, nil
}

// Analyze returns the report on art. It fails with ErrNoText or when ctx ends; odd text only
// yields fewer findings.
func (a *Analyzer) Analyze(ctx context.Context, art Article) (*Report, error) {
	input := sha256.Sum256([]byte(art.Text))
	art.Text = text.Clean(art.Text)
	plain, back := art.plain()
	r, err := a.analyze(ctx, plain, hex.EncodeToString(input[:]))
	if err != nil {
		return nil, err
	}
	return r.shown(art, back)
}

// analyze is Analyze on plain text. input is the checksum of the article as it came.
func (a *Analyzer) analyze(ctx context.Context, art Article, input string) (*Report, error) {
	d := read(a.reader, art)
	if d.wordless() {
		return nil, ErrNoText
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	net, err := a.network()
	if err != nil {
		return nil, fmt.Errorf("analysis: %w", err)
	}
	qs := combine(d, a.lex, findQuotes(d, a.lex), net)
	qs = withGiven(d, reports(d, a.lex, qs), art.Given)
	who, r := resolve(d, a.lex, qs)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	ts := findTargets(d, a.lex, r, append(append([]string{}, a.o.Targets...), art.Targets...))
	f := newStanceFinder(d, a.lex, a.engine, net.trust, ts, qs)

	b := &builder{a: a, d: d, trust: net.trust, qs: qs, who: who, ids: map[*entity]string{}}
	b.start(art, input)
	b.quotes(f)
	b.speakers()
	b.paragraphs(f.narratedStances(r, qs))
	for _, t := range f.targets {
		b.r.Targets = append(b.r.Targets, t.Target)
	}
	b.r.Summarize()
	b.warnings(r)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return b.r, nil
}

func (d *document) wordless() bool {
	for i := range d.pars {
		if d.pars[i].foreign != "" {
			return false
		}
		for _, t := range d.pars[i].toks {
			if t.Word() {
				return false
			}
		}
	}
	return true
}

// settings are what of the options bears on the result.
func (a *Analyzer) settings(art Article) map[string]any {
	ts := append(append([]string{}, a.o.Targets...), art.Targets...)
	sort.Strings(ts)
	return map[string]any{"engine": a.o.Engine, "targets": ts}
}

// Made reports whether r is what a would make of its article: the same version, engine, models and
// targets made it.
func (a *Analyzer) Made(r *Report) bool {
	p := r.Provenance
	return p.Version == a.o.Version && p.Engine == a.o.Engine && maps.Equal(p.Models, a.models) &&
		fmt.Sprint(p.Settings["targets"]) == fmt.Sprint(a.settings(Article{})["targets"])
}
