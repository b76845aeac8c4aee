package lexicon

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Use is how a word bears on a stance.
type Use string

// The uses of stance words, named as in stance.tsv.
const (
	UseJudge    Use = "judge"    // evaluates what it is said of: "disaster", "splendid"
	UseHold     Use = "hold"     // its subject's attitude toward its object: "backs", "opposed to"
	UseWant     Use = "want"     // its subject wishes its object to be: "demands"
	UseKeep     Use = "keep"     // its object comes, stays or grows (+), goes or shrinks (-): "extend", "ban"
	UseHelp     Use = "help"     // does its object good (+) or harm (-): "protect", "cripple"
	UseAct      Use = "act"      // tells good or bad of its subject: "thrive", "cheat"
	UseThing    Use = "thing"    // is good or bad in the world: "peace", "crime"
	UseWithhold Use = "withhold" // a position openly not taken: "neutral", "no comment"
	UseAgree    Use = "agree"    // takes up what somebody else has said: "seconded"
	UseImage    Use = "image"    // a figure of speech that evaluates what is said to be it: "a lifeboat"
	UseIrony    Use = "irony"    // the words beside it mean the opposite: "drily"
)

var uses = map[Use]bool{UseJudge: true, UseHold: true, UseWant: true, UseKeep: true, UseHelp: true, UseAct: true, UseThing: true, UseWithhold: true, UseIrony: true, UseAgree: true, UseImage: true}

// Bearing is one way in which a word or phrase bears on a stance. Weight is in [-1, 1].
type Bearing struct {
	Use    Use
	Weight float64
}

// Idiom is a phrase that bears on a stance as a whole.
type Idiom struct {
	Words []string // word or dictionary forms; "_" stands for one or two words of any kind
	Bearing
}

// posKey joins a dictionary form and a part of speech: v, n, a, r, or * for any.
type posKey struct {
	word string
	pos  byte
}

// letters are the part-of-speech letters of the stance list, by Universal Dependencies tag.
var letters = map[string]byte{"VERB": 'v', "AUX": 'v', "NOUN": 'n', "PROPN": 'n', "ADJ": 'a', "ADV": 'r', "INTJ": 'n'}

// Bearings are the ways in which a word with this dictionary form and Universal Dependencies tag
// bears on a stance, none for most words.
func (l *Lexicon) Bearings(lemma, tag string) []Bearing {
	return l.stance[posKey{lemma, letters[tag]}]
}

// Idioms are the idioms that begin with word, in the order of the list.
func (l *Lexicon) Idioms(word string) []Idiom { return l.idioms[word] }

func (l *Lexicon) readStance(rows [][]string) error {
	l.stance = map[posKey][]Bearing{}
	for _, r := range rows {
		if err := need(r, 4); err != nil {
			return err
		}
		b, err := bearing(r[0], r[2])
		if err != nil {
			return err
		}
		if len(r[1]) != 1 || !strings.Contains("vnar*", r[1]) {
			return fmt.Errorf("part of speech %q is none of v n a r *", r[1])
		}
		for _, pos := range strings.Replace(r[1], "*", "vnar", 1) {
			for _, w := range strings.Fields(r[3]) {
				k := posKey{w, byte(pos)}
				if !slices.ContainsFunc(l.stance[k], func(o Bearing) bool { return o.Use == b.Use }) { // the first line counts
					l.stance[k] = append(l.stance[k], b)
				}
			}
		}
	}
	return nil
}

func (l *Lexicon) readIdioms(rows [][]string) error {
	l.idioms = map[string][]Idiom{}
	for _, r := range rows {
		if err := need(r, 3); err != nil {
			return err
		}
		b, err := bearing(r[0], r[1])
		if err != nil {
			return err
		}
		words := strings.Fields(strings.ToLower(r[2]))
		if words[0] == "_" {
			return fmt.Errorf("%q begins with a gap", r[2])
		}
		l.idioms[words[0]] = append(l.idioms[words[0]], Idiom{words, b})
	}
	return nil
}

func bearing(use, weight string) (Bearing, error) {
	w, err := strconv.ParseFloat(weight, 64)
	if err != nil || w < -1 || w > 1 {
		return Bearing{}, fmt.Errorf("weight %q is not in [-1, 1]", weight)
	}
	if !uses[Use(use)] {
		return Bearing{}, fmt.Errorf("use %q is not known", use)
	}
	return Bearing{Use(use), w}, nil
}
