package analysis

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"sort"

	"standpoint/analysis/engine"
	"standpoint/analysis/lexicon"
	"standpoint/analysis/tag"
	"standpoint/analysis/text"
	"standpoint/assets"
)

// Options are the settings of an Analyzer. The zero value is the recommended setting.
type Options struct {
	Engine  string   // tone engine by name (engine.Names); "" is the first of them
	Targets []string // what the user wants stances toward, in every article
	Version string   // of the program, for the provenance
}

// Analyzer turns articles into reports. It is safe for concurrent use.
type Analyzer struct {
	o      Options
	lex    *lexicon.Lexicon
	tagger *tag.Tagger
	engine engine.Engine
	trust  map[string]float64
	models map[string]string
}

// New loads what analysis needs. It fails on an unknown engine or broken embedded data.
func New(o Options) (*Analyzer, error) {
	if o.Engine == "" {
		o.Engine = engine.Names()[0]
	}
	a := &Analyzer{o: o}
	var err error
	if a.models, err = Models(); err != nil {
		return nil, err
	}
	if a.lex, err = lexicon.Load(assets.FS, "lexicon"); err != nil {
		return nil, fmt.Errorf("analysis: %w", err)
	}
	b, err := assets.FS.ReadFile("models/tagger.bin")
	if err != nil {
		return nil, fmt.Errorf("analysis: %w", err)
	}
	if a.tagger, err = tag.Load(bytes.NewReader(b)); err != nil {
		return nil, fmt.Errorf("analysis: %w", err)
	}
	if b, err = assets.FS.ReadFile("models/blend.json"); err != nil {
		return nil, fmt.Errorf("analysis: %w", err)
	}
	if a.engine, err = engine.New(o.Engine, b); err != nil {
		return nil, fmt.Errorf("analysis: %w", err)
	}
	if a.trust, err = readTrust(); err != nil {
		return nil, err
	}
	return a, nil
}

// Models are the embedded models and word lists with their SHA-256.
func Models() (map[string]string, error) {
	out := map[string]string{}
	for _, dir := range []string{"lexicon", "models"} {
		files, err := fs.ReadDir(assets.FS, dir)
		if err != nil {
			return nil, fmt.Errorf("analysis: %w", err)
		}
		for _, f := range files {
			b, err := assets.FS.ReadFile(dir + "/" + f.Name())
			if err != nil {
				return nil, fmt.Errorf("analysis: %w", err)
			}
			sum := sha256.Sum256(b)
			out[dir+"/"+f.Name()] = hex.EncodeToString(sum[:])
		}
	}
	return out, nil
}

// Analyze returns the report on art. It fails with ErrNoText or when ctx ends; odd text only
// yields fewer findings.
func (a *Analyzer) Analyze(ctx context.Context, art Article) (*Report, error) {
	input := sha256.Sum256([]byte(art.Text))
	art.Text = text.Clean(art.Text)
	d := read(art, a.tagger)
	if d.wordless() {
		return nil, ErrNoText
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	qs := findQuotes(d, a.lex)
	who, r := resolve(d, a.lex, qs)
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	ts := findTargets(d, a.lex, r, append(append([]string{}, a.o.Targets...), art.Targets...))
	f := &stanceFinder{d: d, lex: a.lex, engine: a.engine, targets: ts, quotes: qs}

	b := &builder{a: a, d: d, qs: qs, who: who, ids: map[*entity]string{}}
	b.start(art, hex.EncodeToString(input[:]))
	b.quotes(f)
	b.speakers(r)
	b.paragraphs(f.narratedStances(r, qs))
	b.aggregates(f.targets)
	b.warnings(r)
	return b.r, ctx.Err()
}

func (d *document) wordless() bool {
	for i := range d.pars {
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
