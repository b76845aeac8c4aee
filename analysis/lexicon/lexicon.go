// Package lexicon holds the word lists of the analysis as typed tables, read from tab-separated
// files. The lists are closed data: a Lexicon does not change once loaded, and is safe for
// concurrent use.
package lexicon

import (
	"fmt"
	"io/fs"
	"strings"

	"standpoint/analysis/text"
)

// Lexicon is all word lists. Keys are lower case.
type Lexicon struct {
	Cues       map[string][]*Cue // by inflected form, first word for "point out"
	NounCues   map[string]*Cue
	Titles     map[string]string // to gender: m, f or -
	Nouns      map[string]Noun   // singular and plural forms
	OrgWords   map[string]bool
	Places     map[string]string // name, adjective or city to the place's first name
	Adjectives map[string]bool   // "russian"
	GivenNames map[string]string // to gender: m, f or -
	Certainty  map[string]Hedge
	Synonyms   map[string]string // stem to the first stem of its line

	stance map[posKey][]Bearing
	idioms map[string][]Idiom
}

// Load reads the lists from folder dir of fsys. The error names file and line.
func Load(fsys fs.FS, dir string) (*Lexicon, error) {
	l := &Lexicon{}
	for _, f := range []struct {
		name string
		read func(rows [][]string) error
	}{
		{"cues.tsv", l.readCues}, {"nouncues.tsv", l.readNounCues}, {"titles.tsv", l.readTitles},
		{"nouns.tsv", l.readNouns}, {"orgwords.txt", l.readOrgWords}, {"places.tsv", l.readPlaces},
		{"givennames.tsv", l.readGivenNames}, {"stance.tsv", l.readStance}, {"idioms.tsv", l.readIdioms},
		{"certainty.tsv", l.readCertainty}, {"synonyms.txt", l.readSynonyms},
	} {
		b, err := fs.ReadFile(fsys, dir+"/"+f.name)
		if err != nil {
			return nil, fmt.Errorf("lexicon: %w", err)
		}
		if err := f.read(rows(string(b))); err != nil {
			return nil, fmt.Errorf("lexicon: %s: %w", f.name, err)
		}
	}
	return l, nil
}

// rows are the lines of a list that are neither empty nor comments, cut at tabs and trimmed.
// Row[0] is never empty.
func rows(s string) [][]string {
	var out [][]string
	for _, line := range strings.Split(s, "\n") {
		if line = strings.TrimSpace(line); line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		out = append(out, cells)
	}
	return out
}

// need reports a row with fewer than n cells.
func need(row []string, n int) error {
	if len(row) < n {
		return fmt.Errorf("row %q has %d of %d cells", row[0], len(row), n)
	}
	return nil
}

func (l *Lexicon) readTitles(rows [][]string) error {
	l.Titles = map[string]string{}
	for _, r := range rows {
		if err := need(r, 2); err != nil {
			return err
		}
		l.Titles[r[0]] = r[1]
	}
	return nil
}

func (l *Lexicon) readGivenNames(rows [][]string) error {
	l.GivenNames = map[string]string{}
	for _, r := range rows {
		if err := need(r, 2); err != nil {
			return err
		}
		l.GivenNames[r[0]] = r[1]
	}
	return nil
}

func (l *Lexicon) readOrgWords(rows [][]string) error {
	l.OrgWords = map[string]bool{}
	for _, r := range rows {
		for _, w := range strings.Fields(r[0]) {
			l.OrgWords[w] = true
		}
	}
	return nil
}

func (l *Lexicon) readPlaces(rows [][]string) error {
	l.Places, l.Adjectives = map[string]string{}, map[string]bool{}
	for _, r := range rows {
		if err := need(r, 3); err != nil {
			return err
		}
		first, _, _ := strings.Cut(r[0], "|")
		for col, cell := range r[:3] {
			for _, w := range strings.Split(strings.ToLower(cell), "|") {
				if w == "-" {
					continue
				}
				switch col {
				case 1:
					l.Adjectives[w] = true
					fallthrough
				case 0:
					l.Places[w] = first
				default:
					l.Places[w] = title(w)
				}
			}
		}
	}
	return nil
}

func title(w string) string {
	words := strings.Fields(w)
	for i, x := range words {
		if x != "de" {
			words[i] = text.Capital(x)
		}
	}
	return strings.Join(words, " ")
}
