package engine

import (
	"bytes"
	"fmt"
	"io/fs"

	"standpoint/analysis/engine/internal/news"
	"standpoint/analysis/engine/internal/valence"
	"standpoint/analysis/lexicon"
	"standpoint/analysis/syntax"
	"standpoint/analysis/text"
)

// newsEngine rates by networks that read the words of a passage in both directions, as seen from the
// target, and give each of them a say (package news). Tone and attitude have the scales, labels,
// confidence and evidence of blend's; what a word weighs depends on the others, but the weights add
// up as exactly.
//
// Names and the target give no evidence. A passage that comes unread is read with a stand-in in
// place of every name, so that its score is the same whoever is meant; one that was read by the
// caller was read with the names in it.
type newsEngine struct {
	model   *news.Model
	extract *news.Extractor
	reader  *syntax.Reader
	recent  recent
}

func newNews(src Source) (*newsEngine, error) {
	e := &newsEngine{}
	lex, err := lexicon.Load(src.FS, "lexicon")
	if err == nil {
		e.extract = news.NewExtractor(valence.New(), lex)
		e.reader, err = src.reader()()
	}
	if err == nil {
		var data []byte
		if data, err = fs.ReadFile(src.FS, "models/news.bin"); err == nil {
			e.model, err = news.Load(bytes.NewReader(data), e.reader.Vectors())
		}
	}
	if err != nil {
		return nil, fmt.Errorf("engine: %w", err)
	}
	return e, nil
}

func (e *newsEngine) Tone(p Passage) Score {
	t := e.read(p, text.Span{})
	return fittedTone(p.Text, newsWords{t}, e.model.Tone(t), e.model.Scale, e.model.Scale.DeadZone)
}

func (e *newsEngine) Attitude(p Passage, target text.Span) Score {
	target = clip(target, p.Text)
	if target.Empty() {
		score := e.Tone(p)
		score.Label = toward(score.Label)
		return score
	}
	t := e.read(p, target)
	favour, against, sum := e.model.Attitude(t, target)
	return fittedAttitude(p.Text, newsWords{t}, favour, against, sum)
}

// read prepares p, and reads it first if need be.
func (e *newsEngine) read(p Passage, target text.Span) *news.Text {
	if p.Sentences != nil {
		return e.extract.Text(p.Text, p.Sentences)
	}
	folded := e.extract.Fold(p.Text, target)
	return e.recent.get(p.Text, folded, func() *news.Text {
		var sentences []syntax.Sentence
		for _, toks := range folded {
			sentences = append(sentences, e.reader.Words(toks))
		}
		return e.extract.Text(p.Text, sentences)
	})
}

// newsWords are the words of a text.
type newsWords struct{ *news.Text }

func (w newsWords) at(i int) text.Span { return w.Span(i) }
func (w newsWords) rated(i int) bool   { return w.Rated(i) }
func (w newsWords) negated(i int) bool { return w.Negated(i) }
