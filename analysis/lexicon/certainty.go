package lexicon

import (
	"fmt"
	"strconv"
)

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
