package window

import (
	"fmt"
	"strings"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// count puts n before a noun, in the plural unless n is 1.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// signed is a number with its sign, "+0.38". The minus is an en dash: the toolkit's font has no
// minus sign.
func signed(x float64) string { return strings.Replace(fmt.Sprintf("%+.2f", x), "-", "–", 1) }

// scoreWords tells a score: "positive +0.38"; "nothing to judge" for none.
func scoreWords(s engine.Score) string {
	if s.Label == engine.None {
		return "nothing to judge"
	}
	t := string(s.Label) + " " + signed(s.Value)
	if s.Confidence != nil {
		t += fmt.Sprintf(", confidence %.0f %%", 100**s.Confidence)
	}
	return t
}

// aggregateWords tells a mean with its interval and n.
func aggregateWords(a analysis.Aggregate) string {
	if a.N == 0 {
		return "nothing to judge"
	}
	t := string(a.Label) + " " + signed(a.Score)
	if a.Low != nil && a.High != nil {
		t += fmt.Sprintf(" (%s to %s)", signed(*a.Low), signed(*a.High))
	}
	return fmt.Sprintf("%s, n = %d", t, a.N)
}

// speakerFacts is the line under a speaker's name.
func speakerFacts(r *analysis.Report, s *analysis.Speaker) string {
	facts := []string{count(s.Quotes, "quote"), fmt.Sprintf("%.0f %% of words", 100*s.Share)}
	if c, n := certainty(r, s.ID); n > 0 {
		facts = append(facts, fmt.Sprintf("certainty %.2f", c))
	}
	return strings.Join(facts, " · ")
}

// roleLine tells what a speaker is: the role, and the kind unless it is a person with one.
func roleLine(s *analysis.Speaker) string {
	role := s.Role
	if strings.EqualFold(role, s.Name) {
		role = ""
	}
	switch {
	case role == "":
		return string(s.Kind)
	case s.Kind == analysis.Person:
		return role
	}
	return string(s.Kind) + " · " + role
}
