package main

import (
	"slices"
	"strings"
)

// spelling is a form made from a lemma.
type spelling struct {
	form
	lemma string
	sure  bool // it is the usual spelling; others are one of two that may be
}

// speller spells the inflected forms of lemmas. Where English leaves the doubling of a last
// consonant open, it goes by what seen says of the words in the treebank.
type speller struct {
	seen func(class, word string) bool
}

const vowels = "aeiou"

func vowel(c byte) bool { return strings.IndexByte(vowels, c) >= 0 }

// ends reports whether w ends in one of the endings.
func ends(w string, endings ...string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(w, e) })
}

// consonantY reports whether w ends in a y that turns to i before an ending ("try", not "play").
func consonantY(w string) bool {
	n := len(w)
	return n > 1 && w[n-1] == 'y' && !vowel(w[n-2])
}

// forms are the forms of a lemma as a verb, a noun or an adjective. Lemmas of one or two
// letters have none here: they are irregular or no words.
func (s speller) forms(k kind, lemma string) []spelling {
	if len(lemma) < 3 {
		return nil
	}
	switch k {
	case verb:
		return s.verb(lemma)
	case noun:
		return s.noun(lemma)
	default:
		return s.grade(lemma)
	}
}

func (s speller) verb(l string) []spelling {
	out := []spelling{{form{"VBZ", withS(l)}, l, true}}
	add := func(stem, stemOfIng string, sure bool) {
		out = append(out, spelling{form{"VBD", stem + "ed"}, l, sure}, spelling{form{"VBG", stemOfIng + "ing"}, l, sure})
	}
	n := len(l)
	switch {
	case ends(l, "ie"): // tie, tying
		add(l[:n-1], l[:n-2]+"y", true)
	case ends(l, "ee", "oe", "ye"): // agree, agreeing
		add(l[:n-1], l, true)
	case l[n-1] == 'e':
		add(l[:n-1], l[:n-1], true)
	case consonantY(l):
		add(l[:n-1]+"i", l, true)
	case ends(l, "ic"): // mimic, mimicking; too few to learn from
		add(l+"k", l+"k", false)
	default:
		once, twice := s.doubling(l)
		stem := l + l[n-1:]
		if once {
			add(l, l, !twice)
		}
		if twice {
			add(stem, stem, !once)
		}
	}
	return out
}

// doubling reports whether the last letter of the verb l may stay single, and whether it may be
// doubled, before "ed" and "ing".
func (s speller) doubling(l string) (once, twice bool) {
	if !shortEnd(l) {
		return true, false
	}
	if syllables(l) == 1 {
		return false, true
	}
	stem := l + l[len(l)-1:]
	once = s.seen("VBD", l+"ed") || s.seen("VBG", l+"ing")
	twice = s.seen("VBD", stem+"ed") || s.seen("VBG", stem+"ing")
	if once == twice { // "open" and "admit" differ only in stress
		return true, true
	}
	return once, twice || ends(l, "l") // "traveled" in America is "travelled" in Britain
}

// shortEnd reports whether l ends in one consonant after one vowel, as what doubles its last letter
// does. The u of "quit" counts as a consonant.
func shortEnd(l string) bool {
	n := len(l)
	if n < 3 || vowel(l[n-1]) || strings.IndexByte("wxy", l[n-1]) >= 0 || !vowel(l[n-2]) {
		return false
	}
	return !vowel(l[n-3]) || n > 3 && l[n-4:n-2] == "qu"
}

// syllables counts the runs of vowels; y is one unless a vowel follows ("loyal" has two).
func syllables(l string) int {
	n, in := 0, false
	for i := range len(l) {
		v := vowel(l[i]) || l[i] == 'y' && (i+1 == len(l) || !vowel(l[i+1]))
		if v && !in {
			n++
		}
		in = v
	}
	return n
}

// withS is l with the s of the plural or the third person.
func withS(l string) string {
	switch {
	case consonantY(l):
		return l[:len(l)-1] + "ies"
	case ends(l, "s", "x", "z", "ch", "sh"):
		return l + "es"
	case ends(l, "o") && !vowel(l[len(l)-2]): // go, veto
		return l + "es"
	}
	return l + "s"
}

func (s speller) noun(l string) []spelling {
	n := len(l)
	switch {
	case ends(l, "sis"): // crisis
		return []spelling{{form{"NNS", l[:n-2] + "es"}, l, true}}
	case ends(l, "man"):
		return []spelling{{form{"NNS", l[:n-2] + "en"}, l, true}}
	case ends(l, "o") && !vowel(l[n-2]): // photos, but potatoes
		return []spelling{{form{"NNS", l + "s"}, l, true}, {form{"NNS", l + "es"}, l, true}}
	}
	return []spelling{{form{"NNS", withS(l)}, l, true}}
}

// grade compares words of one syllable, of two when the last is y or e ("happy", "simple"); longer
// ones take "more".
func (s speller) grade(l string) []spelling {
	n := len(l)
	stem := l
	switch {
	case syllables(l) > 2:
		return nil
	case l[n-1] == 'e':
		stem = l[:n-1]
	case consonantY(l):
		stem = l[:n-1] + "i"
	case syllables(l) > 1:
		return nil
	case shortEnd(l):
		stem = l + l[n-1:]
	}
	return []spelling{{form{"JJR", stem + "er"}, l, true}, {form{"JJS", stem + "est"}, l, true}}
}
