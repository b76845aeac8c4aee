package lexicon

import "strings"

// readSynonyms reads lines of words that may stand for one another when a target is described.
func (l *Lexicon) readSynonyms(rows [][]string) error {
	l.Synonyms = map[string]string{}
	for _, r := range rows {
		words := strings.Fields(r[0])
		for _, w := range words {
			if s := Stem(w); l.Synonyms[s] == "" {
				l.Synonyms[s] = Stem(words[0])
			}
		}
	}
	return nil
}
