package speech

import (
	"io"

	"standpoint/analysis/nn"
	"standpoint/analysis/vocab"
)

const magic = "standpoint speech 1\n"

// Load reads a model as Write writes it. It returns an error, and never panics, for anything else.
func Load(r io.Reader) (*Model, error) {
	m := &Model{vocab: &vocab.Vocab{}}
	err := nn.Read(r, magic, m.vocab, func(ps *nn.Params) error {
		if err := m.vocab.Index(); err != nil {
			return err
		}
		m.net = newNetwork(ps, m.vocab)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return m, nil
}
