package publish

import (
	"fmt"
	"math"
	"net/url"
	"strings"
	"time"

	"standpoint/analysis"
	"standpoint/analysis/engine"
)

// signed writes a number with its sign and two digits, "0.00" without one.
func signed(v float64) string { return digits(v, 2) }

// weight writes what a single word adds, which is often less than a hundredth.
func weight(v float64) string { return digits(v, 3) }

func digits(v float64, n int) string {
	t := fmt.Sprintf("%.*f", n, math.Abs(v))
	switch {
	case strings.Trim(t, "0.") == "":
		return t
	case v < 0:
		return "−" + t
	}
	return "+" + t
}

// count writes "1 quote" and "3 quotes".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func percent(share float64) string { return fmt.Sprintf("%.0f\u00A0%%", 100*share) }

// labelWords is a label as it stands after a number.
func labelWords(l engine.Label) string {
	if l == engine.Favour {
		return "in favour"
	}
	return string(l)
}

func quoted(s string) string { return "“" + s + "”" }

// day writes 2022-01-21 as 21 January 2022, and what is no date as it is.
func day(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return s
	}
	return t.Format("2 January 2006")
}

// link is an address that is safe to lead to, "" when it is not one of the web.
func link(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// shortSum is a checksum as it is told in print: enough to tell files apart.
func shortSum(s string) string {
	if len(s) > 12 {
		return s[:12] + "…"
	}
	return s
}

// review says whether a person has looked at a finding: "machine", "confirmed by K. Lund".
func review(v analysis.Review) string {
	if v.Coder == "" {
		return v.State.String()
	}
	return v.State.String() + " by " + v.Coder
}

func speakerKind(k analysis.SpeakerKind) string {
	if k == analysis.Anonymous {
		return "unnamed source"
	}
	return string(k)
}

// flagWords say what the flags of certainty mean; one that is missing stands for itself.
var flagWords = map[string]string{
	"conditional": "under a condition",
	"reported":    "passed on from others",
	"question":    "a question",
	"prediction":  "about the future",
	"boosted":     "stressed",
}

func flags(list []string) string {
	if len(list) == 0 {
		return "flatly asserted"
	}
	return inWords(list, flagWords)
}

// ruleWords say what the names of rules mean; one that is missing stands for itself.
var ruleWords = map[string]string{
	"lexicon":     "word list",
	"learned":     "learned weight",
	"bias":        "where the model starts",
	"context":     "how the sentence is built",
	"rest":        "all other words together",
	"hedged":      "hedging word",
	"conditional": "condition",
	"reported":    "passed on from others",
	"boosted":     "emphatic word",
	"prediction":  "about the future",
	"cue":         "verb of the cue",
	"engine":      "the engine’s attitude",
	"judge":       "word of judgement",
	"hold":        "attitude",
	"want":        "wish",
	"keep":        "what should come, stay or go",
	"help":        "good or harm",
	"act":         "what it does",
	"thing":       "a good or bad thing",
	"image":       "figure of speech",
	"agree":       "agreement",
	"narrated":    "told in the narration",
}

// ruleText is a rule, or several joined by commas or colons, in words.
func ruleText(rule string) string {
	if rest, ok := strings.CutPrefix(rule, "narrated "); ok {
		rule = "narrated, " + rest
	}
	return inWords(strings.Split(strings.ReplaceAll(rule, ": ", ", "), ", "), ruleWords)
}

func inWords(list []string, words map[string]string) string {
	var out []string
	for _, s := range list {
		if w, ok := words[s]; ok {
			s = w
		}
		if n := len(out); n == 0 || out[n-1] != s { // "attitude: attitude"
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}
