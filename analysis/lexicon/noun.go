package lexicon

import "strings"

// Noun is a common noun that can be the head of a source.
type Noun struct {
	Kind     string // person, organization or group
	Gender   string // m, f or -
	Plural   bool
	Singular string
}

func (l *Lexicon) readNouns(rows [][]string) error {
	l.Nouns = map[string]Noun{}
	for _, r := range rows {
		if err := need(r, 3); err != nil {
			return err
		}
		n := Noun{Kind: r[1], Gender: r[2], Singular: r[0]}
		l.Nouns[r[0]] = n
		plural := r[0] + "s"
		if len(r) > 3 {
			plural = r[3]
		}
		n.Plural = true
		l.Nouns[plural] = n
	}
	return nil
}

// Stem is a rough key under which the forms of a word meet: plural and verb endings off. It is
// for comparing, never for showing.
func Stem(w string) string {
	w = strings.TrimSuffix(w, "'s")
	for _, e := range [...]string{"ies", "ied", "ing", "ed", "es", "s", "e", "y"} {
		if len(w)-len(e) >= 3 && strings.HasSuffix(w, e) {
			w = w[:len(w)-len(e)]
			if e == "ing" || e == "ed" { // "stopped" meets "stop"
				if n := len(w); n > 3 && w[n-1] == w[n-2] && !strings.ContainsRune("lsz", rune(w[n-1])) {
					w = w[:n-1]
				}
			}
			if e != "s" && e != "es" || strings.HasSuffix(w, "e") {
				return strings.TrimSuffix(strings.TrimSuffix(w, "e"), "i")
			}
			return w
		}
	}
	return w
}

// IsTitle reports whether w stands before names as a title.
func (l *Lexicon) IsTitle(w string) bool { _, ok := l.Titles[w]; return ok }
