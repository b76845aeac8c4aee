// Package syntax reads sentences: their words' parts of speech, dictionary forms and places in the
// sentence, after Universal Dependencies.
package syntax

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"sync"

	"standpoint/analysis/lemma"
	"standpoint/analysis/parse"
	"standpoint/analysis/tag"
	"standpoint/analysis/text"
	"standpoint/analysis/vector"
)

// Sentence is a run of tokens and what is known of each; all slices have one entry a token.
type Sentence struct {
	Tokens []text.Token
	Tags   []tag.Tag
	Lemmas []string
	Heads  []int    // the token each hangs on, -1 for a root
	Rels   []string // how, such as "nsubj:pass"
}

// Reader reads sentences. It is safe for concurrent use.
type Reader struct {
	tagger     *tag.Tagger
	lemmatizer *lemma.Lemmatizer
	parser     *parse.Model
	vectors    *vector.Table
}

// NewReader loads the models from the folder "models" of fsys, at once.
func NewReader(fsys fs.FS) (*Reader, error) {
	r := &Reader{}
	jobs := []struct {
		file string
		load func(b *bytes.Reader) (err error)
	}{
		{"tagger.bin", func(b *bytes.Reader) (err error) { r.tagger, err = tag.Load(b); return err }},
		{"lemma.tsv", func(b *bytes.Reader) (err error) { r.lemmatizer, err = lemma.Load(b); return err }},
		{"parser.bin", func(b *bytes.Reader) (err error) {
			if r.vectors, err = vector.Open(fsys); err == nil {
				r.parser, err = parse.Load(b, r.vectors)
			}
			return err
		}},
	}
	errs := make([]error, len(jobs))
	var wait sync.WaitGroup
	for i, job := range jobs {
		wait.Go(func() {
			b, err := fs.ReadFile(fsys, "models/"+job.file)
			if err == nil {
				err = job.load(bytes.NewReader(b))
			}
			errs[i] = err
		})
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("syntax: %w", err)
	}
	return r, nil
}

// Vectors are those of the words, for other models that read them.
func (r *Reader) Vectors() *vector.Table { return r.vectors }

// Read reads one sentence.
func (r *Reader) Read(toks []text.Token) Sentence {
	s, words := r.words(toks)
	tree := r.parser.Parse(words, s.Tags)
	s.Heads, s.Rels = tree.Heads, tree.Labels
	return s
}

// Words reads the words of a sentence but not their places in it, so that Heads and Rels are nil: what
// takes a tenth of the time.
func (r *Reader) Words(toks []text.Token) Sentence {
	s, _ := r.words(toks)
	return s
}

func (r *Reader) words(toks []text.Token) (Sentence, []string) {
	words := make([]string, len(toks))
	for i, k := range toks {
		words[i] = k.Text
	}
	s := Sentence{Tokens: toks, Tags: r.tagger.Tag(words), Lemmas: make([]string, len(toks))}
	for i, w := range words {
		s.Lemmas[i] = r.lemmatizer.Lemma(w, s.Tags[i])
	}
	return s, words
}
