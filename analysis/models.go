package analysis

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"sync"

	"standpoint/analysis/engine"
	"standpoint/analysis/lexicon"
	"standpoint/analysis/speech"
	"standpoint/analysis/syntax"
	"standpoint/assets"
)

// network is the trained quote finder, and how far it is to be trusted.
type network struct {
	speech *speech.Model
	trust  *trust
}

func readNetwork(from fs.FS) (n network, err error) {
	err = open(from, "models/speech.bin", func(b []byte) (err error) { n.speech, err = speech.Load(bytes.NewReader(b)); return err })
	if err != nil {
		return n, err
	}
	err = open(from, "models/trust.tsv", func(b []byte) (err error) { n.trust, err = readTrust(string(b)); return err })
	return n, err
}

// load reads the models and word lists, some at once.
func (a *Analyzer) load(from fs.FS) error {
	a.network = sync.OnceValues(func() (network, error) { return readNetwork(from) })
	reader := sync.OnceValues(func() (*syntax.Reader, error) { return syntax.NewReader(from) })
	jobs := []func() error{
		func() (err error) { a.models, err = sums(from); return err },
		func() (err error) { a.lex, err = lexicon.Load(from, "lexicon"); return err },
		func() (err error) { a.reader, err = reader(); return err },
		func() (err error) {
			a.engine, err = engine.New(a.o.Engine, engine.Source{FS: from, Reader: reader})
			return err
		},
	}
	errs := make([]error, len(jobs))
	var wait sync.WaitGroup
	for i, job := range jobs {
		wait.Go(func() { errs[i] = job() })
	}
	wait.Wait()
	return errors.Join(errs...)
}

// open hands read the bytes of a file.
func open(from fs.FS, name string, read func([]byte) error) error {
	b, err := fs.ReadFile(from, name)
	if err != nil {
		return err
	}
	return read(b)
}

// Models are the embedded models and word lists with their SHA-256.
func Models() (map[string]string, error) { return sums(assets.FS) }

func sums(from fs.FS) (map[string]string, error) {
	out := map[string]string{}
	for _, dir := range []string{"lexicon", "models"} {
		files, err := fs.ReadDir(assets.FS, dir)
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			b, err := fs.ReadFile(from, dir+"/"+f.Name())
			if err != nil {
				return nil, err
			}
			sum := sha256.Sum256(b)
			out[dir+"/"+f.Name()] = hex.EncodeToString(sum[:])
		}
	}
	return out, nil
}
