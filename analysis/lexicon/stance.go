package lexicon

import (
	"fmt"
	"strconv"
)

// Use is how a stance word works.
type Use string

// The uses of stance words.
const (
	Commit   Use = "commit"   // the subject takes a position on the object: "backs", "opposes"
	Effect   Use = "effect"   // done to the target it helps (+) or harms (-) it: "lift", "ban"
	Evaluate Use = "evaluate" // the words judge: "disaster", "splendid"
	Withhold Use = "withhold" // a position openly not taken: "neutral", "no comment"
)

// Stance is a word's bearing on a stance. Weight is in [-1, 1].
type Stance struct {
	Use    Use
	Weight float64
}

func (l *Lexicon) readStance(rows [][]string) error {
	l.Stance = map[string]Stance{}
	for _, r := range rows {
		if err := need(r, 3); err != nil {
			return err
		}
		w, err := strconv.ParseFloat(r[2], 64)
		if err != nil || w < -1 || w > 1 {
			return fmt.Errorf("%s: weight %q is not in [-1, 1]", r[0], r[2])
		}
		switch u := Use(r[1]); u {
		case Commit, Effect, Evaluate, Withhold:
			l.Stance[r[0]] = Stance{u, w}
		default:
			return fmt.Errorf("%s: use %q is not known", r[0], r[1])
		}
	}
	return nil
}

// Hedge is a word that bears on certainty: Flag names how, Factor in [0, 1] multiplies it.
type Hedge struct {
	Flag   string // hedged, conditional, boosted
	Factor float64
}

func (l *Lexicon) readCertainty(rows [][]string) error {
	l.Certainty = map[string]Hedge{}
	for _, r := range rows {
		if err := need(r, 3); err != nil {
			return err
		}
		f, err := strconv.ParseFloat(r[2], 64)
		if err != nil || f < 0 || f > 1 {
			return fmt.Errorf("%s: factor %q is not in [0, 1]", r[0], r[2])
		}
		l.Certainty[r[0]] = Hedge{r[1], f}
	}
	return nil
}
