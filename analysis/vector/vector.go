// Package vector tells which English words are used alike: it gives each of the commonest ones a
// vector of numbers, and words found in the same company have vectors that lie close (Pennington,
// Socher & Manning 2014, "GloVe: Global Vectors for Word Representation",
// doi:10.3115/v1/D14-1162). Models that read them know something of words they were not trained on.
//
// Names have none: who is in the news changes, and no model may judge by them.
package vector

import (
	"errors"
	"io"
	"io/fs"
	"strings"

	"standpoint/analysis/nn"
)

// Width is how many numbers a vector has.
const Width = 100

// Table is the words with their vectors; the zero value has none. It does not change once made and is safe for concurrent use.
type Table struct {
	index map[string]int32
	rows  *nn.Param
}

const magic = "standpoint vectors 1\n"

// head is what the file says beside the numbers: the words, with spaces between them.
type head struct{ Words string }

// Load reads a table as Write writes it. It returns an error, and never panics, for anything else.
func Load(r io.Reader) (*Table, error) {
	t := &Table{}
	var h head
	err := nn.Read(r, magic, &h, func(ps *nn.Params) error {
		words := strings.Fields(h.Words)
		t.index = make(map[string]int32, len(words))
		for i, w := range words {
			t.index[w] = int32(i)
		}
		if len(t.index) != len(words) {
			return errors.New("a word stands twice")
		}
		t.rows = ps.Add("vectors", len(words), Width, 0)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return t, nil
}

// Open loads the table among the files of an assets folder.
func Open(from fs.FS) (*Table, error) {
	f, err := from.Open("models/vectors.bin")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return Load(f)
}

// Write writes a table of words, none of which stands twice or holds a space, and the vectors, one
// for each word, of Width numbers.
func Write(w io.Writer, words []string, vectors [][]float32) error {
	ps := nn.NewParams(0)
	p := ps.Add("vectors", len(words), Width, 0)
	for i, v := range vectors {
		copy(p.W[i*Width:(i+1)*Width], v)
	}
	return nn.Write(w, magic, head{strings.Join(words, " ")}, ps)
}

// Of is the vector of a word in lower case, that of the last part for a word with hyphens that has
// none itself; nil for an unknown one. It is not to be changed.
func (t *Table) Of(word string) []float32 {
	i, ok := t.index[word]
	if !ok {
		at := strings.LastIndexByte(word, '-')
		if at < 0 {
			return nil
		}
		if i, ok = t.index[word[at+1:]]; !ok {
			return nil
		}
	}
	return t.rows.W[int(i)*Width : (int(i)+1)*Width]
}
