package lexicon

import (
	"fmt"
	"strconv"
	"strings"
)

// Class is what act a cue names.
type Class string

// The classes of cues.
const (
	Say      Class = "say"
	Ask      Class = "ask"
	Claim    Class = "claim"
	Admit    Class = "admit"
	Deny     Class = "deny"
	Announce Class = "announce"
	Promise  Class = "promise"
	Urge     Class = "urge"
	Judge    Class = "judge"
	Write    Class = "write"
	Think    Class = "think"
)

// Cue is a verb (or a noun, "hope" in "expressed hope") that attributes content to a source.
type Cue struct {
	Lemma      string // "point out" for a verb with a particle
	Particle   string // "out", "" for none
	Class      Class
	Frames     string  // letters as in cues.tsv
	Commitment float64 // [0, 1]: how firmly the speaker stands behind the content
}

// Takes reports whether the cue has the frame.
func (c *Cue) Takes(frame byte) bool { return strings.IndexByte(c.Frames, frame) >= 0 }

func (l *Lexicon) readCues(rows [][]string) error {
	l.Cues = map[string][]*Cue{}
	for _, r := range rows {
		if err := need(r, 4); err != nil {
			return err
		}
		w, err := strconv.ParseFloat(r[3], 64)
		if err != nil || w < 0 || w > 1 {
			return fmt.Errorf("%s: commitment %q is not in [0, 1]", r[0], r[3])
		}
		verb, particle, _ := strings.Cut(r[0], " ")
		c := &Cue{Lemma: r[0], Particle: particle, Class: Class(r[1]), Frames: strings.ReplaceAll(r[2], ",", ""), Commitment: w}
		forms := regular(verb)
		if len(r) > 4 && r[4] != "" {
			forms = append([]string{verb, verb + "s", verb + "ing"}, strings.Fields(r[4])...)
		}
		for _, f := range forms {
			l.addCue(f, c)
		}
	}
	return nil
}

// addCue files c under form; verbs with a particle go first, since they say more.
func (l *Lexicon) addCue(form string, c *Cue) {
	for _, have := range l.Cues[form] {
		if have == c {
			return
		}
	}
	if c.Particle != "" {
		l.Cues[form] = append([]*Cue{c}, l.Cues[form]...)
	} else {
		l.Cues[form] = append(l.Cues[form], c)
	}
}

// regular are the forms of a regular verb: base, -s, -ed, -ing.
func regular(v string) []string {
	switch {
	case strings.HasSuffix(v, "e"):
		return []string{v, v + "s", v + "d", v[:len(v)-1] + "ing"}
	case strings.HasSuffix(v, "y") && !strings.HasSuffix(v, "ay") && !strings.HasSuffix(v, "ey") && !strings.HasSuffix(v, "oy"):
		return []string{v, v[:len(v)-1] + "ies", v[:len(v)-1] + "ied", v + "ing"}
	case strings.HasSuffix(v, "ss") || strings.HasSuffix(v, "sh") || strings.HasSuffix(v, "ch"):
		return []string{v, v + "es", v + "ed", v + "ing"}
	}
	return []string{v, v + "s", v + "ed", v + "ing"}
}

func (l *Lexicon) readNounCues(rows [][]string) error {
	l.NounCues = map[string]*Cue{}
	for _, r := range rows {
		if err := need(r, 3); err != nil {
			return err
		}
		w, err := strconv.ParseFloat(r[2], 64)
		if err != nil || w < 0 || w > 1 {
			return fmt.Errorf("%s: commitment %q is not in [0, 1]", r[0], r[2])
		}
		l.NounCues[r[0]] = &Cue{Lemma: r[0], Class: Class(r[1]), Frames: "t", Commitment: w}
	}
	return nil
}
